/** A complaint at its beginning under any procedure of the library, and everything that may be done to its way from there. */
import { bankHolidays, type Calendar, compileCalendar, day, type LocalDate } from '#calendar'
import { type Attempt, type CompiledProcedure, decide, type Fact, type Field, type Refusal } from '#case'
import { type Body, type Condition, factDefinition, type Gate, type Literal, type Procedure, type Ref, walk } from '#language'
import { asIfSaid, type RouteQuestion, type Routing, routing } from '#outputs'

export interface Office {
  readonly body: Body
  readonly procedure: Procedure
  readonly compiled: CompiledProcedure
  readonly calendar: Calendar
}

export const today = day('2026-06-10')
export const received = day('2026-06-08')

export const officeOf = (body: Body, compiled: CompiledProcedure): Office => ({
  body,
  procedure: compiled.procedure,
  compiled,
  calendar: compileCalendar(bankHolidays[body.nation]),
})

const stamped = (attempt: Attempt, i: number): Fact => ({ ...attempt, id: `as-if-${i}`, recordedAt: '', recordedBy: '' })

export const complaint = ({ body }: Office, data: Readonly<Record<string, Field>> = {}, points = 1): readonly Fact[] => {
  const common = { case: 'EX26-0001', on: received, by: { role: 'complainant', person: 'complainant' } }
  return [
    {
      ...common,
      type: 'complaint-received',
      data: { words: 'Words', relation: body.relations[0]?.id ?? '', receivedBy: body.receivedBy, anonymous: false, ...data },
    },
    ...Array.from({ length: points }, (_, i) => ({
      ...common,
      type: 'point-raised',
      about: { point: [String(i + 1)] },
      data: { words: `Point ${i + 1}` },
    })),
  ].map(stamped)
}

export const routed = ({ compiled, calendar }: Office, facts: readonly Fact[], answered: ReadonlySet<string> = new Set()): Routing =>
  routing({ compiled, calendar, today, facts: asIfSaid(compiled, facts) }, answered)

/** The facts with a question answered; of a day, long ago. */
export const answeredWith = (facts: readonly Fact[], question: RouteQuestion, value: string): readonly Fact[] => {
  const { type, field, point, asks } = question
  if (field === undefined) {
    const first = facts[0]
    return first === undefined
      ? facts
      : [...facts, { ...first, id: `as-if-${facts.length}`, type, on: day('2020-01-15'), about: { point: ['1'] }, data: {} }]
  }
  const answer: Field = asks === 'yes-no' ? value === 'yes' : asks === 'several' ? [value] : value
  return facts.map(fact =>
    fact.type === type && (point === undefined || fact.about?.point?.includes(point) === true)
      ? { ...fact, data: { ...fact.data, [field]: answer } }
      : fact,
  )
}

const gateOf = (procedure: Procedure, act: string): Gate | undefined => {
  const [stage = '', id = ''] = act.split('/')
  return procedure.stages[stage]?.gates?.[id]
}

interface Wanted {
  readonly type: string
  readonly fixed: Readonly<Record<string, Literal>>
  readonly among: Readonly<Record<string, readonly Literal[]>>
}

const wantedBy = ({ records }: Gate): readonly Wanted[] => {
  const refs = typeof records === 'object' && typeof records.fact !== 'string' ? records.fact : [records]
  return refs.map(ref => {
    if (typeof ref === 'string') return { type: ref, fixed: {}, among: {} }
    const entries = Object.entries(ref.where ?? {})
    return {
      type: typeof ref.fact === 'string' ? ref.fact : '',
      fixed: Object.fromEntries(entries.filter((pair): pair is [string, Literal] => isLiteral(pair[1]))),
      among: Object.fromEntries(
        entries.flatMap(([field, value]) => (Array.isArray(value) ? [[field, value.filter(isLiteral)] as const] : [])),
      ),
    }
  })
}

/** What a gate's own needs look for in what is given: each field with the values that would do. */
const givenValues = (procedure: Procedure, act: string): Readonly<Record<string, readonly Literal[]>> => {
  const found: Record<string, Literal[]> = {}
  const [stage = '', id = ''] = act.split('/')
  const gate = procedure.stages[stage]?.gates?.[id]
  if (gate === undefined) return {}
  walk(
    { ...procedure, stages: { [stage]: { title: '-', clause: '-', gates: { [id]: gate } } }, tracks: {}, letters: {} },
    {
      condition: condition => {
        const pairs = 'is' in condition ? [condition.is] : []
        for (const [a, b] of pairs)
          if (typeof a === 'object' && 'given' in a && typeof b !== 'object') found[a.given] = [...(found[a.given] ?? []), b]
        if ('covers' in condition && typeof condition.covers[0] === 'object' && 'given' in condition.covers[0])
          found[condition.covers[0].given] = [...condition.covers[1]]
      },
    },
  )
  return found
}

const filler = (type: string): Field =>
  type === 'yes-no' ? true : type === 'list' || type === 'choices' ? ['complainant'] : type === 'day' ? today : 'Because'

/** Every way in which somebody might do an act on the first point: choices one by one, and everything else filled in, or nothing. */
export const doings = (office: Office, act: string): readonly Attempt[] => {
  const { procedure } = office
  const gate = gateOf(procedure, act)
  if (gate === undefined) return []
  const role = typeof gate.who === 'string' ? (gate.who === 'anyone' ? office.body.receivedBy : gate.who) : (gate.who[0] ?? '')
  return wantedBy(gate).flatMap(({ type, fixed, among }) => {
    const definition = factDefinition(procedure, type)
    const given = givenValues(procedure, act)
    const chosen = { ...given, ...among }
    const fields = definition?.fields ?? {}
    const whole = Object.fromEntries(
      Object.entries(fields).map(([field, { type: of }]) => {
        const wanted = given[field]
        return [field, wanted !== undefined && (of === 'list' || of === 'choices') ? wanted.map(String) : filler(of)]
      }),
    )
    const choices = Object.entries(chosen).flatMap(([field, values]) =>
      fields[field]?.type === 'list' ? [] : values.map(value => ({ [field]: fields[field]?.type === 'choices' ? [String(value)] : value })),
    )
    const tracks = (among.track ?? []).flatMap(track => choices.map(choice => ({ ...choice, track })))
    const accepted = Object.hasOwn(fields, 'accepted') ? [{ accepted: true }, { accepted: false }] : [{}]
    const tries = [{}, ...choices, ...tracks].flatMap(choice => accepted.map(decision => ({ ...choice, ...decision })))
    const bare = Object.fromEntries(
      Object.entries(fields).flatMap(([field, { required, type: of }]) => (required ? [[field, filler(of)]] : [])),
    )
    return [whole, bare].flatMap(base =>
      tries.map(
        (choice): Attempt => ({
          type,
          case: 'EX26-0001',
          on: today,
          by: { role, person: `person-${role}` },
          under: act,
          ...(definition?.staged === true ? { stage: act.split('/')[0] ?? '' } : {}),
          ...(definition?.concerns === 'point' ? { about: { point: ['1'] } } : {}),
          data: { ...base, ...choice, ...fixed },
        }),
      ),
    )
  })
}

/** What recording it would answer, and the facts after it where it may be recorded. */
export const after = (
  { compiled, calendar }: Office,
  facts: readonly Fact[],
  attempt: Attempt,
): { readonly facts: readonly Fact[] } | { readonly refused: readonly Refusal[] } => {
  const decision = decide(compiled, facts, calendar, today, attempt)
  return 'refused' in decision ? { refused: decision.refused } : { facts: [...facts, stamped(attempt, facts.length)] }
}

export const longBefore: LocalDate = day('2020-01-15')

/** What the rules about acceptance look for: a type with the literals that narrow it. */
export interface Sought {
  readonly type: string
  readonly data: Readonly<Record<string, Field>>
  readonly stage?: string
}

/** What a condition looks for in what has happened, once each: with it all so, or with one of it. */
export const soughtBy = (procedure: Procedure, condition: Condition): readonly Sought[] => {
  const found = new Map<string, Sought>()
  const ref = (one: Ref): void => {
    if (typeof one === 'string') found.set(one, { type: one, data: {} })
    else if (typeof one.fact === 'string') {
      const data = Object.fromEntries(
        Object.entries(one.where ?? {}).flatMap(([field, value]) => {
          const first: unknown = Array.isArray(value) ? value[0] : value
          return isLiteral(first) ? [[field, first]] : []
        }),
      )
      const sought = { type: one.fact, data, ...(one.stage === undefined || one.stage === 'any' ? {} : { stage: one.stage }) }
      found.set(JSON.stringify(sought), sought)
    }
  }
  const need = { clause: '-', that: condition, otherwise: '-' }
  const bare = {
    id: '-',
    title: '-',
    body: '-',
    receivedFrom: procedure.receivedFrom,
    counting: procedure.counting,
    calendar: procedure.calendar,
    roles: {},
  }
  walk(
    {
      ...bare,
      stages: {
        one: { title: '-', clause: '-', gates: { one: { clause: '-', who: 'anyone', may: '-', records: 'note-made', needs: { need } } } },
      },
    },
    { ref },
  )
  found.delete('note-made')
  return [...found.values()]
}

const isLiteral = (value: unknown): value is Literal => typeof value !== 'object' && value !== undefined

const ofTheForm = new Set(['complaint-received', 'point-raised'])
const decided = new Set([
  'point-routed',
  'point-resubmitted',
  'acceptance-decided',
  'standing-decided',
  'standing-queried',
  'lateness-decided',
  'representation-received',
])

/** The facts as they would be if it were so: said in the form, or happened on that day and let stand by whoever may. */
export const ifItWereSo = (
  { procedure }: Office,
  facts: readonly Fact[],
  { type, data, stage }: Sought,
  on: LocalDate,
): readonly Fact[] => {
  if (ofTheForm.has(type))
    return facts.map(fact => (fact.type === type ? { ...fact, data: { ...fact.data, ...asTheFieldsAre(procedure, type, data) } } : fact))
  if (decided.has(type)) return facts
  const who = procedure.letsStand?.who
  const id = `as-if-${facts.length}`
  const common = { case: 'EX26-0001', recordedAt: '', recordedBy: '' }
  return [
    ...facts,
    { ...common, id, type, on, data: asTheFieldsAre(procedure, type, data), ...(stage === undefined ? {} : { stage }) },
    {
      ...common,
      id: `${id}-stands`,
      type: 'fact-let-stand',
      on: today,
      by: { role: (typeof who === 'string' ? who : who?.[0]) ?? '' },
      data: { fact: id, reason: 'For the test' },
    },
  ]
}

/** One wanted value of a list is a list of one. */
const asTheFieldsAre = (procedure: Procedure, type: string, data: Sought['data']): Sought['data'] =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      const of = factDefinition(procedure, type)?.fields[field]?.type
      return [field, (of === 'list' || of === 'choices') && typeof value !== 'object' ? [String(value)] : value]
    }),
  )

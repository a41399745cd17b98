/** Makes a fact happen: tries it, reads why it is refused, puts that right as far as a person could, and tries again. */
import type { LocalDate } from '#calendar'
import { type Attempt, decide, type Fact, type Field, type Refusal } from '#case'
import { type FactType, factDefinition, type Need } from '#language'
import { attemptAt, letterOf, openPoints, type Wanted } from './attempt.ts'
import { accountFor, personToAppoint } from './cast.ts'
import { dayAhead, fieldValue } from './fields.ts'
import { allFacts, definitionOf, factsLike, isAbout, isThere, type Life, lastState, listOf, thingsOf, valueIn } from './life.ts'
import { type Remedy, remediesFor, type Way as WayOut } from './remedies.ts'
import { doingsOf, mayRecord, type Way } from './ways.ts'

export type Outcome = { readonly is: 'made' } | { readonly is: 'refused'; readonly refusals: readonly Refusal[]; readonly mayWait: boolean }

const MADE: Outcome = { is: 'made' }
const DEPTH = 4
const ROUNDS = 8
const CANDIDATES = 4

/** What nobody does only because something else needs it: it is somebody's own choice, or decides where the case goes. */
const OWN_CHOICE: ReadonlySet<FactType> = new Set([
  'complaint-received',
  'case-brought-in',
  'escalation-requested',
  'stage-omission-agreed',
  'complaint-withdrawn',
  'withdrawal-confirmed',
  'complaint-resolved',
  'complainant-chose',
  'point-routed',
  'standing-queried',
  'hold-placed',
  'case-closed',
  'case-reopened',
  'role-given',
  'person-registered',
  'representation-received',
  'action-dropped',
])

/** All that is made before it is refused for good is undone: either it happens with what it needs, or nothing does. */
export const make = (life: Life, wanted: Wanted, depth = 0): Outcome => {
  const before = life.facts.length
  let refused: Outcome = { is: 'refused', refusals: [], mayWait: false }
  for (const candidate of candidatesFor(life, wanted)) {
    const outcome = tryWay(life, candidate, depth)
    if (outcome.is === 'made') return outcome
    life.facts.length = before
    if (refused.is === 'refused' && (refused.refusals.length === 0 || outcome.mayWait)) refused = outcome
  }
  return refused
}

/** What it needs first, as far as that can be made: kept, also where something is owed in between and it cannot happen yet. */
export const prepare = (life: Life, wanted: Wanted): void => {
  const [candidate] = candidatesFor(life, wanted)
  if (candidate !== undefined) tryWay(life, candidate, 0)
}

/** The acts it may be done by, the one it is meant for first; as it is, where no act judges it. */
const candidatesFor = (life: Life, wanted: Wanted): readonly Wanted[] => {
  const { doing, way: meant } = wanted
  const found = life.ways.recording(doing.type).flatMap((way): (Wanted & { readonly way: Way })[] => {
    const own = mayRecord(way, doing)
    if (own === undefined || !(way.judges || way === meant) || way.act.who === 'nobody') return []
    const stage = doing.stage ?? own.stage ?? meant?.stage
    const merged = {
      ...own,
      fixed: { ...own.fixed, ...doing.fixed },
      same: { ...own.same, ...doing.same },
      by: doing.by.length > 0 ? doing.by : own.by,
      ...(stage === undefined ? {} : { stage }),
    }
    return [{ ...wanted, doing: merged, way }]
  })
  if (found.length < 2) return found.length === 0 ? [wanted] : found
  return found
    .map(it => ({ it, rank: rankOf(life, it, meant) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, CANDIDATES)
    .map(({ it }) => it)
}

/** The act it is meant for first, then those of its stage; as the case was last looked at, for it only says what to try first. */
const rankOf = (life: Life, { doing, way, near }: Wanted & { readonly way: Way }, meant: Way | undefined): number => {
  const isOpen = life.seen?.state.strands.some(strand => strand.stages[way.stage]?.is === 'open') ?? false
  const own = way === meant ? (way.judges ? 0 : 3) : 2
  return own + (way.stage === (doing.stage ?? near) ? 0 : 2) + (way.is === 'duty' ? 1 : 0) + (isOpen ? 0 : 8)
}

const tryWay = (life: Life, wanted: Wanted, depth: number): Outcome => {
  let attempt = attemptAt(life, { ...wanted, fields: { ...newDateOf(life, wanted.way), ...wanted.fields } })
  for (let round = 0; ; round++) {
    const decision = decide(life.compiled, allFacts(life), life.calendar, life.today, attempt)
    if ('record' in decision) {
      for (const made of decision.record) record(life, made)
      return MADE
    }
    const hard = decision.refused.filter(({ severity }) => severity === 'refuse')
    const ours = hard.filter(({ act }) => act === wanted.way?.key || act === 'record')
    const refusals = ours.length > 0 ? ours : hard
    if (round === ROUNDS) return { is: 'refused', refusals, mayWait: false }
    const before = { attempt, facts: life.facts.length }
    const puts = refusals.map(refusal => {
      const put = putRight(life, wanted, attempt, refusal, depth)
      if (typeof put === 'object') attempt = put
      return put
    })
    // What cannot be put right may be said of one part of a case only: as long as anything changes, it is tried again.
    if (attempt !== before.attempt || life.facts.length > before.facts) continue
    return { is: 'refused', refusals, mayWait: puts.includes('wait') }
  }
}

const record = (life: Life, attempt: Attempt): void => {
  life.facts.push({
    ...attempt,
    id: `${life.reference}/${life.facts.length + 1}`,
    recordedAt: `${life.today}T12:00:00.000Z`,
    recordedBy: accountFor(life, attempt.by?.role),
  })
}

/** A new date that an extension may give: later than the date in force, and within its cap. */
const newDateOf = (life: Life, way: Way | undefined): Record<string, Field> => {
  const to = way?.extension?.to
  if (way === undefined || typeof to !== 'object' || !('dateIn' in to) || to.dateIn !== 'given') return {}
  const state = lastState(life)
  const clock = [...state.dates, ...state.duties].find(one => one.key === way.clock && one.due !== undefined)
  const wished = dayAfter(life, clock?.due ?? life.today)
  const most = clock?.atMost
  return { [to.field]: most !== undefined && most < wished ? most : wished }
}

const dayAfter = (life: Life, day: LocalDate): LocalDate => {
  const ahead = life.today
  life.today = day
  const found = dayAhead(life, 4, 12)
  life.today = ahead
  return found
}

/** The attempt with what was wrong put right; 'wait' where only time will do it; undefined where nothing would. */
const putRight = (life: Life, wanted: Wanted, attempt: Attempt, refusal: Refusal, depth: number): Attempt | 'wait' | undefined => {
  const { way } = wanted
  const letter = letterOf(life, way)
  if (refusal.field === 'contents' && letter !== undefined) {
    const missing = Object.entries(letter.contains).filter(
      ([, { clause, says }]) => clause === refusal.clause && refusal.because.includes(says.replace(/\.$/, '')),
    )
    const contents = [...listOf(attempt.data.contents), ...missing.map(([id]) => id)]
    if (missing.length > 0) return withData(attempt, { contents: [...new Set(contents)] })
  }
  const need = needOf(life, way, refusal)
  if (need !== undefined && way !== undefined) return meet(life, way, attempt, need, depth)
  if (refusal.field !== undefined && refusal.latest !== undefined && refusal.latest > life.today) {
    return withData(attempt, { [refusal.field]: refusal.latest })
  }
  if (refusal.field !== undefined && attempt.data[refusal.field] === undefined) return filledIn(life, attempt, refusal.field)
  return undefined
}

const withData = (attempt: Attempt, data: Readonly<Record<string, Field>>): Attempt => ({ ...attempt, data: { ...attempt.data, ...data } })

const filledIn = (life: Life, attempt: Attempt, name: string): Attempt | undefined => {
  const value = fieldValue(life, { type: attempt.type, name, data: attempt.data })
  return value === undefined || value === false ? undefined : withData(attempt, { [name]: value })
}

const needOf = (life: Life, way: Way | undefined, { act, clause, because }: Refusal): Need | undefined => {
  if (way === undefined || act !== way.key) return undefined
  const needs = [...Object.values(way.act.needs ?? {}), ...(way.act.letter ? Object.values(life.procedure.everyLetter?.needs ?? {}) : [])]
  return needs.find(need => need.clause === clause && because.toLowerCase().includes(need.otherwise.toLowerCase().replace(/\.$/, '')))
}

/** Brings about what a need asks, by the first of its ways that changes anything. */
const meet = (life: Life, way: Way, attempt: Attempt, need: Need, depth: number): Attempt | 'wait' | undefined => {
  let mayWait = false
  for (const out of inOrder(life, remediesFor(need.that, true))) {
    if (out.some(({ is }) => is === 'owed')) continue
    if (out.some(({ is }) => is === 'wait')) {
      mayWait ||= out.every(one => one.is === 'wait' || (one.is === 'make' && factsLike(life, one.ref).length > 0))
      continue
    }
    const before = life.facts.length
    const put = follow(life, way, attempt, out, depth)
    if (put !== undefined) return put
    life.facts.length = before
  }
  return mayWait ? 'wait' : undefined
}

const cost = (life: Life, remedy: Remedy): number => {
  if (remedy.is !== 'make') return remedy.is === 'give' || remedy.is === 'avoid' ? 0 : 100
  const types = doingsOf(remedy.ref).map(({ type }) => type)
  if (types.some(type => factDefinition(life.procedure, type)?.by === 'outside')) return 3
  return 1
}

const inOrder = (life: Life, ways: readonly WayOut[]): readonly WayOut[] =>
  ways
    .map(way => ({ way, cost: way.reduce((sum, one) => sum + cost(life, one), 0) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ way }) => way)

/** Does all that a way asks; undefined where that changed nothing or could not be done. */
const follow = (life: Life, way: Way, attempt: Attempt, out: WayOut, depth: number): Attempt | undefined => {
  let now = attempt
  const before = life.facts.length
  for (const one of out) {
    const done =
      one.is === 'give'
        ? give(life, now, one)
        : one.is === 'avoid'
          ? avoid(life, now, one)
          : one.is === 'make' && makeFirst(life, way, now, one, depth)
            ? now
            : undefined
    if (done === undefined) return undefined
    now = done
  }
  return now !== attempt || life.facts.length > before ? now : undefined
}

const give = (life: Life, attempt: Attempt, { field, value, list }: Extract<Remedy, { is: 'give' }>): Attempt | undefined => {
  // What it must also hold stands beside what it holds.
  if (list !== undefined) return withData(attempt, { [field]: [...new Set([...listOf(attempt.data[field]), ...list.map(String)])] })
  if (value === undefined) return attempt.data[field] === undefined ? filledIn(life, attempt, field) : undefined
  const wished = asWritten(life, attempt.type, field, valueIn(life, value))
  if (wished === undefined) return undefined
  return attempt.data[field] === wished ? attempt : withData(attempt, { [field]: wished })
}

/** One of several, as the field takes it: the last, and a number where it is one. */
const asWritten = (life: Life, type: FactType, field: string, value: Field | undefined): Field | undefined => {
  const kind = definitionOf(life.procedure, type)?.fields[field]?.type
  if (typeof value !== 'object' || kind === 'list' || kind === 'choices') return value
  const last = value.at(-1)
  return kind === 'number' && last !== undefined ? Number(last) : last
}

const avoid = (life: Life, attempt: Attempt, { field, value }: Extract<Remedy, { is: 'avoid' }>): Attempt | undefined => {
  const given = attempt.data[field]
  const unwanted = listOf(valueIn(life, value))
  if (given === undefined || !listOf(given).some(one => unwanted.includes(one))) return attempt
  if (field !== 'person') return undefined
  return withData(attempt, { person: personToAppoint(life, String(attempt.data.as ?? ''), [...unwanted, String(given)]) })
}

/** Records what is needed first, for each thing that lacks it; a new date is the one it is needed for. */
const makeFirst = (
  life: Life,
  way: Way,
  attempt: Attempt,
  { ref, fields, each, oneMore }: Extract<Remedy, { is: 'make' }>,
  depth: number,
): boolean => {
  if (depth >= DEPTH) return false
  const newDate = attempt.data.newDate === undefined ? {} : { newDate: attempt.data.newDate }
  for (const about of aboutEach(life, way, each)) {
    const made = doingsOf(ref).some(plain => {
      if (OWN_CHOICE.has(plain.type)) return false
      const doing = { ...plain, fixed: { ...plain.fixed, ...fields } }
      const stage = factDefinition(life.procedure, doing.type)?.staged ? (doing.stage ?? way.stage) : doing.stage
      const wanted = { ...doing, ...(stage === undefined ? {} : { stage }) }
      const since = typeof ref === 'object' && ref.since !== undefined ? factsLike(life, ref) : undefined
      const of = about ?? sameMatter(life, doing.type, attempt)
      const there = since === undefined ? isThere(life, doing, of) : since.some(fact => isAbout(fact, of))
      if (there && !oneMore) return true
      const has = factDefinition(life.procedure, doing.type)?.fields ?? {}
      return (
        make(life, { doing: wanted, near: way.stage, ...(of ? { about: of } : {}), fields: 'newDate' in has ? newDate : {} }, depth + 1)
          .is === 'made'
      )
    })
    if (!made) return false
  }
  return true
}

/** What is needed first for a payment, an enquiry or an action is about that same one. */
const sameMatter = (life: Life, type: FactType, { about }: Attempt): Fact['about'] => {
  const kind = definitionOf(life.procedure, type)?.concerns
  const ids = kind === undefined || kind === 'point' || kind === 'member' ? undefined : about?.[kind]
  return kind === undefined || ids === undefined ? undefined : { [kind]: ids }
}

const aboutEach = (life: Life, way: Way, kind: string | undefined): readonly Fact['about'][] => {
  if (kind === undefined) return [undefined]
  const things = kind === 'point' ? openPoints(life, way.stage) : thingsOf(life, kind)
  return things.length === 0 && kind === 'point' ? [undefined] : things.map(id => ({ [kind]: [id] }))
}

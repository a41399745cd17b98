/** The people of the service as their page prints them. */
import { checkLapsesWithin, type PersonStanding, plainDay, roleTitle, standingsOn, trainingRegister } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, textOf } from '../../form.ts'
import type { Colleague } from '../../hand-over-services.ts'
import type { FormError } from '../../layout/index.ts'
import type { Option } from '../forms/step-fields.ts'
import { dayTyped, type Hidden } from './parts.ts'
import type { AheadView, AwayForm, CheckForm, PeopleHereView, PersonHere } from './people.tsx'

/** Everybody who may be away or checked: who has an account, and who is in a register of people or was checked before. */
export const peopleToChoose = (records: readonly OpenBody[], colleagues: readonly Colleague[]): readonly Option[] => {
  const active = colleagues.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, text: name }))
  const ofPeople = new Set(
    records.flatMap(({ procedure }) => Object.entries(procedure.registers ?? {}).flatMap(([id, { of }]) => (of === 'people' ? [id] : []))),
  )
  const [open] = records
  const named = new Set(
    (open?.facts ?? []).flatMap(({ type, data }) =>
      (type === 'person-registered' && ofPeople.has(String(data.register))) || type === 'check-made' ? [String(data.person)] : [],
    ),
  )
  const others = Object.values(open?.people ?? {}).filter(({ id }) => named.has(id) && !active.some(({ value }) => value === id))
  return [...active, ...others.map(({ id, name }) => ({ value: id, text: name }))].toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB'))
}

const lastDay = ({ until, is }: PersonStanding['checks'][number]): string =>
  until === undefined ? '' : is === 'lapsed' ? `, until ${plainDay(until)}` : `, holds until ${plainDay(until)}`

const checkOf = (check: PersonStanding['checks'][number]) => ({
  words: `${check.check}, made ${plainDay(check.made)}${lastDay(check)}`,
  is: check.is,
})

/** Under all the procedures: the newest given, the first owed, and late where it is late under one. */
const trainingOf = (records: readonly OpenBody[]): ReadonlyMap<string, PersonHere['training']> => {
  const all = Map.groupBy(
    records.flatMap(open => trainingRegister(open).people),
    ({ id }) => id,
  )
  return new Map(
    [...all].map(([id, under]) => {
      const last = under
        .flatMap(({ given }) => given.map(({ on }) => on))
        .toSorted()
        .at(-1)
      const [by] = under.flatMap(({ due }) => due?.by ?? []).toSorted()
      const owed = by === undefined ? '' : `next by ${plainDay(by)}`
      const words = [last === undefined ? 'None recorded' : `Last on ${plainDay(last)}`, owed].filter(each => each !== '').join(', ')
      return [id, { words, isLate: under.some(({ is }) => is === 'late') }]
    }),
  )
}

/** Each role as the first procedure that knows it calls it. */
const rolesInWords = (records: readonly OpenBody[], roles: readonly string[]): string =>
  roles
    .map(role => {
      const { procedure } = records.find(one => Object.hasOwn(one.procedure.roles, role)) ?? records[0] ?? {}
      return procedure === undefined ? role : roleTitle(procedure, role)
    })
    .join(', ')

export const aheadOf = (standing: PersonStanding | undefined): readonly AheadView[] =>
  (standing?.ahead ?? []).map(({ fact, from, until }) => ({ fact, words: `Away from ${plainDay(from)} until ${plainDay(until)}` }))

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const checksKnown = (open: OpenBody): readonly string[] => [
  ...new Set(open.facts.flatMap(({ type, data }) => (type === 'check-made' && typeof data.check === 'string' ? [data.check] : []))),
]

/** The record is one, whatever procedure it is read under: facts and people are those of the first. */
export const peopleHereView = (open: OpenBody, records: readonly OpenBody[], colleagues: readonly Colleague[]): PeopleHereView => {
  const standings = standingsOn(open.facts, open.state.today)
  const training = trainingOf(records)
  const people = peopleToChoose(records, colleagues).map(({ value: id, text: name }): PersonHere => {
    const standing = standings.get(id)
    const colleague = colleagues.find(one => one.id === id)
    return {
      ...{ id, name },
      roles: rolesInWords(records, colleague?.roles ?? []),
      away: standing?.away === undefined ? '' : `Away until ${plainDay(standing.away.until)}`,
      ahead: aheadOf(standing),
      load:
        colleague === undefined ? 'No account' : colleague.parts === 0 ? 'Nothing' : counted(colleague.parts, 'open part', 'open parts'),
      checks: (standing?.checks ?? []).map(checkOf),
      training: training.get(id) ?? { words: 'None recorded', isLate: false },
    }
  })
  const checks = people.flatMap(({ checks }) => checks)
  const count = (is: string): number => checks.filter(check => check.is === is).length
  const away = people.filter(one => one.away !== '').length
  return {
    sum: `${counted(people.length, 'person', 'people')}, ${away} away today. ${counted(count('lapsed'), 'check has', 'checks have')} lapsed, and ${counted(count('lapsing'), 'lapses', 'lapse')} within ${checkLapsesWithin} days.`,
    people,
  }
}

interface FormGiven {
  readonly action: string
  readonly hidden: Hidden
  readonly people: readonly Option[]
  readonly values: Form
  readonly errors: readonly FormError[]
}

export const awayForm = ({ action, hidden, people, values, errors }: FormGiven): AwayForm => ({
  ...{ action, hidden, people, errors },
  person: textOf(values, 'away-person'),
  from: dayTyped(values, 'from'),
  until: dayTyped(values, 'until'),
})

export const checkForm = ({ action, hidden, people, values, errors }: FormGiven, known: readonly string[]): CheckForm => ({
  ...{ action, hidden, people, errors, known },
  person: textOf(values, 'check-person'),
  check: textOf(values, 'check'),
  made: dayTyped(values, 'made'),
  lasts: dayTyped(values, 'lasts'),
})

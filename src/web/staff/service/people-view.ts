/** The people of the service as their page prints them. */
import { checkLapsesWithin, type PersonStanding, plainDay, roleTitle, standingsOn, trainingRegister } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, textOf } from '../../form.ts'
import type { Colleague } from '../../hand-over-services.ts'
import type { FormError } from '../../layout/index.ts'
import type { Option } from '../forms/step-fields.ts'
import { dayTyped, type Hidden } from './parts.ts'
import type { AwayForm, CheckForm, PeopleHereView, PersonHere } from './people.tsx'

/** Everybody who may be away or checked: who has an account, and who is in a register of people or was checked before. */
export const peopleToChoose = (open: OpenBody, colleagues: readonly Colleague[]): readonly Option[] => {
  const active = colleagues.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, text: name }))
  const ofPeople = new Set(Object.entries(open.procedure.registers ?? {}).flatMap(([id, { of }]) => (of === 'people' ? [id] : [])))
  const named = new Set(
    open.facts.flatMap(({ type, data }) =>
      (type === 'person-registered' && ofPeople.has(String(data.register))) || type === 'check-made' ? [String(data.person)] : [],
    ),
  )
  const others = Object.values(open.people).filter(({ id }) => named.has(id) && !active.some(({ value }) => value === id))
  return [...active, ...others.map(({ id, name }) => ({ value: id, text: name }))].toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB'))
}

const lastDay = ({ until, is }: PersonStanding['checks'][number]): string =>
  until === undefined ? '' : is === 'lapsed' ? `, until ${plainDay(until)}` : `, holds until ${plainDay(until)}`

const checkOf = (check: PersonStanding['checks'][number]) => ({
  words: `${check.check}, made ${plainDay(check.made)}${lastDay(check)}`,
  is: check.is,
})

const trainingOf = (open: OpenBody): ReadonlyMap<string, PersonHere['training']> =>
  new Map(
    trainingRegister(open).people.map(({ id, given, is, due }) => {
      const [last] = given
      const owed = due?.by === undefined ? '' : `next by ${plainDay(due.by)}`
      const words = [last === undefined ? 'None recorded' : `Last on ${plainDay(last.on)}`, owed].filter(each => each !== '').join(', ')
      return [id, { words, isLate: is === 'late' }]
    }),
  )

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const checksKnown = (open: OpenBody): readonly string[] => [
  ...new Set(open.facts.flatMap(({ type, data }) => (type === 'check-made' && typeof data.check === 'string' ? [data.check] : []))),
]

export const peopleHereView = (open: OpenBody, colleagues: readonly Colleague[]): PeopleHereView => {
  const { today } = open.state
  const standings = standingsOn(open.facts, today)
  const training = trainingOf(open)
  const people = peopleToChoose(open, colleagues).map(({ value: id, text: name }): PersonHere => {
    const standing = standings.get(id)
    const colleague = colleagues.find(one => one.id === id)
    const next = standing?.awayNext
    return {
      ...{ id, name },
      roles: (colleague?.roles ?? []).map(role => roleTitle(open.procedure, role)).join(', '),
      away: standing?.away === undefined ? '' : `Away until ${plainDay(standing.away.until)}`,
      awayNext: next === undefined ? '' : `Away from ${plainDay(next.from)} until ${plainDay(next.until)}`,
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

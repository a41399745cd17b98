/** A body's complaints over some time, invented: each lived through the procedure as it reads, from one seed. */
import {
  addDays,
  type Calendar,
  closedBecause,
  dayNumber,
  fromDayNumber,
  isWorkingDay,
  type LocalDate,
  weekday,
  workingDaysBetween,
} from '#calendar'
import { type CompiledProcedure, decide, type Fact } from '#case'
import type { Procedure, RoleId } from '#language'
import { castOf } from './cast.ts'
import { type Chance, chanceOf } from './chance.ts'
import { allFacts, type Life } from './life.ts'
import { live } from './live.ts'
import { ofTheBodyOver } from './of-the-body.ts'
import { type Lean, temperOf } from './plan.ts'
import { type InventedPerson, peopleOf, receivedAs } from './received.ts'
import { recordedTimes } from './recorded-times.ts'
import type { DemonstrationTexts, InventedComplaint } from './texts.ts'
import { themesGiven } from './themes.ts'
import { triggersOf } from './triggers.ts'
import { waysOf } from './ways.ts'

export interface Demonstration {
  readonly edition: { readonly procedure: Procedure; readonly compiled: CompiledProcedure }
  readonly calendar: Calendar
  readonly texts: DemonstrationTexts
  /** The accounts of each role. */
  readonly accounts: Readonly<Record<RoleId, readonly string[]>>
  readonly from: LocalDate
  /** The day that cases are lived up to; what is done on the day itself is left for people to do. */
  readonly to: LocalDate
  readonly count: number
  readonly seed?: number
  /** The last day on which complaints come in, where cases are lived on for longer. */
  readonly receivedTo?: LocalDate
}

export interface DemonstrationCase {
  /** A stand-in: `referredTo` puts the real one in its place. */
  readonly reference: string
  readonly title: string
  readonly service?: string
  readonly people: readonly InventedPerson[]
  /** In the order they were recorded. */
  readonly facts: readonly Fact[]
}

/** The same inputs give the same cases, in order of receipt, each made when it is asked for. */
export function* generate(demonstration: Demonstration): Generator<DemonstrationCase> {
  const { texts, count, seed = texts.seed, edition } = demonstration
  const ways = waysOf(edition.procedure)
  const triggers = triggersOf(edition.procedure)
  const cast = castOf(texts, demonstration.accounts)
  const ofTheBody = ofTheBodyIn(demonstration)
  const days = receiptDays(demonstration, chanceOf(seed, -1))
  const complaints = complaintsFor(texts, count, chanceOf(seed, -2))
  for (const [n, usual] of complaints.entries()) {
    const on = days[n]
    if (on === undefined) continue
    const chance = chanceOf(seed, n)
    const complaint = rareOne(texts, n) ?? usual
    const life = begin(withItsOwn(demonstration, complaint), complaint, on, chance, {
      ways,
      triggers,
      cast,
      ofTheBody,
      reference: `demonstration-${n + 1}`,
    })
    const people = peopleOf(texts, complaint, chance)
    const temper = temperOf(life, complaint.relation, complaint.points.length, leanOf(demonstration, on, n))
    if (complaint.points.length > 0) live(life, temper, addDays(demonstration.to, -1))
    yield caseOf(life, complaint, people, demonstration.to)
  }
}

/** One complaint in so many is a rare one, in place of the usual, so that no other case is moved by it. */
const RARE = { every: 10, first: 6 }

const rareOne = ({ rare = [] }: DemonstrationTexts, n: number): InventedComplaint | undefined =>
  n % RARE.every === RARE.first ? rare[((n - RARE.first) / RARE.every) % rare.length] : undefined

const withItsOwn = (demonstration: Demonstration, { fields, habits }: InventedComplaint): Demonstration => {
  const { texts } = demonstration
  if (fields === undefined && habits === undefined) return demonstration
  return { ...demonstration, texts: { ...texts, fields: { ...texts.fields, ...fields }, habits: habits ?? texts.habits } }
}

/** The body's own record, which every case sees. */
export const ofTheBodyIn = ({ texts, calendar, from, to, accounts }: Omit<Demonstration, 'edition' | 'count'>): readonly Fact[] =>
  ofTheBodyOver(texts.ofTheBody ?? [], { calendar, from, to, accounts })

/** The newest complaints of all wait for their last day; those of the weeks before are treated in turn in each way. */
const leanOf = ({ calendar, to }: Demonstration, on: LocalDate, n: number): Lean | undefined => {
  const age = on < to ? (workingDaysBetween(calendar, on, to) ?? OLD) : 0
  if (age <= NEW) return 'to-the-last-day'
  return age < OLD ? ([undefined, 'late', 'held', 'to-the-last-day'] as const)[n % 4] : undefined
}

/** Working days since receipt. */
const NEW = 3
const OLD = 16

const HOURS = { web: [7, 22], office: [9, 16] } as const

const begin = (
  { edition, calendar, texts, to }: Demonstration,
  complaint: InventedComplaint,
  on: LocalDate,
  chance: Chance,
  { ways, triggers, cast, ofTheBody, reference }: Pick<Life, 'ways' | 'triggers' | 'cast' | 'ofTheBody' | 'reference'>,
): Life => {
  const atWeekend = isWorkingDay(calendar, on) === false
  const channel = complaint.channel ?? (atWeekend ? 'web-form' : (chance.pick(texts.channels) ?? 'telephone'))
  const [first, last] = channel === 'web-form' ? HOURS.web : HOURS.office
  const at = `${String(chance.whole(first, last)).padStart(2, '0')}:${String(chance.whole(0, 59)).padStart(2, '0')}`
  const life: Life = {
    compiled: edition.compiled,
    procedure: edition.procedure,
    ways,
    triggers,
    calendar,
    reference,
    texts,
    cast,
    chance,
    complainant: { role: complaint.role, ...(complaint.anonymous ? {} : { person: 'complainant' }) },
    ofTheBody,
    facts: [],
    today: on,
  }
  const team = cast.find(({ role, name }) => role === texts.receivedBy && name === undefined)?.id ?? 'demonstration'
  for (const attempt of receivedAs(texts, complaint, { reference, on, at, channel }, chance)) {
    const decision = decide(life.compiled, allFacts(life), calendar, on, attempt)
    if ('refused' in decision) continue
    const id = `${reference}/${life.facts.length + 1}`
    life.facts.push({ ...attempt, id, recordedAt: `${on}T12:00:00.000Z`, recordedBy: channel === 'web-form' ? 'complainant' : team })
  }
  const number = Number(/\d+$/.exec(reference)?.[0] ?? 0)
  for (const attempt of themesGiven(texts, complaint, { reference, on, to, number }))
    life.facts.push({ ...attempt, id: `${reference}/${life.facts.length + 1}`, recordedAt: `${on}T12:00:00.000Z`, recordedBy: team })
  return life
}

const caseOf = (life: Life, complaint: InventedComplaint, people: readonly InventedPerson[], to: LocalDate): DemonstrationCase => {
  const ids = new Set(life.facts.flatMap(({ by, data }) => [by?.person, data.person].filter(one => one !== undefined)))
  const others = life.cast.flatMap(({ id, role, name }) => (name !== undefined && ids.has(id) ? [{ id, name, as: role, needs: [] }] : []))
  return {
    reference: life.reference,
    title: titleOf(complaint.points[0] ?? ''),
    ...(complaint.service === undefined ? {} : { service: complaint.service }),
    people: [...people, ...others],
    facts: recordedTimes(life.facts, life.chance, life.calendar, to),
  }
}

/** A case's facts under the reference it was given: its ids, and wherever the reference is written. */
export const referredTo = (made: DemonstrationCase, reference: string): readonly Fact[] =>
  made.facts.map((fact, i) => ({
    ...fact,
    id: `${reference}/${i + 1}`,
    case: reference,
    data: Object.fromEntries(Object.entries(fact.data).map(([field, value]) => [field, value === made.reference ? reference : value])),
  }))

const LONGEST_TITLE = 80

const titleOf = (words: string): string => {
  const sentence = words.split(/(?<=[.!?])\s/)[0]?.replace(/[.]$/, '') ?? ''
  if (sentence.length <= LONGEST_TITLE) return sentence
  return `${sentence.slice(0, sentence.slice(0, LONGEST_TITLE).lastIndexOf(' '))}…`
}

/** How likely each day of the week is, Monday first. */
const WEEK = [1.5, 1.15, 1, 1, 0.9, 0.25, 0.2] as const

/** Days of receipt, in order. Something comes in on each of the last working days, so that there is work today. */
const receiptDays = ({ calendar, from, to, receivedTo, count }: Demonstration, chance: Chance): readonly LocalDate[] => {
  const [first, last] = [dayNumber(from), dayNumber(receivedTo ?? to)]
  const days: number[] = []
  for (let n = last; receivedTo === undefined && days.length < Math.min(LATEST, count) && n >= first; n--) {
    if (closedBecause(calendar, fromDayNumber(n)) === undefined) days.push(n, n)
  }
  while (days.length < count) {
    const n = chance.whole(first, last)
    const day = fromDayNumber(n)
    const weight = closedBecause(calendar, day) === undefined ? (WEEK[weekday(day) - 1] ?? 0) : 0.2
    if (chance.happens(weight / WEEK[0])) days.push(n)
  }
  return days
    .slice(0, count)
    .sort((a, b) => a - b)
    .map(fromDayNumber)
}

/** How many complaints come in on the last working days whatever chance says, two a day. */
const LATEST = 20

/** Every complaint in turn, shuffled anew each time round. */
const complaintsFor = ({ complaints }: DemonstrationTexts, count: number, chance: Chance): readonly InventedComplaint[] => {
  const found: InventedComplaint[] = []
  while (found.length < count && complaints.length > 0) found.push(...chance.shuffled(complaints))
  return found.slice(0, count)
}

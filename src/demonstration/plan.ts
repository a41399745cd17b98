/** What somebody means to do next, and on which day: most of it in time, some of it late, some of it never. */
import { addDays, addWorkingDays, type Calendar, daysBetween, type LocalDate, onOrAfter, workingDaysBetween } from '#calendar'
import type { CaseState, DutyState } from '#case'
import { factsLike, fits, isAbout, isClosed, type Life, sinceSeen } from './life.ts'
import type { Habit } from './texts.ts'
import { doingsOf } from './ways.ts'

/** How the newest complaints are treated, so that there is work of every kind today. */
export type Lean = 'to-the-last-day' | 'late' | 'held'

export interface Temper {
  readonly lean?: Lean
  /** How much of what is owed is done late, from 0 to 1. */
  readonly late: number
  /** What these people will do of their own accord, where it comes to it; each as many times as it says. */
  readonly habits: { readonly habit: Habit; left: number }[]
}

export type Intent =
  | { readonly is: 'duty'; readonly duty: DutyState }
  | { readonly is: 'habit'; readonly entry: Temper['habits'][number] }
  | { readonly is: 'lift'; readonly stage: string; readonly hold: string }
  | { readonly is: 'close' }

export interface Planned {
  readonly day: LocalDate
  readonly intent: Intent
  readonly tries: number
  /** The date it was planned by. */
  readonly due?: LocalDate
}

export type Plans = Map<string, Planned>

/** Working days that a hold lasts. */
const HELD: readonly [number, number] = [3, 15]
const STAYS: readonly [number, number] = [15, 25]

const UNDATED: ReadonlySet<string> = new Set(['no-meeting', 'beyond-calendar'])
const LIVE: ReadonlySet<string> = new Set(['owed', 'late', 'owed-without-a-date'])

/** What is to be done, dated or not: also where only its date cannot be said. */
export const liveDuties = (state: CaseState): readonly DutyState[] =>
  state.duties.filter(({ status, why, doneOn }) =>
    status === 'cannot-say' ? doneOn === undefined && why !== undefined && UNDATED.has(why.cannot) : LIVE.has(status),
  )

export const nameOf = (duty: DutyState): string => `${duty.key} ${duty.for.map(({ kind, id }) => `${kind}:${id}`).join(' ')}`

/** A working day at or after it, where the calendar is known. */
export const onWorkingDay = (calendar: Calendar, day: LocalDate): LocalDate => onOrAfter(calendar, day) ?? day
export const atWork = (life: Life, day: LocalDate): LocalDate => onWorkingDay(life.calendar, day)

export const inWorkingDays = (life: Life, n: number): LocalDate => addWorkingDays(life.calendar, life.today, n) ?? addDays(life.today, n)

export const temperOf = (life: Life, relation: string, points: number, lean?: Lean): Temper => {
  const usual = life.chance.pick([0.03, 0.08, 0.2, 0.45])
  const habits = life.texts.habits.flatMap(habit => {
    // Chance is used for each alike, so that leaving one out moves no other.
    const happens = life.chance.happens(habit.share) || (lean === 'held' && beginsAHold(life, habit))
    const suits = (habit.relations?.includes(relation) ?? true) && (!habit.onePoint || points > 1)
    return happens && suits ? [{ habit, left: habit.times ?? 1 }] : []
  })
  return { late: lean === 'late' ? 0.8 : usual, habits, ...(lean === undefined ? {} : { lean }) }
}

const beginsAHold = (life: Life, { act }: Habit): boolean => {
  const does = life.ways.all.get(act)?.does ?? []
  const holds = Object.values(life.procedure.stages).flatMap(stage => Object.values(stage.holds ?? {}))
  return holds.some(({ from }) => doingsOf(from).some(doing => does.some(one => one.type === doing.type)))
}

/** The plans as they are now that the case stands so: what is no longer to be done falls away, what is new is added. */
export const planned = (life: Life, temper: Temper, plans: Plans, state: CaseState): Plans => {
  const now: Plans = new Map()
  const keep = (name: string, otherwise: () => Planned | undefined) => {
    const plan = plans.get(name) ?? otherwise()
    if (plan !== undefined) now.set(name, plan)
  }
  for (const duty of liveDuties(state)) {
    if (isDoneSince(life, duty.key)) continue
    const name = nameOf(duty)
    const before = plans.get(name)
    const meets = dayOfMeeting(life, duty)
    if (before !== undefined && before.due === duty.due && (meets === undefined || before.day === meets)) now.set(name, before)
    else now.set(name, dutyPlan(life, temper, duty))
  }
  for (const [i, entry] of temper.habits.entries()) {
    if (entry.left > 0 && isPossible(life, state, entry.habit))
      keep(`habit ${i} ${entry.left}`, () => habitPlan(life, temper, state, entry))
    else if (entry.left > 0 && plans.has(`habit ${i} ${entry.left}`) && !isClosed(state)) keep(`habit ${i} ${entry.left}`, () => undefined)
  }
  for (const { stage, hold } of holdsStanding(life)) {
    keep(`lift ${stage}/${hold}`, () => ({
      day: inWorkingDays(life, life.chance.whole(...(temper.lean === 'held' ? STAYS : HELD))),
      intent: { is: 'lift', stage, hold },
      tries: 0,
    }))
  }
  if (now.size === 0 && !isClosed(state)) {
    keep('close', () => ({ day: inWorkingDays(life, life.chance.whole(1, 4)), intent: { is: 'close' }, tries: 0 }))
  }
  return now
}

/** Something recorded since the state was worked out has done it. */
export const isDoneSince = (life: Life, duty: string): boolean => {
  const does = life.ways.all.get(duty)?.does ?? []
  return sinceSeen(life).some(fact => does.some(doing => fits(fact, doing)))
}

const dutyPlan = (life: Life, temper: Temper, duty: DutyState): Planned => {
  const intent: Intent = { is: 'duty', duty }
  const day = dayOfMeeting(life, duty) ?? dayFor(life, temper, duty)
  return { day, intent, tries: 0, ...(duty.due === undefined ? {} : { due: duty.due }) }
}

/** A meeting whose day is set is held on that day. */
const dayOfMeeting = (life: Life, { key }: DutyState): LocalDate | undefined => {
  for (const { type, fixed } of life.ways.all.get(key)?.does ?? []) {
    if (type !== 'meeting-held') continue
    const set = factsLike(life, { fact: 'meeting-date-set', ...(typeof fixed.of === 'string' ? { where: { of: fixed.of } } : {}) }).at(-1)
    const date = set?.data.date
    if (typeof date === 'string' && date >= life.today) return atWork(life, addDays(life.today, daysBetween(life.today, date as LocalDate)))
  }
  return undefined
}

const dayFor = (life: Life, temper: Temper, duty: DutyState): LocalDate => {
  const { chance, today } = life
  if (duty.due === undefined) return inWorkingDays(life, chance.whole(0, 6))
  const left = duty.due > today ? (workingDaysBetween(life.calendar, today, duty.due) ?? 0) : 0
  const isLate = chance.happens(temper.late) || willBeExtended(life, temper, duty)
  if (isLate || duty.due < today) return inWorkingDays(life, left + chance.whole(1, chance.happens(0.25) ? 15 : 4))
  // Much is done on the last day.
  const share = temper.lean === 'to-the-last-day' ? 1 : Math.min(1, 0.25 + chance.next() * 0.95)
  const day = left === 0 ? today : inWorkingDays(life, Math.round(left * share))
  return day > duty.due ? duty.due : day
}

/** Somebody will ask for more time: it is not done before. */
const willBeExtended = (life: Life, temper: Temper, duty: DutyState): boolean =>
  temper.habits.some(({ habit, left }) => left > 0 && life.ways.all.get(habit.act)?.clock === duty.key)

const isPossible = (life: Life, state: CaseState, { act, about, once, unless }: Habit): boolean => {
  if (once !== undefined && !factsLike(life, once).some(fact => isAbout(fact, about))) return false
  if (unless !== undefined && factsLike(life, unless).length > 0) return false
  const way = life.ways.all.get(act)
  if (way === undefined) return !isClosed(state)
  if (way.clock !== undefined) return dueOf(state, way.clock, life.today) !== undefined
  return once !== undefined || state.strands.some(({ stages }) => stages[way.stage]?.is === 'open')
}

/** A running date that has not passed and whose duty is not done. */
const dueOf = (state: CaseState, clock: string, today: LocalDate): LocalDate | undefined =>
  [...state.duties.filter(duty => LIVE.has(duty.status)), ...state.dates].find(
    one => one.key === clock && one.due !== undefined && one.due >= today,
  )?.due

const habitPlan = (life: Life, temper: Temper, state: CaseState, entry: Temper['habits'][number]): Planned => {
  const { act, after = [0, 5] } = entry.habit
  const clock = life.ways.all.get(act)?.clock
  const due = clock === undefined ? undefined : dueOf(state, clock, life.today)
  const intent: Intent = { is: 'habit', entry }
  const soon = temper.lean === 'held' && beginsAHold(life, entry.habit)
  if (due === undefined) return { day: inWorkingDays(life, soon ? 1 : life.chance.whole(...after)), intent, tries: 0 }
  // More time is agreed a day or two before the time is up.
  const left = due > life.today ? (workingDaysBetween(life.calendar, life.today, due) ?? 0) : 0
  return { day: inWorkingDays(life, Math.max(0, left - life.chance.whole(0, 2))), intent, tries: 0 }
}

export const holdsStanding = (life: Life): readonly { readonly stage: string; readonly hold: string }[] =>
  Object.entries(life.procedure.stages).flatMap(([stage, { holds }]) =>
    holds === undefined
      ? []
      : Object.entries(holds).flatMap(([hold, { from, to }]) => {
          const began = factsLike(life, from).at(-1)
          if (began === undefined) return []
          const ended = factsLike(life, to).at(-1)
          const stands = ended === undefined || life.facts.indexOf(ended) < life.facts.indexOf(began)
          return stands ? [{ stage, hold }] : []
        }),
  )

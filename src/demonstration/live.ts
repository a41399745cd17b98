/** A case lived from day to day, by whoever owes something or may do something, until it closes or the last day comes. */
import { addDays, type LocalDate } from '#calendar'
import type { Field } from '#case'
import type { Wanted } from './attempt.ts'
import { roleFor } from './cast.ts'
import { doDuty } from './duties.ts'
import { dayAhead } from './fields.ts'
import { factsLike, isClosed, isThere, type Life, lastState, sinceSeen, stateOf, thingsOf } from './life.ts'
import { make, type Outcome, prepare } from './make.ts'
import { type Intent, inWorkingDays, isDoneSince, type Planned, type Plans, planned, type Temper } from './plan.ts'
import type { Habit } from './texts.ts'
import { doingsOf } from './ways.ts'

/** More steps than any case takes; one that goes round in a circle stops here. */
const STEPS = 400
const TRIES = 4
/** Working days after which what cannot be done is tried again. */
const LET_BE = 60

export const live = (life: Life, temper: Temper, until: LocalDate): void => {
  let plans: Plans = new Map()
  for (let step = 0; step < STEPS; step++) {
    if (wasClosed(life)) return
    let state = lastState(life)
    plans = planned(life, temper, plans, state)
    if (isQuiet(life, plans)) {
      state = stateOf(life)
      plans = planned(life, temper, plans, state)
    }
    const day = isClosed(state) ? undefined : soonest(plans)
    if (day === undefined || day > until) return
    if (day > life.today) life.today = day
    for (const [name, plan] of [...plans]) {
      if (plan.day > day) continue
      plans.delete(name)
      if (plan.intent.is === 'duty' && isDoneSince(life, plan.intent.duty.key)) continue
      const outcome = perform(life, plan.intent)
      if (outcome.is === 'refused') again(life, plans, name, plan, outcome)
    }
  }
}

/** The last thing done closed the case, and was let through. */
const wasClosed = (life: Life): boolean => life.facts.at(-1)?.type === 'case-closed'

/** Nothing is planned but the end: worth looking at the case afresh. */
const isQuiet = (life: Life, plans: Plans): boolean =>
  sinceSeen(life).length > 0 && [...plans.values()].every(({ intent, tries }) => intent.is === 'close' || tries > 0)

const soonest = (plans: Plans): LocalDate | undefined => {
  let first: LocalDate | undefined
  for (const { day } of plans.values()) if (first === undefined || day < first) first = day
  return first
}

/** What was refused is tried again some days later, or let be. */
const again = (life: Life, plans: Plans, name: string, plan: Planned, { mayWait }: Extract<Outcome, { is: 'refused' }>): void => {
  const { intent } = plan
  if (intent.is === 'habit') {
    intent.entry.left = 0
    return
  }
  const tries = plan.tries + 1
  const day = mayWait ? nextDate(life) : inWorkingDays(life, tries < TRIES ? tries : LET_BE)
  if (day !== undefined) plans.set(name, { ...plan, day, tries })
}

/** The day after the next date that something turns on. */
export const nextDate = (life: Life): LocalDate | undefined => {
  const state = stateOf(life)
  const days = [...state.dates, ...state.duties].flatMap(({ due }) => (due !== undefined && due >= life.today ? [due] : []))
  const first = days.sort()[0]
  return first === undefined ? undefined : addDays(first, 1)
}

const perform = (life: Life, intent: Intent): Outcome => {
  switch (intent.is) {
    case 'duty':
      return doDuty(life, intent.duty)
    case 'habit':
      return performHabit(life, intent.entry)
    case 'lift':
      return lift(life, intent.stage, intent.hold)
    case 'close':
      return close(life)
  }
}

const NOTHING: Outcome = { is: 'made' }

const performHabit = (life: Life, entry: Temper['habits'][number]): Outcome => {
  const { habit } = entry
  entry.left--
  const way = life.ways.all.get(habit.act)
  const [doing] = way?.does ?? doingsOf(habit.act)
  if (doing === undefined) return NOTHING
  const about = aboutOf(life, habit)
  const wanted = { ...doing, fixed: { ...doing.fixed, ...habit.fields, ...chosen(life, habit) } }
  // Somebody else did it meanwhile, because it was owed.
  if (way?.is === 'gate' && habit.times === undefined && isThere(life, wanted, about)) return NOTHING
  return make(life, {
    doing: wanted,
    ...(way ? { way } : {}),
    ...(about ? { about } : {}),
    ...(habit.by === undefined ? {} : { by: habit.by }),
  })
}

/** What differs each time: one of several words, a day so far ahead. */
const chosen = (life: Life, { oneOf = {}, ahead = {} }: Habit): Readonly<Record<string, Field>> => ({
  ...Object.fromEntries(
    Object.entries(oneOf).flatMap(([field, values]) => {
      const picked = life.chance.pick(values)
      return picked === undefined ? [] : [[field, picked]]
    }),
  ),
  ...Object.fromEntries(Object.entries(ahead).map(([field, [least, most]]) => [field, dayAhead(life, least, most)])),
})

const aboutOf = (life: Life, habit: Habit): Readonly<Record<string, readonly string[]>> | undefined => {
  const last = thingsOf(life, 'point').at(-1)
  return habit.onePoint && last !== undefined ? { point: [last] } : habit.about
}

/** Ends what stopped a clock, about the points it was about. */
export const lift = (life: Life, stage: string, hold: string): Outcome => {
  const found = life.procedure.stages[stage]?.holds?.[hold]
  if (found === undefined) return NOTHING
  const began = factsLike(life, found.from).at(-1)
  const [doing] = doingsOf(found.to)
  if (doing === undefined) return NOTHING
  const about = began?.about
  return make(life, { doing: { ...doing, stage: doing.stage ?? stage }, ...(about ? { about } : {}) })
}

/** Closes the case by the act that records it. */
export const close = (life: Life): Outcome => {
  const wanted = closing(life)
  return wanted === undefined ? NOTHING : make(life, wanted)
}

/** Makes what closing asks for first, so far as that can be made now. */
export const prepareToClose = (life: Life): void => {
  const wanted = closing(life)
  if (wanted !== undefined) prepare(life, wanted)
}

const closing = (life: Life): Wanted | undefined => {
  const way = life.ways.recording('case-closed')[0]
  const [doing] = way?.does ?? doingsOf('case-closed')
  if (doing === undefined) return undefined
  const role = way === undefined || typeof way.act.who === 'string' ? undefined : roleFor(life, way.act.who, 'body')
  return { doing, ...(way ? { way } : {}), ...(role ? { by: role } : {}) }
}

/** A way on: the acts that lead from a state to a closed case, found by answering what is owed and never going further. */
import { addDays, type Calendar, type LocalDate } from '#calendar'
import type { CompiledProcedure, Fact, Refusal } from '#case'
import { chanceFrom } from './chance.ts'
import { doDuty } from './duties.ts'
import { isClosed, type Life, stateOf } from './life.ts'
import { close, lift, nextDate, prepareToClose } from './live.ts'
import { make, type Outcome } from './make.ts'
import { holdsStanding, liveDuties, nameOf } from './plan.ts'
import { plainTexts } from './texts.ts'
import { type Doing, waysOf } from './ways.ts'

export interface WayOn {
  readonly closes: boolean
  /** What is done, in order; the last closes the case. */
  readonly acts: readonly Fact[]
  /** Why not, where it cannot be closed: what stays owed, and what was refused. */
  readonly stuck: readonly { readonly what: string; readonly refusals: readonly Refusal[] }[]
}

const STEPS = 60

const SETTLED: Doing = { type: 'complaint-resolved', fixed: { agreed: true }, same: {}, by: [] }

/** Whether, and how, a case can still end from here. */
export const wayOn = (compiled: CompiledProcedure, facts: readonly Fact[], calendar: Calendar, today: LocalDate): WayOn => {
  const life = lifeFrom(compiled, facts, calendar, today)
  const before = life.facts.length
  const times: Times = { ofDuty: new Map(), isSettled: false }
  let stuck: WayOn['stuck'] = []
  for (let step = 0; step < STEPS; step++) {
    if (isClosed(stateOf(life))) return { closes: true, acts: life.facts.slice(before), stuck: [] }
    const progress = goOn(life, times)
    stuck = progress.stuck
    if (progress.done) continue
    const next = nextDate(life)
    if (!progress.mayWait || next === undefined) break
    life.today = next
  }
  return { closes: isClosed(stateOf(life)), acts: life.facts.slice(before), stuck }
}

interface Progress {
  readonly done: boolean
  readonly mayWait: boolean
  readonly stuck: WayOn['stuck']
}

/** What falls due again each time it is done leads nowhere by itself: so often it is done, and no more. */
const AGAIN = 3

/** How often each duty was done on this way, and whether the complainant has agreed on it. */
interface Times {
  readonly ofDuty: Map<string, number>
  isSettled: boolean
}

/**
 * Does all that is owed, as far as it goes; ends what holds it up; and where nothing is owed, closes, or does what closing asks first. Last of
 * all the complainant agrees that it is settled.
 */
const goOn = (life: Life, times: Times): Progress => {
  const before = life.facts.length
  const tried: { what: string; outcome: Outcome }[] = []
  const tryIt = (what: string, outcome: Outcome) => tried.push({ what, outcome })
  const live = liveDuties(stateOf(life))
  for (const duty of live) {
    const name = nameOf(duty)
    const done = times.ofDuty.get(name) ?? 0
    if (done >= AGAIN) continue
    const outcome = doDuty(life, duty)
    tryIt(duty.key, outcome)
    if (outcome.is === 'made') times.ofDuty.set(name, done + 1)
  }
  for (const { stage, hold } of holdsStanding(life)) tryIt(`${stage}/${hold}`, lift(life, stage, hold))
  const isStill = () => life.facts.length === before
  if (isStill()) tryIt('close', close(life))
  // What nobody can date may still have to be done.
  if (isStill())
    for (const duty of stateOf(life).duties)
      if (duty.status === 'cannot-say' && duty.doneOn === undefined) tryIt(duty.key, doDuty(life, duty))
  if (isStill() && !isClosed(stateOf(life))) prepareToClose(life)
  if (isStill() && !isClosed(stateOf(life)) && !times.isSettled) {
    const outcome = make(life, { doing: SETTLED, by: life.complainant.role })
    tryIt('settled', outcome)
    times.isSettled = outcome.is === 'made'
  }
  return {
    done: !isStill(),
    mayWait: tried.some(({ outcome }) => outcome.is === 'refused' && outcome.mayWait),
    stuck: tried.flatMap(({ what, outcome }) => (outcome.is === 'refused' ? [{ what, refusals: outcome.refusals }] : [])),
  }
}

const lifeFrom = (compiled: CompiledProcedure, facts: readonly Fact[], calendar: Calendar, today: LocalDate): Life => {
  const own = facts.filter(fact => fact.case !== null)
  const first = own.find(fact => fact.by !== undefined && compiled.procedure.roles[fact.by.role]?.outside)
  return {
    compiled,
    procedure: compiled.procedure,
    ways: waysOf(compiled.procedure),
    triggers: () => true,
    calendar,
    reference: own[0]?.case ?? 'case',
    texts: plainTexts,
    // Somebody for each role: what two must do, one cannot.
    cast: Object.keys(compiled.procedure.roles).map(role => ({ id: `${role}-on`, role })),
    chance: chanceFrom(1),
    complainant: {
      role: first?.by?.role ?? outsideRole(compiled),
      ...(first?.by?.person === undefined ? {} : { person: first.by.person }),
    },
    ofTheBody: facts.filter(fact => fact.case === null),
    facts: [...own],
    today: addDays(today, 0),
  }
}

const outsideRole = ({ procedure }: CompiledProcedure): string =>
  Object.keys(procedure.roles).find(role => procedure.roles[role]?.outside) ?? ''

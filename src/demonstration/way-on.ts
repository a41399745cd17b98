/** A way on: the acts that lead from a state to a closed case, found by answering what is owed and never going further. */
import { addDays, type Calendar, type LocalDate } from '#calendar'
import type { CompiledProcedure, Fact, Refusal } from '#case'
import { chanceFrom } from './chance.ts'
import { doDuty } from './duties.ts'
import { isClosed, type Life, stateOf } from './life.ts'
import { close, lift, nextDate } from './live.ts'
import type { Outcome } from './make.ts'
import { holdsStanding, liveDuties } from './plan.ts'
import { plainTexts } from './texts.ts'
import { waysOf } from './ways.ts'

export interface WayOn {
  readonly closes: boolean
  /** What is done, in order; the last closes the case. */
  readonly acts: readonly Fact[]
  /** Why not, where it cannot be closed: what stays owed, and what was refused. */
  readonly stuck: readonly { readonly what: string; readonly refusals: readonly Refusal[] }[]
}

const STEPS = 60

/** Whether, and how, a case can still end from here. */
export const wayOn = (compiled: CompiledProcedure, facts: readonly Fact[], calendar: Calendar, today: LocalDate): WayOn => {
  const life = lifeFrom(compiled, facts, calendar, today)
  const before = life.facts.length
  let stuck: WayOn['stuck'] = []
  for (let step = 0; step < STEPS; step++) {
    if (isClosed(stateOf(life))) return { closes: true, acts: life.facts.slice(before), stuck: [] }
    const progress = goOn(life)
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

/** Does all that is owed, as far as it goes; ends what holds it up; and where nothing is owed, closes. */
const goOn = (life: Life): Progress => {
  const before = life.facts.length
  const tried: { what: string; outcome: Outcome }[] = []
  const tryIt = (what: string, outcome: Outcome) => tried.push({ what, outcome })
  const live = liveDuties(stateOf(life))
  for (const duty of live) tryIt(duty.key, doDuty(life, duty))
  for (const { stage, hold } of holdsStanding(life)) tryIt(`${stage}/${hold}`, lift(life, stage, hold))
  const isStill = () => life.facts.length === before
  if (isStill()) tryIt('close', close(life))
  // What nobody can date may still have to be done.
  if (isStill())
    for (const duty of stateOf(life).duties)
      if (duty.status === 'cannot-say' && duty.doneOn === undefined) tryIt(duty.key, doDuty(life, duty))
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
    cast: [],
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

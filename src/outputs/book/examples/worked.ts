/** A clock worked out on its small case: the engine's answer, and the facts it was worked out from. */
import { addDays, addWorkingDays, type Calendar, type LocalDate, onOrAfter } from '#calendar'
import { type CaseState, type ClockState, type DutyState, evaluate, type Fact } from '#case'
import { type FactType, type Procedure, type StageId, typesOf, type When } from '#language'
import { exampleDayIn } from './example-day.ts'
import { type Probe, type ProbedWay, probeOf } from './probe.ts'
import { factsFor, meetingsIn, type Needed, neededFor, wantedBy } from './small-case.ts'

export interface Worked {
  readonly way: ProbedWay
  readonly clock: ClockState | DutyState
  readonly facts: readonly Fact[]
  readonly state: CaseState
}

/** Works out examples for one procedure; what was worked out once is kept. */
export interface Examples {
  readonly procedure: Procedure
  readonly calendar: Calendar
  readonly day: LocalDate
  /** The days on which some things happened, where somebody says so. */
  readonly days: Readonly<Record<FactType, LocalDate>>
  readonly probe: Probe
  /** The same with more time, for what gives it. */
  readonly extended: Probe
  /** One for each way the clock may be dated; none where its case cannot be made up. */
  readonly of: (key: string) => readonly Worked[]
  /** The same case with more facts after it, and with more time where facts give it. */
  readonly further: (key: string, facts: readonly Fact[]) => ClockState | DutyState | undefined
}

export function examplesOf(
  procedure: Procedure,
  calendar: Calendar,
  day: LocalDate = exampleDayIn(calendar),
  days: Readonly<Record<FactType, LocalDate>> = {},
): Examples {
  const probe = probeOf(procedure, 'without-extensions')
  const extended = probeOf(procedure, 'with-extensions')
  const kept = new Map<string, readonly Worked[]>()
  const examples: Examples = {
    procedure,
    calendar,
    day,
    days,
    probe,
    extended,
    of: key => {
      const known = kept.get(key) ?? (probe.ways.get(key) ?? []).flatMap(way => workedOf(examples, key, way))
      kept.set(key, known)
      return known
    },
    further: (key, facts) => clockIn(stateOf(examples, key, facts, extended), key, day),
  }
  return examples
}

const stageOfKey = (key: string): StageId => key.slice(0, key.indexOf('/'))
const nameOfKey = (key: string): string => key.slice(key.indexOf('/') + 1)

function workedOf(examples: Examples, key: string, way: ProbedWay): readonly Worked[] {
  const stage = stageOfKey(key)
  const needed = neededBy(examples, stage, way)
  const facts = caseOf(examples, key, way, needed)
  const state = stateOf(examples, key, facts)
  const clock = clockIn(state, way.key, examples.day)
  return clock === undefined ? [] : [{ way, clock, facts, state }]
}

/** All that a way of a clock is counted from. */
export const neededBy = ({ probe }: Examples, stage: StageId, way: ProbedWay): readonly Needed[] =>
  unlike(neededFor(way.when, stage, { byOf: clock => writtenClock(probe.procedure, clock) }))

/** What the clock leans on furthest happens on the example's day; what comes after, on the day it was due, where it was. */
function caseOf(examples: Examples, key: string, way: ProbedWay, needed: readonly Needed[]): readonly Fact[] {
  const { calendar, day } = examples
  const dayInIt = addWorkingDays(calendar, day, 10) ?? day
  const meetings = meetingsIn(way.when).map((of, i) => scheduled(of, dayInIt, i))
  const facts: Fact[] = [...meetings]
  const deepest = Math.max(0, ...needed.map(({ depth }) => depth))
  for (let depth = deepest; depth >= 0; depth--) {
    const here = needed.filter(one => one.depth === depth)
    const dueOn = depth === deepest || here.length === 0 ? undefined : dueDays(stateOf(examples, key, facts))
    for (const one of here) {
      const on = saidDay(examples, one) ?? dueOn?.(one) ?? day
      facts.push(...factsFor(examples.procedure, one, on, addWorkingDays(calendar, on, 10) ?? on, facts.length))
    }
  }
  return facts.toSorted((a, b) => (dayOfFact(a) < dayOfFact(b) ? -1 : dayOfFact(a) > dayOfFact(b) ? 1 : 0))
}

const saidDay = ({ days }: Examples, { ref }: Needed): LocalDate | undefined =>
  wantedBy(ref)
    .map(({ type }) => days[type])
    .find(on => on !== undefined)

const dayOfFact = ({ on }: Fact): LocalDate => (typeof on === 'string' ? on : on.from)

const scheduled = (of: string, on: LocalDate, i: number): Fact => ({
  id: `meeting-${i}`,
  type: 'meetings-scheduled',
  case: null,
  on: addDays(on, -60),
  recordedAt: `${addDays(on, -60)}T09:00:00.000Z`,
  recordedBy: 'example',
  data: { of, dates: [on] },
})

/** The day a duty done by such a fact is due, its own stage's first. */
function dueDays(state: CaseState): (needed: Needed) => LocalDate | undefined {
  return ({ ref, stage }) => {
    const types = wantedBy(ref).map(one => one.type)
    const does = (duty: DutyState) => duty.due !== undefined && duty.records.some(type => types.includes(type))
    return (state.duties.find(duty => duty.stage === stage && does(duty)) ?? state.duties.find(does))?.due
  }
}

function unlike(needed: readonly Needed[]): readonly Needed[] {
  const seen = new Map<string, Needed>()
  for (const one of needed) {
    const key = JSON.stringify([one.ref, typesOf(one.ref).length > 0 ? one.stage : '', one.dayIn])
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

function writtenClock({ stages, ofTheBody }: Procedure, key: string): { readonly by: When; readonly stage: string } | undefined {
  const stage = stageOfKey(key)
  const place = stage === 'body' ? ofTheBody : stages[stage]
  const written = place?.duties?.[nameOfKey(key)] ?? place?.dates?.[nameOfKey(key)]
  return written && { by: written.by, stage }
}

function stateOf({ probe, calendar, day }: Examples, key: string, facts: readonly Fact[], on: Probe = probe): CaseState {
  const last = facts.reduce((latest, fact) => (dayOfFact(fact) > latest ? dayOfFact(fact) : latest), day)
  const isBody = stageOfKey(key) === 'body'
  const own = isBody ? facts.map(fact => ({ ...fact, case: null })) : facts
  return evaluate(on.compiledFor(stageOfKey(key)), own, calendar, last, isBody ? { of: 'body' } : {})
}

/** Of a clock of periods, the first whose date is not before the example's day. */
function clockIn(state: CaseState, key: string, day?: LocalDate): ClockState | DutyState | undefined {
  const all: readonly (ClockState | DutyState)[] = [...state.duties, ...state.dates].filter(one => one.key === key)
  const [first] = all
  if (all.length < 2 || day === undefined) return first
  return all.find(one => one.due !== undefined && one.due >= day) ?? first
}

/** The next working day, from which something may be done. */
export const workingDayFrom = (calendar: Calendar, on: LocalDate, n: number): LocalDate =>
  (n === 0 ? onOrAfter(calendar, on) : addWorkingDays(calendar, on, n)) ?? on

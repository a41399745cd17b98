import type { LocalDate } from '#calendar'
import type { ClockState, DutyState, Status, Thing } from '../types.ts'
import { plainDay } from '../words/days.ts'
import type { CompiledClock, CompiledDuty, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { begunAfresh, byCalendar } from '../words/sight.ts'
import type { CaseWorld } from './case-world.ts'
import type { Standing } from './duties.ts'
import { DutyExplanation, Explanation, withoutEffect } from './explanation.ts'
import { type Quiet, quietDuty } from './quiet-duties.ts'
import { ShownClock, ShownDuty } from './shown-clock.ts'

/** The state of a named date; none while its stage is not open, is left out, or it does not apply. */
export function dateState(world: CaseWorld, v: View, clock: CompiledClock, things: readonly Thing[]): ClockState | undefined {
  const standing = world.standing(v, clock.stage)
  if (standing === 'not-open' || standing === 'skipped') return undefined
  const applies = clock.when?.judge(v)
  if (applies === false) return undefined
  const e = new Explanation(world, v, v, clock, world.inForce(v, clock), undefined)
  return applies instanceof NotKnown ? new ShownClock(e, things, applies, false) : new ShownClock(e, things, undefined, true)
}

const UNDONE: readonly Status[] = ['owed', 'late', 'paused', 'owed-without-a-date']

/** There is nothing to say of it but that it has not started, or does not apply. */
export const isQuiet = ({ status }: Standing): boolean => status === 'not-started' || status === 'does-not-apply'

export function dutyState(
  world: CaseWorld,
  v: View,
  clock: CompiledClock,
  duty: CompiledDuty,
  standing: Standing,
  things: readonly Thing[],
): DutyState {
  if (isQuiet(standing)) return quietState(world, v, clock, duty, standing, things)
  return new ShownDuty(new DutyExplanation(world, v, clock, standing, UNDONE.includes(standing.status)), duty, things)
}

const APPLIES_NOT: Quiet = { is: 'applies-not' }
const SHUT: Quiet = { is: 'shut' }

function waiting({ duty }: Standing): Quiet {
  const { due } = duty.clock
  return { is: 'waits', for: due instanceof NotKnown ? due.what : '' }
}

/** What is the same in every case, with what may yet be said of this one. */
function quietState(
  world: CaseWorld,
  v: View,
  clock: CompiledClock,
  duty: CompiledDuty,
  standing: Standing,
  things: readonly Thing[],
): DutyState {
  const isShut = world.standing(v, clock.stage) === 'not-open'
  const quiet = quietDuty(clock, duty, standing.status === 'does-not-apply' ? APPLIES_NOT : isShut ? SHUT : waiting(standing))
  const projected = standing.status === 'not-started' && !isShut ? projectedFor(world, v, clock, duty) : undefined
  const without = withoutEffect(world, v, clock)
  if (things.length === 0 && projected === undefined && without.length === 0) return quiet
  return {
    ...quiet,
    for: things,
    withoutEffect: without,
    ...(projected === undefined ? {} : { projected, says: `${quiet.says} Not later than ${plainDay(projected)} if that is done in time.` }),
  }
}

/** Not later than this, if the duty that makes its start is done in time. */
function projectedFor(world: CaseWorld, v: View, clock: CompiledClock, duty: CompiledDuty): LocalDate | undefined {
  let earliest: LocalDate | undefined
  for (const key of duty.startedBy) {
    const other = world.compiled.clocks.get(key)
    const standing = other === undefined ? undefined : world.standingOfDuty(v, other)
    if (standing?.status !== 'owed') continue
    const { due } = standing.duty.clock
    if (due instanceof NotKnown) continue
    const day = clock.by.day(byCalendar(begunAfresh(v, due), v.calendar))
    if (!(day instanceof NotKnown) && (earliest === undefined || day < earliest)) earliest = day
  }
  return earliest
}

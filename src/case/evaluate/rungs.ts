import type { LocalDate } from '#calendar'
import type { Move, RungState } from '../types.ts'
import type { CompiledClock, CompiledRung, CompiledStage, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { isSeen } from '../words/picks.ts'
import { atPlace, withClock } from '../words/sight.ts'
import type { CaseWorld } from './case-world.ts'
import type { Standing } from './duties.ts'

/**
 * The rungs of a duty for its date in force, and the earlier ones that fired for dates since moved. A rung fires at the
 * start of its day if, by the facts of earlier days, that is its day and the duty is owed or late (language 6).
 */
export function ladderOf(
  world: CaseWorld,
  v: View,
  clock: CompiledClock,
  standing: Standing,
  moves: readonly Move[],
): readonly RungState[] {
  if (clock.ladder.length === 0) return []
  const { duty } = standing
  const { due, start } = duty.clock
  const out: RungState[] = []
  for (const rung of clock.ladder) {
    for (const move of moves) {
      if (move.from === undefined) continue
      const day = dayOf(rung, atMove(world, v, move.on), start, move.from)
      // A rung of a date since moved is shown only where it had fired.
      if (day === undefined || day > move.on || !fires(world, v, clock, rung, day)) continue
      out.push(stateOf(rung, day, wasSent(world, v, clock.key, rung, day, move.on) ? 'sent' : 'dropped'))
    }
    if (due instanceof NotKnown) continue
    const day = dayOf(rung, duty.metFrom ?? v, start, due)
    if (day === undefined) continue
    const isOver = standing.status !== 'owed' && standing.status !== 'late' && standing.status !== 'paused'
    if (day > v.today) out.push(stateOf(rung, day, isOver ? 'dropped' : 'planned'))
    else if (!fires(world, v, clock, rung, day)) out.push(stateOf(rung, day, 'dropped'))
    else out.push(stateOf(rung, day, wasSent(world, v, clock.key, rung, day, undefined) ? 'sent' : 'due'))
  }
  return out
}

const stateOf = (rung: CompiledRung, day: LocalDate, is: RungState['is']): RungState => ({
  key: rung.key,
  what: rung.what,
  clause: rung.clause,
  to: rung.to,
  day,
  is,
  ...(rung.alone && { alone: true }),
})

function dayOf(rung: CompiledRung, v: View, start: LocalDate | undefined, due: LocalDate): LocalDate | undefined {
  const day = rung.on.day(withClock(v, start, due))
  return day instanceof NotKnown ? undefined : day
}

/** As things stood at the start of a day: only the facts of earlier days. */
function atStartOf(world: CaseWorld, v: View, day: LocalDate): View {
  const place = world.entries.findIndex(e => e.on >= day)
  return atPlace(v, place < 0 ? v.upTo : Math.min(place, v.upTo), day)
}

const atMove = atStartOf

function fires(world: CaseWorld, v: View, clock: CompiledClock, rung: CompiledRung, day: LocalDate): boolean {
  const morning = atStartOf(world, v, day)
  const standing = world.standingOfDuty(morning, clock)
  if (standing === undefined || (standing.status !== 'owed' && standing.status !== 'late')) return false
  const { due, start } = standing.duty.clock
  if (due instanceof NotKnown || dayOf(rung, morning, start, due) !== day) return false
  return rung.unless === undefined || rung.unless.judge(withClock(morning, start, due)) !== true
}

/** One that names what it is about counts for that alone: the reminder of one enquiry says nothing of another. */
function wasSent(world: CaseWorld, v: View, key: string, rung: CompiledRung, day: LocalDate, before: LocalDate | undefined): boolean {
  const number = world.compiled.typeNumbers.get('reminder-sent') ?? -1
  return world.byType(number).some(e => {
    const { duty, rung: named } = e.fact.data
    const isIt = (duty === key || key.endsWith(`/${String(duty)}`)) && (named === rung.id || named === rung.key)
    return isIt && isSeen(v, e) && e.place < v.upTo && e.on >= day && (before === undefined || e.on <= before)
  })
}

/** Notices of a stage: a word to a role when something happens, while the stage is open. */
export function noticesOf(world: CaseWorld, v: View, stage: CompiledStage): readonly RungState[] {
  return stage.notices.flatMap(rung => {
    if (world.standing(v, stage) !== 'open') return []
    const day = rung.on.day(v)
    if (day instanceof NotKnown) return []
    if (day > v.today) return [stateOf(rung, day, 'planned')]
    if (rung.unless?.judge(v) === true) return [stateOf(rung, day, 'dropped')]
    return [stateOf(rung, day, wasSent(world, v, rung.key, rung, day, undefined) ? 'sent' : 'due')]
  })
}

import type { Move } from '../types.ts'
import type { Entry, InForce } from '../words/happened.ts'
import type { CompiledClock, Run, View } from '../words/machine.ts'
import { typeInWords } from '../words/names.ts'
import { NotKnown } from '../words/not-known.ts'
import { atPlace } from '../words/sight.ts'
import type { CaseWorld } from './case-world.ts'
import { inForce } from './clocks.ts'

/** Every change of the date in force so far: what differs between one fact and the next that the clock turns on (language 6). */
export function movesOf(world: CaseWorld, v: View, clock: CompiledClock, run: Run | undefined): readonly Move[] {
  const moves: Move[] = []
  let before: InForce | undefined
  let beforeView: View | undefined
  for (let place = (run?.after ?? -1) + 2; place <= v.upTo; place++) {
    const e = world.entries[place - 1]
    if (e === undefined || !world.turnsOn(clock.node, e)) continue
    const view = atPlace(v, place, e.on)
    const now = run === undefined ? world.inForce(view, clock) : inForce(view, clock, run, undefined)
    if (before !== undefined && beforeView !== undefined) {
      const move = moveBetween(world, clock, before, now, e, beforeView, view)
      if (move !== undefined) moves.push(move)
    }
    before = now
    beforeView = view
  }
  return moves
}

function moveBetween(
  world: CaseWorld,
  clock: CompiledClock,
  before: InForce,
  now: InForce,
  e: Entry,
  then: View,
  view: View,
): Move | undefined {
  const from = before.due instanceof NotKnown ? undefined : before.due
  const to = now.due instanceof NotKnown ? undefined : now.due
  if (from === to) return undefined
  const paused = isPaused(before) || isPaused(now)
  // The first date is no move, nor is a date that cannot be said.
  if (!paused && (from === undefined || to === undefined)) return undefined
  const cause = causeOf(world, clock, before, now, e, then, view)
  return {
    ...cause,
    fact: e.fact.id,
    on: e.on,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

const isPaused = (clock: InForce): boolean => clock.due instanceof NotKnown && clock.due.cannot === 'paused'

function causeOf(
  world: CaseWorld,
  clock: CompiledClock,
  before: InForce,
  now: InForce,
  e: Entry,
  then: View,
  view: View,
): Pick<Move, 'by' | 'what' | 'clause'> {
  const { procedure } = world.compiled
  const what = typeInWords(e.fact.type, procedure)
  const through = world.verdict(e.place).through
  const extension = clock.extensions.find(one => through.includes(one.key))
  if (extension !== undefined) return { by: 'extension', what, clause: extension.clause }
  const hold = clock.holds.find(one => one.from.fits(view, e) === true || one.to.fits(view, e) === true)
  if (hold !== undefined && (isPaused(before) || isPaused(now))) return { by: 'hold', what, clause: hold.clause }
  if (e.fact.type === 'calendar-changed') return { by: 'calendar', what: String(e.fact.data.why ?? what), clause: clock.clause }
  for (const key of clock.leansOn) {
    const one = world.clockAt(then, key)
    const other = world.clockAt(view, key)
    if (one instanceof NotKnown || other instanceof NotKnown || one.due === other.due) continue
    const leaned = world.compiled.clocks.get(key)
    if (leaned !== undefined) return { by: 'leaned-on', what: leaned.title, clause: leaned.clause }
  }
  const began = before.start !== now.start || before.begun?.place !== now.begun?.place
  return { by: began ? 'restart' : 'length', what, clause: clock.clause }
}

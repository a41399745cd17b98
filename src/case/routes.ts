import type { Calendar, LocalDate } from '#calendar'
import type { TrackId } from '#language'
import { begin } from './evaluate/begin.ts'
import type { Fact, FactId, Leaf } from './types.ts'
import type { CompiledProcedure, Test, View } from './words/machine.ts'
import { ofStrand, wholeCase } from './words/sight.ts'

/** The track that one point is on, and why; a procedure without tracks has one way, and its track is empty. */
export interface RouteState {
  readonly point?: string
  readonly member?: string
  readonly track: TrackId
  readonly clause: string
  readonly by: 'rule' | FactId
  /** What its `takes` rests on; nothing where it takes what no other does, or where a decision sent it there. */
  readonly because: readonly Leaf[]
}

/** Which way each point goes, with what was tested (language 10). Pure, as `evaluate` is. */
export function routesOf(compiled: CompiledProcedure, facts: readonly Fact[], calendar: Calendar, today: LocalDate): readonly RouteState[] {
  const world = begin(compiled, facts, calendar, today, undefined, 'first')
  const upTo = world.entries.length
  const whole = wholeCase(world, upTo, today)
  return world.strandsAt(upTo).flatMap(({ point, member }): readonly RouteState[] => {
    const v = ofStrand(whole, point, member)
    const found = world.track(v)
    if (found === undefined)
      return compiled.tracks.length > 0
        ? []
        : [
            {
              ...(point === undefined ? {} : { point }),
              ...(member === undefined ? {} : { member }),
              track: '',
              clause: compiled.stages[0]?.clause ?? '',
              by: 'rule',
              because: [],
            },
          ]
    const takes = compiled.tracks.find(track => track.id === found.id)?.takes
    return [
      {
        ...(point === undefined ? {} : { point }),
        ...(member === undefined ? {} : { member }),
        track: found.id,
        clause: found.clause,
        by: found.by,
        because: found.by === 'rule' && takes !== undefined && takes !== 'otherwise' ? leavesOf(takes, v) : [],
      },
    ]
  })
}

function leavesOf(test: Test, v: View): readonly Leaf[] {
  const leaves: Leaf[] = []
  test.leaves(v, leaves)
  return leaves
}

/** Whether a complaint with these facts comes under the procedure; unknown counts as no. One without `takes` takes any. */
export function takesComplaint(compiled: CompiledProcedure, facts: readonly Fact[], calendar: Calendar, today: LocalDate): boolean {
  if (compiled.takes === undefined) return true
  const world = begin(compiled, facts, calendar, today, undefined, 'first')
  return compiled.takes.judge(wholeCase(world, world.entries.length, today)) === true
}

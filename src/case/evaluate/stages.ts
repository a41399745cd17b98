import { addDays, daysBetween, type LocalDate } from '#calendar'
import type { TrackId } from '#language'
import type { FactId } from '../types.ts'
import type { StageStanding } from '../words/happened.ts'
import type { CompiledStage, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { atPlace } from '../words/sight.ts'

export interface OnTrack {
  readonly id: TrackId
  readonly clause: string
  readonly by: 'rule' | FactId
}

/** The last routing with effect; else the first track that takes it; else the one that says otherwise (language 10). */
export function trackOf(v: View): OnTrack | undefined {
  const { tracks, routed } = v.world.compiled
  if (tracks.length === 0) return undefined
  const last = routed.last(v)
  if (last !== undefined && !(last instanceof NotKnown)) {
    const to = tracks.find(track => track.id === last.fact.data.track)
    if (to !== undefined) return { id: to.id, clause: to.clause, by: last.fact.id }
  }
  const takes = tracks.find(track => track.takes !== undefined && track.takes !== 'otherwise' && track.takes.judge(v) === true)
  const track = takes ?? tracks.find(each => each.takes === 'otherwise')
  return track && { id: track.id, clause: track.clause, by: 'rule' }
}

/** Worked out from the facts each time: nothing is latched. Only what is true counts. */
export function standingOf(v: View, stage: CompiledStage): StageStanding {
  if (stage.track !== undefined && !v.world.onTrack(v, stage.track)) return 'not-open'
  if (stage.skippedWhen?.judge(v) === true) return 'skipped'
  if (stage.opensWhen !== undefined && stage.opensWhen.judge(v) !== true && !broughtIn(v, stage)) return 'not-open'
  return stage.endsWhen?.judge(v) === true ? 'ended' : 'open'
}

/** Asked for every duty of a stage that was left undone. */
export const endOf = (v: View, stage: CompiledStage): LocalDate | undefined => sinceWhen(v, at => at.world.standing(at, stage) === 'ended')

const broughtIn = (v: View, stage: CompiledStage): boolean =>
  v.world.compiled.broughtIn.all(v).some(e => e.fact.data.stage === stage.id || e.stage === stage.id)

/** The first day of the unbroken time, up to now, in which something holds; undefined where it always has. */
export function sinceWhen(v: View, holds: (v: View) => boolean): LocalDate | undefined {
  let place = v.upTo
  let day = v.today
  while (place > 0) {
    const on = v.world.entries[place - 1]?.on
    if (on === undefined) return undefined
    if (!holds(atPlace(v, place, on))) return firstDay(v, place, on, day, holds)
    if (!holds(atPlace(v, place - 1, on))) return on
    place--
    day = on
  }
  return undefined
}

/** Between two facts only time passes: the day on which it began to hold, found by halving. */
function firstDay(v: View, place: number, not: LocalDate, holdsOn: LocalDate, holds: (v: View) => boolean): LocalDate {
  let before = not
  let by = holdsOn
  while (daysBetween(before, by) > 1) {
    const middle = addDays(before, daysBetween(before, by) >> 1)
    if (holds(atPlace(v, place, middle))) by = middle
    else before = middle
  }
  return by
}

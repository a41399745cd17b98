import type { DutyState, Thing } from '#case'
import { standingOf } from './standing.ts'

/** A duty as the two versions have it; one side is missing where it says nothing of the case. */
export type Pair = readonly [DutyState | undefined, DutyState] | readonly [DutyState, undefined]

const nameOf = ({ key, for: things }: DutyState): string => (things.length === 0 ? key : `${key} ${wordsOf(things)}`)

export const wordsOf = (things: readonly Thing[]): string =>
  things
    .map(({ kind, id }) => `${kind} ${id}`)
    .sort()
    .join(', ')

/** Whether either version says anything of it. */
export const isTold = (duty: DutyState): boolean => standingOf(duty) !== 'not-owed'

/** One of all strands speaks for each of them: the engine shows strands apart only where they differ. */
const speaksFor = (general: DutyState, particular: DutyState): boolean =>
  general.key === particular.key &&
  particular.for.every(({ kind, id }) => !general.for.some(one => one.kind === kind && one.id !== id)) &&
  general.for.length < particular.for.length

/** Each duty that either version says anything of, beside itself in the other; in the order of the changed version. */
export function pairsOf(before: readonly DutyState[], after: readonly DutyState[]): readonly Pair[] {
  const were = new Map<string, DutyState>()
  for (const duty of before) if (isTold(duty)) were.set(nameOf(duty), duty)
  const pairs: Pair[] = []
  const paired = new Set<DutyState>()
  for (const duty of after) {
    if (!isTold(duty)) continue
    const partners = partnersOf(duty, were)
    for (const partner of partners) paired.add(partner)
    if (partners.length === 0) pairs.push([undefined, duty])
    else for (const partner of partners) pairs.push([partner, duty])
  }
  for (const duty of were.values()) if (!paired.has(duty)) pairs.push([duty, undefined])
  return pairs
}

function partnersOf(duty: DutyState, were: ReadonlyMap<string, DutyState>): readonly DutyState[] {
  const same = were.get(nameOf(duty))
  if (same !== undefined) return [same]
  const others = [...were.values()].filter(one => one.key === duty.key)
  const general = others.find(one => speaksFor(one, duty))
  return general === undefined ? others.filter(one => speaksFor(duty, one)) : [general]
}

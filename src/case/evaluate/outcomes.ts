import type { CaseState } from '../types.ts'
import type { Entry } from '../words/happened.ts'
import type { View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { ofStrand } from '../words/sight.ts'

interface Overall {
  readonly is: string
  readonly clause: string
}

/** The first rule that fits every point still in; none where a point has no finding yet (language 11). */
export function overallOutcome(v: View): Overall | undefined {
  const rules = v.world.compiled.procedure.outcomes?.overall
  if (rules === undefined) return undefined
  const found = findings(v)
  if (found.size === 0) return undefined
  const outcomes = [...found.values()]
  if (outcomes.some(one => one === undefined)) return undefined
  return rules.find(rule => rule.every === undefined || outcomes.every(one => one !== undefined && rule.every?.includes(one)))
}

/** The finding on each point still in: its last one. A case without points is one point. */
function findings(v: View): ReadonlyMap<string, string | undefined> {
  const points = v.world.pointsAt(v.upTo)
  const found = new Map<string, string | undefined>()
  for (const point of points.length === 0 ? [undefined] : points) {
    const view = point === undefined ? v : ofStrand(v, point, v.member)
    if (point !== undefined && isOut(view, point)) continue
    const last = forAll(view, view.world.compiled.findings.last(view))
    const finding = last === undefined || last instanceof NotKnown ? undefined : last.fact.data.finding
    found.set(point ?? '', typeof finding === 'string' ? finding : undefined)
  }
  return found
}

/** What was found for some members alone is theirs: of all together it is asked what was found for all, where anything was. */
function forAll(v: View, last: Entry | NotKnown | undefined): Entry | NotKnown | undefined {
  if (v.member !== undefined || last === undefined || last instanceof NotKnown || last.members === undefined) return last
  const all = v.world
    .byType(v.world.compiled.typeNumbers.get('finding-recorded') ?? -1)
    .findLast(
      e =>
        e.place < v.upTo &&
        e.effectFrom < v.upTo &&
        e.members === undefined &&
        (v.point === undefined || e.points?.includes(v.point) !== false),
    )
  return all ?? last
}

/** A point withdrawn by itself is no longer in. */
function isOut(v: View, point: string): boolean {
  const { compiled } = v.world
  return ['complaint-withdrawn', 'withdrawal-confirmed'].some(type =>
    v.world
      .byType(compiled.typeNumbers.get(type) ?? -1)
      .some(e => e.place < v.upTo && e.effectFrom < v.upTo && e.points?.includes(point) === true),
  )
}

export function outcomesOf(v: View): CaseState['outcomes'] {
  const points: Record<string, string> = {}
  for (const [point, finding] of findings(v)) if (finding !== undefined && point !== '') points[point] = finding
  const overall = overallOutcome(v)
  if (overall === undefined) return { points, because: [] }
  return { points, overall: overall.is, because: [`${overall.is} (${overall.clause})`] }
}

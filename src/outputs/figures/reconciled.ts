/** Figures that must agree, added up and laid beside: parts and their whole, and what came in and went out. */
import type { Procedure } from '#language'
import type { Reconciled } from './report-figures.ts'
import { nothingCounted, type Tallies } from './tally.ts'

/** `before`: as it stood on the day before the period; a flow cannot be added up without it. */
export function reconciled(procedure: Procedure, id: string, tallies: Tallies, before: Tallies | undefined): readonly Reconciled[] {
  const measure = procedure.measures?.[id]
  if (measure === undefined) return []
  const line = (one: string, title = procedure.measures?.[one]?.title ?? one, from = tallies) => ({
    measure: one,
    title,
    count: (from[one] ?? nothingCounted).count,
  })
  const sums: Reconciled[] = []
  const add = (of: string, title: string, left: Reconciled['left'], right: Reconciled['right']) =>
    sums.push({ id: `${id}-${of}`, title, left, right, difference: total(left) - total(right) })
  const { parts, flow } = measure
  if (parts !== undefined)
    add(
      'parts',
      `${measure.title}: the parts and the whole`,
      parts.map(one => line(one)),
      [line(id)],
    )
  if (flow !== undefined && before !== undefined)
    add(
      'flow',
      'What came in and what went out',
      [line(id, 'Brought forward', before), ...flow.in.map(one => line(one))],
      [...flow.out.map(one => line(one)), line(id, 'Carried forward')],
    )
  return sums
}

const total = (lines: Reconciled['left']): number => lines.reduce((sum, { count }) => sum + count, 0)

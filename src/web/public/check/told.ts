/** What a person is told before they send a complaint that may be for somebody else, or that somebody must first decide about. */
import type { Procedure } from '#language'
import { type PointRoute, type Routing, rolesInWords } from '#outputs'

const decisionsIn = (points: readonly PointRoute[], procedure: Procedure): readonly string[] => [
  ...new Set(
    points.flatMap(({ decisions }) =>
      decisions.map(
        ({ who, title }) =>
          `Before we start, the ${rolesInWords(procedure, who)} must ${title}. You will be told what was decided, and why.`,
      ),
    ),
  ),
]

const elsewhere = (points: readonly PointRoute[], of: number): readonly string[] =>
  points.flatMap(({ refusal, title, words }) =>
    refusal === undefined ? [] : [`${of === 1 ? 'What you told us' : `“${words}”`} may be for somebody else, or go another way: ${title}.`],
  )

/** Kind, short, and never a refusal: nobody is turned away by a form. */
export const told = (procedures: readonly Procedure[], { points, procedure: { id } }: Routing): readonly string[] => {
  const procedure = procedures.find(one => one.id === id)
  return procedure === undefined ? [] : [...elsewhere(points, points.length), ...decisionsIn(points, procedure)]
}

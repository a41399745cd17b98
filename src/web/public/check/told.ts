/** What a person is told before they send a complaint that may be for somebody else, or that somebody must first decide about. */
import type { Procedure } from '#language'
import { type PointRoute, type Routing, rolesInWords } from '#outputs'
import { answer } from '../answers.ts'
import type { Asking } from '../question.tsx'

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

/** What says nothing of its maker once it is cleaned. */
const cleaned = ['image/jpeg', 'image/png', 'image/webp', 'text/plain']

/** To somebody who stays anonymous: which files may give them away. */
export const tracesTold = ({ answers, documents }: Asking): readonly string[] =>
  answer(answers, 'anonymous') !== 'yes'
    ? []
    : documents
        .filter(({ mediaType }) => !cleaned.includes(mediaType))
        .map(
          ({ title }) =>
            `The file ‘${title}’ may say who made it, and we cannot take that out. Remove it if that worries you, or send a photo of it.`,
        )

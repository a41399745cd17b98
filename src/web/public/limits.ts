/** How long an answer may be, and how that is said. */
import type { FormError } from '../layout/index.ts'

/** Characters: about four pages. More may be put in a file or in another point. */
export const longestPoint = 10_000
export const longestText = 2_000
/** Sent to a case from its own page. */
export const longestMessage = 10_000
export const longestLine = 200
export const mostPoints = 30
export const mostDocuments = 20

const number = new Intl.NumberFormat('en-GB')
const inFigures = (n: number): string => number.format(n)

/** A message where a text is longer than its limit; the text itself is kept as it was typed. */
export const tooLong = (text: string, limit: number, field: string, what: string, advice: string): readonly FormError[] =>
  text.length <= limit
    ? []
    : [{ field, text: `${what} is ${inFigures(text.length)} characters long. The most we can take here is ${inFigures(limit)}. ${advice}` }]

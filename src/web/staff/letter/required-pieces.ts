/** Which pieces a letter must have now: those required whatever the case, and those the procedure would refuse it without. */
import type { Attempt } from '#case'
import type { Procedure } from '#language'

export type Refusals = (contents: readonly string[]) => number

/**
 * A piece required only in some cases is required here if leaving it out is refused more than leaving nothing out.
 * `refusals` says how many refusals a letter with these contents would get.
 */
export const requiredPieces = (procedure: Procedure, letter: string, refusals: Refusals): readonly string[] => {
  const contains = procedure.letters?.[letter]?.contains ?? {}
  const all = Object.keys(contains)
  const whole = all.some(id => contains[id]?.when !== undefined) ? refusals(all) : 0
  return all.filter(id => contains[id]?.when === undefined || refusals(all.filter(other => other !== id)) > whole)
}

/** The attempt with other contents. */
export const withContents = (attempt: Attempt, contents: readonly string[]): Attempt => ({
  ...attempt,
  data: { ...attempt.data, contents },
})

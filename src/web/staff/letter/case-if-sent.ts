/** The case as it would be if the letter were sent as typed so far: what a draft is written from. */
import { type Attempt, evaluate } from '#case'
import type { LetterFrom } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { asIfRecorded, factsOf } from '../forms/judged.ts'

/** Dates that count from the sending are worked out; nothing is recorded. */
export const caseIfSent = (open: OpenCase, attempts: readonly Attempt[]): LetterFrom => {
  const facts = [...factsOf(open), ...attempts.map(asIfRecorded)]
  const state = attempts.length === 0 ? open.state : evaluate(open.compiled, facts, open.calendar, open.state.today)
  return { ...open, facts, state }
}

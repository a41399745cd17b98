/** What recording several things at once would answer, each judged with those before it; nothing is recorded. */
import { type Attempt, type Decision, decide, type Fact } from '#case'
import type { OpenRecord } from '../../services.ts'

/** An attempt as a fact that nobody has recorded yet. */
export const asIfRecorded = (attempt: Attempt, i: number): Fact => ({ ...attempt, id: `as-if-${i}`, recordedAt: '', recordedBy: '' })

/** Every fact that judges the case: the body's and its own. */
export const factsOf = (open: Pick<OpenRecord, 'bodyFacts' | 'facts'>): readonly Fact[] => [...open.bodyFacts, ...open.facts]

/** The answer to an attempt after others. */
export const decideAfter = (open: OpenRecord, before: readonly Attempt[], attempt: Attempt): Decision =>
  decide(open.compiled, [...factsOf(open), ...before.map(asIfRecorded)], open.calendar, open.state.today, attempt)

export const decideInTurn = (open: OpenRecord, attempts: readonly Attempt[]): readonly Decision[] =>
  attempts.map((attempt, i) => decideAfter(open, attempts.slice(0, i), attempt))

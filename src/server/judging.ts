/** The path of a command, before anything is written: attempts are judged one after another, each seeing those before it. */
import type { Calendar, LocalDate } from '#calendar'
import { type Attempt, type CompiledProcedure, decide, type Fact, type Refusal } from '#case'

export interface Judged {
  readonly compiled: CompiledProcedure
  readonly calendar: Calendar
  readonly today: LocalDate
  /** The case's own facts and the body's, in record order. */
  readonly facts: readonly Fact[]
  /** How many facts the case has of its own. */
  readonly position: number
}

export type Judgement =
  | { readonly facts: readonly Fact[]; readonly warnings: readonly Refusal[] }
  | { readonly refused: readonly Refusal[] }

/** The id of a case's n-th fact: its place in the record. */
export const factId = (reference: string, position: number): string => `${reference}/${position}`

/** All attempts become facts, or none: every refusal of the first that is refused comes back. */
export const judge = (
  judged: Judged,
  reference: string,
  attempts: readonly Attempt[],
  stamp: { readonly recordedAt: string; readonly recordedBy: string },
): Judgement => {
  const made: Fact[] = []
  const warnings: Refusal[] = []
  for (const attempt of attempts) {
    const decision = decide(judged.compiled, [...judged.facts, ...made], judged.calendar, judged.today, attempt)
    if ('refused' in decision) return { refused: decision.refused }
    for (const fact of decision.record) made.push({ ...fact, id: factId(reference, judged.position + made.length + 1), ...stamp })
    warnings.push(...decision.warnings)
  }
  return { facts: made, warnings }
}

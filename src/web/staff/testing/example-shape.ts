/** What an example holds that the staff pages are tried on. */
import type { Calendar, LocalDate } from '#calendar'
import type { Attempt, CaseState, CompiledProcedure, Decision, Fact } from '#case'
import type { Body, Clause, Procedure } from '#language'
import type { VersionOfProcedure } from '../../procedure-services.ts'
import type { Account, Document, Person, SentLetter } from '../../services.ts'

/** The judging that a case is opened with: the engine's own, or states made by hand. */
export interface Judging {
  readonly compiled: CompiledProcedure
  state(facts: readonly Fact[]): CaseState
  decide(facts: readonly Fact[], attempt: Attempt): Decision
}

export interface ExampleCase {
  readonly reference: string
  readonly title: string
  readonly restricted?: boolean
  readonly people: Readonly<Record<string, Person>>
  readonly facts: readonly Fact[]
  readonly documents?: readonly Document[]
  readonly letters?: readonly SentLetter[]
}

export interface Example {
  readonly today: LocalDate
  readonly calendar: Calendar
  readonly body: Body
  readonly procedure: Procedure
  readonly clauses: Readonly<Record<Clause, { readonly text: string; readonly notARule?: string }>>
  readonly accounts: readonly Account[]
  readonly cases: readonly ExampleCase[]
  readonly judging: Judging
  /** Versions of procedures; the example's own, published, where none are given. */
  readonly versions?: readonly VersionOfProcedure[]
  /** What-ifs go on running until they are stopped. */
  readonly holdsWhatIfs?: boolean
}

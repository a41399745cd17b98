/** What the pages of the body's own closed days need done. */
import type { LocalDate } from '#calendar'
import type { ClosureNotice, ClosureSaid } from '#outputs'
import type { Recorded, Session } from './account.ts'

export interface ClosureKept extends ClosureSaid {
  /** The entry of the body's record: its number. */
  readonly number: number
  readonly addedOn: LocalDate
  readonly by: string
}

/** What it moves in the cases that this account may see; each with its complainant's name, as a letter begins. */
export interface ClosureMoves {
  readonly said: ClosureSaid
  readonly openCases: number
  readonly cases: readonly ClosureNotice[]
}

export type ClosureLook =
  | { readonly is: 'going'; readonly said: ClosureSaid; readonly done: number; readonly of: number }
  /** Somebody stopped it. Nothing was recorded. */
  | { readonly is: 'stopped'; readonly said: ClosureSaid; readonly done: number; readonly of: number }
  | { readonly is: 'done'; readonly moves: ClosureMoves }
  | { readonly is: 'failed'; readonly said: ClosureSaid; readonly because: string }

/** By those who may administer alone. */
export interface ClosureServices {
  closures(session: Session): Promise<readonly ClosureKept[]>
  /** Begins to look through the open cases, and nothing is recorded; the name under which it is found. */
  lookAtClosure(session: Session, said: ClosureSaid): Promise<string>
  closureLook(session: Session, run: string): ClosureLook | undefined
  /** Of one that is still going; where there is none, nothing happens. */
  stopClosureLook(session: Session, run: string): void
  /** What was looked at is recorded in the body's own record. */
  recordClosure(session: Session, run: string, form: { readonly position: number; readonly key: string }): Promise<Recorded>
  /** What a recorded closure moved, looked through again as the cases stand today. */
  lookAtKept(session: Session, number: number): Promise<string | undefined>
}

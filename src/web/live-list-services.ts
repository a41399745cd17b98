/** What the pages of the lists of live complaints need done. */
import type { LocalDate } from '#calendar'
import type { Clause, RoleId } from '#language'
import type { LiveRow } from '#outputs'
import type { Recorded, Session } from './account.ts'

/** A report of a procedure in force that is the list of live complaints. */
export interface LiveReport {
  readonly procedure: string
  readonly report: string
  readonly title: string
  readonly clause: Clause
  /** Titles of the roles it goes to. */
  readonly to: readonly string[]
  readonly who: readonly RoleId[]
  readonly due?: LocalDate
  readonly isLate: boolean
  /** How many facts the body's record has. */
  readonly position: number
}

export interface LiveListMade {
  /** The fact that it was issued. */
  readonly id: string
  readonly title: string
  readonly on: LocalDate
  readonly by: string
  readonly to: readonly string[]
}

export interface LiveListServices {
  liveReports(session: Session): Promise<readonly LiveReport[]>
  /** The latest first. */
  liveLists(session: Session): Promise<readonly LiveListMade[]>
  /** As it was sent, of the cases this account may see now, in the order of the list. */
  liveList(session: Session, id: string): Promise<{ readonly list: LiveListMade; readonly rows: readonly LiveRow[] } | undefined>
  issueLiveList(
    session: Session,
    wanted: { readonly procedure: string; readonly report: string; readonly position: number; readonly key: string },
  ): Promise<Recorded>
}

/** Limits on contact across cases: who rings or writes in may be somebody whose contact is limited. */
import type { LocalDate } from '#calendar'
import type { Session } from './account.ts'

export interface ListedLimit {
  readonly reference: string
  /** Of the case. */
  readonly title: string
  readonly restricted: boolean
  /** What is limited; nothing where the case's words were erased. */
  readonly measure: string
  readonly person: string
  readonly since: LocalDate
  readonly endsOn?: LocalDate
  /** The day by which it is looked at again; past, and it is late. */
  readonly reviewOn?: LocalDate
}

export interface LimitServices {
  /** Those in force today of the cases that the account may see, the first to be looked at again first. */
  contactLimits(session: Session): Promise<{ readonly today: LocalDate; readonly rows: readonly ListedLimit[] }>
}

/** What the pages need done with matters of ombudsmen across cases. */
import type { LocalDate } from '#calendar'
import type { MatterRow } from '#outputs'
import type { Session } from './account.ts'

export interface MatterQuery {
  readonly states?: readonly string[]
  /** Which Ombudsman, by its id. */
  readonly which?: string
  /** Words the case is found by. */
  readonly text?: string
  readonly page?: number
}

export interface ListedMatter {
  readonly reference: string
  readonly id: string
  readonly state: string
  readonly since: LocalDate
  readonly due?: LocalDate
  readonly done?: LocalDate
  /** Of the case. */
  readonly title: string
  readonly restricted: boolean
  /** Empty once the case's personal data is erased. */
  readonly row: Partial<MatterRow>
}

export interface ListedMatters {
  readonly rows: readonly ListedMatter[]
  readonly total: number
  /** There are more than `total`. */
  readonly isAtLeast: boolean
  readonly page: number
  readonly pages: number
}

export interface OmbudsmanServices {
  /** Those this account may see, the soonest due first. */
  ombudsmanMatters(session: Session, query: MatterQuery): Promise<ListedMatters>
  /** The same, as many as a file may hold. */
  allOmbudsmanMatters(session: Session, query: Omit<MatterQuery, 'page'>): Promise<ListedMatters>
}

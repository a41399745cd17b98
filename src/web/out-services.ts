/** What is out with other bodies, across cases: who owes us an answer. */
import type { LocalDate } from '#calendar'
import type { Session } from './account.ts'

export interface ListedOut {
  readonly reference: string
  /** Of the case. */
  readonly title: string
  readonly restricted: boolean
  /** Who has it; nothing where the case's words were erased. */
  readonly name: string
  readonly what: string
  readonly since: LocalDate
  /** The day promised, or asked for. */
  readonly due?: LocalDate
  readonly chased: number
  readonly chasedOn?: LocalDate
  /** The complainant was last told anything since it went out. */
  readonly toldOn?: LocalDate
}

export interface OutServices {
  /** Where an answer is owed, of the cases that the account may see: the first due first, then those without a day. */
  outWithOthers(session: Session): Promise<{ readonly today: LocalDate; readonly rows: readonly ListedOut[]; readonly total: number }>
}

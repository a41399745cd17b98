import type { LocalDate } from '#calendar'
import type { Account, OpenCase, OpenRecord } from '../../services.ts'
import type { StepAct } from '../acts/act.ts'
import type { Doers } from '../acts/offer.ts'
import type { Point } from '../acts/points.ts'
import type { Way } from '../acts/ways.ts'

/** A step as its form has it: of a case unless another record is said. */
export interface Step<R extends OpenRecord = OpenCase> {
  readonly open: R
  readonly act: StepAct
  readonly way: Way
  readonly doers: Doers
  readonly account: Account
  readonly today: LocalDate
  /** Points that this step answers: a finding is asked for each. */
  readonly answers: readonly Point[]
  /** Of an appointment: how many parts of open cases somebody has by name, as far as the account may see them. */
  readonly parts?: Readonly<Record<string, number>>
}

/** A step of a case, or of the body's own record. */
export type AnyStep = Step<OpenRecord>

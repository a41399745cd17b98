import type { LocalDate } from '#calendar'
import type { Account, OpenCase } from '../../services.ts'
import type { StepAct } from '../acts/act.ts'
import type { Doers } from '../acts/offer.ts'
import type { Point } from '../acts/points.ts'
import type { Way } from '../acts/ways.ts'

export interface Step {
  readonly open: OpenCase
  readonly act: StepAct
  readonly way: Way
  readonly doers: Doers
  readonly account: Account
  readonly today: LocalDate
  /** Points that this step answers: a finding is asked for each. */
  readonly answers: readonly Point[]
}

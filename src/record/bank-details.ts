/** Bank details as they were sealed, and what was done with them. */
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface SealedDetails {
  readonly reference: string
  readonly payment: string
  /** The entry by which they were given. */
  readonly fact: string
  readonly sealed: string
  readonly by: string
  readonly at: Instant
}

export interface DetailsStep {
  readonly payment: string
  readonly what: 'given' | 'shown' | 'exported' | 'erased'
  readonly export?: string
  /** Absent where the daily job did it. */
  readonly by?: string
  readonly at: Instant
}

interface SealedRow extends Record<string, unknown> {
  readonly case_reference: string
  readonly payment: string
  readonly fact: string
  readonly sealed: string
  readonly account: string
  readonly entered_at: Instant
}

interface StepRow extends Record<string, unknown> {
  readonly payment: string
  readonly what: DetailsStep['what']
  readonly export: string | null
  readonly account: string | null
  readonly happened_at: Instant
}

const columns = 'case_reference, payment, fact, sealed, account, entered_at'

const keep = statement(
  'keep-bank-details',
  `insert into recourse.bank_detail (body, ${columns}) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (body, case_reference, payment) do update set (fact, sealed, account, entered_at) =
     (excluded.fact, excluded.sealed, excluded.account, excluded.entered_at)
   where bank_detail.entered_at <= excluded.entered_at`,
)
const ofCase = statement<SealedRow>(
  'bank-details-of-case',
  `select ${columns} from recourse.bank_detail where body = $1 and case_reference = $2 order by payment`,
)
const ofAll = statement<SealedRow>(
  'all-bank-details',
  `select ${columns} from recourse.bank_detail where body = $1 order by case_reference, payment`,
)
const erase = statement('erase-bank-details', `delete from recourse.bank_detail where body = $1 and case_reference = $2 and payment = $3`)
const step = statement(
  'bank-details-step',
  `insert into recourse.bank_detail_step (body, case_reference, payment, what, export, account, happened_at) values ($1, $2, $3, $4, $5, $6, $7)`,
)
const stepsOfCase = statement<StepRow>(
  'bank-details-steps',
  `select payment, what, export, account, happened_at from recourse.bank_detail_step where body = $1 and case_reference = $2 order by number`,
)

const sealedOf = (row: SealedRow): SealedDetails => ({
  ...{ reference: row.case_reference, payment: row.payment, fact: row.fact, sealed: row.sealed },
  ...{ by: row.account, at: row.entered_at },
})

const stepOf = (row: StepRow): DetailsStep => ({
  ...{ payment: row.payment, what: row.what, at: row.happened_at },
  ...(row.export === null ? {} : { export: row.export }),
  ...(row.account === null ? {} : { by: row.account }),
})

export const bankDetailsOf = (door: Door) => {
  const stepped = (reference: string, { payment, what, by, at, export: of }: DetailsStep) =>
    step(door.body, reference, payment, what, of ?? null, by ?? null, at)
  return {
    /** In place of any the payment had, which are then nowhere. */
    keepBankDetails: async (details: SealedDetails): Promise<void> => {
      const { reference, payment, fact, sealed, by, at } = mustBeStorable(details)
      await door.run(keep(door.body, reference, payment, fact, sealed, by, at), stepped(reference, { payment, what: 'given', by, at }))
    },
    bankDetails: async (reference: string): Promise<readonly SealedDetails[]> => {
      const [rows] = await door.run(ofCase(door.body, reference))
      return rows.map(sealedOf)
    },
    allBankDetails: async (): Promise<readonly SealedDetails[]> => {
      const [rows] = await door.run(ofAll(door.body))
      return rows.map(sealedOf)
    },
    addBankDetailsStep: async (reference: string, taken: DetailsStep): Promise<void> => {
      await door.run(stepped(reference, mustBeStorable(taken)))
    },
    /** Gone for good, and that they went is kept. */
    eraseBankDetails: async (reference: string, payment: string, at: Instant): Promise<void> => {
      await door.run(erase(door.body, reference, payment), stepped(reference, { payment, what: 'erased', at }))
    },
    bankDetailsSteps: async (reference: string): Promise<readonly DetailsStep[]> => {
      const [rows] = await door.run(stepsOfCase(door.body, reference))
      return rows.map(stepOf)
    },
  }
}

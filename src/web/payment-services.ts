/** What the pages need done with payments: bank details kept sealed, shown to those who may, taken to the finance system. */
import type { LocalDate } from '#calendar'
import type { PaymentRow } from '#outputs'
import type { Recorded, Session } from './account.ts'

/** Digits without spaces; `rollNumber` for a building society's account. */
export interface BankDetails {
  readonly accountHolder: string
  readonly sortCode: string
  readonly accountNumber: string
  readonly rollNumber?: string
}

/** What was done with the details of a payment, for everybody who sees the case. */
export interface DetailsTaken {
  readonly what: 'given' | 'shown' | 'exported' | 'erased'
  /** A name; 'Recourse' where nobody did it. */
  readonly by: string
  readonly on: LocalDate
}

export interface DetailsState {
  readonly payment: string
  /** 'unreadable': they are there and cannot be opened; `because` says why and what to do. */
  readonly is: 'none' | 'kept' | 'erased' | 'unreadable'
  readonly because?: string
  /** The last four digits of the account number, for those who may see the details only. */
  readonly ending?: string
  readonly mayEnter: boolean
  readonly maySee: boolean
  readonly taken: readonly DetailsTaken[]
}

export type Shown = { readonly is: 'shown'; readonly details: BankDetails } | { readonly is: 'refused'; readonly because: string }

export interface ListedPayment {
  readonly reference: string
  readonly title: string
  readonly since: LocalDate
  readonly due?: LocalDate
  readonly restricted: boolean
  /** Empty once the case's personal data is erased. */
  readonly row: Partial<PaymentRow>
  /** For those who make payments: everything stands for it to be made now, with the days it was exported before; or why not. */
  readonly ready?: { readonly exported: readonly LocalDate[] } | { readonly because: string }
}

export interface PaymentList {
  readonly rows: readonly ListedPayment[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** Whether this account may take those that are ready to the finance system. */
  readonly mayExport: boolean
}

export type Exported =
  | {
      readonly is: 'made'
      readonly csv: string
      readonly payments: number
    }
  | { readonly is: 'refused'; readonly because: string }

export interface PaymentServices {
  detailsOfPayments(session: Session, reference: string): Promise<readonly DetailsState[]>
  /** Records that they were given, and keeps them sealed. `position` and `key` as for any recording. */
  enterBankDetails(
    session: Session,
    given: {
      readonly reference: string
      readonly payment: string
      readonly details: BankDetails
      readonly with: string
      readonly position: number
      readonly key: string
    },
  ): Promise<Recorded>
  /** Opens them for somebody who may see them, and records that they looked and why. */
  showBankDetails(session: Session, reference: string, payment: string, reason: string): Promise<Shown>
  paymentList(session: Session, query: { readonly open: boolean; readonly text: string; readonly page: number }): Promise<PaymentList>
  /** Everything that is ready to be paid, for the finance system; who took it is recorded on each case. */
  exportPayments(session: Session, reason: string): Promise<Exported>
  /** One page for the Ombudsman or the file: no bank details beyond the last digits, and those only for who may see them. */
  paymentRecord(session: Session, reference: string, payment: string): Promise<Uint8Array | undefined>
}

import type { LocalDate } from '#calendar'
import type { Clause, FactType, RoleId } from '#language'
import type { CaseAbout } from '../worklist/row.ts'

/** How far a payment has come; what a list is filtered by. `not-met`: something was paid that is not what is ordered now. */
export type PaymentStanding = 'ordered' | 'sent' | 'verified' | 'not-met' | 'paid' | 'confirmed'

/** Somebody's check of one of the items. */
export interface ItemCheck {
  readonly by: string
  readonly on: LocalDate
  /** In pounds: what it was checked for. */
  readonly amount?: number
  /** Why it counts no more; absent while it stands. */
  readonly lapsed?: 'amount-changed' | 'details-changed'
}

/** One of the things that must be right before it is paid, and whose check of it is asked for. */
export interface PaymentItem {
  readonly id: string
  readonly words: string
  /** One for each person whose check the procedure asks for, any one of the roles; else one for whoever checked it. */
  readonly checks: readonly {
    readonly roles: readonly RoleId[]
    readonly who: string
    /** The last one; absent where nobody has. */
    readonly check?: ItemCheck
    readonly clause?: Clause
  }[]
  readonly isChecked: boolean
}

/** Something that happened with a payment. */
export interface PaymentEvent {
  readonly type: FactType
  readonly words: string
  readonly by: string
  readonly on: LocalDate
  /** What was said with it, by its label. */
  readonly details: readonly { readonly label: string; readonly value: string }[]
}

/** An act on a payment that is owed, or open to somebody now. */
export interface PaymentStep {
  /** The act to open: `payments/check-items`. */
  readonly act: string
  readonly records: FactType
  readonly words: string
  readonly who: readonly RoleId[]
  readonly by: string
  readonly clause: Clause
  readonly isOwed: boolean
  readonly due?: LocalDate
  readonly late: boolean
}

/** What would be refused now, with every reason. */
export interface PaymentRefused {
  readonly act: string
  readonly records: FactType
  readonly words: string
  readonly reasons: readonly { readonly because: string; readonly clause: Clause }[]
}

/** A payment as one thing, from its order until it is in the ledger. */
export interface Payment {
  readonly id: string
  readonly payee: string
  /** In pounds, as last ordered. */
  readonly amount: number
  /** Amounts it was ordered for before. */
  readonly before: readonly number[]
  readonly source: string
  readonly sourceWords: string
  readonly refund: boolean
  readonly orderedOn: LocalDate
  readonly standing: PaymentStanding
  /** As the procedure calls it. */
  readonly standingWords: string
  readonly isOpen: boolean
  readonly items: readonly PaymentItem[]
  readonly budgetCode?: string
  /** The fact by which the bank details held now were given. */
  readonly detailsBy?: { readonly fact: string; readonly on: LocalDate }
  readonly paid?: { readonly on: LocalDate; readonly amount: number; readonly method: string }
  readonly confirmed?: { readonly on: LocalDate; readonly told: readonly string[] }
  readonly events: readonly PaymentEvent[]
  /** The date it must be made by, where somebody set one. */
  readonly due?: LocalDate
  readonly late: boolean
  /** What is owed and what may be done, what is owed first. */
  readonly steps: readonly PaymentStep[]
  readonly refused: readonly PaymentRefused[]
}

/** A payment as it is stored for lists. */
export interface PaymentRow
  extends Pick<Payment, 'id' | 'payee' | 'amount' | 'sourceWords' | 'refund' | 'standing' | 'standingWords' | 'isOpen' | 'budgetCode'> {
  readonly next?: { readonly words: string; readonly by: string; readonly clause: Clause }
  readonly about: CaseAbout
}

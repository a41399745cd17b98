import type { CaseRead } from '../case-read.ts'
import type { CaseAbout } from '../worklist/row.ts'
import { paymentsOf } from './payments.ts'
import type { Payment, PaymentRow } from './view.ts'

/** The payments of a case, each with its row for lists. */
export const paymentRowsOf = (read: CaseRead, about: CaseAbout): readonly { readonly payment: Payment; readonly row: PaymentRow }[] =>
  paymentsOf(read).map(payment => {
    const { id, payee, amount, sourceWords, refund, standing, standingWords, isOpen, budgetCode } = payment
    const next = payment.steps.find(({ isOwed }) => isOwed)
    const row: PaymentRow = {
      ...{ id, payee, amount, sourceWords, refund, standing, standingWords, isOpen, about },
      ...(budgetCode !== undefined && { budgetCode }),
      ...(next && { next: { words: next.words, by: next.by, clause: next.clause } }),
    }
    return { payment, row }
  })

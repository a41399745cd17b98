/** Bank details of the demonstration: a sort code that no bank has, so that nobody's account is ever named. */
import { paymentsOf } from '#outputs'
import { sealDetails } from './bank-details.ts'
import type { Desk } from './services/desk.ts'
import { type CaseInHand, stateOf } from './services/reading.ts'

/** Of payments that are still to be made, as somebody would have given them. */
export const keepInventedDetails = async (desk: Desk, hand: CaseInHand, account: string): Promise<void> => {
  const { reference } = hand.record
  const number = Number(reference.replace(/\D/g, '').slice(-4))
  const read = { state: stateOf(desk, hand), procedure: hand.edition.procedure, facts: hand.facts }
  for (const { id, detailsBy, isOpen } of paymentsOf(read)) {
    if (!isOpen || detailsBy === undefined) continue
    const details = { accountHolder: 'Invented Account', sortCode: '000000', accountNumber: String(number).padStart(8, '0') }
    const sealed = sealDetails(desk.sealer, { body: desk.body.id, reference, payment: id }, details)
    if ('because' in sealed) continue
    const by = { by: account, at: desk.clock.now() }
    await desk.store.keepBankDetails({ reference, payment: id, fact: detailsBy.fact, sealed: sealed.sealed, ...by })
  }
}

/** Cases read again, and what lists say of them rewritten, though nothing was recorded in them. */
import type { Desk } from './services/desk.ts'
import { projectedNow, readInHand } from './services/reading.ts'

/** Cases asked for at one time. */
export const atOnce = 200

export const readAgain = async (desk: Desk, reference: string): Promise<void> => {
  const hand = await readInHand(desk, reference)
  if (hand)
    await desk.store.project(reference, hand.record.position, hand.edition.procedure.id, projectedNow(desk, hand, hand.facts, hand.people))
}

/** Every open case read again: what an account may see of the lists follows its new roles. */
export const readOpenCasesAgain = async (desk: Desk): Promise<void> => {
  for (let after: string | undefined; ; ) {
    const references = await desk.store.references({ sight: { restricted: true }, open: true, limit: atOnce, ...(after && { after }) })
    for (const reference of references) await readAgain(desk, reference)
    after = references.at(-1)
    if (after === undefined) return
  }
}

/** Cases read again, and what lists say of them rewritten, though nothing was recorded in them. */
import { addDays, type LocalDate } from '#calendar'
import type { ReferenceQuery } from '#record'
import type { Desk } from './services/desk.ts'
import { projectedNow, readInHand } from './services/reading.ts'

/** Cases asked for at one time. */
export const atOnce = 200

export const readAgain = async (desk: Desk, reference: string): Promise<void> => {
  const hand = await readInHand(desk, reference)
  if (hand)
    await desk.store.project(reference, hand.record.position, hand.edition.procedure.id, projectedNow(desk, hand, hand.facts, hand.people))
}

/** Of so long before: what was owed when a case was closed may have been due well after. */
const daysOwedAfter = 366

/** Every open case read again: what an account may see of the lists follows its new roles. */
export const readOpenCasesAgain = (desk: Desk): Promise<void> => readThem(desk, { open: true })

/** Every case that a closed or a worked day may move, closed ones too: in time or late is in their figures. */
export const readCasesMovedBy = async (desk: Desk, days: readonly LocalDate[]): Promise<void> => {
  const [first] = days.toSorted()
  if (first !== undefined) await readThem(desk, { notClosedBefore: addDays(first, -daysOwedAfter) })
}

const readThem = async (desk: Desk, which: Pick<ReferenceQuery, 'open' | 'notClosedBefore'>): Promise<void> => {
  for (let after: string | undefined; ; ) {
    const references = await desk.store.references({ sight: { restricted: true }, ...which, limit: atOnce, ...(after && { after }) })
    for (const reference of references) await readAgain(desk, reference)
    after = references.at(-1)
    if (after === undefined) return
  }
}

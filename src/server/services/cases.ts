/** A case, opened by those who may. A look by anybody else finds nothing, and is kept in the log of the service. */
import { type Services, type Session, viewerOf } from '#web'
import { stepBy } from './admin-steps.ts'
import type { Desk } from './desk.ts'
import { asShownTo, keepExport, viewsKept } from './need-to-know.ts'
import { maySee, opened, readInHand, seesByName } from './reading.ts'
import { toldTo } from './who-complained.ts'

type CaseServices = Pick<Services, 'openCase'>

/** The reference alone: the log says no word of a case to those who may read it. */
const lookRefused = (desk: Desk, session: Session, reference: string): Promise<void> =>
  desk.store.addAdminStep(stepBy(desk, session, { what: 'look-at-case-refused', about: reference, title: reference, was: {}, became: {} }))

export const caseServices = (desk: Desk): CaseServices => {
  const keepView = viewsKept(desk)
  return {
    async openCase(session, reference, purpose) {
      const hand = await readInHand(desk, reference, viewerOf(session.account))
      if (hand === undefined) return undefined
      if (!maySee(desk, session.account, hand)) {
        await lookRefused(desk, session, reference)
        return undefined
      }
      // Whoever writes a letter is shown to whom, while they write it.
      const isWriting = purpose === 'letter' && session.account.permissions.includes('send-letters')
      const open = asShownTo(opened(desk, isWriting ? hand : toldTo(desk, hand, session.account)), session.account, purpose)
      await keepView(session, open)
      if (purpose === 'file') await keepExport(desk, session, reference, open, 'letter')
      return seesByName(desk, session.account, hand) ? { ...open, byName: session.account.id } : open
    },
  }
}

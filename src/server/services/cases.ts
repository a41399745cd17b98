/** A case, opened by those who may. */
import type { Services } from '#web'
import type { Desk } from './desk.ts'
import { opened, readFor } from './reading.ts'

type CaseServices = Pick<Services, 'openCase'>

export const caseServices = (desk: Desk): CaseServices => ({
  async openCase(session, reference) {
    const hand = await readFor(desk, session, reference)
    return hand && opened(desk, hand)
  },
})

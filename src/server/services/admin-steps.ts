import type { AdminStep } from '#record'
import type { Session } from '#web'
import type { Desk } from './desk.ts'

/** A step of the administration log, done now by whoever is signed in. */
export const stepBy = ({ clock }: Pick<Desk, 'clock'>, { account }: Session, taken: Omit<AdminStep, 'by' | 'at'>): AdminStep => ({
  ...taken,
  by: { account: account.id, name: account.name },
  at: clock.now(),
})

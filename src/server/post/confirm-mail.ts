/** Asks whoever reads mail at the address of an account to confirm it. Its link is made as it goes: nobody who reads the queue has it. */
import { confirmWords } from '#outputs'
import { addressOf } from '../address.ts'
import type { Desk } from '../services/desk.ts'
import { later, secret } from '../sign-in/sessions.ts'
import { mailOf } from './link-mails.ts'
import type { Template } from './template.ts'
import { field } from './text-field.ts'

/** A link works for so long after it was mailed, and once. */
const linkHours = 48
const hour = 60 * 60_000
const mostLinks = 5

/** Puts it in the queue; false: it was asked for too often within the hour, and nothing is sent. */
export const askToConfirm = ({ store, clock }: Desk, account: string): Promise<boolean> => {
  const at = clock.now()
  const counted = { address: `account ${account}`, at, since: later(at, -hour), most: mostLinks }
  return store.askForLink({ ...counted, kind: 'confirm-email', message: { account } })
}

export const confirmMail: Template = async ({ store, clock, body }, claimed) => {
  const account = (await store.accounts()).find(({ id }) => id === field(claimed, 'account'))
  // Taken away, or confirmed by another link, since it was put in the outbox.
  if (account?.email === undefined || account.isEmailConfirmed || !account.isActive) return { nothing: true }
  const token = secret()
  await store.keepEmailLink(token, { account: account.id, email: account.email }, later(clock.now(), linkHours * hour))
  const link = `${addressOf(process.env)}/account/email/confirm/${token}`
  return { ...mailOf(account.email, confirmWords(body, { name: account.name, hours: linkHours, link }), 'en'), isAutomatic: true }
}

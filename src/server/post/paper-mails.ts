/** Mails to somebody outside who may look at papers of a case: the link, and a code for it. Never both in one. */

import { type LocalDate, parseLocalDate } from '#calendar'
import { longDay } from '#outputs'
import type { Reads } from '#web'
import { addressOf } from '../address.ts'
import type { Desk } from '../services/desk.ts'
import { mailOf, sealedIn, signature } from './link-mails.ts'
import type { Template } from './template.ts'

type Asked = { readonly email: string; readonly reference: string; readonly until: LocalDate; readonly reads: Reads } & (
  | { readonly token: string }
  | { readonly code: string }
)

const placeOf = (desk: Desk): string => `${desk.body.id} paper-mail`

/** As it waits in the queue: nobody who reads the queue gets the link or the code. */
export const paperMessage = (desk: Desk, asked: Asked) => ({
  kind: 'token' in asked ? 'papers-link' : 'papers-code',
  message: { sealed: desk.sealer.seal(JSON.stringify(asked), placeOf(desk)) },
})

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export const papersLinkMail: Template = async (desk, { message }) => {
  const asked = sealedIn(desk, message, placeOf(desk))
  const { contact, name } = desk.body
  const until = parseLocalDate(text(asked.until))
  return mailOf({
    to: text(asked.email),
    subject: `Papers of ${text(asked.reference)}`,
    before: [
      `${name} has given you papers of complaint ${text(asked.reference)} to read, until ${until === undefined ? 'the day you were told' : longDay(until)}. You need this link and a code, which comes to you in another way.`,
    ],
    line: `${addressOf(process.env)}/papers/open/${text(asked.token)}`,
    after: [`Pass it on to nobody. If you did not expect it, ring us: ${contact.phone}, ${contact.hours}.`],
    from: signature(desk),
    reads: asked.reads,
  })
}

export const papersCodeMail: Template = async (desk, { message }) => {
  const asked = sealedIn(desk, message, placeOf(desk))
  const { contact } = desk.body
  return mailOf({
    to: text(asked.email),
    subject: 'Your code',
    before: ['This code opens the papers that you were given, once, within half an hour. Enter it on the page that asked for it.'],
    line: text(asked.code),
    after: [`If you did not ask for it, ring us: ${contact.phone}, ${contact.hours}.`],
    from: signature(desk),
    reads: asked.reads,
  })
}

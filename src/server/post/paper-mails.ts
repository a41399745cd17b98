/** Mails to somebody outside who may look at papers of a case: the link, and a code for it. Never both in one. */

import { type LocalDate, parseLocalDate } from '#calendar'
import { longDay, papersCodeWords, papersLinkWords } from '#outputs'
import type { Reads } from '#web'
import { addressOf } from '../address.ts'
import type { Desk } from '../services/desk.ts'
import { mailOf, readBy, sealedIn } from './link-mails.ts'
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
  const until = parseLocalDate(text(asked.until))
  const said = papersLinkWords(desk.body, {
    reference: text(asked.reference),
    until: until === undefined ? 'the day you were told' : longDay(until),
    link: `${addressOf(process.env)}/papers/open/${text(asked.token)}`,
    reads: readBy([], asked.reads),
  })
  return mailOf(text(asked.email), said, asked.reads)
}

export const papersCodeMail: Template = async (desk, { message }) => {
  const asked = sealedIn(desk, message, placeOf(desk))
  return mailOf(text(asked.email), papersCodeWords(desk.body, { code: text(asked.code), reads: readBy([], asked.reads) }), asked.reads)
}

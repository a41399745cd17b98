/**
 * Mails that carry a link: to somebody's own complaint, and back to a form that was begun. What was asked for is sealed until it goes.
 * Whether there is such a complaint is looked up here, after the page has answered: so the page answers alike, and as fast, for any address.
 */
import { caseLinkWords, dayAndMonth, draftLinkWords, formatsAskedFor, type LinkMailWords, letterPage } from '#outputs'
import { inMailLanguage, type Reads } from '#web'
import { addressOf } from '../address.ts'
import { londonDay } from '../clock.ts'
import { openDraft } from '../sealing/draft-sealing.ts'
import type { Desk } from '../services/desk.ts'
import { type CaseInHand, readInHand } from '../services/reading.ts'
import { later, secret } from '../sign-in/sessions.ts'
import type { Composed, Nothing, Template } from './template.ts'

type Asked =
  | { readonly kind: 'case-link'; readonly reference: string; readonly email: string; readonly reads: Reads }
  | { readonly kind: 'draft-link'; readonly token: string; readonly email: string; readonly reads: Reads }

/** A link to a complaint works for so long after it was mailed, and once. */
const linkHours = 2
const hour = 60 * 60_000

const nothing: Nothing = { nothing: true }

const placeOf = (desk: Desk): string => `${desk.body.id} link-mail`

/** As it waits in the queue: nobody who reads the queue learns who asked, or gets the link. */
export const linkMessage = (desk: Desk, asked: Asked) => ({
  kind: asked.kind,
  message: { sealed: desk.sealer.seal(JSON.stringify(asked), placeOf(desk)) },
})

/** What was asked for, as it was sealed at this place. */
export const sealedIn = (desk: Desk, message: unknown, place: string): Readonly<Record<string, unknown>> => {
  const sealed = typeof message === 'object' && message !== null && 'sealed' in message ? message.sealed : undefined
  const opened = typeof sealed === 'string' ? desk.sealer.open(sealed, place) : undefined
  const value: unknown = opened?.is === 'opened' ? JSON.parse(opened.text) : {}
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

// Neither is a sentence: both stay as they are in any language.
const linked = (words: string): string =>
  words.startsWith('http')
    ? `<a class="rc-secret" href="${escaped(words)}">${escaped(words)}</a>`
    : `<b class="rc-secret">${escaped(words)}</b>`

/** A mail around one line, in the language that whoever gets it reads. */
export const mailOf = (to: string, { subject, before, line, after, from }: LinkMailWords, reads: unknown): Composed => {
  const paragraphs = [...before.map(escaped), linked(line), ...after.map(escaped)].map(p => `<p>${p}</p>`)
  const html = letterPage([...paragraphs, `<p class="rc-typed">${escaped(from)}</p>`].join('\n'), subject, 'standard')
  const said = inMailLanguage({ subject, text: [...before, line, ...after, from], html }, reads)
  return { to, subject: said.subject, text: said.text.join('\n\n'), html: said.html, attachments: [] }
}

/** Somebody who asked to be written to in Welsh reads it, whichever language the page was in. */
export const readBy = (needs: readonly string[], asked?: unknown): Reads =>
  asked === 'cy' || formatsAskedFor(needs).includes('Welsh') ? 'cy' : 'en'

/** Whoever complained, and each who joined the complaint: nobody else follows it by a link. */
const followerAt = ({ people, record }: CaseInHand, email: string): string | undefined => {
  const ids = record.facts.flatMap(({ type, by, about }) =>
    type === 'complaint-received' ? [by?.person] : type === 'person-joined' ? [about?.member ?? []].flat() : [],
  )
  return ids.find(id => id !== undefined && people[id]?.email?.trim().toLowerCase() === email.trim().toLowerCase())
}

export const caseLinkMail: Template = async (desk, { message }) => {
  const asked = sealedIn(desk, message, placeOf(desk))
  const [reference, email] = [text(asked.reference), text(asked.email)]
  const hand = reference === '' ? undefined : await readInHand(desk, reference)
  const person = hand && followerAt(hand, email)
  if (person === undefined) return nothing
  const token = secret()
  await desk.store.keepCaseLink(token, { reference, person }, later(desk.clock.now(), linkHours * hour))
  const reads = readBy(hand?.people[person]?.needs ?? [], asked.reads)
  const link = `${addressOf(process.env)}/progress/open/${token}`
  return mailOf(email, caseLinkWords(desk.body, { reference, hours: linkHours, link, reads }), reads)
}

export const draftLinkMail: Template = async (desk, { message }) => {
  const asked = sealedIn(desk, message, placeOf(desk))
  const [token, email] = [text(asked.token), text(asked.email)]
  const draft = token === '' ? undefined : await desk.store.readPublicDraft(token, desk.clock.now())
  if (draft === undefined || openDraft(token, draft.answers) === undefined) return nothing
  const reads = readBy([], asked.reads)
  const link = `${addressOf(process.env)}/complain/return/${token}`
  return mailOf(email, draftLinkWords(desk.body, { erasedOn: dayAndMonth(londonDay(draft.expiresAt)), link, reads }), reads)
}

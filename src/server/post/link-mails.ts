/**
 * Mails that carry a link: to somebody's own complaint, and back to a form that was begun. What was asked for is sealed until it goes.
 * Whether there is such a complaint is looked up here, after the page has answered: so the page answers alike, and as fast, for any address.
 */
import { dayAndMonth, formatsAskedFor, letterPage } from '#outputs'
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

interface LinkMail {
  readonly to: string
  readonly subject: string
  readonly before: readonly string[]
  /** The line it is about: a link, or a code. */
  readonly line: string
  readonly after: readonly string[]
  /** Who signs it: the body's own name. */
  readonly from: string
  readonly reads: unknown
}

/** A mail around one line, in the language that whoever gets it reads. */
export const mailOf = ({ to, subject, before, line, after, from, reads }: LinkMail): Composed => {
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

const ignoreIt = ({ body }: Desk): string =>
  `If you did not ask for this, you can ignore it: nobody has seen anything. You can also ring us: ${body.contact.phone}, ${body.contact.hours}.`

export const signature = ({ body }: Desk): string => `${body.contact.team}, ${body.name}`

export const caseLinkMail: Template = async (desk, { message }) => {
  const asked = sealedIn(desk, message, placeOf(desk))
  const [reference, email] = [text(asked.reference), text(asked.email)]
  const hand = reference === '' ? undefined : await readInHand(desk, reference)
  const person = hand && followerAt(hand, email)
  if (person === undefined) return nothing
  const token = secret()
  await desk.store.keepCaseLink(token, { reference, person }, later(desk.clock.now(), linkHours * hour))
  return mailOf({
    to: email,
    subject: `Your link to ${reference}`,
    before: [`With this link you can see how complaint ${reference} is going. It works once, within ${linkHours} hours.`],
    line: `${addressOf(process.env)}/progress/open/${token}`,
    after: [ignoreIt(desk)],
    from: signature(desk),
    reads: readBy(hand?.people[person]?.needs ?? [], asked.reads),
  })
}

export const draftLinkMail: Template = async (desk, { message }) => {
  const asked = sealedIn(desk, message, placeOf(desk))
  const [token, email] = [text(asked.token), text(asked.email)]
  const draft = token === '' ? undefined : await desk.store.readPublicDraft(token, desk.clock.now())
  if (draft === undefined || openDraft(token, draft.answers) === undefined) return nothing
  return mailOf({
    to: email,
    subject: 'Go on with what you began',
    before: ['With this link you can go on with the complaint you began. Nothing has been sent yet.'],
    line: `${addressOf(process.env)}/complain/return/${token}`,
    after: [
      `We erase it on ${dayAndMonth(londonDay(draft.expiresAt))} if you have not sent it. Anyone who has the link can read what you wrote.`,
      ignoreIt(desk),
    ],
    from: signature(desk),
    reads: asked.reads,
  })
}

/** What a mail around one link or code says, before it is framed: whoever words these sentences sees them as they will read. */
import type { Body } from '#language'
import { type EmailSentence, emailWordsGiven, emailWordsOf } from './email-words.ts'

/** A body's own words are in the language it wrote them in: whoever reads another has ours, which are translated. */
export type MailReads = 'en' | 'cy'

export interface LinkMailWords {
  readonly subject: string
  readonly before: readonly string[]
  /** The line it is about: a link, or a code. */
  readonly line: string
  readonly after: readonly string[]
  /** Who signs it: the body's own name. */
  readonly from: string
}

type Of = Pick<Body, 'name' | 'contact' | 'emailWords'>

const sentence = (body: Of, of: EmailSentence, reads: MailReads, gaps: Readonly<Record<string, string>> = {}): string =>
  Object.entries(gaps).reduce(
    (said, [name, value]) => said.replaceAll(`{${name}}`, value),
    reads === 'en' ? emailWordsOf(body)[of] : emailWordsGiven[of],
  )

const signed = ({ contact, name }: Of): string => `${contact.team}, ${name}`

const ignoreIt = ({ contact }: Of): string =>
  `If you did not ask for this, you can ignore it: nobody has seen anything. You can also ring us: ${contact.phone}, ${contact.hours}.`

export const caseLinkWords = (
  body: Of,
  {
    reference,
    hours,
    link,
    reads,
  }: { readonly reference: string; readonly hours: number; readonly link: string; readonly reads: MailReads },
): LinkMailWords => ({
  subject: `Your link to ${reference}`,
  before: [sentence(body, 'caseLink', reads, { reference, hours: String(hours) })],
  line: link,
  after: [ignoreIt(body)],
  from: signed(body),
})

export const draftLinkWords = (
  body: Of,
  { erasedOn, link, reads }: { readonly erasedOn: string; readonly link: string; readonly reads: MailReads },
): LinkMailWords => ({
  subject: 'Go on with what you began',
  before: [sentence(body, 'draftLink', reads)],
  line: link,
  after: [`We erase it on ${erasedOn} if you have not sent it. Anyone who has the link can read what you wrote.`, ignoreIt(body)],
  from: signed(body),
})

export const papersLinkWords = (
  body: Of,
  {
    reference,
    until,
    link,
    reads,
  }: { readonly reference: string; readonly until: string; readonly link: string; readonly reads: MailReads },
): LinkMailWords => ({
  subject: `Papers of ${reference}`,
  before: [sentence(body, 'papersLink', reads, { body: body.name, reference, until })],
  line: link,
  after: [`Pass it on to nobody. If you did not expect it, ring us: ${body.contact.phone}, ${body.contact.hours}.`],
  from: signed(body),
})

export const papersCodeWords = (body: Of, { code, reads }: { readonly code: string; readonly reads: MailReads }): LinkMailWords => ({
  subject: 'Your code',
  before: [sentence(body, 'papersCode', reads)],
  line: code,
  after: [`If you did not ask for it, ring us: ${body.contact.phone}, ${body.contact.hours}.`],
  from: signed(body),
})

export const confirmWords = (
  body: Of,
  { name, hours, link }: { readonly name: string; readonly hours: number; readonly link: string },
): LinkMailWords => ({
  subject: 'Confirm your e-mail address',
  before: [`${name},`, `${sentence(body, 'confirm', 'en')} The link works once, within ${hours} hours.`],
  line: link,
  after: ['If you know nothing of it, do nothing: this address is not used.'],
  from: signed(body),
})

/** What each kind of message says, and to whom: a template a kind. */
import { emailWordsOf, escapeHtml, frameWords, languageOfLetter, letterPage, paperOfLetter } from '#outputs'
import { pdfOf } from '#paper'
import type { Claimed } from '#record'
import { answerLetter, type Person } from '#web'
import type { Desk } from '../services/desk.ts'
import { readInHand } from '../services/reading.ts'
import { confirmMail } from './confirm-mail.ts'
import { digestMail } from './digest-mail.ts'
import { caseLinkMail, draftLinkMail } from './link-mails.ts'
import { ownFiguresMail } from './own-figures-mail.ts'
import { papersCodeMail, papersLinkMail } from './paper-mails.ts'
import type { Template } from './template.ts'
import { field } from './text-field.ts'

/** Of the person it is for, as it is known now; of whoever only wrote the email that it answers, that email's own. */
const addressOf = async ({ store }: Desk, claimed: Claimed, people: Readonly<Record<string, Person>>): Promise<string | undefined> => {
  const person = field(claimed, 'to')
  if (person !== '') return people[person]?.email
  const mail = await store.readMail(field(claimed, 'answers'))
  return mail !== undefined && mail.reference === claimed.reference ? mail.fromAddress : undefined
}

/** With our number in it, once: an answer that names it joins its case. */
const withReference = (subject: string, reference: string): string => (subject.includes(reference) ? subject : `${subject} (${reference})`)

/** A letter kept as sent: its words in the mail itself, and the same letter as PDF. The address is looked up now: one put right is used. */
const letterMail: Template = async (desk, claimed) => {
  const hand = await readInHand(desk, claimed.reference ?? '')
  const letter = hand?.record.letters.find(({ id }) => id === field(claimed, 'letter'))
  if (hand === undefined || letter?.copy === undefined) return { cannot: 'the letter it carries is not kept any more' }
  const to = (await addressOf(desk, claimed, hand.people))?.trim() ?? ''
  if (to === '') return { cannot: 'no e-mail address is known for this person' }
  const { html, text } = letter.copy
  const isLarge = html.startsWith('<article class="rc-letter rc-letter--large"')
  const language = languageOfLetter(html)
  const page = (before: string): string => letterPage(`${before}${html}`, letter.title, isLarge ? 'large' : 'standard', language)
  // An answer in somebody's own words is read as an e-mail: it needs no PDF beside it.
  if (letter.letter === answerLetter)
    return { to, subject: withReference(letter.title, hand.record.reference), text, html: page(''), attachments: [] }
  // A body that words it for itself has it in its own words alone.
  const before = desk.body.emailWords?.letter === undefined ? frameWords[language].mailed : emailWordsOf(desk.body).letter
  return {
    to,
    subject: `${letter.title}: ${hand.record.reference}`,
    text: `${before}\n\n${text}`,
    html: page(`<p>${escapeHtml(before)}</p>\n`),
    attachments: [
      {
        filename: `${hand.record.reference.replaceAll(/[^A-Za-z0-9-]/g, '')}-letter.pdf`,
        type: 'application/pdf',
        bytes: await pdfOf(paperOfLetter(html, letter.sentOn)),
      },
    ],
  }
}

/** A further kind of message needs only its template here. */
export const templates: Readonly<Record<string, Template>> = {
  letter: letterMail,
  digest: digestMail,
  'confirm-email': confirmMail,
  'own-figures': ownFiguresMail,
  'case-link': caseLinkMail,
  'draft-link': draftLinkMail,
  'papers-link': papersLinkMail,
  'papers-code': papersCodeMail,
}

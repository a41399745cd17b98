/** What each kind of message says, and to whom: a template a kind. */
import { letterPage, paperOfLetter } from '#outputs'
import { pdfOf } from '#paper'
import type { Claimed } from '#record'
import type { Desk } from '../services/desk.ts'
import { readInHand } from '../services/reading.ts'
import type { Mail } from './carrier.ts'

export type Composed = Pick<Mail, 'to' | 'subject' | 'text' | 'html' | 'attachments'>

/** Why it cannot be sent, for the person who must find another way. */
export interface Cannot {
  readonly cannot: string
}

export type Template = (desk: Desk, claimed: Claimed) => Promise<Composed | Cannot>

const field = ({ message }: Claimed, name: string): string => {
  const value = typeof message === 'object' && message !== null && !Array.isArray(message) ? Object.entries(message) : []
  const found = value.find(([key]) => key === name)?.[1]
  return typeof found === 'string' ? found : ''
}

/** A letter kept as sent: its words in the mail itself, and the same letter as PDF. The address is looked up now: one put right is used. */
const letterMail: Template = async (desk, claimed) => {
  const hand = await readInHand(desk, claimed.reference ?? '')
  const letter = hand?.record.letters.find(({ id }) => id === field(claimed, 'letter'))
  if (hand === undefined || letter?.copy === undefined) return { cannot: 'the letter it carries is not kept any more' }
  const to = hand.people[field(claimed, 'to')]?.email
  if (to === undefined || to.trim() === '') return { cannot: 'no e-mail address is known for this person' }
  const { html, text } = letter.copy
  const isLarge = html.startsWith('<article class="rc-letter rc-letter--large"')
  const before = 'The letter below is attached too, as a PDF. You can answer this e-mail.'
  return {
    to: to.trim(),
    subject: `${letter.title}: ${hand.record.reference}`,
    text: `${before}\n\n${text}`,
    html: letterPage(`<p>${before}</p>\n${html}`, letter.title, isLarge ? 'large' : 'standard'),
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
export const templates: Readonly<Record<string, Template>> = { letter: letterMail }

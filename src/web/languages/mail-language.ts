/** Mails to the public, written in English once as the pages are, in the language that whoever asked for them reads. */
import { translateHtml, translateSentence } from './translate-html.ts'
import { welsh } from './welsh.ts'

export interface MailWords {
  readonly subject: string
  readonly text: readonly string[]
  readonly html: string
}

/** `language` as it was kept with what was asked for; anything but `cy` is English. `text`: a paragraph each. */
export const inMailLanguage = (mail: MailWords, language: unknown): MailWords =>
  language !== 'cy'
    ? mail
    : {
        subject: translateSentence(mail.subject, welsh),
        text: mail.text.map(line => translateSentence(line, welsh)),
        html: translateHtml(mail.html, welsh).html,
      }

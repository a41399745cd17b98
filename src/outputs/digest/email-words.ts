/** The sentences of emails that a body may word for itself, each with the words it has where nobody did. */
import type { Body } from '#language'

export const emailWordsGiven = {
  letter: 'The letter below is attached too, as a PDF. You can answer this e-mail.',
  digest: 'Everything that is due is on {list}. This message is kept at {reminders}.',
} as const

export type EmailWords = Readonly<Record<keyof typeof emailWordsGiven, string>>

export const emailWordsOf = ({ emailWords }: Pick<Body, 'emailWords'>): EmailWords => ({ ...emailWordsGiven, ...emailWords })

/** The sentences of emails that a body may word for itself, each with the words it has where nobody did. */
import type { Body } from '#language'
import { frameWords } from '../letters/frame-words.ts'

export const emailWordsGiven = {
  letter: frameWords['en-GB'].mailed,
  digest: 'Everything that is due is on {list}. This message is kept at {reminders}.',
} as const

export type EmailWords = Readonly<Record<keyof typeof emailWordsGiven, string>>

export const emailWordsOf = ({ emailWords }: Pick<Body, 'emailWords'>): EmailWords => ({ ...emailWordsGiven, ...emailWords })

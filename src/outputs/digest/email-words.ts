/** The sentences of emails that a body may word for itself, each with the words it has where nobody did. */
import type { Body } from '#language'
import { frameWords } from '../letters/frame-words.ts'

export const emailWordsGiven = {
  letter: frameWords['en-GB'].mailed,
  digest: 'Everything that is due is on {list}. This message is kept at {reminders}.',
  alone: 'All about it is on {case}. This message is kept at {reminders}.',
  liveList: 'It is ready to read at {list}, with the cases that you may see.',
  confirm: 'This address was given for your reminders. Nothing is sent to it until you confirm it, signed in with your own account.',
} as const

export type EmailWords = Readonly<Record<keyof typeof emailWordsGiven, string>>

export const emailWordsOf = ({ emailWords }: Pick<Body, 'emailWords'>): EmailWords => ({ ...emailWordsGiven, ...emailWords })

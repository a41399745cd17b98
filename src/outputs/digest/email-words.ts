/**
 * The sentences of emails that a body may word for itself, each with the words it has where nobody did. Those stand here and in no body's data, because an
 * email may go before anybody has worded anything, they say nothing of one body or procedure, and the Welsh of them is made with them.
 */
import type { Body } from '#language'
import { frameWords } from '../letters/frame-words.ts'

export const emailWordsGiven = {
  letter: frameWords['en-GB'].mailed,
  digest: 'Everything that is due is on {list}. This message is kept at {reminders}.',
  alone: 'All about it is on {case}. This message is kept at {reminders}.',
  liveList: 'It is ready to read at {list}, with the cases that you may see.',
  confirm: 'This address was given for your reminders. Nothing is sent to it until you confirm it, signed in with your own account.',
  caseLink: 'With this link you can see how complaint {reference} is going. It works once, within {hours} hours.',
  draftLink: 'With this link you can go on with the complaint you began. Nothing has been sent yet.',
  papersLink:
    '{body} has given you papers of complaint {reference} to read, until {until}. You need this link and a code, which comes to you in another way.',
  papersCode: 'This code opens the papers that you were given, once, within half an hour. Enter it on the page that asked for it.',
  ownFigures: 'Counted today, from the record as it stands.',
} as const

export type EmailSentence = keyof typeof emailWordsGiven
export type EmailWords = Readonly<Record<EmailSentence, string>>

/** What is filled in where a sentence names it in braces. */
export const gapsOfEmail: Readonly<Record<EmailSentence, readonly string[]>> = {
  ...{ letter: [], confirm: [], draftLink: [], papersCode: [], ownFigures: [] },
  ...{ digest: ['list', 'reminders'], alone: ['case', 'reminders'], liveList: ['list'] },
  ...{ caseLink: ['reference', 'hours'], papersLink: ['body', 'reference', 'until'] },
}

export const emailWordsOf = ({ emailWords }: Pick<Body, 'emailWords'>): EmailWords => ({ ...emailWordsGiven, ...emailWords })

import { about, channel, done, type Facts, optional, outside, text, words, yesNo } from './fields.ts'

/** Withdrawing, closing and opening again. */
export const ending: Facts = {
  'complaint-withdrawn': outside(
    'the complaint was withdrawn',
    { how: text('How it was withdrawn'), signed: optional(yesNo('Is it signed?')), channel },
    about('member'),
  ),
  'withdrawal-confirmed': done('the withdrawal was confirmed', { inWriting: yesNo('In writing?'), channel }),
  'case-closed': done('the case was closed', {
    reason: optional(words('Why it is closed')),
    noLetterBecause: optional(words('Why no letter was sent')),
  }),
  'case-reopened': done('the case was opened again', { reasons: optional(words('The reasons')) }),
}

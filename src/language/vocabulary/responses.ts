import { about, channel, choice, done, type Facts, list, number, optional, outside, reasons, staged, text, words, yesNo } from './fields.ts'

const version = number('Version')
const reader = { ...staged, ...about('reader') }

/** Drafts, reports, findings, responses and letters. */
export const responses: Facts = {
  'draft-submitted': done(
    'a draft was submitted',
    { of: text('A draft of what'), to: list('To whom'), elements: optional(number('How many points it answers')) },
    staged,
  ),
  'draft-shared': done('a draft was shared', { channel }, reader),
  'draft-withheld': done('a draft was withheld', { reasons }, reader),
  'report-received': done(
    'a report was received',
    {
      of: choice('Which report', 'investigation', 'independent-person', 'review-panel'),
      signed: yesNo('Is it signed?'),
      recommendations: optional(number('How many recommendations it makes')),
      channel,
    },
    staged,
  ),
  'finding-recorded': done(
    'a finding was made on a point of complaint',
    { finding: text('The finding'), reasons: words('The reasons') },
    about('point'),
  ),
  'response-submitted': done(
    'a response was submitted for approval',
    { version, overall: text('The overall outcome'), contents: list('What it says') },
    staged,
  ),
  'response-returned': done('a response was sent back for changes', { version, reasons }, staged),
  'response-approved': done('a response was approved', { version }, staged),
  'response-signed': done(
    'a response was signed',
    { version, complete: yesNo('Is it complete?'), everyPoint: yesNo('Does it answer every point?') },
    staged,
  ),
  'response-sent': done(
    'the response was sent',
    {
      version,
      contents: list('What it says'),
      to: list('To whom'),
      copies: optional(list('Copies to')),
      overall: optional(text('The overall outcome')),
      answered: optional(number('How many points it answers')),
      channel,
    },
    staged,
  ),
  'response-received': outside('the response was received', { channel }, staged),
  'letter-sent': done(
    'a letter was sent',
    {
      letter: text('Which letter'),
      contents: list('What it says'),
      to: list('To whom'),
      copies: optional(list('Copies to')),
      format: text('In what format'),
      channel,
    },
    staged,
  ),
  'letter-varied': done('a letter went otherwise than was asked for or expected', {
    letter: text('Which letter'),
    asked: text('What was asked for or expected'),
    went: text('How it went'),
    reasons: words('Why'),
  }),
  'complaint-resolved': outside('the complaint was resolved', {
    how: words('How it was resolved'),
    agreed: yesNo('Does the complainant agree?'),
    final: yesNo('Is that the end of it?'),
  }),
}

import { about, channel, date, done, type Facts, list, optional, reasons, text, words, yesNo } from './fields.ts'

const restriction = about('restriction')
const measure = text('The measure')
const reviewOn = date('The date to look at it again')

/** Behaviour that makes it hard to help, and limits on contact. */
export const behaviour: Facts = {
  'behaviour-logged': done('behaviour was written down', {
    feature: text('Which behaviour'),
    evidence: words('What shows it'),
  }),
  'behaviour-warned': done('a warning about behaviour was given', {
    changeAsked: yesNo('Was the person asked to change it?'),
    reasons,
    channel,
  }),
  'restriction-proposed': done(
    'a limit on contact was proposed',
    { measure, indicators: list('What points to it'), proportionality: words('Why it goes no further than it must'), reviewOn },
    restriction,
  ),
  'restriction-decided': done(
    'a limit on contact was decided',
    { measure, endsOn: date('The date it ends'), reviewOn, renews: optional(yesNo('Does it renew an earlier one?')), reasons },
    restriction,
  ),
  'restriction-ended': done('a limit on contact was ended', { reasons }, restriction),
}

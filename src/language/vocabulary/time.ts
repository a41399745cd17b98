import { about, channel, choice, date, done, type Facts, list, optional, outside, reasons, staged, text, words, yesNo } from './fields.ts'

const change = about('change')
const kind = optional(text('What kind of extension'))
const complainantAnswer = optional(choice("The complainant's answer", 'agreed', 'did-not-agree', 'did-not-answer'))

/** Longer timescales, going on to the next stage, and decisions that wait for the complaint. */
export const time: Facts = {
  'extension-asked-for': done(
    'more time was asked for',
    { reason: words('Why more time is needed'), newDate: optional(date('The new date')), of: optional(text('For what')) },
    staged,
  ),
  'extension-agreed': done(
    'more time was agreed',
    {
      kind,
      newDate: date('The new date'),
      reason: words('Why more time is needed'),
      agreedBy: optional(list('Who agreed')),
      complainantAnswer,
      exceptional: optional(yesNo('Are the circumstances exceptional?')),
    },
    staged,
  ),
  'complainant-told-of-extension': done(
    'the complainant was told that more time is needed',
    {
      kind,
      newDate: optional(date('The new date')),
      reasons: words('The reasons given'),
      contents: list('What the letter says'),
      complainantAnswer,
      channel,
    },
    staged,
  ),
  'change-proposed': done(
    'a change was proposed',
    { what: text('What would change'), plannedFor: date('The date planned for it') },
    change,
  ),
  'freeze-decided': done(
    'it was decided whether to put off the change',
    {
      frozen: yesNo('Is it put off?'),
      discussedWith: optional(list('With whom it was discussed')),
      agreed: optional(yesNo('Was it agreed?')),
      copiedTo: optional(list('Copied to')),
      reasons,
    },
    change,
  ),
  'change-carried-out': done('the change was carried out', {}, change),
  'escalation-requested': outside(
    'the next stage was asked for',
    {
      how: text('How it was asked for'),
      reasons: optional(words('The reasons given')),
      reasonForDelay: optional(words('Why it was not asked for sooner')),
      channel,
    },
    staged,
  ),
  'stage-omission-agreed': done('it was agreed to leave out a stage', {
    agreedBy: list('Who agreed'),
    reason: words('Why it is left out'),
  }),
  'related-decision-made': done('a decision on a related matter was made', {
    decision: text('The decision'),
    restsOn: list('What it rests on'),
    reasons,
  }),
}

import { about, choice, date, done, type Facts, list, number, optional, person, reasons, role, text, words, yesNo } from './fields.ts'

const action = about('action')

/** Remedies, recommendations and improvements, which are all actions, and what is learned. */
export const actions: Facts = {
  'action-proposed': done(
    'an action was proposed',
    {
      what: words('What should be done'),
      kind: choice('What kind of action', 'remedy', 'recommendation', 'improvement'),
      source: text('Where it comes from'),
      agency: optional(text('Which body would do it')),
      by: optional(date('The date to do it by')),
    },
    action,
  ),
  'action-authorised': done('an action was authorised', {}, action),
  'action-assigned': done(
    'an action was given to someone',
    {
      owner: text('Who does it'),
      followUp: person('Who follows it up'),
      target: date('The date to do it by'),
      monitoring: optional(number('For how many months it is watched')),
      checkOn: optional(date('The date to check whether it worked')),
    },
    action,
  ),
  'action-started': done('an action was started', {}, action),
  'action-done': done(
    'an action was done',
    {
      proof: words('What shows that it was done'),
      document: optional(text('The document that shows it')),
      learningPoint: optional(words('What was learned')),
    },
    action,
  ),
  'action-dropped': done('an action was dropped', { reasons }, action),
  'action-checked': done(
    'it was checked whether an action worked',
    { worked: optional(yesNo('Did it work?')), evidence: words('What shows it') },
    action,
  ),
  'learning-decided': done('it was decided whether there is something to learn', {
    learning: yesNo('Is there something to learn?'),
    agreedWith: role('With whom it was agreed'),
    reasons,
  }),
  'cause-recorded': done('the cause was written down', {
    main: text('The main cause'),
    others: optional(list('Other causes')),
    list: optional(date('The list it is from, by its first day')),
  }),
  'theme-recorded': done(
    'the theme of a point of complaint was written down',
    { theme: text('The theme'), list: date('The list it is from, by its first day') },
    about('point'),
  ),
  'learning-sheet-entered': done('the learning sheet was entered'),
  'learning-update-given': done('an update on the learning was given', {
    complete: yesNo('Is it complete?'),
    unresolved: optional(list('What is not resolved')),
  }),
  'learning-signed-off': done('the learning was signed off'),
  'log-updated': done('the learning log was updated', { as: choice('What was done to the log', 'entered', 'updated', 'concluded') }),
  'review-held': done('a review was held', {
    of: text('A review of what'),
    through: optional(date('Up to which date')),
    with: optional(list('Who was there')),
    decided: optional(words('What was decided')),
  }),
}

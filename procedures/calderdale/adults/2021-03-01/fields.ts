import type { FactDefinition, FieldDefinition } from '#language'

const route: FieldDefinition = {
  type: 'choice',
  says: 'Is the service provided directly, or commissioned?',
  of: ['direct', 'commissioned', 'both', 'outside'],
}

/** What this procedure adds to the shared facts: optional fields only. */
export const fields: Readonly<Record<string, Readonly<Record<string, FieldDefinition>>>> = {
  'complaint-received': {
    route,
    firstContactOn: { type: 'day', says: 'The date of first contact from the complainant' },
  },
  'complaint-registered': { route },
  'point-raised': { route },
  'passed-on': { contents: { type: 'list', says: 'What the papers hold' } },
  'shared-outside': {
    enclosed: { type: 'list', says: 'What was enclosed' },
    contactDetails: { type: 'yes-no', says: 'Does it hold the complainant’s contact details?' },
  },
  'response-approved': { concise: { type: 'yes-no', says: 'Is it written concisely?' } },
  'payment-ordered': { refund: { type: 'yes-no', says: 'Is it a refund of charges?' } },
  'ombudsman-enquiry-received': { fullInvestigation: { type: 'yes-no', says: 'Is it a full investigation?' } },
  'ombudsman-evidence-gathered': { declined: { type: 'list', says: 'Anything asked for that is not to be given' } },
  'action-proposed': {
    remedy: {
      type: 'choice',
      says: 'What kind of remedy',
      of: ['apology', 'explanation', 'action', 'reassessment', 'payment', 'review-of-policy', 'training'],
    },
    longTerm: { type: 'yes-no', says: 'Does it need a long-term solution?' },
    programme: { type: 'text', says: 'The improvement or transformation programme that takes it on' },
  },
  'learning-sheet-entered': {
    status: { type: 'choice', says: 'The status of the complaint', of: ['upheld', 'partially-upheld', 'not-upheld'] },
    outline: { type: 'words', says: 'A brief outline of the complaint' },
  },
  'learning-update-given': {
    update: { type: 'choice', says: 'Which update it is', of: ['first', 'second', 'further'] },
    commentary: { type: 'words', says: 'A short commentary' },
    whyUnresolved: { type: 'words', says: 'Why what is unresolved was not implemented' },
    followUpName: { type: 'text', says: 'Who follows it up', personal: 'identity' },
    followUpTitle: { type: 'text', says: 'Their title' },
    followUpOrganisation: { type: 'text', says: 'Their organisation' },
    followUpContact: { type: 'text', says: 'Their contact details', personal: 'identity' },
    secondNeeded: { type: 'yes-no', says: 'Is a second follow-up needed?' },
    secondOn: { type: 'day', says: 'When the second follow-up should take place' },
  },
  'meeting-date-set': { agreedWith: { type: 'list', says: 'With whom the date, and the dates of the actions, were agreed' } },
  'report-issued': { recipients: { type: 'list', says: 'The roles it went to' } },
  'log-updated': { theme: { type: 'text', says: 'The theme' } },
  'review-held': {
    themes: { type: 'number', says: 'How many common themes were found' },
    themesAnswered: { type: 'number', says: 'For how many the action required, or that none is needed, is specified' },
    logTrends: { type: 'words', says: 'What the log shows of trends' },
    agreedBy: { type: 'list', says: 'Who agreed the actions' },
  },
}

/** Facts only this procedure has. */
export const facts: Readonly<Record<string, FactDefinition>> = {
  'extension-need-answered': {
    says: 'it was said whether more time is needed',
    by: 'body',
    staged: true,
    fields: { needed: { type: 'yes-no', says: 'Is more time needed?', required: true } },
  },
}

/** What the options of a field are called, where the id alone would not say it. */
export const calls: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  remedy: {
    apology: 'an apology',
    explanation: 'an explanation',
    action: 'doing what should have been done',
    reassessment: 'looking at the decision again',
    payment: 'a payment',
    'review-of-policy': 'a change of policy or practice',
    training: 'training or supervision of staff',
  },
  source: { response: 'our response', ombudsman: 'the Ombudsman' },
  route: {
    direct: 'A service that the Directorate gives itself',
    commissioned: 'A service that it buys from a provider',
    both: 'Both',
    outside: 'Not of this Directorate',
  },
}

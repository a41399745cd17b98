import type { FactDefinition, FieldDefinition } from '#language'

type Fields = Readonly<Record<string, Readonly<Record<string, FieldDefinition>>>>

const overall: FieldDefinition = { type: 'choice', says: 'The outcome', of: ['upheld', 'partially-upheld', 'not-upheld', 'resolved'] }
const actionTaken: FieldDefinition = { type: 'words', says: 'The action taken' }

const kindOfRemedy: FieldDefinition = {
  type: 'choice',
  says: 'What kind of remedy',
  of: ['apology', 'explanation', 'action', 'reassessment', 'payment', 'review-of-policy', 'training'],
}

/** What the model adds to the shared facts: optional fields only. */
export const fields: Fields = {
  'complaint-received': {
    category: { type: 'text', says: 'The category, for themes and trends' },
    aboutAChild: { type: 'yes-no', says: 'Is it made by a child, or does it affect one?' },
  },
  'complaint-registered': {
    service: { type: 'text', says: 'The service it refers to, from our own list' },
  },
  'response-sent': { actionTaken },
  'extension-agreed': {
    unavoidable: { type: 'yes-no', says: 'Is it unavoidable and reasonable, though the person does not agree?' },
  },
  'report-received': {
    sections: {
      type: 'choices',
      says: 'What the report holds',
      of: ['findings-per-point', 'procedural-changes', 'wider-learning'],
    },
  },
  'cause-recorded': {
    remedialAction: { type: 'words', says: 'Any remedial action taken' },
    trainingNeed: { type: 'yes-no', says: 'Does it show a training need?' },
  },
  'action-proposed': { remedy: kindOfRemedy },
  'action-done': {
    monitored: { type: 'yes-no', says: 'Will performance be watched afterwards?' },
    monitorUntil: { type: 'day', says: 'Until when' },
    whyNotMonitored: { type: 'words', says: 'Why it will not be watched' },
  },
  'review-held': { period: { type: 'text', says: 'The report of which period' } },
  'ombudsman-evidence-sent': {
    contents: { type: 'choices', says: 'What was sent', of: ['file', 'index', 'comments', 'self-assessment', 'evidence-of-actions'] },
  },
}

/** Facts that only procedures on this model have. */
export const facts: Readonly<Record<string, FactDefinition>> = {
  'answer-held': {
    says: 'the answer was held for collection',
    by: 'body',
    staged: true,
    fields: { contents: { type: 'list', says: 'What it says', required: true }, overall, actionTaken },
  },
  'points-agreed': { says: 'the person agreed the points to be investigated', by: 'outside', concerns: 'point', fields: {} },
  'complaint-followed': { says: 'the complaint is followed from above', by: 'body', fields: {} },
  'class-followed': {
    says: 'a class of complaints is followed from above',
    by: 'body',
    fields: { service: { type: 'text', says: 'The service whose complaints are followed', required: true } },
  },
  'disposal-decided': {
    says: 'it was decided whether to dispose of the file',
    by: 'body',
    fields: {
      disposed: { type: 'yes-no', says: 'Is it disposed of?', required: true },
      policy: { type: 'text', says: 'The reference of the retention policy', required: true },
    },
  },
  'spso-review-asked-for': {
    says: 'the Ombudsman was asked to review its decision',
    by: 'body',
    fields: {
      ground: {
        type: 'choice',
        says: 'On what ground',
        of: ['new-information', 'wrong-information', 'mistake'],
        required: true,
      },
    },
  },
  'contact-clarified': {
    says: 'a question about the final answer was made clear',
    by: 'body',
    fields: { words: { type: 'words', says: 'What was made clear', required: true } },
  },
  'improvement-raised': {
    says: 'an improvement was raised from a report',
    by: 'body',
    concerns: 'improvement',
    fields: {
      what: { type: 'words', says: 'What is to be improved', required: true },
      from: { type: 'text', says: 'The report or review it comes from', required: true },
    },
  },
  'improvement-authorised': { says: 'an improvement was authorised', by: 'body', concerns: 'improvement', fields: {} },
  'improvement-assigned': {
    says: 'an improvement was given to an owner',
    by: 'body',
    concerns: 'improvement',
    fields: {
      owner: { type: 'text', says: 'The officer or team that owns it', required: true },
      followUp: { type: 'person', says: 'The designated individual who follows it up', required: true },
      target: { type: 'day', says: 'The target date', required: true },
    },
  },
  'improvement-made': {
    says: 'an improvement was made',
    by: 'body',
    concerns: 'improvement',
    fields: {
      proof: { type: 'words', says: 'What shows it', required: true },
      monitorUntil: { type: 'day', says: 'Until when performance is watched' },
      whyNotMonitored: { type: 'words', says: 'Why it will not be watched' },
      sharedWith: { type: 'list', says: 'With whom what was learned was shared' },
    },
  },
  'improvement-checked': {
    says: 'it was checked whether an improvement worked',
    by: 'body',
    concerns: 'improvement',
    fields: { worked: { type: 'yes-no', says: 'Has the issue been resolved?', required: true } },
  },
  'person-started': {
    says: 'a person joined the body',
    by: 'body',
    concerns: 'person',
    fields: { as: { type: 'choice', says: 'As what', of: ['staff', 'member'], required: true } },
  },
  'report-asked-for': {
    says: 'the Ombudsman asked for a report',
    by: 'outside',
    concerns: 'request',
    fields: { report: { type: 'text', says: 'Which report', required: true } },
  },
  'report-provided': {
    says: 'a report was given to the Ombudsman',
    by: 'body',
    concerns: 'request',
    fields: { version: { type: 'text', says: 'Which version', required: true } },
  },
  'non-compliance-declared': { says: 'the Ombudsman declared the procedure non-compliant', by: 'outside', fields: {} },
  'revised-procedure-submitted': { says: 'a revised procedure was sent to the Ombudsman', by: 'body', fields: {} },
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
  source: { response: 'our response', complaint: 'the complaint', ombudsman: 'the SPSO', spso: 'the SPSO' },
  kind: {
    'first-request': 'A routine first request for a service',
    'first-report-of-a-fault': 'The first report of a fault',
    'compensation-only': 'Only a request for compensation',
    'court-or-tribunal': 'A matter that is or was before a court or tribunal',
    'appeal-route': 'A decision with a statutory right of appeal',
    'information-request': 'A request for information',
    'staff-grievance': 'A grievance of a member of staff',
    'concluded-complaint': 'A complaint that has been concluded already',
  },
}

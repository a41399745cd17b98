import type { FactDefinition, FieldDefinition } from '#language'

const format: FieldDefinition = { type: 'text', says: 'In what format' }

const kindOfRemedy: FieldDefinition = {
  type: 'choice',
  says: 'What kind of remedy',
  of: ['apology', 'explanation', 'action', 'reassessment', 'payment', 'review-of-policy', 'training'],
}

/** What this procedure adds to the shared facts: optional fields only. */
export const fields: Readonly<Record<string, Readonly<Record<string, FieldDefinition>>>> = {
  'complaint-received': {
    matter: {
      type: 'choice',
      says: 'What kind of matter it is, for choosing the procedure',
      of: [
        'council-service',
        'council-home',
        'commissioned-home',
        'provider',
        'approval-review',
        'carer-application',
        'staff-personal',
        'statutory-appeal',
        'not-social-care',
      ],
    },
    specifiedFunction: { type: 'text', says: 'The function of the Council it concerns' },
    nhsBody: { type: 'text', says: 'The NHS body it concerns too' },
    providerException: {
      type: 'choices',
      says: 'What stands against passing it to the provider',
      of: ['already-complained', 'registered-manager', 'known-concern'],
    },
    complainedAbout: { type: 'person', says: 'The member of staff it is about' },
    earlierReached: { type: 'choice', says: 'How far the earlier complaint about it went', of: ['stage-1', 'stage-2', 'stage-3'] },
    proceedings: {
      type: 'choices',
      says: 'Other proceedings about the same matter',
      of: ['court', 'tribunal', 'disciplinary', 'criminal', 'safeguarding', 'none'],
    },
    asksForLegalAdvice: { type: 'yes-no', says: 'Does it ask for legal advice?' },
    disabilityAffectsTakingPart: { type: 'yes-no', says: 'Does a disability of the parent make taking part hard?' },
    ageGroup: { type: 'choice', says: 'How old is the young person?', of: ['under-18', 'eighteen', 'nineteen-or-over'] },
    diagnosedDisability: { type: 'yes-no', says: 'Does the young person have a diagnosed disability?' },
  },
  'representation-received': {
    political: { type: 'yes-no', says: 'Is it a general political comment?' },
  },
  'point-raised': {
    responsibility: { type: 'choice', says: 'Whose matter it is', of: ['council', 'nhs', 'not-social-care'] },
    subject: {
      type: 'choice',
      says: 'What it is about',
      of: [
        'quality-of-court-report',
        'inaccurate-information-to-court',
        'care-or-supervision-order',
        'child-assessment-or-emergency-order',
        'placement-for-adoption',
        'guardianship-financial-support',
        'guardianship-support-groups',
        'guardianship-contact',
        'guardianship-therapeutic-services',
        'guardianship-relationship',
        'staff-attitude-or-behaviour',
        'delay-in-services',
        'contact-arrangements',
        'other',
      ],
    },
  },
  'point-routed': {
    verySubject: { type: 'yes-no', says: 'Is this point itself what the proceedings are about?' },
  },
  'acceptance-decided': {
    of: { type: 'choice', says: 'Acceptance at which stage', of: ['stage-1', 'stage-2', 'stage-3'] },
  },
  'safeguarding-considered': {
    involved: { type: 'choice', says: 'Could the Responsible Person be involved or complicit?', of: ['yes', 'possibly', 'no'] },
    reference: { type: 'text', says: 'The reference of the referral' },
  },
  'other-process-ended': { process: { type: 'text', says: 'Which process' } },
  'hold-placed': { prejudice: { type: 'words', says: 'What would be prejudiced' } },
  'acknowledgement-sent': {
    adjustmentAnswer: {
      type: 'choice',
      says: 'Asked about a disability and adjustments, the answer was',
      of: ['yes', 'no', 'not-answered'],
    },
    format,
  },
  'passed-on': { asksToResolve: { type: 'yes-no', says: 'Does it ask the manager to try to resolve it in time?' } },
  'person-appointed': {
    team: { type: 'text', says: 'The team they work in' },
  },
  'finding-recorded': {
    facts: { type: 'words', says: 'The facts established' },
    wentWrong: { type: 'words', says: 'What went wrong, or that nothing did' },
    remedy: { type: 'words', says: 'What will put it right, by whom and when; or why nothing can' },
    improvement: { type: 'words', says: 'What will stop it happening again, by whom and when; or that nothing is needed' },
    courtInfluenced: { type: 'yes-no', says: 'May inaccurate information have influenced the court?' },
  },
  'response-sent': { format, separateBecause: { type: 'words', says: 'Why the organisations answer apart' } },
  'complainant-told-of-extension': { format },
  'report-received': {
    sections: {
      type: 'choices',
      says: 'What the report holds',
      of: ['facts', 'policy-followed', 'interviews', 'recommendations', 'review-of-the-investigation'],
    },
    noInterviewBecause: { type: 'words', says: 'Why the complainant was not interviewed' },
    frontLine: { type: 'yes-no', says: 'Does it concern front-line staff?' },
  },
  'escalation-requested': {
    about: { type: 'choice', says: 'What it is about', of: ['suitability-decision', 'how-it-was-handled'] },
  },
  'lead-agreed': {
    reasons: { type: 'words', says: 'The reasons' },
    agreedInWriting: { type: 'yes-no', says: 'Did the other organisation agree in writing?' },
  },
  'adjustment-requested': { suggestedByUs: { type: 'yes-no', says: 'Did we suggest it?' } },
  'adjustment-decided': {
    theirAnswer: { type: 'choice', says: 'What the person said', of: ['agrees', 'does-not-agree', 'not-answered'] },
    alternative: { type: 'words', says: 'What was considered instead' },
  },
  'advocacy-offered': {
    answer: { type: 'choice', says: 'The answer', of: ['accepted', 'declined', 'undecided'] },
    evidenceSeen: { type: 'words', says: 'Evidence of the disability: what was seen, or why it was not asked for' },
  },
  'behaviour-warned': { restrictionThreatened: { type: 'yes-no', says: 'Was the person told that contact may be restricted?' } },
  'restriction-decided': { proportionality: { type: 'words', says: 'Why the measure is in proportion' } },
  'action-proposed': {
    changesCourtOrder: { type: 'yes-no', says: 'Would it change an order of the court?' },
    remedy: kindOfRemedy,
  },
  'action-done': { outcome: { type: 'words', says: 'What came of it' } },
  'people-told': { notToldBecause: { type: 'words', says: 'Why somebody has not been told' } },
  'review-held': { period: { type: 'text', says: 'For which period' } },
  'cases-joined': { ground: { type: 'choice', says: 'On what ground', of: ['same-issues', 'linked-issues', 'made-together'] } },
  'learning-decided': { lesson: { type: 'words', says: 'The lesson, with its owner; or why there is none' } },
}

/** Facts only this procedure has. */
export const facts: Readonly<Record<string, FactDefinition>> = {
  'joint-complaint-marked': {
    says: 'the complaint was found to concern an NHS body too',
    by: 'body',
    fields: { nhsBody: { type: 'text', says: 'Which NHS body' } },
  },
  'lead-weighed': {
    says: 'the five factors for choosing who leads were answered',
    by: 'body',
    fields: {
      councilIssues: { type: 'number', says: 'How many issues concern the Council', required: true },
      nhsIssues: { type: 'number', says: 'How many issues concern the NHS body', required: true },
      mostSerious: { type: 'choice', says: 'Where the most serious part lies', of: ['council', 'nhs', 'equal'], required: true },
      receivedFirst: { type: 'choice', says: 'Who received it first', of: ['council', 'nhs'], required: true },
      managedBy: {
        type: 'choice',
        says: 'Who manages the service, where it is integrated',
        of: ['council', 'nhs', 'not-integrated'],
        required: true,
      },
      preference: { type: 'choice', says: 'Whom the complainant would like to lead', of: ['council', 'nhs', 'none'], required: true },
    },
  },
  'bearing-considered': {
    says: 'it was considered whether the outcome bears on the court proceedings',
    by: 'body',
    fields: {
      bears: { type: 'yes-no', says: 'Does it bear on them?', required: true },
      advised: { type: 'yes-no', says: 'Was the court advised?' },
    },
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
  source: {
    response: 'our response',
    'stage-1': 'the Stage 1 response',
    'stage-2-report': 'the Stage 2 report',
    'review-panel': 'the Review Panel',
    ombudsman: 'the Ombudsman',
  },
  matter: {
    'council-service': 'Social care that the Council gives',
    'council-home': 'A children’s home that the Council runs',
    'commissioned-home': 'A children’s home that the Council buys',
    provider: 'Another independent provider of care',
    'approval-review': 'The review of a foster carer’s approval',
    'carer-application': 'An application to be a foster carer',
    'staff-personal': 'A personal issue of a member of staff',
    'statutory-appeal': 'Something with a statutory appeal of its own',
    'not-social-care': 'Not social care: something else of the Council',
  },
  proceedings: {
    court: 'A court',
    tribunal: 'A tribunal',
    disciplinary: 'A disciplinary procedure about a member of staff',
    criminal: 'The police, or a criminal court',
    safeguarding: 'A safeguarding investigation',
    none: 'None that is known of',
  },
  responsibility: {
    council: 'Social care of the Council',
    nhs: 'Something the NHS did',
    'not-social-care': 'Not social care: something else of the Council',
  },
  providerException: {
    'already-complained': 'They complained to the provider already, and are not satisfied',
    'registered-manager': 'It is about the Registered Manager',
    'known-concern': 'It is a concern about this provider that is known already',
  },
}

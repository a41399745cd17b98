import type { FactDefinition, FieldDefinition } from '#language'

const kindOfRemedy: FieldDefinition = {
  type: 'choice',
  says: 'What kind of remedy',
  of: ['apology', 'explanation', 'action', 'reassessment', 'payment', 'review-of-policy', 'training'],
}

/** What this procedure adds to the shared facts: optional fields only. */
export const fields: Readonly<Record<string, Readonly<Record<string, FieldDefinition>>>> = {
  'complaint-received': {
    contract: {
      type: 'choice',
      says: 'How the service is bought, where a provider gives it',
      of: ['framework', 'spot-purchase', 'block-contract', 'pre-placement-agreement', 'grant'],
    },
    proceedings: {
      type: 'choices',
      says: 'Other proceedings about the same matter',
      of: ['legal', 'disciplinary', 'grievance', 'criminal', 'child-protection', 'harassment', 'none'],
    },
    aboutTheHome: { type: 'yes-no', says: 'Is it from a child in one of our homes, about how the home is run?' },
  },
  'complaint-registered': {
    subjects: {
      type: 'choices',
      says: 'What it is about',
      of: [
        'decision',
        'quality',
        'delay',
        'assessment-or-review',
        'delivery',
        'quantity-or-cost',
        'attitude-of-staff',
        'eligibility-criteria',
        'effect-of-a-policy',
        'discrimination',
        'other',
      ],
    },
    function: {
      type: 'choice',
      says: 'The function of the Council it concerns',
      of: [
        'part-3',
        'care-or-supervision-order',
        'effect-of-a-care-order',
        'contact-with-a-child-in-care',
        'supervisor-of-an-order',
        'child-assessment-order',
        'emergency-protection-order',
        'adoption',
        'guardianship-financial-support',
        'guardianship-support-groups',
        'guardianship-contact',
        'guardianship-therapeutic-services',
        'guardianship-relationship',
      ],
    },
    nhsPart: { type: 'choice', says: 'Is all, part or none of it for the NHS?', of: ['all', 'part', 'none'] },
    unclear: { type: 'yes-no', says: 'Is it unclear what the complaint is?' },
  },
  'point-raised': {
    responsibility: {
      type: 'choice',
      says: 'Whose matter it is',
      of: ['council', 'care-standards', 'nhs', 'joint-adoption', 'insurance', 'another-agency', 'corporate', 'court'],
    },
    agency: { type: 'text', says: 'Which agency, where it is another’s matter' },
    courtReport: { type: 'yes-no', says: 'Is it about the quality or accuracy of a report to a court?' },
  },
  'lateness-decided': {
    stillEfficient: { type: 'yes-no', says: 'Can it still be looked at efficiently? (noted only)' },
  },
  'standing-decided': {
    whyChildNotAsked: { type: 'words', says: 'Why the child’s view was not sought' },
  },
  'draft-submitted': {
    outcomes: { type: 'words', says: 'The outcomes sought, or that none were stated' },
  },
  'report-received': {
    addresses: {
      type: 'choices',
      says: 'What the Independent Person’s report deals with',
      of: ['fairly', 'fully', 'promptly', 'interests-of-the-child'],
    },
  },
  'response-sent': {
    considered: { type: 'choices', says: 'What was considered', of: ['records', 'staff', 'law-and-procedure'] },
    approach: { type: 'choice', says: 'How it was resolved', of: ['negotiation', 'mediation', 'reconsideration', 'other'] },
    noContactBecause: { type: 'words', says: 'Why the complainant was not spoken to, if nobody did' },
    whySeparate: { type: 'words', says: 'Why those concerned answer apart, where one answer was agreed' },
    personalInformation: { type: 'yes-no', says: 'Does it hold personal information about a constituent?' },
  },
  'meeting-papers-sent': {
    contents: {
      type: 'choices',
      says: 'What the papers hold',
      of: ['complaint', 'submissions', 'correspondence-and-reports', 'legal-context'],
    },
  },
  'representation-received': {
    arrivedAt: { type: 'choice', says: 'Where it arrived', of: ['managing-directors-office', 'elsewhere'] },
  },
  'restriction-decided': {
    limits: {
      type: 'choices',
      says: 'Which of the measures',
      of: [
        'no-access-to-sites',
        'one-named-contact',
        'letters-only',
        'agreement-on-behaviour',
        'legal-advice-on-an-injunction',
        'police',
        'safety-register',
        'other',
      ],
    },
    proportionality: { type: 'words', says: 'Why the measure is in proportion to the concern' },
  },
  'action-proposed': { remedy: kindOfRemedy },
}

/** Facts only this procedure has. */
export const facts: Readonly<Record<string, FactDefinition>> = {
  'submission-heard': {
    says: 'the Panel heard a submission',
    by: 'body',
    staged: true,
    fields: {
      from: {
        type: 'choice',
        says: 'Who made it',
        of: ['complainant', 'advocate', 'representative', 'director', 'nominated-representative', 'independent-person', 'others'],
        required: true,
      },
      minutes: { type: 'number', says: 'How many minutes it took', required: true },
      chairsNote: { type: 'words', says: 'The chair’s note, where the lengths differ' },
    },
  },
  'question-put': {
    says: 'the Panel put a question',
    by: 'body',
    staged: true,
    fields: {
      to: {
        type: 'choice',
        says: 'To whom',
        of: ['complainant', 'director', 'nominated-representative', 'independent-investigator', 'complaints-manager'],
        required: true,
      },
      about: { type: 'words', says: 'What was to be made clear', required: true },
    },
  },
  'provider-checked': {
    says: 'it was checked what a provider has in place',
    by: 'body',
    concerns: 'provider',
    fields: {
      arrangements: { type: 'yes-no', says: 'Does it have complaints arrangements of its own?', required: true },
      customersTold: { type: 'yes-no', says: 'Are its customers told that they may use ours?', required: true },
    },
  },
  'investigation-started': { says: 'the investigation was started', by: 'body', staged: true, fields: {} },
}

/** What the options of a field are called, where the id alone would not say it. */
export const calls: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  proceedings: {
    legal: 'A court, or somebody plans to go to one',
    disciplinary: 'A disciplinary procedure about a member of staff',
    grievance: 'A grievance procedure of a member of staff',
    criminal: 'The police, or a criminal court',
    'child-protection': 'A child protection enquiry',
    harassment: 'A harassment procedure',
    none: 'None that is known of',
  },
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
    'stage-2-response': 'the Stage Two response',
    'review-panel': 'the Review Panel',
    ombudsman: 'the Ombudsman',
  },
  responsibility: {
    council: 'Children’s services of the Council',
    'care-standards': 'A service that an independent provider gives (Care Standards)',
    nhs: 'Something the NHS did',
    'joint-adoption': 'The Joint Adoption Service',
    insurance: 'A claim for money, for the Insurance Team',
    'another-agency': 'Something another agency did',
    corporate: 'Another part of the Council, or better suited to the corporate procedure',
  },
  ground: {
    '6.2(4)': 'Legal proceedings, of which the Council was told in writing: 6.2(4)',
    '6.2(5)': 'Disciplinary action that has started or is about to: 6.2(5)',
    '6.2(6)': 'Criminal proceedings, or an investigation that may lead to them: 6.2(6)',
    '9.4': 'Our own home, where another way than its procedure was agreed: 9.4',
  },
}

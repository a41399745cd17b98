import { every, type Letter, not, recorded, the } from '#language'
import { courtReportUpheld } from '../events.ts'
import { copiesApproved } from '../people.ts'
import {
  plainStage1Confirmation,
  plainStage1Extension,
  plainStage1Response,
  plainStage2Extension,
  plainStage2Response,
  plainStage3Response,
} from './plain-words.ts'

const toThem = ['complainant', 'representative']
/** One answer goes out for all the points, so the question is whether any of them was upheld. */
const mistakesFound = not(every('point', not(recorded(the('finding-recorded', { where: { finding: ['upheld', 'partially-upheld'] } })))))
/** 4.2: what is said where a report to a court was found wrong. */
const courtAction = {
  'court-action': {
    clause: '4.2 (second)',
    says: 'what the Council will do with regard to the court action',
    when: not(every('point', not(courtReportUpheld))),
  },
}
const courtActionWords = {
  'court-action':
    'What we told the court was not right. This is what we will do about it in court: {write: what will be done, by whom and by when}',
}
const copies = {
  advocate: { clause: '7.5; 7.11.8', to: 'advocate', when: copiesApproved },
  team: { clause: '7.11.9; 7.12.10', to: 'customer-relationship-team' },
}
const ombudsmanWords =
  'You can also go to the Local Government and Social Care Ombudsman at any time, though it usually waits until we have finished. It is free: {ombudsman.url}, telephone {ombudsman.phone}.'
const otherFormats = 'We can send this in large print, audio, Easy Read, British Sign Language video or another language: please call us.'

/** The answers of the three stages, and the letters that move their dates. */
export const stageLetters: Readonly<Record<string, Letter>> = {
  'stage-1-response': {
    title: 'Our answer to your complaint',
    clause: '7.11.8',
    to: toThem,
    from: 'service-delivery-manager',
    contains: {
      judgements: { clause: '7.11.8', says: 'the judgement on each point, with a full explanation' },
      agreement: { clause: '7.11.8', says: 'anything that was agreed', when: recorded('complaint-resolved') },
      actions: { clause: '7.11.8', says: 'the actions and changes that will follow, or why it cannot be upheld' },
      apology: { clause: '7.11.8', says: 'an apology, and how it will be put right', when: mistakesFound },
      ...courtAction,
      'next-stage': { clause: '7.11.9; 7.6', says: 'how to ask for Stage Two' },
    },
    copies,
    plainly: plainStage1Response,
    words: {
      opening:
        'Dear {complainant.name}\n\nYou told us on {complaint-received.on} that things were not right. I have looked into each of them, and this is what I found.',
      judgements: '{points}',
      agreement: 'This is what we agreed, so that you have it in writing: {complaint-resolved.how}',
      actions: 'This is what happens now: {write: what will be done, by whom and by when; or why nothing can be upheld}',
      ...courtActionWords,
      apology: 'We got this wrong, and I am sorry. Here is how we will put it right for you: {write: how it will be put right}',
      'next-stage':
        'If you are not happy with this answer, you can ask for Stage Two. Somebody who does not work for the Council will look into it. You can ask by text, by telephone, in a letter or through your advocate. Please ask by {stage-1/stage-2-window.due}. If that is hard for you, ask all the same and tell us why.',
      closing: `${ombudsmanWords}\n\n${otherFormats}\n\nYours sincerely\n\n{role.service-delivery-manager}`,
    },
  },
  'stage-1-confirmation': {
    title: 'What we agreed',
    clause: '7.11.8; 7.14 row 6',
    to: toThem,
    from: 'service-delivery-manager',
    contains: {
      agreement: { clause: '7.11.8', says: 'what was agreed' },
      actions: { clause: '7.11.8', says: 'the actions that will follow' },
      'next-stage': { clause: '7.11.9; 7.6', says: 'how to ask for Stage Two' },
    },
    copies,
    plainly: plainStage1Confirmation,
    words: {
      opening:
        'Dear {complainant.name}\n\nThank you for talking with us. I am glad that we could settle this with you on {complaint-resolved.on}.',
      agreement: 'This is what we agreed: {complaint-resolved.how}',
      actions: 'This is who will do what, and by when: {write: each action, who does it and by when}',
      'next-stage':
        'If it turns out that you are not happy after all, you can ask for Stage Two. Somebody who does not work for the Council will look into it. You can ask in any way you like, or through your advocate.',
      closing: `${otherFormats}\n\nYours sincerely\n\n{role.service-delivery-manager}`,
    },
  },
  'stage-1-extension': {
    title: 'We need a little longer',
    clause: '7.11.7 (4); 7.11.10',
    to: toThem,
    from: 'customer-relationship-team',
    contains: {
      reasons: { clause: '7.11.10', says: 'why more time is needed' },
      'new-date': { clause: '7.11.10; 7.11.7 (4)', says: 'the new date' },
    },
    copies: { advocate: { clause: '7.5', to: 'advocate', when: copiesApproved } },
    plainly: plainStage1Extension,
    words: {
      opening:
        'Dear {complainant.name}\n\nWe told you when you would have our answer. We are sorry that we need longer, and want you to know why before that day.',
      reasons: 'The reason is this: {complainant-told-of-extension.reasons}',
      'new-date':
        'You will have our answer by {complainant-told-of-extension.newDate}. However hard it is, we may never take more than 20 working days in all.',
      closing: 'If you do not agree, or want to talk about it, please call us.\n\nYours sincerely\n\nCustomer Relationship Team',
    },
  },
  'investigator-appointment': {
    title: 'Your appointment as Independent Investigator',
    clause: '7.12.4; 7.12.6',
    to: ['independent-investigator'],
    from: 'customer-relationship-team',
    contains: {
      appointment: { clause: '7.12.4', says: 'the complaint to be investigated, and how to reach the complainant' },
      guidance: { clause: '7.12.6', says: 'the national guidance on practice for Investigators (Annex 2), enclosed' },
      draft: { clause: '7.12.6', says: 'that the draft report comes in time for the Stage Two dates' },
    },
    words: {
      opening: 'Thank you for taking on the investigation of complaint {reference}. You act independently of the Council.',
      appointment:
        'These are the points to look into:\n\n{points.list}\n\nThe complainant expects to hear from you, and we will put you in touch.',
      guidance: 'Annex 2 of Getting the Best from Complaints is enclosed: it says what good practice is, and we expect you to follow it.',
      draft:
        'Nothing begins before the statement of complaint is signed. From that day you have 20 working days for the draft report, unless the complainant has been told of a later date.',
      closing: 'Please call us whenever you need a record or a room.\n\nCustomer Relationship Team',
    },
  },
  'stage-2-extension': {
    title: 'The investigation needs longer',
    clause: '7.12.11; 7.14 row 10',
    to: toThem,
    from: 'customer-relationship-team',
    contains: {
      reasons: { clause: '7.12.11; 7.14 row 10', says: 'why it could not be finished earlier' },
      'new-date': { clause: '7.14 row 10', says: 'the new completion date' },
    },
    copies: { advocate: { clause: '7.5', to: 'advocate', when: copiesApproved } },
    plainly: plainStage2Extension,
    words: {
      opening:
        'Dear {complainant.name}\n\nWe told you when the investigation of your complaint would be finished. It needs longer, and we are sorry about that.',
      reasons: 'This is why: {complainant-told-of-extension.reasons}',
      'new-date': 'It will be finished by {complainant-told-of-extension.newDate}, and in any case by {stage-2/absolute-limit.due}.',
      closing:
        'Please tell us whether you agree. We write your answer down, whatever it is.\n\nYours sincerely\n\nCustomer Relationship Team',
    },
  },
  'stage-2-response': {
    title: 'Our answer after the investigation',
    clause: '7.12.9',
    to: toThem,
    from: 'respective-director',
    contains: {
      findings: { clause: '7.12.9', says: 'what the Council says about the investigation and its findings' },
      apology: { clause: '7.12.9', says: 'an apology for each point upheld, or for the whole', when: mistakesFound },
      ...courtAction,
      actions: { clause: '7.12.9', says: 'the actions that will be taken and what was learned' },
      'investigation-report': { clause: '7.12.8', says: 'the investigation report, attached' },
      'independent-person-report': { clause: '7.12.8; 7.14 row 13', says: 'the Independent Person’s report, attached' },
      'next-stage': { clause: '7.12.10; 7.6', says: 'how to ask for a Review Panel' },
    },
    copies,
    plainly: plainStage2Response,
    words: {
      opening:
        'Dear {complainant.name}\n\nAn Independent Investigator has looked into your complaint, with an Independent Person beside them. I have read what they found, and this is the Council’s answer.',
      findings: '{points}',
      ...courtActionWords,
      apology: 'We got things wrong, and I am sorry.',
      actions: 'This is what we will do, and what we have learned: {write: each action, who does it and by when, and what was learned}',
      'investigation-report': 'The Investigator’s report is with this letter.',
      'independent-person-report':
        'The Independent Person’s report is with it too. It says whether the investigation was fair, full and prompt.',
      'next-stage':
        'If you are not happy with the investigation or with what we will do, you can ask for a Review Panel: three people who do not work for the Council. Please ask by {stage-2/stage-3-window.due}, and tell us why you are not happy. If this letter reached you late, you have 20 working days from that day. You can ask in any way you like, or through your advocate.',
      closing: `Somebody from the Customer Relationship Team can go through this with you, with your advocate if you have one.\n\n${ombudsmanWords}\n\n${otherFormats}\n\nYours sincerely\n\n{role.respective-director}`,
    },
  },
  'panel-letter': {
    title: 'What the Review Panel decided',
    clause: '7.13.7',
    to: [...toThem, 'director-of-childrens-services'],
    from: 'panel-chair',
    contains: {
      'stage-1': { clause: '7.13.7', says: 'whether the complaint was adequately dealt with at Stage One' },
      'stage-2': { clause: '7.13.7', says: 'whether the complaint was adequately dealt with at Stage Two' },
      recommendations: { clause: '7.13.7', says: 'the recommendations, or that there are none' },
    },
    copies: {
      advocate: {
        clause: '7.14 row 18',
        to: 'advocate',
        when: recorded(the('person-appointed', { where: { as: 'advocate' }, stage: 'any' })),
      },
      'independent-person': { clause: 'reg 20', to: 'independent-person' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThank you for coming to the Review Panel, and for what you told us.',
      'stage-1': 'At Stage One: {write: whether the complaint was adequately dealt with, and why}',
      'stage-2': 'At Stage Two: {write: whether the complaint was adequately dealt with, and why}',
      recommendations: 'This is what we recommend: {write: each recommendation; or that there are none}',
      closing:
        'The Director for Children’s Services will now write to you, within 15 working days of having this letter.\n\nYours sincerely\n\nPanel Chair',
    },
  },
  'stage-3-response': {
    title: 'Our final answer',
    clause: '7.13.8',
    to: toThem,
    from: 'director-of-childrens-services',
    contains: {
      comment: { clause: '7.13.8', says: 'what the Council says about the Panel’s summary and recommendations' },
      actions: { clause: '7.13.8', says: 'the action that will be taken on each recommendation' },
      ombudsman: { clause: '7.13.8; 7.15.6', says: 'how to approach the Ombudsman, with contact details' },
    },
    copies: { advocate: { clause: '7.14 row 19; 7.5', to: 'advocate', when: copiesApproved } },
    plainly: plainStage3Response,
    words: {
      opening:
        'Dear {complainant.name}\n\nThe Review Panel has told me what it decided about your complaint. I have thought about each recommendation, and this is the Council’s final answer.',
      comment: 'This is what I think of what the Panel said: {write: what the Council says about its summary and recommendations}',
      actions: 'This is what we will do about each recommendation: {write: the action on each, who does it and by when}',
      ombudsman:
        'If you are still not happy, you can ask the Local Government and Social Care Ombudsman to look at your complaint. The Ombudsman is independent, and it is free: {ombudsman.url}, telephone {ombudsman.phone}. We will help you if you would like us to.',
      closing: `${otherFormats}\n\nYours sincerely\n\n{role.director-of-childrens-services}`,
    },
  },
  'corporate-1-response': {
    title: 'Our answer to your complaint',
    clause: '12.2',
    to: toThem,
    from: 'service-delivery-manager',
    contains: {
      judgements: { clause: '1.7', says: 'the answer, with a full explanation' },
      'next-stage': { clause: '12.2; 7.6', says: 'how to ask for the independent investigation' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThank you for your complaint of {complaint-received.on}.',
      judgements: '{points}',
      'next-stage':
        'If you are not happy with this answer, you can ask for an independent investigation. Just tell us, in any way you like.',
      closing: 'Yours sincerely\n\n{role.service-delivery-manager}',
    },
  },
  'corporate-2-response': {
    title: 'The answer after the independent investigation',
    clause: '12.2',
    to: toThem,
    contains: {
      judgements: { clause: '1.7', says: 'the answer, with a full explanation' },
      ombudsman: { clause: '12.2', says: 'the right to approach the Ombudsman' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nYour complaint has been investigated independently. This is the answer.',
      judgements: '{points}',
      ombudsman:
        'If you are still not happy, you can ask the Local Government and Social Care Ombudsman to look at your complaint. It is free: {ombudsman.url}, telephone {ombudsman.phone}.',
      closing: 'Yours sincerely',
    },
  },
}

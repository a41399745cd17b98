import { all, any, type Letter, recorded, the, track } from '#language'
import { concernsTheNhs, courtConcerned, mistakesFound, separateAnswers } from '../events.ts'
import { ombudsmanWords } from './first-letters.ts'
import { plainStage1Extension, plainStage1Response, plainStage2Extension, plainStage2Response, plainStage3Response } from './plain-words.ts'

const toThem = ['complainant', 'representative', 'advocate']
const courtInfluenced = recorded(the('finding-recorded', { where: { courtInfluenced: true } }))
const askedToStop = recorded(the('complainant-chose', { where: { choice: 'stop-proceedings' } }))
const otherFormats =
  'We can send this in large print, Easy Read, other colours or Braille, or talk it through on the telephone: please call us.'
const courtPieces = {
  'no-overturning': {
    clause: '22.1; 22.3',
    says: 'that a complaint cannot overturn what a court decided',
    when: any(courtConcerned, track('court-decision')),
  },
  'no-freezing': { clause: '22.3', says: 'that court proceedings cannot be stopped for a complaint', when: askedToStop },
  'court-review': {
    clause: '22.6; 18.3',
    says: 'that the finding may support an application to the court for review, with legal advice',
    when: courtInfluenced,
  },
}
const courtWords = {
  'no-overturning': 'A complaint cannot change what a court has decided.',
  'no-freezing': 'You asked that the court proceedings stop until this is answered. That cannot be done.',
  'court-review':
    'We found that inaccurate information may have influenced the court. This may help you to ask the court to look at its decision again; please get legal advice, from Citizens Advice or a solicitor.',
}

/** The answers of the three stages, and the letters that move their dates. */
export const stageLetters: Readonly<Record<string, Letter>> = {
  'stage-1-response': {
    title: 'Our answer to your complaint',
    clause: 'Appendix 1 Stage 1 purpose',
    to: toThem,
    from: 'team-manager',
    contains: {
      findings: { clause: 'Appendix 1 Stage 1 purpose', says: 'what was found on each point: upheld, partially upheld or not upheld' },
      actions: { clause: 'Appendix 1 Stage 1 purpose', says: 'what the Council has done or will do' },
      apology: { clause: '2.4', says: 'an acknowledgement of what went wrong', when: mistakesFound },
      'next-stage': { clause: 'Appendix 1 Stage 2; 6.6', says: 'the right to appeal to Stage 2, to whom, and the 20 working days' },
      'nhs-next-step': {
        clause: 'Appendix 2 lead',
        says: 'what can be done next about the NHS part',
        when: all(concernsTheNhs, separateAnswers),
      },
      ...courtPieces,
    },
    plainly: plainStage1Response,
    words: {
      opening:
        'Dear {complainant.name}\n\nYou told us on {complaint-received.on} that things were not right. I looked into each of them, and this is what I found.',
      findings: '{points}',
      actions: 'This is what we have done and will do: {write: each action, who does it and by when; or why none is needed}',
      apology: 'We got this wrong, and I am sorry. {write: what went wrong, in plain words}',
      'next-stage':
        'If you are not satisfied, you can appeal to Stage 2: somebody independent looks into it again. Tell the {body.team} on {body.phone} or at {body.email}, in any way you like, within 20 working days of getting this letter. You need not give reasons.',
      'nhs-next-step':
        'The NHS body answers its part. If you are not satisfied with that, you can go to the Parliamentary and Health Service Ombudsman.',
      ...courtWords,
      closing: `${otherFormats}\n\nYours sincerely\n\n{role.team-manager}`,
    },
  },
  'stage-1-extension': {
    title: 'We need a little longer',
    clause: 'Appendix 1 Stage 1',
    to: toThem,
    from: 'team-manager',
    contains: {
      reasons: { clause: 'Appendix 1 Stage 1', says: 'why more time is needed' },
      'new-date': { clause: 'Appendix 1 Stage 1', says: 'the new date' },
    },
    plainly: plainStage1Extension,
    words: {
      opening: 'Dear {complainant.name}\n\nWe told you when you would have our answer. We are sorry that we need longer.',
      reasons: 'The reason is this: {complainant-told-of-extension.reasons}',
      'new-date': 'You will have our answer by {complainant-told-of-extension.newDate}.',
      closing: 'If you want to talk about it, please call us on {body.phone}.\n\nYours sincerely\n\n{role.team-manager}',
    },
  },
  'stage-2-extension': {
    title: 'The investigation needs longer',
    clause: 'Appendix 1 Stage 2; reg 17',
    to: toThem,
    from: 'complaints-manager',
    contains: {
      reasons: { clause: 'reg 17; Appendix 1 Stage 2', says: 'why it cannot be finished in 25 working days' },
      'new-date': { clause: 'reg 17; Appendix 1 Stage 2', says: 'the new date' },
    },
    plainly: plainStage2Extension,
    words: {
      opening: 'Dear {complainant.name}\n\nThe investigation of your complaint needs longer than we said, and we are sorry about that.',
      reasons: 'This is why: {complainant-told-of-extension.reasons}',
      'new-date': 'You will have our answer by {complainant-told-of-extension.newDate}, and in any case by {stage-2/latest.due}.',
      closing: 'If you want to talk about it, please call us on {body.phone}.\n\nYours sincerely\n\n{role.complaints-manager}',
    },
  },
  'stage-2-response': {
    title: 'Our answer after the investigation',
    clause: 'Appendix 1 Stage 2 investigation',
    to: toThem,
    from: 'assistant-director',
    contains: {
      adjudication: { clause: 'Appendix 1 Stage 2 investigation', says: 'what the Council says about each finding, and what it will do' },
      report: { clause: 'Appendix 1 Stage 2 investigation', says: 'the investigation report, enclosed' },
      'independent-person-report': {
        clause: 'Appendix 1 Stage 2 actions',
        says: 'the Independent Person’s report, enclosed',
        when: recorded(the('report-received', { where: { of: 'independent-person' }, stage: 'stage-2' })),
      },
      apology: { clause: '2.4', says: 'an acknowledgement of what went wrong', when: mistakesFound },
      'panel-right': {
        clause: 'Appendix 1 Stage 2 actions',
        says: 'the right to ask the Complaints Manager for Stage 3, a Review Panel (the next stage)',
      },
      'panel-last-day': { clause: 'Appendix 1 Stage 2 actions', says: 'the 20 working days for it, and the last day' },
      ...courtPieces,
    },
    plainly: plainStage2Response,
    words: {
      opening:
        'Dear {complainant.name}\n\nAn Independent Investigator has looked into your complaint again, with an Independent Person beside them. This is the Council’s answer.',
      adjudication: '{points}\n\nThis is what we will do: {write: each action, who does it and by when; or why none is needed}',
      report: 'The investigation report is with this letter.',
      'independent-person-report': 'The Independent Person’s report is with it too.',
      apology: 'We got things wrong, and I am sorry.',
      'panel-right':
        'If you are still not satisfied, you can ask the Complaints Manager for Stage 3, a Review Panel of independent people.',
      'panel-last-day':
        'Please ask within 20 working days of getting this letter, by {stage-2/stage-3-window.due} if it reached you today.',
      ...courtWords,
      closing: `${otherFormats}\n\nYours sincerely\n\n{role.assistant-director}`,
    },
  },
  'panel-report': {
    title: 'The Review Panel’s report',
    clause: 'Appendix 1 Stage 3; reg 20',
    to: [...toThem, 'director'],
    from: 'panel-chair',
    contains: {
      review: { clause: 'Appendix 1 Stage 3', says: 'how the complaint was investigated' },
      recommendations: { clause: 'Appendix 1 Stage 3', says: 'the recommendations, or that there are none' },
    },
    copies: { 'independent-person': { clause: 'reg 20', to: 'independent-person' } },
    words: {
      opening: 'Dear {complainant.name}\n\nThank you for coming to the Review Panel.',
      review: 'This is how we think your complaint was investigated: {write: what the Panel found about the investigation}',
      recommendations: 'This is what we recommend: {write: each recommendation; or that there are none}',
      closing: 'The Director will write to you within 15 working days of having this report.\n\nYours sincerely\n\n{role.panel-chair}',
    },
  },
  'stage-3-response': {
    title: 'Our final answer',
    clause: 'Appendix 1 table; 6.5',
    to: toThem,
    from: 'director',
    contains: {
      recommendations: {
        clause: 'Appendix 1 Stage 3',
        says: 'an answer to each recommendation, with owner and date or the reason it is rejected',
      },
      ombudsman: { clause: '6.5', says: 'the right to go to the Local Government and Social Care Ombudsman' },
      ...courtPieces,
    },
    plainly: plainStage3Response,
    words: {
      opening:
        'Dear {complainant.name}\n\nThe Review Panel has told me what it thinks of your complaint. This is the Council’s final answer.',
      recommendations:
        'This is what we will do about each recommendation: {write: each recommendation, with who does it and by when, or why it is rejected}',
      ombudsman: ombudsmanWords,
      ...courtWords,
      closing: `${otherFormats}\n\nYours sincerely\n\n{role.director}`,
    },
  },
}

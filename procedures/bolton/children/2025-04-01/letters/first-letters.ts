import { type Letter, recorded, track } from '#language'
import { byWordOfMouth, dealtWithAtAllStages, fromAYoungPerson, onTheStages, sharingRefused } from '../events.ts'
import { plainAcknowledgement } from './plain-words.ts'

const toThem = ['complainant', 'representative', 'advocate']
export const closing =
  'If anything here is not clear, or you would like help, please call us on {body.phone}.\n\nYours sincerely\n\n{body.team}'
export const ombudsmanWords =
  'You can ask the Local Government and Social Care Ombudsman to look at this. It can look at service that went wrong or was not given, and at how a decision was made; it cannot change a decision only because somebody disagrees. It is free: {ombudsman.url}, telephone {ombudsman.phone}.'

/** What is sent when a complaint comes in. */
export const firstLetters: Readonly<Record<string, Letter>> = {
  acknowledgement: {
    title: 'We have your complaint',
    clause: 'Appendix 1 Stage 1',
    to: toThem,
    from: 'quality-team',
    contains: {
      procedure: { clause: '1.1; 1.2', says: 'that it is dealt with as a children’s social care statutory complaint, and how that works' },
      'no-worse-service': { clause: '5.5', says: 'that the service will never be adversely affected by complaining' },
      contact: { clause: '6.7', says: 'how to reach the Quality Assurance and Improvement Team' },
      'written-statement': {
        clause: '10 (how to complain)',
        says: 'the complaint as we wrote it down, to be corrected',
        when: byWordOfMouth,
      },
      advocacy: { clause: '18.1', says: 'what an advocate is and how we help to get one', when: fromAYoungPerson },
      'not-covered': {
        clause: '14.2',
        says: 'that only what social care provides or commissions can be answered',
        when: sharingRefused,
      },
      'response-date': { clause: 'Appendix 1 Stage 1', says: 'when the answer will come', when: onTheStages },
    },
    plainly: plainAcknowledgement,
    words: {
      opening:
        'Dear {complainant.name}\n\nThank you for telling us about this. We received it on {complaint-received.on}, and your number is {reference}.',
      procedure:
        'We deal with it as a complaint about children’s social care. First the manager of the team looks into it and answers you. If you are not happy with the answer, there are two more stages.',
      'no-worse-service':
        'The service you get will not be worse because you complained. If you ever think that it is, please tell us at once.',
      contact: 'You can reach the {body.team} on {body.phone} or at {body.email}.',
      'written-statement':
        'You told us about this in words. With this letter is what we wrote down. If we got anything wrong, please tell us; we start work on it all the same.',
      advocacy:
        'An advocate is somebody on your side who helps you to say what you want. It is free, and we help you to get one: {advocacy.phone}.',
      'not-covered': 'You did not want us to share this with the NHS. So we can answer only the part about what social care does.',
      'response-date':
        'You will have our answer within 20 working days of this letter. If that is not possible, we tell you before then, and why.',
      closing,
    },
  },
  'not-accepted': {
    title: 'We cannot take this complaint',
    clause: '9.1; 10.2',
    to: toThem,
    from: 'quality-team',
    contains: {
      why: { clause: '9.1; 10.2; 15.3; 15.4', says: 'why it is not accepted' },
      ombudsman: { clause: '6.5', says: 'how to go to the Ombudsman' },
      'earlier-answer': { clause: '9.1', says: 'when the earlier complaint was answered', when: dealtWithAtAllStages },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThank you for your complaint of {complaint-received.on}, number {reference}.',
      why: 'We cannot take it under this procedure. This is why: {write: why it is not accepted, and what was looked at}',
      ombudsman: ombudsmanWords,
      'earlier-answer': 'We have looked at the same complaint at all three stages, and the Director has answered it.',
      closing,
    },
  },
  transfer: {
    title: 'Another procedure deals with this',
    clause: '5.4; 9.1',
    to: toThem,
    from: 'quality-team',
    contains: {
      which: { clause: '5.4; 9.1', says: 'which procedure applies, and why' },
      'corporate-route': { clause: '5.4', says: 'how the Corporate Complaints Procedure works', when: track('corporate') },
      'appeal-route': { clause: '9.1', says: 'where the other appeal is made', when: track('statutory-appeal') },
    },
    words: {
      opening:
        'Dear {complainant.name}\n\nThank you for telling us about this. We received it on {complaint-received.on}, and your number is {reference}.',
      which: 'It is not for the procedure for complaints about children’s social care. {write: which procedure deals with it, and why}',
      'corporate-route': 'The Council’s Corporate Complaints Procedure deals with it. We have passed it on, and you need do nothing more.',
      'appeal-route': 'The law gives another way to appeal: {point-routed.to}. Please mind its time limits.',
      closing,
    },
  },
  'provider-notice': {
    title: 'The provider answers your complaint',
    clause: '11.3; 16.1; 16.3',
    to: toThem,
    from: 'quality-team',
    contains: {
      provider: { clause: '16.1; 11.3', says: 'which organisation answers it, by its own procedure' },
      'come-back': { clause: '16.2 (1)', says: 'that we take it if the provider’s answer does not satisfy' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThank you for your complaint of {complaint-received.on}, number {reference}.',
      provider:
        'It is about an organisation that gives care for us: {write: which organisation, and how to reach it}. It has a complaints procedure of its own and will answer you.',
      'come-back': 'If you are not satisfied with what it says, come back to us and we look into it ourselves.',
      closing,
    },
  },
  'court-notice': {
    title: 'What a court decides, and where to get advice',
    clause: '22.2; 22.3',
    to: toThem,
    from: 'quality-team',
    contains: {
      'not-here': {
        clause: '22.1; 22.2',
        says: 'that the court’s own decision is not dealt with as a complaint and cannot be overturned by one',
        when: track('court-decision'),
      },
      'judicial-route': { clause: '9.2', says: 'which judicial process it is left to', when: track('other-proceedings') },
      'legal-help': { clause: '18.3; 22.2', says: 'that legal advice is best, with Citizens Advice or a solicitor' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThis is about your complaint of {complaint-received.on}, number {reference}.',
      'not-here': 'A part of it is about what the court decided. We cannot look at that as a complaint, and no complaint can change it.',
      'judicial-route': 'A part of it is before a court or tribunal: {point-routed.ground}. It is for them to decide.',
      'legal-help': 'Please get legal advice: Citizens Advice or a solicitor can tell you whether and how to raise it in court.',
      closing,
    },
  },
  'on-hold': {
    title: 'Your complaint has to wait',
    clause: '7.2; 9.2',
    to: toThem,
    from: 'quality-team',
    contains: {
      why: { clause: '9.2; 7.2; reg 8', says: 'which other investigation comes first, and why' },
      review: { clause: '9.2', says: 'when we look at it again', when: recorded('hold-placed') },
      'send-in-again': { clause: 'reg 8', says: 'that it can be taken up when that ends' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThis is about your complaint of {complaint-received.on}, number {reference}.',
      why: 'Another investigation into the same matter comes first, so that neither spoils the other: {write: which investigation, and why it comes first}',
      review: 'We look at this again by {hold-placed.reviewOn}.',
      'send-in-again': 'When it ends we go on with your complaint. You can also ask us then, in any way you like.',
      closing,
    },
  },
  'proceedings-over': {
    title: 'You can ask us to go on with your complaint',
    clause: '9.2; reg 8',
    to: toThem,
    from: 'quality-team',
    contains: {
      over: { clause: '9.2', says: 'that the other proceedings are over' },
      'send-in-again': { clause: '9.2; reg 8', says: 'that it can be sent in again, how, and until when' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThis is about your complaint of {complaint-received.on}, number {reference}.',
      over: 'It had to wait for other proceedings. They ended on {other-process-ended.on}.',
      'send-in-again':
        'If you still want an answer, tell us in any way you like. We go on from that day. The last day to ask is {proceedings/send-in-again.due}.',
      closing,
    },
  },
  'late-request': {
    title: 'Your request came after the last day',
    clause: 'Appendix 1 Stage 2; Appendix 1 Stage 3',
    to: toThem,
    from: 'quality-team',
    contains: {
      'last-day': { clause: 'Appendix 1 Stage 2; Appendix 1 Stage 3', says: 'that it is late, and what the last day was' },
      ombudsman: { clause: '6.5', says: 'how to go to the Ombudsman' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThank you for your letter about complaint number {reference}.',
      'last-day':
        'It came after the last day for asking, which was {write: the last day}. The Complaints Manager can accept it only exceptionally, and looks at what you told us.',
      ombudsman: ombudsmanWords,
      closing,
    },
  },
}

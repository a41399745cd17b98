import { type Letter, not, recorded, the } from '#language'
import { bothMustApprove, commissioned } from '../events.ts'

const toThem = ['complainant', 'representative']
const paymentIsPart = recorded(the('payment-ordered', { where: { source: 'complaint' } }))

/** The letters of Part 1 and its front sheet, and the sheet of Part 2. */
export const letters: Readonly<Record<string, Letter>> = {
  acknowledgement: {
    title: 'We have your complaint',
    clause: 'Stage 1 Receipt',
    to: toThem,
    from: 'complaints-team',
    contains: { received: { clause: 'Stage 1 Receipt', says: 'that it has been received and recorded' } },
    words: {
      opening: 'Dear {complainant.name}\n\nThank you for telling us about this.',
      received:
        'We received your complaint on {complaint-received.on}, and your number is {reference}. We aim to answer it by {investigation/respond.due}. If that cannot be done we will tell you why, and give you a new date.',
      closing: 'If anything here is not clear, please call us on {body.phone}.\n\nYours sincerely\n\n{body.team}',
    },
  },
  'front-sheet': {
    title: 'Complaint: front sheet',
    clause: 'Appendix A',
    to: ['investigating-officer', 'provider-manager'],
    from: 'complaints-officer',
    contains: {
      reference: { clause: 'Appendix A', says: 'the complaint reference number' },
      name: { clause: 'Appendix A', says: 'the complainant’s name' },
      address: { clause: 'Appendix A', says: 'the address, or that none was provided' },
      email: { clause: 'Appendix A', says: 'the e-mail address' },
      phone: { clause: 'Appendix A', says: 'the telephone number' },
      'first-contact': { clause: 'Appendix A', says: 'the date of first contact' },
      'followed-up': { clause: 'Appendix A', says: 'the date it was followed up on' },
      issues: { clause: 'Appendix A', says: 'an overview of the main issues' },
      'further-information': { clause: 'Appendix A', says: 'further information' },
      'draft-due': { clause: 'Appendix A', says: 'the date the draft report is due' },
      'final-due': { clause: 'Appendix A', says: 'the date the final report is due' },
      'investigating-officer': { clause: 'Appendix A', says: 'the Investigating Officer' },
      'service-area': { clause: 'Appendix A', says: 'the service area', when: not(commissioned) },
      provider: { clause: 'Appendix A', says: 'the name of the provider', when: commissioned },
    },
    words: {
      opening: '{title}',
      reference: 'Complaint reference number: {reference}',
      name: 'Complainant’s name: {complainant.name}',
      address: 'Address (if provided): see the case record',
      email: 'E-mail address: see the case record',
      phone: 'Telephone number: see the case record',
      'first-contact': 'Date of first contact from the complainant: {complaint-received.firstContactOn}',
      'followed-up': 'Date followed up on: {contact-made.on}',
      issues: 'Overview of main issues in the complaint:\n\n{points.list}',
      'further-information': 'Further information: {complaint-received.words}',
      'draft-due': 'Date draft report due: {investigation/draft.due}',
      'final-due': 'Date final report due: {investigation/respond.due}',
      'investigating-officer': 'Investigating Officer: {role.investigating-officer}',
      'service-area': 'Service area: {complaint-received.service}',
      provider: 'Name of provider: {complaint-received.provider}',
    },
  },
  extension: {
    title: 'We need longer',
    clause: 'Introduction 2',
    to: toThem,
    from: 'complaints-officer',
    contains: {
      reasons: { clause: 'Introduction 1; Introduction 2', says: 'why it cannot be answered in time' },
      'new-date': { clause: 'Introduction 2', says: 'the new date' },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nWe told you when we would answer your complaint, {reference}. We are sorry that we need longer.',
      reasons: 'This is why: {extension-agreed.reason}',
      'new-date': 'You will have our answer by {extension-agreed.newDate}.',
      closing: 'If that is difficult for you, please call us on {body.phone}.\n\nYours sincerely\n\n{body.team}',
    },
  },
  'final-response': {
    title: 'The answer to your complaint',
    clause: 'Quality assurance',
    to: toThem,
    from: 'complaints-officer',
    contains: {
      findings: { clause: 'Stage 4 guidance 2', says: 'of each element whether it is upheld, part upheld or not upheld' },
      reasons: { clause: 'Stage 4 guidance 3', says: 'the rationale of each decision' },
      overall: { clause: 'Stage 4 guidance 4', says: 'one overall outcome' },
      reference: { clause: 'Stage 4 guidance 5; Flowchart 1', says: 'the complaint’s reference number' },
      'headed-paper': {
        clause: 'Stage 4 guidance 5; Flowchart 1',
        says: 'the Council’s headed paper',
        when: not(bothMustApprove),
      },
      payment: { clause: 'Stage 4 payment', says: 'that a payment is part of the remedy', when: paymentIsPart },
      ombudsman: {
        clause: 'Stage 4 Ombudsman details; Provider complaints Ombudsman details',
        says: 'full details of how to go to the Local Government and Social Care Ombudsman',
      },
    },
    words: {
      opening: 'Dear {complainant.name}\n\nThis is our answer to the complaint that we received on {complaint-received.on}.',
      reference: 'Our number for it is {reference}.',
      'headed-paper': '{body.name}\nAdults and Wellbeing',
      findings: '{points}',
      reasons: 'For each we have said above why we decided so. Where something was wrong: {write: what was wrong, and how it is put right}',
      overall: 'Overall, your complaint is {overall}.',
      payment: 'We will pay you £{payment-ordered.amount}. We will ask you for the details of your bank account so that we can send it.',
      ombudsman:
        'If you are not satisfied with this answer, you can ask the {ombudsman.name} to look at it. It is independent, and free: {ombudsman.url}, telephone {ombudsman.phone}.',
      closing: 'Yours sincerely\n\n{body.team}',
    },
  },
  'follow-up-sheet': {
    title: 'Complaints: follow-up action progress sheet',
    clause: 'Appendix B',
    to: ['quality-lead'],
    contains: {
      reference: { clause: 'Appendix B', says: 'the reference number' },
      received: { clause: 'Appendix B', says: 'the date the complaint was first received' },
      concluded: { clause: 'Appendix B', says: 'the date the complaint process concluded' },
      status: { clause: 'Appendix B', says: 'the status of the complaint' },
      'investigating-officer': { clause: 'Appendix B', says: 'the Investigating Officer' },
      'service-area': { clause: 'Appendix B', says: 'the service area' },
      outline: { clause: 'Appendix B', says: 'a brief outline' },
      actions: { clause: 'Appendix B actions', says: 'the actions, each with its agency and date' },
    },
    words: {
      opening: '{title}',
      reference: 'Reference number of complaint: {reference}',
      received: 'Date complaint first received: {complaint-received.on}',
      concluded: 'Date complaint process concluded: {response-sent.on}',
      status: 'Status of complaint: {overall}',
      'investigating-officer': 'Name of Investigating Officer: {role.investigating-officer}',
      'service-area': 'Service area: {complaint-received.service}',
      outline: 'Brief outline: {learning-sheet-entered.outline}',
      actions: 'Actions required:\n\n{actions.list}',
    },
  },
  'final-sheet': {
    title: 'Complaints: follow-up action progress sheet, final version',
    clause: 'Part 2 Stage 5',
    to: ['performance-board'],
    contains: {
      implemented: { clause: 'Appendix B progress', says: 'that all is implemented, or no longer required and why' },
      'final-outcome': { clause: 'Appendix B final', says: 'the final outcome' },
    },
    words: {
      opening: '{title}\n\nReference number of complaint: {reference}',
      implemented: 'Have all the actions been implemented? {learning-update-given.commentary}',
      'final-outcome': 'Final outcome:\n\n{actions.outcome}',
    },
  },
}

import { type Letter, recorded, the, track } from '#language'
import { fromAYoungPerson, onTheStatutoryStages } from '../events.ts'
import { copiesApproved } from '../people.ts'
import { plainAcknowledgement } from './plain-words.ts'

const toThem = ['complainant', 'representative']
const aboutTheHome = recorded(the('complaint-received', { where: { aboutTheHome: true } }))

/** The letters sent when a complaint comes in. */
export const firstLetters: Readonly<Record<string, Letter>> = {
  acknowledgement: {
    title: 'We have your complaint',
    clause: '7.11.4',
    to: toThem,
    from: 'customer-relationship-team',
    contains: {
      procedure: { clause: '7.11.4', says: 'the details of the complaints procedure' },
      governed: {
        clause: '3.1; 7.3',
        says: 'the Regulations it is dealt with under',
        when: onTheStatutoryStages,
      },
      'childs-leaflet': { clause: '1.11; 16', says: 'the leaflet for children and young people', when: fromAYoungPerson },
      manager: { clause: '7.11.4', says: 'which Service Delivery Manager will deal with it', when: onTheStatutoryStages },
      'response-date': { clause: '7.11.4', says: 'the date by which a written response will be sent', when: onTheStatutoryStages },
      'stage-2-right': {
        clause: '7.11.4',
        says: 'the right to ask for Stage Two if it is not resolved in that time',
        when: onTheStatutoryStages,
      },
      regulator: {
        clause: '7.11.3',
        says: 'that a complaint about how the home is run may go to the regulator, with its details',
        when: aboutTheHome,
      },
      'home-procedure': { clause: '7.11.3', says: 'the right to use the home’s own complaints procedure', when: aboutTheHome },
    },
    copies: { advocate: { clause: '7.5', to: 'advocate', when: copiesApproved } },
    plainly: plainAcknowledgement,
    words: {
      opening:
        'Dear {complainant.name}\n\nThank you for telling us about this. We received your complaint on {complaint-received.on}, and your number is {reference}.',
      procedure:
        'A leaflet about how we deal with complaints is enclosed. It tells you what happens at each stage, and who can help you. If you would like it in another format or language, please tell us.',
      governed:
        'The law behind this is the Children Act 1989 Representations Procedure (England) Regulations 2006. It says how quickly we must answer, and that you can ask for more.',
      'childs-leaflet':
        'There is a leaflet for young people with this letter. It says the same things in a shorter way, with who can help you.',
      manager: 'Your complaint is with {role.service-delivery-manager}. They may call you or offer to meet you, to hear it from you.',
      'response-date':
        'You will have an answer to every point in writing by {stage-1/respond.due}. If that cannot be done, we will tell you why before that day.',
      'stage-2-right':
        'If it has not been put right by then, or you are not happy with the answer, you can ask for Stage Two: somebody who does not work for the Council will look into it. You can ask in any way you like.',
      regulator:
        'Because this is about how your home is run, you can also ask the regulator of children’s homes to look at it. Their details are in the leaflet, and we will help you if you want to.',
      'home-procedure': 'Your home has a complaints procedure of its own, and you can use that as well.',
      closing: 'If anything here is not clear, please call us. We are glad to help.\n\nYours sincerely\n\nCustomer Relationship Team',
    },
  },
  exclusion: {
    title: 'What we can and cannot look at',
    clause: '6.10',
    to: toThem,
    from: 'customer-relationship-team',
    contains: {
      why: { clause: '6.10', says: 'which points will not be considered here, and why' },
      proceeding: { clause: '6.3; 6.10', says: 'which points go on under this procedure', when: recorded('point-raised') },
      'other-process': {
        clause: '1.9',
        says: 'which other process comes first, and what happens when it ends',
        when: track('another-process'),
      },
      resubmit: { clause: '6.3', says: 'the right to send the point in again when the other process ends', when: track('another-process') },
      'no-further-action': {
        clause: '5.3.2',
        says: 'that no further action will be taken under this procedure',
        when: track('not-eligible'),
      },
      'corporate-route': {
        clause: '12.3',
        says: 'how the corporate complaints procedure works',
        when: { any: [track('not-eligible'), track('corporate')] },
      },
      forwarded: {
        clause: '5.2; 6.6',
        says: 'who has it now',
        when: { any: [track('joint-adoption'), track('insurance'), track('another-agency')] },
      },
      ombudsman: {
        clause: '6.1',
        says: 'how to ask the Local Government and Social Care Ombudsman to consider the decision',
        when: { any: [track('out-of-time'), track('not-eligible'), track('already-considered')] },
      },
      court: {
        clause: '4.2 (second)',
        says: 'that what a court decided cannot be changed by a complaint, and where to get legal advice',
        when: track('court'),
      },
    },
    words: {
      opening:
        'Dear {complainant.name}\n\nThank you for your complaint, which we received on {complaint-received.on}. Your number is {reference}.',
      why: 'There is a part of it that we cannot look at under this procedure. We want to tell you plainly which part, and why: {write: which points, and why}',
      proceeding: 'We will go on with the rest. These are the points you told us about:\n\n{points.list}',
      'other-process':
        'Another process is looking at this now: {write: which process}. It comes first so that neither spoils the other. We keep an eye on it and will tell you when it ends.',
      resubmit: 'When that is over you can ask us to take this point up again, in any way you like. We will start on it that day.',
      'no-further-action':
        'We cannot take this further under the children’s complaints procedure, because we could not find that you have sufficient interest in the child’s welfare.',
      'corporate-route':
        'It can be looked at under the Council’s corporate complaints procedure. That has two stages: an answer from a manager, then an independent investigation. Details are enclosed.',
      forwarded:
        'We have passed it to the people who can answer it, and told them how to reach you: {write: who has it now, and how to reach them}',
      court:
        'A part of it is about what the court decided. No complaint can change that. A solicitor or Citizens Advice can tell you whether you can ask the court to look again.',
      ombudsman:
        'If you think this decision is wrong, you can ask the Local Government and Social Care Ombudsman to look at it. It is free: {ombudsman.url}, telephone {ombudsman.phone}.',
      closing: 'If you would like to talk about this, please call us.\n\nYours sincerely\n\nCustomer Relationship Team',
    },
  },
  'corporate-details': {
    title: 'How the corporate complaints procedure works',
    clause: '12.3',
    to: toThem,
    from: 'customer-relationship-team',
    contains: { process: { clause: '12.3', says: 'how the corporate procedure works' } },
    words: {
      opening:
        'Dear {complainant.name}\n\nYour complaint, number {reference}, will be looked at under the Council’s corporate complaints procedure.',
      process:
        'It has two stages. First a manager answers you in writing. If you are not happy with the answer, you can ask for an independent investigation. After that you can go to the Local Government and Social Care Ombudsman.',
      closing: 'Yours sincerely\n\nCustomer Relationship Team',
    },
  },
  'nhs-notice': {
    title: 'Who will answer which part',
    clause: '10.3',
    to: toThem,
    from: 'customer-relationship-team',
    contains: {
      here: { clause: '10.3', says: 'which points we answer under this procedure' },
      there: { clause: '10.3', says: 'which points the NHS organisation answers under its own' },
    },
    words: {
      opening:
        'Dear {complainant.name}\n\nYour complaint, number {reference}, is partly for us and partly for the NHS. You told us about:\n\n{points.list}',
      here: 'We will answer these points under our children’s complaints procedure: {write: which points}',
      there:
        'With your permission, the NHS will answer these points under its own procedure: {write: which points}. We talk to each other, so that you need not say everything twice.',
      closing: 'Yours sincerely\n\nCustomer Relationship Team',
    },
  },
}

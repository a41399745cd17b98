import { any, type Letter, not, track } from '#language'
import { maySendInAgain } from '../exclusion-gates.ts'
import { plainProcessEnded, plainSuspension } from './plain-words.ts'

const toThem = ['complainant', 'representative']
const theirsToAsk = any(track('another-process'), maySendInAgain)
const opening = 'Dear {complainant.name}\n\nThis is about your complaint of {complaint-received.on}, number {reference}.'
const closing = 'If you would like to talk about this, please call us.\n\nYours sincerely\n\nCustomer Relationship Team'

/** The letters about what waits for another process: that it waits, and that the wait is over. */
export const waitingLetters: Readonly<Record<string, Letter>> = {
  suspension: {
    title: 'A part of your complaint has to wait',
    clause: '6.3; 6.4',
    to: toThem,
    from: 'customer-relationship-team',
    contains: {
      why: { clause: '6.4; 1.9', says: 'which other procedure comes first, and why' },
      'goes-on': { clause: '6.3; 6.10', says: 'which points go on meanwhile' },
      review: { clause: '6.4', says: 'when we look at it again' },
      'send-in-again': { clause: '6.3; 1.9', says: 'the right to send it in again when the other procedure ends' },
    },
    plainly: plainSuspension,
    words: {
      opening,
      why: 'A part of it has to wait while another procedure goes on, so that neither spoils the other: {write: which points wait, for which procedure, and why}',
      'goes-on': 'We go on with the rest: {write: which points go on now, or that none can}',
      review: 'We look again at whether it must still wait by {hold-placed.reviewOn}.',
      'send-in-again':
        'We will tell you when the other procedure ends. You can then ask us to take this up again, in any way you like, and we start on it that day.',
      closing,
    },
  },
  'process-ended': {
    title: 'What your complaint waited for is over',
    clause: '1.9; 6.3',
    to: toThem,
    from: 'customer-relationship-team',
    contains: {
      over: { clause: '1.9', says: 'that the other process has ended' },
      'send-in-again': { clause: '6.3; 1.9', says: 'that it may be sent in again now, and how', when: theirsToAsk },
      'goes-on': { clause: '6.4', says: 'that we go on with it', when: not(theirsToAsk) },
    },
    plainly: plainProcessEnded,
    words: {
      opening,
      over: 'A part of it had to wait for another process, which ended on {other-process-ended.on}.',
      'send-in-again':
        'If you still want an answer to it, please tell us, in any way you like. We start on it the day you ask. Our procedure has no last day for asking, but it is best to ask within a year.',
      'goes-on': 'We go on with it now. You need not ask again.',
      closing,
    },
  },
}

import { all, any, fieldOf, is, last, not, owed, type Position, recorded, stageIs, stands, the, track } from '#language'
import { allocated } from './allocation.ts'
import { closed } from './ending.ts'
import { closedByTheOmbudsman, finalResponse, finalVersion, investigator, learned, toldOfExtension, withdrawn } from './events.ts'
import { allActionsSettled, approvedByTheBoard, firstHeld, logConcluded, secondHeld, sheetEntered } from './learning.ts'

type Positions = Readonly<Record<string, Position>>

const submitted = stands(finalVersion, the('response-returned', { stage: 'response' }))
const nothingToLearn = all(recorded('learning-decided'), not(recorded(learned)))
const investigatorTold = recorded(the('people-told', { where: { of: 'final-response-sent' } }))
const inLearning = recorded(learned)

/** Where the case stands, by the names of the protocol's stages. Learning in progress has left the open complaints, and is still somebody's work. */
const ofTheCase: Positions = {
  closed: { title: 'Closed', clause: 'Flowchart 1', when: closed, open: false, list: 'closed' },
  withdrawn: { title: 'Withdrawn', clause: 'Front matter', when: withdrawn, open: false, list: 'closed' },
  elsewhere: { title: 'With the formal complaints procedure', clause: 'Scope', when: track('elsewhere'), open: true, list: 'other' },
  'with-the-ombudsman': {
    title: 'With the Ombudsman',
    clause: 'Ombudsman',
    when: all(recorded('ombudsman-enquiry-received'), not(closedByTheOmbudsman)),
    open: true,
    list: 'ombudsman',
  },
  'log-outstanding': {
    title: 'Approved by the Board, log update outstanding',
    clause: 'Part 2 Completed cases',
    when: all(inLearning, approvedByTheBoard, not(logConcluded)),
    open: true,
    list: 'learning',
  },
  'learning-concluded': {
    title: 'Learning concluded, to be closed',
    clause: 'Part 2 Stage 5',
    when: all(inLearning, approvedByTheBoard),
    open: true,
    list: 'learning',
  },
  'learning-second-update': {
    title: 'Learning in progress: second update given',
    clause: 'Part 2 Stage 4',
    when: all(inLearning, secondHeld),
    open: true,
    list: 'learning',
  },
  'learning-first-update': {
    title: 'Learning in progress: first update given',
    clause: 'Part 2 Stage 3',
    when: all(inLearning, firstHeld),
    open: true,
    list: 'learning',
  },
  'learning-sheet': {
    title: 'Learning in progress: sheet entered',
    clause: 'Part 2 Stage 2',
    when: all(inLearning, sheetEntered),
    open: true,
    list: 'learning',
  },
  learning: { title: 'Learning in progress', clause: 'Quality assurance (3)', when: inLearning, open: true, list: 'learning' },
  'payment-outstanding': {
    title: 'Response sent, payment outstanding',
    clause: 'Stage 4 payment; Quality assurance (3)',
    when: all(recorded(finalResponse), nothingToLearn, investigatorTold, owed('payments/*')),
    open: true,
    list: 'answered',
  },
  'action-outstanding': {
    title: 'Response sent, an action outstanding',
    clause: 'Part 2 Stage 5; Ombudsman Stage 5',
    when: all(recorded(finalResponse), nothingToLearn, investigatorTold, not(allActionsSettled)),
    open: true,
    list: 'answered',
  },
  'nothing-to-learn': {
    title: 'Closed: answered, and nothing to learn',
    clause: 'Flowchart 1',
    when: all(recorded(finalResponse), nothingToLearn, investigatorTold),
    open: false,
    list: 'closed',
  },
  answered: {
    title: 'Response sent, learning decision outstanding',
    clause: 'Quality assurance (3)',
    when: recorded(finalResponse),
    open: true,
    list: 'answered',
  },
  'quality-assurance': {
    title: 'Quality assurance and final response',
    clause: 'Quality assurance',
    when: submitted,
    open: true,
    list: 'live',
  },
  'investigation-extended': {
    title: 'Investigation, extended',
    clause: 'Introduction 2',
    when: all(allocated, recorded(toldOfExtension)),
    open: true,
    list: 'live',
  },
  investigation: { title: 'Investigation', clause: 'Stage 4 Investigation', when: allocated, open: true, list: 'live' },
  allocation: { title: 'Allocation', clause: 'Stage 3 Allocation', when: recorded(investigator), open: true, list: 'live' },
  discussion: { title: 'Discussion', clause: 'Stage 2 Discussion', when: recorded('complaint-registered'), open: true, list: 'live' },
  receipt: { title: 'Receipt', clause: 'Stage 1 Receipt', open: true, list: 'live' },
}

const ofAPayment: Positions = {
  'not-met': {
    title: 'Paid, but not the amount ordered',
    clause: 'Ombudsman Stage 5 payment',
    when: all(recorded('payment-made'), not(is(fieldOf(last('payment-made'), 'amount'), fieldOf(last('payment-ordered'), 'amount')))),
    open: true,
  },
  confirmed: { title: 'Paid, and in the ledger', clause: 'Ombudsman Stage 5 payment', when: recorded('ledger-confirmed'), open: false },
  paid: { title: 'Paid', clause: 'Stage 4 payment', when: recorded('payment-made'), open: false },
  verified: { title: 'Verified', clause: 'Stage 4 payment checks', when: recorded('payment-verified'), open: true },
  sent: { title: 'With the payments officer', clause: 'Stage 4 payment checks', when: recorded('payment-information-sent'), open: true },
  prepared: { title: 'Being prepared', clause: 'Ombudsman payment; Stage 4 payment checks', open: true },
}

const ofAnAction: Positions = {
  dropped: { title: 'No longer required', clause: 'Part 2 Stage 5', when: recorded('action-dropped'), open: false },
  done: { title: 'Implemented', clause: 'Part 2 Stage 5', when: recorded('action-done'), open: false },
  'with-a-programme': {
    title: 'Carried by a programme',
    clause: 'Stage 7 Learning long term',
    when: recorded(the('action-proposed', { where: { longTerm: true } })),
    open: true,
  },
  open: { title: 'To be implemented', clause: 'Appendix B actions', open: true },
}

const ofAPoint: Positions = {
  found: { title: 'Finding made', clause: 'Stage 4 guidance 2', when: recorded('finding-recorded'), open: true },
  'with-the-provider': { title: 'With the provider', clause: 'Provider complaints', when: track('provider'), open: true },
  elsewhere: {
    title: 'With the formal complaints procedure',
    clause: 'Scope',
    when: any(track('elsewhere'), stageIs('investigation', 'not-open')),
    open: true,
  },
  'being-investigated': { title: 'Being investigated', clause: 'Stage 4 Investigation', open: true },
}

export const positions: Readonly<Record<string, Positions>> = {
  case: ofTheCase,
  point: ofAPoint,
  payment: ofAPayment,
  action: ofAnAction,
}

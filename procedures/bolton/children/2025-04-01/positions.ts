import { all, any, dueOf, not, onOrBefore, type Position, recorded, stands, the, track } from '#language'
import {
  concernsTheNhs,
  onHold,
  settled,
  stage1Response,
  stage2Asked,
  stage2Response,
  stage3Asked,
  stage3Response,
  suitabilityDecision,
  takenUpAfterProceedings,
  underSafeguarding,
  withdrawn,
} from './events.ts'
import { passedToProvider } from './providers.ts'

type Positions = Readonly<Record<string, Position>>

/** Where the case stands, in the words of this procedure. */
const ofTheCase: Positions = {
  withdrawn: {
    title: 'Withdrawn',
    clause: '20.1',
    when: all(withdrawn, not(stands('case-closed', 'case-reopened'))),
    open: true,
    list: 'ending',
  },
  'withdrawn-and-closed': {
    title: 'Withdrawn and closed',
    clause: '20.1',
    when: all(withdrawn, stands('case-closed', 'case-reopened')),
    open: false,
    list: 'closed',
  },
  closed: { title: 'Closed', clause: '2.5', when: stands('case-closed', 'case-reopened'), open: false, list: 'closed' },
  'with-the-ombudsman': {
    title: 'With the Ombudsman',
    clause: '6.5',
    when: all(recorded('ombudsman-enquiry-received'), not(recorded('ombudsman-case-closed'))),
    open: true,
    list: 'ombudsman',
  },
  'final-decision-made': {
    title: 'Final decision on suitability made',
    clause: '15.4',
    when: all(track('prospective-carer'), recorded(suitabilityDecision), recorded(stage1Response)),
    open: true,
    list: 'answered',
  },
  'local-procedure-complete': {
    title: 'All stages complete',
    clause: '6.5',
    when: recorded(stage3Response),
    open: true,
    list: 'answered',
  },
  'anonymous-recorded': { title: 'Anonymous: recorded and referred', clause: '13.1', when: track('anonymous'), open: true, list: 'other' },
  'filed-political': { title: 'Filed as a general political comment', clause: '5.5', when: track('political'), open: false, list: 'other' },
  'comment-recorded': { title: 'Comment recorded', clause: '5.5', when: track('comment'), open: true, list: 'other' },
  'not-accepted': { title: 'Not accepted', clause: '9.1; 10.2', when: track('not-accepted'), open: true, list: 'other' },
  'transferred-corporate': {
    title: 'Transferred to the Corporate Complaints Procedure',
    clause: '5.4',
    when: track('corporate'),
    open: true,
    list: 'other',
  },
  'other-procedure': {
    title: 'With another procedure',
    clause: '9.1',
    when: any(track('staff-matter'), track('statutory-appeal')),
    open: true,
    list: 'other',
  },
  'passed-to-provider': {
    title: 'Passed to the provider',
    clause: '16.3',
    when: all(track('provider'), recorded(passedToProvider)),
    open: true,
    list: 'other',
  },
  'directed-to-provider': { title: 'Directed to the provider', clause: '11.3; 16.1', when: track('provider'), open: true, list: 'other' },
  informal: { title: 'Being resolved informally', clause: '6.1', when: track('informal'), open: true, list: 'other' },
  'on-hold-safeguarding': {
    title: 'On hold: safeguarding',
    clause: '7.2',
    when: all(underSafeguarding, not(recorded(stage3Asked))),
    open: true,
    list: 'held',
  },
  'on-hold': { title: 'On hold: other proceedings', clause: '9.2', when: onHold, open: true, list: 'held' },
  'stage-3-open': {
    title: 'Stage 3: with the Review Panel',
    clause: 'Appendix 1 Stage 3',
    when: any(recorded(stage3Asked), track('approval-review')),
    open: true,
    list: 'stage-3',
  },
  'stage-2-may-go-on': {
    title: 'Stage 2 answered: may ask for a Review Panel',
    clause: 'Appendix 1 Stage 3',
    when: all(recorded(stage2Response), onOrBefore(dueOf('stage-2/stage-3-window'))),
    open: true,
    list: 'answered',
  },
  'stage-2-answered': {
    title: 'Stage 2 answered',
    clause: 'Appendix 1 Stage 2',
    when: recorded(stage2Response),
    open: true,
    list: 'answered',
  },
  'stage-2-open': {
    title: 'Stage 2: being investigated again',
    clause: 'Appendix 1 Stage 2',
    when: recorded(stage2Asked),
    open: true,
    list: 'stage-2',
  },
  resolved: {
    title: 'Resolved with the complainant',
    clause: 'Appendix 1 Stage 1',
    when: settled,
    open: true,
    list: 'answered',
  },
  'stage-1-answered': {
    title: 'Stage 1 answered',
    clause: 'Appendix 1 Stage 1',
    when: recorded(stage1Response),
    open: true,
    list: 'answered',
  },
  'waiting-for-interest': {
    title: 'Waiting for the decision on sufficient interest',
    clause: '8.2',
    when: track('interest'),
    open: true,
    list: 'intake',
  },
  'waiting-for-head-of-service': {
    title: 'More than a year: waiting for the Head of Service',
    clause: '10.2',
    when: track('late'),
    open: true,
    list: 'intake',
  },
  'joint-open': {
    title: 'Joint with the NHS: Stage 1',
    clause: '14.1',
    when: all(concernsTheNhs, recorded('lead-agreed')),
    open: true,
    list: 'stage-1',
  },
  elsewhere: {
    title: 'Left to a court or to other proceedings',
    clause: '9.1; 22.2',
    when: any(track('court-decision'), all(track('other-proceedings'), not(takenUpAfterProceedings))),
    open: true,
    list: 'other',
  },
  'stage-1-open': { title: 'Stage 1: being looked into', clause: 'Appendix 1 Stage 1', open: true, list: 'stage-1' },
}

const ofAPoint: Positions = {
  'court-decision': { title: 'The court’s own decision: not dealt with here', clause: '22.2', when: track('court-decision'), open: false },
  'other-proceedings': {
    title: 'Left to other proceedings',
    clause: '9.1; 9.2',
    when: all(track('other-proceedings'), not(takenUpAfterProceedings)),
    open: true,
  },
  'not-addressed': { title: 'Not addressed: consent refused', clause: '14.2', when: track('nhs-not-addressed'), open: false },
  nhs: { title: 'With the NHS body; its own next step', clause: 'Appendix 2 parties', when: track('nhs'), open: true },
  corporate: { title: 'In the Corporate Complaints Procedure', clause: '5.4', when: track('corporate'), open: true },
  held: { title: 'On hold: safeguarding', clause: '7.2', when: underSafeguarding, open: true },
  concurrent: {
    title: 'Looked into beside court proceedings',
    clause: '22.3',
    when: recorded(the('point-raised', { where: { subject: 'inaccurate-information-to-court' } })),
    open: true,
  },
  found: { title: 'Finding made', clause: 'Appendix 1 Stage 1 purpose', when: recorded('finding-recorded'), open: true },
  'being-looked-at': { title: 'Being looked into', clause: 'Appendix 1 Stage 1', open: true },
}

const ofAnAction: Positions = {
  rejected: {
    title: 'Rejected, with the reason',
    clause: 'Appendix 1 Stage 2 investigation',
    when: recorded('action-dropped'),
    open: false,
  },
  done: { title: 'Done', clause: '21.1', when: recorded('action-done'), open: false },
  assigned: { title: 'Accepted, with an owner and a date', clause: 'Appendix 1 Stage 3', when: recorded('action-assigned'), open: true },
  proposed: { title: 'Proposed', clause: '21.1', open: true },
}

const ofARestriction: Positions = {
  ended: { title: 'Ended', clause: '24.6', when: recorded('restriction-ended'), open: false },
  'in-force': { title: 'In force', clause: '24.7', when: recorded('restriction-decided'), open: true },
  proposed: { title: 'Proposed: with the Monitoring Officer', clause: '24.7', open: true },
}

const ofAnAdjustment: Positions = {
  confirmed: {
    title: 'Agreed and confirmed',
    clause: '19.13',
    when: recorded(the('letter-sent', { where: { letter: 'adjustment-agreed' }, stage: 'any' })),
    open: true,
  },
  'not-agreed': {
    title: 'Not agreed',
    clause: '19.12',
    when: recorded(the('adjustment-decided', { where: { agreed: false } })),
    open: false,
  },
  agreed: { title: 'Agreed, not yet confirmed', clause: '19.13', when: recorded('adjustment-decided'), open: true },
  asked: { title: 'Waiting for a decision', clause: '19.11', open: true },
}

export const positions: Readonly<Record<string, Positions>> = {
  case: ofTheCase,
  point: ofAPoint,
  action: ofAnAction,
  restriction: ofARestriction,
  adjustment: ofAnAdjustment,
}

import { all, any, dueOf, late, not, onOrBefore, type Position, recorded, stands, the, track } from '#language'
import {
  acceptedFromProvider,
  onTheStatutoryStages,
  settledSince,
  stage1Response,
  stage2Asked,
  stage2BeganBy,
  stage2Response,
  stage3Asked,
  stage3Response,
  suspended,
  withdrawn,
} from './events.ts'
import { notFrozen } from './freezing.ts'

type Positions = Readonly<Record<string, Position>>

/** Where the case stands, in the words of this procedure. */
const ofTheCase: Positions = {
  closed: { title: 'Closed', clause: '7.10', when: stands('case-closed', 'case-reopened'), open: false, list: 'closed' },
  withdrawn: { title: 'Withdrawn, and confirmed in writing', clause: '6.2(1)', when: withdrawn, open: true, list: 'ending' },
  'with-the-ombudsman': {
    title: 'With the Ombudsman',
    clause: '7.15',
    when: all(recorded('ombudsman-enquiry-received'), not(recorded('ombudsman-case-closed'))),
    open: true,
    list: 'ombudsman',
  },
  settled: {
    title: 'Settled with the complainant',
    clause: '7.8',
    when: any(settledSince(stage2BeganBy), settledSince(stage3Asked)),
    open: true,
    list: 'answered',
  },
  'all-stages-answered': {
    title: 'All three stages answered',
    clause: '7.15.6',
    when: recorded(stage3Response),
    open: true,
    list: 'answered',
  },
  'at-the-panel': { title: 'Stage Three: with the Review Panel', clause: '7.13', when: recorded(stage3Asked), open: true, list: 'stage-3' },
  'stage-2-may-go-on': {
    title: 'Answered at Stage Two, may ask for a Review Panel',
    clause: '7.13.1',
    when: all(recorded(stage2Response), onOrBefore(dueOf('stage-2/stage-3-window'))),
    open: true,
    list: 'answered',
  },
  'stage-2-answered': { title: 'Answered at Stage Two', clause: '7.12.9', when: recorded(stage2Response), open: true, list: 'answered' },
  'under-investigation': {
    title: 'Stage Two: being investigated',
    clause: '7.12',
    when: any(recorded(stage2Asked), recorded('stage-omission-agreed'), recorded(acceptedFromProvider)),
    open: true,
    list: 'stage-2',
  },
  resolved: {
    title: 'Resolved with the complainant',
    clause: '7.11.8',
    when: recorded('complaint-resolved'),
    open: true,
    list: 'answered',
  },
  'stage-1-may-go-on': {
    title: 'Answered at Stage One, may ask for Stage Two',
    clause: '7.12.1',
    when: all(recorded(stage1Response), onOrBefore(dueOf('stage-1/stage-2-window'))),
    open: true,
    list: 'answered',
  },
  'stage-1-answered': { title: 'Answered at Stage One', clause: '7.11.8', when: recorded(stage1Response), open: true, list: 'answered' },
  'stage-1-late': {
    title: 'Stage One is late; Stage Two may be asked for',
    clause: '7.11.11',
    when: all(onTheStatutoryStages, late('stage-1/respond')),
    open: true,
    list: 'stage-1',
  },
  'enquiry-delayed': {
    title: 'Enquiry of a Member: told of the delay',
    clause: '13.3',
    when: all(track('mp-enquiry'), recorded('progress-update-given'), not(recorded(the('response-sent', { stage: 'mp-enquiry' })))),
    open: true,
    list: 'other',
  },
  'mp-enquiry': { title: 'Enquiry of a Member of Parliament', clause: '13.1', when: track('mp-enquiry'), open: true, list: 'other' },
  comment: { title: 'Comment or compliment', clause: '14.2', when: track('comment'), open: true, list: 'other' },
  anonymous: { title: 'Anonymous: with the manager', clause: '6.11', when: track('anonymous'), open: true, list: 'other' },
  corporate: { title: 'In the corporate procedure', clause: '12.1', when: track('corporate'), open: true, list: 'other' },
  'with-the-provider': { title: 'With the provider', clause: '9.3', when: track('care-standards'), open: true, list: 'other' },
  'with-the-nhs': { title: 'With the NHS', clause: '10.5', when: track('nhs'), open: true, list: 'other' },
  'not-considered': {
    title: 'Not considered under this procedure',
    clause: '6.2; 6.10',
    when: any(
      track('not-eligible'),
      track('out-of-time'),
      track('already-considered'),
      track('joint-adoption'),
      track('insurance'),
      track('another-agency'),
      track('case-file'),
      track('court'),
    ),
    open: true,
    list: 'other',
  },
  'waiting-for-another-process': {
    title: 'Waiting for another process',
    clause: '6.3',
    when: not(onTheStatutoryStages),
    open: true,
    list: 'other',
  },
  'being-answered': { title: 'Stage One: being answered', clause: '7.11.1', open: true, list: 'stage-1' },
}

const ofAPoint: Positions = {
  forwarded: { title: 'Forwarded', clause: '5.2; 6.6; 6.7', when: recorded('shared-outside'), open: false },
  'not-considered-for-now': {
    title: 'Not considered for now: another process comes first',
    clause: '6.3',
    when: all(track('another-process'), not(onTheStatutoryStages)),
    open: true,
  },
  suspended: { title: 'Suspended', clause: '6.4', when: suspended, open: true },
  elsewhere: { title: 'With another procedure or body', clause: '6.2; 1.9', when: not(onTheStatutoryStages), open: true },
  found: { title: 'Finding made', clause: '7.11.8', when: recorded('finding-recorded'), open: true },
  'being-looked-at': { title: 'Being looked at', clause: '7.11.6', open: true },
}

const ofAChange: Positions = {
  'carried-out': { title: 'Carried out', clause: '6.8', when: recorded('change-carried-out'), open: false },
  'not-frozen': { title: 'Goes on: the reasons are recorded', clause: '6.8', when: notFrozen, open: true },
  'frozen-review': {
    title: 'Put off; to be looked at again',
    clause: '6.8',
    when: all(
      recorded(the('response-sent', { stage: 'any' })),
      not(
        recorded(
          the([the('review-held', { where: { of: 'freeze' } }), the('freeze-decided')], { since: the('response-sent', { stage: 'any' }) }),
        ),
      ),
    ),
    open: true,
  },
  'frozen-decided': { title: 'Put off until the complaint is over', clause: '6.8; 7.9', when: recorded('freeze-decided'), open: true },
  frozen: { title: 'Put off while undecided', clause: '6.8; 7.9', open: true },
}

const ofAComment: Positions = {
  'outside-the-accuracy-check': {
    title: 'Outside the accuracy check',
    clause: '7.12.7',
    when: recorded(the('comments-received', { where: { kind: 'conclusion' } })),
    open: false,
  },
  decided: { title: 'Decided by the Investigator', clause: '7.12.7', when: recorded('comment-decided'), open: false },
  'to-be-decided': { title: 'For the Investigator to decide', clause: '7.12.7', open: true },
}

const ofAnAction: Positions = {
  dropped: { title: 'Given up', clause: '7.2', when: recorded('action-dropped'), open: false },
  done: { title: 'Done', clause: '7.2', when: recorded('action-done'), open: false },
  assigned: { title: 'Given to an owner', clause: '7.12.9', when: recorded('action-assigned'), open: true },
  promised: { title: 'Promised', clause: '7.12.9', open: true },
}

const ofARestriction: Positions = {
  ended: { title: 'Ended', clause: '11.2', when: recorded('restriction-ended'), open: false },
  'in-force': { title: 'In force', clause: '11.2', when: recorded('restriction-decided'), open: true },
  proposed: { title: 'Proposed', clause: '11.4', open: true },
}

export const positions: Readonly<Record<string, Positions>> = {
  case: ofTheCase,
  point: ofAPoint,
  change: ofAChange,
  comment: ofAComment,
  action: ofAnAction,
  restriction: ofARestriction,
}

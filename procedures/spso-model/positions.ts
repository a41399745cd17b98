import { all, dueOf, not, onOrBefore, owed, type Position, recorded, the, track } from '#language'
import { aRecommendation, closed, onTheStages, outOfTime, stage1Answer, stage2Answer, stage2Began, withdrawn } from './events.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

type Positions = Readonly<Record<string, Position>>
const shared = recorded(the('people-told', { where: { of: 'learning-point' }, since: 'action-done' }))

/** Where things stand, in the document's words; `own` are the ways out that only one body has. */
export const positionsOf = ({ para }: Twin, own: Positions = {}): Readonly<Record<string, Positions>> => ({
  case: {
    'closed-with-the-spso': {
      title: 'Closed here, with the SPSO',
      clause: para.liaison,
      when: all(closed, owed('spso/*')),
      open: true,
      list: 'spso',
    },
    'closed-with-work': {
      title: 'Closed, and something has come up since',
      clause: `${para.files}; ${para.liaison}`,
      when: all(closed, owed('*')),
      open: true,
      list: 'other',
    },
    closed: { title: 'Closed, file complete', clause: `${para.record}; ${para.systems}`, when: closed, open: false, list: 'closed' },
    withdrawn: { title: 'Withdrawn', clause: mchp.withdrawing, when: withdrawn, open: true, list: 'ending' },
    'with-the-spso': {
      title: 'With the SPSO',
      clause: para.liaison,
      when: all(recorded('ombudsman-enquiry-received'), not(recorded('ombudsman-case-closed'))),
      open: true,
      list: 'spso',
    },
    'closed-at-stage-2': {
      title: 'Closed at investigation; cause and learning to be completed',
      clause: `${para.record} bullet 10`,
      when: recorded(stage2Answer),
      open: true,
      list: 'answered',
    },
    'investigator-not-appointed': {
      title: 'At investigation, investigator not appointed',
      clause: `${para.investigator} sentence 1`,
      when: all(
        onTheStages,
        stage2Began,
        not(recorded(the('person-appointed', { stage: 'stage-2', where: { as: 'complaints-investigator' } }))),
      ),
      open: true,
      list: 'stage-2',
    },
    'at-stage-2': { title: 'At investigation', clause: mchp.stage2, when: all(onTheStages, stage2Began), open: true, list: 'stage-2' },
    'stage-2-request-late': {
      title: 'Asked for stage 2 late: to be decided',
      clause: mchp.timeLimitOfStage2,
      when: { waits: 'stage-1/ask-for-stage-2' },
      open: true,
      list: 'stage-2',
    },
    'closed-at-stage-1': {
      title: 'Closed at frontline response; cause and learning to be completed',
      clause: `${para.record} bullet 7`,
      when: recorded(stage1Answer),
      open: true,
      list: 'answered',
    },
    ...own,
    'not-a-complaint': { title: 'Not a complaint', clause: mchp.whatItIsNot, when: track('not-a-complaint'), open: true, list: 'other' },
    'not-accepted': { title: 'Not accepted: out of time', clause: mchp.timeLimit, when: track('out-of-time'), open: true, list: 'other' },
    'late-to-be-decided': {
      title: 'Made after six months: to be decided',
      clause: mchp.timeLimit,
      when: all(outOfTime, not(recorded(the('lateness-decided', { where: { of: 'time-limit' } })))),
      open: true,
      list: 'intake',
    },
    'must-go-to-stage-2': {
      title: 'Not closed in 10 working days: must go to stage 2',
      clause: mchp.afterDay10,
      when: not(onOrBefore(dueOf('stage-1/day-10'))),
      open: true,
      list: 'stage-1',
    },
    'at-stage-1': { title: 'At frontline response', clause: mchp.stage1, open: true, list: 'stage-1' },
  },
  point: {
    'not-a-complaint': { title: 'Another route', clause: mchp.whatItIsNot, when: track('not-a-complaint'), open: false },
    elsewhere: { title: 'Not looked at here', clause: mchp.stages, when: not(onTheStages), open: false },
    found: { title: 'Outcome recorded', clause: mchp.outcomes, when: recorded('finding-recorded'), open: true },
    agreed: { title: 'Agreed with the person', clause: mchp.points, when: recorded('points-agreed'), open: true },
    'put-to-the-person': {
      title: 'Put to the person',
      clause: mchp.points,
      when: recorded(the('acknowledgement-sent', { stage: 'any' })),
      open: true,
    },
    noted: { title: 'Written down', clause: `${para.record} bullet 3`, open: true },
  },
  action: {
    dropped: { title: 'Given up', clause: `${para.improvement} bullet 1`, when: recorded('action-dropped'), open: false },
    verified: {
      title: 'Verified with evidence',
      clause: `${para.liaison} third limb`,
      when: all(aRecommendation, recorded('action-checked')),
      open: false,
    },
    'reported-done': {
      title: 'Reported as done, to be verified',
      clause: `${para.liaison} third limb`,
      when: all(aRecommendation, recorded('action-done')),
      open: true,
    },
    recommended: { title: 'Recommended by the SPSO', clause: `${para.liaison} third limb`, when: aRecommendation, open: true },
    worked: { title: 'Checked afterwards', clause: `${para.improvement} bullet 5`, when: recorded('action-checked'), open: false },
    shared: { title: 'Done, learning shared', clause: `${para.improvement} bullet 6`, when: shared, open: false },
    done: { title: 'Done', clause: `${para.improvement} bullet 4`, when: recorded('action-done'), open: true },
    live: { title: 'Live', clause: `${para.improvement} bullets 2 and 3`, when: recorded('action-assigned'), open: true },
    authorised: { title: 'Authorised', clause: `${para.improvement} bullet 1`, when: recorded('action-authorised'), open: true },
    proposed: { title: 'Proposed', clause: para.learning, open: true },
  },
})

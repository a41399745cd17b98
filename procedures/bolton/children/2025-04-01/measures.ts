import { all, any, last, late, type Measure, met, not, periodEnd, recorded, stands, the, track, workingDaysTaken } from '#language'
import { childrensMeasures } from '../../../yearly-report/childrens.ts'
import { onTheStages, stage1Response, stage2Asked, stage2Response, stage3Asked, stage3Response } from './events.ts'
import { outcomes } from './outcomes.ts'

const stage1Extended = the('complainant-told-of-extension', { stage: 'stage-1' })
const stage2Extended = the('complainant-told-of-extension', { stage: 'stage-2' })

/** What the law's yearly report holds beside what the policy asks for. */
export const yearly = {
  outcomes: outcomes.point,
  notTakenOn: {
    'not-accepted': 'Not accepted: too late, unclear, frivolous or vexatious, or decided already',
    'staff-matter': 'A matter of staff, for the procedures for staff',
    'statutory-appeal': 'For another statutory appeal',
    'court-decision': 'About a court’s own decision',
  },
}

/** What the learning report counts; each opens onto its cases. */
export const measures: Readonly<Record<string, Measure>> = {
  received: {
    title: 'Complaints received',
    clause: '2.2',
    counts: recorded('complaint-received'),
    on: 'complaint-received',
    splitBy: ['service', 'relation'],
  },
  closed: {
    title: 'Cases closed',
    clause: '2.2',
    counts: recorded('case-closed'),
    on: 'case-closed',
  },
  'open-at-the-end': {
    title: 'Open at the end of the period',
    clause: '2.2',
    counts: all(recorded('complaint-received'), not(stands('case-closed', 'case-reopened'))),
    on: periodEnd,
    flow: { in: ['received'], out: ['closed'] },
  },
  'on-the-stages': {
    title: 'Complaints on the three stages',
    clause: '6.4',
    counts: all(recorded('complaint-received'), onTheStages),
    on: 'complaint-received',
  },
  corporate: { title: 'Handed to the Corporate Complaints Procedure', clause: '5.4', counts: track('corporate'), on: 'complaint-received' },
  anonymous: { title: 'Anonymous complaints', clause: '13.1', counts: track('anonymous'), on: 'complaint-received' },
  acknowledged: {
    title: 'Acknowledgements sent',
    clause: 'Appendix 1 Stage 1',
    counts: met('intake/acknowledge'),
    on: 'complaint-received',
  },
  'acknowledged-in-time': {
    title: 'Acknowledged in 3 working days',
    clause: 'Appendix 1 Stage 1',
    counts: all(met('intake/acknowledge'), not(late('intake/acknowledge'))),
    on: 'complaint-received',
    outOf: 'acknowledged',
  },
  'stage-1-answered': {
    title: 'Stage 1 responses',
    clause: 'Appendix 1 Stage 1',
    counts: recorded(stage1Response),
    on: stage1Response,
    splitBy: ['service'],
    parts: ['stage-1-first-time', 'stage-1-in-more-time', 'stage-1-late'],
  },
  'stage-1-first-time': {
    title: 'Answered at Stage 1 in time, without more time',
    clause: 'Appendix 1 Stage 1',
    counts: all(recorded(stage1Response), not(late('stage-1/respond')), not(recorded(stage1Extended))),
    on: stage1Response,
    outOf: 'stage-1-answered',
    splitBy: ['service'],
  },
  'stage-1-in-more-time': {
    title: 'Answered at Stage 1 in time, after an extension',
    clause: 'Appendix 1 Stage 1',
    counts: all(recorded(stage1Response), not(late('stage-1/respond')), recorded(stage1Extended)),
    on: stage1Response,
    outOf: 'stage-1-answered',
    splitBy: ['service'],
  },
  'stage-1-late': {
    title: 'Answered at Stage 1 late',
    clause: 'Appendix 1 Stage 1',
    counts: all(recorded(stage1Response), late('stage-1/respond')),
    on: stage1Response,
    outOf: 'stage-1-answered',
    splitBy: ['service'],
  },
  'stage-1-in-time': {
    title: 'Answered in time at Stage 1, extensions included',
    clause: 'Appendix 1 Stage 1',
    counts: all(recorded(stage1Response), not(late('stage-1/respond'))),
    on: stage1Response,
    outOf: 'stage-1-answered',
  },
  'stage-1-days': {
    title: 'Working days to the Stage 1 response',
    clause: 'Appendix 1 Stage 1; reg 14',
    counts: recorded(stage1Response),
    on: stage1Response,
    value: workingDaysTaken('complaint-received', stage1Response),
  },
  'stage-2-asked': { title: 'Gone on to Stage 2', clause: 'Appendix 1 Stage 2', counts: recorded(stage2Asked), on: stage2Asked },
  'stage-2-answered': {
    title: 'Stage 2 responses',
    clause: 'Appendix 1 Stage 2',
    counts: recorded(stage2Response),
    on: stage2Response,
    splitBy: ['service'],
    parts: ['stage-2-first-time', 'stage-2-in-more-time', 'stage-2-late'],
  },
  'stage-2-first-time': {
    title: 'Answered at Stage 2 in time, without more time',
    clause: 'Appendix 1 Stage 2',
    counts: all(recorded(stage2Response), not(late('stage-2/respond')), not(recorded(stage2Extended))),
    on: stage2Response,
    outOf: 'stage-2-answered',
    splitBy: ['service'],
  },
  'stage-2-in-more-time': {
    title: 'Answered at Stage 2 in time, after an extension',
    clause: 'Appendix 1 Stage 2',
    counts: all(recorded(stage2Response), not(late('stage-2/respond')), recorded(stage2Extended)),
    on: stage2Response,
    outOf: 'stage-2-answered',
    splitBy: ['service'],
  },
  'stage-2-late': {
    title: 'Answered at Stage 2 late',
    clause: 'Appendix 1 Stage 2',
    counts: all(recorded(stage2Response), late('stage-2/respond')),
    on: stage2Response,
    outOf: 'stage-2-answered',
    splitBy: ['service'],
  },
  'stage-2-in-time': {
    title: 'Answered in time at Stage 2',
    clause: 'Appendix 1 Stage 2',
    counts: all(recorded(stage2Response), not(late('stage-2/respond'))),
    on: stage2Response,
    outOf: 'stage-2-asked',
  },
  'stage-3-asked': { title: 'Gone on to a Review Panel', clause: 'Appendix 1 Stage 3', counts: recorded(stage3Asked), on: stage3Asked },
  themes: {
    title: 'Points of complaint with a theme',
    clause: 'guidance',
    each: 'point',
    counts: all(recorded('theme-recorded'), onTheStages),
    on: last('theme-recorded'),
    splitBy: ['theme'],
  },
  lessons: {
    title: 'Complaints with a lesson',
    clause: '21.1',
    counts: recorded(the('learning-decided', { where: { learning: true } })),
    on: 'learning-decided',
  },
  'actions-done': {
    title: 'Actions done',
    clause: '21.1',
    each: 'action',
    counts: recorded('action-done'),
    on: 'action-done',
  },
  'actions-open': {
    title: 'Actions open at the end of the period',
    clause: '21.1',
    each: 'action',
    counts: not(any(recorded('action-done'), recorded('action-dropped'))),
    on: periodEnd,
  },
  ...childrensMeasures({ stage1Response, stage2Asked, stage3Response, ...yearly }),
}

import { all, late, type Measure, met, not, recorded, the, track, workingDaysTaken } from '#language'
import { onTheStages, stage1Response, stage2Asked, stage2Response, stage3Asked } from './events.ts'

/** What the learning report counts; each opens onto its cases. */
export const measures: Readonly<Record<string, Measure>> = {
  received: {
    title: 'Complaints received',
    clause: '2.2',
    counts: recorded('complaint-received'),
    on: 'complaint-received',
    splitBy: ['service'],
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
  'stage-1-answered': { title: 'Stage 1 responses', clause: 'Appendix 1 Stage 1', counts: recorded(stage1Response), on: stage1Response },
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
  'stage-2-in-time': {
    title: 'Answered in time at Stage 2',
    clause: 'Appendix 1 Stage 2',
    counts: all(recorded(stage2Response), not(late('stage-2/respond'))),
    on: stage2Response,
    outOf: 'stage-2-asked',
  },
  'stage-3-asked': { title: 'Gone on to a Review Panel', clause: 'Appendix 1 Stage 3', counts: recorded(stage3Asked), on: stage3Asked },
  lessons: {
    title: 'Complaints with a lesson',
    clause: '21.1',
    counts: recorded(the('learning-decided', { where: { learning: true } })),
    on: 'learning-decided',
  },
}

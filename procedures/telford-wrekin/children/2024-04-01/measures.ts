import { all, any, last, late, type Measure, met, not, periodEnd, recorded, stands, the, track, workingDaysTaken } from '#language'
import { childrensMeasures } from '../../../yearly-report/childrens.ts'
import {
  onTheStatutoryStages,
  receivedByTheTeam,
  stage1Response,
  stage2Asked,
  stage2Response,
  stage3Asked,
  stage3Response,
} from './events.ts'
import { outcomes } from './outcomes.ts'

const comment = the('representation-received', { where: { kind: 'comment' } })
const stage1Extended = the('extension-agreed', { stage: 'stage-1', where: { kind: 'agreed' } })
const stage2Extended = the('complainant-told-of-extension', { stage: 'stage-2' })

const subjects: Readonly<Record<string, string>> = {
  decision: 'an unwelcome or disputed decision',
  quality: 'the quality of a service',
  delay: 'delay',
  'assessment-or-review': 'assessment, case management and review',
  delivery: 'what was or was not delivered',
  'quantity-or-cost': 'quantity, frequency, change or cost',
  'attitude-of-staff': 'attitude or actions of staff',
  'eligibility-criteria': 'criteria of eligibility or assessment',
  'effect-of-a-policy': 'the effect of a policy on a child',
}

/** One measure a subject: a complaint about two counts under both. */
const bySubject = Object.fromEntries(
  Object.entries(subjects).map(([subject, about]): [string, Measure] => [
    `about-${subject}`,
    {
      title: `Complaints about ${about}`,
      clause: '4.1; 8.2',
      counts: recorded(the('complaint-registered', { where: { subjects: subject } })),
      on: 'complaint-registered',
      splitBy: ['service'],
    },
  ]),
)

/** What the law's yearly report holds beside what the policy asks for. */
export const yearly = {
  outcomes: outcomes.point,
  notTakenOn: {
    'not-eligible': 'Not from somebody who may complain here',
    'out-of-time': 'More than a year old, and not looked at late',
    court: 'About what a court decided',
    'already-considered': 'Already considered',
  },
}

/** What the reports count (8.2, 15.1): each opens onto its cases. */
export const measures: Readonly<Record<string, Measure>> = {
  received: {
    title: 'Complaints received',
    clause: '8.2',
    counts: recorded('complaint-received'),
    on: 'complaint-received',
    splitBy: ['service', 'relation'],
  },
  closed: {
    title: 'Cases closed',
    clause: '8.2',
    counts: recorded('case-closed'),
    on: 'case-closed',
  },
  'open-at-the-end': {
    title: 'Open at the end of the period',
    clause: '8.2',
    counts: all(recorded('complaint-received'), not(stands('case-closed', 'case-reopened'))),
    on: periodEnd,
    flow: { in: ['received'], out: ['closed'] },
  },
  ...bySubject,
  discrimination: {
    title: 'Complaints that allege discrimination',
    clause: '6.9',
    counts: recorded(the('complaint-registered', { where: { subjects: 'discrimination' } })),
    on: 'complaint-registered',
  },
  'how-resolved': {
    title: 'How Stage One was resolved',
    clause: '7.11.6',
    counts: recorded(stage1Response),
    on: stage1Response,
    splitBy: ['approach'],
  },
  'received-statutory': {
    title: 'Complaints under the statutory stages',
    clause: '8.2',
    counts: all(recorded('complaint-received'), onTheStatutoryStages),
    on: 'complaint-received',
  },
  corporate: {
    title: 'Complaints under the corporate procedure',
    clause: '12.4',
    counts: track('corporate'),
    on: 'complaint-received',
    splitBy: ['service'],
  },
  anonymous: { title: 'Anonymous complaints', clause: '8.2; 6.11', counts: track('anonymous'), on: 'complaint-received' },
  acknowledged: { title: 'Acknowledgements sent', clause: '15.1', counts: met('intake/acknowledge'), on: 'complaint-received' },
  'acknowledged-in-time': {
    title: 'Acknowledged in time',
    clause: '15.1; 7.11.4',
    counts: all(met('intake/acknowledge'), not(late('intake/acknowledge'))),
    on: 'complaint-received',
    outOf: 'acknowledged',
  },
  'stage-1-answered': {
    title: 'Stage One responses',
    clause: '15.1',
    counts: recorded(stage1Response),
    on: stage1Response,
    splitBy: ['service'],
    parts: ['stage-1-first-time', 'stage-1-in-more-time', 'stage-1-late'],
  },
  'stage-1-first-time': {
    title: 'Answered at Stage One in time, without more time',
    clause: '15.1; 7.11.7',
    counts: all(recorded(stage1Response), not(late('stage-1/respond')), not(recorded(stage1Extended))),
    on: stage1Response,
    outOf: 'stage-1-answered',
    splitBy: ['service'],
  },
  'stage-1-in-more-time': {
    title: 'Answered at Stage One in time, after an extension',
    clause: '15.1; 7.11.7',
    counts: all(recorded(stage1Response), not(late('stage-1/respond')), recorded(stage1Extended)),
    on: stage1Response,
    outOf: 'stage-1-answered',
    splitBy: ['service'],
  },
  'stage-1-late': {
    title: 'Answered at Stage One late',
    clause: '15.1; 7.11.7',
    counts: all(recorded(stage1Response), late('stage-1/respond')),
    on: stage1Response,
    outOf: 'stage-1-answered',
    splitBy: ['service'],
  },
  'stage-1-in-time': {
    title: 'Answered in time at Stage One, extensions included',
    clause: '15.1; 7.11.7',
    counts: all(recorded(stage1Response), not(late('stage-1/respond'))),
    on: stage1Response,
    outOf: 'stage-1-answered',
  },
  'stage-1-days': {
    title: 'Working days to the Stage One response',
    clause: '15.1',
    counts: recorded(stage1Response),
    on: stage1Response,
    value: workingDaysTaken(receivedByTheTeam, stage1Response),
  },
  'stage-2-asked': {
    title: 'Gone on to Stage Two',
    clause: '15.1',
    counts: any(recorded(stage2Asked), recorded('stage-omission-agreed')),
    on: stage2Asked,
  },
  'stage-2-answered': {
    title: 'Stage Two responses',
    clause: '15.1',
    counts: recorded(stage2Response),
    on: stage2Response,
    splitBy: ['service'],
    parts: ['stage-2-first-time', 'stage-2-in-more-time', 'stage-2-late'],
  },
  'stage-2-first-time': {
    title: 'Answered at Stage Two in time, without more time',
    clause: '15.1; 7.12.11',
    counts: all(recorded(stage2Response), not(late('stage-2/respond')), not(recorded(stage2Extended))),
    on: stage2Response,
    outOf: 'stage-2-answered',
    splitBy: ['service'],
  },
  'stage-2-in-more-time': {
    title: 'Answered at Stage Two in time, after an extension',
    clause: '15.1; 7.12.11',
    counts: all(recorded(stage2Response), not(late('stage-2/respond')), recorded(stage2Extended)),
    on: stage2Response,
    outOf: 'stage-2-answered',
    splitBy: ['service'],
  },
  'stage-2-late': {
    title: 'Answered at Stage Two late',
    clause: '15.1; 7.12.11',
    counts: all(recorded(stage2Response), late('stage-2/respond')),
    on: stage2Response,
    outOf: 'stage-2-answered',
    splitBy: ['service'],
  },
  'stage-2-in-time': {
    title: 'Answered in time at Stage Two',
    clause: '15.1; 7.12.11',
    counts: all(recorded(stage2Response), not(late('stage-2/respond'))),
    on: stage2Response,
    outOf: 'stage-2-answered',
  },
  'request-to-statement': {
    title: 'Working days from the Stage Two request to the signed statement',
    clause: '15.1; 7.12.3',
    counts: recorded('statement-signed'),
    on: 'statement-signed',
    value: workingDaysTaken(stage2Asked, 'statement-signed'),
  },
  'stage-3-asked': { title: 'Gone on to a Review Panel', clause: '15.1', counts: recorded(stage3Asked), on: stage3Asked },
  compliments: {
    title: 'Compliments',
    clause: '15.2; 14.3',
    counts: recorded(the('representation-received', { where: { kind: 'compliment' } })),
    on: the('representation-received', { where: { kind: 'compliment' } }),
  },
  comments: {
    title: 'Comments',
    clause: '8.2; 15.2',
    counts: recorded(comment),
    on: comment,
  },
  recommendations: {
    title: 'Recommendations made',
    clause: '8.2; 7.12.9; 7.13.8',
    each: 'action',
    counts: recorded(the('action-proposed', { where: { kind: 'recommendation' } })),
    on: 'action-proposed',
  },
  themes: {
    title: 'Points of complaint with a theme',
    clause: '8.2',
    each: 'point',
    counts: all(recorded('theme-recorded'), onTheStatutoryStages),
    on: last('theme-recorded'),
    splitBy: ['theme'],
  },
  'actions-done': {
    title: 'Actions done',
    clause: '8.2; 7.2',
    each: 'action',
    counts: recorded('action-done'),
    on: 'action-done',
  },
  'actions-open': {
    title: 'Actions open at the end of the period',
    clause: '8.2; 7.2',
    each: 'action',
    counts: not(any(recorded('action-done'), recorded('action-dropped'))),
    on: periodEnd,
  },
  'learning-decided': {
    title: 'Complaints with something learned',
    clause: '8.4',
    counts: recorded(the('learning-decided', { where: { learning: true } })),
    on: 'learning-decided',
  },
  ...childrensMeasures({ stage1Response, stage2Asked, stage3Response, ...yearly }),
}

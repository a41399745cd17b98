import { all, any, last, late, type Measure, met, not, overdue, periodEnd, recorded, stands, the, workingDaysTaken } from '#language'
import { adultsMeasures } from '../../../yearly-report/adults.ts'
import { allocated } from './allocation.ts'
import { finalResponse, learned, receivedByTheTeam, toldOfExtension } from './events.ts'

const handedOver = the([
  the('passed-on', { where: { what: 'complaint', to: 'investigating-officer' } }),
  the('shared-outside', { where: { what: 'complaint', with: 'provider-manager' } }),
])

/** What the weekly update, the performance view and the feedback on learning count. */
export const measures: Readonly<Record<string, Measure>> = {
  received: {
    title: 'Complaints received',
    clause: 'Introduction 4',
    counts: recorded('complaint-received'),
    on: 'complaint-received',
    splitBy: ['service'],
  },
  closed: {
    title: 'Cases closed',
    clause: 'Introduction 4',
    counts: recorded('case-closed'),
    on: 'case-closed',
  },
  'open-at-the-end': {
    title: 'Open at the end of the period',
    clause: 'Introduction 4',
    counts: all(recorded('complaint-received'), not(stands('case-closed', 'case-reopened'))),
    on: periodEnd,
    flow: { in: ['received'], out: ['closed'] },
  },
  'days-to-allocation': {
    title: 'Working days to allocation',
    clause: 'Step 4',
    counts: allocated,
    on: handedOver,
    value: workingDaysTaken(receivedByTheTeam, handedOver),
  },
  answered: {
    title: 'Complaints answered',
    clause: 'Introduction 1',
    counts: recorded(finalResponse),
    on: finalResponse,
    splitBy: ['service'],
    parts: ['answered-first-time', 'answered-in-more-time', 'answered-late'],
  },
  'answered-first-time': {
    title: 'Answered in time, without more time',
    clause: 'Introduction 1',
    counts: all(recorded(finalResponse), not(late('investigation/respond')), not(recorded(toldOfExtension))),
    on: finalResponse,
    outOf: 'answered',
    splitBy: ['service'],
  },
  'answered-in-more-time': {
    title: 'Answered in time, after an extension',
    clause: 'Introduction 1',
    counts: all(recorded(finalResponse), not(late('investigation/respond')), recorded(toldOfExtension)),
    on: finalResponse,
    outOf: 'answered',
    splitBy: ['service'],
  },
  'answered-late': {
    title: 'Answered late',
    clause: 'Introduction 1',
    counts: all(recorded(finalResponse), late('investigation/respond')),
    on: finalResponse,
    outOf: 'answered',
    splitBy: ['service'],
  },
  'in-time': {
    title: 'Answered in time, extensions included',
    clause: 'Introduction 1',
    counts: all(met('investigation/respond'), not(late('investigation/respond'))),
    on: finalResponse,
    outOf: 'answered',
  },
  extended: {
    title: 'Share of answered complaints that were extended',
    clause: 'Stage 3 Allocation note',
    counts: all(recorded(finalResponse), recorded(toldOfExtension)),
    on: finalResponse,
    outOf: 'answered',
    flag: 'more than half: no longer a minority of cases',
    flagAbove: 50,
  },
  'with-learning': {
    title: 'Complaints with learning',
    clause: 'Part 2 Objective I',
    counts: recorded(learned),
    on: learned,
  },
  'actions-done': {
    title: 'Complaints with a learning action done',
    clause: 'Part 2 Objective III',
    counts: recorded('action-done'),
    on: 'action-done',
  },
  'learning-actions-done': {
    title: 'Learning actions done',
    clause: 'Part 2 Objective III',
    each: 'action',
    counts: recorded('action-done'),
    on: 'action-done',
  },
  'actions-overdue': {
    title: 'Learning actions overdue at the end of the period',
    clause: 'Part 2 Objective III; Part 2 Objective I',
    each: 'action',
    counts: overdue('learning/do-action'),
    on: periodEnd,
  },
  'actions-at-the-board': {
    title: 'Learning actions that are settled and await the Board',
    clause: 'Part 2 Objective III; Part 2 Stage 5',
    each: 'action',
    counts: all(any(recorded('action-done'), recorded('action-dropped')), not(recorded('learning-signed-off'))),
    on: periodEnd,
  },
  themes: {
    title: 'Complaints with a recorded theme',
    clause: 'Part 2 Objective II',
    counts: recorded('cause-recorded'),
    on: 'cause-recorded',
    splitBy: ['main'],
  },
  subjects: {
    title: 'Points of complaint with a theme',
    clause: 'reg 18',
    each: 'point',
    counts: recorded('theme-recorded'),
    on: last('theme-recorded'),
    splitBy: ['theme'],
  },
  ...adultsMeasures(finalResponse),
  'actions-open': {
    title: 'Learning actions open at the end of the period',
    clause: 'Part 2 Objective III; Part 2 Objective I',
    each: 'action',
    counts: not(any(recorded('action-done'), recorded('action-dropped'))),
    on: periodEnd,
  },
}

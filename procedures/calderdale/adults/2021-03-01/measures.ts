import { all, late, type Measure, met, not, recorded, the, workingDaysTaken } from '#language'
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
  'days-to-allocation': {
    title: 'Working days to allocation',
    clause: 'Step 4',
    counts: allocated,
    on: handedOver,
    value: workingDaysTaken(receivedByTheTeam, handedOver),
  },
  answered: { title: 'Complaints answered', clause: 'Introduction 1', counts: recorded(finalResponse), on: finalResponse },
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
  themes: {
    title: 'Complaints with a recorded theme',
    clause: 'Part 2 Objective II',
    counts: recorded('cause-recorded'),
    on: 'cause-recorded',
    splitBy: ['main'],
  },
}

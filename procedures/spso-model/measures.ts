import {
  all,
  any,
  atMost,
  type Condition,
  last,
  type Measure,
  not,
  periodEnd,
  type Ref,
  recorded,
  the,
  track,
  type When,
  workingDaysTaken,
} from '#language'
import {
  afterStage1,
  anImprovement,
  direct,
  onTheStages,
  receivedAtStage2,
  stage1Answer,
  stage2Answer,
  stage2Began,
  withdrawn,
} from './events.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

/** One of the three groups that add up to all that was closed; each complaint is in the one where it ended. */
interface Group {
  readonly id: string
  readonly title: string
  readonly counts: Condition
  readonly on: Ref
  readonly from: When
  readonly workingDays: number
  readonly stage: string
}

const decided = not(withdrawn)
const stage2Open = all(stage2Began, not(recorded(stage2Answer)))
const groups: readonly Group[] = [
  {
    id: 'stage-1',
    title: 'stage 1',
    counts: all(recorded(stage1Answer), not(stage2Began), decided),
    on: stage1Answer,
    from: 'complaint-received',
    workingDays: 5,
    stage: 'stage-1',
  },
  {
    id: 'stage-2',
    title: 'stage 2, direct',
    counts: all(recorded(stage2Answer), direct, decided),
    on: stage2Answer,
    from: receivedAtStage2,
    workingDays: 20,
    stage: 'stage-2',
  },
  {
    id: 'escalated',
    title: 'stage 2, after escalation',
    counts: all(recorded(stage2Answer), not(direct), afterStage1, decided),
    on: stage2Answer,
    from: receivedAtStage2,
    workingDays: 20,
    stage: 'stage-2',
  },
]
const outcomes = { upheld: 'upheld', 'partially-upheld': 'partially upheld', 'not-upheld': 'not upheld', resolved: 'resolved' }

/** Answered with this outcome at that stage, whatever a later stage said. */
const answeredAs = (stage: string, overall: string): Condition =>
  recorded(the([the('response-sent', { stage, where: { overall } }), the('answer-held', { stage, where: { overall } })]))

function measuresOfGroup({ id, title, counts, on, from, workingDays, stage }: Group): Readonly<Record<string, Measure>> {
  const outOf = `closed-${id}`
  return {
    [outOf]: { title: `Closed: ${title}`, clause: `${mchp.indicators} closed`, counts, on, splitBy: ['service', 'provider'] },
    [`${outOf}-share`]: {
      title: `Closed: ${title}, as a percentage of all closed`,
      clause: `${mchp.indicators} closed`,
      counts,
      on,
      outOf: 'closed',
    },
    [`in-time-${id}`]: {
      title: `Closed within ${workingDays} working days: ${title}`,
      clause: `${mchp.indicators} timescale`,
      counts: all(counts, atMost(workingDaysTaken(from, on), workingDays)),
      on,
      outOf,
      splitBy: ['service', 'provider'],
    },
    [`days-${id}`]: {
      title: `Working days to the full response: ${title}`,
      clause: `${mchp.indicators} average time`,
      counts,
      on,
      value: workingDaysTaken(from, on),
    },
    ...Object.fromEntries(
      Object.entries(outcomes).map(([outcome, words]) => [
        `${outcome}-${id}`,
        {
          title: `Outcome ${words}: ${title}`,
          clause: `${mchp.indicators} outcomes`,
          counts: all(counts, answeredAs(stage, outcome)),
          on,
          outOf,
        },
      ]),
    ),
    [`extended-${id}`]: {
      title: `Extension authorised (optional): ${title}`,
      clause: `${mchp.indicators} extensions`,
      counts: all(counts, recorded(the('complainant-told-of-extension', { stage }))),
      on,
      outOf,
    },
  }
}

/** What came in and is on neither stage: each in one of these alone, so that with what was received they are all that came in. */
const onNoStage = (otherWays: Readonly<Record<string, OtherWay>>): Readonly<Record<string, Measure>> => {
  const ways: Readonly<Record<string, OtherWay>> = {
    'not-complaints': { title: 'Not complaints: told the right route', clause: mchp.whatItIsNot, track: 'not-a-complaint' },
    'too-late': { title: 'Out of time, and not accepted late', clause: mchp.timeLimit, track: 'out-of-time' },
    ...otherWays,
  }
  const before: Condition[] = [onTheStages]
  const measures = Object.entries(ways).map(([id, { title, clause, track: own }]): readonly [string, Measure] => {
    const counts = all(track(own), ...before.map(one => not(one)))
    before.push(track(own))
    return [id, { title, clause, counts, on: 'complaint-received' }]
  })
  return {
    'came-in': {
      title: 'Everything that came in as a complaint',
      clause: `${mchp.indicators} received`,
      counts: recorded('complaint-received'),
      on: 'complaint-received',
      parts: ['received', ...Object.keys(ways)],
    },
    ...Object.fromEntries(measures),
  }
}

/** A way of the body's own that is on neither stage. */
interface OtherWay {
  readonly title: string
  readonly clause: string
  readonly track: string
}

/** The SPSO's indicators, counted from the cases. Targets are plain periods: an extension never moves them. */
export const measuresOf = ({ para }: Twin, otherWays: Readonly<Record<string, OtherWay>> = {}): Readonly<Record<string, Measure>> => ({
  received: {
    title: 'Complaints received',
    clause: `${mchp.indicators} received; ${para.quarterly} bullet 1`,
    counts: all(recorded('complaint-received'), onTheStages),
    on: 'complaint-received',
    splitBy: ['service', 'provider', 'category', 'accountable-officer'],
    parts: ['received-stage-1', 'received-direct'],
  },
  'received-stage-1': {
    title: 'Received at stage 1, with those that went on later',
    clause: `${mchp.indicators} received`,
    counts: all(recorded('complaint-received'), onTheStages, not(direct)),
    on: 'complaint-received',
  },
  'received-direct': {
    title: 'Received directly at stage 2',
    clause: `${mchp.indicators} received`,
    counts: all(recorded('complaint-received'), onTheStages, direct),
    on: 'complaint-received',
  },
  closed: {
    title: 'Complaints closed',
    clause: `${mchp.indicators} closed`,
    counts: all(any(recorded(stage1Answer), recorded(stage2Answer)), decided, any(recorded(stage2Answer), not(stage2Began))),
    on: last([stage1Answer, stage2Answer]),
    splitBy: ['service', 'provider', 'cause', 'accountable-officer'],
    parts: ['closed-stage-1', 'closed-stage-2', 'closed-escalated'],
  },
  ...Object.assign({}, ...groups.map(measuresOfGroup)),
  'open-at-the-end': {
    title: 'Open at the end of the period',
    clause: `${mchp.indicators} closed; ${para.quarterly} bullet 1`,
    counts: all(
      recorded('complaint-received'),
      onTheStages,
      decided,
      any(stage2Open, not(any(recorded(stage1Answer), recorded(stage2Answer)))),
    ),
    on: periodEnd,
    flow: { in: ['received'], out: ['closed', 'withdrawn'] },
  },
  withdrawn: {
    title: 'Withdrawn',
    clause: `${mchp.indicators} withdrawn`,
    counts: all(withdrawn, onTheStages),
    on: 'complaint-withdrawn',
  },
  ...onNoStage(otherWays),
  'learning-actions-done': {
    title: 'Complaints because of which something was done',
    clause: `${mchp.indicators} learning; ${para.publishing}`,
    counts: recorded('action-done'),
    on: 'action-done',
    splitBy: ['service'],
  },
  'improvements-done': {
    title: 'Improvements made',
    clause: `${mchp.indicators} learning; ${para.publishing}`,
    each: 'action',
    counts: all(anImprovement, recorded('action-done')),
    on: 'action-done',
  },
  'improvements-open': {
    title: 'Improvements in progress at the end of the period',
    clause: `${mchp.indicators} learning; ${para.publishing}`,
    each: 'action',
    counts: all(anImprovement, not(any(recorded('action-done'), recorded('action-dropped')))),
    on: periodEnd,
  },
  causes: {
    title: 'Causes recorded in the period, of complaints closed in it or at another time',
    clause: `${para.analysis}; ${para.review}`,
    counts: recorded('cause-recorded'),
    on: 'cause-recorded',
    splitBy: ['main', 'service', 'trainingNeed'],
  },
  'spso-decisions': {
    title: 'SPSO decisions',
    clause: `${para.record} bullet 12`,
    counts: recorded('ombudsman-decision-received'),
    on: 'ombudsman-decision-received',
  },
})

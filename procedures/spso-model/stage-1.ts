import {
  all,
  any,
  anyOf,
  atMost,
  choose,
  dateIn,
  dayOf,
  days,
  dueOf,
  type Extension,
  fieldOf,
  filled,
  type Gate,
  given,
  is,
  last,
  latestOf,
  months,
  noLimit,
  not,
  onOrBefore,
  recorded,
  type Stage,
  setting,
  stage,
  the,
  theStart,
  waits,
  workingDays,
} from '#language'
import { everyPointAnswered, outcomeNeeds, resolvedNeedsAgreement } from './answering.ts'
import {
  acceptedLate,
  choseStage2,
  direct,
  knew,
  onTheStages,
  outOfTime,
  passedUp,
  stage1Answer,
  stage1Response,
  stage2Asked,
  stage2Began,
  straightToStage2,
  withdrawn,
} from './events.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

const agreed = the('extension-agreed', { stage: 'stage-1' })
const toldOfExtension = the('complainant-told-of-extension', { stage: 'stage-1' })
const toldItGoesUp = the('people-told', { where: { of: 'goes-to-stage-2' } })
const received = the('response-received', { stage: 'stage-1' })
const broughtIn = recorded(the('case-brought-in', { where: { stage: ['stage-1', 'stage-2'] } }))
const pastDay10 = not(onOrBefore(dueOf('day-10')))
const answeredOn = choose(
  { when: recorded(received), by: received },
  {
    when: recorded(the('response-sent', { stage: 'stage-1', where: { channel: 'letter' } })),
    by: workingDays(setting('postal-days')).after(stage1Response),
  },
  { when: all(), by: stage1Answer },
)

const extension = ({ para }: Twin): Extension => ({
  clause: `${mchp.stage1Extension}; ${mchp.telling}`,
  who: ['frontline-officer', 'complaints-lead'],
  may: 'tell the person that the answer needs more time, why, and by when',
  asks: ['newDate'],
  records: toldOfExtension,
  to: dateIn('given', 'newDate'),
  atMost: workingDays(10).from(theStart),
  letter: 'extension',
  needs: {
    authorised: {
      clause: mchp.stage1Extension,
      that: recorded(agreed),
      otherwise: 'a senior manager has not authorised more time',
    },
    'as-authorised': {
      clause: mchp.stage1Extension,
      that: any(not(recorded(agreed)), is(given('newDate'), fieldOf(last(agreed), 'newDate'))),
      otherwise: 'the date told is not the date that was authorised',
    },
  },
  reading: {
    doubt:
      'Whether the 5 more days run from the old date or from the day they are agreed, and whether they count before the person is told.',
    chosen: `Day 10 from receipt is the latest, whenever agreed; the new date takes effect only when the person has been told (${para.staff}: the handler tells them).`,
  },
})

/** More time to ask for stage 2, for somebody who needs it: agreed beforehand, and not judged as late afterwards. */
const moreTimeToAsk = ({ roles }: Twin): Extension => ({
  clause: `${mchp.timeLimit} discretion`,
  who: ['complaints-lead', ...roles.seniorManagers],
  may: 'give the person more time to ask for stage 2, as an adjustment',
  asks: ['newDate', 'reason'],
  records: the('extension-agreed', { stage: 'stage-1', where: { kind: 'adjustment' } }),
  to: dateIn('given', 'newDate'),
  needs: {
    agreed: {
      clause: `${mchp.timeLimit} discretion`,
      that: recorded(the('adjustment-decided', { where: { agreed: true } })),
      otherwise: 'no adjustment has been agreed',
    },
  },
  reading: {
    doubt: 'The discretion for special circumstances does not say whether it may be used before the last day has passed.',
    chosen: 'It may, where an adjustment was agreed: whoever needs more time is told the day at once, and need not be late first.',
  },
})

const gates = ({ roles, para }: Twin): Readonly<Record<string, Gate>> => ({
  'authorise-extension': {
    clause: mchp.stage1Extension,
    who: roles.seniorManagers,
    may: 'authorise more time at stage 1, with a reason',
    when: not(recorded(stage1Answer)),
    records: agreed,
    needs: {
      'day-10': {
        clause: mchp.stage1Extension,
        that: atMost(given('newDate'), dayOf(dueOf('day-10'))),
        otherwise: 'stage 1 may not run past 10 working days from receipt: it must go to stage 2 instead',
      },
      exceptional: {
        clause: mchp.stage1Time,
        that: is(given('exceptional'), true),
        otherwise: 'more time is for exceptional circumstances',
        onlyWarn: true,
      },
      once: {
        clause: mchp.stage1Extension,
        that: not(recorded(toldOfExtension)),
        otherwise: 'stage 1 has been extended before; day 10 stays the latest',
        onlyWarn: true,
      },
    },
  },
  find: {
    clause: `${para.record} bullet 6; ${mchp.outcomes}`,
    who: ['frontline-officer', 'contractor'],
    may: 'record the outcome of a point',
    records: 'finding-recorded',
    needs: resolvedNeedsAgreement,
  },
  'go-straight-to-stage-2': {
    clause: `${para.staff} bullet 4; ${mchp.stage2}`,
    who: ['frontline-officer', 'complaints-lead', ...roles.seniorManagers],
    may: 'take a complaint straight to stage 2, with the reason: complex, serious or high risk',
    when: not(recorded(stage1Answer)),
    records: straightToStage2,
  },
  'choose-stage-2': {
    clause: `${mchp.stage2} at the person’s request`,
    who: ['complainant', 'representative', 'advocate'],
    may: 'ask that the complaint is handled at stage 2 instead of stage 1',
    when: not(recorded(stage1Answer)),
    records: choseStage2,
  },
  'pass-up': {
    clause: `${mchp.afterDay10}; ${mchp.sameDay}`,
    who: ['frontline-officer', 'complaints-lead', ...roles.seniorManagers],
    may: 'pass the complaint to stage 2',
    records: passedUp,
    needs: {
      told: {
        clause: mchp.sameDay,
        that: recorded(toldItGoesUp),
        otherwise: 'the person has not been told that the complaint goes to stage 2',
        onlyWarn: true,
      },
    },
  },
  'ask-for-stage-2': {
    clause: mchp.timeLimitOfStage2,
    who: ['complainant', 'representative', 'advocate'],
    may: 'ask for stage 2',
    when: all(not(recorded(stage2Asked)), not(direct)),
    records: stage2Asked,
    until: {
      by: 'stage-2-window',
      openWhile: not(recorded(stage1Answer)),
      decided: { by: the('lateness-decided', { where: { of: 'stage-2-request' } }), ifSays: { accepted: true } },
      otherwise: 'the last day to ask has passed: whether special circumstances allow it is decided with reasons',
    },
  },
  'accept-late-request': {
    clause: `${mchp.timeLimit} discretion`,
    who: ['complaints-lead', ...roles.seniorManagers],
    may: 'decide on a late request for stage 2',
    when: waits('ask-for-stage-2'),
    asks: ['reasons'],
    records: the('lateness-decided', { where: { of: 'stage-2-request' } }),
  },
})

/** The frontline response: 5 working days, 10 at the most. */
export const stage1Of = (twin: Twin): Stage =>
  stage({
    title: 'Stage 1: frontline response',
    clause: `${twin.para.staff} bullet 4; ${mchp.stage1}`,
    opensWhen: any(all(onTheStages, recorded('complaint-received'), any(not(outOfTime), recorded(acceptedLate))), broughtIn),
    skippedWhen: direct,
    endsWhen: withdrawn,

    dates: {
      'day-10': {
        title: 'Day 10, the last of stage 1',
        clause: `${mchp.stage1Extension}; ${mchp.afterDay10}`,
        by: workingDays(10).from('complaint-received'),
      },
      'stage-2-window': {
        title: 'Last day to ask for stage 2',
        clause: mchp.timeLimitOfStage2,
        by: latestOf(months(6).from(knew), months(2).from(answeredOn)),
        reading: {
          doubt: 'The two months run from receiving the answer; its receipt is seldom known.',
          chosen: 'The day it was received where that is recorded, else the day it was given or sent, with an allowance for the post.',
          others: [{ text: 'two months from sending', by: latestOf(months(6).from(knew), months(2).from(stage1Answer)) }],
        },
        extensions: { adjustment: moreTimeToAsk(twin) },
      },
    },

    duties: {
      respond: {
        clause: `${mchp.stage1Time}; ${twin.para.record} bullets 6 and 7`,
        who: ['frontline-officer', 'contractor'],
        must: 'answer the complaint, with the outcome and the action taken',
        by: workingDays(5).from('complaint-received'),
        doneBy: anyOf('response-sent', 'answer-held'),
        until: any(stage2Began, pastDay10),
        letter: 'stage-1-response',
        extensions: { 'more-time': extension(twin) },
        needs: {
          'not-past-day-10': {
            clause: mchp.afterDay10,
            that: onOrBefore(dueOf('day-10')),
            otherwise: 'more than 10 working days have passed since receipt: it must go to stage 2 for its final response',
          },
          'every-point': {
            clause: `${twin.para.record} bullet 6`,
            that: everyPointAnswered(the(['complaint-received', 'case-brought-in'])),
            otherwise: 'each point needs its outcome',
          },
          ...outcomeNeeds(`${twin.para.record} bullet 6`),
          'held-only-without-contact': {
            clause: `${twin.para.declined} second limb`,
            that: any(filled(given('to')), recorded('information-declined')),
            otherwise: 'an answer is held for collection only where contact details were declined',
          },
        },
        lines: {
          'day-10': { title: 'Day 10: the latest with more time', kind: 'outer', clause: mchp.stage1Extension, by: dueOf('day-10') },
        },
        reading: {
          doubt: 'Whether an item received out of hours, or on a day the body is closed, counts from that day.',
          chosen: 'The day of receipt is day 1, or the next working day; the day it was typed in never counts.',
          others: [{ text: 'the next working day is day 1', by: workingDays(5).after('complaint-received') }],
        },
      },
      'tell-of-extension': {
        clause: mchp.telling,
        who: ['frontline-officer', 'complaints-lead'],
        must: 'tell the person why more time is needed, and the new date',
        when: recorded(agreed),
        by: dueOf('respond'),
        doneBy: the('complainant-told-of-extension', { stage: 'stage-1', since: agreed }),
        until: any(stage2Began, recorded(stage1Answer)),
      },
      'pass-up': {
        clause: mchp.afterDay10,
        who: ['frontline-officer', 'complaints-lead'],
        must: 'pass a complaint that was not closed within 10 working days to stage 2',
        when: all(not(recorded(stage1Answer)), not(stage2Began), pastDay10),
        by: workingDays(1).after(dueOf('day-10')),
        doneBy: passedUp,
        reading: { doubt: 'By when is not said.', chosen: 'On the day after day 10.' },
      },
      'pass-on-same-day': {
        clause: mchp.sameDay,
        who: ['frontline-officer', 'complaints-lead'],
        must: 'pass the complaint to stage 2 on the day the person is told that it goes there',
        by: days(0).from(toldItGoesUp),
        doneBy: the('passed-on', { where: { what: 'complaint', to: 'stage-2' } }),
      },
      'decide-late-request': {
        clause: `${mchp.timeLimit} discretion`,
        who: ['complaints-lead', ...twin.roles.seniorManagers],
        must: 'decide, with reasons, whether special circumstances allow a late request for stage 2',
        when: waits('ask-for-stage-2'),
        by: noLimit('owed').after(dueOf('stage-2-window')),
        doneBy: the('lateness-decided', { where: { of: 'stage-2-request' } }),
      },
      'invite-reasons-for-late-request': {
        clause: `${mchp.timeLimit} discretion`,
        who: ['frontline-officer', 'complaints-lead'],
        must: 'invite the person to say why the limit should not apply',
        when: waits('ask-for-stage-2'),
        by: noLimit('owed').after(dueOf('stage-2-window')),
        doneBy: the('people-told', { where: { of: 'stage-2-time-limit' } }),
      },
    },

    gates: gates(twin),

    principles: {
      'no-approval': {
        clause: `${twin.para.staff} bullet 5`,
        who: 'frontline-officer',
        must: 'try to resolve any complaint they are called upon to deal with: nobody’s approval is needed at stage 1',
      },
      'close-to-the-service': {
        clause: `${twin.para.staff} bullet 4`,
        who: 'frontline-officer',
        must: 'resolve complaints early and as close as possible to where the service is given',
      },
    },
  })

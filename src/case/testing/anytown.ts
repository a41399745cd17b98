import { bankHolidays, compileCalendar, day } from '#calendar'
import {
  all,
  allCovered,
  allOf,
  any,
  anyOf,
  appointed,
  choose,
  count,
  covers,
  dateIn,
  days,
  dueOf,
  earliestOf,
  every,
  everyOne,
  fieldOf,
  fieldsOf,
  filled,
  given,
  is,
  last,
  late,
  latestOf,
  nextMeeting,
  noLimit,
  not,
  overall,
  owed,
  type Procedure,
  periodEnd,
  recorded,
  type Stage,
  setting,
  stageIs,
  stands,
  the,
  theActor,
  theDue,
  theStart,
  waits,
  whoDid,
  workingDays,
} from '#language'
import { compile } from '../compile.ts'

const RECEIVED = the('complaint-received')

/** Stage 1: extensions with a cap in all, a hold that begins afresh, one that keeps the days left, a window, a ladder. */
const stage1: Stage = {
  title: 'Stage 1',
  clause: '6.1',
  track: 'children',
  opensWhen: recorded(RECEIVED),
  skippedWhen: recorded('stage-omission-agreed'),
  endsWhen: recorded('withdrawal-confirmed'),
  duties: {
    acknowledge: {
      clause: '6.2',
      who: 'complaints-officer',
      must: 'acknowledge the complaint',
      by: workingDays(3).from(RECEIVED),
      doneBy: 'acknowledgement-sent',
      ladder: {
        reminder: { clause: '6.2', on: workingDays(1).before(theDue), what: 'Acknowledge tomorrow', to: 'complaints-manager' },
        escalation: { clause: '6.2', on: workingDays(2).after(theDue), what: 'Not acknowledged', to: 'director' },
      },
    },
    respond: {
      clause: '6.4',
      who: 'service-manager',
      must: 'respond to every point',
      by: workingDays(10).from(latestOf(RECEIVED, 'point-resubmitted')),
      doneBy: anyOf('response-sent', 'complaint-resolved'),
      undoneBy: 'response-returned',
      letter: 'stage-1-response',
      extensions: {
        agreed: {
          clause: '6.5',
          who: 'complaints-officer',
          may: 'agree a longer time with the complainant',
          asks: ['reason'],
          records: the('extension-agreed', { where: { kind: 'agreed' } }),
          to: dateIn('given', 'newDate'),
          atMost: workingDays(20).from(theStart),
          needs: {
            agreement: {
              clause: '6.5',
              that: is(given('complainantAnswer'), 'agreed'),
              otherwise: 'the complainant must agree before the date passes',
            },
          },
        },
        complex: {
          clause: '6.6',
          who: 'complaints-officer',
          may: 'tell the complainant that it is complex',
          evenLate: true,
          records: the('complainant-told-of-extension', { where: { kind: 'complex' } }),
          to: dateIn(last('extension-agreed', { where: { kind: 'complex' } }), 'newDate'),
          atMost: workingDays(30).from(theStart),
          needs: {
            managers: {
              clause: '6.6',
              that: covers(fieldsOf(the('extension-agreed', { where: { kind: 'complex' } }), 'agreedBy'), [
                'service-manager',
                'complaints-manager',
              ]),
              otherwise: 'both managers must have agreed that it is complex',
            },
          },
        },
      },
      lines: { law: { title: 'The law allows', kind: 'law', clause: 'reg 14', by: workingDays(20).from(RECEIVED) } },
      ladder: {
        reminder: { clause: '6.7', on: workingDays(2).before(theDue), what: 'Due in two days', to: 'service-manager' },
        escalation: { clause: '6.7', on: workingDays(1).after(theDue), what: 'Overdue', to: 'director' },
      },
      reading: {
        doubt: 'It says days.',
        chosen: 'Working days.',
        others: [{ text: 'calendar days', by: days(10).from(latestOf(RECEIVED, 'point-resubmitted')) }],
      },
    },
    'tell-people': {
      clause: '6.8',
      who: 'complaints-officer',
      must: 'tell the people complained of',
      by: workingDays(5).from(RECEIVED),
      doneBy: allCovered(fieldsOf('people-told', 'to'), ['service-manager', 'director'], 'people-told'),
    },
    'decide-lateness': {
      clause: '6.9',
      who: 'complaints-manager',
      must: 'decide whether a late request is taken',
      when: waits('ask-for-stage-2'),
      by: workingDays(5).from(the('escalation-requested', { stage: 'stage-2' })),
      doneBy: the('lateness-decided', { stage: 'any' }),
    },
    plan: {
      clause: '6.10',
      who: 'service-manager',
      must: 'plan the enquiry',
      by: workingDays(2).from('acknowledgement-sent'),
      doneBy: 'timescale-set',
    },
    'set-out': {
      clause: '6.11',
      who: 'service-manager',
      must: 'give a full report in the time chosen',
      when: recorded('timescale-set'),
      by: choose(
        { when: is(fieldOf(last('timescale-set'), 'band'), 'low'), by: workingDays(15).from(RECEIVED) },
        { when: is(fieldOf(last('timescale-set'), 'band'), 'high'), by: workingDays(30).from(RECEIVED) },
      ),
      doneBy: 'report-received',
    },
    update: {
      clause: '6.12',
      who: 'complaints-officer',
      must: 'write to the complainant about progress',
      by: workingDays(20).from('complainant-told-of-extension'),
      again: workingDays(20).from(theStart),
      until: any(recorded('response-sent'), recorded('complaint-resolved')),
      doneBy: 'progress-update-given',
    },
    'draft-first': {
      clause: '6.13',
      who: 'service-manager',
      must: 'send a draft',
      by: workingDays(3).before(dueOf('respond')),
      doneBy: 'draft-submitted',
    },
    'thank-soon': {
      clause: '6.14',
      who: 'complaints-officer',
      must: 'thank whoever helped',
      by: noLimit('as soon as possible').after('report-received'),
      doneBy: the('letter-sent', { where: { letter: 'thanks' } }),
    },
    'settle-readers': {
      clause: '6.15',
      who: 'complaints-officer',
      must: 'share the draft with every reader',
      by: workingDays(5).from('draft-submitted'),
      doneBy: allOf('draft-submitted', everyOne('reader', 'draft-shared')),
    },
    'board-report': {
      clause: '6.16',
      who: 'complaints-manager',
      must: 'report to the board',
      by: nextMeeting('board').onOrAfter('response-sent'),
      doneBy: 'report-issued',
    },
  },
  holds: {
    advocate: {
      clause: '6.17',
      from: the('advocate-delayed', { where: { unavoidable: true } }),
      to: appointed('advocate'),
      stops: ['respond'],
      resumes: 'afresh',
    },
    police: { clause: '6.18', from: 'hold-placed', to: 'hold-lifted', stops: ['respond', 'tell-people'], resumes: 'days-left' },
  },
  dates: {
    'stage-2-window': {
      title: 'Last day to ask for Stage 2',
      clause: '6.19',
      by: earliestOf(workingDays(25).from('response-sent'), workingDays(20).from(dueOf('respond'))),
    },
  },
  gates: {
    'ask-for-stage-2': {
      clause: '6.19',
      who: ['complainant', 'advocate'],
      may: 'ask for Stage 2',
      records: the('escalation-requested', { stage: 'stage-2' }),
      until: {
        by: 'stage-2-window',
        openWhile: not(recorded('response-sent')),
        decided: { by: the('lateness-decided', { stage: 'any' }), ifSays: { accepted: true } },
      },
      needs: {
        right: {
          clause: '6.20',
          that: any(recorded('response-sent'), late('respond')),
          otherwise: 'there is no response yet and none is overdue',
        },
      },
    },
    freeze: { clause: '6.21', who: 'nobody', may: 'freeze other proceedings', records: 'freeze-decided' },
    withdraw: {
      clause: '6.22',
      who: ['complainant', 'advocate'],
      may: 'withdraw the complaint',
      records: 'complaint-withdrawn',
    },
  },
}

/** Stage 2: several people at once, a payment for each, a letter that must be whole. */
const stage2: Stage = {
  title: 'Stage 2',
  clause: '7.1',
  track: 'children',
  opensWhen: any(recorded('escalation-requested'), stageIs('stage-1', 'skipped')),
  endsWhen: recorded('withdrawal-confirmed'),
  duties: {
    investigate: {
      clause: '7.2',
      who: 'investigator',
      must: 'investigate',
      by: workingDays(25).from('statement-signed'),
      doneBy: the('report-received', { where: { of: 'investigation' } }),
      needs: {
        independent: { clause: '7.3', that: recorded(appointed('independent-person')), otherwise: 'nobody independent is appointed' },
      },
    },
    respond: {
      clause: '7.4',
      who: 'director',
      must: 'adjudicate',
      by: workingDays(setting('adjudication-days')).from(the('report-received', { where: { of: 'investigation' } })),
      doneBy: 'response-sent',
      letter: 'stage-2-response',
      needs: { findings: { clause: '7.5', that: every('point', recorded('finding-recorded')), otherwise: 'a point has no finding' } },
    },
  },
  gates: {
    pay: {
      clause: '7.6',
      who: 'payments-officer',
      may: 'release the payment',
      each: 'payment',
      asks: ['amount', 'method'],
      records: 'payment-made',
      needs: {
        ordered: { clause: '7.6', that: recorded('payment-ordered'), otherwise: 'no payment was ordered' },
        'two-people': {
          clause: '7.7',
          that: not(is(theActor, whoDid('payment-items-checked'))),
          otherwise: 'the person who checked it may not release it',
        },
      },
    },
  },
}

export const anytown: Procedure = {
  id: 'anytown-children',
  title: 'Complaints by children in Anytown',
  body: 'anytown',
  receivedFrom: day('2026-01-01'),
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles: {
    complainant: { title: 'Complainant', clause: '2.1', outside: true },
    advocate: { title: 'Advocate', clause: '2.1', outside: true },
    'complaints-officer': { title: 'Complaints officer', clause: '2.2', deputies: 'recorded' },
    'complaints-manager': { title: 'Complaints manager', clause: '2.2', deputies: 'recorded' },
    'service-manager': { title: 'Service manager', clause: '2.2', deputies: 'none' },
    director: { title: 'Director', clause: '2.2' },
    investigator: { title: 'Investigator', clause: '2.3', notAlso: ['independent-person'] },
    'independent-person': { title: 'Independent person', clause: '2.3' },
    'payments-officer': { title: 'Payments officer', clause: '2.4' },
  },
  letsStand: { clause: '2.5', who: 'director' },
  tracks: {
    corporate: { title: 'Corporate', clause: '3.2' },
    children: { title: 'Children', clause: '3.1', takes: 'otherwise' },
  },
  stages: {
    'stage-1': stage1,
    'stage-2': stage2,
    ending: {
      title: 'Ending',
      clause: '7.8',
      opensWhen: recorded(RECEIVED),
      gates: {
        close: {
          clause: '7.8',
          who: 'complaints-officer',
          may: 'close the case',
          records: 'case-closed',
          needs: {
            nothing: { clause: '7.8', that: not(owed('*')), otherwise: 'something is still owed' },
            noted: { clause: '7.9', that: filled(given('reason')), otherwise: 'say why', onlyWarn: true },
          },
        },
      },
    },
    corporate: {
      title: 'Corporate',
      clause: '8.1',
      track: 'corporate',
      duties: {
        respond: {
          clause: '8.2',
          who: 'service-manager',
          must: 'answer under the corporate procedure',
          by: workingDays(15).from('point-routed'),
          doneBy: 'response-sent',
        },
      },
    },
  },
  ofTheBody: {
    title: 'The body',
    clause: '9.1',
    duties: {
      review: {
        clause: '9.2',
        who: 'complaints-manager',
        must: 'review the quarter',
        each: { period: 'quarter', yearStarts: '04-01' },
        by: workingDays(10).from(periodEnd),
        doneBy: the('review-held', { where: { of: 'quarter' } }),
      },
    },
  },
  positions: {
    case: {
      closed: { title: 'Closed', clause: '7.8', when: stands('case-closed', 'case-reopened'), open: false },
      answered: { title: 'Answered', clause: '7.4', when: recorded(the('response-sent', { stage: 'stage-2' })), open: true },
      open: { title: 'Open', clause: '6.1', open: true },
    },
  },
  outcomes: {
    clause: '7.10',
    point: ['upheld', 'not-upheld'],
    overall: [
      { every: ['upheld'], is: 'upheld', clause: '7.10' },
      { every: ['not-upheld'], is: 'not-upheld', clause: '7.10' },
      { is: 'partially-upheld', clause: '7.10' },
    ],
  },
  letters: {
    'stage-1-response': {
      title: 'Stage 1 response',
      clause: '6.4',
      to: ['complainant'],
      contains: {
        answer: { clause: '6.4', says: 'the answer' },
        'next-step': { clause: '6.23', says: 'how to ask for Stage 2' },
        apology: { clause: '6.24', says: 'an apology', when: late('respond') },
      },
      copies: { advocate: { clause: '6.25', to: 'advocate', when: recorded(appointed('advocate')) } },
    },
    'stage-2-response': {
      title: 'Stage 2 response',
      clause: '7.4',
      to: ['complainant'],
      contains: {
        outcome: { clause: '7.10', says: 'the outcome', when: not(is(overall, 'none')) },
        ombudsman: { clause: '7.11', says: 'the Ombudsman' },
      },
    },
  },
  checklists: {
    file: {
      title: 'The file',
      clause: '5.1',
      items: {
        acknowledged: { clause: '5.1', held: recorded('acknowledgement-sent') },
        wishes: {
          clause: '5.2',
          held: recorded('wishes-recorded'),
          declined: recorded(the('complainant-chose', { where: { choice: 'no-wishes' } })),
        },
        extension: { clause: '5.3', held: recorded('complainant-told-of-extension'), when: recorded('extension-agreed') },
        several: { clause: '5.4', held: is(count('contact-made'), 2) },
        closed: { clause: '5.5', held: all(recorded('case-closed'), recorded('learning-decided')) },
      },
    },
  },
  meetings: { board: { title: 'Performance Board', clause: '9.3' } },
  settings: { 'adjudication-days': { value: 5, clause: '7.4', says: 'days to adjudicate' } },
}

export const anytownCompiled = compile(anytown, 'anytown-hash')
export const england = compileCalendar(bankHolidays['england-and-wales'])

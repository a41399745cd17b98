/** An invented council's procedure, small and whole: every block has something in it, and nothing is wrong with it. */
import { day } from '#calendar'
import { type ClauseText, parseClauses } from '../../clauses.ts'
import type { Clause, Procedure, Stage } from '../../types.ts'
import * as w from '../../words.ts'

const stage1: Stage = w.stage({
  title: 'Stage One: local resolution',
  clause: '6',
  track: 'ordinary',
  opensWhen: w.recorded('complaint-received'),
  endsWhen: w.any(w.recorded('withdrawal-confirmed'), w.recorded('case-closed')),
  duties: {
    acknowledge: {
      clause: '6.1',
      who: 'complaints-officer',
      must: 'acknowledge the complaint in writing',
      by: w.workingDays(3).from('complaint-received'),
      doneBy: 'acknowledgement-sent',
      letter: 'acknowledgement',
    },
    respond: {
      clause: '6.2',
      who: 'service-manager',
      must: 'answer every point',
      by: w.workingDays(10).from('complaint-received'),
      doneBy: w.anyOf('response-sent', 'complaint-resolved'),
      undoneBy: 'response-returned',
      letter: 'stage-1-response',
      extensions: {
        agreed: {
          clause: '6.3',
          who: 'complaints-manager',
          may: 'agree a longer time with the complainant',
          records: 'complainant-told-of-extension',
          to: w.dateIn('given', 'newDate'),
          atMost: w.workingDays(20).from(w.theStart),
          needs: {
            agreement: {
              clause: '6.3',
              that: w.is(w.given('complainantAnswer'), 'agreed'),
              otherwise: 'the complainant has not agreed',
            },
          },
        },
      },
      lines: { law: { title: 'The law', kind: 'law', clause: 'reg 17', by: w.workingDays(20).from('complaint-received') } },
      ladder: {
        reminder: { clause: '6.4', on: w.workingDays(2).before(w.theDue), what: 'Reminder', to: 'service-manager' },
        escalation: { clause: '6.4', on: w.workingDays(2).after(w.theDue), what: 'Escalation', to: 'director' },
      },
      departs: { from: 'reg 17', how: 'ten days where the law gives twenty' },
    },
    'decide-lateness': {
      clause: '6.6',
      who: 'complaints-manager',
      must: 'decide whether to take a late request',
      by: w.workingDays(2).from(w.the('escalation-requested', { stage: 'stage-2' })),
      when: w.waits('ask-for-stage-2'),
      doneBy: w.the('lateness-decided', { where: { of: 'stage-2' } }),
    },
  },
  dates: {
    'stage-2-window': {
      title: 'Last day to ask for Stage Two',
      clause: '6.5',
      by: w.earliestOf(w.workingDays(25).from('response-sent'), w.workingDays(20).from(w.dueOf('respond'))),
      reading: {
        doubt: 'It says days.',
        chosen: 'Working days.',
        others: [{ text: 'calendar days', by: w.days(25).from('response-sent') }],
      },
    },
  },
  gates: {
    'ask-for-stage-2': {
      clause: '6.5',
      who: ['complainant', 'advocate'],
      may: 'ask for Stage Two',
      records: w.the('escalation-requested', { stage: 'stage-2' }),
      asks: ['reasons'],
      until: {
        by: 'stage-2-window',
        openWhile: w.not(w.recorded('response-sent')),
        decided: { by: w.the('lateness-decided', { where: { of: 'stage-2' } }), ifSays: { accepted: true } },
      },
      needs: {
        right: {
          clause: '6.5',
          that: w.any(w.recorded('response-sent'), w.late('respond')),
          otherwise: 'no response has been sent and none is late',
        },
      },
    },
    'decide-lateness': {
      clause: '6.6',
      who: 'complaints-manager',
      may: 'decide whether to take a late request',
      records: w.the('lateness-decided', { where: { of: 'stage-2' } }),
      asks: ['reasons', 'goodReason'],
    },
    'confirm-withdrawal': {
      clause: '6.7',
      who: 'complaints-officer',
      may: 'confirm that the complaint is withdrawn',
      records: 'withdrawal-confirmed',
      needs: { asked: { clause: '6.7', that: w.recorded('complaint-withdrawn'), otherwise: 'nobody has withdrawn it' } },
    },
    'freeze-proceedings': {
      clause: '6.8',
      who: 'nobody',
      may: 'put court proceedings off because of a complaint',
      records: w.the('freeze-decided', { where: { frozen: true } }),
    },
    'appoint-advocate': {
      clause: '6.9',
      who: 'complaints-officer',
      may: 'appoint an advocate',
      records: w.appointed('advocate'),
    },
  },
  holds: {
    advocate: {
      clause: '6.9',
      from: w.the('advocate-delayed', { where: { unavoidable: true } }),
      to: w.appointed('advocate'),
      stops: ['respond'],
      resumes: 'afresh',
    },
  },
  notices: { harm: { clause: '6.10', on: 'safeguarding-considered', what: 'A complaint tells of harm', to: 'director' } },
  principles: { reprisal: { clause: '6.11', who: 'service-manager', must: 'treat no one worse for complaining' } },
})

const stage2: Stage = w.stage({
  title: 'Stage Two: review panel',
  clause: '7',
  track: 'ordinary',
  opensWhen: w.recorded('escalation-requested'),
  skippedWhen: w.recorded('withdrawal-confirmed'),
  endsWhen: w.recorded('case-closed'),
  dates: {
    panel: { title: 'The panel', clause: '7.2', by: w.dateIn(w.last('meeting-date-set'), 'date') },
    'review-by': {
      title: 'Panel to be held by',
      clause: '7.2',
      by: w.nextMeeting('panel').onOrAfter(w.days(5).from('escalation-requested')),
    },
  },
  duties: {
    'set-date': {
      clause: '7.2',
      who: 'complaints-officer',
      must: 'set the date of the panel',
      by: w.choose(
        {
          when: w.recorded(w.the('escalation-requested', { where: { how: 'urgent' } })),
          by: w.workingDays(2).from('escalation-requested'),
        },
        { when: w.all(), by: w.workingDays(w.setting('panel-days')).from('escalation-requested') },
      ),
      doneBy: 'meeting-date-set',
    },
    papers: {
      clause: '7.2',
      who: 'complaints-officer',
      must: 'send the papers',
      by: w.workingDays(10).before(w.dueOf('panel')),
      doneBy: w.the('meeting-papers-sent', { where: { of: 'review-panel' } }),
    },
    respond: {
      clause: '7.3',
      who: 'director',
      must: 'answer after the panel',
      by: w.workingDays(15).from('meeting-held'),
      doneBy: 'response-sent',
      letter: 'final-response',
    },
    update: {
      clause: '7.4',
      who: 'complaints-officer',
      must: 'keep the complainant told',
      by: w.weeks(2).from('escalation-requested'),
      again: w.weeks(2).from(w.theStart),
      until: w.recorded('response-sent'),
      doneBy: w.the('progress-update-given', { where: { to: 'complainant' } }),
    },
    thank: {
      clause: '7.4',
      who: 'director',
      must: 'thank the panel',
      by: w.noLimit('as soon as possible').after('meeting-held'),
      doneBy: w.the('contact-made', { where: { with: 'panel' } }),
    },
  },
  gates: {
    'appoint-chair': {
      clause: '7.1',
      who: 'complaints-manager',
      may: 'appoint the chair',
      records: w.appointed('panel-chair'),
      needs: {
        registered: {
          clause: '7.1',
          that: w.inRegister(w.given('person'), 'independent-people'),
          otherwise: 'the chair must be on the register',
        },
        another: {
          clause: '7.1',
          that: w.not(w.is(w.given('person'), w.whoDid(w.the('response-signed', { stage: 'any' })))),
          otherwise: 'the chair may not have signed the response',
        },
      },
    },
    'hold-panel': {
      clause: '7.2',
      who: 'panel-chair',
      may: 'hold the panel',
      records: w.the('meeting-held', { where: { of: 'review-panel' } }),
      needs: {
        members: { clause: '7.2', that: w.atLeast(w.given('members'), 3), otherwise: 'a panel has three members' },
        served: {
          clause: '7.2',
          that: w.atLeast(w.workingDaysTaken('meeting-papers-sent', w.theActDay), 5),
          otherwise: 'the papers came too late',
          onlyWarn: true,
        },
      },
    },
    pay: {
      clause: '7.5',
      who: 'director',
      may: 'release a payment',
      each: 'payment',
      records: 'payment-made',
      needs: {
        checked: {
          clause: '7.5',
          that: w.covers(w.fieldsOf('payment-items-checked', 'items'), ['amount', 'bank-details']),
          otherwise: 'all must be checked',
        },
      },
    },
  },
})

const afterwards: Stage = w.stage({
  title: 'Closing',
  clause: '8',
  gates: {
    close: {
      clause: '8.1',
      who: 'complaints-officer',
      may: 'close the case',
      records: 'case-closed',
      needs: { nothing: { clause: '8.1', that: w.not(w.owed('*')), otherwise: 'something is still owed' } },
    },
  },
})

const cl = (clause: Clause, title: string): { readonly title: string; readonly clause: Clause } => ({ title, clause })

export const anytown: Procedure = w.procedure({
  id: 'anytown-complaints',
  title: 'Complaints to Anytown',
  body: 'anytown',
  receivedFrom: day('2026-04-01'),
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles: {
    complainant: { ...cl('3', 'Complainant'), outside: true },
    advocate: { ...cl('3', 'Advocate'), outside: true },
    'complaints-officer': { ...cl('3', 'Complaints officer'), deputies: 'recorded' },
    'complaints-manager': cl('3', 'Complaints manager'),
    'service-manager': cl('3', 'Service manager'),
    director: { ...cl('3', 'Director'), notAlso: ['panel-chair'] },
    'panel-chair': cl('3', 'Chair of the panel'),
  },
  letsStand: { clause: '9', who: 'complaints-manager' },
  definitions: { complaint: { term: 'complaint', means: 'being unhappy and saying so', clause: '2' } },
  tracks: {
    court: {
      ...cl('4', 'Before a court'),
      takes: w.is(w.fieldOf('complaint-received', 'otherProceedings'), 'court'),
    },
    ordinary: { ...cl('4', 'Ordinary'), takes: 'otherwise' },
  },
  stages: { 'stage-1': stage1, 'stage-2': stage2, closing: afterwards },
  positions: {
    case: {
      closed: { ...cl('8.1', 'Closed'), when: w.stands('case-closed', 'case-reopened'), open: false },
      answered: { ...cl('8', 'Answered'), when: w.recorded(w.the('response-sent', { stage: 'any' })), open: true },
      open: { ...cl('8', 'Being looked into'), open: true },
    },
  },
  outcomes: {
    clause: '5',
    point: ['upheld', 'not-upheld'],
    overall: [
      { every: ['upheld'], is: 'upheld', clause: '5' },
      { every: ['not-upheld'], is: 'not-upheld', clause: '5' },
      { is: 'partly-upheld', clause: '5' },
    ],
    reportsAs: { upheld: 'Upheld', 'not-upheld': 'Not upheld', 'partly-upheld': 'Partly upheld' },
  },
  letters: {
    acknowledgement: {
      ...cl('6.1', 'Acknowledgement'),
      to: ['complainant'],
      contains: { received: { clause: '6.1', says: 'when it was received' } },
      words: { received: 'Your complaint {reference} came on {complaint-received.on}.' },
    },
    'stage-1-response': {
      ...cl('6.2', 'Response'),
      to: ['complainant'],
      from: 'service-manager',
      contains: {
        points: { clause: '6.2', says: 'an answer to every point' },
        'next-step': { clause: '6.5', says: 'how to ask for Stage Two, and by when' },
      },
      copies: { advocate: { clause: '6.2', to: 'advocate', when: w.recorded(w.appointed('advocate', { stage: 'any' })) } },
      formats: ['letter', 'email'],
    },
    'final-response': {
      ...cl('7.3', 'Final response'),
      to: ['complainant'],
      contains: { ombudsman: { clause: '7.3', says: 'how to go to the Ombudsman' } },
    },
  },
  everyLetter: {
    needs: { addressed: { clause: '6.1', that: w.filled(w.given('to')), otherwise: 'it is addressed to no one' } },
  },
  checklists: {
    'front-sheet': {
      ...cl('6.1', 'Front sheet'),
      items: {
        reference: { clause: '6.1', held: w.recorded('complaint-registered'), dueBy: 'stage-1/acknowledge' },
        wishes: {
          clause: '6.1',
          held: w.recorded('wishes-recorded'),
          when: w.stageIs('stage-1', 'open'),
          declined: w.recorded(w.the('complainant-chose', { where: { choice: 'no-wishes' } })),
        },
      },
    },
  },
  registers: { 'independent-people': { ...cl('7.1', 'Independent people'), of: 'people', requires: { trained: true } } },
  meetings: { panel: { ...cl('7.2', 'Review panel'), chair: 'panel-chair', members: ['director'], atLeast: 3 } },
  settings: { 'panel-days': { value: 20, clause: '7.2', says: 'working days to set a date' } },
  sees: { health: { clause: '9', who: ['complaints-officer'], logged: true } },
  facts: {
    'heating-log-seen': {
      says: 'the heating log was looked at',
      by: 'body',
      concerns: 'house',
      fields: { month: { type: 'text', says: 'Which month', required: true } },
    },
  },
  fields: { 'complaint-received': { eligibility: { type: 'choice', of: ['child', 'parent'], says: 'Who may complain' } } },
  ofTheBody: {
    title: 'The year',
    clause: '10',
    duties: {
      review: {
        clause: '10',
        who: 'complaints-manager',
        must: 'look at what was learned',
        each: { period: 'half-year', yearStarts: '04-01' },
        by: w.months(1).after(w.periodEnd),
        doneBy: 'review-held',
      },
    },
  },
  reports: {
    annual: {
      ...cl('10', 'Annual report'),
      each: { period: 'year', yearStarts: '04-01' },
      by: w.months(3).after(w.periodEnd),
      who: 'complaints-manager',
      to: 'the council',
      signedOffBy: 'director',
      contains: { numbers: { clause: '10', says: 'how many: {received}' } },
    },
  },
  measures: {
    received: { ...cl('10', 'Complaints received'), counts: w.recorded('complaint-received'), on: 'complaint-received' },
    'in-time': {
      ...cl('10', 'Percentage answered in time'),
      counts: w.not(w.late('stage-1/respond')),
      on: w.the('response-sent', { stage: 'stage-1' }),
      outOf: 'received',
    },
  },
  notRules: { '11': 'a telephone number' },
  outsideSources: { reg: 'The regulations' },
})

export const anytownClauses: Readonly<Record<Clause, ClauseText>> = parseClauses(
  [
    '## 1 {not a rule: says what the paper is for}',
    ...'2 3 4 5 6 6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10 6.11 7 7.1 7.2 7.3 7.4 7.5 8 8.1 9 10 11'
      .split(' ')
      .map(a => `## ${a}\nWords of ${a}.`),
  ].join('\n'),
)

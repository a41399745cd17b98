import {
  all,
  any,
  appointed,
  choose,
  count,
  covers,
  dateIn,
  dueOf,
  every,
  fieldsOf,
  filled,
  type Gate,
  given,
  inRegister,
  is,
  late,
  type Need,
  noLimit,
  not,
  recorded,
  setting,
  stage,
  the,
  theStart,
  waits,
  workingDays,
} from '#language'
import { onTheStages, safeguardingBegan, safeguardingEnded, stage2Asked, stage3Asked, suitabilityDecision, withdrawn } from './events.ts'
import { mayBeTold } from './people.ts'
import { qualityTeam, theirSide } from './roles.ts'
import { findingNeeds, reminders, safeguardingFirst } from './stage-1.ts'

export const investigator = appointed('independent-investigator')
export const independentPerson = appointed('independent-person')
const report = the('report-received', { where: { of: 'investigation' } })
const supplementary = the('report-received', { where: { of: 'independent-person' } })
const broughtIn = recorded(the('case-brought-in', { where: { stage: ['stage-2', 'stage-3'] } }))
const hasSection = (section: string) => covers(given('sections'), [section])

/** Regulation 2's test, where the register holds the person. */
export const independentNeed: Readonly<Record<string, Need>> = {
  independent: {
    clause: 'App 1 Stage 2; reg 2',
    that: any(
      not(recorded(the('person-registered', { where: { register: 'independent-people', person: given('person') } }))),
      inRegister(given('person'), 'independent-people'),
    ),
    otherwise: 'the register says this person is a member or officer of the Council, or the spouse or partner of one',
  },
}

/** 6.6: what alone may stand against a further stage. */
export const onlyForAReason: Readonly<Record<string, Need>> = {
  'a-ground': {
    clause: '6.6',
    that: any(
      is(given('ground'), 'late'),
      is(given('ground'), 'withdrawn'),
      is(given('ground'), 'final-decision'),
      is(given('ground'), 'prejudice'),
    ),
    otherwise:
      'a complaint accepted at Stage 1 carries the right to the further stages: only lateness, withdrawal, a final decision under 15.4 or a decision under 9.2 stand against it',
  },
}

const gates: Readonly<Record<string, Gate>> = {
  'appoint-investigator': {
    clause: 'App 1 Stage 2; 6.7',
    who: qualityTeam,
    may: 'appoint the Independent Investigator',
    records: investigator,
    needs: {
      ...independentNeed,
      'not-before': {
        clause: 'App 1 Stage 2',
        that: not(is(given('person'), fieldsOf(appointed('team-manager', { stage: 'stage-1' }), 'person'))),
        otherwise: 'whoever looked into it at Stage 1 may not investigate it again',
      },
      'not-of-the-team': {
        clause: 'App 1 Stage 2',
        that: not(filled(given('team'))),
        otherwise: 'somebody of the team complained about is not independent',
      },
    },
    reading: {
      doubt: '"The Assistant Director responsible for that service." has no verb.',
      chosen: 'The Independent Investigator investigates; the Assistant Director commissions it and signs the Council’s response.',
    },
  },
  'appoint-independent-person': {
    clause: 'App 1 Stage 2; 6.7',
    who: qualityTeam,
    may: 'appoint the Independent Person',
    records: independentPerson,
    needs: independentNeed,
  },
  interview: {
    clause: 'App 1 Stage 2 investigation; 7.2',
    who: 'independent-investigator',
    may: 'interview somebody',
    records: 'interview-held',
    needs: safeguardingFirst,
  },
  'submit-report': {
    clause: 'App 1 Stage 2 investigation',
    who: ['independent-investigator', 'complaints-officer'],
    may: 'send the complaints officer the report',
    records: report,
    needs: {
      'independent-person': {
        clause: 'App 1 Stage 2',
        that: any(recorded(independentPerson), broughtIn),
        otherwise: 'no Independent Person has been appointed to see that the process is followed',
      },
      facts: { clause: 'App 1 Stage 2', that: hasSection('facts'), otherwise: 'the report has no section on the facts' },
      policy: {
        clause: 'App 1 Stage 2',
        that: hasSection('policy-followed'),
        otherwise: 'the report does not say whether the policy was followed at Stage 1',
      },
      recommendations: {
        clause: 'App 1 Stage 2 investigation',
        that: filled(given('recommendations')),
        otherwise: 'the report does not list its recommendations, or that there are none',
      },
      interviews: {
        clause: 'App 1 Stage 2 investigation',
        that: any(
          recorded(the('interview-held', { where: { of: 'complainant' } })),
          hasSection('interviews'),
          filled(given('noInterviewBecause')),
        ),
        otherwise: 'the complainant was not interviewed: say why',
      },
    },
  },
  'supplement-report': {
    clause: 'App 1 Stage 2 actions',
    who: ['independent-person', 'complaints-officer'],
    may: 'submit a supplementary report',
    records: supplementary,
    reading: {
      doubt: 'The Independent Person "supports" in one sentence and "oversees" in another.',
      chosen: 'Oversight of fairness and process, with a report of their own; no say over findings.',
    },
  },
  find: {
    clause: 'App 1 Stage 2 investigation',
    who: ['independent-investigator', 'assistant-director'],
    may: 'record the finding on a point',
    asks: ['facts', 'wentWrong'],
    records: 'finding-recorded',
    needs: findingNeeds,
  },
  'receive-response': {
    clause: 'App 1 table',
    who: 'anyone',
    may: 'record the day the complainant received the Stage 2 adjudication',
    records: 'response-received',
    needs: {
      sent: { clause: 'App 1 table', that: any(recorded('response-sent'), broughtIn), otherwise: 'no Stage 2 adjudication has been sent' },
    },
  },
  'ask-for-stage-3': {
    clause: 'App 1 Stage 3; 6.3; 6.6',
    who: theirSide,
    may: 'ask for a Review Panel',
    when: not(recorded(stage3Asked)),
    records: stage3Asked,
    until: {
      by: 'stage-3-window',
      decided: { by: the('lateness-decided', { where: { of: 'stage-3-request' } }), ifSays: { accepted: true } },
      otherwise:
        'the request is late: it is refused unless the Complaints Manager exceptionally accepts it, and the Ombudsman may be approached',
    },
    needs: {
      answered: {
        clause: '6.3; App 1 Stage 3',
        that: any(recorded('response-sent'), recorded('response-received'), broughtIn, late('respond')),
        otherwise: 'Stage 2 comes first, and has not been answered',
      },
      'final-decision': {
        clause: '15.4',
        that: any(not(recorded(suitabilityDecision)), is(given('about'), 'how-it-was-handled')),
        otherwise: 'the Assistant Director’s decision on suitability is final',
        offers: 'ombudsman',
      },
    },
  },
  'accept-late-request': {
    clause: 'App 1 Stage 3',
    who: 'complaints-manager',
    may: 'decide on a late request for a Review Panel',
    when: waits('ask-for-stage-3'),
    asks: ['reasons'],
    records: the('lateness-decided', { where: { of: 'stage-3-request' } }),
  },
  'refuse-stage': {
    clause: '6.6',
    who: ['complaints-manager', 'complaints-officer'],
    may: 'refuse to go on with Stage 2',
    asks: ['ground', 'reasons'],
    records: the('acceptance-decided', { where: { of: 'stage-2', accepted: false } }),
    needs: onlyForAReason,
  },
}

/** Appendix 1: looked into again by an Independent Investigator, with an Independent Person. */
export const stage2 = stage({
  title: 'Stage 2: appeal',
  clause: 'App 1 Stage 2',
  opensWhen: all(onTheStages, recorded(stage2Asked)),
  endsWhen: any(withdrawn, recorded(the('acceptance-decided', { where: { of: 'stage-2', accepted: false } }))),

  duties: {
    acknowledge: {
      clause: 'App 1 Stage 2',
      who: ['complaints-officer', 'quality-team'],
      must: 'acknowledge the appeal',
      by: workingDays(setting('stage-2-acknowledgement')).from(stage2Asked),
      doneBy: 'acknowledgement-sent',
      reading: {
        doubt: 'No time is given for acknowledging an appeal; Stage 1 has 3 working days, Stage 3 has 2.',
        chosen: '3 working days, an assumed value (a setting).',
      },
    },
    appoint: {
      clause: 'App 1 Stage 2',
      who: qualityTeam,
      must: 'appoint an Independent Investigator and an Independent Person',
      by: noLimit('no limit in the source').after(stage2Asked),
      doneBy: { allOf: [investigator, independentPerson] },
    },
    'tell-of-investigator': {
      clause: 'App 1 Stage 2',
      who: qualityTeam,
      must: 'tell the complainant who the Investigator is',
      by: noLimit('no limit in the source').after(investigator),
      doneBy: the('people-told', { where: { of: 'investigator' } }),
    },
    'give-contact-details': {
      clause: 'App 1 Stage 2',
      who: qualityTeam,
      must: 'give the Investigator the complainant’s contact details',
      by: noLimit('no limit in the source').after(investigator),
      doneBy: the('passed-on', { where: { what: 'papers', to: 'independent-investigator', enclosed: 'contact-details' } }),
    },
    're-confirm-statement': {
      clause: 'reg 16',
      who: qualityTeam,
      must: 'agree again with the complainant the written record of a complaint made by word of mouth',
      when: recorded(the('complaint-received', { where: { channel: ['telephone', 'in-person'] } })),
      by: noLimit('at Stage 2').after(stage2Asked),
      doneBy: 'statement-signed',
      until: recorded('response-sent'),
    },
    'report-to-manager': {
      clause: 'App 1 Stage 2 actions',
      who: qualityTeam,
      must: 'send the reports to the manager of the service',
      by: noLimit('no limit in the source').after(report),
      doneBy: the('passed-on', { where: { what: 'reports', to: ['service-manager', 'team-manager'] }, since: report }),
    },
    'report-to-staff': {
      clause: 'App 1 Stage 2 actions',
      who: qualityTeam,
      must: 'send the reports to the front-line staff themselves',
      when: recorded(the('report-received', { where: { of: 'investigation', frontLine: true } })),
      by: noLimit('no limit in the source').after(report),
      doneBy: the('passed-on', { where: { what: 'reports', to: 'front-line-staff' }, since: report }),
    },
    respond: {
      clause: 'App 1 Stage 2 investigation; App 1 Stage 2',
      who: 'assistant-director',
      must: 'send the complainant the report with the Council’s response',
      by: workingDays(25).from(stage2Asked),
      doneBy: 'response-sent',
      letter: 'stage-2-response',
      needs: {
        ...mayBeTold,
        ...safeguardingFirst,
        report: {
          clause: 'App 1 Stage 2 investigation',
          that: any(recorded(report), broughtIn),
          otherwise: 'the investigation report has not been received: report and response go together',
        },
        findings: {
          clause: 'App 1 Stage 2 investigation',
          that: every('point', recorded('finding-recorded')),
          otherwise: 'each point needs its finding before the response is sent',
        },
        recommendations: {
          clause: 'App 1 Stage 2 investigation',
          that: any(
            not(filled(fieldsOf(report, 'recommendations'))),
            is(count(the('action-proposed', { where: { source: 'stage-2-report' } })), fieldsOf(report, 'recommendations')),
          ),
          otherwise: 'not every recommendation of the report is on record to be followed',
          onlyWarn: true,
        },
      },
      extensions: {
        told: {
          clause: 'App 1 Stage 2; reg 17',
          who: 'complaints-manager',
          may: 'tell the complainant that the investigation needs longer, to 65 working days in all',
          asks: ['newDate', 'reasons'],
          records: 'complainant-told-of-extension',
          to: dateIn('given', 'newDate'),
          atMost: workingDays(65).from(theStart),
          letter: 'stage-2-extension',
          reading: {
            doubt: 'Who may extend and how the complainant is told is not said at Stage 2.',
            chosen: 'The Complaints Manager, in writing with the reason and the new date, on or before the date.',
          },
        },
      },
      lines: {
        'by-acknowledgement': {
          title: '25 working days from the acknowledgement, the other wording',
          kind: 'other',
          clause: 'App 1 Stage 2',
          by: workingDays(25).from('acknowledgement-sent'),
        },
        latest: { title: '65 working days from the appeal', kind: 'outer', clause: 'App 1 Stage 2 investigation', by: dueOf('latest') },
        'latest-by-acknowledgement': {
          title: '65 working days from the acknowledgement, the other wording',
          kind: 'other',
          clause: 'App 1 Stage 2',
          by: workingDays(65).from('acknowledgement-sent'),
        },
        law: { title: '25 working days from the request', kind: 'law', clause: 'reg 17', by: workingDays(25).from(stage2Asked) },
      },
      ladder: {
        ...reminders('The Stage 2 response', 'independent-investigator'),
        breach: {
          clause: 'App 1 Stage 2',
          on: workingDays(1).after(dueOf('latest')),
          what: 'Stage 2 has taken more than 65 working days',
          to: ['complaints-manager', 'director'],
        },
      },
      reading: {
        doubt: '"25-65 working days of acknowledgement", and elsewhere "of the receipt of the complaint".',
        chosen: 'From receipt of the appeal, which meets both; due at 25, with reasons to 65 in all.',
        others: [{ text: 'from the acknowledgement', by: workingDays(25).from('acknowledgement-sent') }],
      },
      departs: {
        from: 'reg 17',
        how: 'The same lengths; the Regulations ask for written reasons and the new date, which the policy leaves out and which are asked for here.',
      },
    },
    'tell-late': {
      clause: 'App 1 Stage 3; 6.5',
      who: qualityTeam,
      must: 'tell the complainant that the request is late, what the last day was, and how to go to the Ombudsman',
      when: waits('ask-for-stage-3'),
      by: noLimit('no limit in the source').after(dueOf('stage-3-window')),
      doneBy: the('letter-sent', { where: { letter: 'late-request' } }),
      letter: 'late-request',
    },
    'decide-late-request': {
      clause: 'App 1 Stage 3',
      who: 'complaints-manager',
      must: 'decide whether to accept the late request exceptionally, with reasons',
      when: waits('ask-for-stage-3'),
      by: noLimit('no limit in the source').after(dueOf('stage-3-window')),
      doneBy: the('lateness-decided', { where: { of: 'stage-3-request' } }),
    },
  },

  holds: {
    safeguarding: { clause: '7.2', from: safeguardingBegan, to: safeguardingEnded, stops: ['respond'], resumes: 'days-left' },
    proceedings: { clause: '9.2', from: 'hold-placed', to: 'hold-lifted', stops: ['respond'], resumes: 'days-left' },
  },

  dates: {
    latest: {
      title: 'Last day for the Stage 2 response in any case',
      clause: 'App 1 Stage 2 investigation',
      by: workingDays(65).from(stage2Asked),
    },
    'stage-3-window': {
      title: 'Last day to ask for a Review Panel',
      clause: 'App 1 table',
      by: choose(
        { when: recorded('response-received'), by: workingDays(20).from('response-received') },
        {
          when: recorded(the('response-sent', { where: { channel: 'letter' } })),
          by: workingDays(20).from(workingDays(setting('post')).from('response-sent')),
        },
        { when: recorded('response-sent'), by: workingDays(20).from('response-sent') },
      ),
      extensions: {
        adjustment: {
          clause: '19.8',
          who: ['complaints-officer', 'complaints-manager'],
          may: 'give the complainant more time to ask for a Review Panel, as an adjustment',
          asks: ['reason'],
          records: the('extension-agreed', { where: { kind: 'adjustment' } }),
          to: dateIn('given', 'newDate'),
          needs: {
            agreed: {
              clause: '19.8',
              that: recorded(the('adjustment-decided', { where: { agreed: true } })),
              otherwise: 'no adjustment has been agreed',
            },
          },
        },
      },
      reading: {
        doubt: 'The paragraph before the table gives no start for the 20 days.',
        chosen: 'Receipt of the adjudication, as in the table; the Council’s response is the adjudication.',
      },
    },
  },

  gates,

  principles: {
    oversight: {
      clause: 'App 1 Stage 2',
      who: 'independent-person',
      must: 'see the whole file and make sure that the Investigator follows the process',
    },
    'right-to-go-on': { clause: '6.6', who: 'complaints-manager', must: 'let a complaint accepted at Stage 1 go on to Stages 2 and 3' },
  },
})

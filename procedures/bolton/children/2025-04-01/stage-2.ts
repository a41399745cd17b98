import {
  all,
  any,
  choose,
  count,
  dateIn,
  dueOf,
  every,
  fieldsOf,
  filled,
  is,
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
import { holdEnds, onTheStages, safeguardingBegan, safeguardingEnded, stage2Asked, withdrawn } from './events.ts'
import { mayBeTold } from './people.ts'
import { qualityTeam } from './roles.ts'
import { reminders } from './stage-1.ts'
import { safeguardingFirst } from './stage-1-gates.ts'
import { broughtInAtStage2, independentPerson, investigator, report, stage2Gates } from './stage-2-gates.ts'

/** Appendix 1: looked into again by an Independent Investigator, with an Independent Person. */
export const stage2 = stage({
  title: 'Stage 2: appeal',
  clause: 'Appendix 1 Stage 2',
  opensWhen: all(onTheStages, recorded(stage2Asked)),
  endsWhen: any(withdrawn, recorded(the('acceptance-decided', { where: { of: 'stage-2', accepted: false } }))),

  duties: {
    acknowledge: {
      clause: 'Appendix 1 Stage 2',
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
      clause: 'Appendix 1 Stage 2',
      who: qualityTeam,
      must: 'appoint an Independent Investigator and an Independent Person',
      by: noLimit('owed').after(stage2Asked),
      doneBy: { allOf: [investigator, independentPerson] },
    },
    'tell-of-investigator': {
      clause: 'Appendix 1 Stage 2',
      who: qualityTeam,
      must: 'tell the complainant who the Investigator is',
      by: noLimit('owed').after(investigator),
      doneBy: the('people-told', { where: { of: 'investigator' } }),
    },
    'give-contact-details': {
      clause: 'Appendix 1 Stage 2',
      who: qualityTeam,
      must: 'give the Investigator the complainant’s contact details',
      by: noLimit('owed').after(investigator),
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
      clause: 'Appendix 1 Stage 2 actions',
      who: qualityTeam,
      must: 'send the reports to the manager of the service',
      by: noLimit('owed').after(report),
      doneBy: the('passed-on', { where: { what: 'reports', to: ['service-manager', 'team-manager'] }, since: report }),
    },
    'report-to-staff': {
      clause: 'Appendix 1 Stage 2 actions',
      who: qualityTeam,
      must: 'send the reports to the front-line staff themselves',
      when: recorded(the('report-received', { where: { of: 'investigation', frontLine: true } })),
      by: noLimit('owed').after(report),
      doneBy: the('passed-on', { where: { what: 'reports', to: 'front-line-staff' }, since: report }),
    },
    respond: {
      clause: 'Appendix 1 Stage 2 investigation; Appendix 1 Stage 2',
      who: 'assistant-director',
      must: 'send the complainant the report with the Council’s response',
      by: workingDays(25).from(stage2Asked),
      doneBy: 'response-sent',
      letter: 'stage-2-response',
      needs: {
        ...mayBeTold,
        ...safeguardingFirst,
        report: {
          clause: 'Appendix 1 Stage 2 investigation',
          that: any(recorded(report), broughtInAtStage2),
          otherwise: 'the investigation report has not been received: report and response go together',
        },
        findings: {
          clause: 'Appendix 1 Stage 2 investigation',
          that: every('point', recorded('finding-recorded')),
          otherwise: 'each point needs its finding before the response is sent',
        },
        recommendations: {
          clause: 'Appendix 1 Stage 2 investigation',
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
          clause: 'Appendix 1 Stage 2; reg 17',
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
          clause: 'Appendix 1 Stage 2',
          by: workingDays(25).from('acknowledgement-sent'),
        },
        latest: {
          title: '65 working days from the appeal',
          kind: 'outer',
          clause: 'Appendix 1 Stage 2 investigation',
          by: dueOf('latest'),
        },
        'latest-by-acknowledgement': {
          title: '65 working days from the acknowledgement, the other wording',
          kind: 'other',
          clause: 'Appendix 1 Stage 2',
          by: workingDays(65).from('acknowledgement-sent'),
        },
        law: { title: '25 working days from the request', kind: 'law', clause: 'reg 17', by: workingDays(25).from(stage2Asked) },
      },
      ladder: {
        ...reminders('The Stage 2 response', 'independent-investigator'),
        breach: {
          clause: 'Appendix 1 Stage 2',
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
      clause: 'Appendix 1 Stage 3; 6.5',
      who: qualityTeam,
      must: 'tell the complainant that the request is late, what the last day was, and how to go to the Ombudsman',
      when: waits('ask-for-stage-3'),
      by: noLimit('owed').after(dueOf('stage-3-window')),
      doneBy: the('letter-sent', { where: { letter: 'late-request' } }),
      letter: 'late-request',
    },
    'decide-late-request': {
      clause: 'Appendix 1 Stage 3',
      who: 'complaints-manager',
      must: 'decide whether to accept the late request exceptionally, with reasons',
      when: waits('ask-for-stage-3'),
      by: noLimit('owed').after(dueOf('stage-3-window')),
      doneBy: the('lateness-decided', { where: { of: 'stage-3-request' } }),
    },
  },

  holds: {
    safeguarding: { clause: '7.2', from: safeguardingBegan, to: safeguardingEnded, stops: ['respond'], resumes: 'days-left' },
    proceedings: { clause: '9.2', from: 'hold-placed', to: holdEnds, stops: ['respond'], resumes: 'days-left' },
  },

  dates: {
    latest: {
      title: 'Last day for the Stage 2 response in any case',
      clause: 'Appendix 1 Stage 2 investigation',
      by: workingDays(65).from(stage2Asked),
    },
    'stage-3-window': {
      title: 'Last day to ask for a Review Panel',
      clause: 'Appendix 1 table',
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

  gates: stage2Gates,

  principles: {
    oversight: {
      clause: 'Appendix 1 Stage 2',
      who: 'independent-person',
      must: 'see the whole file and make sure that the Investigator follows the process',
    },
    'right-to-go-on': { clause: '6.6', who: 'complaints-manager', must: 'let a complaint accepted at Stage 1 go on to Stages 2 and 3' },
  },
})

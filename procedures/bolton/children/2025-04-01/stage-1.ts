import {
  anyOf,
  atMost,
  choose,
  type Duty,
  dateIn,
  dayOf,
  dueOf,
  every,
  noLimit,
  recorded,
  setting,
  stage,
  the,
  theDue,
  waits,
  workingDays,
} from '#language'
import { holdEnds, onTheStages, safeguardingBegan, safeguardingEnded, stage1Counts, withdrawn } from './events.ts'
import { safeguardingAnswered } from './intake.ts'
import { jointAnswerReady } from './joint.ts'
import { mayBeTold } from './people.ts'
import { qualityTeam } from './roles.ts'
import { safeguardingFirst, stage1Gates } from './stage-1-gates.ts'

/** A reminder before and an escalation after (a reading: the policy names none). */
export const reminders = (what: string, to: string): NonNullable<Duty['ladder']> => ({
  reminder: { clause: 'Appendix 1 Stage 1', on: workingDays(setting('reminder')).before(theDue), what: `${what} is due soon`, to },
  escalation: { clause: 'Appendix 1 Stage 1', on: workingDays(1).after(theDue), what: `${what} is late`, to: 'complaints-manager' },
})

const respond: Duty = {
  clause: 'Appendix 1 Stage 1',
  who: 'team-manager',
  must: 'look into the complaint and answer it',
  by: workingDays(20).from(stage1Counts),
  doneBy: anyOf('response-sent', the('complaint-resolved', { where: { agreed: true } })),
  letter: 'stage-1-response',
  needs: {
    ...mayBeTold,
    ...safeguardingFirst,
    ...jointAnswerReady,
    'every-point': {
      clause: 'Appendix 1 Stage 1 purpose',
      that: every('point', recorded('finding-recorded')),
      otherwise: 'each point needs its outcome before the answer is sent',
    },
  },
  extensions: {
    told: {
      clause: 'Appendix 1 Stage 1',
      who: ['team-manager', 'complaints-officer', 'complaints-manager'],
      may: 'tell the complainant that more time is needed',
      asks: ['newDate', 'reasons'],
      records: 'complainant-told-of-extension',
      to: dateIn('given', 'newDate'),
      letter: 'stage-1-extension',
      needs: {
        'within-the-law': {
          clause: 'reg 14',
          that: atMost(dayOf(dateIn('given', 'newDate')), dayOf(workingDays(20).from('complaint-received'))),
          otherwise: 'this is past 20 working days from receipt, the most that the Regulations allow',
          onlyWarn: true,
        },
      },
      reading: {
        doubt: 'No longest time, no approval and no last moment for telling are given.',
        chosen:
          'The complainant is told, with a reason and the new date, on or before the date; past 20 working days from receipt with a warning.',
      },
    },
  },
  lines: {
    law: { title: '10 working days from receipt', kind: 'law', clause: 'reg 14', by: workingDays(10).from('complaint-received') },
    'law-longest': {
      title: '20 working days from receipt, the most the Regulations allow',
      kind: 'law',
      clause: 'reg 14',
      by: workingDays(20).from('complaint-received'),
    },
  },
  ladder: reminders('The Stage 1 response', 'team-manager'),
  reading: {
    doubt: 'Without an acknowledgement there is no start, and a late one lengthens the time.',
    chosen: 'From the acknowledgement as sent; the lateness of the acknowledgement is its own breach. An agreed resolution answers it too.',
  },
  departs: {
    from: 'reg 14',
    how: 'The Regulations give 10 working days from receipt, 20 in all; the policy gives 20 from an acknowledgement up to 3 working days later.',
  },
}

/** Appendix 1: the manager of the team looks into it and answers. */
export const stage1 = stage({
  title: 'Stage 1: investigation',
  clause: 'Appendix 1 Stage 1',
  opensWhen: onTheStages,
  endsWhen: withdrawn,

  duties: {
    'notify-manager': {
      clause: 'Appendix 1 Stage 1',
      who: qualityTeam,
      must: 'notify the line manager',
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'team-manager' } }),
      needs: {
        'safeguarding-answered': {
          clause: '7.1',
          that: safeguardingAnswered,
          otherwise: 'harm is alleged: say first whether this child, and other children, may be at risk',
        },
      },
    },
    'ask-to-resolve': {
      clause: 'Appendix 1 Stage 1',
      who: qualityTeam,
      must: 'ask the line manager to try to resolve it in time',
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'team-manager', asksToResolve: true } }),
      reading: {
        doubt: 'The stage is headed investigation and asks the manager to attempt to resolve.',
        chosen: 'Both: a resolution offered and agreed answers Stage 1, otherwise a response of an investigation does.',
      },
    },
    respond,
    'tell-late': {
      clause: 'Appendix 1 Stage 2; 6.5',
      who: qualityTeam,
      must: 'tell the complainant that the appeal is late, what the last day was, and how to go to the Ombudsman',
      when: waits('ask-for-stage-2'),
      by: noLimit('owed').after(dueOf('stage-2-window')),
      doneBy: the('letter-sent', { where: { letter: 'late-request' } }),
      letter: 'late-request',
    },
    'decide-late-request': {
      clause: 'Appendix 1 Stage 2',
      who: 'complaints-manager',
      must: 'decide whether to accept the late appeal exceptionally, with reasons',
      when: waits('ask-for-stage-2'),
      by: noLimit('owed').after(dueOf('stage-2-window')),
      doneBy: the('lateness-decided', { where: { of: 'stage-2-request' } }),
    },
  },

  holds: {
    safeguarding: {
      clause: '7.2',
      from: safeguardingBegan,
      to: safeguardingEnded,
      stops: ['respond'],
      resumes: 'days-left',
      reading: {
        doubt: 'Precedence is given without saying what becomes of the clock; the Regulations know no general power to stop it.',
        chosen: 'It stops while the investigation lasts; the days left run from its end; the first date stays visible.',
      },
    },
    proceedings: { clause: '9.2', from: 'hold-placed', to: holdEnds, stops: ['respond'], resumes: 'days-left' },
  },

  dates: {
    'stage-2-window': {
      title: 'Last day to appeal to Stage 2',
      clause: 'Appendix 1 Stage 2',
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
          may: 'give the complainant more time to appeal, as an adjustment',
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
        doubt: 'It runs from receipt, which the Council rarely knows.',
        chosen:
          'From the day received where it is recorded, which wins; else the day of sending by email, or some working days later by post (a setting).',
        others: [{ text: 'from sending', by: workingDays(20).from('response-sent') }],
      },
    },
  },

  gates: stage1Gates,

  principles: {
    'first-stage-first': {
      clause: 'Appendix 1 Stage 1; 6.3',
      who: 'quality-team',
      must: 'consider every complaint first at Stage 1, except under 15.3',
    },
    adjudicate: {
      clause: 'Appendix 1 Stage 1 purpose',
      who: 'team-manager',
      must: 'establish the facts, what went wrong, what puts it right and what stops it happening again',
    },
  },
})

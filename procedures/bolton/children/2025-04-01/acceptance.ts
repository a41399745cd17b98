import {
  all,
  any,
  fieldOf,
  filled,
  given,
  is,
  last,
  noLimit,
  not,
  recorded,
  sent,
  stage,
  the,
  theDue,
  track,
  workingDays,
  years,
} from '#language'
import { inTime, interestUndecided, withdrawn } from './events.ts'

const interestRefused = all(recorded('standing-decided'), is(fieldOf(last('standing-decided'), 'accepted'), false))

/** 8, 9.1, 10: who may complain, in what time, and what is told to those who may not. */
export const acceptance = stage({
  title: 'Whether the complaint is accepted',
  clause: '9.1',
  opensWhen: any(recorded('complaint-received'), recorded('case-brought-in')),
  endsWhen: withdrawn,

  dates: {
    'time-limit': {
      title: 'Last day to complain about what happened',
      clause: '10.1',
      by: years(1).from('matter-arose'),
      reading: {
        doubt: 'Two limbs, without saying which governs.',
        chosen: 'In time under either; the anniversary itself is in time.',
        others: [{ text: 'from coming to know of it', by: years(1).from('matter-came-to-notice') }],
      },
    },
    'realised-limit': {
      title: 'Last day, from coming to know of it',
      clause: '10.1',
      by: years(1).from('matter-came-to-notice'),
    },
  },

  duties: {
    'decide-late': {
      clause: '10.2',
      who: 'head-of-service',
      must: 'decide, on its own merits, whether to accept a complaint made after more than a year',
      when: not(inTime),
      by: workingDays(10).from('complaint-received'),
      aim: true,
      doneBy: the('lateness-decided', { where: { of: 'time-limit' } }),
      ladder: {
        reminder: {
          clause: '10.2; Appendix 1 Stage 1',
          on: workingDays(3).from('complaint-received'),
          what: 'Decide on a complaint made after more than a year: the acknowledgement is due',
          to: 'head-of-service',
        },
        escalation: {
          clause: '10.2',
          on: theDue,
          what: 'The Head of Service has not decided on a late complaint',
          to: 'complaints-manager',
        },
      },
      reading: {
        doubt: 'No time is given, and "appropriate" Head of Service is not defined.',
        chosen:
          'The Head of Service for the service complained about; reminded after 3 working days, escalated at 10; a wish, not a breach.',
      },
    },
    'tell-not-accepted': {
      clause: '9.1; 10.2; 15.3; 15.4',
      who: ['complaints-officer', 'complaints-manager'],
      must: 'tell the complainant that the complaint is not accepted, why, and where else they can go',
      when: track('not-accepted'),
      by: noLimit('owed').after('complaint-received'),
      doneBy: sent('not-accepted'),
      letter: 'not-accepted',
    },
    'decide-interest': {
      clause: '8.2',
      who: 'complaints-manager',
      must: 'decide whether the complainant has sufficient interest in the child’s welfare',
      when: any(interestUndecided, recorded('standing-decided')),
      by: noLimit('owed').after('complaint-received'),
      doneBy: 'standing-decided',
    },
    'refuse-interest': {
      clause: '8.2; 5.4',
      who: ['complaints-manager', 'complaints-officer'],
      must: 'tell the complainant why their interest was not found sufficient, with the corporate route',
      when: interestRefused,
      by: noLimit('owed').after('standing-decided'),
      doneBy: sent('transfer', { since: 'standing-decided' }),
    },
  },

  gates: {
    'query-interest': {
      clause: '8.2',
      who: ['complaints-officer', 'complaints-manager'],
      may: 'ask whether the complainant has sufficient interest',
      records: 'standing-queried',
    },
    'decide-on-interest': {
      clause: '8.2',
      who: 'complaints-manager',
      may: 'decide whether the complainant has sufficient interest',
      asks: ['reasons'],
      records: 'standing-decided',
      needs: {
        'childs-wishes': {
          clause: '8.2',
          that: any(
            recorded(the('wishes-recorded', { where: { of: 'child' } })),
            is(given('childAsked'), false),
            filled(given('childAsked')),
          ),
          otherwise: 'the child’s wishes and feelings have not been considered',
          onlyWarn: true,
        },
      },
      reading: {
        doubt: 'Who decides is not stated.',
        chosen: 'The Complaints Manager, after considering the child’s wishes and feelings.',
      },
    },
    'decide-on-lateness': {
      clause: '10.2',
      who: 'head-of-service',
      may: 'decide whether a complaint made after more than a year is accepted',
      asks: ['goodReason', 'stillEffective', 'reasons'],
      records: the('lateness-decided', { where: { of: 'time-limit' } }),
      needs: {
        'good-reason': {
          clause: '10.2',
          that: any(is(given('accepted'), false), is(given('goodReason'), true)),
          otherwise: 'accepting it needs both: the complainant had good reason for the delay',
        },
        'can-investigate': {
          clause: '10.2',
          that: any(is(given('accepted'), false), is(given('stillEffective'), true)),
          otherwise: 'accepting it needs both: it can still be investigated effectively',
        },
        fairly: {
          clause: 'reg 9',
          that: any(is(given('accepted'), false), filled(given('stillFair'))),
          otherwise: 'the Regulations ask too whether it can still be considered fairly; no answer is recorded',
          onlyWarn: true,
        },
      },
    },
    'exclude-unclear': {
      clause: '9.1',
      who: 'complaints-manager',
      may: 'decide that an unclear complaint is not taken',
      asks: ['reasons'],
      records: the('acceptance-decided', { where: { ground: 'unclear' } }),
      needs: {
        'helped-first': {
          clause: '9.1; 18.1',
          that: recorded(the('contact-made', { where: { purpose: 'clarify' } })),
          otherwise: 'ask the complainant to make it clear, and offer help and an advocate, before it is left out',
        },
      },
      reading: {
        doubt: 'Leaving out what is unclear conflicts with help for children (18.1).',
        chosen: 'Left out only if it stays unclear after a recorded attempt to clear it up.',
      },
    },
    'exclude-vexatious': {
      clause: '9.1',
      who: 'complaints-manager',
      may: 'decide that a complaint is frivolous or vexatious',
      asks: ['reasons'],
      records: the('acceptance-decided', { where: { ground: ['frivolous', 'vexatious'] } }),
      reading: {
        doubt: 'These grounds are not in the Regulations.',
        chosen: 'A person’s exceptional decision with written reasons, never automatic.',
      },
    },
    clarify: { clause: '9.1; 18.1', who: 'anyone', may: 'speak or write to somebody about the complaint', records: 'contact-made' },
    'record-wishes': { clause: '8.2; Appendix 2 lead', who: 'anyone', may: 'record what somebody wants', records: 'wishes-recorded' },
  },

  principles: {
    'own-merits': { clause: '10.2', who: 'head-of-service', must: 'consider each late complaint by itself, never several at once' },
    'who-may': {
      clause: '8.1; 8.2',
      who: 'quality-team',
      must: 'take complaints from everybody listed in 8.2, from those who act for them, and wherever there is a duty to provide a service',
    },
    'anyone-may-lodge': { clause: '17.2', who: 'member-of-staff', must: 'record a complaint of any relative, carer or friend' },
  },
})

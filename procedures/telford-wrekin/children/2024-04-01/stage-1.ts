import {
  all,
  any,
  anyOf,
  covers,
  dateIn,
  days,
  dueOf,
  earliestOf,
  every,
  fieldsOf,
  filled,
  given,
  is,
  noLimit,
  not,
  recorded,
  sent,
  setting,
  stage,
  the,
  theDue,
  theStart,
  waits,
  workingDays,
} from '#language'
import {
  advocateAppointed,
  firstClocksStart,
  onTheStatutoryStages,
  receivedByTheTeam,
  stage2Asked,
  suspensionEnds,
  withdrawn,
} from './events.ts'
import { copiesApproved, onlyApprovedCopies } from './people.ts'
import { agreedComplex, broughtInLater, mayGoOn, stage1Gates } from './stage-1-gates.ts'

const cap = 'Stage One may never take more than 20 working days from the start of its clock, whatever the reasons'
const agreedDelay = the('extension-agreed', { where: { kind: 'agreed' } })
const toldOfComplexity = the('complainant-told-of-extension', { where: { kind: 'complex' } })
const answered = any(recorded('response-sent'), recorded('complaint-resolved'))

/** 7.11: informal resolution by the manager of the service. */
export const stage1 = stage({
  title: 'Stage One: informal resolution',
  clause: '7.11',
  opensWhen: any(all(onTheStatutoryStages, recorded(receivedByTheTeam)), broughtInLater),
  skippedWhen: recorded('stage-omission-agreed'),
  endsWhen: withdrawn,

  duties: {
    respond: {
      clause: '7.11.7; 7.14 row 5',
      who: 'service-delivery-manager',
      must: 'send the Stage One response, answering every point',
      by: workingDays(10).from(firstClocksStart),
      doneBy: anyOf('response-sent', 'complaint-resolved'),
      until: recorded(stage2Asked),
      letter: 'stage-1-response',
      needs: {
        ...onlyApprovedCopies,
        'every-point': {
          clause: '7.11.8',
          that: every('point', recorded('finding-recorded')),
          otherwise: 'each point needs its judgement before the response is sent',
        },
        contact: {
          clause: '7.11.6',
          that: any(recorded('contact-made'), filled(given('noContactBecause'))),
          otherwise: 'no contact with the complainant is recorded: say why, or speak to them first',
          onlyWarn: true,
        },
        'one-answer': {
          clause: '9.7; 10.4; 12.3',
          that: any(
            not(recorded('lead-agreed')),
            recorded(the('other-body-answered', { where: { answer: 'replied' } })),
            filled(given('whySeparate')),
          ),
          otherwise:
            'one co-ordinated answer was agreed, and the other part has not come: wait for it in time, or say why you answer apart',
          onlyWarn: true,
        },
        considered: {
          clause: '7.11.6',
          that: filled(given('considered')),
          otherwise: 'say what was considered: records, what staff say, legal and procedural requirements',
          onlyWarn: true,
        },
      },
      extensions: {
        agreed: {
          clause: '7.11.7 (1)',
          who: 'customer-relationship-team',
          may: 'agree a longer timescale with the complainant, to 20 working days in all',
          asks: ['reason', 'complainantAnswer'],
          records: agreedDelay,
          to: dateIn('given', 'newDate'),
          atMost: workingDays(20).from(theStart),
          needs: {
            agreement: {
              clause: '7.11.10',
              that: is(given('complainantAnswer'), 'agreed'),
              otherwise: 'the complainant must agree to the delay before the date passes',
            },
          },
          reading: {
            doubt:
              '"A specified longer timescale (subject to a maximum of 20 working days)" could be 20 in all or 20 more, and could be added to the time for complexity.',
            chosen: `20 working days in all. ${cap}.`,
          },
        },
        complex: {
          clause: '7.11.7 (4)',
          who: ['customer-relationship-team', 'complaints-manager', 'service-delivery-manager'],
          may: 'tell the complainant that a complex complaint needs up to 10 more working days',
          asks: ['newDate', 'reasons'],
          records: toldOfComplexity,
          to: dateIn('given', 'newDate'),
          atMost: workingDays(20).from(theStart),
          letter: 'stage-1-extension',
          needs: {
            'both-managers': {
              clause: '7.11.7 (4)',
              that: covers(fieldsOf(agreedComplex, 'agreedBy'), ['service-delivery-manager', 'complaints-manager']),
              otherwise: 'the Service Delivery Manager and the Complaints Manager must both have agreed that it is complex',
            },
          },
          reading: {
            doubt: '7.11.7 asks only that the complainant is clearly notified; 7.11.10 asks for their agreement to any delay.',
            chosen:
              'Complexity needs both managers and notice on or before the date; every other delay needs the complainant’s agreement by then.',
          },
        },
      },
      lines: {
        'from-receipt': {
          title: 'Counted from receipt, had the clock not started again',
          kind: 'other',
          clause: '7.11.7',
          by: workingDays(10).from(receivedByTheTeam),
        },
        law: {
          title: '10 working days from first receipt by the Council',
          kind: 'law',
          clause: 'reg 14',
          by: workingDays(10).from('complaint-received'),
        },
        'law-longest': {
          title: '20 working days, the most the Regulations allow',
          kind: 'law',
          clause: 'reg 14',
          by: workingDays(20).from('complaint-received'),
        },
      },
      ladder: {
        reminder: {
          clause: '7.11.10',
          on: workingDays(setting('stage-1-reminder')).before(theDue),
          what: 'The Stage One response is due soon: a delay must be explained in advance',
          to: ['service-delivery-manager', 'customer-relationship-team'],
        },
      },
      reading: {
        doubt:
          '"Working day" is not defined, and no clause says whether the day of receipt counts; the letter may follow 5 working days after resolution.',
        chosen:
          'Monday to Friday except bank holidays in England; the day itself is day 0; the letter is due on the Stage One date, and the 5 days never move it.',
      },
      departs: {
        from: 'reg 14',
        how: 'The Regulations count from receipt by the Council, not by one team; more time by agreement, and clocks that start again, are to be checked against them.',
      },
    },
    'tell-of-delay': {
      clause: '7.11.10; 7.11.7 (4)',
      who: 'customer-relationship-team',
      must: 'tell the complainant why more time is needed, and the new date',
      when: recorded(agreedComplex),
      by: dueOf('respond'),
      doneBy: toldOfComplexity,
      until: any(answered, recorded(stage2Asked)),
    },
    'update-complainant': {
      clause: '7.11.10',
      who: 'customer-relationship-team',
      must: 'tell the complainant the date by which the response will be given',
      when: recorded(agreedDelay),
      by: noLimit('owed').after(agreedDelay),
      doneBy: the('progress-update-given', { where: { to: 'complainant' } }),
      until: any(answered, recorded(stage2Asked)),
    },
    'confirm-outcome': {
      clause: '7.11.8; 7.14 row 6',
      who: 'service-delivery-manager',
      must: 'confirm in writing what was agreed',
      when: all(recorded('complaint-resolved'), not(recorded('response-sent'))),
      by: workingDays(5).from('complaint-resolved'),
      doneBy: sent('stage-1-confirmation'),
      letter: 'stage-1-confirmation',
      needs: onlyApprovedCopies,
      reading: {
        doubt:
          'The clause says "as soon as possible" and within 5 working days; table row 6 only where the response did not confirm the outcome.',
        chosen: 'Due 5 working days after resolution, where no response letter has confirmed it.',
      },
    },
    'copy-to-team': {
      clause: '7.11.9',
      who: 'service-delivery-manager',
      must: 'copy the letter to the Customer Relationship Team',
      when: all(
        any(recorded('response-sent'), recorded(sent('stage-1-confirmation'))),
        not(recorded(the('response-sent', { where: { copies: 'customer-relationship-team' } }))),
        not(recorded(sent('stage-1-confirmation', { where: { copies: 'customer-relationship-team' } }))),
      ),
      by: noLimit('with the letter').after(the(['response-sent', sent('stage-1-confirmation')])),
      doneBy: the('passed-on', { where: { what: 'papers', to: 'customer-relationship-team' } }),
    },
    'copy-to-advocate': {
      clause: '7.11.8; 7.5',
      who: ['service-delivery-manager', 'customer-relationship-team'],
      must: 'send the letter to the advocate too',
      when: all(
        copiesApproved,
        answered,
        not(recorded(the('response-sent', { where: { copies: 'advocate' } }))),
        not(recorded(sent('stage-1-confirmation', { where: { copies: 'advocate' } }))),
      ),
      by: noLimit('with the letter').after(the(['response-sent', 'complaint-resolved'])),
      doneBy: the('passed-on', { where: { what: 'papers', to: 'advocate' } }),
    },
    'decide-late-request': {
      clause: '7.12.1',
      who: 'complaints-manager',
      must: 'decide, with reasons, whether to accept a late request for Stage Two',
      when: all(waits('ask-for-stage-2'), mayGoOn),
      by: noLimit('as soon as possible').after(dueOf('stage-2-window')),
      doneBy: the('lateness-decided', { where: { of: 'stage-2-request' } }),
    },
    'decide-omission': {
      clause: '7.12.2; 7.11.11',
      who: 'customer-relationship-team',
      must: 'decide with the complainant whether Stage One is left out',
      when: all(waits('ask-for-stage-2'), not(mayGoOn)),
      by: noLimit('as soon as possible').after(receivedByTheTeam),
      doneBy: 'stage-omission-agreed',
    },
  },

  holds: {
    advocate: {
      clause: '7.11.7 (2)',
      from: the('advocate-delayed', { where: { unavoidable: true } }),
      to: advocateAppointed,
      stops: ['respond'],
      resumes: 'afresh',
      reading: {
        doubt: 'Nobody is named to decide that a delay is unavoidable, and nothing bars declaring it late.',
        chosen: 'The Complaints Manager decides, on or before the date; the day of appointment is day 0 of a fresh 10 working days.',
      },
    },
    interest: {
      clause: '7.11.7 (3)',
      from: 'standing-queried',
      to: 'standing-decided',
      stops: ['respond'],
      resumes: 'afresh',
      reading: {
        doubt: 'The clause does not say for whom the clock waits.',
        chosen: 'Only for representatives and others whose interest is in doubt; the day of the decision is day 0.',
      },
    },
    suspended: {
      clause: '6.4',
      from: 'hold-placed',
      to: suspensionEnds,
      stops: ['respond'],
      resumes: 'afresh',
      reading: {
        doubt: '6.4 does not say how the clock goes on.',
        chosen: 'A fresh 10 working days from the day the point is taken up again.',
      },
    },
  },

  dates: {
    'stage-2-window': {
      title: 'Last day to ask for Stage Two',
      clause: '7.12.1; 7.14 row 7',
      by: earliestOf(workingDays(25).from('response-sent'), workingDays(20).from(dueOf('respond'))),
      lines: {
        law: {
          title: 'The Regulations: no such limit was found',
          kind: 'law',
          clause: 'reg 15',
          by: noLimit('no such limit was found in the Regulations').after('response-sent'),
        },
      },
      reading: {
        doubt: '7.12.1 says "days", and its earlier date can fall before a late response.',
        chosen:
          'Working days; it does not close while no response has been sent; a late request is decided by the Complaints Manager, never refused by itself.',
        others: [{ text: 'calendar days', by: earliestOf(days(25).from('response-sent'), days(20).from(dueOf('respond'))) }],
      },
      departs: {
        from: 'reg 15',
        how: 'No such limit was found in the Regulations: it is local practice, and is not used to shut out a complaint.',
      },
    },
  },

  gates: stage1Gates,

  notices: {
    late: {
      clause: '7.11.5',
      on: workingDays(1).after(dueOf('respond')),
      what: 'The Stage One response is late. The Service Delivery Manager stays responsible, whoever handles it',
      to: ['service-delivery-manager', 'delegated-manager'],
      unless: any(answered, recorded(stage2Asked)),
    },
  },
})

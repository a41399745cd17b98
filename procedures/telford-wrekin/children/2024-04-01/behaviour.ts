import { any, dateIn, earliestOf, filled, given, is, last, not, recorded, stage, the, theStart, years } from '#language'

const strategyMeeting = the('meeting-held', { where: { of: 'strategy', noted: true }, by: 'customer-relationship-team' })

/** Section 11: behaviour that cannot go on, and limits on contact that end. */
export const behaviour = stage({
  title: 'Unacceptable behaviour',
  clause: '11.2',

  duties: {
    review: {
      clause: '11.2; 11.7',
      who: 'customer-relationship-team',
      must: 'review the measure at least once a year',
      each: 'restriction',
      by: earliestOf(years(1).from('restriction-decided'), dateIn('restriction-decided', 'endsOn')),
      again: years(1).from(theStart),
      doneBy: the('review-held', { where: { of: 'restriction' } }),
      until: recorded('restriction-ended'),
      reading: {
        doubt: '"Subject to review at least annually" names no day to count the year from.',
        chosen: 'From the decision of the strategy meeting, then from each review; earlier if the measure ends earlier.',
      },
    },
  },

  gates: {
    log: {
      clause: '11.4',
      who: 'anyone',
      may: 'write down what happened, with what shows it',
      records: 'behaviour-logged',
    },
    warn: {
      clause: '11.2',
      who: 'complaints-manager',
      may: 'tell the complainant why the behaviour is unacceptable, and ask them to change it',
      asks: ['reasons'],
      records: 'behaviour-warned',
    },
    'hold-strategy-meeting': {
      clause: '11.2; 11.7',
      who: 'customer-relationship-team',
      may: 'hold a strategy meeting, chaired by the team, with notes',
      records: the('meeting-held', { where: { of: 'strategy' } }),
      needs: {
        noted: { clause: '11.2; 11.7', that: is(given('noted'), true), otherwise: 'the meeting must be noted' },
        warned: { clause: '11.2', that: recorded('behaviour-warned'), otherwise: 'the complainant has not been warned first' },
      },
    },
    propose: {
      clause: '11.4; 11.6',
      who: ['complaints-manager', 'customer-relationship-team'],
      may: 'propose a measure, with its indicators and basis',
      records: 'restriction-proposed',
    },
    restrict: {
      clause: '11.2; 11.3; 11.7',
      who: ['customer-relationship-team', 'complaints-manager'],
      may: 'decide a measure at a strategy meeting',
      asks: ['limits', 'endsOn', 'reviewOn', 'proportionality'],
      records: 'restriction-decided',
      needs: {
        'no-restriction-first': {
          clause: '11.1; 11.2',
          that: recorded('behaviour-warned'),
          otherwise: 'contact is generally not restricted, and the complainant has not been warned and asked to change',
        },
        meeting: {
          clause: '11.2; 11.7',
          that: recorded(strategyMeeting),
          otherwise: 'no noted strategy meeting, chaired by the Customer Relationship Team, has decided it',
        },
        ends: { clause: '11.2; 11.7', that: filled(given('endsOn')), otherwise: 'a measure must have an end date' },

        'reviewed-before-renewal': {
          clause: '11.2; 11.7',
          that: any(not(filled(given('renews'))), recorded(last(the('review-held', { where: { of: 'restriction' } })))),
          otherwise: 'a measure cannot be renewed without a recorded review',
        },
      },
      reading: { doubt: '11.7 points to 11.4 for the measures.', chosen: 'The measures are those of 11.3.' },
    },
    'end-restriction': {
      clause: '11.2',
      who: ['customer-relationship-team', 'complaints-manager'],
      may: 'end a measure',
      each: 'restriction',
      records: 'restriction-ended',
    },
    'review-measure': {
      clause: '11.2; 11.7',
      who: 'customer-relationship-team',
      may: 'review a measure',
      each: 'restriction',
      records: the('review-held', { where: { of: 'restriction' } }),
    },
  },

  principles: {
    'same-rigour': {
      clause: '11.5',
      who: 'customer-relationship-team',
      must: 'consider the substance of the complaint with the same rigour as any other',
    },
    basis: {
      clause: '11.6',
      who: 'complaints-manager',
      must: 'treat somebody differently only to use resources fairly and care for staff, and record that',
    },
    open: { clause: '11.1', who: 'customer-relationship-team', must: 'generally not restrict how complainants reach staff' },
  },
})

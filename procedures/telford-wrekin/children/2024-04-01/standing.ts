import { any, filled, given, noLimit, recorded, stage, the } from '#language'
import { withdrawn } from './events.ts'

/** People whose interest may be asked about; everyone else in 5.1 is entitled as of right. */
const interestInDoubt = recorded(the('complaint-received', { where: { relation: ['representative', 'relative', 'other'] } }))

/** 5.1 to 5.4: who may complain, and who decides where it is in doubt. */
export const standing = stage({
  title: 'Who may complain',
  clause: '5.1',
  opensWhen: any(recorded('complaint-received'), recorded('case-brought-in')),
  endsWhen: withdrawn,

  duties: {
    'consider-interest': {
      clause: '5.1; 5.4.1',
      who: ['complaints-manager', 'customer-relationship-team'],
      must: 'consider whether somebody who is not in the list has sufficient interest, and ask where it is in doubt',
      when: recorded(the('complaint-received', { where: { relation: ['relative', 'other'] } })),
      by: noLimit('as soon as possible').after('complaint-received'),
      doneBy: the(['standing-queried', 'standing-decided']),
    },
    'decide-standing': {
      clause: '5.3.2; 5.4.1',
      who: 'complaints-manager',
      must: 'decide whether the complainant has sufficient interest in the child’s welfare',
      when: recorded('standing-queried'),
      by: noLimit('as soon as possible').after('standing-queried'),
      doneBy: the('standing-decided', { since: 'standing-queried' }),
    },
    'confirm-childs-wishes': {
      clause: '5.3.1; 5.1',
      who: 'customer-relationship-team',
      must: 'confirm where possible that the child is content with the representative and the complaint is the child’s own view',
      when: recorded(the('complaint-received', { where: { relation: ['representative', 'advocate'] } })),
      by: noLimit('as far as possible').after('complaint-received'),
      doneBy: the('wishes-recorded', { where: { of: 'child' } }),
      until: recorded(the('note-made')),
      reading: { doubt: '"Where possible".', chosen: 'A note of why the child could not be asked ends the duty.' },
    },
  },

  gates: {
    'query-standing': {
      clause: '5.3.2; 5.4.1',
      who: ['complaints-manager', 'customer-relationship-team'],
      may: 'ask whether the complainant has sufficient interest',
      records: 'standing-queried',
      needs: {
        'not-of-right': {
          clause: '5.1; 7.11.7 (3)',
          that: interestInDoubt,
          otherwise: 'this complainant is entitled as of right; only a representative’s or another person’s interest may be asked about',
        },
      },
    },
    'decide-interest': {
      clause: '5.3.2; 5.4.1',
      who: 'complaints-manager',
      may: 'decide whether the complainant has sufficient interest',
      asks: ['reasons'],
      records: 'standing-decided',
      needs: {
        'childs-view': {
          clause: '5.4.1',
          that: any(recorded(the('wishes-recorded', { where: { of: 'child' } })), filled(given('whyChildNotAsked'))),
          otherwise: 'record the child’s view of the complainant, or why it was not sought',
        },
      },
      reading: {
        doubt: '5.3.2 says no further action will be taken; 12.1 sends a person without sufficient interest to the corporate procedure.',
        chosen: 'No further action under this procedure; the letter gives the corporate route and the Ombudsman.',
      },
    },
  },

  principles: {
    eligible: {
      clause: '5.1',
      who: 'customer-relationship-team',
      must: 'accept complaints from the people listed, and from anyone with sufficient interest in the child’s welfare',
    },
  },
})

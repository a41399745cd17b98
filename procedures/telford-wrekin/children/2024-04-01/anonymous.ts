import { anyOf, noLimit, recorded, stage, the } from '#language'
import { receivedByTheTeam } from './events.ts'

/** 6.11 (and 6.1): complaints without a name. */
export const anonymous = stage({
  title: 'Anonymous complaint',
  clause: '6.11',
  track: 'anonymous',

  duties: {
    'notify-manager': {
      clause: '6.11; 6.1',
      who: 'customer-relationship-team',
      must: 'tell the Service Delivery Manager',
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'service-delivery-manager' } }),
    },
    'consider-safeguarding': {
      clause: '6.11; 6.1',
      who: 'customer-relationship-team',
      must: 'decide whether it must go to children’s safeguarding, or an adult’s',
      by: noLimit('before anything else is finished').after(receivedByTheTeam),
      doneBy: the('safeguarding-considered', { since: receivedByTheTeam }),
      reading: {
        doubt:
          '6.1 registers anonymous complaints under the corporate procedure and speaks of vulnerable adults; 6.11 registers them as usual, with children’s safeguarding.',
        chosen: 'One entry marked anonymous, on neither set of stages, screened for both.',
      },
    },
    'remind-caller': {
      clause: '6.11; 6.1',
      who: 'customer-relationship-team',
      must: 'remind the caller that no acknowledgement or response is possible',
      when: recorded(the('complaint-received', { where: { channel: 'telephone' } })),
      by: noLimit('during the call').after('complaint-received'),
      doneBy: the('people-told', { where: { of: 'no-reply-possible' } }),
      until: recorded('note-made'),
    },
    'address-substance': {
      clause: '6.11; 6.1',
      who: 'service-delivery-manager',
      must: 'address the substance of the complaint',
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: anyOf('finding-recorded', the('safeguarding-considered', { where: { referred: true } })),
    },
  },

  gates: {
    find: {
      clause: '6.11',
      who: ['service-delivery-manager', 'delegated-manager'],
      may: 'record what was found',
      records: 'finding-recorded',
    },
  },
})

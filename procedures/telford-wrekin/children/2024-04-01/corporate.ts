import { noLimit, not, recorded, sent, stage, the, track } from '#language'
import { receivedByTheTeam, withdrawn } from './events.ts'

const noTimes = {
  doubt: 'The source gives no times for the corporate stages.',
  chosen: 'Owed without a date; the corporate procedure has its own.',
}
const corporate1Response = the('response-sent', { stage: 'corporate-1' })

/** Section 12: local resolution by a manager. */
export const corporate1 = stage({
  title: 'Corporate procedure, first stage',
  clause: '12.2',
  track: 'corporate',
  endsWhen: withdrawn,

  duties: {
    details: {
      clause: '12.3',
      who: 'customer-relationship-team',
      must: 'send written details of how the corporate procedure works',
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: sent('corporate-details'),
      letter: 'corporate-details',
    },
    respond: {
      clause: '12.2',
      who: 'service-delivery-manager',
      must: 'respond to the complaint',
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: 'response-sent',
      letter: 'corporate-1-response',
      reading: noTimes,
    },
  },

  gates: {
    'ask-for-panel': {
      clause: '12.2',
      who: ['complainant', 'representative', 'advocate'],
      may: 'ask for a Review Panel',
      records: the('escalation-requested', { stage: 'stage-3' }),
      needs: {
        'two-stages': {
          clause: '12.2',
          that: not(track('corporate')),
          otherwise: 'the corporate procedure has two stages and no Panel; the next step is the Ombudsman',
          offers: 'ombudsman',
        },
      },
    },
    find: {
      clause: '12.2',
      who: ['service-delivery-manager', 'independent-investigator'],
      may: 'record the finding on a point',
      records: 'finding-recorded',
    },
  },

  principles: {
    'one-answer': {
      clause: '12.3',
      who: 'customer-relationship-team',
      must: 'seek one answer at the first stage where both procedures have a part',
    },
  },
})

/** Section 12: independent investigation. */
export const corporate2 = stage({
  title: 'Corporate procedure, second stage',
  clause: '12.2',
  track: 'corporate',
  opensWhen: recorded(corporate1Response),
  endsWhen: withdrawn,

  duties: {
    respond: {
      clause: '12.2',
      who: 'independent-investigator',
      must: 'investigate independently and respond',
      when: recorded(the('escalation-requested', { stage: 'corporate-2' })),
      by: noLimit('owed').after(the('escalation-requested', { stage: 'corporate-2' })),
      doneBy: 'response-sent',
      letter: 'corporate-2-response',
      reading: noTimes,
    },
  },

  gates: {
    'ask-for-second-stage': {
      clause: '12.2',
      who: ['complainant', 'representative', 'advocate'],
      may: 'ask for the second stage',
      records: the('escalation-requested', { stage: 'corporate-2' }),
    },
  },
})

import { all, any, covers, filled, given, is, last, noLimit, not, recorded, stage, stands, the } from '#language'
import { withdrawn } from './events.ts'

const anyResponse = last(the('response-sent', { stage: 'any' }))
const notFrozen = stands(the('freeze-decided', { where: { frozen: false } }), the('freeze-decided', { where: { frozen: true } }))
const disagreed = the('review-held', { where: { of: 'deferral', decided: 'no-agreement' } })

/** 6.8 and 7.9: a change that is complained about waits, unless a manager records good reason. */
export const freezing = stage({
  title: 'Changes that wait for the complaint',
  clause: '6.8',
  opensWhen: recorded('change-proposed'),
  endsWhen: any(withdrawn, stands('case-closed', 'case-reopened')),

  duties: {
    discuss: {
      clause: '7.9',
      who: 'complaints-manager',
      must: 'discuss putting off the change with the Service Delivery Manager',
      each: 'change',
      by: noLimit('before the change').after('change-proposed'),
      doneBy: the('review-held', { where: { of: 'deferral', with: 'service-delivery-manager' } }),
      until: recorded('freeze-decided'),
    },
    'decide-freeze': {
      clause: '6.8; 7.9',
      who: 'operational-manager',
      must: 'decide whether the change is put off until the complaint is over; until then it is',
      each: 'change',
      by: noLimit('before the change').after('change-proposed'),
      doneBy: 'freeze-decided',
      reading: {
        doubt:
          '6.8 gives the decision to the operational manager, 7.9 to a discussion that may go up to Directors; "pending the outcome" names no stage.',
        chosen:
          'The manager decides after the discussion; put off while undecided, and until the complaint ends, with a review at each response.',
      },
    },
    'consult-director': {
      clause: '7.9',
      who: 'complaints-manager',
      must: 'consult the Director of the service, and if necessary the Director for Children’s Services',
      each: 'change',
      when: recorded(disagreed),
      by: noLimit('if there is no agreement').after(disagreed),
      doneBy: the('review-held', { where: { of: 'deferral', with: ['respective-director', 'director-of-childrens-services'] } }),
    },
    'review-freeze': {
      clause: '6.8',
      who: 'operational-manager',
      must: 'look again at whether the change still waits, now that a response has gone',
      each: 'change',
      when: recorded(anyResponse),
      by: noLimit('at each response').after(anyResponse),
      doneBy: the([the('review-held', { where: { of: 'freeze' } }), the('freeze-decided')], {
        since: the('response-sent', { stage: 'any' }),
      }),
      until: recorded('change-carried-out'),
    },
  },

  gates: {
    'hold-discussion': {
      clause: '7.9',
      who: ['complaints-manager', 'customer-relationship-team'],
      may: 'record a discussion about putting off the change',
      each: 'change',
      records: the('review-held', { where: { of: 'deferral' } }),
    },
    decide: {
      clause: '6.8; 7.9',
      who: ['operational-manager', 'service-delivery-manager', 'respective-director', 'director-of-childrens-services'],
      may: 'decide whether the change is put off',
      each: 'change',
      records: 'freeze-decided',
      needs: {
        reasons: {
          clause: '6.8',
          that: any(is(given('frozen'), true), filled(given('reasons'))),
          otherwise: 'not putting it off needs recorded reasons',
        },
        copy: {
          clause: '6.8',
          that: any(is(given('frozen'), true), all(filled(given('copiedTo')), covers(given('copiedTo'), ['complaints-manager']))),
          otherwise: 'a copy of the reasons must go to the Complaints Manager',
        },
      },
    },
    'carry-out': {
      clause: '6.8; 7.9',
      who: ['operational-manager', 'service-delivery-manager'],
      may: 'carry out the change',
      each: 'change',
      records: 'change-carried-out',
      needs: {
        'not-frozen': {
          clause: '6.8; 7.9',
          that: any(notFrozen, not(recorded('complaint-received'))),
          otherwise: 'the change is put off until the complaint is over',
        },
      },
    },
  },

  principles: {
    'no-change-meanwhile': {
      clause: '6.8',
      who: 'service-delivery-manager',
      must: 'not change, delay, suspend or withdraw the service complained about while the complaint is dealt with',
    },
  },
})

export { notFrozen }

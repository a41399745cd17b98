import { noLimit, recorded, stage, the } from '#language'
import { qualityTeam } from './roles.ts'

const referral = the('passed-on', { where: { what: 'complaint', to: ['whistleblowing', 'hr-investigation', 'safeguarding'] } })
const noAction = the('acceptance-decided', { where: { ground: 'anonymous' } })

/** 13.1: recorded and referred, and on no stage of this policy. */
export const anonymousStage = stage({
  title: 'Anonymous complaint',
  clause: '13.1',
  track: 'anonymous',

  duties: {
    record: {
      clause: '13.1',
      who: qualityTeam,
      must: 'record the anonymous complaint like any other',
      by: noLimit('owed').after('complaint-received'),
      doneBy: 'complaint-registered',
    },
    'consider-safeguarding': {
      clause: '7.1; 13.1',
      who: ['complaints-officer', 'complaints-manager', 'safeguarding-lead'],
      must: 'consider whether anybody is at risk',
      by: noLimit('before anything else').after('complaint-received'),
      doneBy: the('safeguarding-considered', { since: 'complaint-received' }),
    },
    'decide-referral': {
      clause: '13.1',
      who: 'complaints-manager',
      must: 'refer it to another procedure such as whistleblowing or HR, or say why nothing is done',
      by: noLimit('owed').after('complaint-received'),
      doneBy: the([referral, noAction]),
    },
  },

  gates: {
    refer: {
      clause: '13.1',
      who: ['complaints-manager', 'complaints-officer'],
      may: 'refer it to another procedure',
      records: referral,
      needs: {
        'safeguarding-first': {
          clause: '7.1; 13.1',
          that: recorded('safeguarding-considered'),
          otherwise: 'the safeguarding question comes first',
        },
      },
    },
    'no-action': {
      clause: '13.1',
      who: 'complaints-manager',
      may: 'decide that nothing is done about it',
      asks: ['reasons'],
      records: noAction,
      needs: {
        'safeguarding-first': {
          clause: '7.1; 13.1',
          that: recorded('safeguarding-considered'),
          otherwise: 'the safeguarding question comes first',
        },
      },
    },
  },
})

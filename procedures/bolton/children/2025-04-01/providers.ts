import {
  all,
  any,
  appointed,
  consent,
  fieldOf,
  fieldsOf,
  filled,
  inRegister,
  noLimit,
  not,
  recorded,
  sent,
  setting,
  stage,
  the,
  theDue,
  workingDays,
} from '#language'
import { aboutAProvider, knownConcern, withdrawn } from './events.ts'
import { providerExceptions } from './refusals.ts'
import { qualityTeam } from './roles.ts'

export const passedToProvider = the('shared-outside', { where: { with: 'provider' } })
const involved = the('safeguarding-considered', { where: { of: 'responsible-person', involved: ['yes', 'possibly'] } })

/** 11.3, 16.1, 16.3: what an independent provider answers itself. */
export const provider = stage({
  title: 'With the independent provider',
  clause: '16.1',
  track: 'provider',
  endsWhen: withdrawn,

  duties: {
    'ask-consent': {
      clause: '16.3; 17.1',
      who: qualityTeam,
      must: 'ask whether the complaint may be shared with the provider',
      by: noLimit('before it is passed on').after('complaint-received'),
      doneBy: the(['consent-asked-for', the('consent-answered', { where: { scope: 'share-with-provider' } })]),
    },
    'pass-on': {
      clause: '16.3; 11.3',
      who: qualityTeam,
      must: 'pass the complaint to the provider to look into and answer',
      by: workingDays(3).from('complaint-received'),
      doneBy: passedToProvider,
      needs: {
        ...providerExceptions,
        consent: {
          clause: '17.1; 16.3',
          that: consent('share-with-provider'),
          otherwise: 'there is no consent to share it with the provider',
        },
        'nobody-involved': {
          clause: '16.2 (5)',
          that: not(recorded(involved)),
          otherwise: 'the provider’s Responsible Person may be involved or complicit: nothing may be disclosed to the provider',
        },
        'their-procedure': {
          clause: '16.1',
          that: any(
            not(filled(fieldOf('complaint-received', 'provider'))),
            inRegister(fieldsOf('complaint-received', 'provider'), 'providers'),
          ),
          otherwise: 'it is not confirmed that this provider has a complaints procedure that complies with the law',
          onlyWarn: true,
        },
      },
      reading: {
        doubt: '16.3 reads as if every such complaint is passed on, and gives no time.',
        chosen: 'Only where no exception of 16.2 applies and there is consent; 3 working days, as for the acknowledgement.',
      },
    },
    'tell-complainant': {
      clause: '11.3; 16.1',
      who: qualityTeam,
      must: 'tell the complainant that the provider answers it, and how to come back to us',
      by: workingDays(3).from('complaint-received'),
      doneBy: sent('provider-notice'),
      letter: 'provider-notice',
    },
    'copy-to-commissioning': {
      clause: '16.3',
      who: qualityTeam,
      must: 'give a copy to the Commissioning Team',
      by: noLimit('when it is passed on').after(passedToProvider),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'commissioning-team' } }),
    },
    monitor: {
      clause: '11.3; 16.4',
      who: ['commissioning-team', 'quality-team', 'complaints-officer'],
      must: 'keep a record of it against the provider, so that answer and learning can be followed',
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('log-updated', { where: { as: 'entered' } }),
    },
    'get-response': {
      clause: '16.1; 16.4',
      who: 'provider',
      must: 'send the Quality Assurance and Improvement Team a copy of its response',
      by: workingDays(setting('provider-response')).from(passedToProvider),
      aim: true,
      doneBy: the('other-body-answered', { where: { answer: 'replied', copy: true } }),
      ladder: {
        chase: {
          clause: '16.1',
          on: theDue,
          what: 'The provider has sent no copy of its response: ask for it',
          to: 'complaints-officer',
        },
      },
      reading: {
        doubt: '16.1 says "should", 16.4 "must", and no time is given.',
        chosen: 'Every complaint must be made known; the copy is expected, and asked for 20 working days after passing it on (a setting).',
      },
    },
  },

  gates: {
    answer: {
      clause: '16.1; 16.4',
      who: ['provider', 'commissioning-team', ...qualityTeam],
      may: 'record what the provider answered',
      records: the('other-body-answered', { where: { answer: ['acknowledged', 'replied', 'unable', 'delayed'] } }),
    },
  },
})

/** 16.2: complaints about a provider that the Council takes. */
export const providerConcerns = stage({
  title: 'Complaints about a provider that the Council takes',
  clause: '16.2',
  opensWhen: all(recorded('complaint-received'), aboutAProvider),
  endsWhen: withdrawn,
  duties: {
    'tell-head-of-contracts': {
      clause: '16.2 (4)',
      who: qualityTeam,
      must: 'bring it to the attention of the Head of Contracts and Commissioning',
      when: knownConcern,
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('people-told', { where: { of: 'provider-concern', to: 'head-of-contracts' } }),
    },
    'name-coordinator': {
      clause: '16.2 (4)',
      who: qualityTeam,
      must: 'name the Head of Contracts and Commissioning as the one who co-ordinates the response',
      when: knownConcern,
      by: noLimit('owed').after('complaint-received'),
      doneBy: appointed('head-of-contracts'),
    },
  },
  notices: {
    concern: {
      clause: '16.2 (4)',
      on: 'complaint-received',
      what: 'A complaint about a provider with a known concern: you co-ordinate the response',
      to: 'head-of-contracts',
      unless: not(knownConcern),
    },
  },
})

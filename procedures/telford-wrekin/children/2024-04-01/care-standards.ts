import { any, consent, filled, given, inRegister, is, noLimit, recorded, stage, the, workingDays } from '#language'
import { receivedByTheTeam, withdrawn } from './events.ts'

const agreed = the('consent-answered', { where: { scope: 'pass-to-provider', answer: 'given' } })
const rejected = the('complainant-chose', { where: { choice: 'provider-outcome-rejected' } })

/** Section 9: what a contracted provider must answer, and Stage Two if its answer does not settle it. */
export const careStandards = stage({
  title: 'Care Standards: with the provider',
  clause: '9.3',
  track: 'care-standards',
  endsWhen: withdrawn,

  duties: {
    'ask-complainant': {
      clause: '9.6; 9.7',
      who: 'customer-relationship-team',
      must: 'ask the complainant whether the matter should be passed to the registered manager',
      by: workingDays(1).from(receivedByTheTeam),
      doneBy: the('consent-asked-for', { where: { scope: 'pass-to-provider' } }),
    },
    'pass-to-provider': {
      clause: '9.6; 9.7',
      who: 'customer-relationship-team',
      must: 'send the matter to the registered manager',
      by: workingDays(5).from(agreed),
      doneBy: the('shared-outside', { where: { with: 'registered-manager' } }),
      needs: {
        agreed: { clause: '9.6', that: consent('pass-to-provider'), otherwise: 'it is passed on only if the complainant wants it' },
        arrangements: {
          clause: '9.2',
          that: any(
            { not: { recorded: the('person-registered', { where: { register: 'providers', person: given('with') } }) } },
            inRegister(given('with'), 'providers'),
          ),
          otherwise: 'this provider’s complaints arrangements are not on record',
          onlyWarn: true,
        },
      },
      reading: {
        doubt: '"Within 5 working days": from receipt, or from the complainant’s yes?',
        chosen: 'From the day the complainant agrees.',
        others: [{ text: 'counted from receipt', by: workingDays(5).from(receivedByTheTeam) }],
      },
    },
    'notify-regulator': {
      clause: '9.6',
      who: 'customer-relationship-team',
      must: 'notify the regulator, with as little personal information as possible',
      by: workingDays(5).from(receivedByTheTeam),
      doneBy: the('shared-outside', { where: { with: 'regulator' } }),
      reading: {
        doubt: 'The source sets no limit, and names the Care Quality Commission where children’s homes are registered by Ofsted.',
        chosen: '5 working days from receipt, whatever the complainant decides; the regulator’s name is the body’s own data.',
      },
    },
    'get-copy': {
      clause: '9.8',
      who: 'registered-manager',
      must: 'give the Council a copy of the response',
      by: noLimit('owed').after(the('shared-outside', { where: { with: 'registered-manager' } })),
      doneBy: the('other-body-answered', { where: { answer: 'replied', copy: true } }),
    },
    'consider-stage-2': {
      clause: '9.5',
      who: 'complaints-manager',
      must: 'consider Stage Two, because the provider’s response did not satisfy the complainant',
      when: recorded(rejected),
      by: noLimit('owed').after(rejected),
      doneBy: the('acceptance-decided', { where: { ground: 'provider-outcome' } }),
      reading: {
        doubt: 'Stage Two "will be considered", and people will "in most cases be entitled" to it.',
        chosen: 'Acceptance is presumed; a refusal needs the Complaints Manager’s reasons. It goes to Stage Two, not to a new Stage One.',
      },
    },
  },

  gates: {
    'reject-outcome': {
      clause: '9.5',
      who: ['complainant', 'representative', 'advocate'],
      may: 'say that the provider’s response does not settle it',
      records: rejected,
    },
    'decide-stage-2': {
      clause: '9.5',
      who: 'complaints-manager',
      may: 'decide whether the complaint is taken on at Stage Two',
      asks: {
        accepted: { says: 'Is it taken on?', suggest: [{ when: { all: [] }, value: true, clause: '9.5' }] },
      },
      records: the('acceptance-decided', { where: { ground: 'provider-outcome' } }),
      needs: {
        reasons: {
          clause: '9.5',
          that: any(is(given('accepted'), true), filled(given('reasons'))),
          otherwise: 'people are in most cases entitled to this: a refusal needs the Complaints Manager’s reasons',
        },
      },
    },
    'provider-answers': {
      clause: '9.5; 9.8',
      who: 'anyone',
      may: 'record the provider’s answer',
      records: 'other-body-answered',
    },
    'agree-joint-answer': {
      clause: '9.7; 10.4',
      who: 'customer-relationship-team',
      may: 'agree with the provider who leads on one answer',
      records: 'lead-agreed',
    },
  },

  principles: {
    'one-answer': {
      clause: '9.7; 9.1',
      who: 'customer-relationship-team',
      must: 'work with the provider towards one co-ordinated response where both have a part',
    },
    'own-homes': {
      clause: '9.4',
      who: 'service-delivery-manager',
      must: 'use the home’s own procedure for our own homes, unless it is agreed otherwise',
    },
  },
})

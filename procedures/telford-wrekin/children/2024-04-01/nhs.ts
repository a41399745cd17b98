import { all, choose, consent, noLimit, recorded, sent, stage, the, workingDays } from '#language'
import { receivedByTheTeam, withdrawn } from './events.ts'

const whollyNhs = recorded(the('complaint-received', { where: { kind: 'nhs' } }))
const permission = the('consent-answered', { where: { scope: 'pass-to-nhs', answer: 'given' } })

/** Section 10: what the NHS must answer. */
export const nhs = stage({
  title: 'With the NHS',
  clause: '10.3',
  track: 'nhs',
  endsWhen: withdrawn,

  duties: {
    'ask-permission': {
      clause: '10.3; 10.5',
      who: 'customer-relationship-team',
      must: 'ask the complainant’s permission to pass the NHS part on',
      by: choose(
        { when: whollyNhs, by: workingDays(5).from(receivedByTheTeam) },
        { when: all(), by: workingDays(10).from(receivedByTheTeam) },
      ),
      doneBy: the('consent-asked-for', { where: { scope: 'pass-to-nhs' } }),
    },
    'pass-to-nhs': {
      clause: '10.3; 10.5',
      who: 'customer-relationship-team',
      must: 'send it to the NHS organisation without delay',
      by: workingDays(1).from(permission),
      doneBy: the('shared-outside', { where: { with: 'nhs' } }),
      needs: {
        permission: { clause: '10.5; 10.3', that: consent('pass-to-nhs'), otherwise: 'the complainant’s permission is needed first' },
      },
      reading: { doubt: '"Without delay" has no number.', chosen: 'The same or the next working day after permission.' },
    },
    'tell-which': {
      clause: '10.3',
      who: 'customer-relationship-team',
      must: 'tell the complainant which points go under which procedure',
      when: { not: whollyNhs },
      by: noLimit('owed').after(receivedByTheTeam),
      doneBy: sent('nhs-notice'),
      letter: 'nhs-notice',
    },
    'agree-lead': {
      clause: '10.4; 10.2',
      who: 'customer-relationship-team',
      must: 'agree with the NHS organisation who leads on one co-ordinated response',
      when: { not: whollyNhs },
      by: noLimit('owed').after(the('shared-outside', { where: { with: 'nhs' } })),
      doneBy: 'lead-agreed',
    },
  },

  principles: {
    'check-joint-services': {
      clause: '10.1',
      who: 'customer-relationship-team',
      must: 'check complaints about joint services for an NHS part',
    },
    'co-operate': {
      clause: '10.4',
      who: 'customer-relationship-team',
      must: 'give information, go to joint meetings and plan one response',
    },
  },
})

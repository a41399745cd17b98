import { all, any, appointed, consent, covers, filled, given, type Need, noLimit, not, recorded, stage, the, workingDays } from '#language'
import { advocateAppointed, fromAYoungPerson, receivedByTheTeam, stage2Asked, stage3Asked, withdrawn } from './events.ts'

/** 7.5, 1.5, 1.11: advocacy, consent, wishes and what people need, at every stage. */
export const people = stage({
  title: 'Advocacy, consent and what people need',
  clause: '7.5',
  endsWhen: withdrawn,

  duties: {
    'notify-advocacy': {
      clause: '7.5; 7.14 row 4',
      who: 'customer-relationship-team',
      must: 'tell the Rights and Representations Service that an advocate must be offered',
      when: fromAYoungPerson,
      by: workingDays(1).from(receivedByTheTeam),
      doneBy: the('people-told', { where: { of: 'advocacy' } }),
    },
    'offer-at-stage-2': {
      clause: '7.5; 1.6',
      who: 'customer-relationship-team',
      must: 'offer an advocate again now that the complaint is at Stage Two',
      when: all(fromAYoungPerson, recorded(stage2Asked), not(recorded(advocateAppointed))),
      by: noLimit('throughout the process').after(stage2Asked),
      doneBy: the('advocacy-offered', { since: stage2Asked }),
      until: recorded(advocateAppointed),
    },
    'offer-at-stage-3': {
      clause: '7.5; 1.6',
      who: 'customer-relationship-team',
      must: 'offer an advocate again now that the complaint is at Stage Three',
      when: all(fromAYoungPerson, recorded(stage3Asked), not(recorded(advocateAppointed))),
      by: noLimit('throughout the process').after(stage3Asked),
      doneBy: the('advocacy-offered', { since: stage3Asked }),
      until: recorded(advocateAppointed),
    },
    'ask-about-copies': {
      clause: '7.5',
      who: ['customer-relationship-team', 'advocate'],
      must: 'ask the child or young person whether letters may be copied to the advocate',
      when: recorded(advocateAppointed),
      by: noLimit('once an advocate is appointed').after(advocateAppointed),
      doneBy: the('consent-answered', { where: { scope: 'copies-to-advocate' } }),
      reading: {
        doubt: '7.5 asks for the child’s approval, 7.11.8 for none, and the table says "where appropriate".',
        chosen: 'Copies need recorded approval; once given it covers every later letter until withdrawn.',
      },
    },
  },

  gates: {
    'appoint-advocate': {
      clause: '7.5; 7.11.7 (2)',
      who: ['rights-and-representations-service', 'customer-relationship-team'],
      may: 'appoint an advocate',
      records: appointed('advocate'),
    },
    'offer-advocacy': {
      clause: '1.6; 7.5',
      who: ['customer-relationship-team', 'rights-and-representations-service'],
      may: 'offer an advocate',
      records: 'advocacy-offered',
    },
    'decline-advocate': {
      clause: '7.5',
      who: ['complainant', 'advocate'],
      may: 'choose not to have an advocate',
      records: the('complainant-chose', { where: { choice: 'no-advocate' } }),
    },
    'ask-consent': {
      clause: '7.5; 9.6; 10.3',
      who: 'customer-relationship-team',
      may: 'ask for consent or permission',
      records: 'consent-asked-for',
    },
    'answer-consent': {
      clause: '7.5; 9.6; 10.3',
      who: 'anyone',
      may: 'give, refuse or withdraw consent',
      records: 'consent-answered',
    },
    'when-it-happened': {
      clause: '6.1',
      who: 'anyone',
      may: 'say when the matter last happened',
      records: 'matter-arose',
    },
    'record-wishes': {
      clause: '5.3.1; 5.4.1',
      who: 'anyone',
      may: 'record the wishes of the child or young person',
      records: 'wishes-recorded',
    },
    'make-contact': {
      clause: '7.11.6; 7.10',
      who: 'anyone',
      may: 'speak or write to someone about the complaint',
      records: 'contact-made',
    },
    'ask-for-help': {
      clause: '1.11; 1.5',
      who: 'anyone',
      may: 'ask for a format, a language or other help',
      records: 'adjustment-requested',
    },
    'answer-help': {
      clause: '1.11; 1.5',
      who: 'customer-relationship-team',
      may: 'say what help will be given',
      records: 'adjustment-decided',
      needs: {
        reasons: {
          clause: '1.11',
          that: any(filled(given('agreed')), filled(given('reasons'))),
          otherwise: 'where help is not given, say why',
        },
      },
    },
    'raise-concern': {
      clause: '1.10; 6.8',
      who: 'anyone',
      may: 'report a reprisal, or that someone was discouraged from complaining',
      records: the('other-concern-raised', { where: { kind: 'reprisal' } }),
    },
    'consider-safeguarding': {
      clause: '6.11',
      who: 'customer-relationship-team',
      may: 'consider whether anyone is at risk, and refer',
      records: 'safeguarding-considered',
    },
  },

  notices: {
    'reprisal-concern': {
      clause: '1.10; 6.8',
      on: the('other-concern-raised', { where: { kind: 'reprisal' } }),
      what: 'A reprisal or discouragement has been reported',
      to: 'complaints-manager',
    },
  },

  principles: {
    'advocate-may-attend': {
      clause: '7.5',
      who: 'customer-relationship-team',
      must: 'let the advocate come to any meeting or interview that the complainant goes to',
    },
    'copies-with-approval': {
      clause: '7.5',
      who: 'customer-relationship-team',
      must: 'copy all letters to the advocate once the child or young person approves',
    },
    throughout: {
      clause: '7.5',
      who: 'customer-relationship-team',
      must: 'keep an advocate available to a child or young person throughout',
    },
  },
})

export const copiesApproved = all(recorded(advocateAppointed), consent('copies-to-advocate'))

/** For every letter of response: no copy to the advocate that the child or young person has not approved. */
export const onlyApprovedCopies: Readonly<Record<string, Need>> = {
  'copies-approved': {
    clause: '7.5',
    that: any(not(filled(given('copies'))), not(covers(given('copies'), ['advocate'])), copiesApproved),
    otherwise: 'the child or young person has not approved copies to the advocate: leave the advocate out, or ask first',
  },
}

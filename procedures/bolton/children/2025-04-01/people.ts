import { all, any, appointed, filled, given, is, type Need, noLimit, not, recorded, stage, stands, the, workingDays } from '#language'
import { forSomebodyElse, fromAYoungPerson, withdrawn } from './events.ts'
import { qualityTeam } from './roles.ts'

const answered = (answer: string | readonly string[], from: string | readonly string[]) =>
  the('consent-answered', { where: { scope: 'response', answer, from } })
const childConsents = stands(answered('given', 'child'), answered(['refused', 'withdrawn'], 'child'))
const childRefuses = stands(answered(['refused', 'withdrawn'], 'child'), answered('given', 'child'))
const others = ['parental-responsibility', 'next-of-kin', 'sufficient-interest'] as const
const othersConsent = stands(answered('given', others), answered(['refused', 'withdrawn'], others))
const assessed = (competent: boolean) => the('competence-assessed', { where: { competent } })
const competent = stands(assessed(true), assessed(false))
const notCompetent = stands(assessed(false), assessed(true))
const safeguardingException = recorded(the('safeguarding-considered', { where: { referred: true } }))

/** 17.3 and 17.4: whether the answer may go to somebody who complains about another person’s service. */
export const mayBeTold: Readonly<Record<string, Need>> = {
  consent: {
    clause: '17.3',
    that: any(not(forSomebodyElse), childConsents, othersConsent),
    otherwise: 'no consent of the service user, of the next of kin or of a person with sufficient interest is recorded',
  },
  competence: {
    clause: '17.4',
    that: any(not(forSomebodyElse), childConsents, not(othersConsent), notCompetent),
    otherwise: 'somebody else’s consent may be used only once it is assessed that the child cannot decide this (Gillick)',
  },
  'competent-refusal': {
    clause: '17.4',
    that: any(not(forSomebodyElse), not(all(competent, childRefuses)), safeguardingException),
    otherwise: 'the young person is competent and has refused: nobody else’s consent replaces that',
  },
}

const disclosedTo = ['relative', 'third-party', 'another-authority', 'another-agency', 'school', 'employer']

/** 17 and 18: confidence, consent, understanding, advocates and legal help. */
export const people = stage({
  title: 'Consent, advocacy and confidence',
  clause: '17.1; 18.1',
  endsWhen: withdrawn,

  duties: {
    'advocacy-information': {
      clause: '18.1',
      who: qualityTeam,
      must: 'give the child or young person information about the advocacy service',
      when: fromAYoungPerson,
      by: workingDays(3).from('complaint-received'),
      doneBy: the([
        the('acknowledgement-sent', { where: { contents: 'advocacy' }, stage: 'intake' }),
        the('people-told', { where: { of: 'advocacy' } }),
      ]),
      reading: { doubt: 'No time is given.', chosen: 'With the acknowledgement.' },
    },
    'offer-advocate': {
      clause: '18.1',
      who: qualityTeam,
      must: 'offer help to obtain an advocate',
      when: fromAYoungPerson,
      by: noLimit('when Stage 1 begins').after('complaint-received'),
      doneBy: 'advocacy-offered',
    },
    'arrange-advocate': {
      clause: '18.1',
      who: qualityTeam,
      must: 'arrange an advocate',
      when: recorded(the('advocacy-offered', { where: { answer: 'accepted' } })),
      by: noLimit('owed').after(the('advocacy-offered', { where: { answer: 'accepted' } })),
      doneBy: appointed('advocate', { stage: 'any' }),
    },
    'tell-of-incident': {
      clause: '2.6',
      who: ['team-manager', 'service-manager', 'complaints-officer'],
      must: 'tell the child, or where they could not understand it the parent, fully of an incident that caused or may cause harm',
      when: recorded(the('other-concern-raised', { where: { kind: 'harm-incident' } })),
      by: noLimit('as far as practically possible').after(the('other-concern-raised', { where: { kind: 'harm-incident' } })),
      doneBy: the('people-told', { where: { of: 'incident' }, since: the('other-concern-raised', { where: { kind: 'harm-incident' } }) }),
      reading: {
        doubt: 'When somebody other than the child is told, and by when, is left open.',
        chosen:
          'The child if able to understand, otherwise whoever has parental responsibility; a decision not to tell is recorded with why.',
      },
    },
    'support-reporter': {
      clause: '2.6',
      who: ['service-manager', 'head-of-service'],
      must: 'support the member of staff who reported the incident',
      when: recorded(the('other-concern-raised', { where: { kind: 'harm-incident' }, by: ['member-of-staff', 'team-manager'] })),
      by: noLimit('owed').after(the('other-concern-raised', { where: { kind: 'harm-incident' } })),
      doneBy: the('people-told', { where: { of: 'support' } }),
    },
    'legal-help': {
      clause: '18.3',
      who: qualityTeam,
      must: 'point the complainant to Citizens Advice or their own solicitor',
      when: recorded(the('complaint-received', { where: { asksForLegalAdvice: true } })),
      by: noLimit('owed').after('complaint-received'),
      doneBy: the([
        the('letter-sent', { where: { contents: 'legal-help' }, stage: 'any' }),
        the('people-told', { where: { of: 'legal-help' } }),
      ]),
    },
  },

  gates: {
    'when-it-happened': { clause: '10.1', who: 'anyone', may: 'say when the matter happened', records: 'matter-arose' },
    'when-it-was-noticed': {
      clause: '10.1',
      who: 'anyone',
      may: 'say when the complainant realised there was reason to complain',
      records: 'matter-came-to-notice',
    },
    'ask-consent': { clause: '17.3', who: [...qualityTeam, 'team-manager'], may: 'ask for consent', records: 'consent-asked-for' },
    'answer-consent': {
      clause: '17.3',
      who: 'anyone',
      may: 'record that consent was given, refused or withdrawn',
      records: 'consent-answered',
      needs: {
        'not-their-own-word': {
          clause: '17.3',
          that: any(not(is(given('from'), 'sufficient-interest')), recorded(the('standing-decided', { where: { accepted: true } }))),
          otherwise: 'nobody may consent as a person with sufficient interest before the Complaints Manager has decided that they are one',
        },
      },
      reading: {
        doubt: 'The three who may consent are not ranked, and the complainant could be one of them.',
        chosen:
          'The child if competent or 16 or over; otherwise whoever has parental responsibility; otherwise a person whose interest was accepted. Waiting for consent stops no clock.',
      },
    },
    'assess-competence': {
      clause: '17.4',
      who: 'anyone',
      may: 'assess whether the young person can decide this',
      asks: ['reasons'],
      records: 'competence-assessed',
    },
    'offer-advocacy': {
      clause: '18.1; 18.2',
      who: qualityTeam,
      may: 'offer help to obtain an advocate',
      asks: ['answer'],
      records: 'advocacy-offered',
      needs: {
        'child-or-disability': {
          clause: '18.2',
          that: any(fromAYoungPerson, recorded(the('complaint-received', { where: { disabilityAffectsTakingPart: true } }))),
          otherwise: 'a parent or guardian is offered an advocate where a disability makes it hard to take part',
        },
        evidence: {
          clause: '18.2',
          that: any(fromAYoungPerson, filled(given('evidenceSeen'))),
          otherwise: 'say what evidence of the disability was seen, or why none was asked for',
        },
      },
      reading: {
        doubt: 'Asking for proof sits badly with 19.6 and 19.9.',
        chosen: 'Evidence is needed only for an advocate under 18.2, never for an adjustment.',
      },
    },
    'appoint-advocate': { clause: '18.1', who: qualityTeam, may: 'arrange an advocate', records: appointed('advocate') },
    'report-incident': {
      clause: '2.6',
      who: 'anyone',
      may: 'report an incident that caused or may cause harm',
      records: the('other-concern-raised', { where: { kind: 'harm-incident' } }),
    },
    'tell-people': {
      clause: '2.6; 18.3',
      who: 'anyone',
      may: 'tell people of an incident, of support or of legal help, or say why somebody has not been told',
      records: the('people-told', { where: { of: ['incident', 'support', 'legal-help', 'advocacy'] } }),
      needs: {
        'told-or-why-not': {
          clause: '2.6',
          that: any(filled(given('to')), filled(given('notToldBecause'))),
          otherwise: 'say who was told, or why nobody has been told',
        },
      },
    },
    disclose: {
      clause: '17.1',
      who: [...qualityTeam, 'team-manager'],
      may: 'share information with somebody outside',
      records: the('shared-outside', { where: { with: disclosedTo } }),
      needs: {
        consent: {
          clause: '17.1',
          that: recorded(the('consent-answered', { where: { scope: 'disclosure', answer: 'given', with: given('with') } })),
          otherwise: 'there is no consent to share it with them',
        },
      },
    },
    'disclose-safeguarding': {
      clause: '17.1',
      who: [...qualityTeam, 'safeguarding-lead', 'team-manager', 'member-of-staff'],
      may: 'share a safeguarding concern without consent',
      asks: { under: { says: 'The reason, labelled as the safeguarding exception' } },
      records: the('shared-outside', { where: { with: 'safeguarding-team' } }),
    },
    'give-contact-details': {
      clause: '17.1; Appendix 1 Stage 2',
      who: qualityTeam,
      may: 'share what an investigator or Panel member needs',
      records: the('passed-on', { where: { what: 'papers' } }),
    },
  },

  principles: {
    'child-friendly': {
      clause: '18.1',
      who: 'member-of-staff',
      must: 'write and speak to a child or young person in words that fit their age and understanding',
    },
    'need-to-know': {
      clause: '17.1',
      who: 'team-manager',
      must: 'look only at what the investigation needs; each view is logged',
    },
  },
})

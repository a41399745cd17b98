import {
  all,
  any,
  every,
  filled,
  given,
  last,
  type Need,
  noLimit,
  not,
  recorded,
  sent,
  setting,
  stage,
  the,
  theStart,
  track,
  workingDays,
} from '#language'
import {
  concernsTheNhs,
  eachPartAnswered,
  nhsLeads,
  onTheStages,
  separateAnswers,
  settled,
  sharedWithTheNhs,
  sharingRefused,
  stage1Response,
  withdrawn,
} from './events.ts'
import { councilSuggested, jointGates, nhsSuggested, otherConcern } from './joint-gates.ts'
import { qualityTeam } from './roles.ts'

const isDelayed = the('other-body-answered', { where: { answer: ['delayed', 'unable'] } })
/** The Council answers no part of it itself, and each organisation has answered its own. */
const theirPartsOnly = all(not(any(onTheStages, track('informal'))), eachPartAnswered)
const jointly = all(concernsTheNhs, recorded(sharedWithTheNhs), not(separateAnswers))

/** Appendix 2: what an answer for several organisations needs before it goes out. */
export const jointAnswerReady: Readonly<Record<string, Need>> = {
  'all-approve': {
    clause: 'Appendix 2 lead',
    that: any(
      not(jointly),
      nhsLeads,
      every('party', any(not(recorded('shared-outside')), recorded(the('other-body-answered', { where: { answer: 'approved' } })))),
    ),
    otherwise: 'an organisation that is party to the complaint has not approved the response',
  },
  'way-forward': {
    clause: 'Appendix 2 lead',
    that: any(not(recorded(otherConcern)), recorded(the('way-forward-agreed', { since: otherConcern }))),
    otherwise: 'another concern arose, and the way forward agreed between the organisations is not recorded',
  },
  'why-separate': {
    clause: '14.1',
    that: any(not(separateAnswers), filled(given('separateBecause'))),
    otherwise: 'one co-ordinated response is the aim: say why the organisations answer apart',
  },
}

/** 14 and Appendix 2: a complaint that concerns an NHS body too. */
export const joint = stage({
  title: 'Joint complaint with the NHS',
  clause: '14.1; Appendix 2 scope',
  opensWhen: concernsTheNhs,
  endsWhen: withdrawn,

  duties: {
    'ask-consent': {
      clause: 'Appendix 2 receiving; Appendix 2 information',
      who: qualityTeam,
      must: 'gain the complainant’s consent to share it with the NHS body',
      by: noLimit('owed').after('complaint-received'),
      doneBy: the([
        the('consent-asked-for', { where: { scope: 'share-with-nhs' } }),
        the('consent-answered', { where: { scope: 'share-with-nhs' } }),
      ]),
    },
    share: {
      clause: 'Appendix 2 receiving; 14.2',
      who: qualityTeam,
      must: 'share the details with the NHS body',
      when: not(sharingRefused),
      by: noLimit('owed').after('complaint-received'),
      doneBy: sharedWithTheNhs,
    },
    'agree-lead': {
      clause: 'Appendix 2 receiving; 14.1',
      who: qualityTeam,
      must: 'agree which organisation leads',
      when: not(sharingRefused),
      by: noLimit('owed').after(sharedWithTheNhs),
      doneBy: 'lead-agreed',
    },
    'tell-not-covered': {
      clause: '14.2',
      who: qualityTeam,
      must: 'tell the complainant that only what social care provides or commissions can be answered',
      when: sharingRefused,
      by: noLimit('owed').after(the('consent-answered', { where: { scope: 'share-with-nhs', answer: ['refused', 'withdrawn'] } })),
      doneBy: the([
        the('acknowledgement-sent', { where: { contents: 'not-covered' }, stage: 'intake' }),
        the('people-told', { where: { of: 'not-covered' } }),
      ]),
    },
    'record-outcomes': {
      clause: 'Appendix 2 lead',
      who: qualityTeam,
      must: 'clear up with the complainant what the complaint is and what outcome they want, and write it down',
      when: not(any(nhsLeads, sharingRefused)),
      by: noLimit('owed').after('complaint-received'),
      doneBy: the('wishes-recorded', { where: { of: 'complainant' } }),
    },
    'share-outcomes': {
      clause: 'Appendix 2 lead',
      who: qualityTeam,
      must: 'share the outcomes wanted with each organisation',
      each: 'party',
      when: all(recorded('shared-outside'), not(nhsLeads)),
      by: noLimit('owed').after('shared-outside'),
      doneBy: the('people-told', { where: { of: 'outcomes-wanted' } }),
    },
    'joint-notice': {
      clause: 'Appendix 2 lead',
      who: qualityTeam,
      must: 'tell the complainant how the joint arrangements work, when to expect an answer, and whom to contact',
      when: not(sharingRefused),
      by: noLimit('owed').after(sharedWithTheNhs),
      doneBy: sent('joint-notice'),
      letter: 'joint-notice',
      reading: {
        doubt: 'An "indicative timescale" has no length and may clash with Stage 1.',
        chosen: 'The Council’s part keeps its Stage 1 date; the indicative one is shown apart.',
      },
    },
    'agree-contact': {
      clause: 'Appendix 2 lead',
      who: qualityTeam,
      must: 'give the organisation a contact and agree how updates are shared',
      each: 'party',
      when: all(recorded('shared-outside'), not(nhsLeads)),
      by: noLimit('owed').after('shared-outside'),
      doneBy: the('people-told', { where: { of: 'contact-details' } }),
    },
    update: {
      clause: 'Appendix 2 lead; Appendix 2 delays',
      who: qualityTeam,
      must: 'keep the complainant told, also of delays',
      when: all(recorded(sharedWithTheNhs), not(nhsLeads)),
      by: workingDays(setting('joint-update')).from(sharedWithTheNhs),
      again: workingDays(setting('joint-update')).from(theStart),
      aim: true,
      doneBy: the('progress-update-given', { where: { to: 'complainant' } }),
      until: any(recorded(stage1Response), settled, theirPartsOnly),
      reading: {
        doubt: '"Timely" and "regularly" have no number; whether waiting stops the Council’s own clock is not said.',
        chosen:
          'Every 10 working days (a setting), until the answer, or until it is settled; where the Council answers no part, until each organisation has. Waiting stops nothing: an extension is told beside it.',
      },
    },
    'discuss-concern': {
      clause: 'Appendix 2 lead',
      who: 'complaints-officer',
      must: 'bring the organisations together to agree a way forward on the other concern',
      when: recorded(otherConcern),
      by: noLimit('owed').after(otherConcern),
      doneBy: the('way-forward-agreed', { since: otherConcern }),
    },
    'ask-about-delay': {
      clause: 'Appendix 2 delays',
      who: qualityTeam,
      must: 'ask the complainant whether to wait for a joint response',
      when: all(recorded(isDelayed), not(nhsLeads)),
      by: noLimit('owed').after(isDelayed),
      doneBy: the('complainant-chose', { where: { choice: ['wait', 'separate-responses'] } }),
    },
    'answer-the-lead': {
      clause: 'Appendix 2 parties',
      who: ['complaints-officer', 'team-manager'],
      must: 'look fully into our part and give it to the organisation that leads',
      when: nhsLeads,
      by: noLimit('in good time').after('lead-agreed'),
      doneBy: the('shared-outside', { where: { with: 'lead-organisation', what: 'our-response' } }),
      needs: {
        'our-sign-off': {
          clause: 'Appendix 2 parties',
          that: recorded(the('response-approved', { stage: 'stage-1' })),
          otherwise: 'our own sign-off is not recorded',
        },
      },
    },
    'update-the-lead': {
      clause: 'Appendix 2 parties',
      who: qualityTeam,
      must: 'tell the lead what came of the action',
      each: 'action',
      when: all(nhsLeads, recorded('action-done')),
      by: noLimit('owed').after('action-done'),
      doneBy: the('people-told', { where: { of: 'action-outcome', to: 'lead-organisation' } }),
    },
  },

  gates: jointGates,

  notices: {
    'suggested-council': {
      clause: 'Appendix 2 identifying',
      on: last('lead-weighed'),
      what: 'Suggested lead: the Council',
      to: 'complaints-officer',
      unless: not(councilSuggested),
    },
    'suggested-nhs': {
      clause: 'Appendix 2 identifying',
      on: last('lead-weighed'),
      what: 'Suggested lead: the NHS body',
      to: 'complaints-officer',
      unless: not(nhsSuggested),
    },
  },

  principles: {
    'one-response': { clause: '14.1', who: 'quality-team', must: 'give one co-ordinated response wherever possible' },
    'own-chain': {
      clause: 'Appendix 2 roles',
      who: 'quality-team',
      must: 'escalate our own part in our own chain; the other body’s part is its own',
    },
    'separate-overseen': {
      clause: 'Appendix 2 delays',
      who: 'quality-team',
      must: 'keep oversight until the last organisation has answered, whichever way is chosen',
    },
    managed: { clause: '14.3', who: 'complaints-officer', must: 'manage joint complaints by the joint process' },
  },
})

import { any, type Need, not, recorded, the } from '#language'
import {
  aboutAProvider,
  aboutRegisteredManager,
  acceptedLate,
  alreadyComplained,
  anonymous,
  applicationTooLate,
  dealtWithAtAllStages,
  exceptionApplies,
  harmAlleged,
  inTime,
  knownConcern,
  notEligible,
  notSocialCare,
  ofApprovalReview,
  ourFunctions,
  publicAboutOurHome,
  suitabilityAlreadyDecided,
} from './events.ts'
import { safeguardingAnswered } from './intake.ts'

export const staffPersonal = recorded(the('complaint-received', { where: { matter: 'staff-personal' } }))
const appealElsewhere = recorded(the('complaint-received', { where: { matter: 'statutory-appeal' } }))

/** Why a complaint may not be put on the three stages, each with its own clause and what is offered instead. */
export const mayOpenStage1: Readonly<Record<string, Need>> = {
  'not-anonymous': {
    clause: '13.1',
    that: not(anonymous),
    otherwise: 'this policy does not apply to anonymous complaints: it may go to whistleblowing, HR or safeguarding',
    offers: 'anonymous',
  },
  'social-care': {
    clause: '1.2; 5.4; 9.1',
    that: not(notSocialCare),
    otherwise: 'it is not about the social care services that the Council provides or commissions',
    offers: 'corporate',
  },
  'our-home': {
    clause: '11.2',
    that: not(publicAboutOurHome),
    otherwise: 'complaints of the public about a home of ours go to the Corporate Complaints Procedure',
    offers: 'corporate',
  },
  eligible: {
    clause: '8.1; 8.2; 9.1',
    that: not(notEligible),
    otherwise: 'no head of section 8 applies, and nobody has decided that the complainant has sufficient interest',
    offers: 'corporate',
  },
  'in-time': {
    clause: '10.1; 10.2',
    that: any(inTime, acceptedLate),
    otherwise: 'more than a year has passed, and the Head of Service has not accepted it',
  },
  'not-a-staff-matter': {
    clause: '9.1',
    that: not(staffPersonal),
    otherwise: 'a personal issue of a member of staff goes to the grievance procedure',
    offers: 'staff-matter',
  },
  'no-other-appeal': {
    clause: '9.1',
    that: not(appealElsewhere),
    otherwise: 'another statutory appeal exists for it',
    offers: 'statutory-appeal',
  },
  'not-dealt-with': {
    clause: '9.1',
    that: not(dealtWithAtAllStages),
    otherwise: 'the same complaint has been through all three stages',
    offers: 'ombudsman',
  },
  'not-a-home-of-others': {
    clause: '11.3; 16.1',
    that: any(not(aboutAProvider), exceptionApplies),
    otherwise: 'it must be made to the organisation that gives the care: none of the exceptions of 16.2 is recorded',
    offers: 'provider',
  },
  'not-an-approval-review': {
    clause: '15.3',
    that: not(ofApprovalReview),
    otherwise: 'a foster carer’s complaint about the review of their approval goes straight to the Review Panel',
    offers: 'approval-review',
  },
  'not-late-for-the-decision': {
    clause: '15.4',
    that: not(any(applicationTooLate, suitabilityAlreadyDecided)),
    otherwise: 'it came after the 10 working days, or after the Assistant Director’s decision',
    offers: 'ombudsman',
  },
}

/** 16.2: why a complaint about a provider is not passed to it. */
export const providerExceptions: Readonly<Record<string, Need>> = {
  'not-already-complained': {
    clause: '16.2 (1)',
    that: not(alreadyComplained),
    otherwise: 'the complainant has already complained to the provider and is not satisfied with its response',
  },
  'not-our-functions': {
    clause: '16.2 (2)',
    that: not(ourFunctions),
    otherwise: 'the Complaints Manager has decided that it relates more directly to the Council’s own functions',
  },
  'not-registered-manager': {
    clause: '16.2 (3)',
    that: not(aboutRegisteredManager),
    otherwise: 'it is about the Registered Manager',
  },
  'no-known-concern': {
    clause: '16.2 (4)',
    that: not(knownConcern),
    otherwise: 'it is an issue already known as a concern about this provider, or its performance is a continuing problem',
  },
  'no-safeguarding': {
    clause: '16.2 (5); 7',
    that: not(harmAlleged),
    otherwise: 'it has safeguarding implications',
  },
  'safeguarding-answered': {
    clause: '16.2 (5); 7.1',
    that: safeguardingAnswered,
    otherwise: 'the safeguarding questions have not been answered',
  },
}

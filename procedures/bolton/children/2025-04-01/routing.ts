import { all, any, covers, filled, given, type Need, noLimit, not, recorded, sent, stage, the, track, workingDays } from '#language'
import {
  aboutAProvider,
  aboutRegisteredManager,
  acceptedLate,
  alreadyComplained,
  anonymous,
  applicationTooLate,
  approvalAlreadyDecided,
  approvalReviewTooLate,
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
  withdrawn,
} from './events.ts'
import { safeguardingAnswered } from './intake.ts'
import { qualityTeam } from './roles.ts'

const staffPersonal = recorded(the('complaint-received', { where: { matter: 'staff-personal' } }))
const appealElsewhere = recorded(the('complaint-received', { where: { matter: 'statutory-appeal' } }))

/** Why a complaint may not be put on the three stages, each with its own clause and what is offered instead. */
const mayOpenStage1: Readonly<Record<string, Need>> = {
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

/** 1.2, 6.2, 9, 11, 16: which procedure a complaint or a point of it goes to. */
export const routing = stage({
  title: 'Which procedure applies',
  clause: '6.2',
  opensWhen: any(recorded('complaint-received'), recorded('case-brought-in')),
  endsWhen: withdrawn,

  duties: {
    'decide-procedure': {
      clause: '6.2',
      who: 'complaints-officer',
      must: 'decide which procedure applies, because it was not resolved informally',
      when: all(
        recorded(the('point-routed', { where: { track: 'informal' } })),
        recorded(the('complainant-chose', { where: { choice: 'formal' } })),
      ),
      by: workingDays(3).from(the('complainant-chose', { where: { choice: 'formal' } })),
      doneBy: the('point-routed', { since: the('complainant-chose', { where: { choice: 'formal' } }) }),
      reading: {
        doubt: 'Nothing limits how long informal resolution may take, or says what happens to the date of receipt.',
        chosen:
          'With the complainant’s agreement only; once they ask for a formal complaint, 3 working days; the first receipt stays on record.',
      },
    },
  },

  gates: {
    'open-stage-1': {
      clause: '6.2; 6.4; App 1 Stage 1',
      who: qualityTeam,
      may: 'put it on the three stages of this procedure',
      asks: ['ground'],
      records: the('point-routed', { where: { track: 'statutory' } }),
      needs: mayOpenStage1,
    },
    'accept-for-panel': {
      clause: '15.3',
      who: qualityTeam,
      may: 'take a foster carer’s complaint about the review of their approval straight to the Review Panel',
      asks: ['ground'],
      records: the('point-routed', { where: { track: 'approval-review' } }),
      needs: {
        'about-the-review': {
          clause: '15.3; 6.3',
          that: ofApprovalReview,
          otherwise: 'only complaints about the review of a foster carer’s approval go straight to the Panel',
        },
        'in-28-days': {
          clause: '15.3',
          that: not(approvalReviewTooLate),
          otherwise: 'it came after the 28 days from the Fostering Panel meeting',
          offers: 'ombudsman',
        },
        'before-the-decision': {
          clause: '15.3',
          that: not(approvalAlreadyDecided),
          otherwise: 'the Assistant Director has already decided on the approval',
          offers: 'ombudsman',
        },
      },
    },
    'accept-prospective-carer': {
      clause: '15.4',
      who: qualityTeam,
      may: 'take a prospective foster carer’s complaint at Stage 1',
      asks: ['ground'],
      records: the('point-routed', { where: { track: 'prospective-carer' } }),
      needs: {
        'in-10-days': {
          clause: '15.4',
          that: not(applicationTooLate),
          otherwise: 'it came after the 10 working days from the second fostering panel meeting',
          offers: 'ombudsman',
        },
        'before-the-decision': {
          clause: '15.4',
          that: not(suitabilityAlreadyDecided),
          otherwise: 'the Assistant Director has already decided on suitability',
          offers: 'ombudsman',
        },
      },
    },
    'keep-informal': {
      clause: '6.1',
      who: [...qualityTeam, 'team-manager', 'member-of-staff'],
      may: 'try to resolve it quickly and informally first',
      asks: ['agreedBy'],
      records: the('point-routed', { where: { track: 'informal' } }),
      needs: {
        'they-agree': {
          clause: '6.1',
          that: covers(given('agreedBy'), ['complainant']),
          otherwise: 'informal handling needs the complainant’s agreement',
        },
      },
      reading: {
        doubt: 'The policy has an untimed informal part before Stage 1; in the Regulations local resolution is Stage 1.',
        chosen: 'Only with the complainant’s agreement.',
      },
    },
    'ask-for-formal': {
      clause: '6.1; 5.5',
      who: ['complainant', 'representative', 'advocate'],
      may: 'ask for it to be a formal complaint',
      records: the('complainant-chose', { where: { choice: 'formal' } }),
    },
    'send-to-corporate': {
      clause: '1.2; 5.4; 9.1; 11.2',
      who: qualityTeam,
      may: 'send it to the Corporate Complaints Procedure',
      asks: ['ground'],
      records: the('point-routed', { where: { track: 'corporate' } }),
      needs: {
        'not-once-accepted': {
          clause: '6.6',
          that: not(recorded(the('response-sent', { stage: 'stage-1' }))),
          otherwise: 'it has been accepted and answered at Stage 1, which carries a right to the further stages',
        },
      },
    },
    'send-to-staff-procedures': {
      clause: '9.1',
      who: qualityTeam,
      may: 'leave it to the disciplinary or grievance procedure',
      asks: ['ground'],
      records: the('point-routed', { where: { track: 'staff-matter' } }),
      needs: {
        'a-staff-matter': {
          clause: '9.1',
          that: staffPersonal,
          otherwise:
            'a service user’s complaint about the conduct of staff is looked at here, whatever else follows for the member of staff',
        },
      },
    },
    'send-to-appeal': {
      clause: '9.1',
      who: qualityTeam,
      may: 'leave it to another statutory appeal',
      asks: { to: { says: 'The appeal there is' }, ground: { says: 'On what ground' } },
      records: the('point-routed', { where: { track: 'statutory-appeal' } }),
    },
    'send-to-provider': {
      clause: '11.3; 16.1; 16.3',
      who: qualityTeam,
      may: 'direct it to the independent provider',
      asks: ['ground'],
      records: the('point-routed', { where: { track: 'provider' } }),
      needs: {
        'about-a-provider': { clause: '16.1', that: aboutAProvider, otherwise: 'it is not about an independent provider' },
        'no-exception': {
          clause: '16.2',
          that: not(exceptionApplies),
          otherwise: 'an exception of 16.2 is recorded, so the Council takes it',
        },
      },
    },
    'leave-to-court': {
      clause: '22.2',
      who: qualityTeam,
      may: 'say that a point is about the court’s own decision',
      asks: ['ground'],
      records: the('point-routed', { where: { track: 'court-decision' } }),
      needs: {
        'not-about-us': {
          clause: '22.2; 22.4',
          that: not(
            recorded(
              the('point-raised', { where: { subject: ['staff-attitude-or-behaviour', 'delay-in-services', 'contact-arrangements'] } }),
            ),
          ),
          otherwise: 'this point is about what the Council or its staff did, not about the court’s decision',
        },
      },
    },
    'leave-to-proceedings': {
      clause: '9.1; 9.2',
      who: ['complaints-manager', 'complaints-officer'],
      may: 'leave a point to other proceedings',
      asks: { ground: { says: 'Which proceedings' } },
      records: the('point-routed', { where: { track: 'other-proceedings' } }),
      needs: {
        prejudice: {
          clause: '22.4; 9.2',
          that: any(filled(given('verySubject')), filled(given('prejudice'))),
          otherwise:
            'such matters may be considered while proceedings go on: say how looking into this point would prejudice them, unless it is itself what they are about',
        },
      },
      reading: {
        doubt: '9.1 leaves out court matters outright, 9.2 gives a discretion, 22.4 lets other matters go on.',
        chosen: 'Point by point: left out only what is itself before the court (9.1), or what would prejudice it (9.2); the rest goes on.',
      },
    },
    'take-instead-of-provider': {
      clause: '16.2 (2)',
      who: 'complaints-manager',
      may: 'decide that it relates more directly to the Council’s own functions',
      asks: ['reasons'],
      records: the('acceptance-decided', { where: { ground: 'council-functions' } }),
    },
  },
})

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

/** 5.4, 9.1: what is handed over to another procedure. */
export const handOver = stage({
  title: 'Handed over to another procedure',
  clause: '5.4',
  opensWhen: any(track('corporate'), track('staff-matter'), track('statutory-appeal')),
  endsWhen: withdrawn,
  duties: {
    'tell-of-transfer': {
      clause: '5.4; 9.1; 11.2',
      who: qualityTeam,
      must: 'tell the complainant which procedure applies, and why',
      by: workingDays(3).from('complaint-received'),
      doneBy: sent('transfer'),
      letter: 'transfer',
      reading: {
        doubt: 'No time is given for telling the complainant.',
        chosen: 'With the acknowledgement’s limit: 3 working days.',
      },
    },
    'pass-on': {
      clause: '5.4; 9.1',
      who: qualityTeam,
      must: 'pass it to those who deal with it',
      when: track('corporate'),
      by: noLimit('no limit in the source').after('complaint-received'),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'corporate-complaints-team' } }),
    },
    'pass-to-hr': {
      clause: '9.1',
      who: qualityTeam,
      must: 'pass it to those who deal with it',
      when: track('staff-matter'),
      by: noLimit('no limit in the source').after('complaint-received'),
      doneBy: the('passed-on', { where: { what: 'complaint', to: 'human-resources' } }),
    },
  },
})

import { all, any, covers, filled, given, is, not, recorded, stage, the, track, workingDays } from '#language'
import {
  aboutAProvider,
  applicationTooLate,
  approvalAlreadyDecided,
  approvalReviewTooLate,
  exceptionApplies,
  ofApprovalReview,
  suitabilityAlreadyDecided,
  withdrawn,
} from './events.ts'
import { mayOpenStage1, staffPersonal } from './refusals.ts'
import { qualityTeam } from './roles.ts'

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
      clause: '6.2; 6.4; Appendix 1 Stage 1',
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
    'settle-informally': {
      clause: '6.1',
      who: 'anyone',
      may: 'record that it was resolved informally, and what was agreed',
      when: track('informal'),
      asks: ['how', 'agreed'],
      records: 'complaint-resolved',
      needs: {
        content: {
          clause: '6.1',
          that: is(given('agreed'), true),
          otherwise:
            'it is resolved informally only where the person is content with it: ask whether they want it to be a formal complaint',
        },
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

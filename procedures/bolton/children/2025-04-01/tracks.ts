import { all, any, fieldOf, is, last, not, type OneAnswer, recorded, type Track, the } from '#language'
import {
  aboutAProvider,
  aboutTheNhs,
  acceptedLate,
  anonymous,
  applicationTooLate,
  approvalAlreadyDecided,
  approvalReviewTooLate,
  dealtWithAtAllStages,
  exceptionApplies,
  inTime,
  interestUndecided,
  notEligible,
  notSocialCare,
  ofApprovalReview,
  ofCarerApplication,
  publicAboutOurHome,
  refusedLate,
  sharingRefused,
  suitabilityAlreadyDecided,
} from './events.ts'

const onlyAComment = all(recorded('representation-received'), not(recorded('complaint-received')))
const excluded = last(the('acceptance-decided', { where: { ground: ['unclear', 'frivolous', 'vexatious'] } }))

/** Where each point goes, in this order; a recorded routing decides against the order. */
export const tracks: Readonly<Record<string, Track>> = {
  anonymous: {
    title: 'Anonymous',
    clause: '13.1',
    takes: anonymous,
    refuses: { because: 'this policy does not apply to anonymous complaints; it is recorded, and may be referred to another procedure' },
  },
  political: {
    title: 'General political comment',
    clause: '5.5',
    takes: all(onlyAComment, recorded(the('representation-received', { where: { political: true } }))),
    refuses: { because: 'a general political comment opens no complaint' },
  },
  comment: { title: 'Comment', clause: '5.5', takes: onlyAComment },
  'staff-matter': {
    title: 'The Council’s own procedures for staff',
    clause: '9.1',
    takes: recorded(the('complaint-received', { where: { matter: 'staff-personal' } })),
    refuses: { because: 'a personal issue of a member of staff goes to the disciplinary or grievance procedure' },
  },
  'statutory-appeal': {
    title: 'Another statutory appeal',
    clause: '9.1',
    takes: recorded(the('complaint-received', { where: { matter: 'statutory-appeal' } })),
    refuses: { because: 'another statutory appeal exists for it' },
  },
  'not-accepted': {
    title: 'Not accepted',
    clause: '9.1; 10.2; 15.3; 15.4',
    takes: any(
      refusedLate,
      approvalReviewTooLate,
      approvalAlreadyDecided,
      applicationTooLate,
      suitabilityAlreadyDecided,
      dealtWithAtAllStages,
      all(recorded(excluded), is(fieldOf(excluded, 'accepted'), false)),
    ),
    refuses: {
      because: 'it came too late, was decided already, has been through every stage, or was found unclear, frivolous or vexatious',
      offers: ['ombudsman'],
    },
  },
  'approval-review': { title: 'Foster carer: straight to the Review Panel', clause: '15.3', takes: ofApprovalReview },
  'prospective-carer': { title: 'Prospective foster carer', clause: '15.4', takes: ofCarerApplication },
  corporate: {
    title: 'The Corporate Complaints Procedure',
    clause: '1.2; 5.4; 9.1; 11.2',
    takes: any(notSocialCare, publicAboutOurHome, all(notEligible, not(interestUndecided))),
    refuses: {
      because:
        'it is not about social care services, or not from somebody who may complain about them here: the Corporate Complaints Procedure takes it',
      offers: ['transfer', 'acceptance/query-interest'],
    },
  },
  provider: {
    title: 'The independent provider',
    clause: '11.3; 16.1',
    takes: all(aboutAProvider, not(exceptionApplies)),
    refuses: {
      because: 'it is made to the organisation that gives the care, unless one of the exceptions applies',
      offers: ['routing/take-instead-of-provider'],
    },
  },
  'nhs-not-addressed': {
    title: 'Not addressed: no consent to share',
    clause: '14.2',
    takes: all(aboutTheNhs, sharingRefused),
    refuses: { because: 'only what social care provides or commissions can be answered without consent to share it with the NHS' },
  },
  nhs: { title: 'The NHS body', clause: '14.1; Appendix 2 parties', takes: aboutTheNhs },
  interest: { title: 'Waiting for the decision on sufficient interest', clause: '8.2', takes: interestUndecided },
  late: { title: 'Waiting for the Head of Service: more than a year', clause: '10.1; 10.2', takes: all(not(inTime), not(acceptedLate)) },
  informal: { title: 'Being resolved informally', clause: '6.1' },
  'court-decision': {
    title: 'The court’s own decision',
    clause: '22.2',
    refuses: { because: 'a decision of the court can be changed only there', offers: ['court-notice'] },
  },
  'other-proceedings': {
    title: 'Left to other proceedings',
    clause: '9.1; 9.2',
    refuses: {
      because: 'it is left to other proceedings, which it is about or would prejudice',
      offers: ['court-notice', 'proceedings/resubmit'],
    },
  },
  statutory: { title: 'The three stages', clause: '6.3; 6.4', takes: 'otherwise' },
}

/** 14.1: one answer with the NHS. */
export const oneAnswer: Readonly<Record<string, OneAnswer>> = {
  'with-the-nhs': {
    clause: '14.1; Appendix 2 lead',
    who: 'quality-team',
    must: 'give one co-ordinated response with the NHS body wherever possible',
    tracks: ['statutory', 'nhs'],
    by: 'stage-1/respond',
  },
}

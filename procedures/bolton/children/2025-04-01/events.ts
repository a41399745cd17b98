/** What several parts count from or ask about, named once. */
import {
  all,
  any,
  atMost,
  type Condition,
  consent,
  dayOf,
  days,
  every,
  fieldOf,
  fieldsOf,
  filled,
  inRegister,
  is,
  last,
  latestOf,
  not,
  type Ref,
  recorded,
  stands,
  the,
  track,
  workingDays,
  years,
} from '#language'

const received = (where: Readonly<Record<string, string | boolean | readonly string[]>>): Condition =>
  recorded(the('complaint-received', { where }))

/** Left to other proceedings, and sent in again after their end (9.2, reg 8). */
const leftToProceedings = the('point-routed', { where: { track: 'other-proceedings' } })
const sentInAgain = the('point-resubmitted', { since: leftToProceedings })
export const takenUpAfterProceedings = stands(sentInAgain, 'point-routed')

export const stage1Acknowledged = the('acknowledgement-sent', { stage: 'intake' })
/** Where the days of Stage 1 are counted from. */
export const stage1Counts = latestOf(stage1Acknowledged, last(sentInAgain))

/** A hold under 9.2, until it is lifted or the point is sent in again. */
export const holdEnds: Ref = the(['hold-lifted', 'point-resubmitted'])
export const onHold = stands('hold-placed', holdEnds)

/** Receipt by any part of the Council; for an anonymous complaint, the day it got a name; what was left to proceedings begins when it is sent in again. */
export const firstClocksStart = latestOf('complaint-received', 'complainant-identified', last(sentInAgain))

/** Withdrawing is enough: the clocks stop that day (20.1). */
export const withdrawn = recorded('complaint-withdrawn')

/** Settled with the complainant, at Stage 1 or informally before it (6.1). */
export const settled = recorded(the('complaint-resolved', { where: { agreed: true } }))

export const stage1Response = the('response-sent', { stage: 'stage-1' })
export const stage2Response = the('response-sent', { stage: 'stage-2' })
export const stage3Response = the('response-sent', { stage: 'stage-3' })
export const stage2Asked = the('escalation-requested', { stage: 'stage-2' })
export const stage3Asked = the('escalation-requested', { stage: 'stage-3' })

export const anonymous = all(received({ anonymous: true }), not(recorded('complainant-identified')))

/** 18 or over; at 18 a diagnosed disability makes somebody a child all the same (5.1). */
const grownUp = any(
  received({ ageGroup: 'nineteen-or-over' }),
  all(received({ ageGroup: 'eighteen' }), not(received({ diagnosedDisability: true }))),
)
const grownUpChild = all(received({ relation: 'child' }), grownUp)

export const fromAYoungPerson = any(received({ relation: 'care-leaver' }), all(received({ relation: 'child' }), not(grownUp)))
export const byWordOfMouth = received({ channel: ['telephone', 'in-person'] })

// ---- Who may complain (8, 11, 17) --------------------------------------------------------------------------------------

/** Relations that are none of the heads of 8.2: somebody must decide that their interest is sufficient. */
const outsideTheList = received({ relation: ['relative', 'other'] })
const interest = last('standing-decided')
const interestAccepted = is(fieldOf(interest, 'accepted'), true)
const interestRefused = is(fieldOf(interest, 'accepted'), false)
export const interestUndecided = all(
  any(received({ relation: 'relative' }), all(received({ relation: 'other' }), recorded('standing-queried'))),
  not(recorded('standing-decided')),
)
/** Nothing of 8.1 or 8.2 applies, and nobody has decided that the interest is sufficient. */
export const notEligible = any(
  all(recorded('standing-decided'), interestRefused),
  all(any(outsideTheList, grownUpChild), not(all(recorded('standing-decided'), interestAccepted))),
)
export const publicAboutOurHome = all(received({ matter: 'council-home', relation: 'other' }))
export const notSocialCare = any(
  received({ matter: 'not-social-care' }),
  recorded(the('point-raised', { where: { responsibility: 'not-social-care' } })),
)
/** Somebody complains about a service that another person received. */
export const forSomebodyElse = received({ relation: ['relative', 'other', 'representative', 'advocate'] })

// ---- In time (10.1, 10.2) ----------------------------------------------------------------------------------------------

export const inTime = any(
  not(recorded('matter-arose')),
  atMost(dayOf('complaint-received'), dayOf(years(1).from('matter-arose'))),
  all(recorded('matter-came-to-notice'), atMost(dayOf('complaint-received'), dayOf(years(1).from('matter-came-to-notice')))),
)
const lateness = last(the('lateness-decided', { where: { of: 'time-limit' } }))
export const acceptedLate = all(recorded(lateness), is(fieldOf(lateness, 'accepted'), true))
export const refusedLate = all(recorded(lateness), is(fieldOf(lateness, 'accepted'), false))

// ---- Foster carers (15.3, 15.4) ----------------------------------------------------------------------------------------

export const fosteringPanel = the('meeting-held', { where: { of: 'fostering-panel' }, stage: 'carers' })
export const secondFosteringPanel = the('meeting-held', { where: { of: 'second-fostering-panel' }, stage: 'carers' })
export const approvalDecision = the('related-decision-made', { where: { decision: 'approval' } })
export const suitabilityDecision = the('related-decision-made', { where: { decision: 'suitability' } })
export const ofApprovalReview = received({ matter: 'approval-review' })
export const ofCarerApplication = received({ matter: 'carer-application' })

const decidedBefore = (decision: typeof approvalDecision): Condition =>
  all(recorded(decision), not(atMost(dayOf('complaint-received'), dayOf(decision))))

export const approvalReviewTooLate = all(
  ofApprovalReview,
  recorded(fosteringPanel),
  not(atMost(dayOf('complaint-received'), dayOf(days(28).from(fosteringPanel)))),
)
export const approvalAlreadyDecided = all(ofApprovalReview, decidedBefore(approvalDecision))
export const applicationTooLate = all(
  ofCarerApplication,
  recorded(secondFosteringPanel),
  not(atMost(dayOf('complaint-received'), dayOf(workingDays(10).from(secondFosteringPanel)))),
)
export const suitabilityAlreadyDecided = all(ofCarerApplication, decidedBefore(suitabilityDecision))

// ---- Independent providers (11.3, 16) ----------------------------------------------------------------------------------

export const aboutAProvider = received({ matter: ['provider', 'commissioned-home'] })
const exception = (what: string): Condition => received({ providerException: what })

/** The five exceptions of 16.2, in its order. */
export const alreadyComplained = exception('already-complained')
export const ourFunctions = recorded(the('acceptance-decided', { where: { accepted: true, ground: 'council-functions' } }))
export const aboutRegisteredManager = exception('registered-manager')
export const knownConcern = any(
  exception('known-concern'),
  all(filled(fieldsOf('complaint-received', 'provider')), inRegister(fieldsOf('complaint-received', 'provider'), 'provider-concerns')),
)
export const harmAlleged = received({ harmAlleged: true })
export const exceptionApplies = any(alreadyComplained, ourFunctions, aboutRegisteredManager, knownConcern, harmAlleged)

// ---- Other processes ---------------------------------------------------------------------------------------------------

const began = (process: string) => the('other-process-began', { where: { process } })
const ended = (process: string) => the('other-process-ended', { where: { process } })
export const safeguardingBegan = began('safeguarding')
export const safeguardingEnded = ended('safeguarding')
export const underSafeguarding = stands(safeguardingBegan, safeguardingEnded)
export const courtConcerned = any(received({ proceedings: 'court' }), recorded(began('court')))
export const courtGoesOn = all(courtConcerned, not(recorded(ended('court'))))
export const dealtWithAtAllStages = received({ earlierReached: 'stage-3' })

// ---- With the NHS (14, Appendix 2) -------------------------------------------------------------------------------------

export const aboutTheNhs = recorded(the('point-raised', { where: { responsibility: 'nhs' } }))
/** The whole complaint does, or this point of it. */
export const concernsTheNhs = any(filled(fieldOf('complaint-received', 'nhsBody')), recorded('joint-complaint-marked'), aboutTheNhs)
export const mayShareWithTheNhs = consent('share-with-nhs')
export const sharingRefused = stands(
  the('consent-answered', { where: { scope: 'share-with-nhs', answer: ['refused', 'withdrawn'] } }),
  the('consent-answered', { where: { scope: 'share-with-nhs', answer: 'given' } }),
)
export const sharedWithTheNhs = the('shared-outside', { where: { with: 'nhs' } })
export const nhsLeads = stands(the('lead-agreed', { where: { lead: 'nhs' } }), the('lead-agreed', { where: { lead: 'council' } }))
export const separateAnswers = recorded(the('complainant-chose', { where: { choice: 'separate-responses' } }))
/** Every organisation that it was shared with has answered its part. */
export const eachPartAnswered = every(
  'party',
  any(not(recorded('shared-outside')), recorded(the('other-body-answered', { where: { answer: 'replied' } }))),
)

// ---- Where it stands ---------------------------------------------------------------------------------------------------

/** On the three stages: an ordinary complaint, a prospective carer's (15.4), or what was sent in again after other proceedings. */
export const onTheStages = any(track('statutory'), track('prospective-carer'), takenUpAfterProceedings)

/** One answer goes out for all the points, so the question is whether any of them was upheld. */
export const mistakesFound = recorded(the('finding-recorded', { where: { finding: ['upheld', 'partially-upheld'] } }))

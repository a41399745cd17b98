/** What several stages count from or ask about, named once. */
import { all, any, appointed, type Condition, earliestOf, last, latestOf, type Ref, recorded, sent, stands, the, track } from '#language'

/** The complaint reached the Customer Relationship Team, straight away or passed on by a colleague. */
export const receivedByTheTeam = the([
  the('complaint-received', { where: { receivedBy: 'customer-relationship-team' } }),
  the('passed-on', { where: { what: 'complaint', to: 'customer-relationship-team' } }),
])

/** Where the first clocks begin: receipt, or a point sent in again, or the day an anonymous complainant gave a name. */
export const firstClocksStart = latestOf(receivedByTheTeam, last('point-resubmitted'), 'complainant-identified')

/** On the statutory stages: routed there, or sent in again after another process. */
export const onTheStatutoryStages = any(track('statutory'), stands('point-resubmitted', 'point-routed'))

/** A point that was suspended and has not been taken up again, by us or by being sent in again (1.9, 6.4). */
export const suspensionEnds: Ref = the(['hold-lifted', 'point-resubmitted'])
export const suspended = stands('hold-placed', suspensionEnds)

/** Withdrawn and confirmed in writing; until then the clocks run on. */
export const withdrawn = recorded(the('withdrawal-confirmed', { where: { inWriting: true } }))

/** The complainant is a child or young person, or is leaving care. */
export const fromAYoungPerson = recorded(the('complaint-received', { where: { relation: ['child', 'care-leaver'] } }))

export const advocateAppointed = appointed('advocate', { stage: 'any' })

export const stage1Response = the('response-sent', { stage: 'stage-1' })
export const stage2Response = the('response-sent', { stage: 'stage-2' })
export const stage3Response = the('response-sent', { stage: 'stage-3' })
export const stage2Asked = the('escalation-requested', { stage: 'stage-2' })
export const stage3Asked = the('escalation-requested', { stage: 'stage-3' })

/** The provider's answer was not good enough, and Stage Two was agreed to (9.5). */
export const acceptedFromProvider = the('acceptance-decided', { where: { accepted: true, ground: 'provider-outcome' } })

/** Brought in when Stages One and Two were over: what was answered then is not on this record. */
export const broughtInAtStage3 = recorded(the('case-brought-in', { where: { stage: 'stage-3' } }))

/** Where Stage Two begins: asked for, or Stage One left out, or taken on from a provider; whichever came first. */
export const stage2Begins = earliestOf(stage2Asked, 'stage-omission-agreed', acceptedFromProvider)

export const stage2BeganBy = the([stage2Asked, 'stage-omission-agreed', acceptedFromProvider])

/** Settled for good with the complainant after that: what the stage still asked for is over (7.8). */
export const settledSince = (began: Ref): Condition =>
  recorded(the('complaint-resolved', { where: { agreed: true, final: true }, since: began }))

export const signedFinalReport = the('report-received', { where: { of: 'investigation', signed: true } })
export const independentPersonReport = the('report-received', { where: { of: 'independent-person' } })

/** This point is about a report to a court, and was found so. */
export const courtReportUpheld = all(
  recorded(the('point-raised', { where: { courtReport: true } })),
  recorded(the('finding-recorded', { where: { finding: ['upheld', 'partially-upheld'] } })),
)

export const exclusionLetter = sent('exclusion', { stage: 'any' })

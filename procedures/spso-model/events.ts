/** What several stages count from or ask about, named once. */
import {
  all,
  any,
  atMost,
  choose,
  consent,
  dayOf,
  dueOf,
  earliestOf,
  fieldOf,
  filled,
  latestOf,
  not,
  recorded,
  stands,
  the,
  track,
} from '#language'

export const onTheStages = track('stages')
export const withdrawn = recorded('complaint-withdrawn')

/** The event, or the day the person found out that there was a reason to complain: whichever is later. */
export const knew = latestOf('matter-arose', 'matter-came-to-notice')
const anyKnowledge = any(recorded('matter-arose'), recorded('matter-came-to-notice'))

/** Received after the six months; where nobody has recorded when the person knew, it is taken as in time. */
export const outOfTime = all(anyKnowledge, not(atMost(dayOf('complaint-received'), dayOf(dueOf('intake/time-limit')))))
export const acceptedLate = the('lateness-decided', { where: { of: 'time-limit', accepted: true } })

export const stage1Response = the('response-sent', { stage: 'stage-1' })
/** The answer at stage 1, sent or told, or held for a person who left no way to reach them. */
export const stage1Answer = the([stage1Response, the('answer-held', { stage: 'stage-1' })])
export const stage2Answer = the('response-sent', { stage: 'stage-2' })
export const stage2Asked = the('escalation-requested', { stage: 'stage-2' })
/** Passed to stage 2 by the body. */
export const passedUp = the('passed-on', { where: { what: 'complaint', to: 'stage-2' } })
/** The person does not want stage 1. */
export const choseStage2 = the('complainant-chose', { where: { choice: 'stage-2' } })
export const choiceDeclined = the('acceptance-decided', { where: { accepted: false, ground: 'stage-2-instead' } })
const choiceStands = all(recorded(choseStage2), not(recorded(choiceDeclined)))
export const straightToStage2 = 'stage-omission-agreed'

/** Handled directly at stage 2: decided so with a reason, or at the person's request. */
export const direct = any(recorded(straightToStage2), choiceStands)
export const afterStage1 = any(recorded(stage2Asked), recorded(passedUp))
export const stage2Began = any(direct, afterStage1)

/** Receipt at stage 2: of the complaint where it goes straight there, of the choice, else of the request or on passing it up. */
export const receivedAtStage2 = choose(
  { when: recorded(straightToStage2), by: 'complaint-received' },
  { when: choiceStands, by: choseStage2 },
  { when: all(), by: earliestOf(stage2Asked, passedUp) },
)

export const answered = any(recorded(stage1Answer), recorded(stage2Answer))
/** Closed, and not taken further since. */
export const closed = stands('case-closed', the(['case-reopened', stage2Asked, passedUp]))

/** What comes after the last of these belongs to the investigation; a finding before it was stage 1's. */
export const stage2Facts = the([stage2Asked, passedUp, 'complaint-received', 'case-brought-in'])

/** Agreed with the person as full and final. */
export const resolved = the('complaint-resolved', { where: { agreed: true, final: true } })

/** Somebody complains for another person. */
export const forAnother = recorded(the('complaint-received', { where: { relation: ['representative', 'advocate'] } }))
export const mayActForThem = consent('representation')

export const aboutAContractor = filled(fieldOf('complaint-received', 'provider'))
export const anImprovement = recorded(the('action-proposed', { where: { kind: 'improvement' } }))
export const aRecommendation = recorded(the('action-proposed', { where: { kind: 'recommendation' } }))
export const aRemedy = recorded(the('action-proposed', { where: { kind: 'remedy' } }))

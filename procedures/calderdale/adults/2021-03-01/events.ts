/** What several stages count from or ask about, named once. */
import { any, appointed, choose, last, recorded, the, track } from '#language'
import { team } from './roles.ts'

/** The complaint reached the Complaints and Compliments Team, straight away or passed on by a colleague. */
export const receivedByTheTeam = the([
  the('complaint-received', { where: { receivedBy: team } }),
  the('passed-on', { where: { what: 'complaint', to: 'complaints-team' } }),
])

/** The protocol says nothing of withdrawing: the formal procedure it adds to does. What was owed here ends. */
export const withdrawn = recorded('complaint-withdrawn')

export const investigator = appointed('investigating-officer', { stage: 'allocation' })
export const providersManager = appointed('provider-manager', { stage: 'provider' })
export const leadPerson = appointed('lead-person', { stage: 'ombudsman' })

export const commissioned = any(track('provider'), track('authority'))

/** A service we provide and one we buy, in one complaint: the stricter gates hold for the whole of its response. */
const mixed = any(
  recorded(the('complaint-received', { where: { route: 'both' } })),
  recorded(the('complaint-registered', { where: { route: 'both' } })),
)
export const bothMustApprove = any(track('provider'), mixed)

export const finalVersion = the('response-submitted', { stage: 'investigation' })
export const finalResponse = the('response-sent', { stage: 'response' })
export const providerSentIt = the('shared-outside', { where: { what: 'complaint', with: 'provider-manager' } })
export const toldOfExtension = the('complainant-told-of-extension', { stage: 'investigation' })

/** A case whose own procedure ended before this record began. */
export const broughtIn = recorded(the('case-brought-in', { where: { stage: 'ombudsman' } }))

export const enquiry = last('ombudsman-enquiry-received')
export const decision = last('ombudsman-decision-received')
export const closedByTheOmbudsman = recorded('ombudsman-case-closed')

export const learned = the('learning-decided', { where: { learning: true } })
const learnedFromTheOmbudsman = the('learning-decided', { where: { learning: true }, since: 'ombudsman-case-closed' })

/** The end of the complaint's investigation, from which learning counts. */
export const concluded = choose(
  { when: recorded(learnedFromTheOmbudsman), by: 'ombudsman-case-closed' },
  { when: any(recorded(finalResponse), recorded('complaint-received')), by: finalResponse },
)

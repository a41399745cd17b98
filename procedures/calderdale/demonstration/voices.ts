import { type Invented, type Rest, voice } from '../../invented/voice.ts'

/** Somebody's way of complaining about a service of the Directorate. */
const direct =
  (relation: string, relationTitle: string, role: string) =>
  (service: string, points: readonly string[], rest: Rest = {}): Invented =>
    voice(relation, relationTitle, role)(service, points, { received: { route: 'direct' }, ...rest })

/** The same, about a service that is bought from a provider. */
const ofAProvider =
  (relation: string, relationTitle: string, role: string) =>
  (service: string, provider: string, points: readonly string[], rest: Rest = {}): Invented => ({
    ...direct(relation, relationTitle, role)(service, points, rest),
    received: { route: 'commissioned', provider },
  })

const ofServiceUsers = ['service-user', 'Person who uses the service', 'complainant'] as const
const ofCarers = ['carer', 'Carer', 'complainant'] as const
const ofRelatives = ['relative', 'Relative or friend', 'representative'] as const
const ofAdvocates = ['advocate', 'Advocate or representative', 'representative'] as const

export const serviceUser = direct(...ofServiceUsers)
export const carer = direct(...ofCarers)
export const relative = direct(...ofRelatives)
export const advocate = direct(...ofAdvocates)
export const serviceUserOf = ofAProvider(...ofServiceUsers)
export const carerOf = ofAProvider(...ofCarers)
export const relativeOf = ofAProvider(...ofRelatives)
export const advocateOf = ofAProvider(...ofAdvocates)

/** Somebody who gave no name. */
export const nobody = (service: string, points: readonly string[]): Invented => ({
  relation: 'other',
  relationTitle: 'Somebody else',
  role: 'complainant',
  service,
  points,
  anonymous: true,
  received: { route: 'direct' },
})

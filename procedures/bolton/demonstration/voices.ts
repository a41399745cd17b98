/** An invented complaint, before it is anybody's. */
interface Invented {
  readonly relation: string
  readonly relationTitle: string
  readonly role: string
  readonly service: string
  readonly points: readonly string[]
  readonly outcomeWanted?: string
  readonly needs?: readonly string[]
  readonly about?: string
  readonly age?: string
  readonly anonymous?: true
  readonly harmAlleged?: boolean
  readonly channel?: string
  readonly received?: Readonly<Record<string, string | boolean | readonly string[]>>
  readonly pointFields?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type Rest = Omit<Invented, 'relation' | 'relationTitle' | 'role' | 'service' | 'points'>

const voice =
  (relation: string, relationTitle: string, role = 'complainant') =>
  (service: string, points: readonly string[], rest: Rest = {}): Invented => ({ relation, relationTitle, role, service, points, ...rest })

export const child = voice('child', 'Child or young person')
export const careLeaver = voice('care-leaver', 'Care leaver')
export const parent = voice('parent', 'Parent')
export const fosterCarer = voice('foster-carer', 'Foster carer')
export const guardian = voice('special-guardian', 'Special guardian')
export const adoption = voice('adoption', 'Adoption')
export const relative = voice('relative', 'Relative')
export const advocate = voice('advocate', 'Advocate', 'advocate')

import type { Ref } from '#language'

/** An invented complaint, before it is anybody's. */
export interface Invented {
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

/** One that seldom comes: what is said and done in its case is its own. */
export interface Rare extends Invented {
  readonly daysAgo?: number
  readonly representation?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, readonly (string | boolean | readonly string[])[]>>
  readonly habits?: readonly {
    readonly act: string
    readonly share: number
    readonly after: readonly [number, number]
    readonly once?: Ref
    readonly by?: string
    readonly fields?: Readonly<Record<string, string | boolean>>
  }[]
}

/** Of something long ago, and not looked at late. */
export const tooLate = (complaint: Invented, reasons: string): Rare => ({
  ...complaint,
  daysAgo: 520,
  fields: { 'lateness-decided.accepted': [false], 'lateness-decided.goodReason': [false], 'lateness-decided.reasons': [reasons] },
})

export type Rest = Omit<Invented, 'relation' | 'relationTitle' | 'role' | 'service' | 'points'>

/** How whoever takes a complaint sorts it: by words in it, the first that fits. */
const categories: Readonly<Record<string, readonly string[]>> = {
  delay: ['weeks', 'months', 'since', 'fourth', 'days', 'november', 'august', 'still'],
  'being-told': ['told', 'rang', 'ring', 'letter', 'website', 'notice', 'minutes', 'webcast', 'answer'],
  staff: ['laughed', 'driver', 'said', 'humming', 'shouted'],
  'a-decision': ['decided', 'closed', 'cut', 'discount', 'refused', 'budget'],
}
const otherwise = 'the-service-itself'

const categoryOf = (points: readonly string[]): string => {
  const words = points.join(' ').toLowerCase()
  return Object.entries(categories).find(([, telling]) => telling.some(word => words.includes(word)))?.[0] ?? otherwise
}

/** Somebody's way of complaining: who they are in the procedure's words, and as a list shows them. */
export const voice =
  (relation: string, relationTitle: string, role = 'complainant') =>
  (service: string, points: readonly string[], rest: Rest = {}): Invented => ({
    ...{ relation, relationTitle, role, service, points },
    ...rest,
    received: { category: categoryOf(points), ...rest.received },
  })

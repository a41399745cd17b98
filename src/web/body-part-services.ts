/** What a body says of itself, changed while the service runs: part by part, each change a version of its part. */
import type { Instant } from '#case'
import type { Body, Fault } from '#language'
import type { Session } from './account.ts'

/** The parts that may be changed, each with the keys of the body’s data that it holds. */
export const bodyPartKeys = {
  names: ['name', 'shortName'],
  contact: ['contact'],
  hours: ['writesBetween'],
  emergency: ['emergency'],
  advocacy: ['advocacy'],
  ombudsman: ['ombudsman'],
  'other-ombudsmen': ['otherOmbudsmen'],
  services: ['services'],
  relations: ['relations'],
} as const satisfies Readonly<Record<string, readonly (keyof Body)[]>>

export type BodyPart = keyof typeof bodyPartKeys

/** The last version of a part; of one that nobody has changed there is none, and its version is 0. */
export interface PartKept {
  readonly version: number
  readonly by: string
  readonly at: Instant
}

export type PartChanged =
  | { readonly is: 'done' }
  /** It says so already. Nothing was recorded. */
  | { readonly is: 'same' }
  | { readonly is: 'faulty'; readonly faults: readonly Fault[] }
  /** Somebody else changed it since the form was opened. Nothing was recorded. */
  | { readonly is: 'changed'; readonly since: PartKept }
  | { readonly is: 'refused'; readonly because: string }

/** By those who may administer alone. */
export interface BodyPartServices {
  bodyParts(session: Session): Promise<Readonly<Partial<Record<BodyPart, PartKept>>>>
  /** `value` holds the part’s keys of the body’s data, all of them; a key that is left out is taken away. `title` is what the log calls it. */
  changeBodyPart(
    session: Session,
    change: {
      readonly part: BodyPart
      readonly title: string
      readonly value: Readonly<Record<string, unknown>>
      readonly version: number
    },
  ): Promise<PartChanged>
}

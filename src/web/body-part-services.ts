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
  safeguarding: ['safeguardingGuidance'],
  'contact-limits': ['contactPolicy'],
  advocacy: ['advocacy'],
  ombudsman: ['ombudsman'],
  'other-ombudsmen': ['otherOmbudsmen'],
  services: ['services'],
  providers: ['providers'],
  relations: ['relations'],
  letterhead: ['letterhead'],
  emails: ['emailWords'],
  keeping: ['keeping'],
} as const satisfies Readonly<Record<string, readonly (keyof Body)[]>>

export type NamedPart = keyof typeof bodyPartKeys

/**
 * Or the words of one letter: `letter/` and its key in the body’s `letterWords`; its value is those words, by piece. Or what one role may do:
 * `role/` and the role; its value is `{ may: [...] }`.
 */
export type BodyPart = NamedPart | `letter/${string}` | `role/${string}`

/** The last version of a part; of one that nobody has changed there is none, and its version is 0. */
export interface PartKept {
  readonly version: number
  readonly by: string
  readonly at: Instant
}

/** A version as it was kept; without a value it is as it came. */
export interface PartVersionKept extends PartKept {
  readonly value?: Readonly<Record<string, unknown>>
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
  /** The latest first. */
  bodyPartVersions(session: Session, part: BodyPart): Promise<readonly PartVersionKept[]>
  /**
   * `value` holds the part’s keys of the body’s data, all of them: a key that is left out is taken away. Without a value it is as it came.
   * `title` is what the log calls it.
   */
  changeBodyPart(
    session: Session,
    change: {
      readonly part: BodyPart
      readonly title: string
      readonly value?: Readonly<Record<string, unknown>>
      readonly version: number
    },
  ): Promise<PartChanged>
}

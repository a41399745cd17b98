/** What happened in a case, as the rules see it: facts in their place, and what began, was done and is in force. */
import type { LocalDate } from '#calendar'
import type { Kind, RoleId, StageId } from '#language'
import type { Fact } from '../types.ts'
import type { NotKnown } from './not-known.ts'

/** A fact in its place: corrected, not retracted, in the order things happened. */
export interface Entry {
  readonly fact: Fact
  /** Its position in the order of what happened, from 0. */
  readonly place: number
  readonly type: number
  readonly on: LocalDate
  readonly stage: StageId | undefined
  readonly about: Readonly<Record<Kind, readonly string[]>> | undefined
  /** The points and the members it is about; undefined where it is about all of them. */
  readonly points: readonly string[] | undefined
  readonly members: readonly string[] | undefined
  readonly role: RoleId | undefined
  readonly person: string | undefined
  /** The body's own, seen by every case. */
  readonly ofTheBody: boolean
  /** The place from which it has effect; NEVER if it has none. The three are set when it is judged. */
  effectFrom: number
  /** The place from which it counts as refused; NEVER if it is not. */
  refusedFrom: number
  /** The place from which it waits, or waited, for a decision; NEVER if it never did. */
  waitsFrom: number
}

/** A place after every other. */
export const NEVER = 0x3fffffff

export interface Period {
  readonly id: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** When something began to run: the day, and the place of the fact that began it (-1 where no fact did). */
export interface Begun {
  readonly on: LocalDate
  readonly place: number
}

export interface Doing {
  readonly on: LocalDate
  readonly place: number
  readonly entries: readonly Entry[]
}

/** The date of a clock in force, seen from some place. */
export interface InForce {
  readonly begun: Begun | undefined
  /** The day the period runs from now: the start, or the day a hold ended that began it afresh. */
  readonly start: LocalDate | undefined
  readonly base: LocalDate | NotKnown
  readonly due: LocalDate | NotKnown
  /** An extension set it. */
  readonly extended: boolean
}

export type StageStanding = 'not-open' | 'open' | 'skipped' | 'ended'

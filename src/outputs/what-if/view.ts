import type { LocalDate } from '#calendar'
import type { Status } from '#case'
import type { Clause } from '#language'

/**
 * How a duty came out, or stands: done in time (or done, where it has no date), in time after an extension, done late, past its date and not
 * done, still owed, not to be said, or not owed at all.
 */
export type Standing = 'in-time' | 'extended' | 'late' | 'overdue' | 'owed' | 'cannot-say' | 'not-owed'

export interface DutyThen {
  readonly standing: Standing
  readonly status: Status
  readonly due?: LocalDate
  readonly doneOn?: LocalDate
}

/** What differs, in words, with the clause of the changed procedure that says so (of the present one, where the duty is no longer owed). */
export interface WhyItDiffers {
  readonly words: string
  readonly clause: Clause
}

/** One duty of one case (of one point or person, where either version tells them apart) that would be due or stand otherwise. */
export interface ChangedDuty {
  readonly key: string
  readonly title: string
  readonly stage: string
  /** 'point 1'; empty for the whole case. */
  readonly of: string
  readonly before: DutyThen
  readonly after: DutyThen
  /** Worked out when it is asked for. */
  readonly why: WhyItDiffers
}

/** A recorded step that counts now and would be refused, or be without effect, under the changed procedure. */
export interface LostStep {
  readonly type: string
  readonly title: string
  readonly because: string
  readonly clause: Clause
}

export interface CaseChange {
  readonly reference: string
  readonly duties: readonly ChangedDuty[]
  readonly lost: readonly LostStep[]
}

export type StandingCounts = Readonly<Record<Standing, number>>

export interface DutyTotals {
  readonly key: string
  readonly title: string
  readonly stage: string
  readonly clause: Clause
  readonly before: StandingCounts
  readonly after: StandingCounts
  /** How many would have another date, or one where there is none. */
  readonly otherDate: number
  /** How many would stand otherwise: late instead of in time, owed instead of not owed ... */
  readonly otherStanding: number
}

export interface LostSteps extends LostStep {
  readonly steps: number
  readonly cases: number
  /** The first cases it is so in. */
  readonly such: readonly string[]
}

export interface WhatIfTotals {
  readonly cases: number
  /** Cases in which any duty would be due or stand otherwise. */
  readonly changed: number
  readonly duties: readonly DutyTotals[]
  readonly lost: readonly LostSteps[]
}

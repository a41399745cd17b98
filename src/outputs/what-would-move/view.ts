import type { LocalDate } from '#calendar'
import type { CaseState, FactState, Status, Thing } from '#case'
import type { Clause, Procedure, RoleId } from '#language'

/** A case as one procedure reads it. */
export interface Side {
  readonly state: CaseState
  readonly procedure: Procedure
}

/** A duty or a date as one side has it. */
export interface ClockThen {
  readonly title: string
  readonly clause: Clause
  readonly due?: LocalDate
  /** Of a duty only. */
  readonly status?: Status
  readonly who: readonly RoleId[]
  readonly letter?: string
}

export interface ChangedClock {
  readonly key: string
  readonly for: readonly Thing[]
  /** 'moves': another day, or none; 'changes': the same day, but otherwise judged, owed by somebody else or by another clause. */
  readonly is: 'moves' | 'changes' | 'appears' | 'vanishes'
  readonly before?: ClockThen
  readonly after?: ClockThen
}

/** A fact of the case that would count otherwise. */
export interface ChangedStep {
  readonly fact: string
  readonly title: string
  readonly on: LocalDate
  readonly before: FactState['effect']
  readonly after: FactState['effect']
  /** Why it would have no effect, or what it would wait for. */
  readonly reasons: readonly { readonly because: string; readonly clause: Clause }[]
}

export interface Stand {
  readonly title: string
  readonly clause: Clause
}

export interface ChangedStand {
  /** 'The case', 'Point 2', 'Point 2, Stage 1'. */
  readonly of: string
  readonly before?: Stand
  readonly after?: Stand
}

export interface ChangedLetter {
  readonly letter: string
  readonly title: string
  readonly is: 'asks-more' | 'asks-less' | 'asks-other' | 'appears' | 'vanishes'
  readonly added: readonly { readonly says: string; readonly clause: Clause }[]
  readonly removed: readonly { readonly says: string; readonly clause: Clause }[]
}

/** Everything in a case that differs between two readings of the same facts. */
export interface WhatWouldMove {
  readonly before: CaseState['procedure']
  readonly after: CaseState['procedure']
  readonly clocks: readonly ChangedClock[]
  readonly steps: readonly ChangedStep[]
  readonly positions: readonly ChangedStand[]
  readonly stages: readonly ChangedStand[]
  readonly outcomes: readonly ChangedStand[]
  /** What somebody may do now. */
  readonly ways: readonly ChangedStand[]
  /** Letters that duties of this case send, where what they must contain differs. */
  readonly letters: readonly ChangedLetter[]
  readonly isNothing: boolean
}

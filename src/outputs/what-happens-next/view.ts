import type { LocalDate } from '#calendar'
import type { Refusal, Status, Thing } from '#case'
import type { Clause, LetterId, RoleId } from '#language'
import type { Chip } from '../chip.ts'
import type { WhenInWords } from '../worklist/row.ts'

/** Something that must be done, in the order it is due. */
export interface NextThing {
  readonly key: string
  readonly status: Status
  readonly title: string
  readonly when: WhenInWords
  readonly due?: LocalDate
  /** Who owes it, in words: 'J. Okoro, Service Manager'. */
  readonly by: string
  readonly who: readonly RoleId[]
  readonly outside: boolean
  /** The explanation in one sentence. */
  readonly why: string
  readonly clause: Clause
  /** The act to open to do it: the duty itself; `letter` where it is done by sending one. */
  readonly act: string
  readonly letter?: LetterId
  readonly chips: readonly Chip[]
  /** What stops it now, each with its clause. */
  readonly blockedBy: readonly Refusal[]
  readonly missing: readonly string[]
  readonly points: readonly string[]
  /** What it is owed for, where it is owed for each of several: a point, a period, a person. */
  readonly things: readonly Thing[]
  readonly reminder?: { readonly what: string; readonly day: LocalDate; readonly words: string }
  /** A date that could be worked out only if something else is done in time. */
  readonly projected: boolean
}

/** Who may ask for what, until when. */
export interface OpenWindow {
  readonly key: string
  readonly title: string
  readonly by: string
  readonly who: readonly RoleId[]
  readonly outside: boolean
  readonly until?: LocalDate
  readonly when: WhenInWords
  readonly clause: Clause
  readonly is: 'open' | 'asks'
  /** What asking now would lead to, where it is not simply granted: a decision that somebody must make, with its clause. */
  readonly notes: readonly { readonly words: string; readonly clause: Clause }[]
}

/** What would be refused now, with every reason. */
export interface CannotNow {
  readonly key: string
  readonly title: string
  readonly reasons: readonly {
    readonly because: string
    readonly clause: Clause
    readonly offers?: string
    readonly things?: readonly Thing[]
  }[]
  readonly who: readonly RoleId[]
  /** It matters in the stage the case is in now; the rest can be folded away. */
  readonly leads: boolean
}

export interface HealthStrip {
  /** Absent while no stage is open. Where a procedure numbers no stages, `of` is 0 and the words are the title. */
  readonly stage?: { readonly id: string; readonly title: string; readonly words: string; readonly number: number; readonly of: number }
  /** Where what is still owed stands, by title, once nothing is owed in that numbered stage any more: with the Ombudsman, say. */
  readonly elsewhere?: string
  readonly holder: { readonly name: string; readonly detail: string }
  readonly next?: { readonly key: string; readonly due: LocalDate; readonly words: string; readonly lead: string }
  readonly health: {
    readonly is: 'on-time' | 'late' | 'paused' | 'closed' | 'cannot-say'
    readonly words: string
    readonly chips: readonly Chip[]
    readonly notes: readonly string[]
  }
}

export interface WhatHappensNext {
  readonly strip: HealthStrip
  readonly next: readonly NextThing[]
  readonly windows: readonly OpenWindow[]
  readonly cannot: readonly CannotNow[]
}

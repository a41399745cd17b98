import type { LocalDate } from '#calendar'
import type { Clause } from '#language'

/** How the complainant's page speaks: to an adult, or to a child or young person. */
export type Voice = 'adult' | 'young'

export interface ProgressStep {
  readonly title: string
  readonly is: 'done' | 'now' | 'later'
  readonly dateWords: string
  readonly words: string
  /** What is to be known of the day: that more time moved it, or that it is not known to the day. */
  readonly about?: string
}

export interface ProgressPoint {
  readonly id: string
  readonly number: number
  readonly words: string
  readonly decision: string
  readonly decided: boolean
  /** It waits for something else, or to be sent in again. */
  readonly waits?: true
  /** While it waits for something else: what will happen, a sentence each. */
  readonly more?: readonly string[]
}

/** Something we promised to do, and how far it is. */
export interface ProgressPromise {
  readonly words: string
  readonly is: 'done' | 'open' | 'late' | 'dropped'
  readonly says: string
  /** Of a complaint of several, promised to whoever reads this alone: that the others do not see it. */
  readonly alone?: string
}

/** A date that binds us, the nearest first. */
export interface BindingDate {
  readonly key: string
  readonly due: LocalDate
  readonly words: string
  readonly why: string
  readonly clause: Clause
}

export interface Progress {
  readonly reference: string
  readonly closed: boolean
  /** The largest text after the title: 'We will answer you by Wednesday 20 May 2026.' */
  readonly answer: string
  readonly also: readonly string[]
  readonly dates: readonly BindingDate[]
  readonly path: readonly ProgressStep[]
  readonly points: readonly ProgressPoint[]
  readonly outcome?: string
  /** What we promised that would put it right; nothing before they have our answer. */
  readonly promises: readonly ProgressPromise[]
  /** What the complainant may do now, and until when. */
  readonly youCan: readonly {
    readonly key: string
    readonly title: string
    readonly until?: LocalDate
    readonly words: string
    readonly clause: Clause
  }[]
  readonly ombudsman: string
}

import type { LocalDate } from '#calendar'
import type { FactId } from '#case'
import type { Clause } from '#language'

/** A fact of the case in plain words. */
export interface TimelineEntry {
  readonly fact: FactId
  readonly type: string
  readonly title: string
  readonly on: LocalDate
  /** The day or span it happened, with the time where known. */
  readonly happened: string
  readonly by: string
  readonly recordedAt: string
  readonly recordedBy: string
  /** 'Recorded the same day', 'Recorded Friday 8 May'. */
  readonly recorded: string
  readonly recordedLater: boolean
  /** Long words of people, to print as quotations. */
  readonly words: readonly string[]
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly moved: readonly { readonly key: string; readonly words: string; readonly clause: Clause }[]
  readonly tone: 'plain' | 'key' | 'more' | 'stop' | 'quiet'
  readonly effect: 'yes' | 'no' | 'waits'
  /** Why it has no effect, or what it waits for. */
  readonly reasons: readonly { readonly because: string; readonly clause: Clause }[]
  readonly corrections: readonly string[]
  readonly retracted?: string
  readonly letStand?: string
  readonly points: readonly string[]
}

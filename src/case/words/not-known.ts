import type { LocalDate } from '#calendar'
import type { Unknown } from '../types.ts'

/**
 * Why there is no answer. The first four are not doubts: nothing has happened yet, a hold stands, the source sets no limit,
 * or nobody is acting yet and the form has still to ask.
 */
export type Cannot = Unknown['cannot'] | 'not-yet' | 'paused' | 'no-limit' | 'not-asked'

/** No answer, and why: the third answer beside yes and no, and what stands where a date or a value would. */
export class NotKnown {
  readonly cannot: Cannot
  /** In words, or how to put it into words: most are never asked. */
  private told: string | (() => string)
  /** The field of the form that would answer it. */
  readonly field: string | undefined
  /** For a pause: since when, and how many days were left. */
  readonly since: LocalDate | undefined
  readonly left: number | undefined

  constructor(cannot: Cannot, what: string | (() => string), field?: string, since?: LocalDate, left?: number) {
    this.cannot = cannot
    this.told = what
    this.field = field
    this.since = since
    this.left = left
  }

  get what(): string {
    if (typeof this.told === 'function') this.told = this.told()
    return this.told
  }

  /** Whether it is a true doubt, and not merely something that has not happened. */
  get isDoubt(): boolean {
    return this.cannot !== 'not-yet' && this.cannot !== 'paused' && this.cannot !== 'no-limit' && this.cannot !== 'not-asked'
  }

  asUnknown(): Unknown {
    switch (this.cannot) {
      case 'not-yet':
      case 'paused':
      case 'no-limit':
        return { cannot: 'not-recorded', what: this.what }
      case 'not-asked':
        return { cannot: 'not-given', what: this.what }
      default:
        return { cannot: this.cannot, what: this.what }
    }
  }
}

/** Yes, no, or why neither can be said. */
export type Answer = boolean | NotKnown

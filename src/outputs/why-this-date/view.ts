import type { LocalDate } from '#calendar'
import type { Clause } from '#language'
import type { Part } from '../case-read.ts'

/** What a day is in the count. `weekend`, `bank-holiday` and `closure` are days the count passes over. */
export type CellState =
  | 'counted'
  | 'extra'
  | 'not-used-extra'
  | 'set-aside'
  | 'stopped'
  | 'weekend'
  | 'bank-holiday'
  | 'closure'
  | 'start'
  | 'due'
  | 'latest'
  | 'plain'
  | 'outside'

export interface CalendarCell {
  readonly day: LocalDate
  /** '20', or '1 May' where a month begins. */
  readonly dayWords: string
  readonly state: CellState
  /** The number it was counted as; the start is 0 where it is not counted. */
  readonly count?: number
  /** What the day is in the story: 'Received', 'Good Friday', 'Due'. */
  readonly label?: string
  /** Steps that stand on this day. */
  readonly letters: readonly string[]
  readonly isToday: boolean
  readonly isWeekend: boolean
  /** The cell's state for a screen reader: 'counted, extra time'. */
  readonly says: string
}

export interface CalendarWeek {
  /** The month's short name where it begins or the grid does, else ''. */
  readonly month: string
  readonly monday: LocalDate
  readonly says: string
  readonly cells: readonly CalendarCell[]
  /** Weeks left out just before this one, where the count is too long to draw whole. */
  readonly leftOutBefore?: number
}

export interface LetteredStep {
  readonly letter: string
  readonly day: LocalDate
  /** 'Thursday 2 April: complaint received'. */
  readonly title: string
  readonly sentences: readonly string[]
  /** Why, in the words of whoever recorded it: for those who handle the case. */
  readonly because?: string
  /** '27 April + 10 working days = Tuesday 12 May'. */
  readonly sum?: string
  readonly clause?: Clause
}

export interface OtherReading {
  readonly text: string
  readonly due?: LocalDate
  readonly dueWords: string
  /** '9 calendar days earlier', 'the same'. */
  readonly difference: string
  /** Why it gives no date, where it gives none and the case says why. */
  readonly whyNone?: string
  readonly clause: Clause
}

export interface WhyThisDate {
  readonly key: string
  /** 'Why Wednesday 20 May 2026?' */
  readonly title: string
  readonly answer: readonly Part[]
  readonly steps: readonly LetteredStep[]
  /** Absent where no date can be drawn. */
  readonly grid?: { readonly caption: string; readonly weeks: readonly CalendarWeek[] }
  readonly legend: readonly { readonly state: CellState; readonly words: string }[]
  /** 'Not counted: Good Friday 3 April ...'; '' where every day counts. */
  readonly notCounted: string
  readonly lines: readonly {
    readonly title: string
    readonly kind: 'aim' | 'law' | 'outer' | 'other'
    readonly clause: Clause
    readonly due?: LocalDate
    readonly crossed: boolean
    readonly words: string
  }[]
  readonly others: readonly OtherReading[]
  readonly reading?: { readonly doubt: string; readonly chosen: string }
  readonly departs?: { readonly from: string; readonly how: string }
  /** Dates it has had, oldest first, where it moved. */
  readonly history: readonly { readonly due: LocalDate; readonly words: string }[]
  readonly countingRule: string
  /** Where the case was moved between versions of its procedure: each move as a sentence, with its reason. */
  readonly versionMoves: readonly string[]
  readonly clause: Clause
}

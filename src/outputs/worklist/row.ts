import type { LocalDate } from '#calendar'
import type { Clause, RoleId, StageId } from '#language'
import type { Chip } from '../chip.ts'

/**
 * One thing on the list of somebody's work, as it is stored: days and words, and nothing that changes because a day has
 * passed. What is late is worked out from `due` when the list is read (`group`).
 */
export interface WorklistRow {
  readonly reference: string
  /** The duty, `stage-1/respond`; a decision waited for is its gate's key with the fact's id. With `reference` it names the row. */
  readonly key: string
  /** `duty`: somebody must do it. `waiting`: it cannot go on until somebody else does something. */
  readonly kind: 'duty' | 'waiting'
  /** How it stands, as far as facts alone say: whether `due` has passed is for the day of reading. */
  readonly is: 'owed' | 'no-limit' | 'cannot-say' | 'paused' | 'awaits-decision'
  readonly must: string
  readonly stage: { readonly id: StageId; readonly title: string }
  readonly who: readonly { readonly role: RoleId; readonly title: string }[]
  /** Owed by people outside the body only: it can be chased, not done by us. */
  readonly outside: boolean
  readonly due?: LocalDate
  /** The day it began to run or to wait. */
  readonly since?: LocalDate
  /** What its lateness is counted in: what its period is counted in. */
  readonly counts: 'working-days' | 'calendar-days'
  /** The date is a wish: "aim passed", never "late". */
  readonly aim: boolean
  readonly clause: Clause
  /** Reasons that stay true whatever the day: extended, restarted, paused ... The listed row adds those of the day. */
  readonly chips: readonly Chip[]
  /** The dates shown beside it. */
  readonly lines: readonly { readonly title: string; readonly kind: 'aim' | 'law' | 'outer' | 'other'; readonly due: LocalDate }[]
  /** The furthest an extension may reach, where more time may still be given: the last day to say so is `due`. */
  readonly mayReach?: LocalDate
  /** Something it needs is not there yet: news once it is due. */
  readonly blocked: boolean
  /** Roles that it was escalated to, besides those that owe it. */
  readonly escalatedTo?: readonly RoleId[]
  /** Days on which reminders and escalations fall. */
  readonly reminderDays: readonly LocalDate[]
  /** Points of complaint it concerns; none: the whole case. */
  readonly points: readonly string[]
  /** The letter it sends, where it sends one. */
  readonly letter?: string
  /** Why it has no date, in words. */
  readonly why?: string
  readonly title: string
  readonly person: string
  readonly service?: string
  readonly restricted: boolean
  /** Of the body's own record and not of a case: the procedure it is owed under. Its reference is then empty. */
  readonly ofTheBody?: string
}

/** What a row says of its case beside the duty. */
export interface CaseAbout {
  readonly reference: string
  readonly title: string
  /** How the complainant is named in a list: a name, or 'Parent' in a restricted case. */
  readonly person: string
  readonly restricted: boolean
  readonly service?: string
  readonly ofTheBody?: string
}

/** How far off, in words, above the day in figures: 'In 3 working days' / 'Tue 19 May'. */
export interface WhenInWords {
  readonly lead: string
  readonly day: string
}

/** A row as it is listed on a day. `chips` are the two that matter most that day. */
export interface ListedRow extends WorklistRow {
  readonly group: 'overdue' | 'dueToday' | 'next' | 'undated' | 'waiting' | 'later'
  readonly when: WhenInWords
  /** Working or calendar days late, as `counts` says; 0 when it is not late. */
  readonly daysLate: number
}

export interface Facet {
  readonly value: string
  readonly title: string
  readonly count: number
}

/** Every row in exactly one group, each group in the order of its page. */
export interface GroupedWorklist {
  readonly today: LocalDate
  readonly overdue: readonly ListedRow[]
  readonly dueToday: readonly ListedRow[]
  readonly next: readonly ListedRow[]
  /** The fifth working day from today. */
  readonly nextUntil: LocalDate
  /** To do, though the clause sets no day or none can be worked out; a passed aim is here too. */
  readonly undated: readonly ListedRow[]
  readonly waiting: readonly ListedRow[]
  readonly laterRows: readonly ListedRow[]
  readonly later: number
  readonly counts: Readonly<Record<'overdue' | 'dueToday' | 'next' | 'undated' | 'waiting', number>>
  readonly facets: Readonly<Record<'from' | 'stage', readonly Facet[]>>
}

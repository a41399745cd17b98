import type { LocalDate } from '#calendar'
import type { Clause, StageId } from '#language'

export interface LabelledWords {
  readonly label: string
  readonly words: string
}

/** A rule of the procedure that rests on a clause, said in words. */
export interface RuleInWords {
  readonly key: string
  readonly kind: RuleKind
  readonly title: string
  readonly lines: readonly LabelledWords[]
  readonly reading?: { readonly doubt: string; readonly chosen: string; readonly others: readonly string[] }
  readonly departs?: { readonly from: string; readonly how: string }
}

export type RuleKind =
  | 'stage'
  | 'duty'
  | 'date'
  | 'gate'
  | 'need'
  | 'extension'
  | 'hold'
  | 'line'
  | 'reminder'
  | 'letter'
  | 'piece'
  | 'copy'
  | 'plainly'
  | 'principle'
  | 'suggestion'
  | 'other'

/** A rule of the book, with the rules that stand inside it: its conditions, more time, reminders, pieces. */
export interface Rule extends RuleInWords {
  /** Where it stands in the procedure's JSON: 'stages/stage-1/duties/respond/needs/every-point'. */
  readonly at: string
  /** What a link goes to. */
  readonly anchor: string
  readonly clause: Clause
  /** Who must or may do what by when, as one sentence; '' where the lines say it all. */
  readonly sentence: string
  /** '10 working days', 'the earlier of 2 dates'; absent where there is no length to say. */
  readonly length?: string
  /** 'at most 20 working days'. */
  readonly most?: string
  readonly examples: readonly Example[]
  readonly parts: readonly Rule[]
}

/** A date worked out by the engine from a small case. */
export interface Example {
  /** 'The complaint was received on Thursday 2 April 2026.' */
  readonly given: string
  /** 'Due Monday 20 April 2026.' */
  readonly gives: string
  /** How: the sum, the days left out, what else stands beside it. */
  readonly steps: readonly string[]
  /** The date in force, where there is one, and the clock it is of. */
  readonly clock?: string
  readonly due?: LocalDate
}

/** A page of the book. */
export interface Chapter {
  /** In an address: 'stage-1', 'letters'. */
  readonly id: string
  readonly is: 'stage' | 'body' | 'letters' | 'roles' | 'ways' | 'kept' | 'counted'
  readonly title: string
  /** One line below the title. */
  readonly says: string
  readonly groups: readonly RuleGroup[]
}

export interface RuleGroup {
  readonly title: string
  readonly rules: readonly Rule[]
}

/** How long each period is, counted on the calendar from the example's days. */
export interface PeriodRow {
  readonly key: string
  readonly chapter: string
  readonly title: string
  /** In words: '10 working days from the day the complaint was received'. */
  readonly says: string
  /** Working days from the start to the date in force; negative where it is counted back. */
  readonly days: number
  readonly isAim: boolean
  /** Dates beside, in working days from the same start. */
  readonly marks: readonly { readonly is: 'aim' | 'law' | 'outer' | 'other' | 'most'; readonly title: string; readonly days: number }[]
}

export interface PeriodGroup {
  readonly stage: StageId
  readonly title: string
  readonly rows: readonly PeriodRow[]
}

export interface RoleDoes {
  readonly rule: string
  readonly chapter: string
  readonly anchor: string
  readonly words: string
  readonly clause: Clause
}

/** A role with all that the procedure asks of it and lets it do. */
export interface RoleEntry {
  readonly rule: Rule
  readonly owes: readonly RoleDoes[]
  readonly may: readonly RoleDoes[]
  readonly sees: readonly RoleDoes[]
  readonly isTold: readonly RoleDoes[]
  readonly notAlso: readonly string[]
}

export interface Doubt {
  readonly rule: string
  readonly chapter: string
  readonly anchor: string
  readonly title: string
  readonly clause: Clause
  readonly doubt: string
  readonly chosen: string
  readonly others: readonly string[]
}

export interface LawDeparture {
  readonly rule: string
  readonly chapter: string
  readonly anchor: string
  readonly title: string
  readonly clause: Clause
  readonly from: string
  /** What the mark stands for: 'the Regulations of 2006'. */
  readonly source: string
  readonly how: string
  /** The example's date by the procedure and by each line of the law. */
  readonly dates: readonly LabelledWords[]
}

export interface CalendarEntry {
  readonly nation: string
  readonly counting: string
  readonly knownFrom: string
  readonly knownTo: string
  readonly source: string
  /** The closed weekdays, by year. */
  readonly years: readonly { readonly year: string; readonly days: readonly string[] }[]
}

/** Everything a complaints manager reads and signs: one version of one procedure. */
export interface Book {
  readonly id: string
  readonly version: LocalDate
  readonly title: string
  readonly body: string
  readonly versionSays: string
  readonly hash: string
  readonly fingerprint: string
  readonly counts: { readonly rules: number; readonly clauses: number; readonly doubts: number; readonly departures: number }
  readonly chapters: readonly Chapter[]
  readonly roles: readonly RoleEntry[]
  readonly letters: Readonly<Record<string, readonly LetterWords[]>>
  readonly periods: readonly PeriodGroup[]
  readonly doubts: readonly Doubt[]
  readonly departures: readonly LawDeparture[]
  readonly calendar: CalendarEntry
  readonly clauses: readonly BookClause[]
  readonly outside: readonly BookClause[]
  /** The day on which the examples' events happen. */
  readonly exampleDay: LocalDate
}

export interface LetterWords {
  readonly piece: string
  readonly words: string
  /** Of the plain words it has beside its own. */
  readonly isPlain: boolean
}

/** A clause with links to the rules made from it. */
export interface BookClause {
  readonly clause: Clause
  readonly anchor: string
  readonly text: string
  readonly notARule?: string
  readonly rules: readonly { readonly title: string; readonly kind: RuleKind; readonly chapter: string; readonly anchor: string }[]
}

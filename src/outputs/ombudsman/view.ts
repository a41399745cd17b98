import type { LocalDate } from '#calendar'
import type { Refusal, Status } from '#case'
import type { Clause, RoleId } from '#language'
import type { NextThing, OpenWindow } from '../what-happens-next/view.ts'

/** Where a matter stands, by the last thing that happened in it. */
export type MatterState =
  | 'approached'
  | 'too-early'
  | 'answering'
  | 'answered'
  | 'commenting'
  | 'commented'
  | 'complying'
  | 'complied'
  | 'closed'

/** One of the things that an ombudsman asked for. */
export interface AskedItem {
  readonly number: number
  /** As it was asked; 'Item 3' where only their number was recorded. */
  readonly words: string
  /** The part of a bundle that answers it (`document/…`, `letter/…`, `chronology`), or words that say where it is. */
  readonly foundIn?: string
  readonly on?: LocalDate
}

/** People that a clause says must be told, and which of them were. */
export interface Notice {
  readonly key: string
  readonly title: string
  readonly clause: Clause
  readonly readers: readonly { readonly role: RoleId; readonly title: string; readonly told?: LocalDate }[]
}

/** A date of the matter: as first set, as it is now, and each change of it. */
export interface MatterDate {
  readonly key: string
  readonly title: string
  readonly clause: Clause
  readonly due: LocalDate
  readonly first?: LocalDate
  readonly moves: readonly { readonly on: LocalDate; readonly to?: LocalDate; readonly clause: Clause }[]
  /** Absent for a date that nobody owes. */
  readonly status?: Status
  readonly doneOn?: LocalDate
}

export interface Recommendation {
  readonly id: string
  readonly what: string
  readonly is: 'open' | 'reported' | 'verified' | 'done' | 'dropped'
  readonly due?: LocalDate
  readonly isLate: boolean
  readonly doneOn?: LocalDate
  readonly proof?: string
  readonly checkedOn?: LocalDate
  readonly evidence?: string
  readonly reasons?: string
}

/** What the Ombudsman found, in its draft or in the end. */
export interface Found {
  readonly on: LocalDate
  readonly outcome: string
  readonly fault?: boolean
  readonly faultPoints?: string
  readonly remedy?: string
}

export interface MatterStep {
  readonly key: string
  readonly title: string
  readonly clause: Clause
  /** What a link to its form names it by. */
  readonly about: Readonly<Record<string, string>>
  readonly is: 'open' | 'asks' | 'closed'
  readonly refusals: readonly Refusal[]
}

/** An approach to an ombudsman, and all that came of it. */
export interface OmbudsmanMatter {
  /** Of the kind `enquiry`; '' where what was recorded names none. */
  readonly id: string
  /** As it was recorded: 'lgsco'. */
  readonly which: string
  readonly reference?: string
  readonly state: MatterState
  readonly since: LocalDate
  readonly closedOn?: LocalDate
  readonly howClosed?: string
  readonly premature: boolean
  readonly lead?: { readonly role: RoleId; readonly words: string; readonly since: LocalDate }
  readonly items: readonly AskedItem[]
  /** The day on which everything asked for was said to be gathered. */
  readonly allGatheredOn?: LocalDate
  readonly dates: readonly MatterDate[]
  readonly reminders: readonly { readonly what: string; readonly day: LocalDate; readonly is: 'planned' | 'due' | 'sent' | 'late' }[]
  readonly notices: readonly Notice[]
  readonly sent: readonly { readonly on: LocalDate; readonly of: string; readonly by: string }[]
  readonly draft?: Found & { readonly answered?: { readonly on: LocalDate; readonly accepted: boolean; readonly comments?: string } }
  readonly decision?: Found & { readonly issuedOn?: LocalDate }
  readonly recommendations: readonly Recommendation[]
  /** Payments ordered because of it, by their ids. */
  readonly payments: readonly string[]
  /** What is owed in it now, the next first. */
  readonly next: readonly NextThing[]
  /** What may be done of it until a day: to comment on a draft. */
  readonly windows: readonly OpenWindow[]
  readonly steps: readonly MatterStep[]
}

/** What a list keeps of a matter. */
export interface MatterRow {
  readonly which: string
  readonly reference?: string
  readonly next?: string
  readonly by?: string
  /** What is next is not owed: it may be done until the day given. */
  readonly may?: true
  readonly lead?: string
  readonly gathered: number
  readonly asked: number
  readonly outcome?: string
  readonly recommendations: { readonly open: number; readonly of: number }
}

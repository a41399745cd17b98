/** What is recorded in one go, and what came of it. */

import type { LocalDate } from '#calendar'
import type { Fact, Instant } from '#case'
import type { Unstorable } from '../storable-text.ts'
import type { Erasing } from './erasing.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** The version of a procedure a fact was recorded under. */
export interface ProcedureVersion {
  readonly id: string
  readonly version: string
  /** Hexadecimal. */
  readonly hash: string
}

/** What lists read of a case. */
export interface CaseIndex {
  readonly title: string
  /** How the complainant is named in a list. */
  readonly person: string
  readonly service?: string
  readonly stage: string
  readonly position: string
  readonly open: boolean
  readonly restricted: boolean
  readonly receivedOn: LocalDate
  readonly closedOn?: LocalDate
  readonly nextDue?: LocalDate
  /** The next day on which the case reads differently, though nothing is recorded. */
  readonly lookAgainOn?: LocalDate
  /** Accounts whose case it is. */
  readonly accounts: readonly string[]
  readonly summary?: Json
  /** Text it is to be found by, beside its reference, title and person. */
  readonly search?: string
  /** Whom it is found by, and how each is reached. */
  readonly found?: {
    readonly names?: readonly string[]
    /** Telephone numbers and email addresses. */
    readonly contacts?: readonly string[]
    readonly addresses?: readonly string[]
  }
  /** Accounts that something in it was given to by name. */
  readonly holders?: readonly string[]
  /** Roles that owe something in it now. */
  readonly owing?: readonly string[]
  /** What is owed in it now: `stage-1/respond`. */
  readonly acts?: readonly string[]
  /** What figures may be narrowed to: `stage=stage-1`. */
  readonly traits?: readonly string[]
  /** Words it is likened to other cases by, as `tellingWords` gives them. */
  readonly telling?: readonly string[]
  /** Accounts it is about: nobody is shown what is said of them as a case like another. */
  readonly about?: readonly string[]
  /** Accounts that see it though it is restricted, because something in it is given to them by name. */
  readonly named?: readonly string[]
}

/** One thing that somebody must do, as lists read it. */
export interface OpenRow {
  readonly key: string
  readonly kind: string
  readonly due?: LocalDate
  readonly since?: LocalDate
  readonly roles: readonly string[]
  readonly stage: string
  readonly service?: string
  readonly restricted: boolean
  readonly accounts: readonly string[]
  /** The row as outputs made it. */
  readonly row: object
}

/** One thing of a case that lists keep when it is done: an action, a payment, an enquiry, a lesson, a point. */
export interface ThingRow {
  readonly kind: string
  /** Among those of its kind in the case. */
  readonly id: string
  readonly state: string
  /** The day it came about. */
  readonly since: LocalDate
  readonly due?: LocalDate
  readonly done?: LocalDate
  readonly owner?: string
  /** Where it is not the case's. */
  readonly service?: string
  readonly theme?: string
  /** What a list shows of it, as outputs made it. Its words go when the case's personal data goes. */
  readonly row: object
}

/** What the case, or a thing of it, adds to a measure. */
export interface FigurePart {
  readonly measure: string
  /** '': the case itself. */
  readonly thing: string
  /** Absent: the day is not known. */
  readonly on?: LocalDate
  /** Of how things stand: the first day on which it no longer counts. */
  readonly until?: LocalDate
  /** false: it cannot be said whether it counts. */
  readonly known: boolean
  readonly value?: number
  readonly groups: Readonly<Record<string, string>>
}

export interface Projections {
  readonly caseIndex: CaseIndex
  /** Every thing of the case, done or not: those not named here leave the lists. */
  readonly things: readonly ThingRow[]
  /** Every open row of the case: rows not named here leave the list. */
  readonly worklist: readonly OpenRow[]
  /** Everything that it counts for. */
  readonly figures?: readonly FigurePart[]
}

export interface Message {
  readonly kind: string
  readonly message: Json
  readonly notBefore: Instant
}

/** A letter as it is sent with the fact that says so. */
export interface Sent {
  readonly id: string
  readonly fact: string
  readonly letter: string
  readonly title: string
  readonly sentOn: LocalDate
  readonly sentBy: string
  readonly to: readonly string[]
  readonly html: string
  readonly text: string
}

/** Somebody concerned in a case: the record keeps what is given, by id. */
export interface Somebody {
  readonly id: string
}

/** Somebody is told that something has come: a reminder, an escalation, a notice. */
export interface ReminderRow {
  /** Names it among those of its case. */
  readonly rung: string
  readonly account: string
  readonly role: string
  readonly kind: string
  readonly passOn?: string
  readonly day: LocalDate
  readonly row: object
}

/** A list of live complaints as it is sent with the fact that says so. */
export interface LiveListSent {
  readonly procedure: string
  readonly report: string
  readonly title: string
  /** Roles. */
  readonly recipients: readonly string[]
  readonly madeOn: LocalDate
  readonly madeBy: string
  readonly rows: readonly { readonly reference: string; readonly row: object }[]
}

/** A report as it is issued with the fact that says so. */
export interface ReportIssued {
  readonly procedure: string
  readonly report: string
  readonly period: string
  /** 1; a correction is the next. */
  readonly edition: number
  /** Canonical JSON: what `hash` is of, SHA-256 in hexadecimal. */
  readonly content: string
  readonly hash: string
  /** What the public is shown, where it is published. */
  readonly shown?: string
  /** Which of its numbers the public is not shown. */
  readonly hidden: readonly string[]
  readonly issuedOn: LocalDate
  readonly by: string
}

export interface Append {
  /** null: the body's own record. */
  readonly reference: string | null
  /** How many facts the writer saw: 0 for a new case. */
  readonly position: number
  readonly procedure: ProcedureVersion
  readonly facts: readonly Fact[]
  /** Which fields of a fact's data are personal, and so are kept apart. */
  readonly personal?: (fact: Fact) => readonly string[]
  /** The same key twice records once. */
  readonly key?: string
  readonly projections?: Projections
  readonly outbox?: readonly Message[]
  readonly letters?: readonly Sent[]
  /** Who is told of what with this: the fact says that it was sent. */
  readonly reminders?: readonly ReminderRow[]
  readonly liveList?: LiveListSent
  readonly reportIssued?: ReportIssued
  /** Letter drafts that end with this. */
  readonly draftsDone?: readonly string[]
  readonly people?: readonly Somebody[]
  /** Secrets the complainant may open the case with; their hashes are kept. */
  readonly caseKeys?: readonly { readonly key: string; readonly person?: string }[]
  /** What goes with this, before anything of it is written: the fact says so. */
  readonly erases?: Erasing
  /** The public form this came from: its documents become the case's, and it ends. */
  readonly publicDraft?: string
}

export type Appended =
  | {
      readonly is: 'recorded'
      readonly reference: string | null
      readonly facts: readonly Fact[]
      readonly position: number
      /** This key had been recorded before: these are the facts of then. */
      readonly again: boolean
    }
  /** Somebody else recorded something first. Nothing of this was recorded. */
  | { readonly is: 'changed'; readonly since: readonly Fact[]; readonly position: number }
  /** Something in it cannot be kept. Nothing of this was recorded. */
  | { readonly is: 'refused'; readonly at: string; readonly because: string }

export const refusedBecause = ({ at, because }: Unstorable): Appended => ({ is: 'refused', at, because })

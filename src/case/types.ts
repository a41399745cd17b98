/** A fact, and the state of a case that follows from its facts. Everything here is JSON. */
import type { LocalDate } from '#calendar'
import type { Clause, ClockId, FactType, GateId, How, Kind, Literal, RoleId, StageId, TrackId, Unit } from '#language'

export type FactId = string
export type PersonId = string
export type AccountId = string
/** 'HH:MM', 24 hours, Europe/London. */
export type Time = string
/** ISO 8601 instant in UTC. */
export type Instant = string

export type Field = string | number | boolean | readonly string[] | readonly number[]

/** Something that happened. Appended, never edited; two times: `on` (it happened) and `recordedAt` (we learned of it). */
export interface Fact {
  readonly id: FactId
  readonly type: FactType
  /** The case's reference; null: the body's own record, seen by every case. */
  readonly case: string | null
  readonly on: LocalDate | { readonly from: LocalDate; readonly to: LocalDate }
  readonly at?: Time
  readonly by?: { readonly role: RoleId; readonly person?: PersonId }
  readonly recordedAt: Instant
  readonly recordedBy: AccountId
  readonly stage?: StageId
  readonly about?: Readonly<Record<Kind, readonly string[]>>
  /** The act it was recorded by, where several record this type. */
  readonly under?: string
  readonly data: Readonly<Record<string, Field>>
}

/** A would-be fact: what somebody tries to record. `decide` answers it. */
export type Attempt = Omit<Fact, 'id' | 'recordedAt' | 'recordedBy'>

export interface Unknown {
  readonly cannot: 'not-recorded' | 'not-given' | 'no-time' | 'beyond-calendar' | 'no-meeting' | 'no-length' | 'span'
  /** In words, what is not known: "the band of timescale-set". */
  readonly what: string
}

export interface Thing {
  readonly kind: Kind
  readonly id: string
}

/** One tested condition of a refusal, with its answer and the facts it rested on. */
export interface Leaf {
  readonly says: string
  readonly answer: 'yes' | 'no' | 'unknown'
  readonly facts: readonly FactId[]
}

export interface Refusal {
  /** The act that says no: `stage-1/gate-id`, `stage-1/duty-id`, `stage-1/duty-id/extension-id`, or a law of the language such as 'record'. */
  readonly act: string
  readonly clause: Clause
  readonly because: string
  readonly severity: 'refuse' | 'decide' | 'warn'
  /** The field of the form it concerns, where one does. */
  readonly field?: string
  readonly offers?: string
  /** The latest day that would have been let through, where the refusal is about a day. */
  readonly latest?: LocalDate
  /** The things on account of which it is refused, where each of a kind must come up to something: the actions not done, the points without a finding. */
  readonly things?: readonly Thing[]
  readonly tests: readonly Leaf[]
}

export interface SkippedDay {
  readonly day: LocalDate
  readonly why: string
  readonly addedOn?: LocalDate
}

export type Step =
  | { readonly step: 'fact'; readonly fact: FactId; readonly type: FactType; readonly on: LocalDate; readonly gives: LocalDate }
  | { readonly step: 'written'; readonly fact: FactId; readonly type: FactType; readonly field: string; readonly gives: LocalDate }
  | {
      readonly step: 'count'
      readonly unit: Unit
      readonly n: number
      readonly how: How
      readonly from: LocalDate
      readonly skipped: readonly SkippedDay[]
      readonly clamped?: true
      readonly gives: LocalDate
    }
  | { readonly step: 'rolled'; readonly to: 'next' | 'previous'; readonly from: LocalDate; readonly gives: LocalDate }
  | {
      readonly step: 'earliest' | 'latest' | 'once-all'
      readonly of: readonly LocalDate[]
      readonly leftOut: readonly string[]
      readonly gives: LocalDate
    }
  | { readonly step: 'chosen'; readonly because: readonly Leaf[]; readonly gives: LocalDate }
  | { readonly step: 'meeting'; readonly of: string; readonly onOrAfter: LocalDate; readonly gives: LocalDate }
  | { readonly step: 'due-of'; readonly clock: ClockId; readonly gives: LocalDate }
  | { readonly step: 'fixed'; readonly gives: LocalDate }
  | { readonly step: 'afresh'; readonly hold: string; readonly fact: FactId; readonly clause: Clause; readonly gives: LocalDate }
  | {
      readonly step: 'held'
      readonly hold: string
      readonly from: LocalDate
      readonly to?: LocalDate
      readonly left?: number
      readonly clause: Clause
    }
  | {
      readonly step: 'moved'
      readonly by: 'extension' | 'calendar' | 'hold'
      readonly what: string
      readonly fact?: FactId
      readonly on: LocalDate
      readonly from: LocalDate
      readonly gives: LocalDate
      readonly clause: Clause
    }

/**
 * A change of a date: what moved it, on which day, from and to, and the clause that allows it. 'restart': its start moved
 * (a point resubmitted); 'length': another length was chosen.
 */
export interface Move {
  readonly by: 'extension' | 'calendar' | 'hold' | 'leaned-on' | 'restart' | 'length'
  readonly what: string
  readonly fact?: FactId
  readonly on: LocalDate
  readonly from?: LocalDate
  readonly to?: LocalDate
  readonly clause: Clause
}

export interface LineState {
  readonly id: string
  readonly title: string
  readonly kind: 'aim' | 'law' | 'outer' | 'other'
  readonly clause: Clause
  readonly due?: LocalDate
  readonly crossed: boolean
}

export interface ClockState {
  /** `stage-1/respond`, or `body/...` for the body's own. */
  readonly key: string
  readonly title: string
  readonly clause: Clause
  readonly for: readonly Thing[]
  readonly start?: LocalDate
  /** The first date, before anything moved it. */
  readonly base?: LocalDate
  /** The date in force. */
  readonly due?: LocalDate
  readonly earliest?: LocalDate
  readonly latest?: LocalDate
  /** The furthest any extension of this clock may reach today, where one is capped. */
  readonly atMost?: LocalDate
  readonly aim: boolean
  readonly steps: readonly Step[]
  readonly moves: readonly Move[]
  readonly lines: readonly LineState[]
  readonly others: readonly { readonly text: string; readonly due?: LocalDate; readonly why?: Unknown }[]
  readonly reading?: { readonly doubt: string; readonly chosen: string }
  readonly departs?: { readonly from: string; readonly how: string }
  readonly why?: Unknown
  /** The whole explanation as one sentence, with the days filled in. */
  readonly says: string
}

export type Status =
  | 'not-started'
  | 'does-not-apply'
  | 'cannot-say'
  | 'met-in-time'
  | 'met-in-time-after-extension'
  | 'met-late'
  | 'met'
  | 'missed'
  | 'no-longer-owed'
  | 'paused'
  | 'late'
  | 'owed'
  | 'owed-without-a-date'

export interface RungState {
  readonly key: string
  readonly what: string
  readonly clause: Clause
  readonly to: readonly RoleId[]
  readonly day: LocalDate
  readonly is: 'planned' | 'due' | 'sent' | 'dropped'
  /** It goes as a message of its own. */
  readonly alone?: true
}

export interface DutyState extends ClockState {
  readonly stage: StageId
  readonly who: readonly RoleId[]
  readonly must: string
  readonly letter?: string
  readonly status: Status
  readonly doneOn?: LocalDate
  readonly doneBy?: readonly FactId[]
  /** Working days for a working-day clock, else calendar days. */
  readonly daysLate?: number
  readonly lateSince?: LocalDate
  /** Earlier dates that passed undone before a later move. */
  readonly wasLate: readonly { readonly due: LocalDate; readonly until: LocalDate }[]
  readonly projected?: LocalDate
  readonly pausedSince?: LocalDate
  readonly daysLeft?: number
  /** What is still missing for it to be done, where several things together do it. */
  readonly missing: readonly string[]
  readonly blockedBy: readonly Refusal[]
  readonly withoutEffect: readonly FactId[]
  readonly occurrences: readonly { readonly due?: LocalDate; readonly doneOn?: LocalDate; readonly status: Status }[]
  readonly ladder: readonly RungState[]
  /** The act's form: what it records and what it asks (as for a gate). */
  readonly records: readonly FactType[]
  readonly asks: readonly string[]
}

export interface GateState {
  readonly key: string
  readonly stage: StageId
  readonly clause: Clause
  readonly may: string
  readonly who: readonly RoleId[]
  readonly letter?: string
  readonly for: readonly Thing[]
  readonly is: 'open' | 'closed' | 'asks'
  readonly refusals: readonly Refusal[]
  readonly asks: readonly string[]
  /** The last day of its window, in time. */
  readonly closes?: LocalDate
  readonly records: FactType
}

export interface StrandState {
  readonly point?: string
  readonly member?: string
  readonly track?: { readonly id: TrackId; readonly clause: Clause; readonly by: 'rule' | FactId }
  readonly stages: Readonly<
    Record<StageId, { readonly is: 'not-open' | 'open' | 'skipped' | 'ended'; readonly since?: LocalDate; readonly clause: Clause }>
  >
}

export interface FactState {
  readonly fact: FactId
  readonly effect: 'yes' | 'no' | 'waits'
  readonly since?: LocalDate
  readonly through: readonly string[]
  readonly refusals: readonly Refusal[]
}

export interface CaseState {
  readonly procedure: { readonly id: string; readonly version: LocalDate; readonly hash: string }
  readonly today: LocalDate
  readonly strands: readonly StrandState[]
  readonly positions: readonly {
    readonly kind: Kind
    readonly id: string
    readonly is: string
    readonly title: string
    readonly clause: Clause
    readonly open: boolean
  }[]
  readonly duties: readonly DutyState[]
  readonly dates: readonly ClockState[]
  readonly gates: readonly GateState[]
  readonly notices: readonly RungState[]
  readonly facts: readonly FactState[]
  readonly outcomes: { readonly points: Readonly<Record<string, string>>; readonly overall?: string; readonly because: readonly string[] }
  readonly checklists: Readonly<Record<string, Readonly<Record<string, 'held' | 'declined' | 'not-applicable' | 'missing'>>>>
  readonly unknown: readonly (Unknown & { readonly neededBy: readonly string[] })[]
}

/** What `decide` answers: the facts to record, with warnings; or every refusal, each with its clause. */
export type Decision =
  | {
      readonly record: readonly Attempt[]
      readonly waits: boolean
      readonly warnings: readonly Refusal[]
      readonly under: readonly string[]
    }
  | {
      readonly refused: readonly Refusal[]
      /** Done by somebody outside the body: it may be recorded all the same, and is then without effect. */
      readonly mayStillBeRecorded?: true
    }

export type { GateId, Literal }

/**
 * The words a procedure is written in, as plain JSON types.
 * Every word is an object known by one head key; `docs/language.md` gives each its meaning and its sentence.
 */
import type { CalendarData, LocalDate } from '#calendar'
import type { Clause, ClockId, FactType, GateId, Kind, LetterId, RoleId, StageId, TrackId } from './id-types.ts'

export type * from './body-types.ts'
export type * from './id-types.ts'

export type Literal = string | number | boolean

/** How a doubtful clause is taken; `others` are computed and shown beside the date, never enforced. */
export interface Reading {
  readonly doubt: string
  readonly chosen: string
  readonly others?: readonly { readonly text: string; readonly by: When }[]
}

/** Where the body's policy differs from the law: the policy is followed, a line of kind `law` shows the law's date. */
export interface Departure {
  readonly from: string
  readonly how: string
}

// ---- Picking facts (language 4) --------------------------------------------------------------------------------------

export interface Pick {
  /** One type, or any of several; one of several may be narrowed itself. */
  readonly fact: FactType | readonly Ref[]
  readonly where?: Readonly<Record<string, Literal | readonly Literal[] | Value>>
  /** Done by someone in this role (or one of these). */
  readonly by?: RoleId | readonly RoleId[]
  /** Belonging to another stage; 'any' for all stages. */
  readonly stage?: StageId | 'any'
  /** Only after the last fact of this ref. */
  readonly since?: Ref
  readonly pick?: 'last'
  /** Only those that were refused, or that wait (or waited) for a decision: what no other pick sees while it has no effect. */
  readonly effect?: 'refused' | 'waits'
}

/** A bare string is the first seen fact of that type. */
export type Ref = FactType | Pick

// ---- Values (language 4) ---------------------------------------------------------------------------------------------

export type Value =
  | Literal
  | { readonly given: string }
  | { readonly fieldOf: Ref; readonly field: string }
  | { readonly fieldsOf: Ref; readonly field: string }
  | { readonly count: Ref }
  | { readonly whoDid: Ref }
  | { readonly actor: 'person' | 'role' }
  | { readonly date: When }
  | { readonly momentOf: Ref }
  | { readonly hours: number | Setting; readonly after: Ref }
  | { readonly taken: readonly [When, When] }
  | { readonly overall: true }
  | Setting

export interface Setting {
  readonly setting: string
}

/** How many of a unit: written down, a setting, or a number that a fact (or the attempt) holds. */
export type Length = number | Setting | { readonly given: string } | { readonly fieldOf: Ref; readonly field: string }

// ---- Dates (language 5) ----------------------------------------------------------------------------------------------

export type Unit = 'working-days' | 'days' | 'weeks' | 'months' | 'years'
export type How = 'from' | 'after' | 'beginning-with' | 'before'

export interface Count {
  readonly unit: Unit
  readonly n: Length
  readonly how: How
  readonly of: When
  /** Moved to a working day if it is not one; nothing is ever moved without this. */
  readonly roll?: 'next' | 'previous'
}

export type When =
  | Ref
  | Count
  | { readonly dateIn: Ref | 'given'; readonly field: string }
  | { readonly day: LocalDate }
  | { readonly dueOf: ClockId }
  | { readonly earliestOf: readonly When[] }
  | { readonly latestOf: readonly When[] }
  | { readonly onceAll: readonly When[] }
  | { readonly choose: readonly { readonly when: Condition; readonly by: When }[] }
  | { readonly meeting: string; readonly onOrAfter: When }
  | { readonly noLimit: string; readonly arises: When }
  /** the clock's start in force, its date in force, the day of the act (or today), the period's ends */
  | { readonly at: 'start' | 'due' | 'act' | 'period-start' | 'period-end' }

// ---- Conditions (language 9): true, false or unknown -----------------------------------------------------------------

export type DutyIs = 'met' | 'late' | 'overdue' | 'owed' | 'paused'

export type Condition =
  | { readonly recorded: Ref }
  | { readonly stands: Ref; readonly endedBy: Ref }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly is: readonly [Value, Value] }
  | { readonly atLeast: readonly [Value, Value] }
  | { readonly atMost: readonly [Value, Value] }
  | { readonly filled: Value }
  | { readonly covers: readonly [Value, readonly Literal[]] }
  | { readonly every: Kind; readonly that: Condition }
  /** A duty (`respond`), a stage's duties (`stage-2/*`) or any (`*`). */
  | { readonly dutyIs: readonly [ClockId, DutyIs] }
  | {
      readonly inRegister: Value
      readonly register: string
      /** What else the entry must say, beside what the register requires of all. */
      readonly where?: Readonly<Record<string, Literal | readonly Literal[] | Value>>
    }
  | { readonly waits: GateId }
  | { readonly track: TrackId }
  | { readonly stageIs: readonly [StageId, 'open' | 'ended' | 'not-open' | 'skipped'] }

// ---- Acts: what may or must be done (language 6, 7, 8) ---------------------------------------------------------------

export type Who = RoleId | readonly RoleId[] | 'anyone' | 'nobody'
export type Each = Kind | { readonly period: 'week' | 'month' | 'quarter' | 'half-year' | 'year'; readonly yearStarts?: string }

/** A decision that may let through what a need or a window would refuse. */
export interface Decided {
  readonly by: Ref
  readonly ifSays: Readonly<Record<string, Literal>>
}

export interface Need {
  readonly clause: Clause
  readonly that: Condition
  /** Why not, as the refusal says it. */
  readonly otherwise: string
  readonly decided?: Decided
  readonly onlyWarn?: true
  readonly offers?: Offer
}

/** What the form asks beyond the fact's own required fields. */
export interface Asked {
  readonly says?: string
  readonly suggest?: readonly { readonly when: Condition; readonly value: Literal; readonly clause: Clause }[]
}

export interface Act {
  readonly clause: Clause
  readonly who: Who
  readonly when?: Condition
  readonly needs?: Readonly<Record<string, Need>>
  readonly asks?: readonly string[] | Readonly<Record<string, Asked>>
  readonly letter?: LetterId
  readonly each?: Each
  readonly reading?: Reading
}

export interface Extension extends Act {
  readonly may: string
  readonly records: Ref
  readonly to: When
  /** The latest day it may ever reach: a cap in all, never stacked. */
  readonly atMost?: When
  /** May be made after the date in force has run out. */
  readonly evenLate?: true
}

export interface Hold {
  readonly clause: Clause
  readonly from: Ref
  readonly to: Ref
  readonly stops: readonly ClockId[]
  readonly resumes: 'days-left' | 'afresh'
  readonly reading?: Reading
}

export interface Line {
  readonly title: string
  readonly kind: 'aim' | 'law' | 'outer' | 'other'
  readonly clause: Clause
  readonly by: When
}

export interface Rung {
  readonly clause: Clause
  readonly on: When
  readonly what: string
  readonly to: RoleId | readonly RoleId[]
  /** It goes as an e-mail of its own, and not as a line of the day's message. */
  readonly alone?: true
  readonly unless?: Condition
}

export interface Clock {
  readonly clause: Clause
  readonly by: When
  readonly extensions?: Readonly<Record<string, Extension>>
  readonly lines?: Readonly<Record<string, Line>>
  readonly ladder?: Readonly<Record<string, Rung>>
  /** The date is a wish: "aim passed", never "late". */
  readonly aim?: true
  readonly reading?: Reading
  readonly departs?: Departure
}

/** A clock owed by nobody: a window, an outer limit, a date several duties lean on. */
export interface NamedDate extends Clock {
  /** Nobody owes it, so nobody is reminded of it. */
  readonly ladder?: never
  readonly title: string
  readonly when?: Condition
  readonly each?: Each
}

export type Done =
  | Ref
  | { readonly anyOf: readonly Done[] }
  | { readonly allOf: readonly Done[] }
  | { readonly covers: readonly [Value, readonly Literal[]]; readonly with: Ref }
  | { readonly everyOne: Kind; readonly done: Done }

export interface Duty extends Clock, Act {
  readonly clause: Clause
  readonly reading?: Reading
  readonly must: string
  readonly doneBy: Done
  readonly undoneBy?: Ref
  readonly until?: Condition
  readonly again?: When
}

export interface Window {
  readonly by: ClockId
  readonly openWhile?: Condition
  readonly decided?: Decided
  readonly otherwise?: string
  readonly offers?: TrackId | LetterId | 'ombudsman'
}

export interface Gate extends Act {
  readonly may: string
  readonly records: Ref
  readonly until?: Window
}

export interface Principle {
  readonly clause: Clause
  readonly who: Who
  readonly must: string
}

// ---- Stages, tracks, positions (language 10) -------------------------------------------------------------------------

export interface Stage {
  readonly title: string
  readonly clause: Clause
  readonly track?: TrackId
  readonly opensWhen?: Condition
  readonly skippedWhen?: Condition
  readonly endsWhen?: Condition
  readonly dates?: Readonly<Record<string, NamedDate>>
  readonly duties?: Readonly<Record<string, Duty>>
  readonly gates?: Readonly<Record<string, Gate>>
  readonly holds?: Readonly<Record<string, Hold>>
  readonly notices?: Readonly<Record<string, Rung>>
  readonly principles?: Readonly<Record<string, Principle>>
}

/** What is offered in place of what is refused: another track, a letter, an act (`exclusions/resubmit`), the ombudsman. */
export type Offer = TrackId | LetterId | GateId | 'ombudsman'

export interface Track {
  readonly title: string
  readonly clause: Clause
  readonly takes?: Condition | 'otherwise'
  /** The procedure does not look at what goes this way: why, as it is told, and what the clause offers instead. */
  readonly refuses?: Refuses
}

export interface Refuses {
  readonly because: string
  readonly offers?: readonly Offer[]
}

/** One answer to a complaint of which some points go one of these ways and some another. */
export interface OneAnswer {
  readonly clause: Clause
  readonly who: Who
  readonly must: string
  readonly tracks: readonly TrackId[]
  /** The date by which it goes, where a duty gives one. */
  readonly by?: ClockId
}

export interface Position {
  readonly title: string
  readonly clause: Clause
  readonly when?: Condition
  /** Counts as live work. */
  readonly open: boolean
  readonly list?: string
}

// ---- The rest of a procedure (language 11) ---------------------------------------------------------------------------

export interface OutcomeRule {
  readonly every?: readonly string[]
  readonly is: string
  readonly clause: Clause
}
export interface Outcomes {
  readonly clause: Clause
  readonly point: readonly string[]
  readonly overall: readonly OutcomeRule[]
  readonly reportsAs?: Readonly<Record<string, string>>
}

export interface LetterPiece {
  readonly clause: Clause
  readonly says: string
  readonly when?: Condition
}
export interface LetterCopy {
  readonly clause: Clause
  readonly to: string
  readonly when?: Condition
}
/** The same letter in plain words: what somebody is written to in by default where it applies. */
export interface PlainWords {
  readonly clause: Clause
  readonly when: Condition
  readonly title?: string
  /** As the letter's own words are; a piece that is not here keeps those. */
  readonly words: Readonly<Record<string, string>>
}
export interface Letter {
  readonly title: string
  readonly clause: Clause
  readonly to: readonly string[]
  readonly from?: RoleId
  readonly contains: Readonly<Record<string, LetterPiece>>
  readonly copies?: Readonly<Record<string, LetterCopy>>
  readonly formats?: readonly string[]
  /**
   * The draft's words, by piece id and `opening`/`closing`, with gaps in braces: {complaint-received.on}, {stage-1/respond.due},
   * {role.service-delivery-manager}, {complainant.name}, {reference}, {body}, {points}, {overall}. An unknown gap is a fault. A sentence
   * that only introduces what a person must say ends in {write: who will do what, and by when}: the letter waits for those words.
   */
  readonly words?: Readonly<Record<string, string>>
  readonly plainly?: PlainWords
}

export interface ChecklistItem {
  readonly clause: Clause
  readonly held: Condition
  readonly when?: Condition
  readonly declined?: Condition
  readonly dueBy?: ClockId
}
export interface Checklist {
  readonly title: string
  readonly clause: Clause
  readonly items: Readonly<Record<string, ChecklistItem>>
}

export interface Role {
  readonly title: string
  readonly clause: Clause
  readonly outside?: true
  readonly team?: true
  readonly deputies?: 'recorded' | 'none'
  readonly notAlso?: readonly RoleId[]
}

export interface Register {
  readonly title: string
  readonly clause: Clause
  readonly of: 'people' | 'providers'
  readonly requires: Readonly<Record<string, Literal | readonly Literal[]>>
  /** What may be entered besides: whole numbers of percent, as an objective is; a field and what it says. */
  readonly percents?: Readonly<Record<string, string>>
}

export interface Meeting {
  readonly title: string
  readonly clause: Clause
  readonly chair?: RoleId
  readonly members?: readonly RoleId[]
  readonly atLeast?: number
}

export interface SettingDefinition {
  /** Left out where the body must set it: until it does, what rests on it cannot be said. */
  readonly value?: Literal
  readonly clause: Clause
  readonly says: string
  readonly reading?: Reading
}

export interface Sight {
  readonly clause: Clause
  readonly who: readonly RoleId[]
  readonly when?: Condition
  readonly logged?: true
}

export interface Definition {
  readonly term: string
  readonly means: string
  readonly clause: Clause
}

export type FieldType =
  | 'text'
  | 'words'
  | 'yes-no'
  | 'number'
  | 'money'
  | 'day'
  | 'time'
  | 'choice'
  | 'choices'
  | 'role'
  | 'person'
  | 'list'

export interface FieldDefinition {
  readonly type: FieldType
  readonly says: string
  readonly required?: true
  readonly of?: readonly string[]
  readonly personal?: 'bank-details' | 'health' | 'identity'
}

export interface FactDefinition {
  readonly says: string
  /** Who does it: the body, or people outside it (an outsider's fact is never refused, only without effect). */
  readonly by: 'body' | 'outside'
  readonly concerns?: Kind
  /** Belongs to a stage: the fact must say which. */
  readonly staged?: true
  readonly fields: Readonly<Record<string, FieldDefinition>>
}

/** A section that a report must have, and the figures it is made of. */
export interface ReportSection extends LetterPiece {
  /** Measures, in their order. */
  readonly shows?: readonly string[]
  /** The fields by which each of them that is split by it is given in groups. */
  readonly by?: readonly string[]
  /** Of complaints received about these services of the body alone. */
  readonly services?: readonly string[]
  /** Beside so many of the periods before. */
  readonly beside?: number
  /** Groups of a measure in which none was counted, or no more than a setting says: each in a line, with room for words. */
  readonly few?: { readonly of: string; readonly by: string; readonly upTo: string }
  /** Who is in a register: the objective entered for them, in percent, beside the share that was counted, with room for words. */
  readonly objectives?: { readonly register: string; readonly field: string; readonly of: string; readonly by: string }
  /** Each action that these measures count, by what it is and how it stood; with the body's own improvements, where it has them. */
  readonly lists?: { readonly of: readonly string[]; readonly ofTheBody?: true }
  /** Groups that came up more than once, each with what is done about it and room for words. */
  readonly recurring?: { readonly of: string; readonly by: string }
}

/** A duty of the body, `body/` and its id: done by `report-issued` that names it, its period and to whom. */
export interface Report {
  readonly title: string
  readonly clause: Clause
  /** One for each period; or else one after another, by `again`. */
  readonly each?: Each
  readonly by: When
  readonly again?: When
  readonly who: Who
  readonly to: string
  readonly signedOffBy?: RoleId
  /** It is the list of live complaints: made out on its day and given to these roles. */
  readonly listsLive?: readonly RoleId[]
  /** Its sections: a report without one that it must have is without effect. */
  readonly contains: Readonly<Record<string, ReportSection>>
  /** Its figures are of the year so far: at 3, 6, 9 and 12 months. */
  readonly cumulative?: true
  readonly needs?: Readonly<Record<string, Need>>
  readonly published?: boolean
  readonly reading?: Reading
}

export interface Measure {
  readonly title: string
  readonly clause: Clause
  /** Counts things (points, actions ...) instead of cases. */
  readonly each?: Kind
  readonly counts: Condition
  /** The day it counts on; the end of the period where it counts how things stand then. */
  readonly on: When
  readonly outOf?: string
  readonly value?: Value
  readonly splitBy?: readonly string[]
  /** Measures that together are this one: each that counts here counts in one of them. */
  readonly parts?: readonly string[]
  /** Of a measure on the period's end: what was there before, with `in` and without `out`, is what is there at the end. */
  readonly flow?: { readonly in: readonly string[]; readonly out: readonly string[] }
  /** What to say of it where its share, in percent, is above `flagAbove`. */
  readonly flag?: string
  readonly flagAbove?: number
}

export interface Procedure {
  readonly id: string
  readonly title: string
  /** The public body, by its id: the name shown is the body's own data. */
  readonly body: string
  /** Which complaints come under it, where the body has several procedures; one without it takes what no other does. */
  readonly takes?: Condition
  readonly receivedFrom: LocalDate
  readonly receivedUntil?: LocalDate
  readonly counting: 'day-after' | 'same-day'
  readonly calendar: CalendarData['nation']
  readonly roles: Readonly<Record<RoleId, Role>>
  readonly letsStand?: { readonly clause: Clause; readonly who: RoleId | readonly RoleId[] }
  readonly definitions?: Readonly<Record<string, Definition>>
  readonly tracks?: Readonly<Record<TrackId, Track>>
  readonly oneAnswer?: Readonly<Record<string, OneAnswer>>
  readonly stages: Readonly<Record<StageId, Stage>>
  readonly positions?: Readonly<Record<Kind, Readonly<Record<string, Position>>>>
  readonly outcomes?: Outcomes
  readonly letters?: Readonly<Record<LetterId, Letter>>
  /** Needs that judge every letter sent. */
  readonly everyLetter?: { readonly needs: Readonly<Record<string, Need>> }
  readonly checklists?: Readonly<Record<string, Checklist>>
  readonly registers?: Readonly<Record<string, Register>>
  readonly meetings?: Readonly<Record<string, Meeting>>
  readonly settings?: Readonly<Record<string, SettingDefinition>>
  readonly sees?: Readonly<Record<string, Sight>>
  readonly facts?: Readonly<Record<FactType, FactDefinition>>
  readonly fields?: Readonly<Record<FactType, Readonly<Record<string, FieldDefinition>>>>
  readonly ofTheBody?: Stage
  readonly reports?: Readonly<Record<string, Report>>
  readonly measures?: Readonly<Record<string, Measure>>
  /** By field, what an option is called where its id read out would not say it: of `route`, 'outside' is 'not of this Directorate'. */
  readonly calls?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Clauses of `clauses.md` that hold no rule, each with why; and marks of sources outside the document ('reg 14'). */
  readonly notRules?: Readonly<Record<Clause, string>>
  readonly outsideSources?: Readonly<Record<string, string>>
}

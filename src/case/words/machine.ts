/** What the words of a procedure become: small functions of a view. Only shapes stand here; each word has its own file. */
import type { Calendar, Convention, LocalDate } from '#calendar'
import type { Clause, Each, FactType, Kind, Literal, Procedure, RoleId, StageId, TrackId } from '#language'
import type { Field, Leaf, LineState, Refusal, Step, Thing } from '../types.ts'
import type { Begun, Doing, Entry, InForce, Period, StageStanding } from './happened.ts'
import type { Answer, NotKnown } from './not-known.ts'
import type { Node, Reads } from './reads.ts'

/** From where the facts are looked at: so far, for this strand and thing, on this day, for this act. */
export interface View {
  readonly world: World
  /** Facts in places before this one are seen. */
  readonly upTo: number
  /** The day of the act, or today. */
  readonly today: LocalDate
  readonly point: string | undefined
  readonly member: string | undefined
  readonly thing: Thing | undefined
  readonly period: Period | undefined
  /** What somebody is doing; undefined before anyone acts. */
  readonly act: Entry | undefined
  readonly start: LocalDate | undefined
  readonly due: LocalDate | undefined
  /** A new start of this clock in place of its own: after a hold that begins it afresh, or for a projection. */
  readonly restart: LocalDate | undefined
  readonly calendar: Calendar
  /** The same without whoever is acting and whatever clock asks, once somebody asked for it. */
  plain: View | undefined
}

export interface Picker {
  readonly types: readonly FactType[]
  readonly says: string
  /** Picks the last where nothing narrower is said. */
  readonly takesLast: boolean
  /** The one it means: the first seen, or the last where it says so. */
  pick(v: View): Entry | undefined | NotKnown
  last(v: View): Entry | undefined | NotKnown
  /** All it may mean, in order. Facts about which it cannot be said are left out. */
  all(v: View): readonly Entry[]
  /** The first of them that counts. */
  firstThat(v: View, counts: (e: Entry) => boolean): Entry | undefined
  /** Whether this fact is one of them, whatever its place. */
  fits(v: View, e: Entry): Answer
  /** Whether it can be, by its type, stage and role alone: what no view changes. */
  mayFit(e: Entry): boolean
}

export interface Known {
  value(v: View): Field | NotKnown
  facts(v: View): readonly Entry[]
}

export interface Test {
  judge(v: View): Answer
  leaves(v: View, into: Leaf[]): void
  /** The things on account of which it is not true: those of an `every` that do not come up to it. */
  failing(v: View, into: Thing[]): void
}

export interface Dated {
  day(v: View): LocalDate | NotKnown
  /** As `day`, writing each step of the way. */
  explain(v: View, into: Step[]): LocalDate | NotKnown
  start(v: View): Begun | undefined
}

export interface Does {
  readonly types: readonly FactType[]
  readonly pickers: readonly Picker[]
  first(v: View, counts: (e: Entry) => boolean): Doing | undefined
  /** What is still missing where several things together do it. */
  missing(v: View, counts: (e: Entry) => boolean): readonly string[]
}

export interface CompiledNeed {
  readonly id: string
  readonly clause: Clause
  readonly that: Test
  readonly because: string
  readonly decided: CompiledDecided | undefined
  readonly onlyWarn: boolean
  readonly offers: string | undefined
}

export interface CompiledDecided {
  readonly by: Picker
  readonly ifSays: readonly (readonly [string, Literal])[]
}

export interface CompiledPiece {
  readonly id: string
  readonly clause: Clause
  readonly says: string
  readonly when: Test | undefined
}

export interface CompiledLetter {
  readonly id: string
  readonly title: string
  readonly clause: Clause
  readonly pieces: readonly CompiledPiece[]
  readonly to: readonly string[]
  readonly copies: readonly { readonly id: string; readonly to: string }[]
  readonly needs: readonly CompiledNeed[]
}

export interface CompiledAct {
  readonly key: string
  /** What its answer turns on, to tell strands apart. */
  readonly reads: Node
  readonly is: 'gate' | 'duty' | 'extension'
  readonly stage: CompiledStage
  readonly clause: Clause
  readonly may: string
  readonly who: readonly RoleId[] | 'anyone' | 'nobody'
  readonly when: Test | undefined
  readonly needs: readonly CompiledNeed[]
  readonly asks: readonly { readonly field: string; readonly says: string }[]
  readonly letter: CompiledLetter | undefined
  readonly each: Each | undefined
  readonly records: readonly Picker[]
  readonly types: readonly FactType[]
  /** The clock an extension moves, or the duty's own. */
  readonly clock: CompiledClock | undefined
  readonly until:
    | {
        readonly by: string
        readonly openWhile: Test | undefined
        readonly decided: CompiledDecided | undefined
        readonly otherwise: string | undefined
        readonly offers: string | undefined
      }
    | undefined
  readonly to: Dated | undefined
  readonly atMost: Dated | undefined
  /** The field of the form that holds an extension's new date. */
  readonly dateField: string | undefined
  readonly evenLate: boolean
  /** Judges every fact that does it; a duty that needs, asks and sends nothing judges only what names it. */
  readonly judges: boolean
}

export interface CompiledRung {
  readonly key: string
  readonly id: string
  readonly clause: Clause
  readonly on: Dated
  readonly what: string
  readonly to: readonly RoleId[]
  readonly alone: boolean
  readonly unless: Test | undefined
  readonly stage: CompiledStage
}

export interface CompiledHold {
  readonly id: string
  readonly clause: Clause
  readonly from: Picker
  readonly to: Picker
  readonly resumes: 'days-left' | 'afresh'
  readonly says: string
}

export interface CompiledDuty {
  readonly must: string
  readonly who: readonly RoleId[]
  readonly does: Does
  readonly undoneBy: Picker | undefined
  readonly until: Test | undefined
  readonly untilReads: Reads | undefined
  readonly again: Dated | undefined
  readonly letter: string | undefined
  /** Several things together do it. */
  readonly isManifold: boolean
  readonly act: CompiledAct
  /** What its form asks beyond the fact's own fields. */
  readonly asks: readonly string[]
  /** Clock keys of duties of its stage whose doing is its start. */
  startedBy: readonly string[]
}

export interface CompiledClock {
  readonly key: string
  readonly node: Node
  readonly statusNode: Node
  /** All that is shown of it: what tells strands apart. */
  readonly shownNode: Node
  readonly title: string
  readonly clause: Clause
  readonly stage: CompiledStage
  readonly each: Each | undefined
  readonly by: Dated
  /** Types of the facts it may start from. */
  readonly startTypes: readonly FactType[]
  /** By number, the types without any of which nothing can have happened to it. */
  readonly touchedBy: readonly number[]
  /** Its date rests on those facts alone: not on a choice, another clock, a meeting or a period. */
  readonly startsOnlyByFacts: boolean
  readonly leansOn: readonly string[]
  readonly countsWorkingDays: () => boolean
  readonly when: Test | undefined
  readonly extensions: CompiledAct[]
  readonly holds: CompiledHold[]
  readonly lines: readonly (Pick<LineState, 'id' | 'title' | 'kind' | 'clause'> & { readonly by: Dated })[]
  readonly others: readonly { readonly text: string; readonly by: Dated }[]
  readonly ladder: readonly CompiledRung[]
  readonly aim: boolean
  readonly reading: { readonly doubt: string; readonly chosen: string } | undefined
  readonly departs: { readonly from: string; readonly how: string } | undefined
  readonly duty: CompiledDuty | undefined
}

/** The clock of a duty. */
export type DutyClock = CompiledClock & { readonly duty: CompiledDuty }

export interface CompiledStage {
  readonly id: StageId
  readonly node: Node
  /** Since when it has ended. */
  readonly endNode: Node
  readonly title: string
  readonly clause: Clause
  readonly track: TrackId | undefined
  readonly opensWhen: Test | undefined
  readonly skippedWhen: Test | undefined
  readonly endsWhen: Test | undefined
  readonly ofTheBody: boolean
  clocks: readonly CompiledClock[]
  gates: readonly CompiledAct[]
  notices: readonly CompiledRung[]
}

export interface CompiledProcedure {
  readonly procedure: Procedure
  readonly hash: string
  /** Which complaints come under it; undefined where it takes any. */
  readonly takes: Test | undefined
  readonly convention: Convention
  /** The number of each fact type the procedure names. */
  readonly typeNumbers: ReadonlyMap<FactType, number>
  readonly stages: readonly CompiledStage[]
  readonly stageById: ReadonlyMap<StageId, CompiledStage>
  readonly clocks: ReadonlyMap<string, CompiledClock>
  /** The duties that a rule means by `stage-1/respond`, by `stage-1/*` and by `*`. */
  readonly dutiesNamed: ReadonlyMap<string, readonly DutyClock[]>
  readonly gates: ReadonlyMap<string, CompiledAct>
  /** The acts that may record a type, by type number. */
  readonly actsOf: readonly (readonly CompiledAct[])[]
  /** Of those, the ones that judge every fact that fits them: the case's, and the body's own. */
  readonly judgesOf: readonly { readonly ofTheCase: readonly CompiledAct[]; readonly ofTheBody: readonly CompiledAct[] }[]
  /** Roles that somebody may not hold beside another, on either side. */
  readonly exclusiveRoles: ReadonlySet<RoleId>
  readonly nodes: readonly Node[]
  /** The lengths that dates are counted by, in the order they were read: the same place in two procedures that differ in nothing else. */
  readonly lengths: readonly number[]
  readonly tracks: readonly { readonly id: TrackId; readonly clause: Clause; readonly takes: Test | 'otherwise' | undefined }[]
  readonly trackNode: Node
  readonly routed: Picker
  readonly findings: Picker
  readonly broughtIn: Picker
  readonly positions: readonly {
    readonly kind: Kind
    readonly in: readonly {
      readonly id: string
      readonly title: string
      readonly clause: Clause
      readonly when: Test | undefined
      readonly open: boolean
    }[]
  }[]
  readonly checklists: readonly {
    readonly id: string
    readonly items: readonly {
      readonly id: string
      readonly held: Test
      readonly when: Test | undefined
      readonly declined: Test | undefined
    }[]
  }[]
  readonly measures: readonly CompiledMeasure[]
}

/** Something counted over cases. */
export interface CompiledMeasure {
  readonly id: string
  readonly each: Kind | undefined
  readonly counts: Test
  readonly on: Dated
  /** Counted as things stand at the end of the period, not as they happened in it. */
  readonly isOfTheEnd: boolean
  readonly value: Known | undefined
  readonly splitBy: readonly Split[]
}

/** A field; or, of the id of a role, whoever was appointed to it last. */
interface Split {
  readonly field: string
  readonly appointed: Dated | undefined
}

/** One run of a rolling duty: counted by its own rule, from the day it was last done. */
export interface Run {
  readonly by: Dated
  readonly start: LocalDate
  readonly after: number
}

/** A duty as far as it has come: its date in force (kept from when it was met) and what did it. */
export interface DutyRun {
  readonly clock: InForce
  readonly doing: Doing | undefined
  /** From where its date was looked at when it was met; what is not met is looked at from now. */
  readonly metFrom: View | undefined
  readonly run: Run | undefined
  /** Earlier times of a rolling duty. */
  readonly past: readonly { readonly clock: InForce; readonly doing: Doing }[]
  readonly counts: (e: Entry) => boolean
}

/** What a fact was judged to be. */
export interface Verdict {
  readonly effect: 'yes' | 'no' | 'waits'
  /** The decision it waited for. */
  readonly since?: LocalDate
  /** The keys of the acts that let it through, or through which it waits. */
  readonly through: readonly string[]
  readonly refusals: readonly Refusal[]
  readonly extends?: readonly CompiledAct[]
  /** Where strands were judged apart: the acts that let it through, by strand. */
  readonly byStrand?: ReadonlyMap<string, readonly string[]>
  /** The gates whose decision it waits for, and the place at which that was answered. */
  readonly waits?: { readonly acts: readonly string[]; readonly until: number }
}

/** One case while it is worked out. */
export interface World {
  readonly compiled: CompiledProcedure
  /** Set by whatever answers otherwise for one strand than for another; cleared by who wants to know whether anything did. */
  turnedOnStrand: boolean
  /** By the number of a length: 1 once anything was counted by it. */
  readonly counted: Uint8Array
  readonly entries: readonly Entry[]
  byType(type: number): readonly Entry[]
  verdict(place: number): Verdict
  calendarAt(upTo: number): Calendar
  pointsAt(upTo: number): readonly string[]
  /** Whether a view's strand is there by then. */
  knows(v: View): boolean
  thingsAt(kind: Kind, v: View): readonly string[]
  clockAt(v: View, key: string): InForce | NotKnown
  /** How far a duty has come. */
  runOf(v: View, clock: DutyClock): DutyRun
  clockFound(v: View, clock: CompiledClock): { readonly inForce: InForce; readonly isDone: boolean }
  dutyIs(v: View, named: string, is: 'met' | 'late' | 'overdue' | 'owed' | 'paused'): Answer
  /** The facts with effect that this extension let through for this scope, in order. */
  letThrough(v: View, extension: CompiledAct): readonly Entry[]
  /** The changes of the calendar seen so far. */
  calendarChanges(upTo: number): readonly Entry[]
  standing(v: View, stage: CompiledStage): StageStanding
  /** Since when a stage that has ended has been so; undefined where it always was. */
  endedOn(v: View, stage: CompiledStage): LocalDate | undefined
  /** Where this strand is in a stage; seen over the whole case, whether any strand is there. */
  stageStands(v: View, stage: StageId, is: StageStanding): boolean
  onTrack(v: View, track: TrackId): boolean
  /** The points that `every point` means in a stage. */
  openPoints(v: View, stage: StageId | undefined): readonly string[]
  waits(v: View, gate: string): boolean
  overall(v: View): string | undefined
  /** A setting in force on a day. */
  setting(v: View, name: string, on: LocalDate): Literal | undefined
  nextMeeting(v: View, of: string, onOrAfter: LocalDate): LocalDate | undefined
  /** Working days from one day to another by the procedure's counting rule. */
  workingDaysTaken(calendar: Calendar, from: LocalDate, to: LocalDate): number | undefined
  /** Whether a person's last entry in a register by then meets what it requires, and what is asked of it beside. */
  inRegister(v: View, person: string, register: string, asked: Readonly<Record<string, Field>>): boolean
}

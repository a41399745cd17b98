/** What the pages need done with procedures: versions loaded, published, retired, and a case moved from one to another. */
import type { LocalDate } from '#calendar'
import type { CompiledProcedure } from '#case'
import type { Fault, Procedure } from '#language'
import type { Recorded, Session } from './account.ts'

export interface VersionStep {
  readonly what: 'loaded' | 'published' | 'retired'
  readonly at: string
  readonly name: string
  readonly role?: string
  readonly lastDay?: LocalDate
}

/** One version of a procedure, with what became of it. A case may begin under it only when it is published. */
export interface VersionOfProcedure {
  readonly procedure: Procedure
  readonly compiled: CompiledProcedure
  readonly clauses: Readonly<Record<string, { readonly text: string; readonly notARule?: string }>>
  readonly hash: string
  readonly is: 'draft' | 'published' | 'retired'
  /** It came with the software. */
  readonly isShipped: boolean
  /** The last day on which a complaint under it may be received, where it has one. */
  readonly lastDay?: LocalDate
  readonly steps: readonly VersionStep[]
}

/** Which version takes complaints received in a span of days; without one, none does. */
export interface Period {
  readonly from: LocalDate
  /** Absent: from then on. */
  readonly to?: LocalDate
  /** The `receivedFrom` of the version. */
  readonly version?: LocalDate
}

/** What somebody brings: the JSON, and the words of its clauses where they are not in it. */
export interface BroughtProcedure {
  readonly text: string
  readonly clauses?: string
}

export type ProcedureLoaded =
  | { readonly is: 'loaded' | 'there-already'; readonly version: VersionOfProcedure }
  | { readonly is: 'faulty'; readonly faults: readonly Fault[] }

export type ProcedureChanged = { readonly is: 'done' } | { readonly is: 'refused'; readonly because: string; readonly field?: string }

export interface SignOff {
  readonly name: string
  readonly role: string
}

/** A version by its procedure and its day, as a path names it. */
export interface NamedVersion {
  readonly procedure: string
  readonly version: string
}

export interface Moving {
  readonly reference: string
  readonly position: number
  /** The hash of the version it moves to. */
  readonly to: string
  readonly reason: string
  /** Made once with the form: the same key twice moves once. */
  readonly key: string
}

export interface ProcedureServices {
  /** Drafts too; of each procedure the newest first. */
  versions(): readonly VersionOfProcedure[]
  /** Which version takes complaints when, from the first day any does. */
  periods(procedure: string): readonly Period[]
  loadProcedure(session: Session, brought: BroughtProcedure): Promise<ProcedureLoaded>
  /** The hash says which text is signed off: a draft loaded since is not published by an old page. */
  publishProcedure(session: Session, version: NamedVersion, hash: string, signOff: SignOff): Promise<ProcedureChanged>
  retireProcedure(session: Session, version: NamedVersion, lastDay: LocalDate): Promise<ProcedureChanged>
  /** JSON that loads again to the same hash. */
  exportProcedure(version: NamedVersion): string | undefined
  moveCase(session: Session, moving: Moving): Promise<Recorded>
  /** Sees what other processes have recorded of procedures; called before each page. */
  refresh(): Promise<void>
}

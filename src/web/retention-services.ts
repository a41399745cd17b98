/** What the pages need done to keep personal data no longer than it is needed: rules, what is past its time, and its end. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { KeepingRule } from '#language'
import type { DataAsked, ErasedWhy, Keeping, KeptLongerWhy } from '#outputs'
import type { Recorded, Session } from './account.ts'

/** One kind of thing that a rule may be for. */
export interface KeepingClass {
  readonly id: string
  readonly title: string
  readonly is: 'cases' | 'emails' | 'letter-drafts' | 'log'
  readonly rule?: KeepingRule
  /** The rule is the software's own: the body has set none. */
  readonly isDefault?: true
  /** How many are past their time today, of those that whoever looks may see. */
  readonly past: number
}

export interface PastCase {
  readonly reference: string
  readonly title: string
  readonly person: string
  readonly procedure: string
  readonly restricted: boolean
  readonly closedOn?: LocalDate
  readonly because: string
  readonly keeping: Keeping
}

export interface PastCases {
  readonly rows: readonly PastCase[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export interface ErasureLine {
  /** Absent: of no case. */
  readonly reference?: string
  readonly what: string
  readonly why: string
  readonly rule: string
  readonly by: string
  readonly at: Instant
}

/** Something of a case that may be erased by itself. */
export interface ErasableThing {
  readonly what: 'document' | 'letter' | 'email' | 'entry'
  readonly id: string
  readonly title: string
  readonly on: LocalDate
}

export interface KeepingOfCase {
  readonly reference: string
  readonly position: number
  readonly keeping: Keeping
  readonly rule?: KeepingRule
  readonly things: readonly ErasableThing[]
  /** Whose accounts did what the keeping tells of. */
  readonly names: Readonly<Record<string, string>>
}

export interface ErasingRun {
  readonly is: 'going' | 'done' | 'stopped' | 'failed'
  readonly of: number
  readonly done: readonly string[]
  readonly refused: readonly { readonly reference: string; readonly because: string }[]
}

/** By those who may administer, of cases that they may see. */
export interface RetentionServices {
  keepingClasses(session: Session): Promise<readonly KeepingClass[]>
  /** How many would be past their time today. */
  pastIf(session: Session, id: string, months: number): Promise<number>
  casesPast(session: Session, page: number): Promise<PastCases>
  /** Undefined where there is no such case among those that may be seen. */
  keepingOfCase(session: Session, reference: string): Promise<KeepingOfCase | undefined>
  keepLonger(
    session: Session,
    reference: string,
    said: {
      readonly why: KeptLongerWhy
      readonly reason: string
      readonly until?: LocalDate
      readonly position: number
      readonly key: string
    },
  ): Promise<Recorded>
  keepNoLonger(
    session: Session,
    reference: string,
    said: { readonly reason: string; readonly position: number; readonly key: string },
  ): Promise<Recorded>
  /** The words of one document, letter, email or entry. What it was, and that it went, stays in the record. */
  eraseThing(session: Session, reference: string, thing: ErasableThing, why: ErasedWhy, position: number): Promise<Recorded>
  /** Erases these cases one after another; each is looked at again first. */
  beginErasing(session: Session, references: readonly string[], dataAsked: DataAsked): string
  erasingRun(session: Session, run: string): ErasingRun | undefined
  stopErasing(session: Session, run: string): void
  /** Emails that joined no case, drafts of letters, or steps of the log, that are past their time. How many went. */
  eraseOthers(session: Session, id: 'emails' | 'letter-drafts' | 'log'): Promise<number>
  /** The latest first. */
  erasures(session: Session): Promise<readonly ErasureLine[]>
}

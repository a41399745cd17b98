/** What the pages need done for them. The server provides it; a page never opens the record. */
import type { Calendar, LocalDate } from '#calendar'
import type { Attempt, Decision } from '#case'
import type { Body, Clause, ClauseText, Procedure } from '#language'
import type { ListedRow, Routing } from '#outputs'
import type { Account, Recorded, Session } from './account.ts'
import type { ActionServices } from './action-services.ts'
import type { AdminServices } from './admin-services.ts'
import type { BodyPartServices } from './body-part-services.ts'
import type { BodyServices } from './body-services.ts'
import type { BundleServices } from './bundle-services.ts'
import type { CalendarServices } from './calendar-services.ts'
import type { CaseListServices } from './case-list-services.ts'
import type { ClosureServices } from './closure-services.ts'
import type { Document, DocumentServices, Upload, Uploaded } from './document-services.ts'
import type { EqualityServices } from './equality-services.ts'
import type { FigureServices } from './figure-services.ts'
import type { FollowingServices } from './following-services.ts'
import type { HandOverServices } from './hand-over-services.ts'
import type { IntakeServices } from './intake-services.ts'
import type { LearningServices } from './learning-services.ts'
import type { LetterServices } from './letter-services.ts'
import type { LimitServices } from './limit-services.ts'
import type { LiveListServices } from './live-list-services.ts'
import type { MailServices } from './mail-services.ts'
import type { OmbudsmanServices } from './ombudsman-services.ts'
import type { OpenRecord, Person, Recording, Sending } from './open-record.ts'
import type { OutServices } from './out-services.ts'
import type { PaperServices } from './paper-services.ts'
import type { PaymentServices } from './payment-services.ts'
import type { PostServices } from './post-services.ts'
import type { ProcedureServices } from './procedure-services.ts'
import type { PublicationServices } from './publication-services.ts'
import type { ReminderServices } from './reminder-services.ts'
import type { RetentionServices } from './retention-services.ts'
import type { SignInServices } from './sign-in-services.ts'
import type { ThemeServices } from './theme-services.ts'
import type { TokenServices } from './token-services.ts'
import type { WebhookServices } from './webhook-services.ts'
import type { WhatIfServices } from './what-if-services.ts'

export type { AboutDocument, Document, OpenedDocument, Upload, Uploaded } from './document-services.ts'
export type { Mail } from './mail-services.ts'
export type { Browser, SignedIn } from './sign-in-services.ts'
export type { Account, OpenRecord, Person, Recorded, Recording, Sending, Session }

/** A letter being written; `pieces` by piece id, the words as edited. */
export interface LetterDraft {
  readonly id: string
  /** The act that sends it: `stage-1/respond`. */
  readonly act: string
  readonly letter: string
  readonly pieces: Readonly<Record<string, string>>
  /** What was chosen of its words and its format, with why. */
  readonly made?: Readonly<Record<string, string>>
  readonly savedAt: string
  readonly savedBy: string
}

/** A letter as it was sent: kept, never changed. */
export interface SentLetter {
  readonly id: string
  readonly letter: string
  readonly title: string
  readonly sentOn: LocalDate
  readonly sentBy: string
  readonly to: readonly string[]
  readonly fact: string
  readonly html: string
  readonly text: string
  readonly sha256: string
}

export interface OpenCase extends OpenRecord {
  readonly reference: string
  readonly title: string
  readonly restricted: boolean
  /** The account that opened it, where it may only because something in it is given to them by name. */
  readonly byName?: string
  readonly documents: readonly Document[]
  readonly drafts: readonly LetterDraft[]
  readonly letters: readonly SentLetter[]
  readonly chain: { readonly entries: number; readonly unbroken: boolean }
  /** The clause by which the contact details of its people are not shown to this account. */
  readonly contactKeptBy?: string
  /** The clause by which this account is not told who complained. */
  readonly namesKeptBy?: string
  /** Files that may say inside who complained, and are not among the documents for that. */
  readonly documentsKept?: number
  /** Whose own page it is, where it was opened by a key; nobody named: an anonymous complainant's. */
  readonly openedBy?: { readonly person?: string }
}

export interface WorklistFilter {
  readonly mine?: boolean
  readonly from?: readonly string[]
  readonly stage?: readonly string[]
  readonly service?: string
  readonly text?: string
}

export interface Worklist {
  readonly today: LocalDate
  readonly openCases: number
  readonly overdue: readonly ListedRow[]
  readonly dueToday: readonly ListedRow[]
  readonly next: readonly ListedRow[]
  readonly nextUntil: LocalDate
  readonly undated: readonly ListedRow[]
  readonly waiting: readonly ListedRow[]
  readonly later: number
  readonly counts: Readonly<Record<'overdue' | 'dueToday' | 'next' | 'undated' | 'waiting', number>>
  readonly facets: Readonly<Record<'from' | 'stage', readonly { readonly value: string; readonly title: string; readonly count: number }[]>>
}

/** Answers of the public form, by question; kept on the server under a secret the browser holds. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

export interface Draft {
  readonly token: string
  readonly answers: Answers
  readonly documents: readonly Document[]
  readonly savedAt: string
  /** Not sent by then, it is erased. */
  readonly erasedOn: LocalDate
}

export type Submitted =
  | { readonly is: 'submitted'; readonly reference: string; readonly receivedOn: LocalDate; readonly key: string }
  | { readonly is: 'incomplete'; readonly missing: readonly string[] }
  /** No version of a procedure takes what was received on that day. Nothing was recorded. */
  | { readonly is: 'no-procedure'; readonly because: string }

/** Somebody put on a case; refused where there is none that may be seen, or where it takes nobody any more. */
export type PersonAdded = { readonly is: 'added'; readonly person: Person } | { readonly is: 'refused'; readonly because: string }

/** One version of a procedure with the words of its clauses: what the book is made from. */
export interface ReadEdition {
  readonly procedure: Procedure
  readonly clauses: Readonly<Record<Clause, ClauseText>>
  /** Of its canonical JSON. */
  readonly hash: string
  readonly body: Pick<Body, 'id' | 'name'>
}

export interface Services
  extends ProcedureServices,
    WhatIfServices,
    BodyServices,
    BodyPartServices,
    BundleServices,
    DocumentServices,
    EqualityServices,
    FigureServices,
    FollowingServices,
    MailServices,
    SignInServices,
    LearningServices,
    LetterServices,
    PaymentServices,
    PaperServices,
    PostServices,
    OmbudsmanServices,
    OutServices,
    ActionServices,
    AdminServices,
    CalendarServices,
    ClosureServices,
    LimitServices,
    LiveListServices,
    PublicationServices,
    ReminderServices,
    RetentionServices,
    CaseListServices,
    HandOverServices,
    IntakeServices,
    ThemeServices,
    TokenServices,
    WebhookServices {
  readonly body: Body
  readonly demonstration: boolean
  today(): LocalDate
  calendar(): Promise<Calendar>
  /** Published versions; of one procedure that which takes complaints today first. */
  procedures(): readonly Procedure[]
  /** Every version that may be read: this body's own first, drafts too; then what other bodies published, to lay beside it. */
  editions(): readonly ReadEdition[]
  /** The adopted words of a procedure's clauses, by anchor: of the version with this hash, else of the first of `procedures`. */
  clauses(procedure: string, hash?: string): Readonly<Record<string, { readonly text: string; readonly notARule?: string }>>

  readDraft(token: string): Promise<Draft | undefined>
  newDraft(): Promise<Draft>
  saveDraft(token: string, answers: Answers): Promise<Draft>
  uploadToDraft(token: string, upload: Upload): Promise<Uploaded>
  removeFromDraft(token: string, document: string): Promise<void>
  /** Twice for one draft gives the same reference. */
  submitDraft(token: string): Promise<Submitted>
  /** A case as its complainant may see it: by reference and the key given at submission. */
  openByKey(reference: string, key: string): Promise<OpenCase | undefined>
  /** What the complainant does themselves (ask for the next stage, withdraw, say it is settled). */
  recordByKey(reference: string, key: string, recording: Recording): Promise<Recorded>

  /** Accounts offered on the sign-in page of a demonstration, one a role. */
  demonstrationAccounts(): readonly { readonly name: string; readonly password: string; readonly title: string }[]

  /** A form posted after the session was lost, kept until the person has signed in again. */
  keepForm(path: string, form: Readonly<Record<string, string | readonly string[]>>): Promise<string>
  takeForm(
    token: string,
  ): Promise<{ readonly path: string; readonly form: Readonly<Record<string, string | readonly string[]>> } | undefined>

  worklist(session: Session, filter: WorklistFilter): Promise<Worklist>
  /** As far as this account needs to know; for a letter, with where it goes; for a file that is taken away, which is kept in the log. */
  openCase(session: Session, reference: string, purpose?: 'letter' | 'file'): Promise<OpenCase | undefined>
  /** What recording this would answer, without recording it. */
  tryOut(open: OpenRecord, attempt: Attempt): Decision
  record(session: Session, recording: Recording): Promise<Recorded>
  /** Somebody new on this case (an investigator, a panel member): kept apart from the record, which names only the id. */
  addPerson(session: Session, reference: string, person: Omit<Person, 'id'>): Promise<PersonAdded>
  /** Which way a complaint with these answers would go; nothing is recorded. */
  whichWay(answers: Answers): Promise<Routing>
  /** A complaint taken by telephone, letter or in person. */
  takeComplaint(session: Session, answers: Answers, key: string): Promise<Submitted>
  saveLetter(
    session: Session,
    reference: string,
    draft: Omit<LetterDraft, 'id' | 'savedAt' | 'savedBy'> & { readonly id?: string },
  ): Promise<LetterDraft>
  /** Throws a draft away; nothing of it was ever in the record. */
  discardLetter(session: Session, reference: string, draft: LetterDraft['id']): Promise<void>
}

/** What the pages need done for papers of one case, shown to somebody outside who has no account. */
import type { LocalDate } from '#calendar'
import type { Session } from './account.ts'
import type { Document, OpenedDocument } from './document-services.ts'

export interface PaperAccess {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly documents: readonly string[]
  readonly letters: readonly string[]
  readonly madeBy: string
  readonly madeAt: string
  readonly until: LocalDate
  readonly ended?: { readonly at: string; readonly by: string }
}

export interface PapersGiven {
  /** Made once with the form: the same form twice gives once. */
  readonly id: string
  readonly person: string
  readonly documents: readonly string[]
  readonly letters: readonly string[]
  readonly until: LocalDate
  /** The link goes by email, where an address is known and mail goes out. */
  readonly byMail: boolean
}

export type GivingPapers =
  /** `link` and `code` are said only now. */
  | { readonly is: 'given'; readonly link: string; readonly code: string; readonly isMailed: boolean }
  | { readonly is: 'code'; readonly code: string }
  | { readonly is: 'refused'; readonly field: string; readonly because: string }

/** A letter as they may read it. */
export interface ShownLetter {
  readonly id: string
  readonly title: string
  readonly sentOn: LocalDate
  readonly html: string
}

/** What somebody outside sees: the papers chosen, and nothing else of the case. */
export interface ShownPapers {
  readonly reference: string
  readonly name: string
  readonly until: LocalDate
  readonly documents: readonly Document[]
  readonly letters: readonly ShownLetter[]
}

export interface PaperServices {
  /** Of a case that this account may see; the latest first, with what was looked at. */
  papersOfCase(
    session: Session,
    reference: string,
  ): Promise<{
    readonly given: readonly PaperAccess[]
    readonly looks: readonly { readonly access: string; readonly what: string; readonly at: string }[]
  }>
  givePapers(session: Session, reference: string, given: PapersGiven): Promise<GivingPapers>
  /** Another code, in place of the one there was. */
  newPaperCode(session: Session, reference: string, id: string): Promise<GivingPapers>
  endPapers(session: Session, reference: string, id: string): Promise<boolean>

  /** Whether a link opens anything, and whether a code for it can be mailed. */
  papersAt(token: string): Promise<{ readonly mayMailCode: boolean } | undefined>
  mailPaperCode(token: string): Promise<void>
  /** The secret of a session, for a right code. */
  openPapers(token: string, code: string): Promise<string | undefined>
  papersIn(session: string): Promise<ShownPapers | undefined>
  paperIn(session: string, document: string): Promise<OpenedDocument | undefined>
  letterIn(session: string, letter: string): Promise<ShownLetter | undefined>
  closePapers(session: string): Promise<void>
}

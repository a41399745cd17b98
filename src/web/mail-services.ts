/** What the pages need done with emails that came in. */
import type { LocalDate } from '#calendar'
import type { Session } from './account.ts'
import type { Document, OpenedDocument } from './document-services.ts'

export interface Mail {
  readonly id: string
  readonly receivedAt: string
  readonly receivedOn: LocalDate
  readonly fromName: string
  readonly fromAddress: string
  readonly subject: string
  readonly words: string
  readonly kind: 'message' | 'auto-reply' | 'bounce' | 'own'
  readonly stands: 'waiting' | 'joined' | 'complaint' | 'set-aside'
  /** The case it joined. */
  readonly reference?: string
  /** The case it may belong to, where this account may see that one. */
  readonly suggested?: { readonly reference: string; readonly title: string }
  readonly because: string
  /** What came with it and is no document: which, and why. */
  readonly notTaken: readonly string[]
  /** The name of the person who decided. */
  readonly handledBy?: string
  readonly documents: readonly Document[]
}

/** What an answer in one's own words is called among the letters of a case. */
export const answerLetter = 'answer'
/** The same of a letter to one alone of several who complain together. */
export const memberLetter = 'to-one-alone'

/** 'Email from Hazel Example: Nobody rang': what the fact says that came of it. */
export const mailInWords = ({ fromName, fromAddress, subject }: Pick<Mail, 'fromName' | 'fromAddress' | 'subject'>): string =>
  `Email from ${fromName || fromAddress || 'an unknown sender'}: ${subject || 'no subject'}`.slice(0, 500)

/** A mailbox that is read for emails, and how that goes. */
export interface MailboxState {
  /** The user, the server and the folder. */
  readonly name: string
  /** When it was last read to its end. */
  readonly lookedAt?: string
  /** Why it cannot be read, and since when. */
  readonly fault?: { readonly because: string; readonly since: string }
  /** Emails that could not be taken in: they stay in the mailbox and are tried again. */
  readonly held: readonly { readonly uid: number; readonly because: string; readonly since: string; readonly tries: number }[]
}

export interface MailServices {
  /** undefined: none is read here, or this account looks after none. */
  mailbox(session: Session): Promise<MailboxState | undefined>
  /** Those that wait for a person, or were set aside; the latest first, so many at most. */
  mails(session: Session, stands: 'waiting' | 'set-aside'): Promise<{ readonly mails: readonly Mail[]; readonly waiting: number }>
  mail(session: Session, id: string): Promise<Mail | undefined>
  /** 'no-case': there is none with this reference among those the account may see. 'handled': somebody was quicker. */
  joinMail(session: Session, id: string, reference: string): Promise<'joined' | 'no-case' | 'handled' | 'erased'>
  /** false: somebody was quicker. */
  setMailAside(session: Session, id: string, reason: string): Promise<boolean>
  /** A complaint was made of it: it and its documents are that case's. */
  mailBecame(session: Session, id: string, reference: string): Promise<boolean>
  mailDocument(session: Session, id: string, document: string): Promise<OpenedDocument | undefined>
  /** Those that joined a case, the first first; none where this account may not see it. For a letter, with where it goes. */
  mailsOfCase(session: Session, reference: string, purpose?: 'letter'): Promise<readonly Mail[]>
}

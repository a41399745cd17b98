/** What taking a complaint needs done beyond recording it: what is there already, and saying that it is about that. */
import type { LocalDate } from '#calendar'
import type { Recorded, Session } from './account.ts'
import type { Form } from './form.ts'

/** A case that may be the same person's, or about the same thing. */
export interface RelatedCase {
  readonly reference: string
  readonly title: string
  readonly person: string
  readonly position: string
  readonly open: boolean
  readonly restricted: boolean
  readonly receivedOn: LocalDate
  /** What is the same, the most telling first; words: those that both have. */
  readonly by: readonly ('contact' | 'name' | 'near-name' | 'address' | 'words')[]
  readonly shared: readonly string[]
  /** What limits contact with them in that case today. */
  readonly limits?: readonly string[]
}

export interface IntakeServices {
  /** Before anything is recorded; none that the account may not see. The most in common first. */
  relatedCases(session: Session, answers: Form): Promise<readonly RelatedCase[]>
  /** It was about a case that is there: what was said is recorded on that case, as contact with the person. */
  joinCase(session: Session, reference: string, answers: Form, key: string): Promise<Recorded>
}

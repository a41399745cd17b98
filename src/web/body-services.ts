/** What the pages need done with the body's own record: what it owes whatever the case, and what it may record of it. */
import type { Recorded, Session } from './account.ts'
import type { OpenRecord, Person, Recording } from './open-record.ts'

/** The body's own record as one of its procedures reads it. Its `procedure` has the reports among the duties of the body. */
export interface OpenBody extends OpenRecord {
  readonly reference: null
}

/** Recorded under one of the body's procedures that are in force. */
export interface BodyRecording extends Omit<Recording, 'reference' | 'sending'> {
  readonly procedure: string
}

export interface BodyServices {
  /** One for each procedure in force today, in the order of its title; its people are those of the body's registers. */
  bodyRecord(session: Session): Promise<readonly OpenBody[]>
  recordForBody(session: Session, recording: BodyRecording): Promise<Recorded>
  /** Somebody new in the body's own record: a person in a register, somebody trained, a provider. */
  addPersonOfBody(session: Session, person: Omit<Person, 'id'>): Promise<Person>
}

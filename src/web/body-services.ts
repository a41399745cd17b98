/** What the pages need done with the body's own record: what it owes whatever the case, and what it may record of it. */
import type { LocalDate } from '#calendar'
import type { RoleId } from '#language'
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

/** A role given to somebody with an account, or taken back from them. */
export interface RoleChange {
  readonly procedure: string
  /** How many facts the body's record had when the form was opened. */
  readonly position: number
  readonly key: string
  readonly person: string
  readonly role: RoleId
  readonly insteadOf?: RoleId
  readonly until?: LocalDate
  readonly reason?: string
}

/** By those who may administer alone; refused to others. It takes effect at once. */
export interface RoleServices {
  giveRole(session: Session, change: RoleChange): Promise<Recorded>
  endRole(session: Session, change: RoleChange): Promise<Recorded>
}

export interface BodyServices extends RoleServices {
  /** One for each procedure in force today, in the order of its title; its people are those of the body's registers. */
  bodyRecord(session: Session): Promise<readonly OpenBody[]>
  recordForBody(session: Session, recording: BodyRecording): Promise<Recorded>
  /** Somebody new in the body's own record: a person in a register, somebody trained, a provider. */
  addPersonOfBody(session: Session, person: Omit<Person, 'id'>): Promise<Person>
}

/** What the pages need done to give cases out: who has which part in a case by name, what somebody has, and who could have it. */
import type { LocalDate } from '#calendar'
import type { RoleId } from '#language'
import type { Session } from './account.ts'
import type { CaseFilter } from './case-filter.ts'

/** A part in an open case, with somebody's name to it. */
export interface ListedPart {
  readonly reference: string
  /** Of the case. */
  readonly title: string
  readonly restricted: boolean
  readonly as: RoleId
  readonly asTitle: string
  readonly person: string
  readonly since: LocalDate
  /** The last day it was lent for, and by whom it is had again. */
  readonly until?: LocalDate
  readonly insteadOf?: string
  /** Given by somebody else, and nothing done by them in the case since. */
  readonly isNew: boolean
}

export interface CaseToGive {
  readonly reference: string
  readonly title: string
  readonly restricted: boolean
}

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
  /** None of their roles opens cases: nothing is given to them. */
  readonly opensNothing?: boolean
  readonly roles: readonly RoleId[]
  /** How many parts of open cases are theirs by name, of those that whoever looks may see. */
  readonly parts: number
  /** Away today: the last day of it. */
  readonly awayUntil?: LocalDate
  /** The first absence that has not begun: work may still go to them, and whoever gives it sees this. */
  readonly awayNext?: { readonly from: LocalDate; readonly until: LocalDate }
}

/** An open action of a case that somebody does or follows up. */
export interface HeldAction {
  readonly reference: string
  readonly id: string
  readonly what: string
  readonly due?: LocalDate
}

export interface PartsAsked {
  readonly person?: string
  readonly references?: readonly string[]
  /** Those lent for a time. */
  readonly isLent?: true
  readonly since?: LocalDate
}

/** Whom a complaint about a service is referred to. */
export interface ReferralContact {
  readonly service: string
  readonly title: string
  readonly account?: string
  readonly name?: string
  /** How to reach them. */
  readonly words: string
}

/** Every limit is inside the query: nobody is told of a part in a case that they may not see. */
export interface HandOverServices {
  parts(session: Session, asked: PartsAsked): Promise<readonly ListedPart[]>
  /** Open ones that somebody does or follows up, of cases that whoever asks may see. */
  actionsHeld(session: Session, person: string): Promise<readonly HeldAction[]>
  /** Everybody with an account, with the roles each holds today. */
  colleagues(session: Session): Promise<readonly Colleague[]>
  /** One for each service of the body, whether or not somebody is named for it. */
  referralContacts(session: Session): Promise<readonly ReferralContact[]>
  /** By those who may administer alone; nothing is kept for others. Only what changed is written, each with who changed it. */
  keepReferralContacts(session: Session, contacts: readonly ReferralContact[]): Promise<void>
  /** The cases of a list, all its pages, or those named; as many as may be given out at once. */
  casesToGive(session: Session, asked: CaseFilter | readonly string[]): Promise<readonly CaseToGive[]>
}

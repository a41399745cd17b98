/** A record opened by a page, and what a person adds to it in one go. */
import type { Calendar } from '#calendar'
import type { Attempt, CaseState, CompiledProcedure, Fact } from '#case'
import type { Body, Procedure, RoleId } from '#language'

/** Who somebody is, kept apart from the record so that it can be erased. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly as: RoleId
  readonly relation?: string
  readonly email?: string
  readonly phone?: string
  readonly address?: string
  readonly age?: string
  /** How to deal with this person, in their own words: 'Text first; do not telephone before 4pm'. */
  readonly needs: readonly string[]
  /** The clause by which this account is not told who they are. */
  readonly nameKeptBy?: string
}

/** A record opened to be read and added to: a case's, or the body's own, whose reference is null. */
export interface OpenRecord {
  readonly reference: string | null
  /** How many facts it has: an act says which position it was decided at. */
  readonly position: number
  readonly body: Body
  readonly procedure: Procedure
  readonly compiled: CompiledProcedure
  readonly calendar: Calendar
  readonly facts: readonly Fact[]
  /** The body's own facts that a case sees: settings, roles, meetings, closures. None for the body's own record, whose facts they are. */
  readonly bodyFacts: readonly Fact[]
  readonly state: CaseState
  readonly people: Readonly<Record<string, Person>>
  readonly accounts: Readonly<Record<string, string>>
  /** The roles that each account holds. */
  readonly accountRoles?: Readonly<Record<string, readonly RoleId[]>>
  /** Accounts that open no case: nothing in one is given to them. */
  readonly opensNothing?: readonly string[]
}

export interface Sending {
  readonly draft: string
  readonly letter: string
  readonly title: string
  readonly to: readonly string[]
  readonly html: string
  readonly text: string
  /** How it goes, and to whom of the case (null: to whoever its address names). None: whoever records it sees to that. */
  readonly messages?: readonly { readonly way: 'e-mail' | 'post'; readonly person: string | null }[]
  /** The email of the case that it answers: mail programs show the two together. */
  readonly answers?: string
}

/** One thing a person does, which may be several facts (a response and a finding on each point). All are recorded or none. */
export interface Recording {
  readonly reference: string
  readonly position: number
  readonly attempts: readonly Attempt[]
  /** Made once with the form: the same key twice records once. */
  readonly key: string
  readonly sending?: Sending
}

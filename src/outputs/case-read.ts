import type { CaseState, Fact, PersonId } from '#case'
import type { Body, Procedure } from '#language'

/** A case as the outputs read it. An opened case of the pages' services is one; so is what a projection has in hand. */
export interface CaseRead {
  /** The body's own record is read, and not a case. */
  readonly of?: 'body'
  readonly state: CaseState
  readonly procedure: Procedure
  /** The case's own facts in the order they were recorded; the body's facts it sees may be among them. */
  readonly facts: readonly Fact[]
  /** Names, kept apart from the record; a person who is not here is called by their role. */
  readonly people?: Readonly<Record<PersonId, { readonly name: string }>>
  readonly accounts?: Readonly<Record<string, string>>
  /** What the body calls its services, and people by how they are related. */
  readonly body?: Pick<Body, 'services' | 'relations'> & Partial<Pick<Body, 'ombudsman' | 'otherOmbudsmen'>>
}

/** A run of a sentence; the strong ones are its dates and its counted lengths. */
export interface Part {
  readonly text: string
  readonly strong?: true
}

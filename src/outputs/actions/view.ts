import type { LocalDate } from '#calendar'
import type { Clause, FactType } from '#language'
import type { CaseAbout } from '../worklist/row.ts'

/**
 * How far an action has come. `did-not-work`: it was done, and the check afterwards said that it had not helped. What a list is filtered by.
 */
export type ActionStanding = 'proposed' | 'given-out' | 'started' | 'done' | 'worked' | 'did-not-work' | 'dropped'

/** What has to be done about an action now: owed by a rule of the procedure, or what its own record asks for where no rule does. */
export interface ActionStep {
  /** The fact that does it. */
  readonly records: FactType
  /** The duty, `actions/do`, where a rule owes it. */
  readonly duty?: string
  readonly must: string
  readonly who: string
  readonly due?: LocalDate
  readonly late: boolean
  readonly clause?: Clause
}

/** Who does it: somebody by their account, a role of the procedure, or words. */
export interface ActionOwner {
  readonly id: string
  readonly is: 'person' | 'role' | 'words'
  readonly words: string
}

/** A remedy, a recommendation or an improvement as one thing, from when it was promised until it was seen whether it worked. */
export interface Action {
  readonly id: string
  readonly what: string
  readonly kind: string
  readonly kindWords: string
  /** What kind of remedy, by its id and as it is said: an apology, a payment ... */
  readonly remedy?: string
  readonly remedyWords?: string
  /** The points of complaint it puts right; none: the complaint as a whole. */
  readonly points: readonly string[]
  /** Of a complaint of several, those it was promised to; left out: all of them. */
  readonly members?: readonly string[]
  readonly source: string
  readonly sourceWords: string
  readonly agency?: string
  readonly proposedOn: LocalDate
  readonly authorisedOn?: LocalDate
  readonly owner?: ActionOwner
  /** The person who follows it up. */
  readonly followUp?: string
  readonly followUpWords?: string
  /** The day it is to be done by: the target given out, else the day promised. */
  readonly target?: LocalDate
  readonly startedOn?: LocalDate
  readonly done?: { readonly on: LocalDate; readonly proof: string; readonly document?: string }
  readonly told?: { readonly on: LocalDate; readonly to: readonly string[] }
  readonly checked?: { readonly on: LocalDate; readonly worked?: boolean; readonly evidence: string }
  readonly dropped?: { readonly on: LocalDate; readonly reasons: string }
  readonly standing: ActionStanding
  /** As the procedure calls it. */
  readonly standingWords: string
  /** Neither done nor given up. */
  readonly isOpen: boolean
  /** What it waits for, the first first; nothing where nothing is left to do. */
  readonly next: readonly ActionStep[]
  /** The earliest day of what it waits for. */
  readonly due?: LocalDate
  readonly late: boolean
}

/** An action as it is stored for lists: what changes because a day has passed is left to the reading of the list. */
export interface ActionRow extends Omit<Action, 'late' | 'next'> {
  readonly next?: Omit<ActionStep, 'late'>
  readonly about: CaseAbout
}

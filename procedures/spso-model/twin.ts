import type { Need, RoleId } from '#language'

/**
 * What the two documents call the same things. Each is Part 4 of the same model: the same duties under other roles and
 * other paragraph numbers.
 */
export interface Twin {
  readonly roles: {
    /** Leads the body: has the procedure in their charge, and may hand it on. */
    readonly leader: RoleId
    /** May extend, decide on lateness, and have elements of handling delegated by them. */
    readonly seniorManagers: readonly RoleId[]
    /** Authorise what is to be improved. */
    readonly authorisers: readonly RoleId[]
    /** See to training. */
    readonly trainers: readonly RoleId[]
    /** Get the quarterly report, and review it. */
    readonly governing: RoleId
  }
  /** Whose signature makes the final position, with deputies' own roles; `needs` are the body's own. */
  readonly finalPosition: {
    readonly signers: readonly RoleId[]
    readonly who: readonly RoleId[]
    readonly otherwise: string
    readonly needs: Readonly<Record<string, Need>>
  }
  readonly para: Readonly<Record<Paragraph, string>>
}

/** What the paragraphs are about. */
export type Paragraph =
  | 'staff'
  | 'training'
  | 'governance'
  | 'leader'
  | 'contractors'
  | 'managers'
  | 'decisions'
  | 'heads'
  | 'investigator'
  | 'trainers'
  | 'liaison'
  | 'analysis'
  | 'contractorsCounted'
  | 'record'
  | 'declined'
  | 'files'
  | 'systems'
  | 'learning'
  | 'improvement'
  | 'guidance'
  | 'review'
  | 'reporting'
  | 'quarterly'
  | 'publishing'
  | 'publishingShows'
  | 'annual'
  | 'accessible'

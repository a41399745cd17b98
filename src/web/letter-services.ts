/** What the pages of letters looked at before they go need done. */
import type { LetterStep } from '#outputs'
import { type Account, actsIn, type Session } from './account.ts'

/** Somebody, or anybody of a role, who may be asked to look at a letter: they may all see its case. */
export interface MayReview {
  readonly roles: readonly { readonly id: string; readonly title: string }[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly title: string }[]
}

export type LetterStepWanted = Pick<LetterStep, 'draft' | 'what' | 'words' | 'comments' | 'askedRole' | 'askedAccount'> & {
  /** When the draft that was looked at had been saved: one saved since is not what was judged. */
  readonly seen: string
}

export type SteppedLetter = { readonly is: 'kept' } | { readonly is: 'refused'; readonly because: string; readonly field: string }

/** A draft that somebody asks this account to look at. */
export interface DraftForMe {
  readonly reference: string
  readonly draft: string
  /** What the letter is called. */
  readonly letter: string
  /** Of the case. */
  readonly title: string
  readonly restricted: boolean
  /** Who asks. */
  readonly by: string
  readonly at: string
}

export interface LetterServices {
  /** Of every draft of the case and every letter it sent, oldest first; `purpose`: whoever writes a letter reads it with the names in it. */
  letterSteps(session: Session, reference: string, purpose?: 'letter'): Promise<readonly LetterStep[]>
  mayReview(session: Session, reference: string): Promise<MayReview>
  /** Asks for a look, answers one, or goes on without: refused where it is not this account's to do. */
  stepOfLetter(session: Session, reference: string, step: LetterStepWanted): Promise<SteppedLetter>
  draftsForMe(session: Session): Promise<readonly DraftForMe[]>
}

/** Whether the last step of a draft asks this account: by name, or by a role it acts in, where it did not ask itself. */
export const isAskedOf = (account: Account, last: LetterStep | undefined): boolean =>
  last?.what === 'asked' &&
  last.by !== account.id &&
  (last.askedAccount === account.id || (last.askedRole !== undefined && actsIn(account).includes(last.askedRole)))

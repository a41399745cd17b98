/** What the pages of equality monitoring need done: answers are counted, and never kept with anybody or anything else. */
import type { EqualityYear } from '#outputs'
import type { Session } from './account.ts'

/** By question; what is not there was left empty. */
export type EqualityAnswers = Readonly<Record<string, string>>

export interface EqualityServices {
  /** Somebody who has just complained is asked: counts that, and gives what lets them answer once. It is tied to no case. */
  equalityAsked(procedure: string): Promise<string>
  /** false: answered before, or too long ago; then nothing is counted. */
  equalityAnswered(ticket: string, answers: EqualityAnswers): Promise<boolean>
  /** From a call or a card; undefined: asked, and they would rather not. */
  equalityTaken(session: Session, procedure: string, answers: EqualityAnswers | undefined): Promise<void>
  /** Years that are over, with small numbers hidden: all that anybody sees of it. */
  equalityFigures(session: Session): Promise<readonly EqualityYear[]>
}

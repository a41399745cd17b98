/** What the pages need done with the actions of all cases: found, counted, with whom they may be given to. */
import type { LocalDate } from '#calendar'
import type { ActionRow, WhenInWords } from '#outputs'
import type { Session } from './account.ts'

/** `after`: done, and somebody is still to be told or it is still to be checked. */
export type WhichActions = 'open' | 'late' | 'after' | 'done' | 'all'

export interface ActionFilter {
  readonly whose: 'mine' | 'team' | 'all'
  readonly which: WhichActions
  readonly kind?: string
  readonly service?: string
  readonly owner?: string
  readonly text?: string
}

/** An action as a list has it; of a case whose words were erased only that it was there. */
export interface ListedAction {
  readonly reference: string
  readonly id: string
  readonly title: string
  readonly restricted: boolean
  readonly row?: ActionRow
  readonly when: WhenInWords
  readonly late: boolean
}

export interface NamedChoice {
  readonly value: string
  readonly title: string
}

export interface ActionList {
  readonly today: LocalDate
  readonly rows: readonly ListedAction[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** Those who have any of the actions that may be seen. */
  readonly owners: readonly NamedChoice[]
}

export interface ActionServices {
  /** The soonest due first, so what is late leads. */
  actions(session: Session, filter: ActionFilter, page: number): Promise<ActionList>
  /** All of them, so many at most, for a file. */
  allActions(session: Session, filter: ActionFilter): Promise<ActionList>
  /** To whom an action may be given: the body's roles, and its staff. */
  mayOwnActions(): Promise<{ readonly roles: readonly NamedChoice[]; readonly staff: readonly NamedChoice[] }>
}

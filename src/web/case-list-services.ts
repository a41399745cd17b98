/** What the pages need done with lists of cases: found, counted, kept under a name. */
import type { LocalDate } from '#calendar'
import type { ListedRow, TrackedCase } from '#outputs'
import type { Session } from './account.ts'
import type { NamedChoice } from './action-services.ts'
import type { CaseFilter } from './case-filter.ts'

/** Where the words looked for stand in a case, so that a list can say why it has it. */
export interface FoundBy {
  readonly word: string
  readonly places: readonly ('reference' | 'name' | 'contact' | 'address' | 'words')[]
  /** Spelt, or sounding, only nearly so. */
  readonly nearly: boolean
}

export interface CaseListRow {
  readonly reference: string
  readonly title: string
  readonly person: string
  readonly stage: string
  readonly position: string
  readonly open: boolean
  readonly receivedOn: LocalDate
  readonly closedOn?: LocalDate
  readonly nextDue?: LocalDate
  readonly restricted: boolean
  readonly service?: string
  /** What is owed first, as it stands today. */
  readonly next?: ListedRow
  /** Those it was given to, by name. */
  readonly holders: readonly string[]
  readonly foundBy: readonly FoundBy[]
  /** Only where a column of the list is read from it. */
  readonly tracked?: TrackedCase
}

export interface CaseList {
  readonly today: LocalDate
  readonly rows: readonly CaseListRow[]
  /** Nothing is spelt as typed: these are nearly so. */
  readonly nearly: boolean
  /** With this filter: on the first page alone, and of an archive only the list that is shown. Beyond `countedTo` a number says that there are more. */
  readonly counts?: Readonly<Partial<Record<CaseFilter['whose'], number>>>
  readonly countedTo: number
  /** Restricted cases may be among those that the account sees: it sees them all, or one is given to it by name. */
  readonly mayHaveRestricted: boolean
  /** Where the next and the previous page begin. */
  readonly next?: string
  readonly previous?: string
  /** What is owed in open cases, and who may hold one, to choose from. */
  readonly owed: readonly (NamedChoice & { readonly count: number })[]
  readonly staff: readonly NamedChoice[]
}

export interface SavedList {
  readonly id: string
  readonly name: string
  readonly filter: CaseFilter
  /** '': nobody; 'link': whoever has its address; else a role. */
  readonly sharedWith: string
  /** Who keeps it; none where it is the account's own. */
  readonly keptBy?: string
  readonly count: number
}

export interface CaseListServices {
  /** `after` and `before`: where a page begins, as an earlier page said it. */
  cases(session: Session, filter: CaseFilter, at?: { readonly after?: string; readonly before?: string }): Promise<CaseList>
  /** Their own, and those shared with a role of theirs, each with how many of its cases this account may see. */
  savedLists(session: Session): Promise<readonly SavedList[]>
  /** One that this account may open. */
  savedList(session: Session, id: string): Promise<Omit<SavedList, 'count'> | undefined>
  keepList(session: Session, list: Pick<SavedList, 'id' | 'name' | 'filter' | 'sharedWith'>): Promise<void>
  /** false: it is not theirs to remove. */
  removeList(session: Session, id: string): Promise<boolean>
}

/** What was learned from a case, as lists and the log show it. Days and words, never a name of those who complained. */
import type { LocalDate } from '#calendar'
import type { Clause, RoleId } from '#language'

/**
 * `undecided`: answered, and nobody has said whether there is something to learn. `nothing`: there is not, with the reason. `to-write`: what
 * is to be done about it is not written down. `under-way`: it is being done. `to-approve`: done, and waiting for who signs it off.
 * `approved`: signed off, the log not concluded. `concluded`: over.
 */
export type LessonState = 'undecided' | 'nothing' | 'to-write' | 'under-way' | 'to-approve' | 'approved' | 'concluded'

export const lessonStates: readonly LessonState[] = ['undecided', 'to-write', 'under-way', 'to-approve', 'approved', 'concluded', 'nothing']

const inWords: Readonly<Record<LessonState, string>> = {
  undecided: 'Not decided',
  nothing: 'Nothing to learn',
  'to-write': 'To be written down',
  'under-way': 'Under way',
  'to-approve': 'To be approved',
  approved: 'Approved',
  concluded: 'Concluded',
}

export const lessonStateInWords = (state: LessonState): string => inWords[state]

export interface LessonAction {
  readonly id: string
  readonly what: string
  readonly is: 'open' | 'done' | 'dropped'
  readonly by?: LocalDate
  readonly doneOn?: LocalDate
}

/** One thing that was done to a lesson, and what it said. */
export interface LessonChange {
  readonly fact: string
  readonly on: LocalDate
  /** The day it was recorded. */
  readonly recordedOn?: LocalDate
  readonly what: string
  readonly said: string
  readonly who: string
}

/** Something that a meeting is to have before it. */
export interface ForTheMeeting {
  /** The meeting, by its id in the procedure. */
  readonly of: string
  /** The duty: `learning/first-update`. */
  readonly key: string
  readonly must: string
  readonly clause: Clause
  readonly who: readonly RoleId[]
  readonly due?: LocalDate
  /** The day that was agreed for it, where that is before the last day allowed. */
  readonly agreed?: LocalDate
}

export interface Lesson {
  readonly id: string
  readonly state: LessonState
  /** The day it was decided; of one not decided, the day of the answer. */
  readonly since: LocalDate
  readonly done?: LocalDate
  /** The first date by which something is owed for it. */
  readonly due?: LocalDate
  readonly cause?: string
  readonly words: readonly string[]
  readonly actions: readonly LessonAction[]
  readonly enteredOn?: LocalDate
  readonly updatedOn?: LocalDate
  readonly approvedOn?: LocalDate
  readonly concludedOn?: LocalDate
  readonly history: readonly LessonChange[]
  readonly meetings: readonly ForTheMeeting[]
}

/** What the pages of learning need done. */
import type { LocalDate } from '#calendar'
import type { Attempt } from '#case'
import type { Agenda, LearningMeeting, LessonOfCase, LessonState, MinutedCase } from '#outputs'
import type { Session } from './account.ts'
import type { Form } from './form.ts'

export interface LearningDraft {
  readonly values: Form
  readonly savedAt: string
  /** The name of whoever saved it. */
  readonly savedBy: string
}

export interface LessonQuery {
  readonly states?: readonly LessonState[]
  readonly service?: string
  /** Words that the lesson itself says, each somewhere in it. */
  readonly words?: string
  readonly page?: number
  readonly pageSize?: number
}

export interface ListedLesson extends LessonOfCase {
  readonly restricted: boolean
  /** Its words went with the personal data of the case. */
  readonly isErased: boolean
}

export interface LessonPage {
  readonly rows: readonly ListedLesson[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

export interface MeetingAgenda {
  readonly meeting: LearningMeeting
  /** The next day in its diary; absent where none is set, or where it is called for each case. */
  readonly on?: LocalDate
  /** The last day in its diary that has come. */
  readonly lastOn?: LocalDate
  readonly agenda: Agenda
  readonly held: readonly Minutes[]
}

export interface Minutes {
  readonly id: string
  readonly meeting: LearningMeeting
  readonly heldOn: LocalDate
  readonly present: readonly string[]
  readonly said: string
  /** The name of whoever recorded them, and when. */
  readonly by: string
  readonly at: string
}

/** What a meeting decided of one case: facts to be recorded together, and the words of the minutes. */
export interface CaseMinuted {
  readonly reference: string
  /** How many facts the case had when it was decided. */
  readonly position: number
  readonly said: string
  readonly attempts: readonly Attempt[]
}

export interface NewMinutes {
  /** Made once with the form: the same twice records once. */
  readonly id: string
  readonly meeting: string
  readonly heldOn: LocalDate
  readonly present: readonly string[]
  readonly said: string
  readonly cases: readonly CaseMinuted[]
}

export interface LearningServices {
  /** The follow-up sheet of a case as far as it was typed. */
  sheetDraft(session: Session, reference: string): Promise<LearningDraft | undefined>
  saveSheetDraft(session: Session, reference: string, values: Form): Promise<void>
  dropSheetDraft(session: Session, reference: string): Promise<void>
  /** The log, the latest first. */
  lessons(session: Session, query: LessonQuery): Promise<LessonPage>
  /** The meetings about learning that this body's procedures have. */
  meetingsOfLearning(): readonly LearningMeeting[]
  meetingAgenda(session: Session, meeting: string): Promise<MeetingAgenda | undefined>
  /** Keeps the minutes, and records on each case what was decided of it; what is refused is said in them, with why. */
  keepMinutes(session: Session, minutes: NewMinutes): Promise<void>
  minutes(session: Session, id: string): Promise<(Minutes & { readonly cases: readonly MinutedCase[] }) | undefined>
}

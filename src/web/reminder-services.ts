/** What the pages of reminders need done. */
import type { LocalDate } from '#calendar'
import type { DigestItem, MessageOnItsWay } from '#outputs'
import type { Session } from './account.ts'

/** Somebody was told of something. */
export interface ToldOf extends DigestItem {
  /** The day of the message it went in; absent: it waits for the next. */
  readonly on?: LocalDate
  readonly restricted: boolean
}

export interface ToldSomebody extends ToldOf {
  readonly account: string
  readonly name: string
  /** As whom they were told. */
  readonly role: string
}

/** Somebody's message of a day, or one of its own, as an e-mail on its way. */
export interface MailedDigest extends MessageOnItsWay {
  readonly account: string
  /** The reminder that is a message of its own: its case and its rung. */
  readonly about?: string
  readonly name: string
  readonly day: LocalDate
}

export interface ReminderServices {
  /** What this account was told, the latest first; of cases it may still see. */
  ownReminders(session: Session): Promise<readonly ToldOf[]>
  /** What went to whom in these days, and what waits. */
  remindersSent(session: Session, days: { readonly from: LocalDate; readonly to: LocalDate }): Promise<readonly ToldSomebody[]>
  /** How the e-mails of these days stand. */
  digestsMailed(days: { readonly from: LocalDate; readonly to: LocalDate }): Promise<readonly MailedDigest[]>
}

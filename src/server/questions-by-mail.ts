/** Kept questions that are due by email: each goes into the outbox once for its day, whenever the service comes to it. */
import { addDays, type LocalDate, weekday } from '#calendar'
import type { QuestionMail } from '#record'
import type { Desk } from './services/desk.ts'

/** The last Monday, or first of a month, that has come. */
const dueDay = (every: QuestionMail['every'], today: LocalDate): LocalDate =>
  every === 'month' ? addDays(today, 1 - Number(today.slice(8))) : addDays(today, 1 - weekday(today))

/** Of days that were missed the last alone is made up for: the answer is of the day it is sent. Gives how many were put in the outbox. */
export const sendQuestionsDue = async ({ store, clock }: Desk): Promise<number> => {
  let sent = 0
  const today = clock.today()
  for (const { question, account, every, since, sentFor } of await store.questionMails()) {
    const due = dueDay(every, today)
    if (due <= since || (sentFor !== undefined && sentFor >= due)) continue
    if (await store.sendQuestion({ question, account }, due, { question, account, day: due }, clock.now())) sent++
  }
  return sent
}

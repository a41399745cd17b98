/** What a new day changes though nothing was recorded: those cases, and no others, are read again and their list rows rewritten. */
import { addDays, type LocalDate } from '#calendar'
import { closuresRecordedSince } from './closures.ts'
import { issueLiveListsDue } from './live-lists.ts'
import { sendQuestionsDue } from './questions-by-mail.ts'
import { atOnce, readAgain, readCasesMovedBy, readOpenCasesAgain } from './read-again.ts'
import { isInHours, remind } from './reminders.ts'
import { endedLately } from './roles-today.ts'
import type { Desk } from './services/desk.ts'
import { dropOldEquality } from './services/equality.ts'
import { eraseBankDetails } from './services/payments.ts'
import { eraseByItself } from './services/retention.ts'

/** Brings the lists up to today; gives how many cases were read again. Missed days are caught up by the same run. */
export const bringUpToToday = async (desk: Desk, ending?: AbortSignal): Promise<number> => {
  await desk.refresh()
  let read = 0
  for (;;) {
    const references = await desk.store.casesToLookAt(desk.clock.today(), atOnce)
    for (const reference of references) {
      if (ending?.aborted) return read
      await readAgain(desk, reference)
    }
    read += references.length
    if (references.length < atOnce) return read
  }
}

const hour = 60 * 60_000

/** In seconds: so long the bytes of a document that is gone are still kept, in case the same are being added just then. */
const anHour = 60 * 60

export interface KeptUp {
  /** Where the product is reached, without a slash at its end: messages lead there. */
  readonly address: string
  /** Whether e-mail goes out here. */
  readonly mails: boolean
  report(fault: unknown): void
}

/**
 * Runs it at the start and then within the hour of each new day, and the day's messages within an hour of its hours. `stop` ends it: what it is
 * at is finished, and what it had not begun waits for the next start.
 */
export const keepUpToToday = (desk: Desk, { address, mails, report }: KeptUp): { stop(): Promise<void> } => {
  let done: LocalDate | '' = ''
  let remindedOn: LocalDate | '' = ''
  let running: Promise<void> | undefined
  const ending = new AbortController()
  const bring = async (today: LocalDate): Promise<void> => {
    await bringUpToToday(desk, ending.signal)
    if (ending.signal.aborted) return
    await eraseBankDetails(desk)
    await eraseByItself(desk)
    const { facts } = await desk.store.readBodyFacts()
    const since = done === '' ? addDays(today, -7) : done
    if (endedLately(facts, since, today)) await readOpenCasesAgain(desk)
    // Where the reading after it was cut off, its cases would else say what they said before.
    await readCasesMovedBy(desk, closuresRecordedSince(facts, since))
    await desk.store.addUpFigures()
    await desk.store.dropExpired(desk.clock.now())
    await dropOldEquality(desk)
    done = today
  }
  const look = async (): Promise<void> => {
    const today = desk.clock.today()
    try {
      if (today !== done) await bring(today)
      if (ending.signal.aborted) return
      await desk.store.sweepDocuments(anHour)
      // A demonstration writes to nobody: whoever looks at it in the evening sees what a morning would bring.
      if (today !== remindedOn && (desk.demonstration || (await isInHours(desk)))) {
        await remind(desk, { address, mails })
        await issueLiveListsDue(desk)
        await sendQuestionsDue(desk)
        remindedOn = today
      }
    } catch (fault) {
      report(fault)
    }
  }
  const lookUnlessLooking = (): void => {
    running ??= look().finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(lookUnlessLooking, hour)
  timer.unref()
  lookUnlessLooking()
  return {
    async stop() {
      clearInterval(timer)
      ending.abort()
      await running
    },
  }
}

/** What a new day changes though nothing was recorded: those cases, and no others, are read again and their list rows rewritten. */
import { addDays, type LocalDate } from '#calendar'
import { atOnce, readAgain, readOpenCasesAgain } from './read-again.ts'
import { endedLately } from './roles-today.ts'
import type { Desk } from './services/desk.ts'
import { eraseBankDetails } from './services/payments.ts'

/** Brings the lists up to today; gives how many cases were read again. Missed days are caught up by the same run. */
export const bringUpToToday = async (desk: Desk): Promise<number> => {
  await desk.refresh()
  let read = 0
  for (;;) {
    const references = await desk.store.casesToLookAt(desk.clock.today(), atOnce)
    for (const reference of references) await readAgain(desk, reference)
    read += references.length
    if (references.length < atOnce) return read
  }
}

const hour = 60 * 60_000

/** In seconds: so long the bytes of a document that is gone are still kept. */
const aDay = 24 * 60 * 60

/** Runs it at the start and then within the hour of each new day; `stop` ends it. */
export const keepUpToToday = (desk: Desk, report: (fault: unknown) => void): { stop(): void } => {
  let done: LocalDate | '' = ''
  let running = false
  const look = async (): Promise<void> => {
    const today = desk.clock.today()
    if (running || today === done) return
    running = true
    try {
      await bringUpToToday(desk)
      await eraseBankDetails(desk)
      if (endedLately((await desk.store.readBodyFacts()).facts, done === '' ? addDays(today, -7) : done, today))
        await readOpenCasesAgain(desk)
      await desk.store.dropExpired(desk.clock.now())
      await desk.store.sweepDocuments(aDay)
      done = today
    } catch (fault) {
      report(fault)
    } finally {
      running = false
    }
  }
  const timer = setInterval(look, hour)
  timer.unref()
  void look()
  return { stop: () => clearInterval(timer) }
}

import type { Desk } from '../services/desk.ts'
import { type Mailbox, MailboxFault } from './mailbox.ts'
import { type MailboxSettings, mailboxName } from './mailbox-settings.ts'
import { openNoted, readToItsEnd } from './read-mailbox.ts'

/** Goes on until it is stopped: as soon as the server says that something came, and at each interval. After a fault it waits longer each time. */
export const keepReading = (desk: Desk, settings: MailboxSettings, report: (fault: unknown) => void): { stop(): Promise<void> } => {
  const name = mailboxName(settings)
  let isStopped = false
  let box: Mailbox | undefined
  let wake: () => void = () => undefined
  const rest = (ms: number): Promise<void> =>
    new Promise(done => {
      const timer = setTimeout(done, ms)
      timer.unref()
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })
  const go = async (): Promise<void> => {
    let faults = 0
    while (!isStopped) {
      try {
        if (box === undefined || !box.isOpen()) box = await openNoted(desk, settings, name)
        await readToItsEnd({ desk, settings, name, box })
        faults = 0
        if (!isStopped) await Promise.race([box.untilSomethingComes(settings.everyMs), rest(settings.everyMs)])
      } catch (fault) {
        if (!(fault instanceof MailboxFault) || faults === 0) report(fault)
        faults += 1
        await box?.close()
        box = undefined
        if (!isStopped) await rest(settings.everyMs * Math.min(2 ** (faults - 1), 10))
      }
    }
    await box?.close()
  }
  const going = go()
  return {
    stop: async () => {
      isStopped = true
      wake()
      await going
    },
  }
}

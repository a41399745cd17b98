/** The start: the store, the demonstration where there is nothing yet, the pages, and a clean end. */

import { addressOf } from './address.ts'
import { makeApp } from './app.ts'
import { keepUpToToday } from './daily-job.ts'
import { hasDemonstration, makeDemonstration } from './demonstration.ts'
import { openHouse } from './house.ts'
import { LibraryError } from './library.ts'
import { mailboxName, mailboxSettings } from './mail-in/mailbox-settings.ts'
import { carrierOf } from './post/carrier-of.ts'
import { postSettings } from './post/post-settings.ts'
import { keepCarrying } from './post/worker.ts'
import { StoreFault } from './postgres/index.ts'
import { keepScanning } from './scanning/scan-documents.ts'
import { servicesOf } from './services/services.ts'
import { openIdOf } from './sign-in/open-id.ts'
import { openIdSettings } from './sign-in/open-id-settings.ts'
import { webhookSettings } from './webhooks/deliver.ts'
import { keepTelling } from './webhooks/tell-webhooks.ts'

export interface StartOptions {
  readonly port: number
  /** Start without demonstration data. */
  readonly empty: boolean
  readonly say: (line: string) => void
  readonly host?: string
}

export interface Running {
  readonly url: string
  stop(): Promise<void>
  /** Settles when it has been told to stop and has stopped. */
  readonly stopped: Promise<void>
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

export const startServer = async ({ port, empty, say, host }: StartOptions): Promise<Running> => {
  const began = performance.now()
  say('Recourse: opening the store …')
  const house = await openHouse({ say }).catch(fault => {
    if (fault instanceof StoreFault) throw new LibraryError(fault.message)
    throw fault
  })
  say(`The record is in ${house.where} (${seconds(began)}).`)

  const bare = house.desk(false)
  const accounts = await bare.store.accounts()
  const isNew = accounts.length === 0 && (await bare.store.readBodyFacts()).position === 0
  const wantsDemonstration = isNew && !empty
  const desk = house.desk(wantsDemonstration || hasDemonstration(accounts))
  const provider = openIdSettings(process.env, desk.body)
  const mail = postSettings(process.env)
  const carrier = mail && carrierOf(mail)
  const mailbox = mailboxSettings(process.env)
  const services = servicesOf(desk, provider && openIdOf(provider), carrier, mailbox && mailboxName(mailbox))
  const app = await makeApp(services, { log: true, proxies: process.env.RECOURSE_PROXIES, storeAnswers: () => desk.store.answers() })
  try {
    await app.listen({ port, host: host ?? (process.env.RECOURSE_HOST || '127.0.0.1') })
  } catch (fault) {
    await house.close()
    if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE')
      throw new LibraryError(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm start`)
    throw fault
  }
  const address = app.server.address()
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : port}`
  say(`Serving ${desk.body.name} on ${url} (${seconds(began)}).`)

  let endJob = async (): Promise<void> => undefined
  // What a fault says may repeat an address: only what kind it is is logged.
  const logMail = (fault: unknown): void => app.log.error(`mail: ${fault instanceof Error ? fault.name : 'a fault'}`)
  const post = carrier && keepCarrying(desk, carrier, logMail)
  say(
    carrier
      ? `Mail goes out by ${carrier.way === 'smtp' ? 'the mail server' : 'GOV.UK Notify'}.`
      : 'No mail is set up: letters are printed (docs/post.md).',
  )
  // What speaks IMAP is read only where there is a mailbox.
  const reading = mailbox && (await import('./mail-in/keep-reading.ts')).keepReading(desk, mailbox, logMail)
  if (mailbox) say(`Emails are read from ${mailboxName(mailbox)}.`)
  const scanning = keepScanning(desk, fault => app.log.error(fault))
  const webhooks = keepTelling(desk, webhookSettings(process.env), fault =>
    app.log.error(`webhooks: ${fault instanceof Error ? fault.name : 'a fault'}`),
  )
  const filling = (async () => {
    if (wantsDemonstration) await makeDemonstration(desk, say)
    else if (isNew) say('There is nothing in the record yet and no account: make one with "npx recourse account add".')
    if (desk.demonstration) say(`Demonstration: sign in at ${url}/sign-in; the page lists an account for each role.`)
    const { stop } = keepUpToToday(desk, {
      address: addressOf({ ...process.env, PORT: new URL(url).port }),
      mails: carrier !== undefined,
      report: fault => app.log.error(fault),
    })
    endJob = stop
  })().catch(fault => {
    say(`The demonstration could not be made: ${fault instanceof Error ? fault.message : fault}`)
  })

  let ended: () => void = () => undefined
  const stopped = new Promise<void>(done => {
    ended = done
  })
  const stop = async (): Promise<void> => {
    await endJob()
    await post?.stop()
    await reading?.stop()
    await scanning.stop()
    await webhooks.stop()
    await app.close()
    await filling
    await house.close()
    ended()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      say('Stopping …')
      void stop()
    })
  return { url, stop, stopped }
}

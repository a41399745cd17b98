/** A house of its own for a journey: an empty record in a folder that is thrown away, and a clock that the test moves. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '#calendar'
import { bringUpToToday, makeAccount, makeApp, makeDemonstration, openHouse, receiveMail, remind, servicesOf } from '#server'
import type { Services } from '#web'
import { startTestStore } from '../../src/record/testing/test-store.ts'
import type { Carrier, Mail } from '../../src/server/post/carrier.ts'
import { carryPost } from '../../src/server/post/worker.ts'

export interface StaffMember {
  readonly signInName: string
  readonly name: string
  readonly role: string
  readonly password: string
}

export interface JourneyHouse {
  readonly url: string
  /** The morning of a day, with what the night brings done; sessions of an earlier day have ended by then. */
  wakeOn(date: string): Promise<void>
  employ(signInName: string, name: string, role: string): Promise<StaffMember>
  /** For what happened before the journey begins. */
  readonly services: Services
  /** The day’s messages to those who are reminded of something. */
  remind(): Promise<void>
  /** An email comes in, as the mail server would pipe it. */
  mail(message: string): Promise<void>
  /** Takes what waits to its carrier, and gives it; nothing where there is none. */
  post(): Promise<readonly Mail[]>
  /** What `npx recourse verify` answers. */
  verify(): Promise<string>
  close(): Promise<void>
}

/** Ten in the morning in London, winter or summer. */
const morning = (date: string): string => new Date(`${date}T10:00:00Z`).toISOString()

export interface Lived {
  readonly body: string
  /** How many invented complaints of the year before there are; their accounts sign in with 'demonstration'. */
  readonly complaints: number
}

/** Takes every mail, and lets the test read it. */
const mailbox = (): { readonly carrier: Carrier; taken(): readonly Mail[] } => {
  const mails: Mail[] = []
  const carry: Carrier['carry'] = async mail => {
    mails.push(mail)
    return { is: 'taken' }
  }
  return { carrier: { way: 'smtp', domain: 'journey.example', carry }, taken: () => mails.splice(0) }
}

/**
 * Empty, of the body met first; or of a body whose year before has been lived. Mail goes out where it is said to. `clamav`: where a scanner
 * listens, as host:port.
 */
export const openJourneyHouse = async (firstDay: string, lived?: Lived, hasMail = false, clamav = ''): Promise<JourneyHouse> => {
  // The store's server may run as another user than the one who made the folder.
  const dataFolder = await mkdtemp(join(tmpdir(), 'recourse-journey-'))
  await chmod(dataFolder, 0o711)
  let today = day(firstDay)
  const clock = { now: () => morning(today), today: () => today }
  // Never the database that DATABASE_URL names: a journey starts from nothing.
  const store = await startTestStore()
  const house = await openHouse({ dataFolder, clock, databaseUrl: store.ownerUrl, clamav, ...(lived && { body: lived.body }) })
  const desk = house.desk(false)
  if (lived) await makeDemonstration(desk, () => undefined, lived.complaints)
  const box = hasMail ? mailbox() : undefined
  const services = servicesOf(desk, undefined, box?.carrier)
  const app = await makeApp(services, { log: true })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server listens on no port')

  return {
    url: `http://localhost:${address.port}`,
    async wakeOn(date) {
      today = day(date)
      await bringUpToToday(desk)
    },
    async remind() {
      await remind(desk, { address: `http://localhost:${address.port}`, mails: false })
    },
    async employ(signInName, name, role) {
      const password = await makeAccount(desk.store, desk.body, { signInName, name, roles: [role] })
      return { signInName, name, role, password }
    },
    services,
    async mail(message) {
      await receiveMail(desk, Buffer.from(message.replaceAll('\n', '\r\n')))
    },
    async post() {
      if (box) await carryPost(desk, box.carrier)
      return box?.taken() ?? []
    },
    verify: async () => (await house.verify()).says,
    async close() {
      await app.close()
      await house.close()
      await store.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

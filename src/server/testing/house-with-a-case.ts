/** A house on a database that is empty, with people employed in it and one complaint taken. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '#calendar'
import type { Services, Session } from '#web'
import { openHouse } from '../house.ts'
import type { Desk } from '../services/desk.ts'
import { servicesOf } from '../services/services.ts'

export interface HouseWithACase {
  readonly dataFolder: string
  readonly desk: Desk
  readonly services: Services
  /** Of the complaint; its complainant is Hazel Example, hazel@family.example. */
  readonly reference: string
  /** The session of somebody employed. */
  as(id: string): Session
  close(): Promise<void>
}

const today = day('2026-03-02')
const now = `${today}T10:00:00.000Z`

/** `employed`: ids and the role of each; 'officer' takes the complaint. */
export const openHouseWithACase = async (
  databaseUrl: string,
  employed: Readonly<Record<string, string>>,
  clamav = '',
): Promise<HouseWithACase> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'recourse-house-'))
  await chmod(dataFolder, 0o711)
  const clock = { now: () => now, today: () => today }
  const house = await openHouse({ dataFolder, clock, databaseUrl, body: 'calderdale', clamav, documents: '' })
  const desk = house.desk(false)
  const services = servicesOf(desk)
  const sessions = new Map<string, Session>()
  for (const [id, role] of Object.entries(employed)) {
    await desk.store.saveAccount({ id, signInName: id, name: `The ${id}`, roles: [role], passwordHash: 'none', isActive: true })
    await desk.store.beginSession(id, { account: id, csrf: id, now, expiresAt: '2027-01-01T00:00:00.000Z', agent: 'a test' })
    const session = await services.session(id)
    if (session === undefined) throw new Error(`${id} is not signed in`)
    sessions.set(id, session)
  }
  const as = (id: string): Session => {
    const session = sessions.get(id)
    if (session === undefined) throw new Error(`${id} is not employed`)
    return session
  }
  const answers = {
    points: ['Nobody rang back.'],
    relation: 'service-user',
    name: 'Hazel Example',
    email: 'Hazel@family.example',
    channel: 'telephone',
  }
  const taken = await services.takeComplaint(as('officer'), answers, 'a key')
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  return {
    ...{ dataFolder, desk, services, as, reference: taken.reference },
    close: async () => {
      await house.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

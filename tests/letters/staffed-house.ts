/** A house of a real body on a throwaway store, with somebody in each role, for tests that go all the way to the record. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { day, type LocalDate } from '#calendar'
import type { Services, Session } from '#web'
import { startTestStore, type TestStore } from '../../src/record/testing/test-store.ts'
import { makeApp } from '../../src/server/app.ts'
import { type House, openHouse } from '../../src/server/house.ts'
import type { Carrier } from '../../src/server/post/carrier.ts'
import type { Desk } from '../../src/server/services/desk.ts'
import { servicesOf } from '../../src/server/services/services.ts'
import { type Visitor, visitor } from '../../src/web/staff/testing/visitor.ts'

export interface StaffedHouse {
  readonly store: TestStore
  readonly house: House
  readonly desk: Desk
  readonly services: Services
  readonly app: FastifyInstance
  /** What the clock says, in hours and minutes too. */
  setNow(instant: string): void
  /** Somebody with these roles, signed in; their name is 'The ID'. */
  employ(id: string, roles: readonly string[]): Promise<Session>
  as(id: string): Visitor
  session(id: string): Session
  stop(): Promise<void>
}

/** `carrier`: how its pages are told that mail goes out; none: letters are printed. */
export const staffedHouse = async (body: string, begins: LocalDate = day('2026-03-02'), carrier?: Carrier): Promise<StaffedHouse> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'recourse-house-'))
  await chmod(dataFolder, 0o711) // as root, the server's own user must be able to enter it
  const store = await startTestStore()
  let now = `${begins}T10:00:00.000Z`
  const house = await openHouse({
    dataFolder,
    clock: { now: () => now, today: () => day(now.slice(0, 10)) },
    databaseUrl: store.ownerUrl,
    body,
  })
  const desk = house.desk(false)
  const services = servicesOf(desk, undefined, carrier)
  const app = await makeApp(services, { log: false })
  const sessions = new Map<string, Session>()
  const session = (id: string): Session => {
    const known = sessions.get(id)
    if (known === undefined) throw new Error(`${id} is not employed`)
    return known
  }
  const employ = async (id: string, roles: readonly string[]): Promise<Session> => {
    await desk.store.saveAccount({ id, signInName: id, name: `The ${id}`, roles, passwordHash: 'none', isActive: true })
    const token = `session-${id}`
    await desk.store.beginSession(token, { account: id, csrf: `csrf-${id}`, now, expiresAt: '2030-01-01T00:00:00.000Z', agent: 'a test' })
    const begun = await services.session(token)
    if (begun === undefined) throw new Error(`${id} is not signed in`)
    sessions.set(id, begun)
    return begun
  }
  for (const role of Object.keys(desk.body.permissions)) await employ(role, [role])
  return {
    ...{ store, house, desk, services, app, employ, session },
    setNow: instant => {
      now = instant
    },
    as: id => visitor(app, session(id)),
    stop: async () => {
      await app.close()
      await house.close()
      await store.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

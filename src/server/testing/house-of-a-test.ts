/** A house on a throwaway database, with a clock that the test moves and people it employs. */
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '#calendar'
import type { Attempt } from '#case'
import type { Services, Session } from '#web'
import { openHouse } from '../house.ts'
import type { Desk } from '../services/desk.ts'
import { servicesOf } from '../services/services.ts'
import { accountOf } from '../sign-in/sessions.ts'

export interface HouseOfATest {
  readonly desk: Desk
  readonly services: Services
  readonly databaseUrl: string
  readonly dataFolder: string
  at(date: string, time?: string): void
  employ(id: string, roles: readonly string[]): Promise<void>
  as(id: string): Promise<Session>
  /** Records as this account, which acts in the role of its own name; throws where it is refused. */
  did(reference: string, id: string, type: string, data: Attempt['data'], more?: Partial<Attempt>): Promise<void>
  close(): Promise<void>
}

export const openHouseOfATest = async (
  store: { readonly ownerUrl: string; stop(): Promise<void> },
  body: string,
  firstDay: string,
): Promise<HouseOfATest> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'recourse-house-'))
  await chmod(dataFolder, 0o711)
  let now = { date: day(firstDay), time: '09:00' }
  const clock = { now: () => `${now.date}T${now.time}:00.000Z`, today: () => now.date }
  const house = await openHouse({ dataFolder, clock, databaseUrl: store.ownerUrl, body })
  const desk = house.desk(false)
  const services = servicesOf(desk)
  const as = async (id: string): Promise<Session> => {
    const account = (await desk.store.accounts()).find(one => one.id === id)
    if (account === undefined) throw new Error(`${id} is not employed`)
    return { id, csrf: '', account: await accountOf(desk, account) }
  }
  return {
    ...{ desk, services, dataFolder, databaseUrl: store.ownerUrl, as },
    at: (date, time = '09:00') => {
      now = { date: day(date), time }
    },
    employ: (id, roles) => desk.store.saveAccount({ id, signInName: id, name: `The ${id}`, roles, passwordHash: 'none', isActive: true }),
    async did(reference, id, type, data, more = {}) {
      const session = await as(id)
      const attempt: Attempt = { type, case: reference, on: now.date, by: { role: id, person: id }, data, ...more }
      const position = (await services.openCase(session, reference))?.position ?? 0
      const recorded = await services.record(session, { reference, position, attempts: [attempt], key: randomUUID() })
      if (recorded.is !== 'recorded') throw new Error(`${type}: ${JSON.stringify(recorded)}`)
    },
    async close() {
      await house.close()
      await store.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A house with a complaint in it, served on a port, and tokens for those employed there. */
import { randomUUID } from 'node:crypto'
import { makeApp } from '#server'
import { startTestStore } from '../../src/record/testing/test-store.ts'
import { type HouseOfATest, openHouseOfATest } from '../../src/server/testing/house-of-a-test.ts'
import { type Described, type DescribedClient, describedClient } from './described-client.ts'

export interface ServedHouse {
  readonly house: HouseOfATest
  readonly url: string
  readonly described: Described
  /** The secret of a new token of theirs. */
  token(account: string, scopes: readonly string[]): Promise<string>
  client(account: string, scopes: readonly string[]): Promise<DescribedClient>
  /** The reference of a complaint about this service. */
  complaint(service: string, words?: string): Promise<string>
  close(): Promise<void>
}

export const today = '2026-03-02'

export const serveHouse = async (body: string, roles: readonly string[]): Promise<ServedHouse> => {
  const house = await openHouseOfATest(await startTestStore(), body, today)
  for (const role of roles) await house.employ(role, [role])
  const app = await makeApp(house.services, { log: false })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server listens on no port')
  const url = `http://127.0.0.1:${address.port}`
  const described = await describedClient(url)
  const token = async (account: string, scopes: readonly string[]): Promise<string> => {
    const made = await house.services.makeToken(await house.as(account), { name: `for ${account}`, scopes, days: 30 })
    if (made.is !== 'made') throw new Error(JSON.stringify(made.faults))
    return made.secret
  }
  return {
    ...{ house, url, described, token },
    client: async (account, scopes) => described.client(await token(account, scopes)),
    async complaint(service, words = 'Nobody rang back.') {
      const [receiver = ''] = roles
      const answers = {
        ...{ points: [words], relation: 'service-user', name: 'Hazel Sample', email: 'hazel@sample.example', channel: 'telephone' },
        ...{ service, receivedBy: receiver, receivedOn: house.services.today() },
      }
      const taken = await house.services.takeComplaint(await house.as(receiver), answers, randomUUID())
      if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
      return taken.reference
    },
    async close() {
      await app.close()
      await house.close()
    },
  }
}

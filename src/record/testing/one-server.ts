/** Before the tests of a run begin: one PostgreSQL for all of them, each with databases of its own. Ended after the last. */
import { serverOfTheRun, startTestServer } from './test-store.ts'

export default async (): Promise<() => Promise<void>> => {
  const server = await startTestServer({ isPassing: true })
  process.env[serverOfTheRun] = server.url
  return () => server.stop()
}

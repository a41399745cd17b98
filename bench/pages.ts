/**
 * How long the worklist, the list of cases and a case page take, with few and with many closed cases behind the same open ones:
 * two databases of one server, asked turn by turn. Run by `recourse bench` in a process of its own, or by itself with
 * `node --import ./bin/typescript.mjs bench/pages.ts [open cases] [cases in all, small] [cases in all, large]`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestServer, startTestStore, type TestServer } from '../src/record/testing/test-store.ts'
import { makeAccount } from '../src/server/accounts.ts'
import { makeApp } from '../src/server/app.ts'
import { openHouse } from '../src/server/house.ts'
import { servicesOf } from '../src/server/services/services.ts'
import { closedCases, openCases } from './fill-a-record.ts'
import { lookedAt } from './forty-facts.ts'
import { grouped, median, time } from './side-by-side.ts'

const [open = 150, small = 1_000, large = 100_000] = process.argv.slice(2).map(Number)
const rounds = 25
const body = 'telford-wrekin'
const clock = { now: () => `${lookedAt}T10:00:00.000Z`, today: () => lookedAt }

interface Filled {
  readonly cases: number
  readonly pages: Readonly<Record<string, () => Promise<void>>>
  close(): Promise<void>
}

async function fill(server: TestServer, cases: number): Promise<Filled> {
  const began = performance.now()
  const store = await startTestStore(server)
  const dataFolder = await mkdtemp(join(tmpdir(), 'recourse-bench-'))
  const house = await openHouse({ databaseUrl: store.ownerUrl, dataFolder, body, clock })
  const desk = house.desk(false)
  const password = await makeAccount(desk.store, desk.body, { signInName: 'bench', name: 'Bench Example', roles: ['complaints-manager'] })
  const [first = ''] = await openCases(desk, open)
  await closedCases(desk, store.asOwner, cases - open)
  const services = servicesOf(desk)
  const app = await makeApp(services, { log: false })
  const signedIn = await services.signIn('bench', password, { address: 'bench', agent: 'bench' })
  if (signedIn.is !== 'in') throw new Error(`not signed in: ${signedIn.is}`)
  const page = (url: string) => async (): Promise<void> => {
    const answer = await app.inject({ url, cookies: { recourse_session: signedIn.session.id } })
    if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body.slice(0, 300)}`)
  }
  const sql = (text: string) => async (): Promise<void> => {
    const rows = await store.asOwner(text, [body])
    if (rows.length !== 50) throw new Error(`${rows.length} rows: ${text}`)
  }
  // The rows that the list of closed cases shows, by the plainest query there is: no sight, no count, no page.
  const plainest = 'select * from recourse.case_index where body = $1 and not is_open order by closed_on desc limit 50'
  console.log(`filled with ${grouped(cases)} cases, ${open} of them open, in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return {
    cases,
    pages: {
      worklist: page('/today'),
      'list of cases': page('/cases'),
      'closed cases': page('/cases?which=closed'),
      'by a word of all': page('/cases?which=all&text=example'),
      'by a rare word': page(`/cases?which=all&text=${first.toLowerCase().replace('-', '+')}x`),
      'by two filters': page('/cases?which=all&stage=nonesuch&receivedFrom=2020-01-01'),
      'plainest SQL': sql(plainest),
      'case page': page(`/cases/${first}`),
    },
    close: async () => {
      await app.close()
      await house.close()
      await store.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

const server = await startTestServer()
const filled = [await fill(server, small), await fill(server, large)]
const times = new Map<string, number[]>()
for (let round = 0; round < rounds; round++) {
  for (const record of round % 2 === 0 ? filled : filled.toReversed()) {
    for (const [name, page] of Object.entries(record.pages)) {
      const start = performance.now()
      await page()
      const took = (performance.now() - start) * 1e6
      // The first rounds plan the queries and warm the caches.
      if (round >= 5) times.set(`${name}/${record.cases}`, [...(times.get(`${name}/${record.cases}`) ?? []), took])
    }
  }
}
for (const name of Object.keys(filled[0]?.pages ?? {})) {
  const [few, many] = [small, large].map(cases => median(times.get(`${name}/${cases}`) ?? []))
  const ratio = (many ?? 0) / (few ?? 1)
  console.log(
    `${name.padEnd(16)} ${time(few ?? 0).padStart(9)} with ${grouped(small)} cases, ${time(many ?? 0).padStart(9)} with ${grouped(large)}: ${ratio.toFixed(2)} times`,
  )
}
for (const record of filled) await record.close()
await server.stop()

/**
 * How fast a fact is recorded: one transaction with the chain and every projection, against a bare insert and commit of the same bytes
 * into a plain table of the same store; alone, and inside the same kind of transaction (begin, insert, commit) that an application
 * makes. One writer, turn by turn, so that what the machine does meanwhile touches all alike.
 * Run with `node bench/append.ts [rounds] [appends a round]`.
 */
import { Client } from 'pg'
import { exampleAppend, exampleFact, exampleProjections, exampleRow } from '../src/record/testing/example-facts.ts'
import { startTestServer, startTestStore } from '../src/record/testing/test-store.ts'

const [rounds = 40, each = 100] = process.argv.slice(2).map(Number)
const server = await startTestServer()
const store = await startTestStore(server)
const body = store.record.store('anytown')
const bare = new Client({ connectionString: store.ownerUrl })
await bare.connect()
await bare.query('create table bare (number bigint generated always as identity primary key, fact text not null)')

const words = 'The social worker did not ring back, twice. '.repeat(6)
const duties = ['acknowledge', 'respond', 'tell-of-extension', 'review', 'offer-advocacy']
/** Five open rows, of which each fact changes one. */
const rowsAt = (position: number) =>
  duties.map((duty, i) =>
    exampleRow(`stage-1/${duty}`, `2026-05-${String(10 + Math.floor((position + i) / duties.length)).padStart(2, '0')}`, {
      row: { duty, must: words, clause: '7.12.1', chips: ['extended'], lines: [] },
    }),
  )

let begun = 0
/** Twenty facts a case. The first has a personal field, every fourth sends a message. */
const appends = async (count: number): Promise<void> => {
  for (let done = 0; done < count; begun++) {
    const reference = `B26-${begun}`
    for (let position = 0; position < 20 && done < count; position++, done++) {
      const answer = await body.appendFacts(
        exampleAppend(reference, position, {
          facts: [exampleFact(reference, position + 1, { data: { words, name: 'Ada Example' } })],
          personal: () => (position === 0 ? ['name'] : []),
          projections: exampleProjections({ search: words }, rowsAt(position)),
          key: `${reference}-${position}`,
          outbox: position % 4 === 0 ? [{ kind: 'mail', message: { to: 'somebody' }, notBefore: '2026-04-02T09:30:00.000Z' }] : [],
        }),
      )
      if (answer.is !== 'recorded') throw new Error(JSON.stringify(answer))
    }
  }
}

const text = JSON.stringify(exampleFact('B26-1', 1, { data: { words, name: 'Ada Example' } }))
const insert = { name: 'bare', text: 'insert into bare (fact) values ($1)', values: [text] }
const alone = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await bare.query(insert)
}
const committed = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) {
    await bare.query('begin')
    await bare.query(insert)
    await bare.query('commit')
  }
}

const rate = async (work: (count: number) => Promise<void>): Promise<number> => {
  const start = performance.now()
  await work(each)
  return (each / (performance.now() - start)) * 1000
}
const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b)
const median = (numbers: readonly number[]): number => sorted(numbers)[Math.floor(numbers.length / 2)] ?? 0

for (const work of [appends, alone, committed]) await work(600)
const measured: { readonly append: number; readonly alone: number; readonly committed: number }[] = []
for (let round = 0; round < rounds; round++) {
  const before = round % 2 === 0 ? await rate(appends) : undefined
  const [a, c] = [await rate(alone), await rate(committed)]
  measured.push({ append: before ?? (await rate(appends)), alone: a, committed: c })
}
const line = (name: string, rates: readonly number[]): void =>
  console.log(`${name.padEnd(44)} ${median(rates).toFixed(0).padStart(6)} a second (median), best round ${Math.max(...rates).toFixed(0)}`)
const ratio = (name: string, ratios: readonly number[]): void =>
  console.log(
    `${name.padEnd(44)} ${median(ratios).toFixed(2).padStart(6)} median, ${Math.min(...ratios).toFixed(2)} lowest of ${rounds} rounds`,
  )

console.log(`${rounds} rounds of ${each}; a fact of ${text.length} bytes, ${duties.length} open rows a case, 20 facts a case, one writer`)
line(
  'append: chain, key, all projections',
  measured.map(m => m.append),
)
line(
  'bare insert, commit by itself',
  measured.map(m => m.alone),
)
line(
  'bare begin, insert, commit',
  measured.map(m => m.committed),
)
ratio(
  'append / bare insert',
  measured.map(m => m.append / m.alone),
)
ratio(
  'append / begin, insert, commit',
  measured.map(m => m.append / m.committed),
)
await bare.end()
await store.stop()
await server.stop()

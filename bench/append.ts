/**
 * How fast a fact is recorded: one transaction with every projection, against a bare insert and commit of the same bytes into a
 * plain table of the same store. Both by one connection, turn by turn, so that what the machine does meanwhile touches both.
 * Run with `node bench/append.ts [rounds] [appends a round]`.
 */
import { Client } from 'pg'
import { exampleAppend, exampleFact, exampleProjections, exampleRow } from '../src/record/testing/example-facts.ts'
import { startTestStore } from '../src/record/testing/test-store.ts'

const [rounds = 15, each = 200] = process.argv.slice(2).map(Number)
const store = await startTestStore()
const body = store.record.store('anytown')
const bare = new Client({ connectionString: store.ownerUrl })
await bare.connect()
await bare.query('create table bare (number bigint generated always as identity primary key, fact text not null)')

const words = 'The social worker did not ring back, twice. '.repeat(6)
const rowsAt = (n: number) =>
  ['acknowledge', 'respond', 'tell-of-extension', 'review', 'offer-advocacy'].map((duty, i) =>
    exampleRow(`stage-1/${duty}`, `2026-05-${String(((n + i) % 28) + 1).padStart(2, '0')}`, {
      row: { duty, must: words, clause: '7.12.1', chips: ['extended'], lines: [] },
    }),
  )

let begun = 0
/** Twenty facts a case, as a case has; each changes one row of five and the next date, and sends a message. */
const appends = async (count: number): Promise<void> => {
  for (let done = 0; done < count; begun++) {
    const reference = `B26-${begun}`
    for (let position = 0; position < 20 && done < count; position++, done++) {
      const answer = await body.appendFacts(
        exampleAppend(reference, position, {
          facts: [exampleFact(reference, position + 1, { data: { words, name: 'Ada Example' } })],
          personal: () => ['name'],
          projections: exampleProjections({ search: words }, rowsAt(Math.floor(position / 3))),
          key: `${reference}-${position}`,
          outbox: [{ kind: 'mail', message: { to: 'somebody' }, notBefore: '2026-04-02T09:30:00.000Z' }],
        }),
      )
      if (answer.is !== 'recorded') throw new Error(JSON.stringify(answer))
    }
  }
}

const text = JSON.stringify(exampleFact('B26-1', 1, { data: { words, name: 'Ada Example' } }))
const inserts = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await bare.query({ name: 'bare', text: 'insert into bare (fact) values ($1)', values: [text] })
}

const rate = async (work: (count: number) => Promise<void>): Promise<number> => {
  const start = performance.now()
  await work(each)
  return (each / (performance.now() - start)) * 1000
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

await appends(400)
await inserts(400)
const measured: { readonly append: number; readonly bare: number }[] = []
for (let round = 0; round < rounds; round++) {
  const first = round % 2 === 0
  const a = first ? await rate(appends) : 0
  const b = await rate(inserts)
  measured.push({ append: first ? a : await rate(appends), bare: b })
}
const ratios = measured.map(m => m.append / m.bare)
console.log(
  `append, with all projections: ${median(measured.map(m => m.append)).toFixed(0)} a second (median of ${rounds} rounds of ${each})`,
)
console.log(`bare insert and commit:       ${median(measured.map(m => m.bare)).toFixed(0)} a second`)
console.log(
  `ratio: ${median(ratios).toFixed(2)} median, ${Math.min(...ratios).toFixed(2)} worst round (one fact of ${text.length} bytes, 5 open rows a case)`,
)
await bare.end()
await store.stop()

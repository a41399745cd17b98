/**
 * How long it takes to find cases told in like words, to count points by theme and month, and to find what has come up again, with an
 * archive: rows put straight into the tables, words drawn as words of a language are (the n-th commonest 1/n as often). By itself:
 * `node --import ./bin/typescript.mjs bench/themes.ts [cases]`.
 */
import { addDays, day } from '#calendar'
import { exampleAppend, exampleProjections } from '../src/record/testing/example-facts.ts'
import { startTestServer, startTestStore } from '../src/record/testing/test-store.ts'
import { grouped, median, time } from './side-by-side.ts'

const [cases = 100_000] = process.argv.slice(2).map(Number)
const rounds = 25
const today = day('2026-11-22')
const server = await startTestServer()
const made = await startTestStore(server)
const store = made.record.store('anytown')
await store.appendFacts(exampleAppend('T26-1', 0, { projections: exampleProjections({ telling: ['w20', 'w900', 'w4000'] }, []) }))

const began = performance.now()
const vocabulary = 20_000
await made.asOwner('select setseed(0.5)')
await made.asOwner(
  `insert into recourse.case_index (body, case_reference, procedure, title, person, service, stage, position_title, is_open, is_restricted,
     received_on, accounts, summary, lists_hash)
   select 'anytown', 'B-' || lpad(n::text, 6, '0'), 'p', 'A case', 'A person', 'service-' || n % 8, 's', 'Closed', false, n % 50 = 0,
     date '2016-11-01' + n % 3650, array['officer-' || n % 40], '{}', '' from generate_series(1, $1::int) n`,
  [cases],
)
await made.asOwner(
  `insert into recourse.case_word (body, word, case_reference)
   select 'anytown', '~w' || floor(power($2::float8, random()))::int, 'B-' || lpad(n::text, 6, '0')
   from generate_series(1, $1::int) n, generate_series(1, 30) on conflict do nothing`,
  [cases, vocabulary],
)
await made.asOwner(
  `insert into recourse.case_thing (body, case_reference, kind, id, state, since, service, theme, row)
   select 'anytown', 'B-' || lpad(n::text, 6, '0'), 'point', p::text, 'themed', date '2016-11-01' + n % 3650, 'service-' || n % 8,
     '2025-04-01/theme-' || (n * 7 + p) % 12, '{"words":"Words."}' from generate_series(1, $1::int) n, generate_series(1, 2) p`,
  [cases],
)
await made.asOwner(
  `insert into recourse.case_thing (body, case_reference, kind, id, state, since, done_on, owner, service, row)
   select 'anytown', 'B-' || lpad(n::text, 6, '0'), 'action', '1', 'done', date '2016-11-01' + n % 3650, date '2016-11-01' + n % 3650,
     'officer-' || n % 40, 'service-' || n % 8, '{"what":"Ring","kind":"improvement"}' from generate_series(1, $1::int, 10) n`,
  [cases],
)
await made.asOwner('analyze')
console.log(`${grouped(cases)} cases, 30 words and 2 points each, made in ${((performance.now() - began) / 1000).toFixed(0)} s`)

const themes = Array.from({ length: 12 }, (_, i) => `theme-${i}`)
const map = { keys: themes.map(id => `2025-04-01/${id}`), now: themes }
const sight = { restricted: false }
const viewer = { account: 'officer-1', name: 'Lee Example' }
// Other words each time, drawn as the archive's were.
let asks = 0
const words = (): readonly string[] => {
  asks += 1
  return Array.from({ length: 25 }, (_, i) => `w${Math.floor(vocabulary ** (((asks * 31 + i) * 0.618) % 1))}`)
}
const asked: Readonly<Record<string, () => Promise<unknown>>> = {
  'cases told in like words': () => store.alike({ sight, viewer, words: words() }),
  'points by theme, 24 months': () => store.countPoints({ restricted: false, from: addDays(today, -730), before: today }),
  'the same, of one service': () =>
    store.countPoints({ restricted: false, service: 'service-3', from: addDays(today, -730), before: today }),
  'come up again, all': () => store.recurrences({ sight, map, doneFrom: addDays(today, -730) }),
  'come up again, of one owner': () => store.recurrences({ sight, map, doneFrom: addDays(today, -730), owners: ['officer-1'] }),
}
for (const [name, ask] of Object.entries(asked)) {
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await ask()
    // The first rounds plan the queries and warm the caches.
    if (round >= 5) took.push((performance.now() - start) * 1e6)
  }
  console.log(`${name.padEnd(28)} ${time(median(took)).padStart(9)}, at the most ${time(Math.max(...took))}`)
}
await made.stop()
await server.stop()

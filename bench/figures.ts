/**
 * All figures of an annual report, with the figures of the year before beside them, over an archive: rows put straight into the table, as
 * appending puts them there, so that the sums come about as they do in use. Beside them the plainest SQL that reads the same sums, and the
 * same counted from each case's own row. Then a dashboard of everything that is measured. By itself: `node --import ./bin/typescript.mjs bench/figures.ts [cases]`.
 */
import { day } from '#calendar'
import { type Counting, countingKey, countings, reportFilling, reportPeriodNamed } from '#outputs'
import { startTestServer, startTestStore } from '../src/record/testing/test-store.ts'
import { countedFromSums, isStanding } from '../src/server/figures/from-sums.ts'
import { readLibrary } from '../src/server/library.ts'
import { grouped, median } from './side-by-side.ts'

const [cases = 1_000_000, years = 5] = process.argv.slice(2).map(Number)
const rounds = 15
const { editions } = await readLibrary()
const procedure = editions.find(
  ({ procedure: { id, measures } }) => measures?.['closed-escalated'] !== undefined && id.includes('council'),
)?.procedure
if (procedure === undefined) throw new Error('The library has no procedure with the SPSO’s indicators.')
/** In milliseconds. */
const taken = async (run: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await run()
  return performance.now() - from
}
const server = await startTestServer()
const made = await startTestStore(server)
const store = made.record.store('anytown')

// Invented: when a case came, how long it took, which stage it ended in, how it was found, and what each belongs to.
const closedIn = `case when n % 20 = 0 then 'escalated' when n % 10 = 1 then 'stage-2' else 'stage-1' end`
const columns = 'body, case_reference, key, procedure, measure, thing, on_day, until_day, is_known, value, groups, service, is_restricted'
const split: Readonly<Record<string, string>> = {
  service: `'service-' || n % 12`,
  provider: `case when n % 9 = 0 then 'provider-' || n % 5 end`,
  category: `'category-' || n % 6`,
  cause: `'cause-' || n % 10`,
  main: `'cause-' || n % 10`,
}
const groupsOf = (splitBy: readonly string[] = []): string =>
  `jsonb_strip_nulls(jsonb_build_object(${splitBy.map(field => `'${field}', ${split[field] ?? 'null'}`).join(', ')}))`

/** Which cases count for a measure, and from which day of theirs. */
const which = (id: string): { readonly of: string; readonly on: 'received' | 'closed' } | undefined => {
  const group = /(stage-1|stage-2|escalated)(-share)?$/.exec(id)?.[1]
  if (id === 'received') return { of: 'true', on: 'received' }
  if (id === 'received-stage-1') return { of: 'n % 10 <> 1', on: 'received' }
  if (id === 'received-direct') return { of: 'n % 10 = 1', on: 'received' }
  if (id === 'closed') return { of: 'true', on: 'closed' }
  if (id === 'learning-actions-done' || id === 'causes') return { of: 'n % 4 = 0', on: 'closed' }
  if (id === 'withdrawn') return { of: 'n % 50 = 0', on: 'closed' }
  if (group === undefined) return undefined
  const also = id.startsWith('in-time')
    ? 'n % 4 <> 0'
    : /^(upheld|partially|not-up|resolved)/.test(id)
      ? `n % 4 = ${outcomeOf(id)}`
      : 'true'
  return { of: `${closedIn} = '${group}' and ${id.startsWith('extended') ? 'n % 7 = 0' : also}`, on: 'closed' }
}
const outcomeOf = (id: string): number => ['upheld', 'partially-upheld', 'not-upheld', 'resolved'].findIndex(one => id.startsWith(one))

const began = performance.now()
const perDay = cases / (365 * years)
const received = `date '2027-03-31' - (n / ${perDay})::int`
await made.asOwner(
  `insert into recourse.case_index (body, case_reference, procedure, title, person, service, stage, position_title, is_open, is_restricted,
     received_on, accounts, summary, lists_hash)
   select 'anytown', 'B-' || lpad(n::text, 7, '0'), $2, 'A case', 'A person', ${split.service}, 's', 'Closed', false, n % 12 = 4,
     ${received}, array['officer-' || n % 40], '{}', '' from generate_series(1, $1::int) n`,
  [cases, procedure.id],
)
let rows = 0
for (const [id, { value, splitBy }] of Object.entries(procedure.measures ?? {})) {
  const standing = isStanding(procedure, id)
  const found = standing ? { of: 'true', on: 'received' as const } : which(id)
  if (found === undefined) continue
  const closed = `${received} + (1 + n % 23)`
  const added = await made.asOwner(
    `with added as (insert into recourse.case_figure (${columns})
       select 'anytown', 'B-' || lpad(n::text, 7, '0'), $2, $3, $2, '', ${found.on === 'received' ? received : closed},
         ${standing ? closed : 'null::date'}, true, ${value === undefined ? 'null::numeric' : '(1 + n % 23)::numeric'},
         ${groupsOf(splitBy)}, ${split.service}, n % 12 = 4
       from generate_series(1, $1::int) n where ${found.of} returning 1)
     select count(*)::int as count from added`,
    [cases, id, procedure.id],
  )
  const [{ count = 0 } = {}] = added as readonly { readonly count?: number }[]
  rows += count
}
const filledIn = performance.now() - began
const folding = await taken(() => store.addUpFigures())
await made.asOwner('analyze')
const [{ sums = 0 } = {}] = (await made.asOwner('select count(*)::int as sums from recourse.figure_month')) as readonly { sums?: number }[]
console.log(
  `${grouped(cases)} invented cases over ${years} years, ${grouped(rows)} rows of what they count for, ${grouped(sums)} sums by month; filled in ${(filledIn / 1000).toFixed(0)} s, added up in ${(folding / 1000).toFixed(1)} s`,
)

const report = procedure.reports?.annual
const period = report && reportPeriodNamed(report, '2025-26', day('2026-11-22'))
if (report === undefined || period === undefined) throw new Error('It has no annual report.')
const filling = reportFilling(procedure, 'annual', report, period)
const wanted = countings(filling)
const desk = { store }
const sight = { restricted: true }

const annual = () => countedFromSums(desk, procedure, sight, wanted)
const standing = Object.keys(procedure.measures ?? {}).filter(id => isStanding(procedure, id))
const plain = (counting: Counting) =>
  made.asOwner(
    `select measure, field, value, sum(count)::int from recourse.figure_month where body = 'anytown' and procedure = $1
     and (measure <> all ($4::text[]) and month between $2 and $3 or measure = any ($4::text[]) and month <= $3) group by 1, 2, 3`,
    [procedure.id, counting.from, counting.to, standing],
  )
const fromRows = (counting: Counting) =>
  made.asOwner(
    `select measure, count(*) from recourse.case_figure where body = 'anytown' and procedure = $1 and on_day between $2 and $3 group by 1`,
    [procedure.id, counting.from, counting.to],
  )
const measured = async (run: () => Promise<unknown>, times = rounds): Promise<number> => {
  const all: number[] = []
  for (let i = 0; i < times; i++) all.push(await taken(run))
  return median(all)
}

const year = (await annual()).get(countingKey(period))
const ours = await measured(annual)
const plainly = await measured(async () => {
  for (const counting of wanted) await plain(counting)
})
const rowsOnce = await measured(() => fromRows(period), 3)
console.log(
  `The annual report, ${wanted.length} countings, ${grouped(year?.received?.count ?? 0)} cases received in its year: ${ours.toFixed(0)} ms`,
)
console.log(`  the plainest SQL over the same sums: ${plainly.toFixed(0)} ms (${(ours / plainly).toFixed(2)} times)`)
console.log(`  the plainest SQL over each case's rows, of the year alone: ${rowsOnce.toFixed(0)} ms`)
const quarters: readonly Counting[] = [
  { from: day('2026-07-01'), to: day('2026-09-30') },
  { from: day('2026-04-01'), to: day('2026-06-30') },
]
console.log(
  `A dashboard of everything measured, two quarters: ${(await measured(() => countedFromSums(desk, procedure, sight, quarters))).toFixed(0)} ms`,
)
const partly: readonly Counting[] = [{ from: day('2026-07-06'), to: day('2026-09-17') }]
console.log(`Of days that are no whole months: ${(await measured(() => countedFromSums(desk, procedure, sight, partly))).toFixed(0)} ms`)
const behind = { procedure: procedure.id, measure: 'in-time-stage-1', isStanding: false, from: period.from, to: period.to, sight }
console.log(`The cases behind one figure of it, a page: ${(await measured(() => store.casesBehind(behind, 1), 5)).toFixed(0)} ms`)
await made.stop()
await server.stop()

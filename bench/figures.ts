/**
 * All figures of an annual report, with the figures of the year before beside them, over an archive: rows put straight into the table, as
 * appending puts them there, so that the sums come about as they do in use. Beside them the plainest SQL that reads the same sums, and the
 * same counted from each case's own row. Then a dashboard of everything that is measured. By itself: `node --import ./bin/typescript.mjs bench/figures.ts [cases] [years] [a folder it is kept in]`.
 */
import { day } from '#calendar'
import { type Counting, countingKey, countings, monthsOfTrend, reportFilling, reportPeriodNamed } from '#outputs'
import { countedFromSums, isStanding } from '../src/server/figures/from-sums.ts'
import { readLibrary } from '../src/server/library.ts'
import { fillFigures } from './fill-figures.ts'
import { keptStore } from './kept-store.ts'
import { grouped, median } from './side-by-side.ts'

const [cases = 1_000_000, years = 5] = process.argv.slice(2, 4).map(Number)
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
const made = await keptStore(process.argv[4])
const store = made.record.store('anytown')

const [{ is: isFilled = false } = {}] = await made.asOwner<{ is: boolean }>('select exists (select from recourse.case_figure) as is')
if (!isFilled) {
  const filling = await taken(() => fillFigures(made.asOwner, procedure, { cases, years }))
  const folding = await taken(() => store.addUpFigures())
  await made.asOwner('vacuum analyze')
  console.log(`Filled in ${(filling / 1000).toFixed(0)} s, added up in ${(folding / 1000).toFixed(1)} s`)
}
const [{ rows = 0 } = {}] = await made.asOwner<{ rows: number }>('select count(*)::int as rows from recourse.case_figure')
const [{ sums = 0 } = {}] = (await made.asOwner('select count(*)::int as sums from recourse.figure_month')) as readonly { sums?: number }[]
console.log(
  `${grouped(cases)} invented cases over ${years} years, ${grouped(rows)} rows of what they count for, ${grouped(sums)} sums by month`,
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
     and (measure <> all ($4::text[]) and month between $2 and $3 or measure = any ($4::text[]) and month <= $3)
     and ($5::text[] is null or measure = any ($5)) group by 1, 2, 3`,
    [procedure.id, counting.from, counting.to, standing, counting.measures],
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

const from = (counting: Counting) => () => countedFromSums(desk, procedure, sight, [counting])
const behind = { procedure: procedure.id, measure: 'in-time-stage-1', isStanding: false, from: period.from, to: period.to, sight }
const pages = Math.ceil((await store.casesBehind(behind, 1)).total / 50)
const narrowed = { traits: [['stage=stage-2', 'stage=escalated'], ['outcome=upheld']] }
const few = ['received', 'closed', 'closed-stage-1', 'in-time-stage-1', 'extended-stage-1']
const others: Readonly<Record<string, () => Promise<unknown>>> = {
  'of days that are no whole months': from({ from: day('2026-07-06'), to: day('2026-09-17') }),
  'the cases behind one figure of it, a page': () => store.casesBehind(behind, 1),
  [`the last of its ${grouped(pages)} pages`]: () => store.casesBehind(behind, pages),
  'of one group of it': () => store.casesBehind({ ...behind, group: { field: 'service', value: 'service-5' } }, 1),
  'those of one officer': () => store.casesBehind({ ...behind, sight: { ...sight, ownOf: 'officer-7' } }, 1),
  'ask your own: five measures of the year': from({ ...period, measures: few }),
  'narrowed by stage and outcome': from({ ...period, measures: few, only: narrowed }),
  'that count, and do not, as something else': from({
    ...period,
    measures: few,
    only: { also: ['learning-actions-done'], not: ['withdrawn'] },
  }),
  'by two fields together': from({ ...period, measures: few, pairs: [['service', 'provider']] }),
  'one measure over 24 months': () =>
    countedFromSums(
      { store },
      procedure,
      sight,
      monthsOfTrend({ to: day('2027-02-28') }).map(({ from, to }) => ({ from, to, measures: ['received'] })),
    ),
}
for (const [what, ask] of Object.entries(others)) console.log(`${what}: ${(await measured(ask, 5)).toFixed(0)} ms`)
await made.stop()

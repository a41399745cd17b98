import { expect, test } from 'vitest'
import { addDays, addMonths, day } from '#calendar'
import type { Amount, FigureRow, NamedPeriod, ReportFigures } from '../figures/report-figures.ts'
import { besideItsCharts } from './charts-of.ts'
import type { IssuedContent } from './content.ts'
import type { Published } from './hide-small.ts'
import { shownReport } from './shown-report.ts'

const quarter = (n: number): NamedPeriod => {
  const [from, to] = [
    ['2026-04-01', '2026-06-30'],
    ['2026-07-01', '2026-09-30'],
    ['2026-10-01', '2026-12-31'],
    ['2027-01-01', '2027-03-31'],
  ][n - 1] ?? ['', '']
  return { id: `2026-27-Q${n}`, title: `Quarter ${n}`, from: day(from ?? ''), to: day(to ?? '') }
}
const year: NamedPeriod = { id: '2026-27', title: 'The year', from: day('2026-04-01'), to: day('2027-03-31') }
const count = (n: number): Amount => ({ is: 'count', count: n })
const share = (n: number, of: number): Amount => ({ is: 'share', count: n, of, percent: (100 * n) / of })
const definition = (measure: string, outOf?: string) => ({
  ...{ measure, title: measure, clause: '1', rule: '', on: '', counts: 'complaint', splitBy: [] },
  ...(outOf === undefined ? {} : { outOf: { measure: outOf, title: outOf } }),
})

/** Received by service, and answered with how many in time. */
const figures = (period: NamedPeriod, services: Readonly<Record<string, number>>, answered: number, inTime: number): ReportFigures => {
  const row = (measure: string, amount: Amount, value?: string): FigureRow => ({
    ...{ id: `${measure} ${value ?? ''}`, measure, title: value ?? measure, cells: [{ amount, notKnown: 0 }] },
    ...(value === undefined ? {} : { group: { field: 'service', value } }),
  })
  const all = Object.values(services).reduce((sum, n) => sum + n, 0)
  return {
    ...{ procedure: 'p', report: 'r', title: 'Report', clause: '1', period, asAt: period.to, isWhole: true },
    sections: [
      {
        ...{ id: 'numbers', title: 'Numbers', clause: '1', sums: [] },
        tables: [
          {
            id: 'a',
            title: 'All',
            columns: [period],
            rows: [row('received', count(all)), row('answered', count(answered)), row('in-time', share(inTime, answered))],
          },
          {
            id: 'b',
            title: 'By service',
            columns: [period],
            rows: Object.entries(services).map(([value, n]) => row('received', n === 0 ? { is: 'none' } : count(n), value)),
          },
        ],
      },
    ],
    definitions: { received: definition('received'), answered: definition('answered'), 'in-time': definition('in-time', 'answered') },
  }
}

/** What everybody knows of the measures of these reports. */
const relations = { within: [{ whole: 'answered', parts: ['in-time'] }], flows: [] }

test('who complained stands beside a yearly report as a section of it, and what is hidden in the year is hidden there', () => {
  const of = figures(year, { fostering: 9 }, 9, 9)
  const rows = [
    { answer: 'a', title: 'One', count: 7 },
    { answer: 'b', title: 'Another' },
    { answer: 'c', title: 'A third', count: 0 },
  ]
  const equality = {
    procedure: 'p',
    from: year.from,
    asked: 20,
    answered: 9,
    isTooFew: false,
    questions: [{ id: 'age', title: 'Age', rows }],
  }
  const { sections } = shownReport({ content: { ...content(of), equality }, issuedOn: day('2027-05-01'), isOfTheEnd: () => false }).report
  const [asked, age] = sections.find(({ id }) => id === 'equality')?.tables ?? []
  expect(asked?.rows.map(({ cells }) => cells)).toEqual([[count(20)], [count(9)]])
  expect(age?.rows.map(({ title, cells }) => [title, ...cells])).toEqual([
    ['One', count(7)],
    ['Another', { is: 'hidden' }],
    ['A third', { is: 'none' }],
  ])
  const few = { ...content(of), equality: { ...equality, answered: 3, isTooFew: true, questions: [] } }
  const shown = shownReport({ content: few, issuedOn: day('2027-05-01'), isOfTheEnd: () => false }).report
  expect(shown.sections.at(-1)?.tables.map(({ rows: all }) => all.map(({ cells }) => cells))).toEqual([[[count(20)], [{ is: 'hidden' }]]])
})

const content = (of: ReportFigures): IssuedContent => ({
  ...{ body: 'Anytown', report: 'r', procedure: { id: 'p', hash: '0' }, edition: 1, asAt: '2027-04-01T10:00:00Z', figures: of, moved: [] },
  words: { summary: 'In brief.', sections: { numbers: 'Words.' } },
})
const shown = (of: ReportFigures, earlier: readonly Published[] = []) =>
  shownReport({ content: content(of), issuedOn: day('2027-04-10'), beside: { earlier, upTo: 4, relations }, isOfTheEnd: () => false })
const said = (of: ReturnType<typeof shown>) =>
  Object.fromEntries(
    of.report.sections
      .flatMap(({ tables }) => tables)
      .flatMap(({ rows }) => rows.map(({ title, cells }) => [title, cells[0]?.is === 'hidden' ? 'hidden' : cells[0]])),
  )

test('a small group is hidden with one other, and none stays none', () => {
  const words = said(shown(figures(quarter(1), { housing: 3, roads: 20, parks: 0, care: 9 }, 30, 24)))
  expect(words).toMatchObject({ received: count(32), housing: 'hidden', care: 'hidden', roads: count(20), parks: { is: 'none' } })
})

test('a share that leaves two is hidden with what it leaves', () => {
  expect(said(shown(figures(quarter(1), { roads: 20 }, 20, 18)))).toMatchObject({ answered: count(20), 'in-time': 'hidden' })
})

test('for the body alone nothing is hidden', () => {
  const { report } = shownReport({
    ...{ content: content(figures(quarter(1), { housing: 3, roads: 20 }, 20, 18)), issuedOn: day('2027-04-10'), isOfTheEnd: () => false },
  })
  expect(JSON.stringify(report)).not.toContain('hidden')
})

test('what a quarter hid its year does not give away, and what was hidden stays hidden', () => {
  const quarters = [3, 12, 14, 11].map((n, i) => figures(quarter(i + 1), { housing: n, roads: 20 + i, care: 9 + i }, 30, 24))
  const earlier: Published[] = []
  for (const each of quarters) earlier.push({ figures: each, hidden: shown(each, earlier).hidden })
  const whole = figures(year, { housing: 40, roads: 86, care: 42 }, 120, 96)
  const it = shown(whole, earlier)
  expect(it.givenAway).toEqual([])
  expect(said(it)).toMatchObject({ housing: 'hidden', received: count(168) })
  expect(said(shown(quarters[0] ?? whole, earlier))).toMatchObject({ housing: 'hidden' })
})

test('a year so far gives away no quarter between it and the one before', () => {
  const six = { ...quarter(2), id: '6 months', from: day('2026-04-01') }
  const first = figures(quarter(1), { housing: 10, roads: 20, care: 9 }, 30, 24)
  const earlier = [{ figures: first, hidden: shown(first).hidden }]
  expect(said(shown(figures(six, { housing: 12, roads: 50, care: 29 }, 60, 48), earlier))).toMatchObject({ housing: 'hidden' })
})

test('of a year so far, not even what came in two quarters together is had from the report before last', () => {
  const soFar = (months: number, to: NamedPeriod): NamedPeriod => ({ ...to, id: `${months} months`, from: day('2026-04-01') })
  const reports = [10, 20, 22, 24].map((n, i) =>
    figures(soFar(3 * (i + 1), quarter(i + 1)), { housing: n, roads: 20 * (i + 1) }, 30 * (i + 1), 24 * (i + 1)),
  )
  const earlier: Published[] = []
  const housing = reports.map(each => {
    const it = shown(each, earlier)
    earlier.push({ figures: each, hidden: it.hidden })
    expect(it.givenAway).toEqual([])
    return said(it).housing
  })
  expect(housing).toEqual([count(10), count(20), 'hidden', 'hidden'])
})

test('measures that are counted alike, or come to another together, are hidden together', () => {
  const row = (measure: string, amount: Amount): FigureRow => ({ id: measure, measure, title: measure, cells: [{ amount, notKnown: 0 }] })
  const of = figures(quarter(1), { roads: 30 }, 30, 24)
  const [section] = of.sections
  const [table] = section?.tables ?? []
  const rows = [
    row('closed', count(30)),
    row('upheld', count(3)),
    row('not-upheld', count(12)),
    row('partly', count(15)),
    row('days', count(12)),
  ]
  const more = { ...of, sections: section && table ? [{ ...section, tables: [{ ...table, rows }] }] : [] }
  const known = {
    within: [
      { whole: 'closed', parts: ['upheld', 'not-upheld', 'partly'] },
      { whole: 'not-upheld', parts: ['days'] },
    ],
    flows: [],
  }
  const beside = { earlier: [], upTo: 4, relations: known }
  const words = said(shownReport({ content: content(more), issuedOn: day('2027-04-10'), beside, isOfTheEnd: () => false }))
  expect(words).toMatchObject({ closed: count(30), upheld: 'hidden' })
  const others = [words.partly, words['not-upheld'], words.days].map(one => one === 'hidden')
  expect([
    [true, false, false],
    [false, true, true],
  ]).toContainEqual(others)
})

test('a number that was put right since is judged anew: one that is small now is hidden though the earlier one was shown', () => {
  const first = figures(quarter(1), { housing: 9, roads: 20, care: 9 }, 30, 24)
  const again = shown(figures(quarter(1), { housing: 3, roads: 20, care: 9 }, 30, 24), [{ figures: first, hidden: shown(first).hidden }])
  expect(said(again)).toMatchObject({ housing: 'hidden' })
})

test('what is listed for being few is not said to be: a number that is hidden elsewhere is left out of the list', () => {
  const of = figures(quarter(1), { housing: 1, roads: 20, parks: 0, care: 9 }, 30, 24)
  const [section] = of.sections
  const [all, byService] = section?.tables ?? []
  const few = byService && {
    ...byService,
    id: 'received-few',
    note: 'Where there were none, or 1.',
    rows: byService.rows.filter((_, i) => i % 2 === 0),
  }
  const more = { ...of, sections: section && all && byService && few ? [{ ...section, tables: [all, byService, few] }] : [] }
  const [, , list] = shown(more).report.sections[0]?.tables ?? []
  expect(list?.rows.map(({ title }) => title)).toEqual(['parks'])
  expect(list?.note).toBe('Where there were none, or 1. Those whose number is not shown are left out.')
})

const months = Array.from({ length: 12 }, (_, i): NamedPeriod => {
  const from = addMonths(day('2026-04-01'), i)
  return { id: from.slice(0, 7), title: from.slice(0, 7), from, to: addDays(addMonths(from, 1), -1) }
})
const withTrend = (of: ReportFigures, values: readonly number[]): ReportFigures => {
  const cells = values.map(n => ({ amount: count(n), notKnown: 0 }))
  const trend = { id: 'received-by-month', title: 'Month by month', columns: months.slice(0, values.length), isTrend: true as const }
  const rows = [{ id: 'received', measure: 'received', title: 'Received', cells }]
  return { ...of, sections: of.sections.map(section => ({ ...section, tables: [...section.tables, { ...trend, rows }] })) }
}

test('a trend of which one month is small is not shown at all, and hides nothing else; its months are hidden for later reports too', () => {
  const [usual, few] = [12, 3].map(n =>
    withTrend(figures(year, { roads: 60, care: 53 }, 90, 70), [...Array.from({ length: 11 }, () => 9), n]),
  )
  const [whole, without] = [shown(usual ?? expect.fail()), shown(few ?? expect.fail())]
  const tables = ({ report }: ReturnType<typeof shown>) => report.sections[0]?.tables.map(({ id }) => id)
  expect([tables(whole), tables(without)]).toEqual([
    ['a', 'b', 'received-by-month'],
    ['a', 'b'],
  ])
  expect(JSON.stringify(without.report)).not.toContain('hidden"')
  expect([...without.hidden]).toEqual(months.map(({ from, to }) => `received|@${from}..${to}`))
  const chart = whole.report.sections.flatMap(besideItsCharts).flatMap(({ charts }) => charts)
  expect(chart.map(({ is, title }) => [is, title])).toContainEqual(['control', 'Month by month'])
})

test('what a year leaves over when its months are taken from it stays hidden', () => {
  // Eleven months of nine, and a year of 102: the twelfth month is 3.
  const short = withTrend(
    figures(year, { roads: 60, care: 42 }, 90, 70),
    Array.from({ length: 11 }, () => 9),
  )
  expect(shown(short).report.sections[0]?.tables.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('beside a part that is not shown no bar is drawn: the others would look like the whole', () => {
  const parts = (late: Amount | { readonly is: 'hidden' }) => {
    const row = (id: string, amount: typeof late) => ({ id, measure: id, title: id, isGroup: false, cells: [amount] })
    const table = { id: 'a', title: 'All', columns: [year], rows: [row('answered', count(90)), row('early', count(87)), row('late', late)] }
    return besideItsCharts({ tables: [table], parts: [{ whole: 'answered', parts: ['early', 'late'] }] }).flatMap(({ charts }) => charts)
  }
  expect(parts(count(3))).toHaveLength(1)
  expect(parts({ is: 'hidden' })).toEqual([])
})

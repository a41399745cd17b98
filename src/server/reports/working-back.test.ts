/**
 * Small numbers tried by somebody who has every published report of a year side by side and reads the procedure. Which numbers follow from which is found from the cases alone: a number that is
 * the same sum of other numbers in every case of many is known to whoever knows those.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { addDays, addMonths, bankHolidays, type Calendar, compileCalendar, day, type LocalDate } from '#calendar'
import { type CompiledProcedure, type Contribution, compile, contributions, type Fact } from '#case'
import { type DemonstrationTexts, generate, ofTheBodyIn } from '#demonstration'
import type { Body, Procedure, Report } from '#language'
import {
  amountInWords,
  Counter,
  countingKey,
  countings,
  draftWords,
  type Filling,
  fillReport,
  type ReportFigures,
  relationsOf,
  reportCsv,
  reportFilling,
  reportPaper,
  reportPeriodNamed,
  reportRows,
  type ShownReport,
  shownReport,
} from '#outputs'
import { anytown, england } from '../../outputs/testing/anytown.ts'
import { isStanding } from '../figures/from-sums.ts'
import { type Edition, readLibrary, shippedProcedures } from '../library.ts'

const library = await readLibrary()
const today = day('2026-05-14')
interface Lived {
  readonly from: LocalDate
  readonly count: number
  readonly seed: number
}
/** Of these the reports are: few, so that many numbers are small. */
const reported = (count: number): Lived => ({ from: day('2024-06-01'), count, seed: 8 })
/** So many more that what is so in every one of them is so by the words of the procedure; some were open before any report begins. */
const others = (count: number): Lived => ({ from: day('2023-06-01'), count, seed: 9 })
/** A number that fewer cases come into may hang together with another by chance. */
const fewestToSay = 4
const upTo = 4

const published = (procedure: Procedure): readonly (readonly [string, Report])[] =>
  Object.entries(procedure.reports ?? {}).filter(([, report]) => report.published)

const casesOf = async (edition: Edition, body: Body, lived: Lived): Promise<readonly (readonly Fact[])[]> => {
  const file = pathToFileURL(join(shippedProcedures, body.id, 'demonstration.ts')).href
  const { demonstration: texts }: { demonstration: DemonstrationTexts } = await import(file)
  const accounts = Object.fromEntries(Object.keys(body.permissions).map(role => [role, [`demo-${role}`]]))
  const calendar = compileCalendar(bankHolidays[body.nation])
  const asked = { edition, calendar, texts, accounts, to: today, ...lived }
  const ofTheBody = ofTheBodyIn(asked)
  return [...generate(asked)].map(({ facts }) => [...ofTheBody, ...facts])
}

/** Each published report of the year, in the order they come out. */
const fillings = (procedure: Procedure): readonly Filling[] =>
  published(procedure).flatMap(([id, report]) =>
    ['2025-26-Q1', '2025-26-Q2', '2025-26-Q3', '2025-26-Q4', '2025-26'].flatMap(name => {
      const period = reportPeriodNamed(report, name, today)
      return period === undefined ? [] : [reportFilling(procedure, id, report, period)]
    }),
  )

interface Cell {
  readonly measure: string
  readonly group: { readonly field: string; readonly value: string } | undefined
  readonly from: string
  readonly to: string
  readonly isHidden: boolean
  readonly value: number
}

/** Every number of a report as it was counted, and whether what is published shows it. */
const cellsOf = (figures: ReportFigures, shown: ShownReport): readonly Cell[] =>
  figures.sections.flatMap(section =>
    section.tables.flatMap(table =>
      table.rows.flatMap(row =>
        row.cells.flatMap(({ amount }, c) => {
          const column = table.columns[c]
          // What is left out is not shown either.
          const own = shown.sections.find(({ id }) => id === section.id)?.tables.find(({ id }) => id === table.id)
          const said = own?.rows.find(({ id }) => id === row.id)?.cells[c]
          const isHidden = said === undefined || said.is === 'hidden'
          if (column === undefined) return []
          const one = { group: row.group, from: column.from, to: column.to, isHidden }
          const whole = figures.definitions[row.measure]?.outOf?.measure
          return [
            { ...one, measure: row.measure, value: amount.is === 'none' ? 0 : amount.count },
            ...(amount.is === 'share' && whole !== undefined ? [{ ...one, measure: whole, value: amount.of }] : []),
          ]
        }),
      ),
    ),
  )

const prime = 94_906_249
const inverse = (n: number): number => {
  let [result, base, power] = [1, n, prime - 2]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

/** Numbers by how often each case comes into them: those that are sums of others, each so many times. */
class Spanned {
  readonly #rows: { readonly at: number; readonly row: readonly number[] }[] = []

  add(column: readonly number[]): void {
    const row = this.#left(column)
    const at = row.findIndex(n => n !== 0)
    if (at < 0) return
    const by = inverse(row[at] ?? 1)
    this.#rows.push({ at, row: row.map(n => (n * by) % prime) })
  }

  /** How many of them tell apart: were they as many as the cases, every number would follow from them by chance. */
  get size(): number {
    return this.#rows.length
  }

  has(column: readonly number[]): boolean {
    return this.#left(column).every(n => n === 0)
  }

  #left(column: readonly number[]): readonly number[] {
    let left = column
    for (const { at, row } of this.#rows) {
      const by = left[at] ?? 0
      if (by !== 0) left = left.map((n, i) => (((n - by * (row[i] ?? 0)) % prime) + prime) % prime)
    }
    return left
  }
}

interface Everything {
  readonly procedure: Procedure
  readonly reports: readonly { readonly figures: ReportFigures; readonly report: ShownReport }[]
  readonly lives: readonly (readonly Contribution[])[]
}

const timesIn = (procedure: Procedure, { measure, group, from, to }: Cell, life: readonly Contribution[]): number =>
  life.filter(
    ({ measure: own, on, until, isKnown, by }) =>
      own === measure &&
      isKnown &&
      (group === undefined || (by[group.field] ?? '') === group.value) &&
      (isStanding(procedure, measure)
        ? (on === undefined || on <= to) && (until === undefined || until > to)
        : on !== undefined && on >= from && on <= to),
  ).length

const isSmall = ({ value }: Cell): boolean => value > 0 && value <= upTo

/** Small numbers that are hidden somewhere and follow all the same from what is shown anywhere. */
const workedBack = (
  { procedure, reports, lives }: Everything,
  isShown = ({ isHidden }: Cell): boolean => !isHidden,
): { readonly found: readonly string[]; readonly tried: number } => {
  const name = ({ measure, group, from, to }: Cell): string =>
    `${measure} ${group?.field ?? ''} ${group?.value ?? ''} ${isStanding(procedure, measure) ? '' : from} ${to}`
  const cells = reports.flatMap(({ figures, report }) => cellsOf(figures, report))
  const columns = new Map(
    [...new Map(cells.map(cell => [name(cell), cell])).values()].map(cell => [
      name(cell),
      lives.map(life => timesIn(procedure, cell, life)),
    ]),
  )
  const spanned = new Spanned()
  for (const each of new Set(cells.filter(isShown).map(name))) spanned.add(columns.get(each) ?? [])
  const guarded = new Map(cells.filter(cell => cell.isHidden && isSmall(cell)).map(cell => [name(cell), cell]))
  expect(spanned.size).toBeLessThan(0.9 * lives.length)
  const said = [...guarded.keys()].filter(each => (columns.get(each) ?? []).filter(n => n > 0).length >= fewestToSay)
  return { found: said.filter(each => spanned.has(columns.get(each) ?? [])), tried: said.length }
}

/** Whose reports are tried, and the cases that they are of. */
interface Tried {
  readonly procedure: Procedure
  readonly compiled: CompiledProcedure
  readonly calendar: Calendar
  readonly services: readonly string[]
  readonly reported: readonly (readonly Fact[])[]
  /** Enough others that what is so in every one of them is so by the words of the procedure. */
  readonly lived: readonly (readonly Fact[])[]
}

const publishedBy = ({ procedure, compiled, calendar, services, reported: cases, lived }: Tried): Everything => {
  const relations = relationsOf(procedure)
  const earlier: { figures: ReportFigures; hidden: ReadonlySet<string> }[] = []
  const reports = fillings(procedure).map(filling => {
    const counted = countings(filling).map(counting => {
      const counter = new Counter(procedure)
      for (const facts of cases) counter.add(compiled, facts, calendar, today, counting)
      return [countingKey(counting), counter.tallies()] as const
    })
    const groups = {
      titleOf: (_: string, value: string) => value,
      known: (field: string) => (field === 'service' ? services : []),
    }
    const figures = fillReport(filling, { counted: new Map(counted), groups, asAt: today, isWhole: true })
    const content = {
      ...{ body: 'Anytown', report: filling.report ?? '', procedure: { id: procedure.id, hash: '' }, edition: 1 },
      ...{ asAt: '2026-05-14T09:00:00Z' as const, figures, words: { summary: '', sections: {} }, moved: [] },
    }
    const beside = { earlier: [...earlier], upTo, relations }
    const { report, hidden } = shownReport({ content, issuedOn: today, beside, isOfTheEnd: id => isStanding(procedure, id) })
    earlier.push({ figures, hidden })
    return { figures, report }
  })
  const lives = [...cases, ...lived].map(facts => contributions(compiled, facts, calendar, today))
  return { procedure, reports, lives }
}

const reportOf = (procedure: Procedure, id: string, change: Partial<Report>): Procedure['reports'] => {
  const own = procedure.reports?.[id] ?? expect.fail(`there is a report ${id}`)
  return { ...procedure.reports, [id]: { ...own, ...change } }
}

/** A body's own reports, of what it is shown to have lived through in its demonstration. */
const ofBody = async (
  id: string,
  [few, many]: readonly [few: number, many: number],
  change: (procedure: Procedure) => Procedure['reports'] = ({ reports }) => reports,
): Promise<Tried> => {
  const body = library.bodies[id] ?? expect.fail(`there is a body ${id}`)
  const edition = library.editions.find(one => one.procedure.body === id) ?? expect.fail(`${id} has a procedure`)
  return {
    ...{ procedure: { ...edition.procedure, reports: change(edition.procedure) ?? {} }, compiled: edition.compiled },
    ...{ calendar: compileCalendar(bankHolidays[body.nation]), services: body.services.map(one => one.id) },
    reported: await casesOf(edition, body, reported(few)),
    lived: await casesOf(edition, body, others(many)),
  }
}

/** Complaints of one year by quarter and service, written out: some services have few, one has none for a while. */
const written: Readonly<Record<string, readonly number[]>> = {
  parks: [3, 9, 12, 1],
  roads: [11, 10, 8, 14],
  homes: [0, 4, 2, 7],
  care: [6, 1, 9, 2],
}
const answered = { recorded: 'response-sent' } as const
const acknowledged = { recorded: 'acknowledgement-sent' } as const
const fixedMeasures: Procedure['measures'] = {
  received: { title: 'Received', clause: '1', counts: { recorded: 'complaint-received' }, on: 'complaint-received', splitBy: ['service'] },
  answered: { title: 'Answered', clause: '1', counts: answered, on: 'response-sent', splitBy: ['service'], parts: ['quick', 'slow'] },
  quick: {
    ...{ title: 'Answered after it was acknowledged', clause: '1', on: 'response-sent', outOf: 'answered', splitBy: ['service'] },
    counts: { all: [answered, acknowledged] },
  },
  slow: {
    ...{ title: 'Answered and never acknowledged', clause: '1', on: 'response-sent', outOf: 'answered' },
    counts: { all: [answered, { not: acknowledged }] },
  },
}
const contains = {
  numbers: { clause: '1', says: 'numbers', shows: ['received', 'answered', 'quick', 'slow'], by: ['service'], beside: 1 },
}
const fixed = (cumulative: boolean): Tried => {
  const common = { clause: '1', by: { at: 'period-end' }, who: 'complaints-manager', to: 'public', published: true, contains } as const
  const procedure: Procedure = {
    ...anytown,
    receivedFrom: day('2024-04-01'),
    measures: fixedMeasures,
    reports: {
      quarterly: { ...common, title: 'Quarterly', each: { period: 'quarter', yearStarts: '04-01' }, ...(cumulative && { cumulative }) },
      annual: { ...common, title: 'Annual', each: { period: 'year', yearStarts: '04-01' } },
    },
  }
  /** The n-th of its quarter: every third is not answered, every eighth never acknowledged. */
  const caseOf = (service: string, month: number, n: number, year: string): readonly Fact[] => {
    const from = addMonths(day(`${year}-04-03`), month)
    const fact = (type: string, on: LocalDate, data: Fact['data'] = {}): Fact => ({
      ...{ id: `${type} ${service} ${from} ${n}`, type, case: `${service} ${from} ${n}`, on, data, stage: 'stage-1' },
      ...{ by: { role: 'complaints-officer' }, recordedAt: `${on}T09:00:00Z`, recordedBy: 'one' },
    })
    return [
      fact('complaint-received', from, { service }),
      ...(n % 8 === 7 ? [] : [fact('acknowledgement-sent', addDays(from, 2))]),
      ...(n % 3 === 2 ? [] : [fact('response-sent', addDays(from, 12))]),
    ]
  }
  const cases = Object.entries(written).flatMap(([service, quarters]) =>
    quarters.flatMap((many, quarter) => Array.from({ length: many }, (_, n) => caseOf(service, quarter * 3 + (n % 3), n, '2025'))),
  )
  const more = Object.keys(written).flatMap(service =>
    ['2024', '2025'].flatMap(year =>
      Array.from({ length: 12 }, (_, month) => [0, 2, 7, 23].map(n => caseOf(service, month, n, year))).flat(),
    ),
  )
  const compiled = compile(procedure, 'fixed')
  return { procedure, compiled, calendar: england, services: Object.keys(written), reported: cases, lived: more }
}

/** What is written, sent and followed from a report has no number that the report does not show. */
const saidBeside = ({ figures, report }: Everything['reports'][number]): readonly string[] => {
  const paper = JSON.stringify([reportPaper(report, 'standard').blocks, reportRows(report)])
  const drafts = report.sections.map(section => draftWords(section))
  return figures.sections.flatMap((section, s) =>
    section.tables.flatMap(table =>
      table.rows.flatMap(row => {
        const own = report.sections[s]?.tables.find(({ id }) => id === table.id)
        const [now, counted] = [own?.rows.find(({ id }) => id === row.id)?.cells[0], row.cells[0]?.amount]
        if (now?.is !== 'hidden' || counted === undefined || counted.is === 'none') return []
        const said = [`${row.title}: ${counted.count}`, `${row.title} (${counted.count})`, `${row.title}","${amountInWords(counted)}"`]
        return said.filter(words => [...drafts, paper].some(text => text.includes(words)))
      }),
    ),
  )
}

const tried: Readonly<Record<string, () => Promise<Tried>>> = {
  'a council’s quarters and year, of its demonstration': () => ofBody('scottish-council', [80, 60]),
  'a year so far, after 3, 6, 9 and 12 months, beside the year': () =>
    ofBody('telford-wrekin', [30, 100], procedure => reportOf(procedure, 'quarterly', { published: true })),
  'quarters and a year of a small record that is written out': async () => fixed(false),
  'a year so far, and the year, of a small record that is written out': async () => fixed(true),
}

test.each(Object.entries(tried))(
  'no small number follows from all that is shown: %s',
  async (_, make) => {
    const what = await make()
    const guarded = publishedBy(what)
    const { found, tried: many } = workedBack(guarded)
    expect(found).toEqual([])
    expect(many).toBeGreaterThan(1)
    // A hidden number is in no column of the file, in no draft of its words, and in nothing that is printed.
    const lines = guarded.reports.flatMap(({ report }) => reportCsv(report).split('\r\n'))
    expect(lines.filter(line => line.includes(',not shown,') && !line.includes(',,,,,,not shown,'))).toEqual([])
    expect(guarded.reports.flatMap(saidBeside)).toEqual([])
    // Were the small ones alone hidden, some would follow from the others.
    expect(workedBack(guarded, cell => !isSmall(cell)).found.length).toBeGreaterThan(0)
  },
  240_000,
)

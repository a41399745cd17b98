/**
 * Small numbers tried by somebody who has every published report of a year side by side and reads the procedure. Which numbers follow from which is found from the cases alone: a number that is
 * the same sum of other numbers in every case of many is known to whoever knows those.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { type Contribution, contributions, type Fact } from '#case'
import { type DemonstrationTexts, generate, ofTheBodyIn } from '#demonstration'
import type { Body, Procedure, Report } from '#language'
import {
  Counter,
  countingKey,
  countings,
  type Filling,
  fillReport,
  type ReportFigures,
  relationsOf,
  reportCsv,
  reportFilling,
  reportPeriodNamed,
  type ShownReport,
  shownReport,
} from '#outputs'
import { isStanding } from '../figures/from-sums.ts'
import { type Edition, readLibrary, shippedProcedures } from '../library.ts'

const library = await readLibrary()
const today = day('2026-05-14')
/** Enough that what is so in every one of them is so by the words of the procedure. */
const lived = 60
/** Of these the reports are: few, so that many numbers are small. */
const isReported = (_: unknown, i: number): boolean => i % 2 === 0
/** A number that fewer cases come into may hang together with another by chance. */
const fewestToSay = 4
const upTo = 4

const published = (procedure: Procedure): readonly (readonly [string, Report])[] =>
  Object.entries(procedure.reports ?? {}).filter(([, report]) => report.published)

const casesOf = async (edition: Edition, body: Body): Promise<readonly (readonly Fact[])[]> => {
  const file = pathToFileURL(join(shippedProcedures, body.id, 'demonstration.ts')).href
  const { demonstration: texts }: { demonstration: DemonstrationTexts } = await import(file)
  const accounts = Object.fromEntries(Object.keys(body.permissions).map(role => [role, [`demo-${role}`]]))
  const calendar = compileCalendar(bankHolidays[body.nation])
  const asked = { edition, calendar, texts, accounts, from: day('2024-06-01'), to: today, count: lived, seed: 8 }
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
  figures.sections.flatMap((section, s) =>
    section.tables.flatMap((table, t) =>
      table.rows.flatMap((row, r) =>
        row.cells.flatMap(({ amount }, c) => {
          const column = table.columns[c]
          const isHidden = shown.sections[s]?.tables[t]?.rows[r]?.cells[c]?.is === 'hidden'
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

/** Small numbers that are hidden somewhere and follow all the same from what is shown anywhere. */
const workedBack = ({ procedure, reports, lives }: Everything): { readonly found: readonly string[]; readonly tried: number } => {
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
  for (const each of new Set(cells.filter(({ isHidden }) => !isHidden).map(name))) spanned.add(columns.get(each) ?? [])
  const guarded = new Map(cells.filter(({ isHidden, value }) => isHidden && value > 0 && value <= upTo).map(cell => [name(cell), cell]))
  const said = [...guarded.keys()].filter(each => (columns.get(each) ?? []).filter(n => n > 0).length >= fewestToSay)
  return { found: said.filter(each => spanned.has(columns.get(each) ?? [])), tried: said.length }
}

const publishedBy = (
  edition: Edition,
  body: Body,
  cases: readonly (readonly Fact[])[],
  known = relationsOf(edition.procedure),
): Everything => {
  const { procedure, compiled } = edition
  const calendar = compileCalendar(bankHolidays[body.nation])
  const earlier: { figures: ReportFigures; hidden: ReadonlySet<string> }[] = []
  const reports = fillings(procedure).map(filling => {
    const counted = countings(filling).map(counting => {
      const counter = new Counter(procedure)
      for (const facts of cases.filter(isReported)) counter.add(compiled, facts, calendar, today, counting)
      return [countingKey(counting), counter.tallies()] as const
    })
    const groups = {
      titleOf: (_: string, value: string) => value,
      known: (field: string) => (field === 'service' ? body.services.map(({ id }) => id) : []),
    }
    const figures = fillReport(filling, { counted: new Map(counted), groups, asAt: today, isWhole: true })
    const content = {
      ...{ body: body.name, report: filling.report ?? '', procedure: { id: procedure.id, hash: '' }, edition: 1 },
      ...{ asAt: '2026-05-14T09:00:00Z' as const, figures, words: { summary: '', sections: {} }, moved: [] },
    }
    const beside = { earlier: [...earlier], upTo, relations: known }
    const { report, hidden } = shownReport({ content, issuedOn: today, beside, isOfTheEnd: id => isStanding(procedure, id) })
    earlier.push({ figures, hidden })
    return { figures, report }
  })
  const lives = cases.map(facts => contributions(compiled, facts, calendar, today))
  return { procedure, reports, lives }
}

/** Whoever publishes quarters as well as years: their numbers hang together most. */
const bodies = Object.values(library.bodies).flatMap(body => {
  const edition = library.editions.find(({ procedure }) => procedure.body === body.id)
  return edition === undefined || published(edition.procedure).length < 2 ? [] : [[body.id, body, edition] as const]
})

describe.each(bodies)('%s', (_, body, edition) => {
  test('no small number follows from all that its reports of a year show', async () => {
    const cases = await casesOf(edition, body)
    const guarded = publishedBy(edition, body, cases)
    const { found, tried } = workedBack(guarded)
    expect(found).toEqual([])
    expect(tried).toBeGreaterThan(3)
    // A hidden number is in no column of the file.
    const lines = guarded.reports.flatMap(({ report }) => reportCsv(report).split('\r\n'))
    expect(lines.filter(line => line.includes(',not shown,') && !line.includes(',,,,,,not shown,'))).toEqual([])
    // Where a stage has parts and outcomes, nobody minding that would give numbers away.
    expect(workedBack(publishedBy(edition, body, cases, { within: [], flows: [] })).found.length).toBeGreaterThan(0)
  }, 240_000)
})

/**
 * Every figure of every shipped procedure’s reports, counted three ways over invented years: from the facts, as it is kept, and day by
 * day; and the SPSO's indicators a fourth time, by hand.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { addDays, bankHolidays, type Calendar, compileCalendar, day, type LocalDate } from '#calendar'
import { type CompiledProcedure, type Fact, measured } from '#case'
import { type DemonstrationTexts, generate, ofTheBodyIn } from '#demonstration'
import type { Procedure } from '#language'
import { Counter } from '#outputs'
import { readLibrary, shippedProcedures } from '../library.ts'
import { isStanding } from './from-sums.ts'
import { figurePartsOf } from './parts.ts'
import { spsoByHand } from './testing/spso-by-hand.ts'

const library = await readLibrary()
const today = day('2026-05-14')
/** A year, and odd days of it, few enough to be asked one by one. */
const year = { from: day('2025-05-14'), to: today }
const oddDays = { from: day('2026-03-09'), to: day('2026-04-17') }

interface Lived {
  readonly procedure: Procedure
  readonly compiled: CompiledProcedure
  readonly calendar: Calendar
  readonly cases: readonly (readonly Fact[])[]
}

interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** How many, of how many it cannot be said, by each field, and what they come to. */
interface Found {
  count: number
  notKnown: number
  total: number
  readonly by: Record<string, number>
}
const nothing = (): Found => ({ count: 0, notKnown: 0, total: 0, by: {} })

const add = (found: Found, by: Readonly<Record<string, string>>, value: unknown): void => {
  found.count++
  found.total += typeof value === 'number' ? value : 0
  for (const [field, is] of Object.entries(by)) found.by[`${field}=${is}`] = (found.by[`${field}=${is}`] ?? 0) + 1
}

type All = ReadonlyMap<string, Found>
const empty = ({ measures = {} }: Procedure): Map<string, Found> => new Map(Object.keys(measures).map(id => [id, nothing()]))

/** As reports count it for any past moment. */
const fromFacts = ({ procedure, compiled, calendar, cases }: Lived, days: Days): All => {
  const counter = new Counter(procedure)
  for (const facts of cases) counter.add(compiled, facts, calendar, today, days)
  return new Map(
    Object.entries(counter.tallies()).map(([id, { count, notKnown, by, values }]) => {
      const groups = Object.entries(by).flatMap(([field, of]) =>
        Object.entries(of).flatMap(([is, n]) => (is === '' ? [] : [[`${field}=${is}`, n] as const])),
      )
      return [id, { count, notKnown, total: values.reduce((sum, [value, n]) => sum + value * n, 0), by: Object.fromEntries(groups) }]
    }),
  )
}

/** As it is kept beside the cases: what happened on its day, and what stands from its day until another. */
const asKept = ({ procedure, compiled, calendar, cases }: Lived, { from, to }: Days): All => {
  const all = empty(procedure)
  for (const facts of cases)
    for (const { measure, on, until, known, value, groups } of figurePartsOf(compiled, facts, calendar, today)) {
      const found = all.get(measure)
      const isIn = isStanding(procedure, measure)
        ? (on === undefined || on <= to) && (until === undefined || until > to)
        : on === undefined || (on >= from && on <= to)
      if (found === undefined || !isIn) continue
      if (known) add(found, groups, value)
      else found.notKnown++
    }
  return all
}

/** Each day of the period asked by itself; and how things stood, asked of what had happened by the last day alone. */
const dayByDay = ({ procedure, compiled, calendar, cases }: Lived, { from, to }: Days): All => {
  const all = empty(procedure)
  const happenedOn = (fact: Fact): LocalDate => (typeof fact.on === 'string' ? fact.on : fact.on.from)
  for (const facts of cases) {
    const doubtful = new Set<string>()
    for (let on = from; on <= to; on = addDays(on, 1)) {
      const { counted, notKnown } = measured(compiled, facts, calendar, today, { from: on, to: on })
      for (const { measure, by, value } of counted) {
        const found = all.get(measure)
        if (found !== undefined && !isStanding(procedure, measure)) add(found, by, value)
      }
      for (const { measure } of notKnown) if (!isStanding(procedure, measure)) doubtful.add(measure)
    }
    const sofar = facts.filter(fact => happenedOn(fact) <= to)
    const { counted, notKnown } = measured(compiled, sofar, calendar, to, { from: to, to })
    for (const { measure, by, value } of counted) {
      const found = all.get(measure)
      if (found !== undefined && isStanding(procedure, measure)) add(found, by, value)
    }
    for (const { measure } of notKnown) if (isStanding(procedure, measure)) doubtful.add(measure)
    for (const measure of doubtful) {
      const found = all.get(measure)
      if (found !== undefined) found.notKnown++
    }
  }
  return all
}

/** Every measure that a report shows, or that one of them is a share of. */
const inReports = ({ reports = {}, measures = {} }: Procedure): readonly string[] => {
  const shown = Object.values(reports).flatMap(({ contains }) =>
    Object.values(contains).flatMap(({ shows, says }) => shows ?? [...says.matchAll(/\{([^{}]*)\}/g)].map(([, id = '']) => id)),
  )
  return [...new Set(shown.flatMap(id => [id, measures[id]?.outOf ?? id]))].filter(id => measures[id] !== undefined)
}

describe.each(Object.values(library.bodies).map(body => [body.id, body] as const))('%s', (id, body) => {
  test('the three agree on every figure of its reports, and many of them have something to count', async () => {
    const edition = library.editions.find(({ procedure }) => procedure.body === id) ?? expect.fail()
    const { demonstration: texts }: { demonstration: DemonstrationTexts } = await import(
      pathToFileURL(join(shippedProcedures, id, 'demonstration.ts')).href
    )
    const accounts = Object.fromEntries(Object.keys(body.permissions).map(role => [role, [`demo-${role}`]]))
    const calendar = compileCalendar(bankHolidays[body.nation])
    const asked = { edition, calendar, texts, accounts, from: day('2025-05-14'), to: today, count: 36, seed: 11 }
    const ofTheBody = ofTheBodyIn(asked)
    const lived = { ...edition, calendar, cases: [...generate(asked)].map(({ facts }) => [...ofTheBody, ...facts]) }
    const figures = inReports(edition.procedure)
    expect(figures.length).toBeGreaterThan(2)
    const facts = fromFacts(lived, year)
    expect(asKept(lived, year)).toEqual(facts)
    const [some, one] = [fromFacts(lived, oddDays), dayByDay(lived, oddDays)]
    expect(asKept(lived, oddDays)).toEqual(some)
    for (const figure of figures) expect([figure, one.get(figure)]).toEqual([figure, some.get(figure)])
    if (edition.procedure.measures?.['received-direct'] !== undefined)
      for (const days of [year, oddDays]) {
        const byHand = spsoByHand(lived.cases, calendar, days)
        const counted = fromFacts(lived, days)
        const said = (id: string): number => counted.get(id)?.[id.startsWith('days-') ? 'total' : 'count'] ?? 0
        expect(Object.fromEntries(Object.keys(byHand).map(what => [what, said(what)]))).toEqual(byHand)
        // Nothing that came in is left out of every line, and nothing is in two.
        const parts = edition.procedure.measures['came-in']?.parts ?? expect.fail('what came in has parts')
        expect(parts.reduce((sum, part) => sum + said(part), 0)).toBe(byHand['came-in'])
      }
    const met = figures.filter(figure => (facts.get(figure)?.count ?? 0) > 0)
    expect(met.length / figures.length).toBeGreaterThan(0.4)
    expect([...some.values()].filter(({ count }) => count > 0).length).toBeGreaterThan(0)
  }, 120_000)
})

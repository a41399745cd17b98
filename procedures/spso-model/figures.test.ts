import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, type LocalDate } from '#calendar'
import { type CaseState, compile, evaluate } from '#case'
import type { Body, Checklist, NamedDate, Procedure } from '#language'
import { casesOf, factsOfCase } from '../../src/cli/scenarios/facts-of-scenario.ts'
import type { Scenario } from '../../src/cli/scenarios/format.ts'
import { parseScenarios } from '../../src/cli/scenarios/index.ts'
import { body as boardBody } from '../midlothian-ijb/body.ts'
import { procedure as board } from '../midlothian-ijb/complaints/2021-04-01/index.ts'
import { body as councilBody } from '../scottish-council/body.ts'
import { procedure as council } from '../scottish-council/complaints/2021-04-01/index.ts'

/** The longest that a value may be, in working days. */
const longest = 60

/**
 * Each measure asked of every case, with nothing but the engine's own words: whether it counts is an item of a checklist,
 * its value is the item of its number, and the day it counts on is a date.
 */
function asking(procedure: Procedure): Procedure {
  const measures = Object.entries(procedure.measures ?? {})
  const items: Record<string, Checklist['items'][string]> = {}
  const dates: Record<string, NamedDate> = {}
  for (const [id, { clause, counts, on, value, title }] of measures) {
    items[id] = { clause, held: counts }
    dates[id] = { clause, title, by: on }
    if (value !== undefined) for (let n = 0; n <= longest; n++) items[`${id}=${n}`] = { clause, held: { is: [value, n] } }
  }
  return {
    ...procedure,
    checklists: { measures: { title: 'Measures', clause: 'para 1', items } },
    stages: { ...procedure.stages, measuring: { title: 'Measuring', clause: 'para 1', dates } },
  }
}

interface Case {
  readonly id: string
  readonly service: string
  readonly state: CaseState
  readonly atTheEnd: CaseState | undefined
}

class Figures {
  readonly cases: readonly Case[]
  readonly from: LocalDate
  readonly to: LocalDate

  constructor(procedure: Procedure, scenario: Scenario, from: string, to: string) {
    const compiled = compile(asking(procedure), 'measuring')
    const calendar = compileCalendar(bankHolidays[procedure.calendar])
    this.from = from as LocalDate
    this.to = to as LocalDate
    this.cases = casesOf(scenario).map(id => {
      const facts = factsOfCase(scenario, id)
      const began = facts.find(fact => fact.type === 'complaint-received')
      const at = (today: LocalDate) => evaluate(compiled, facts, calendar, today)
      const received = typeof began?.on === 'string' && began.on <= this.to
      return {
        id,
        service: String(began?.data.service),
        state: at(scenario.asOf as LocalDate),
        atTheEnd: received ? at(this.to) : undefined,
      }
    })
  }

  counted(measure: string): readonly Case[] {
    return this.cases.filter(({ state }) => {
      const on = state.dates.find(({ key }) => key === `measuring/${measure}`)?.due
      return state.checklists.measures?.[measure] === 'held' && on !== undefined && on >= this.from && on <= this.to
    })
  }

  number(measure: string): number {
    return this.counted(measure).length
  }

  average(measure: string): number {
    const values = this.counted(measure).map(({ state }) => {
      const items = state.checklists.measures ?? {}
      return Array.from({ length: longest + 1 }, (_, n) => n).filter(n => items[`${measure}=${n}`] === 'held')
    })
    expect(values.every(found => found.length === 1)).toBe(true)
    return tenths(values.flat().reduce((sum, n) => sum + n, 0) / values.length)
  }

  receivedIn(service: string): number {
    return this.counted('received').filter(one => one.service === service).length
  }

  openAtTheEnd(): readonly string[] {
    const stillOpen = ['at-stage-1', 'at-stage-2', 'investigator-not-appointed', 'must-go-to-stage-2']
    return this.cases.flatMap(({ id, atTheEnd }) => {
      const is = atTheEnd?.positions.find(({ kind }) => kind === 'case')?.is
      return is !== undefined && stillOpen.includes(is) ? [id] : []
    })
  }
}

/** One decimal, half up. */
const tenths = (n: number): number => Math.round(n * 10 + Number.EPSILON) / 10
const percent = (part: number, whole: number): number => tenths((100 * part) / whole)

const scenarioIn = (file: string, id: string): Scenario => {
  const url = new URL(`../../scenarios/${file}`, import.meta.url)
  const found = parseScenarios(readFileSync(url, 'utf8'), file).scenarios.find(one => one.id === id)
  if (found === undefined) throw new Error(`${file} has no ${id}`)
  return found
}

interface Worked {
  readonly id: string
  readonly procedure: Procedure
  readonly body: Body
  readonly file: string
  readonly quarter: readonly [string, string]
  readonly numbers: Readonly<Record<string, number>>
  readonly averages: Readonly<Record<string, number>>
  readonly percentages?: readonly (readonly [string, string, number])[]
  readonly whole?: {
    readonly open: readonly string[]
    readonly none: readonly string[]
    readonly few: readonly string[]
    readonly population?: number
    readonly perThousand?: number
  }
}

const ofTheCouncil = { procedure: council, body: councilBody, file: 'scottish-council/council.json' }
const ofTheBoard = { procedure: board, body: boardBody, file: 'midlothian-ijb/board.json' }

/** The figures of the worked cases, with the day of receipt as day 1. */
const worked: readonly Worked[] = [
  {
    ...ofTheCouncil,
    id: 'SCO-S2',
    quarter: ['2026-04-01', '2026-06-30'],
    numbers: { 'closed-stage-1': 1, 'in-time-stage-1': 0, 'extended-stage-1': 1 },
    averages: { 'days-stage-1': 9 },
  },
  {
    ...ofTheCouncil,
    id: 'SCO-S5',
    quarter: ['2026-07-01', '2026-09-30'],
    numbers: { 'resolved-stage-1': 1, 'upheld-stage-1': 0, 'in-time-stage-1': 1 },
    averages: { 'days-stage-1': 4 },
  },
  {
    ...ofTheCouncil,
    id: 'SCO-S8',
    quarter: ['2026-07-01', '2026-09-30'],
    numbers: {
      received: 15,
      'received-stage-1': 13,
      'received-direct': 2,
      closed: 14,
      'closed-stage-1': 9,
      'closed-stage-2': 2,
      'closed-escalated': 3,
      'in-time-stage-1': 6,
      'in-time-stage-2': 0,
      'in-time-escalated': 2,
      'upheld-stage-1': 4,
      'partially-upheld-stage-1': 1,
      'not-upheld-stage-1': 2,
      'resolved-stage-1': 2,
      'upheld-stage-2': 1,
      'partially-upheld-stage-2': 0,
      'not-upheld-stage-2': 1,
      'resolved-stage-2': 0,
      'upheld-escalated': 1,
      'partially-upheld-escalated': 1,
      'not-upheld-escalated': 1,
      'resolved-escalated': 0,
      'extended-stage-1': 1,
      'extended-stage-2': 1,
      'extended-escalated': 0,
      withdrawn: 1,
    },
    averages: { 'days-stage-1': 4.8, 'days-stage-2': 24.5, 'days-escalated': 20 },
    percentages: [
      ['closed-stage-1', 'closed', 64.3],
      ['closed-stage-2', 'closed', 14.3],
      ['closed-escalated', 'closed', 21.4],
      ['in-time-stage-1', 'closed-stage-1', 66.7],
      ['in-time-stage-2', 'closed-stage-2', 0],
      ['in-time-escalated', 'closed-escalated', 66.7],
      ['upheld-stage-1', 'closed-stage-1', 44.4],
      ['partially-upheld-stage-1', 'closed-stage-1', 11.1],
      ['not-upheld-stage-1', 'closed-stage-1', 22.2],
      ['resolved-stage-1', 'closed-stage-1', 22.2],
      ['upheld-stage-2', 'closed-stage-2', 50],
      ['partially-upheld-stage-2', 'closed-stage-2', 0],
      ['not-upheld-stage-2', 'closed-stage-2', 50],
      ['resolved-stage-2', 'closed-stage-2', 0],
      ['upheld-escalated', 'closed-escalated', 33.3],
      ['partially-upheld-escalated', 'closed-escalated', 33.3],
      ['not-upheld-escalated', 'closed-escalated', 33.3],
      ['resolved-escalated', 'closed-escalated', 0],
    ],
    whole: { open: ['C15'], none: ['libraries', 'registration'], few: ['planning', 'revenues'], population: 22_500, perThousand: 0.7 },
  },
  {
    ...ofTheBoard,
    id: 'MID-S1',
    quarter: ['2026-04-01', '2026-06-30'],
    numbers: { received: 1, referred: 1 },
    averages: {},
  },
  {
    ...ofTheBoard,
    id: 'MID-S2',
    quarter: ['2026-07-01', '2026-09-30'],
    numbers: { 'closed-escalated': 1, 'in-time-escalated': 1, 'closed-stage-1': 0 },
    averages: { 'days-escalated': 20 },
  },
  {
    ...ofTheBoard,
    id: 'MID-S5',
    quarter: ['2026-04-01', '2026-06-30'],
    numbers: { 'resolved-escalated': 1, 'upheld-escalated': 0 },
    averages: {},
  },
  {
    ...ofTheBoard,
    id: 'MID-S7',
    quarter: ['2026-10-01', '2026-12-31'],
    numbers: { 'learning-actions-done': 1 },
    averages: {},
  },
  {
    ...ofTheBoard,
    id: 'MID-S8',
    quarter: ['2026-10-01', '2026-12-31'],
    numbers: {
      received: 11,
      'received-stage-1': 9,
      'received-direct': 2,
      closed: 10,
      'closed-stage-1': 6,
      'closed-stage-2': 2,
      'closed-escalated': 2,
      'in-time-stage-1': 3,
      'in-time-stage-2': 0,
      'in-time-escalated': 1,
      'upheld-stage-1': 2,
      'partially-upheld-stage-1': 0,
      'not-upheld-stage-1': 2,
      'resolved-stage-1': 2,
      'upheld-stage-2': 1,
      'partially-upheld-stage-2': 0,
      'not-upheld-stage-2': 1,
      'resolved-stage-2': 0,
      'upheld-escalated': 0,
      'partially-upheld-escalated': 1,
      'not-upheld-escalated': 1,
      'resolved-escalated': 0,
      'extended-stage-1': 1,
      'extended-stage-2': 1,
      'extended-escalated': 0,
      withdrawn: 1,
    },
    averages: { 'days-stage-1': 6, 'days-stage-2': 25.5, 'days-escalated': 20.5 },
    percentages: [
      ['closed-stage-1', 'closed', 60],
      ['closed-stage-2', 'closed', 20],
      ['closed-escalated', 'closed', 20],
      ['in-time-stage-1', 'closed-stage-1', 50],
      ['in-time-stage-2', 'closed-stage-2', 0],
      ['in-time-escalated', 'closed-escalated', 50],
      ['upheld-stage-1', 'closed-stage-1', 33.3],
      ['partially-upheld-stage-1', 'closed-stage-1', 0],
      ['not-upheld-stage-1', 'closed-stage-1', 33.3],
      ['resolved-stage-1', 'closed-stage-1', 33.3],
      ['upheld-stage-2', 'closed-stage-2', 50],
      ['partially-upheld-stage-2', 'closed-stage-2', 0],
      ['not-upheld-stage-2', 'closed-stage-2', 50],
      ['resolved-stage-2', 'closed-stage-2', 0],
      ['upheld-escalated', 'closed-escalated', 0],
      ['partially-upheld-escalated', 'closed-escalated', 50],
      ['not-upheld-escalated', 'closed-escalated', 50],
      ['resolved-escalated', 'closed-escalated', 0],
    ],
    whole: { open: ['J11'], none: ['directions-and-commissioning', 'finance-and-performance'], few: [] },
  },
]

describe.each(worked)('the figures of $id', ({ id, procedure, file, quarter, numbers, averages, percentages }) => {
  const figures = new Figures(procedure, scenarioIn(file, id), ...quarter)

  test.each(Object.entries(numbers))('%s: %i', (measure, expected) => {
    expect(figures.number(measure)).toBe(expected)
  })
  test.each(Object.entries(averages))('%s: %f on average', (measure, expected) => {
    expect(figures.average(measure)).toBe(expected)
  })
  test.each(percentages ?? [])('%s of %s: %f%%', (measure, of, expected) => {
    expect(percent(figures.number(measure), figures.number(of))).toBe(expected)
    const { outOf } = procedure.measures?.[`${measure}-share`] ?? procedure.measures?.[measure] ?? {}
    expect(outOf).toBe(of)
  })
})

const quarters = worked.flatMap(({ whole, ...one }) => (whole === undefined ? [] : [{ ...one, ...whole }]))

describe.each(quarters)('the whole quarter of $id', ({ id, procedure, body, file, quarter, open, none, few, population, perThousand }) => {
  const figures = new Figures(procedure, scenarioIn(file, id), ...quarter)
  const fewIs = Number(procedure.settings?.['few-complaints']?.value)
  const services = body.services.map(one => one.id)

  test('open at the end', () => {
    expect(figures.openAtTheEnd()).toEqual(open)
  })
  test('services with none, and with few', () => {
    expect(services.filter(one => figures.receivedIn(one) === 0)).toEqual(none)
    expect(services.filter(one => figures.receivedIn(one) > 0 && figures.receivedIn(one) <= fewIs)).toEqual(few)
  })
  test('received for each 1,000 people', () => {
    expect(population === undefined ? undefined : tenths((1000 * figures.number('received')) / population)).toBe(perThousand)
  })
  test('the three groups of closed complaints add up', () => {
    const groups = ['closed-stage-1', 'closed-stage-2', 'closed-escalated'].flatMap(group => figures.counted(group).map(one => one.id))
    expect(new Set(groups).size).toBe(groups.length)
    expect([...groups].sort()).toEqual(
      figures
        .counted('closed')
        .map(one => one.id)
        .sort(),
    )
  })
})

test('both bodies count the same things, but for referrals', () => {
  const own = (procedure: Procedure) => Object.keys(procedure.measures ?? {}).filter(id => id !== 'referred')
  expect(own(council)).toEqual(own(board))
})

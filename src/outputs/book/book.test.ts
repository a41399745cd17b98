import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { evaluate } from '#case'
import type { Procedure } from '#language'
import { anytown, england } from '../testing/anytown.ts'
import { allRules, book } from './book.ts'
import { clauseAnchor } from './clauses.ts'
import { examplesOf } from './examples/worked.ts'

const clauses = {
  '5.2': { text: 'We acknowledge a complaint within 3 working days.' },
  '5.9': { text: 'We value feedback.', notARule: 'a value, not a promise' },
  '6.4': { text: 'The service manager replies within ten days.' },
  '6.5': { text: 'More time may be given.' },
  '6.6': { text: 'Where an advocate is late the time begins afresh.' },
  '6.9': { text: 'Stage 2 may be asked for.' },
}
const bookOf = (procedure: Procedure) => book({ procedure, clauses, body: { name: 'Anytown' }, calendar: england, hash: 'ab'.repeat(32) })
const made = bookOf(anytown)
const rules = made.chapters.flatMap(allRules)
const rule = (at: string) => rules.find(one => one.at === at)

/** Every place of the JSON that cites a clause: a rule. */
function placesOf(json: unknown, at = ''): readonly string[] {
  if (typeof json !== 'object' || json === null) return []
  const own = at !== '' && 'clause' in json && typeof json.clause === 'string' ? [at] : []
  return [...own, ...Object.entries(json).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}/${key}`))]
}

describe('the book', () => {
  test('every rule of the procedure stands in it exactly once', () => {
    expect(rules.map(one => one.at).toSorted()).toEqual(placesOf(anytown).toSorted())
    expect(new Set(rules.map(one => one.anchor)).size).toBe(rules.length)
  })

  test('every clause of the document stands in it, with why it holds no rule', () => {
    expect(made.clauses.map(one => one.clause)).toEqual(Object.keys(clauses))
    expect(made.clauses[1]).toMatchObject({ notARule: 'a value, not a promise', rules: [], anchor: 'c-5-9' })
    expect(made.clauses[2]?.rules.map(one => one.anchor)).toContain('r-stage-1-respond')
    expect(made.versionSays).toBe('For complaints received from 1 April 2026')
  })

  test('a duty is one sentence, with what does it and how its doubt is taken', () => {
    const respond = rule('stages/stage-1/duties/respond')
    expect(respond?.sentence).toBe(
      'The Service Manager must send a written response to every point, within 10 working days from the day the complaint was received.',
    )
    expect(respond?.lines).toContainEqual({ label: 'Done when', words: 'The response was sent' })
    expect([respond?.length, respond?.most]).toEqual(['10 working days', 'at most 20 working days'])
    expect(respond?.reading?.others).toEqual(['calendar days: 10 days from the day the complaint was received'])
  })

  test('an example is worked out by the engine on a day that a bank holiday follows', () => {
    const [example] = rule('stages/stage-1/duties/respond')?.examples ?? []
    expect(example).toMatchObject({
      given: 'The complaint was received on Thursday 2 April 2026.',
      gives: 'Due Monday 20 April 2026.',
      due: '2026-04-20',
    })
    expect(example?.steps[0]).toBe('Left out of the count: 3 weekends, Good Friday 3 April and Easter Monday 6 April.')
  })

  test('more time is shown to its longest, and that a day more is refused', () => {
    const [example] = rule('stages/stage-1/duties/respond/extensions/complex')?.examples ?? []
    expect(example?.gives).toBe('Due Tuesday 5 May 2026.')
    expect(example?.steps).toEqual(['That is the longest: Wednesday 6 May 2026 would be refused.'])
  })

  test('each date of an example is the one that the engine gives the same case', () => {
    const examples = examplesOf(anytown, england)
    let dated = 0
    for (const key of examples.probe.ways.keys()) {
      for (const { way, clock, facts } of examples.of(key)) {
        const today = facts.reduce((last, fact) => (typeof fact.on === 'string' && fact.on > last ? fact.on : last), examples.day)
        const state = evaluate(examples.probe.compiledFor(key.slice(0, key.indexOf('/'))), facts, england, today)
        const again = [...state.duties, ...state.dates].find(one => one.key === way.key)
        expect(again?.due, key).toBe(clock.due)
        if (clock.due !== undefined) dated++
      }
    }
    expect(dated).toBeGreaterThan(3)
  })

  test('every period stands on one scale of working days, with the most that more time allows', () => {
    const row = made.periods.flatMap(group => group.rows).find(one => one.key === 'stage-1/respond')
    expect(row).toMatchObject({ days: 10, isAim: false })
    expect(row?.marks).toEqual([{ is: 'most', title: 'the most with more time', days: 20 }])
  })

  test('where the policy differs from the law, both dates are shown', () => {
    const { 'stage-1': stage } = anytown.stages
    const respond = stage?.duties?.respond
    if (stage === undefined || respond === undefined) throw new Error('the example has no stage')
    const law = {
      title: 'The Regulations',
      kind: 'law',
      clause: 'reg 14',
      by: { unit: 'days', n: 10, how: 'from', of: 'complaint-received' },
    } as const
    const departing = bookOf({
      ...anytown,
      outsideSources: { reg: 'the invented Regulations' },
      stages: {
        ...anytown.stages,
        'stage-1': {
          ...stage,
          duties: { ...stage.duties, respond: { ...respond, lines: { law }, departs: { from: 'reg 14', how: 'it counts working days' } } },
        },
      },
    })
    expect(departing.departures[0]).toMatchObject({ from: 'reg 14', source: 'the invented Regulations', how: 'it counts working days' })
    expect(departing.departures[0]?.dates.at(-1)).toEqual({ label: 'The law: The Regulations', words: 'Sunday 12 April 2026.' })
    expect(departing.outside.map(one => one.clause)).toEqual(expect.arrayContaining(['reg 14']))
  })

  test('a role has what it must, may and is told', () => {
    const manager = made.roles.find(({ rule: { at } }) => at === 'roles/service-manager')
    expect(manager?.owes.map(one => one.words)).toContain('send a written response to every point')
    expect(manager?.isTold.map(one => one.words)).toContain('Reminder')
  })

  test('the same version gives the same book, and another day of example other dates', () => {
    expect(JSON.stringify(bookOf(anytown))).toBe(JSON.stringify(made))
    const calendar = compileCalendar(bankHolidays['england-and-wales'])
    const christmas = book({ procedure: anytown, clauses, body: { name: 'Anytown' }, calendar, hash: 'ab', exampleDay: day('2026-12-23') })
    const [example] = christmas.chapters.flatMap(allRules).find(one => one.at === 'stages/stage-1/duties/respond')?.examples ?? []
    expect(example?.due).toBe('2027-01-11')
  })
})

test('a clause has an address', () => {
  expect(['7.12.1', '7.14 row 7', '7.11.7 (2)'].map(clauseAnchor)).toEqual(['c-7-12-1', 'c-7-14-row-7', 'c-7-11-7-2'])
})

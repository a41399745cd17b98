import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#calendar'
import { advocateDuty, advocateFacts } from '../testing/advocate-story.ts'
import { anytown, england } from '../testing/anytown.ts'
import { duty, fact, factState, state } from '../testing/states.ts'
import { group } from './group.ts'
import type { WorklistRow } from './row.ts'
import { rowsOf } from './rows-of.ts'

const about = { reference: 'AN26-0104', title: 'Contact visits cancelled', person: 'Young person', restricted: true, service: 'placements' }
const read = (duties: Parameters<typeof state>[1]) => ({ state: state('2026-05-14', duties), procedure: anytown, facts: advocateFacts })
const only = (rows: readonly WorklistRow[]): WorklistRow => {
  const [row, ...others] = rows
  if (row === undefined || others.length > 0) throw new Error(`expected one row, got ${rows.length}`)
  return row
}

describe('a case becomes rows', () => {
  test('a duty is a row with its date, its people and what happened to its date', () => {
    const row = only(rowsOf(read({ duties: [advocateDuty] }), about))
    expect(row).toMatchObject({
      key: 'stage-1/respond',
      kind: 'duty',
      is: 'owed',
      must: 'Send a written response to every point',
      stage: { id: 'stage-1', title: 'Stage 1: local resolution' },
      who: [{ role: 'service-manager', title: 'Service Manager' }],
      outside: false,
      due: '2026-05-20',
      since: '2026-04-27',
      counts: 'working-days',
      mayReach: '2026-05-27',
      restricted: true,
      person: 'Young person',
    })
    expect(row.chips).toEqual([
      { kind: 'more', words: 'Extended once' },
      { kind: 'stop', words: 'Restarted 27 April' },
    ])
  })

  test('it is stored as JSON, and says nothing of being late', () => {
    const late = only(rowsOf(read({ duties: [{ ...advocateDuty, status: 'late' }] }), about))
    const owed = only(rowsOf(read({ duties: [advocateDuty] }), about))
    expect(JSON.parse(JSON.stringify(late))).toEqual(late)
    expect(late).toEqual(owed)
  })

  test('what is met, not started or no longer owed is no row', () => {
    const duties = (['met-in-time', 'met-late', 'not-started', 'does-not-apply', 'missed', 'no-longer-owed', 'met'] as const).map(status =>
      duty({ status }),
    )
    expect(rowsOf(read({ duties }), about)).toEqual([])
  })

  test('a paused duty waits, with the days it has left', () => {
    const row = only(rowsOf(read({ duties: [duty({ status: 'paused', pausedSince: day('2026-05-07'), daysLeft: 3 })] }), about))
    expect(row).toMatchObject({ kind: 'waiting', is: 'paused', since: '2026-05-07', why: 'Paused since Thu 7 May; 3 working days left' })
    expect(row.due).toBeUndefined()
  })

  test('an outsider’s duty without a date waits; with a date it stands among the dates', () => {
    const outside = (due?: string) =>
      duty({ who: ['independent-person'], status: due ? 'owed' : 'owed-without-a-date', ...(due ? { due: day(due) } : {}) })
    expect(only(rowsOf(read({ duties: [outside()] }), about)).kind).toBe('waiting')
    expect(only(rowsOf(read({ duties: [outside('2026-05-19')] }), about))).toMatchObject({ kind: 'duty', outside: true })
  })

  test('a request that waits for a decision is a row for those who may decide it', () => {
    const request = fact('f9', 'escalation-requested', '2026-05-05', { by: { role: 'complainant' }, stage: 'stage-2' })
    const waits = factState('f9', {
      effect: 'waits',
      refusals: [{ act: 'stage-1/ask-for-stage-2', clause: '6.9', because: 'asked after the last day', severity: 'decide', tests: [] }],
    })
    const row = only(rowsOf({ state: state('2026-05-14', { facts: [waits] }), procedure: anytown, facts: [request] }, about))
    expect(row).toMatchObject({
      key: 'stage-1/ask-for-stage-2 f9',
      kind: 'waiting',
      is: 'awaits-decision',
      must: 'Decide whether to allow: ask for Stage 2',
      why: 'Asked after the last day.',
      who: [{ role: 'complaints-manager', title: 'Complaints Manager' }],
      since: '2026-05-05',
    })
  })
})

const base = only(rowsOf(read({ duties: [advocateDuty] }), about))
const rowDue = (due: string, more: Partial<WorklistRow> = {}): WorklistRow => ({ ...base, chips: [], due: day(due), ...more })
const listed = (row: WorklistRow, today = '2026-05-14') => {
  const grouped = group([row], day(today), england)
  const [first] = [...grouped.overdue, ...grouped.dueToday, ...grouped.next, ...grouped.undated, ...grouped.waiting, ...grouped.laterRows]
  if (first === undefined) throw new Error('the row was lost')
  return first
}

describe('the list as it stands on a day', () => {
  test.each([
    ['2026-05-11', 'overdue', '3 working days late', 'was Mon 11 May'],
    ['2026-05-14', 'dueToday', 'Today', 'Thu 14 May'],
    ['2026-05-15', 'next', 'Tomorrow', 'Fri 15 May'],
    ['2026-05-18', 'next', 'In 2 working days', 'Mon 18 May'],
    ['2026-05-21', 'next', 'In 5 working days', 'Thu 21 May'],
    ['2026-05-22', 'later', 'In 6 working days', 'Fri 22 May'],
    ['2025-12-31', 'overdue', '92 working days late', 'was Wed 31 Dec 2025'],
  ])('due %s: %s, "%s", "%s"', (due, name, lead, words) => {
    expect(listed(rowDue(due))).toMatchObject({ group: name, when: { lead, day: words } })
  })

  test('a passed aim is never called late', () => {
    const row = listed(rowDue('2026-05-11', { aim: true }))
    expect(row).toMatchObject({ group: 'undated', when: { lead: 'Aim passed', day: 'was Mon 11 May' }, daysLate: 0 })
  })

  test('the last day to say that more time is needed is said on that day only', () => {
    expect(listed(base, '2026-05-20').chips).toContainEqual({ kind: 'today', words: 'Last day for notice' })
    expect(listed(base, '2026-05-19').chips).not.toContainEqual({ kind: 'today', words: 'Last day for notice' })
  })

  test('a crossed line of the law comes before what happened to the date, and there are never more than two chips', () => {
    const row = listed({ ...base, lines: [{ title: 'the law', kind: 'law', due: day('2026-05-12') }] })
    expect(row.chips).toEqual([
      { kind: 'late', words: 'Past the law’s date' },
      { kind: 'stop', words: 'Restarted 27 April' },
    ])
  })

  test('of several lines of the law only the latest is what it allows at most', () => {
    const law = (title: string, due: string) => ({ title, kind: 'law' as const, due: day(due) })
    const row = listed({ ...base, chips: [], lines: [law('ten days', '2026-05-12'), law('twenty days', '2026-05-27')] })
    expect(row.chips).toEqual([])
  })

  test('that something it needs is missing is news on the day it is due', () => {
    expect(listed(rowDue('2026-05-14', { blocked: true })).chips).toEqual(
      [
        { kind: 'wait', words: 'Cannot go yet' },
        { kind: 'today', words: 'Last day for notice' },
      ].toReversed(),
    )
    expect(listed(rowDue('2026-05-18', { blocked: true })).chips).toEqual([])
  })

  test('what waits says for how long', () => {
    const { due: _, ...undated } = base
    const row = listed({ ...undated, kind: 'waiting', is: 'paused', since: day('2026-05-05') })
    expect(row).toMatchObject({ group: 'waiting', when: { lead: '9 calendar days', day: 'since Tue 5 May' } })
  })
})

const anyRow: fc.Arbitrary<WorklistRow> = fc
  .record({
    reference: fc.integer({ min: 1, max: 99 }).map(n => `AN26-00${n}`),
    key: fc.constantFrom('stage-1/respond', 'stage-1/acknowledge', 'stage-2/investigate'),
    due: fc.option(fc.integer({ min: -60, max: 60 }).map(n => addDays(day('2026-05-14'), n))),
    kind: fc.constantFrom('duty', 'waiting'),
    counts: fc.constantFrom('working-days', 'calendar-days'),
    aim: fc.boolean(),
  })
  .map(({ due, ...rest }) => {
    const { due: _, ...undated } = base
    return { ...undated, ...rest, ...(due === null ? {} : { due }) }
  })

test('each row stands in exactly one group, and the counts agree', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), fc.integer({ min: -30, max: 30 }), (rows, shift) => {
      const today = addDays(day('2026-05-14'), shift)
      const grouped = group(rows, today, england)
      const all = [...grouped.overdue, ...grouped.dueToday, ...grouped.next, ...grouped.undated, ...grouped.waiting, ...grouped.laterRows]
      const names = (some: readonly WorklistRow[]) => some.map(row => JSON.stringify([row.reference, row.key, row.due, row.kind])).sort()
      expect(names(all)).toEqual(names(rows))
      expect(grouped.counts).toEqual({
        overdue: grouped.overdue.length,
        dueToday: grouped.dueToday.length,
        next: grouped.next.length,
        undated: grouped.undated.length,
        waiting: grouped.waiting.length,
      })
      expect(grouped.later).toBe(grouped.laterRows.length)
      for (const row of all) expect(row.chips.length).toBeLessThanOrEqual(2)
      for (const row of all) expect(row.when.lead.endsWith('late')).toBe(row.group === 'overdue')
      for (const row of grouped.overdue) expect(row.daysLate).toBeGreaterThan(0)
      const shown = all.length - grouped.later
      expect(grouped.facets.stage.reduce((sum, facet) => sum + facet.count, 0)).toBe(shown)
    }),
  )
})

test('the order of the rows given does not change the list', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyRow, { maxLength: 20, selector: row => `${row.reference} ${row.key}` }),
      fc.infiniteStream(fc.nat()),
      (rows, picks) => {
        const shuffled = rows
          .map(row => ({ row, at: picks.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row)
        expect(group(shuffled, day('2026-05-14'), england)).toEqual(group(rows, day('2026-05-14'), england))
      },
    ),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, type Calendar, compileCalendar, count, day, type LocalDate, withClosures } from '#calendar'
import type { DutyState, Fact, Step } from '#case'
import type { How, Procedure, Unit } from '#language'
import { advocateDuty, advocateFacts } from '../testing/advocate-story.ts'
import { anytown, england } from '../testing/anytown.ts'
import { clock, duty, fact, state } from '../testing/states.ts'
import type { CalendarCell, WhyThisDate } from './view.ts'
import { whyThisDate } from './why.ts'

const inOneLine = (why: WhyThisDate): string => why.answer.map(part => (part.strong ? `*${part.text}*` : part.text)).join('')
const cells = (why: WhyThisDate): readonly CalendarCell[] => why.grid?.weeks.flatMap(week => week.cells) ?? []
const cellOn = (why: WhyThisDate, on: string): CalendarCell => {
  const cell = cells(why).find(each => each.day === on)
  if (cell === undefined) throw new Error(`${on} is not drawn`)
  return cell
}
/** The numbers of the count in force, in the order of the days. */
const numbers = (why: WhyThisDate): readonly number[] =>
  cells(why)
    .filter(cell => ['counted', 'extra', 'not-used-extra', 'latest', 'due', 'start'].includes(cell.state) && (cell.count ?? 0) > 0)
    .map(cell => cell.count ?? 0)

const explain = (
  one: Parameters<typeof whyThisDate>[1],
  {
    facts = [],
    today = '2026-05-14',
    calendar = england,
    procedure = anytown,
  }: {
    facts?: readonly Fact[]
    today?: string
    calendar?: Calendar
    procedure?: Procedure
  } = {},
) => whyThisDate({ state: state(today), procedure, facts }, one, calendar)

const received = (on: string): Step => ({ step: 'fact', fact: 'f1', type: 'complaint-received', on: day(on), gives: day(on) })
const counted = (from: string, n: number, gives: string, unit: Unit = 'working-days', how: How = 'from'): Step => ({
  step: 'count',
  unit,
  n,
  how,
  from: day(from),
  skipped: [],
  gives: day(gives),
})

describe('begun afresh, then extended', () => {
  const why = explain(advocateDuty, { facts: advocateFacts })

  test('the answer is one sentence', () => {
    expect(inOneLine(why)).toBe(
      'The date to send a written response to every point is *Wednesday 20 May 2026*: *10 working days* from the day an advocate was appointed, Monday 27 April, and *6 more* since the complainant was told that more time is needed on Friday 8 May.',
    )
  })

  test('the steps are lettered in the order of the days, and the last is the date', () => {
    expect(why.steps.map(step => `${step.letter} ${step.title}`)).toEqual([
      'A Thursday 2 April: the complaint was received',
      'B Wednesday 15 April: the appointment of an advocate was delayed',
      'C Monday 27 April: an advocate was appointed',
      'D Friday 8 May: the complainant was told that more time is needed',
      'E Wednesday 20 May: due',
    ])
    expect(why.steps[1]?.sentences).toEqual(['No date runs until it begins afresh; the 7 days already counted are set aside.'])
    expect(why.steps[2]?.sum).toBe('27 April + 10 working days = Tuesday 12 May')
    expect(why.steps[3]?.sum).toBe('12 May + 6 working days = Wednesday 20 May')
    expect(why.steps[4]?.sentences).toEqual(['Day 16 of at most 20.', 'In time until the end of the day; late from 21 May.'])
  })

  test('the calendar tells counted, extra, unused, stopped and set-aside days apart', () => {
    expect(cellOn(why, '2026-04-07')).toMatchObject({ state: 'set-aside', count: 1, says: 'day 1, counted first, then set aside' })
    expect(cellOn(why, '2026-04-15')).toMatchObject({ state: 'set-aside', count: 7, letters: ['B'] })
    expect(cellOn(why, '2026-04-16').state).toBe('stopped')
    expect(cellOn(why, '2026-04-27')).toMatchObject({ state: 'start', count: 0, letters: ['C'] })
    expect(cellOn(why, '2026-05-04')).toMatchObject({ state: 'bank-holiday', label: 'Early May bank holiday' })
    expect(cellOn(why, '2026-05-12')).toMatchObject({ state: 'counted', count: 10, label: 'First date' })
    expect(cellOn(why, '2026-05-14')).toMatchObject({
      state: 'extra',
      count: 12,
      isToday: true,
      says: 'day 12, counted, extra time, today',
    })
    expect(cellOn(why, '2026-05-20')).toMatchObject({ state: 'due', count: 16, letters: ['E'], label: 'Due' })
    expect(cellOn(why, '2026-05-22')).toMatchObject({ state: 'not-used-extra', count: 18 })
    expect(cellOn(why, '2026-05-27')).toMatchObject({ state: 'latest', count: 20 })
    expect(numbers(why)).toEqual([...Array(20).keys()].map(n => n + 1))
  })

  test('weeks begin on Monday and months are named where they begin', () => {
    expect(why.grid?.weeks.map(week => week.month)).toEqual(['Apr', '', '', '', 'May', '', '', '', ''])
    expect(why.grid?.weeks[0]?.says).toBe('week of Monday 30 March')
    expect(cellOn(why, '2026-05-01').dayWords).toBe('1 May')
  })

  test('what stands beside the date', () => {
    expect(why.notCounted).toContain('Early May bank holiday 4 May (Spring bank holiday 25 May comes after the date).')
    expect(why.lines[0]?.words).toBe('Wednesday 27 May 2026. The date above is inside that.')
    expect(why.others[0]).toMatchObject({ dueWords: 'Mon 11 May', difference: '9 calendar days earlier' })
    expect(why.history.map(({ due }) => due)).toEqual(['2026-04-20', '2026-05-12', '2026-05-20'])
    expect(why.legend.map(({ words }) => words)).toEqual([
      'Counted',
      'Extra time',
      'Extra time not used',
      'Clock stopped',
      'Weekend or bank holiday',
      'Counted first, then set aside',
    ])
  })
})

test('another reading without a date says what is missing, where the case does', () => {
  const others = [
    { text: 'from the receipt', why: { cannot: 'not-recorded', what: 'the statement was received' } },
    { text: 'from nothing known' },
  ] as const
  const why = explain(duty({ others }), { facts: [] })
  expect(why.others.map(({ dueWords, whyNone }) => [dueWords, whyNone])).toEqual([
    ['no date', 'Not recorded: the statement was received.'],
    ['no date', undefined],
  ])
})

describe('held, with the days that were left', () => {
  // Received Thursday 2 April: day 7 is 15 April; 3 days left; stopped until Monday 27 April.
  const held = duty({
    start: day('2026-04-02'),
    base: day('2026-04-20'),
    due: day('2026-04-30'),
    steps: [
      received('2026-04-02'),
      counted('2026-04-02', 10, '2026-04-20'),
      { step: 'held', hold: 'police', from: day('2026-04-15'), to: day('2026-04-27'), left: 3, clause: '6.8' },
      {
        step: 'moved',
        by: 'hold',
        what: 'police',
        on: day('2026-04-27'),
        from: day('2026-04-20'),
        gives: day('2026-04-30'),
        clause: '6.8',
      },
    ],
  })
  const why = explain(held, {
    facts: [
      fact('f1', 'complaint-received', '2026-04-02'),
      fact('f2', 'other-process-began', '2026-04-15'),
      fact('f3', 'other-process-ended', '2026-04-27'),
    ],
  })

  test('the numbers go on where they stopped', () => {
    expect(numbers(why)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(cellOn(why, '2026-04-15').count).toBe(7)
    expect(cellOn(why, '2026-04-27').state).toBe('stopped')
    expect(cellOn(why, '2026-04-28').count).toBe(8)
    expect(cellOn(why, '2026-04-30')).toMatchObject({ state: 'due', count: 10 })
  })

  test('both ends of the hold are steps', () => {
    expect(why.steps.map(step => step.title)).toEqual([
      'Thursday 2 April: the complaint was received',
      'Wednesday 15 April: another process about the same matter began',
      'Monday 27 April: the other process ended',
      'Thursday 30 April: due',
    ])
    expect(why.steps[2]).toMatchObject({
      sentences: ['The clock runs again from here: 3 working days are left.'],
      sum: '27 April + 3 working days = Thursday 30 April',
    })
  })

  test('while it stands there is no date, and today is where the hatching ends', () => {
    const { due: _, ...undated } = held
    const standing = explain(
      {
        ...undated,
        status: 'paused',
        pausedSince: day('2026-04-15'),
        daysLeft: 3,
        steps: held.steps.slice(0, 2).concat({ step: 'held', hold: 'police', from: day('2026-04-15'), left: 3, clause: '6.8' }),
      },
      { today: '2026-04-22' },
    )
    expect(standing.title).toBe('Why is there no date?')
    expect(inOneLine(standing)).toBe(
      'The date to send a written response to every point is not running: the clock has been stopped since *Wednesday 15 April*, with *3 working days* left.',
    )
    expect(cellOn(standing, '2026-04-22')).toMatchObject({ state: 'stopped', isToday: true })
    expect(numbers(standing)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})

describe('other shapes', () => {
  test('the earlier of two: the one that gave the date is drawn, the other is said', () => {
    const why = explain(
      clock({
        due: day('2026-06-18'),
        steps: [
          { step: 'fact', fact: 'f5', type: 'response-sent', on: day('2026-05-20'), gives: day('2026-05-20') },
          counted('2026-05-20', 25, '2026-06-25'),
          { step: 'due-of', clock: 'stage-1/respond', gives: day('2026-05-20') },
          counted('2026-05-20', 20, '2026-06-18'),
          { step: 'earliest', of: [day('2026-06-25'), day('2026-06-18')], leftOut: [], gives: day('2026-06-18') },
        ],
      }),
    )
    expect(inOneLine(why)).toBe(
      'Last day to ask for Stage 2 is *Thursday 18 June 2026*: *20 working days* from the date to send a written response to every point, Wednesday 20 May.',
    )
    expect(numbers(why).at(-1)).toBe(20)
    expect(why.steps[0]?.sentences).toContain('The earlier of Thursday 25 June and Thursday 18 June.')
  })

  test('what has not happened is left out by name', () => {
    const why = explain(
      clock({
        due: day('2026-06-18'),
        steps: [
          { step: 'due-of', clock: 'stage-1/respond', gives: day('2026-05-20') },
          counted('2026-05-20', 20, '2026-06-18'),
          {
            step: 'earliest',
            of: [day('2026-06-18')],
            leftOut: ['25 working days from the day the response was sent'],
            gives: day('2026-06-18'),
          },
        ],
      }),
    )
    expect(why.steps[0]?.sentences).toContain('Left out, because it has not happened: 25 working days from the day the response was sent.')
  })

  test('counted backwards, the numbers fall towards the fixed day', () => {
    const why = explain(
      duty({
        must: 'circulate the papers',
        due: day('2026-06-10'),
        steps: [
          { step: 'written', fact: 'f8', type: 'meeting-date-set', field: 'date', gives: day('2026-06-17') },
          counted('2026-06-17', 5, '2026-06-10', 'working-days', 'before'),
        ],
      }),
    )
    expect(numbers(why)).toEqual([5, 4, 3, 2, 1])
    expect(cellOn(why, '2026-06-17')).toMatchObject({ state: 'start', count: 0 })
    expect(why.steps[0]?.sum).toBe('17 June − 5 working days = Wednesday 10 June')
  })

  test('a day that somebody set is counted from nothing, and the day it was told is another day', () => {
    const set = { step: 'written', fact: 'f8', type: 'meeting-date-set', field: 'date', gives: day('2026-06-17') } as const
    const why = explain(duty({ must: 'hold the meeting', due: day('2026-06-17'), steps: [set] }), {
      facts: [fact('f8', 'meeting-date-set', '2026-06-01', { data: { date: '2026-06-17' } })],
    })
    expect(cellOn(why, '2026-06-17')).toMatchObject({ state: 'due', label: 'The day set; Due' })
    expect(cellOn(why, '2026-06-17')?.count).toBeUndefined()
    expect([why.grid?.caption, why.notCounted, why.countingRule]).toEqual(['On the calendar', '', ''])
  })

  test('a closure added later re-bases the date, and is named', () => {
    const closed = compileCalendar(
      withClosures(england.data, [{ day: day('2026-04-10'), why: 'Offices closed: flood', addedOn: day('2026-04-09') }]),
    )
    const why = explain(
      duty({
        base: day('2026-04-20'),
        due: day('2026-04-21'),
        steps: [
          received('2026-04-02'),
          counted('2026-04-02', 10, '2026-04-20'),
          {
            step: 'moved',
            by: 'calendar',
            what: 'Offices closed: flood',
            on: day('2026-04-09'),
            from: day('2026-04-20'),
            gives: day('2026-04-21'),
            clause: '6.4',
          },
        ],
      }),
      { calendar: closed, facts: [fact('f1', 'complaint-received', '2026-04-02')] },
    )
    expect(numbers(why)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(cellOn(why, '2026-04-10')).toMatchObject({ state: 'closure', says: 'Offices closed: flood, closed, not counted' })
    expect(inOneLine(why)).toContain('*1 more* because a day was closed after the count began (Offices closed: flood)')
  })

  test('calendar days are counted through weekends', () => {
    const why = explain(
      duty({ due: day('2026-04-16'), steps: [received('2026-04-02'), counted('2026-04-02', 2, '2026-04-16', 'weeks', 'after')] }),
    )
    expect(numbers(why)).toEqual([...Array(14).keys()].map(n => n + 1))
    expect(cellOn(why, '2026-04-04')).toMatchObject({ state: 'counted', isWeekend: true, count: 2 })
    expect(why.notCounted).toBe('')
    expect(why.legend.map(({ words }) => words)).not.toContain('Clock stopped')
  })

  test('where the day of the event is day 1, it is drawn as day 1', () => {
    const why = explain(duty({ due: day('2026-04-02'), steps: [received('2026-03-30'), counted('2026-03-30', 4, '2026-04-02')] }), {
      procedure: { ...anytown, counting: 'same-day' },
    })
    expect(numbers(why)).toEqual([1, 2, 3, 4])
    expect(cellOn(why, '2026-03-30')).toMatchObject({ state: 'start', count: 1 })
  })

  test('a year is drawn by its ends', () => {
    const why = explain(
      duty({ due: day('2027-04-02'), steps: [received('2026-04-02'), counted('2026-04-02', 1, '2027-04-02', 'years', 'after')] }),
    )
    expect(why.grid?.weeks.length).toBeLessThan(10)
    expect(why.grid?.weeks.reduce((sum, week) => sum + (week.leftOutBefore ?? 0) + 1, 0)).toBe(53)
  })

  test('no date: the reason is the answer, and nothing is drawn', () => {
    const why = explain(duty({ status: 'cannot-say', why: { cannot: 'no-length', what: 'the band of the timescale' } }))
    expect(inOneLine(why)).toBe(
      'The date to send a written response to every point cannot be given: the band of the timescale is not known.',
    )
    expect(why.grid).toBeUndefined()
  })
})

const HOWS: readonly How[] = ['from', 'after', 'beginning-with', 'before']

interface Made {
  readonly why: WhyThisDate
  readonly due: LocalDate
  readonly n: number
  readonly total: number
  readonly how: How
}

/** A duty counted, and perhaps extended, on the real calendar. */
const anyExplained: fc.Arbitrary<Made> = fc
  .record({
    from: fc.integer({ min: 0, max: 900 }).map(n => addDays(day('2025-01-01'), n)),
    n: fc.integer({ min: 1, max: 45 }),
    how: fc.constantFrom(...HOWS),
    unit: fc.constantFrom<Unit>('working-days', 'days'),
    counting: fc.constantFrom('day-after', 'same-day'),
    more: fc.integer({ min: 0, max: 10 }),
    spare: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ from, n, how, unit, counting, more, spare }) => {
    const base = count(england, counting, { unit, n, how }, from)?.gives
    if (base === undefined) throw new Error('the calendar ends')
    const later = (d: LocalDate, k: number) => (unit === 'days' ? addDays(d, k) : (addWorkingDays(england, d, k) ?? d))
    const extended = how === 'before' ? 0 : more
    const due = later(base, extended)
    const steps: Step[] = [received(from), { step: 'count', unit, n, how, from, skipped: [], gives: base }]
    if (extended > 0) steps.push({ step: 'moved', by: 'extension', what: 'reasons', on: base, from: base, gives: due, clause: '6.5' })
    const made: DutyState = duty({ start: from, base, due, steps, ...(how === 'before' ? {} : { atMost: later(due, spare) }) })
    const why = explain(made, { procedure: { ...anytown, counting }, today: base })
    return { why, due, n: n + extended, total: n + extended + (how === 'before' ? 0 : spare), how }
  })

test('every counted number stands once, in order, and the due cell is the due day', () => {
  fc.assert(
    fc.property(anyExplained, ({ why, due, n, total, how }) => {
      const up = [...Array(total).keys()].map(i => i + 1)
      const drawn = numbers(why)
      // A long count leaves quiet weeks out: what is drawn is still in order.
      const whole = why.grid?.weeks.every(week => week.leftOutBefore === undefined)
      if (whole) expect(drawn).toEqual(how === 'before' ? up.toReversed() : up)
      else expect([...drawn].sort((a, b) => (how === 'before' ? b - a : a - b))).toEqual(drawn)
      const dueCells = cells(why).filter(cell => cell.state === 'due')
      expect(dueCells.map(cell => cell.day)).toEqual([due])
      expect(dueCells[0]?.count).toBe(n)
    }),
  )
})

test('letters match steps: each step’s letter is on its day’s cell, and no cell has another', () => {
  fc.assert(
    fc.property(anyExplained, ({ why }) => {
      expect(new Set(why.steps.map(step => step.letter)).size).toBe(why.steps.length)
      for (const step of why.steps) expect(cellOn(why, step.day).letters).toContain(step.letter)
      expect(
        cells(why)
          .flatMap(cell => cell.letters)
          .sort(),
      ).toEqual(why.steps.map(step => step.letter).sort())
      for (const week of why.grid?.weeks ?? []) expect(week.cells).toHaveLength(7)
    }),
  )
})

test('a date that is only another clock’s date is told as that one came about', () => {
  const limit = clock({
    key: 'stage-1/limit',
    due: day('2026-05-19'),
    steps: [received('2026-05-05'), counted('2026-05-05', 10, '2026-05-19')],
  })
  const leaning = duty({
    key: 'stage-1/finish',
    due: day('2026-05-19'),
    steps: [{ step: 'due-of', clock: 'stage-1/limit', gives: day('2026-05-19') }],
  })
  const why = whyThisDate(
    { state: state('2026-05-14', { dates: [limit] }), procedure: anytown, facts: [fact('f1', 'complaint-received', '2026-05-05')] },
    leaning,
    england,
  )
  expect(inOneLine(why)).toContain('*10 working days* from the day the complaint was received')
  expect(numbers(why)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  day,
  dayNumber,
  daysBetween,
  fromDayNumber,
  hasCorrespondingDay,
  monthsBeginningWith,
  monthsOn,
  parseLocalDate,
  weekday,
  weekdayOf,
  writtenDay,
} from './local-date.ts'
import { anyDayBetween, slowWeekday, step } from './testing/slow.ts'

const anyDay = anyDayBetween('1600-01-01', '2400-12-31')

describe('reading a day', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', text => {
    expect(parseLocalDate(text)).toBe(text)
    expect(day(text)).toBe(text)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00',
    '2026/01/01',
    '٢٠٢٦-٠١-٠١',
    '',
    'today',
  ])('%j is not', text => {
    expect(parseLocalDate(text)).toBeUndefined()
    expect(() => day(text)).toThrow(RangeError)
  })

  test('exactly the days that the platform knows are read', () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    fc.assert(
      fc.property(parts, ([y, m, d]) => {
        const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
        const time = Date.parse(`${text}T00:00:00Z`)
        const real = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
        expect(parseLocalDate(text) !== undefined).toBe(real)
      }),
    )
  })
})

describe('numbers of days', () => {
  test('1970-01-01 is 0', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0)
    expect(fromDayNumber(0)).toBe('1970-01-01')
  })

  test('every day from 1890 to 2210 has the number the platform gives, and comes back', () => {
    for (let n = Date.UTC(1890, 0, 1) / 86_400_000; n <= Date.UTC(2210, 0, 1) / 86_400_000; n++) {
      const text = new Date(n * 86_400_000).toISOString().slice(0, 10)
      if (fromDayNumber(n) !== text || dayNumber(day(text)) !== n) expect.fail(`${text} is not ${n}`)
    }
  })

  test('the first and last day that can be written, and none beyond', () => {
    const [first, last] = [dayNumber(day('0001-01-01')), dayNumber(day('9999-12-31'))]
    expect([fromDayNumber(first), fromDayNumber(last)]).toEqual(['0001-01-01', '9999-12-31'])
    expect([writtenDay(first), writtenDay(last)]).toEqual(['0001-01-01', '9999-12-31'])
    for (const n of [first - 1, last + 1, 0.5, Number.NaN]) {
      expect(() => fromDayNumber(n)).toThrow(RangeError)
      expect(writtenDay(n)).toBeUndefined()
    }
  })
})

describe('adding', () => {
  test('days step as the platform steps, and undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (d, n) => {
        expect(addDays(d, n)).toBe(step(d, n))
        expect(addDays(addDays(d, n), -n)).toBe(d)
        expect(daysBetween(d, addDays(d, n))).toBe(n)
      }),
    )
  })

  test('months keep the day-number, or take the last day of a month that has none', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (d, n) => {
        const on = addMonths(d, n)
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(months(on)).toBe(months(d) + n)
        if (!hasCorrespondingDay(d, on)) {
          expect(on.slice(8) < d.slice(8)).toBe(true)
          expect(step(on, 1).slice(8)).toBe('01')
        } else expect(on.slice(8)).toBe(d.slice(8))
        expect(fromDayNumber(monthsOn(d, n))).toBe(on)
      }),
    )
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (from, n, on) => expect(addMonths(day(from), n)).toBe(on))

  test('years are twelve months: a leap day falls back', () => {
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29')
    expect(addYears(day('2026-07-01'), -1)).toBe('2025-07-01')
  })

  test.each([
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-05-30', 1, '2026-06-29'],
    ['2026-06-01', 1, '2026-06-30'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-01-28', 1, '2026-02-27'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('beginning with %s, %i months end on %s', (from, n, ends) => {
    expect(monthsBeginningWith(day(from), n)).toBe(ends)
  })

  test('a later day never gives an earlier one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(3000), fc.integer({ min: 0, max: 60 }), (d, later, n) => {
        expect(addMonths(d, n) <= addMonths(addDays(d, later), n)).toBe(true)
        expect(monthsBeginningWith(d, n) <= monthsBeginningWith(addDays(d, later), n)).toBe(true)
        expect(addYears(d, n) <= addYears(addDays(d, later), n)).toBe(true)
      }),
    )
  })
})

test('Monday is 1 and Sunday is 7, before 1970 too', () => {
  expect(weekday(day('2026-04-06'))).toBe(1)
  expect(weekday(day('2026-04-05'))).toBe(7)
  fc.assert(
    fc.property(anyDay, d => {
      expect(weekday(d)).toBe(slowWeekday(d))
      expect(weekdayOf(dayNumber(d))).toBe(slowWeekday(d))
    }),
  )
})

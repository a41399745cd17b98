import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCalendar } from './calendar.ts'
import { type Convention, count, type Length, roll } from './count.ts'
import { bankHolidays } from './holidays/bank-holidays.ts'
import { addMonths, day, monthsBeginningWith } from './local-date.ts'
import { anyDayBetween, daysFrom, slowlyCounted, slowlyWorks, step } from './testing/slow.ts'

const data = bankHolidays['england-and-wales']
const england = compileCalendar(data)
const anyDay = anyDayBetween('2018-12-25', '2029-01-07')
const n = fc.integer({ min: 1, max: 70 })
const convention = fc.constantFrom<Convention>('day-after', 'same-day')
const how = fc.constantFrom<Length['how']>('from', 'after', 'beginning-with', 'before')
const gives = (c: Convention, length: Length, from: string) => count(england, c, length, day(from))?.gives

describe('working days', () => {
  test('Easter is passed over, and named', () => {
    expect(count(england, 'day-after', { unit: 'working-days', n: 3, how: 'from' }, day('2026-04-02'))).toEqual({
      gives: '2026-04-09',
      skipped: [
        { day: '2026-04-03', why: 'Good Friday' },
        { day: '2026-04-04', why: 'Saturday' },
        { day: '2026-04-05', why: 'Sunday' },
        { day: '2026-04-06', why: 'Easter Monday' },
      ],
    })
  })

  test('the convention governs `from` and nothing else', () => {
    const one = (h: Length['how']): Length => ({ unit: 'working-days', n: 1, how: h })
    // Thursday 14 May 2026 is a working day; Saturday 16 May is not.
    expect(gives('day-after', one('from'), '2026-05-14')).toBe('2026-05-15')
    expect(gives('same-day', one('from'), '2026-05-14')).toBe('2026-05-14')
    expect(gives('day-after', one('from'), '2026-05-16')).toBe('2026-05-18')
    expect(gives('same-day', one('from'), '2026-05-16')).toBe('2026-05-18')
    for (const c of ['day-after', 'same-day'] as const) {
      expect(gives(c, one('after'), '2026-05-14')).toBe('2026-05-15')
      expect(gives(c, one('beginning-with'), '2026-05-14')).toBe('2026-05-14')
      expect(gives(c, one('before'), '2026-05-14')).toBe('2026-05-13')
    }
  })

  test('every way of counting gives what counting one by one gives', () => {
    fc.assert(
      fc.property(convention, how, n, anyDay, (c, h, length, from) => {
        const fromCounts = h === 'beginning-with' || (h === 'from' && c === 'same-day')
        expect(count(england, c, { unit: 'working-days', n: length, how: h }, from)?.gives).toBe(
          slowlyCounted(data, from, length, h === 'before' ? -1 : 1, fromCounts),
        )
      }),
    )
  })

  test('the days passed over and the days counted are together all the days of the count', () => {
    fc.assert(
      fc.property(convention, how, n, anyDayBetween('2020-01-01', '2027-12-31'), (c, h, length, from) => {
        const counted = count(england, c, { unit: 'working-days', n: length, how: h }, from)
        if (counted === undefined) expect.fail('the calendar is known there')
        const fromCounts = h === 'beginning-with' || (h === 'from' && c === 'same-day')
        const all = h === 'before' ? daysFrom(counted.gives, step(from, -1)) : daysFrom(fromCounts ? from : step(from, 1), counted.gives)
        expect(counted.skipped.map(row => row.day)).toEqual(all.filter(d => !slowlyWorks(data, d)))
        expect(all.length - counted.skipped.length).toBe(length)
      }),
    )
  })
})

describe('calendar units', () => {
  test.each([
    ['days', 28, 'from', '2026-05-29'],
    ['days', 28, 'after', '2026-05-29'],
    ['days', 28, 'beginning-with', '2026-05-28'],
    ['days', 28, 'before', '2026-04-03'],
    ['weeks', 13, 'from', '2026-07-31'],
    ['weeks', 13, 'beginning-with', '2026-07-30'],
    ['weeks', 2, 'before', '2026-04-17'],
    ['months', 3, 'from', '2026-08-01'],
    ['months', 3, 'beginning-with', '2026-07-31'],
    ['months', 3, 'before', '2026-02-01'],
    ['years', 1, 'after', '2027-05-01'],
    ['years', 1, 'beginning-with', '2027-04-30'],
    ['years', 1, 'before', '2025-05-01'],
  ] as const)('%s: %i %s 1 May 2026 is %s', (unit, length, h, due) => {
    for (const c of ['day-after', 'same-day'] as const) {
      expect(count(england, c, { unit, n: length, how: h }, day('2026-05-01'))).toEqual({ gives: due, skipped: [] })
    }
  })

  test('a month without the day gives its last day, and says that it was cut', () => {
    const one = (unit: 'months' | 'years', h: Length['how'], from: string) => count(england, 'day-after', { unit, n: 1, how: h }, day(from))
    expect(one('months', 'from', '2026-01-31')).toEqual({ gives: '2026-02-28', skipped: [], clamped: true })
    expect(one('months', 'beginning-with', '2026-05-31')).toEqual({ gives: '2026-06-30', skipped: [], clamped: true })
    expect(one('months', 'before', '2026-03-31')).toEqual({ gives: '2026-02-28', skipped: [], clamped: true })
    expect(one('years', 'from', '2024-02-29')).toEqual({ gives: '2025-02-28', skipped: [], clamped: true })
    expect(one('months', 'from', '2026-02-28')).toEqual({ gives: '2026-03-28', skipped: [] })
  })

  test('they agree with adding, need no calendar, and know no convention', () => {
    const wide = anyDayBetween('1950-01-01', '2150-12-31')
    fc.assert(
      fc.property(convention, n, wide, (c, length, from) => {
        const of = (unit: Length['unit'], h: Length['how']) => count(england, c, { unit, n: length, how: h }, from)?.gives
        expect(of('days', 'from')).toBe(step(from, length))
        expect(of('weeks', 'after')).toBe(step(from, 7 * length))
        expect(of('days', 'before')).toBe(step(from, -length))
        expect(of('months', 'from')).toBe(addMonths(from, length))
        expect(of('months', 'beginning-with')).toBe(monthsBeginningWith(from, length))
        expect(of('years', 'before')).toBe(addMonths(from, -12 * length))
      }),
    )
  })

  test('beyond the year 9999 there is no date, and nothing is thrown', () => {
    for (const unit of ['days', 'weeks', 'months', 'years'] as const) {
      expect(count(england, 'day-after', { unit, n: 40, how: 'from' }, day('9999-12-31'))).toBeUndefined()
      expect(count(england, 'day-after', { unit, n: 4000, how: 'before' }, day('0001-01-01'))).toBeUndefined()
    }
  })
})

test('no length is the day itself, in every unit and every way', () => {
  for (const unit of ['working-days', 'days', 'weeks', 'months', 'years'] as const) {
    for (const h of ['from', 'after', 'beginning-with', 'before'] as const) {
      expect(count(england, 'same-day', { unit, n: 0, how: h }, day('2026-05-16'))).toEqual({ gives: '2026-05-16', skipped: [] })
    }
  }
})

test('a length is a whole number, never less than none', () => {
  for (const length of [-1, 1.5, Number.NaN]) {
    expect(() => count(england, 'day-after', { unit: 'days', n: length, how: 'from' }, day('2026-05-16'))).toThrow(RangeError)
  }
})

test('a day is rolled only if it is closed', () => {
  expect(roll(england, day('2026-05-14'), 'next')).toBe('2026-05-14')
  expect(roll(england, day('2026-05-14'), 'previous')).toBe('2026-05-14')
  expect(roll(england, day('2026-04-04'), 'next')).toBe('2026-04-07')
  expect(roll(england, day('2026-04-04'), 'previous')).toBe('2026-04-02')
  expect(roll(england, day('2028-12-31'), 'next')).toBeUndefined()
  expect(roll(england, day('2019-01-01'), 'previous')).toBeUndefined()
})

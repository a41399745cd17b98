import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  closedBecause,
  closedDaysBetween,
  compileCalendar,
  countWorkingDaysFrom,
  isWorkingDay,
  onOrAfter,
  onOrBefore,
  subtractWorkingDays,
  workingDaysBetween,
} from './calendar.ts'
import { type CalendarData, withClosures } from './calendar-data.ts'
import { bankHolidays } from './holidays/bank-holidays.ts'
import { day } from './local-date.ts'
import { anyDayBetween, daysFrom, slowlyCounted, slowlyWorks, slowWeekday, step } from './testing/slow.ts'

const england = compileCalendar(bankHolidays['england-and-wales'])
// The edges are reached as well: a fortnight outside the known range on either side.
const anyDay = anyDayBetween('2018-12-18', '2029-01-14')
const knownDay = anyDayBetween('2019-01-01', '2028-12-31')

/** A calendar of one quarter with any closures at all, even every day closed: its edges are never far. */
const anyCalendar: fc.Arbitrary<CalendarData> = fc
  .uniqueArray(anyDayBetween('2026-01-01', '2026-03-31'), { maxLength: 60 })
  .map(closed => ({
    nation: 'england-and-wales',
    knownFrom: day('2026-01-01'),
    knownTo: day('2026-03-31'),
    closed: closed.map(d => ({ day: d, why: 'closed' })),
  }))
const dayAround = anyDayBetween('2025-12-20', '2026-04-12')
const length = fc.integer({ min: 1, max: 70 })

describe('working days counted by look-up are those counted one by one', () => {
  test('in the shipped calendars', () => {
    for (const data of Object.values(bankHolidays)) {
      const c = compileCalendar(data)
      fc.assert(
        fc.property(anyDay, length, (from, n) => {
          expect(addWorkingDays(c, from, n)).toBe(slowlyCounted(data, from, n, 1, false))
          expect(subtractWorkingDays(c, from, n)).toBe(slowlyCounted(data, from, n, -1, false))
          expect(countWorkingDaysFrom(c, from, n)).toBe(slowlyCounted(data, from, n, 1, true))
        }),
      )
    }
  })

  test('in any calendar, up to its edges and beyond them', () => {
    fc.assert(
      fc.property(anyCalendar, dayAround, length, (data, from, n) => {
        const c = compileCalendar(data)
        expect(addWorkingDays(c, from, n)).toBe(slowlyCounted(data, from, n, 1, false))
        expect(subtractWorkingDays(c, from, n)).toBe(slowlyCounted(data, from, n, -1, false))
        expect(countWorkingDaysFrom(c, from, n)).toBe(slowlyCounted(data, from, n, 1, true))
        expect(onOrAfter(c, from)).toBe(slowlyCounted(data, from, 1, 1, true))
        expect(onOrBefore(c, from)).toBe(slowlyCounted(data, from, 1, -1, true))
      }),
    )
  })

  test('between two days', () => {
    fc.assert(
      fc.property(anyCalendar, dayAround, dayAround, (data, a, b) => {
        const known = [a, b].every(d => d >= data.knownFrom && d <= data.knownTo)
        const [first, second] = a <= b ? [a, b] : [b, a]
        const slow = daysFrom(step(first, 1), second).filter(d => slowlyWorks(data, d)).length
        expect(workingDaysBetween(compileCalendar(data), a, b)).toBe(known ? (a <= b ? slow : 0 - slow) : undefined)
      }),
    )
  })
})

describe('laws', () => {
  test('forwards and backwards undo each other on working days', () => {
    fc.assert(
      fc.property(anyDayBetween('2020-01-01', '2027-12-31'), length, (any, n) => {
        const from = onOrAfter(england, any) ?? any
        const due = addWorkingDays(england, from, n) ?? from
        expect(subtractWorkingDays(england, due, n)).toBe(from)
        expect(workingDaysBetween(england, from, due)).toBe(n)
      }),
    )
  })

  test('a later day, a longer length or one more closure never gives an earlier date', () => {
    fc.assert(
      fc.property(anyDayBetween('2020-01-01', '2026-12-31'), fc.nat(90), length, fc.nat(100), (from, later, n, ahead) => {
        const due = addWorkingDays(england, from, n) ?? from
        expect(due <= (addWorkingDays(england, step(from, later), n) ?? '')).toBe(true)
        expect(due < (addWorkingDays(england, from, n + 1) ?? '')).toBe(true)
        const closure = [{ day: step(from, ahead), why: 'closed' }]
        const closedToo = compileCalendar(withClosures(england.data, closure))
        expect(due <= (addWorkingDays(closedToo, from, n) ?? '')).toBe(true)
      }),
    )
  })

  test('no length is the day itself, closed or not, known or not', () => {
    for (const d of ['2026-04-03', '2026-04-04', '2030-01-01'].map(day)) {
      expect(addWorkingDays(england, d, 0)).toBe(d)
      expect(subtractWorkingDays(england, d, 0)).toBe(d)
      expect(countWorkingDaysFrom(england, d, 0)).toBe(d)
    }
  })

  test('a part of a day is nobody’s working day', () => {
    expect(() => addWorkingDays(england, day('2026-04-02'), 1.5)).toThrow(RangeError)
  })
})

describe('at the ends of what is known', () => {
  test('the last known working day can be reached and no further', () => {
    expect(addWorkingDays(england, day('2028-12-28'), 1)).toBe('2028-12-29')
    expect(addWorkingDays(england, day('2028-12-28'), 2)).toBeUndefined()
    expect(onOrAfter(england, day('2028-12-30'))).toBeUndefined()
    expect(subtractWorkingDays(england, day('2019-01-03'), 1)).toBe('2019-01-02')
    expect(subtractWorkingDays(england, day('2019-01-03'), 2)).toBeUndefined()
    expect(onOrBefore(england, day('2019-01-01'))).toBeUndefined()
  })

  test('a day outside is neither working nor closed', () => {
    for (const d of ['2018-12-31', '2029-01-01'].map(day)) {
      expect(isWorkingDay(england, d)).toBeUndefined()
      expect(closedBecause(england, d)).toBeUndefined()
      expect(workingDaysBetween(england, d, day('2026-01-01'))).toBeUndefined()
    }
    expect(closedDaysBetween(england, day('2029-01-01'), day('2029-02-01'))).toEqual([])
    expect(closedDaysBetween(england, day('2028-12-25'), day('2029-02-01')).map(row => row.day)).toEqual([
      '2028-12-25',
      '2028-12-26',
      '2028-12-30',
      '2028-12-31',
    ])
  })

  test('a calendar must know at least one day, and closures outside what it knows mean nothing', () => {
    const one = { ...bankHolidays.scotland, knownFrom: day('2026-01-05'), knownTo: day('2026-01-05') }
    expect(isWorkingDay(compileCalendar(one), day('2026-01-05'))).toBe(true)
    expect(() => compileCalendar({ ...one, knownTo: day('2026-01-04') })).toThrow(RangeError)
  })
})

describe('closed days', () => {
  test('each has its reason', () => {
    expect(closedBecause(england, day('2026-04-03'))).toBe('Good Friday')
    expect(closedBecause(england, day('2026-04-04'))).toBe('Saturday')
    expect(closedBecause(england, day('2026-04-05'))).toBe('Sunday')
    expect(closedBecause(england, day('2026-04-07'))).toBeUndefined()
  })

  test('a day is a working day exactly where it has no reason, and that is what the slow method says', () => {
    fc.assert(
      fc.property(knownDay, d => {
        const works = slowlyWorks(england.data, d)
        expect(isWorkingDay(england, d)).toBe(works)
        expect(closedBecause(england, d) === undefined).toBe(works)
      }),
    )
  })

  test('those between two days are listed in order, both ends included, and say when they were added', () => {
    const addedOn = day('2026-04-01')
    const c = compileCalendar(withClosures(england.data, [{ day: day('2026-04-08'), why: 'Training day', addedOn }]))
    expect(closedDaysBetween(c, day('2026-04-03'), day('2026-04-08'))).toEqual([
      { day: '2026-04-03', why: 'Good Friday' },
      { day: '2026-04-04', why: 'Saturday' },
      { day: '2026-04-05', why: 'Sunday' },
      { day: '2026-04-06', why: 'Easter Monday' },
      { day: '2026-04-08', why: 'Training day', addedOn },
    ])
    expect(closedDaysBetween(c, day('2026-04-08'), day('2026-04-03'))).toEqual([])
    fc.assert(
      fc.property(anyCalendar, dayAround, dayAround, (data, from, to) => {
        const known = daysFrom(from, to).filter(d => d >= data.knownFrom && d <= data.knownTo)
        const listed = closedDaysBetween(compileCalendar(data), from, to)
        expect(listed.map(row => row.day)).toEqual(known.filter(d => !slowlyWorks(data, d)))
        for (const row of listed) if (slowWeekday(row.day) >= 6) expect(row.why).toBe(slowWeekday(row.day) === 6 ? 'Saturday' : 'Sunday')
      }),
    )
  })
})

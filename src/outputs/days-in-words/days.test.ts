import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, isWorkingDay } from '#calendar'
import { england } from '../testing/anytown.ts'
import {
  barelyDay,
  dayAndMonth,
  distance,
  idInWords,
  lengthInWords,
  listInWords,
  longDay,
  plainDay,
  shortDay,
  timeInWords,
} from './days.ts'

const may20 = day('2026-05-20')

test('a day is written for people, never in figures with strokes', () => {
  expect(longDay(may20)).toBe('Wednesday 20 May 2026')
  expect(dayAndMonth(may20)).toBe('Wednesday 20 May')
  expect(shortDay(may20)).toBe('Wed 20 May')
  expect(plainDay(may20)).toBe('20 May 2026')
  expect(barelyDay(day('2026-04-02'))).toBe('2 April')
})

describe('a distance says what it is counted in', () => {
  const thursday = day('2026-05-14')
  test.each([
    ['2026-05-11', 'working-days', '3 working days late'],
    ['2026-05-13', 'working-days', '1 working day late'],
    ['2026-05-14', 'working-days', 'Today'],
    ['2026-05-15', 'working-days', 'Tomorrow'],
    ['2026-05-16', 'working-days', 'In 1 working day'],
    ['2026-05-20', 'working-days', 'In 4 working days'],
    ['2026-05-30', 'calendar-days', 'In 16 calendar days'],
    ['2026-05-11', 'calendar-days', '3 calendar days late'],
  ] as const)('%s in %s: %s', (to, counts, words) => {
    expect(distance(thursday, day(to), england, counts)).toBe(words)
  })

  test('over closed days only it counts calendar days, for nobody is 0 days late', () => {
    expect(distance(day('2026-05-16'), day('2026-05-15'), england)).toBe('1 calendar day late')
    expect(distance(day('2026-05-15'), day('2026-05-17'), england)).toBe('In 2 calendar days')
  })

  test('past the end of the calendar it counts calendar days', () => {
    expect(distance(day('2028-12-28'), day('2029-01-03'), england)).toBe('In 6 calendar days')
  })

  test('it never says 0, and is late exactly when the day has passed', () => {
    const anyDay = fc.integer({ min: 0, max: 2000 }).map(n => addDays(day('2020-01-01'), n))
    fc.assert(
      fc.property(anyDay, anyDay, (today, to) => {
        const words = distance(today, to, england)
        expect(words).not.toMatch(/\b0\b/)
        expect(words.endsWith('late')).toBe(to < today)
        expect(isWorkingDay(england, to)).toBeDefined()
      }),
    )
  })
})

test('lengths, lists, ids and hours', () => {
  expect(lengthInWords(1, 'working-days')).toBe('1 working day')
  expect(lengthInWords(3, 'months')).toBe('3 months')
  expect(listInWords(['a'])).toBe('a')
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c')
  expect(listInWords(['a', 'b'], 'or')).toBe('a or b')
  expect(idInWords('stage-1')).toBe('Stage 1')
  expect([timeInWords('16:10'), timeInWords('09:00'), timeInWords('12:00'), timeInWords('00:05')]).toEqual([
    '4.10pm',
    '9am',
    '12pm',
    '12.05am',
  ])
})

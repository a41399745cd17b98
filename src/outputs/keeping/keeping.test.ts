import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, day } from '#calendar'
import { closedToBePast } from './keeping.ts'

test('closed on 31 March 2020 and kept for six years, it is past its time when 31 March 2026 is over', () => {
  expect(closedToBePast(72, day('2026-03-31')) < day('2020-03-31')).toBe(true)
  expect(closedToBePast(72, day('2026-04-01')) >= day('2020-03-31')).toBe(true)
})

test('whoever closed up to that day is past its time, and nobody who closed later', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 400 }), (days, months) => {
      const today = addDays(day('2024-01-01'), days)
      const last = closedToBePast(months, today)
      expect(addMonths(last, months) < today).toBe(true)
      expect(addMonths(addDays(last, 1), months) < today).toBe(false)
    }),
  ))

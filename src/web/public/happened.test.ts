import { expect, test } from 'vitest'
import { day } from '#calendar'
import { inWords, readHappened } from './happened.ts'

const today = day('2026-05-14')
const read = (d: string, m: string, y: string) => readHappened({ day: d, month: m, year: y }, today)

test.each([
  ['', '3', '2026', '2026-03'],
  ['4', '3', '2026', '2026-03-04'],
  ['29', 'February', '2024', '2024-02-29'],
  ['14', 'may', '2026', '2026-05-14'],
  ['', 'sept', '2025', '2025-09'],
])('%s %s %s is %s', (d, m, y, happened) => expect(read(d, m, y)).toEqual({ happened }))

test.each([
  ['', '', '', 'month', 'Enter the month and year'],
  ['', '', '2026', 'month', 'Enter the month it happened'],
  ['', '3', '', 'year', 'Enter the year'],
  ['', '13', '2026', 'month', '‘13’ is not a month'],
  ['', 'ma', '2026', 'month', '‘ma’ is not a month'],
  ['', '3', '26', 'year', 'must have 4 numbers'],
  ['', '3', '1899', 'year', 'more than 100 years ago'],
  ['31', '2', '2026', 'day', 'There is no 31 February 2026'],
  ['29', '2', '2026', 'day', 'There is no 29 February 2026'],
  ['0', '2', '2026', 'day', 'There is no 0 February 2026'],
  ['four', '2', '2026', 'day', 'There is no four February 2026'],
  ['15', '5', '2026', 'day', '15 May 2026 has not come yet'],
  ['', '6', '2026', 'month', 'June 2026 has not come yet'],
])('%s %s %s is refused at the %s: %s', (d, m, y, wrong, because) =>
  expect(read(d, m, y)).toMatchObject({ wrong, because: expect.stringContaining(because) }),
)

test('a month and a day are said in words', () => {
  expect(inWords('2026-03')).toBe('March 2026')
  expect(inWords('2026-03-04')).toBe('4 March 2026')
})

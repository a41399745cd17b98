import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import type { Nation } from '../calendar-data.ts'
import { day, weekday } from '../local-date.ts'
import { bankHolidaySources, bankHolidays } from './bank-holidays.ts'

const regions: Record<Nation, string> = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' }
const nations = Object.keys(regions) as Nation[]
const years = Array.from({ length: 10 }, (_, i) => 2019 + i)

/** Where the other list is known to be wrong, with the reason. */
const exceptions: readonly { readonly nation: Nation; readonly day: string; readonly why: string }[] = [
  { nation: 'scotland', day: '2026-06-15', why: 'Proclaimed for the World Cup; the other list does not have it.' },
]

describe.each(nations)('%s', nation => {
  const data = bankHolidays[nation]

  test.each(years)('%i agrees with an independent list, but for the named exceptions', year => {
    const theirs = new Holidays('GB', regions[nation])
      .getHolidays(year)
      .filter(holiday => holiday.type === 'public')
      .map(holiday => holiday.date.slice(0, 10))
      .filter(text => weekday(day(text)) <= 5)
    const named = exceptions.filter(e => e.nation === nation && e.day.startsWith(`${year}`)).map(e => e.day)
    const ours = data.closed.map(row => row.day).filter(d => d.startsWith(`${year}`))
    expect(ours).toEqual([...new Set([...theirs, ...named])].toSorted())
    for (const d of named) expect(theirs).not.toContain(d)
  })

  test('every row is a named weekday, in order, once, within what is known, and says its source', () => {
    const days = data.closed.map(row => row.day)
    expect(days).toEqual([...new Set(days)].toSorted())
    for (const row of data.closed) {
      expect(weekday(row.day), row.day).toBeLessThanOrEqual(5)
      expect(row.why.trim()).not.toBe('')
      expect(row.day >= data.knownFrom && row.day <= data.knownTo).toBe(true)
    }
    expect([data.nation, data.knownFrom, data.knownTo]).toEqual([nation, '2019-01-01', '2028-12-31'])
    expect(bankHolidaySources[nation]).toMatch(/https:\/\//)
  })
})

test('the days that no rule gives', () => {
  const why = (nation: Nation, d: string) => bankHolidays[nation].closed.find(row => row.day === d)?.why
  for (const nation of nations) {
    expect(why(nation, '2020-05-08')).toMatch(/VE Day/)
    expect(why(nation, '2020-05-04')).toBeUndefined()
    expect(why(nation, '2022-06-02')).toBe('Spring bank holiday')
    expect(why(nation, '2022-06-03')).toMatch(/Jubilee/)
    expect(why(nation, '2022-09-19')).toMatch(/Funeral/)
    expect(why(nation, '2023-05-08')).toMatch(/coronation/)
  }
  expect(why('scotland', '2026-06-15')).toMatch(/World Cup/)
  expect(why('england-and-wales', '2026-06-15')).toBeUndefined()
  expect(why('scotland', '2026-04-06')).toBeUndefined()
})

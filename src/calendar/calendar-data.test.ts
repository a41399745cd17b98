import { describe, expect, test } from 'vitest'
import { compileCalendar, isWorkingDay } from './calendar.ts'
import { asSeenOn, withClosures } from './calendar-data.ts'
import { bankHolidays } from './holidays/bank-holidays.ts'
import { day } from './local-date.ts'

const data = bankHolidays.scotland
const worldCup = day('2026-06-15')
const easterMonday = day('2026-04-06')

describe('a body’s own calendar', () => {
  test('is closed on its own days and works the holidays it does not keep', () => {
    const own = withClosures(data, [{ day: easterMonday, why: 'Easter Monday' }], [worldCup])
    const c = compileCalendar(own)
    expect(isWorkingDay(c, easterMonday)).toBe(false)
    expect(isWorkingDay(c, worldCup)).toBe(true)
    expect(own.closed.map(row => row.day)).toEqual(own.closed.map(row => row.day).toSorted())
  })

  test('leaves the calendar it was made from alone, and without changes is that calendar', () => {
    const before = JSON.stringify(data)
    withClosures(data, [{ day: easterMonday, why: 'Easter Monday' }], [worldCup])
    expect(JSON.stringify(data)).toBe(before)
    expect(withClosures(data, [], [])).toBe(data)
  })

  test('a day closed already is not news: the row first seen stays', () => {
    const twice = withClosures(data, [{ day: worldCup, why: 'Closed', addedOn: day('2026-06-01') }])
    expect(twice.closed.filter(row => row.day === worldCup)).toEqual([{ day: worldCup, why: 'World Cup bank holiday' }])
    const on = (addedOn: string) => ({ day: easterMonday, why: addedOn, addedOn: day(addedOn) })
    const announced = withClosures(data, [on('2026-03-02'), on('2026-03-01'), on('2026-03-03')])
    expect(announced.closed.filter(row => row.day === easterMonday)).toEqual([on('2026-03-01')])
  })

  test('a day both worked and closed again is closed: what the body adds comes last', () => {
    const own = withClosures(data, [{ day: worldCup, why: 'Closed after all' }], [worldCup])
    expect(own.closed.find(row => row.day === worldCup)?.why).toBe('Closed after all')
  })

  test('a weekend cannot be worked', () => {
    expect(isWorkingDay(compileCalendar(withClosures(data, [], [day('2026-06-13')])), day('2026-06-13'))).toBe(false)
  })
})

test('a closure is seen from the day it was announced', () => {
  const own = withClosures(data, [{ day: easterMonday, why: 'Closed', addedOn: day('2026-03-10') }])
  const seenOn = (d: string) => asSeenOn(own, day(d)).closed.some(row => row.day === easterMonday)
  expect([seenOn('2026-03-09'), seenOn('2026-03-10'), seenOn('2026-03-11')]).toEqual([false, true, true])
  expect(asSeenOn(own, day('2026-03-10'))).toBe(own)
  expect(asSeenOn(own, day('2026-03-09')).closed).toEqual(data.closed)
  const later = withClosures(own, [{ day: day('2026-04-07'), why: 'Closed', addedOn: day('2026-03-20') }])
  expect(asSeenOn(later, day('2026-03-10')).closed).toEqual(own.closed)
})

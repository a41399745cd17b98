import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { EqualityQuestion } from '#language'
import { type EqualityCount, equalityKeptFrom, equalityYears, quarterOf } from './equality.ts'

const religion: EqualityQuestion = {
  id: 'religion',
  asks: 'What is your religion or belief?',
  options: { none: 'No religion', christian: 'Christian', muslim: 'Muslim', sikh: 'Sikh' },
}
const counted = (period: string, counts: Readonly<Record<string, number>>): readonly EqualityCount[] =>
  Object.entries(counts).map(([what, count]) => {
    const [question = '', answer = ''] = what.includes(' ') ? what.split(' ') : ['', what]
    return { procedure: 'anytown', period, question, answer, count }
  })
const lastYear = [
  ...counted('2025-Q2', { asked: 40, answered: 20, 'religion none': 11, 'religion christian': 8, 'religion sikh': 1 }),
  ...counted('2026-Q1', {
    asked: 30,
    answered: 16,
    'religion none': 9,
    'religion christian': 5,
    'religion sikh': 1,
    'religion not-answered': 1,
  }),
]
const at = { today: day('2026-05-14'), upTo: 4 }

test('a year is shown once it is over, its quarters together, and the running one not at all', () => {
  expect(equalityYears(counted('2026-Q2', { asked: 50, answered: 40 }), [religion], at)).toEqual([])
  const [year, ...others] = equalityYears(lastYear, [religion], at)
  expect(others).toEqual([])
  expect(year).toMatchObject({ procedure: 'anytown', from: '2025-04-01', asked: 70, answered: 36, isTooFew: false })
})

test('a small number is hidden, with another that would give it away, and nought is not', () => {
  const rows = equalityYears(lastYear, [religion], at)[0]?.questions[0]?.rows ?? []
  const shown = Object.fromEntries(rows.map(({ title, count }) => [title, count]))
  expect(shown).toMatchObject({ 'No religion': 20, Christian: 13, Muslim: 0 })
  expect(shown).toMatchObject({ Sikh: undefined, 'Left empty': undefined })
})

test('where one alone would be hidden, the next smallest goes with it: the total does not give it back', () => {
  const one = counted('2025-Q2', { asked: 30, answered: 21, 'religion none': 12, 'religion christian': 7, 'religion sikh': 2 })
  const rows = equalityYears(one, [religion], at)[0]?.questions[0]?.rows ?? []
  expect(rows.filter(({ count }) => count === undefined).map(({ title }) => title)).toEqual(['Christian', 'Sikh'])
})

test('where four or fewer answered, nothing they said is shown', () => {
  const few = counted('2025-Q2', { asked: 30, answered: 4, 'religion none': 4 })
  expect(equalityYears(few, [religion], at)[0]).toMatchObject({ isTooFew: true, questions: [] })
})

test('a quarter, and the first that is still kept', () => {
  expect(['2026-01-31', '2026-05-14', '2026-12-31'].map(on => quarterOf(day(on)))).toEqual(['2026-Q1', '2026-Q2', '2026-Q4'])
  expect(equalityKeptFrom(day('2026-03-31'), 6)).toBe('2019-Q2')
  expect(equalityKeptFrom(day('2026-04-01'), 6)).toBe('2020-Q2')
})

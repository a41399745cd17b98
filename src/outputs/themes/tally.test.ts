import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ThemeList } from '#language'
import { suggestThemes } from './suggest.ts'
import { tallyThemes } from './tally.ts'
import { anytownThemes } from './testing/anytown-themes.ts'

const [first, second] = anytownThemes as readonly [ThemeList, ThemeList]
const tally = (...counted: Parameters<typeof tallyThemes>[2][number][]) => tallyThemes(anytownThemes, second, counted, '2026-01', '2026-03')

test('counted by what each reads as now; a theme counts what is within it; what is split or retired is said apart', () => {
  const found = tally(
    { theme: '2025-04-01/late', month: '2026-01', count: 2 },
    { theme: '2025-04-01/waiting', month: '2026-01', count: 1 },
    { theme: '2026-04-01/delay', month: '2026-03', count: 4 },
    { theme: '2026-04-01/not-told', month: '2026-02', count: 3 },
    { theme: '2025-04-01/communication', month: '2026-02', count: 5 },
    { theme: '2025-04-01/minibus', month: '2026-02', count: 1 },
    { theme: '1999-01-01/whatever', month: '2026-02', count: 1 },
    { month: '2026-03', count: 7 },
    { theme: '2026-04-01/delay', month: '2026-04', count: 99 },
  )
  expect(found.themes.map(({ id, total }) => [id, total])).toEqual([
    ['telling', 3],
    ['not-told', 3],
    ['not-heard', 0],
    ['delay', 7],
    ['money', 0],
  ])
  expect(found.themes[3]?.months.map(({ value }) => value)).toEqual([3, 0, 4])
  expect(found.all.map(({ value }) => value)).toEqual([3, 10, 11])
  expect([found.total, found.withoutTheme, found.needPerson]).toEqual([24, 7, 6])
  expect(found.retired).toEqual([{ title: 'The minibus', because: 'The minibus was sold.', count: 1 }])
})

test('nothing is lost: every point is in one theme, or said to be in none', () => {
  const keys = [undefined, ...[first, second].flatMap(list => Object.keys(list.themes).map(id => `${list.from}/${id}`))]
  const counted = fc.record({ theme: fc.constantFrom(...keys), month: fc.constantFrom('2026-01', '2026-02'), count: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(counted), all => {
      const found = tally(...all.map(({ theme, ...one }) => ({ ...one, ...(theme && { theme }) })))
      const inThemes = found.themes.filter(({ depth }) => depth === 0).reduce((sum, { total }) => sum + total, 0)
      const retired = found.retired.reduce((sum, { count }) => sum + count, 0)
      expect(inThemes + found.withoutTheme + found.needPerson + retired).toBe(found.total)
    }),
  )
})

test('a theme is suggested from past points in like words, with the words; never from one word, and never one that was split', () => {
  const past = [
    { words: 'The taxi came late to the club again.', theme: '2025-04-01/late' },
    { words: 'His taxi is late each day.', theme: '2026-04-01/delay' },
    { words: 'The taxi was paid twice.', theme: '2025-04-01/money' },
    { words: 'A late taxi, and nobody rang about the club.', theme: '2025-04-01/communication' },
  ]
  expect(suggestThemes(anytownThemes, second, 'The taxi to my club comes late every week.', past)).toEqual([
    { id: 'delay', title: 'Delay', points: 2, shared: ['taxi', 'late', 'club'] },
  ])
  expect(suggestThemes(anytownThemes, second, 'My bike is still at the old house.', past)).toEqual([])
})

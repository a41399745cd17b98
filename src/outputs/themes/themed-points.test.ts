import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import { pointThings } from './point-things.ts'
import { themedPoints } from './themed-points.ts'

const fact = (n: number, type: string, on: string, data: Fact['data'] = {}, point?: readonly string[]): Fact => ({
  id: `AN26-0001/${n}`,
  type,
  case: 'AN26-0001',
  on: day(on),
  recordedAt: `${on}T09:00:00.000Z`,
  recordedBy: 'officer',
  ...(point && { about: { point } }),
  data,
})

const raised = [
  fact(1, 'complaint-received', '2026-03-31', { service: 'respite' }),
  fact(2, 'point-raised', '2026-03-30', { words: 'The bus was late.', service: 'transport' }, ['1']),
  fact(3, 'point-raised', '2026-04-10', { words: 'Nobody rang.' }, ['2']),
]
const theme = (n: number, id: string, point: string, list = '2026-04-01') =>
  fact(n, 'theme-recorded', '2026-04-20', { theme: id, list }, [point])
const read = (facts: readonly Fact[], without: readonly string[] = []) =>
  themedPoints({
    facts,
    state: {
      today: day('2026-05-01'),
      facts: facts.map(({ id }) => ({
        fact: id,
        effect: without.includes(id) ? ('no' as const) : ('yes' as const),
        through: [],
        refusals: [],
      })),
    },
  })

test('a point counts on the day its complaint was received, or on its own where it was added later', () => {
  expect(read(raised).map(({ id, since }) => [id, since])).toEqual([
    ['1', '2026-03-31'],
    ['2', '2026-04-10'],
  ])
})

test('without a fact there is no theme', () => {
  expect(read(raised).every(point => point.theme === undefined && point.cause === undefined)).toBe(true)
  expect(pointThings(read(raised)).map(({ state, theme: key }) => [state, key])).toEqual([
    ['without-theme', undefined],
    ['without-theme', undefined],
  ])
})

test('what was recorded last of a point counts, and an entry without effect does not', () => {
  const facts = [...raised, theme(4, 'delay', '1'), theme(5, 'not-told', '2'), theme(6, 'money', '1')]
  expect(read(facts).map(point => point.theme?.id)).toEqual(['money', 'not-told'])
  expect(read(facts, ['AN26-0001/6']).map(point => point.theme?.id)).toEqual(['delay', 'not-told'])
  expect(pointThings(read(facts)).map(({ theme: key }) => key)).toEqual(['2026-04-01/money', '2026-04-01/not-told'])
})

test('a cause of the whole case is the cause of each point; one of a point is its own; words typed stay words', () => {
  const facts = [
    ...raised,
    fact(4, 'cause-recorded', '2026-04-20', { main: 'A driver was new.' }),
    fact(5, 'cause-recorded', '2026-04-21', { main: 'mistake', list: '2026-04-01' }, ['2']),
  ]
  expect(read(facts).map(({ cause }) => cause)).toEqual([{ words: 'A driver was new.' }, { id: 'mistake', list: '2026-04-01' }])
})

test('a list across cases keeps its own service and the beginning of long words', () => {
  const [first] = pointThings(read([raised[0] as Fact, fact(2, 'point-raised', '2026-04-01', { words: 'x'.repeat(900) }, ['1'])]))
  expect(first?.row.words).toHaveLength(300)
  expect(pointThings(read(raised)).map(({ service }) => service)).toEqual(['transport', undefined])
})

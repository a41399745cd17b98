import { expect, test } from 'vitest'
import { toldApart } from './told-apart.ts'

interface Link {
  readonly words: string
  readonly href: string
  readonly stage: string
  readonly day: string
}

const link = (words: string, href: string, stage: string, day: string): Link => ({ words, href, stage, day })

const besides = (...all: readonly Link[]): readonly (string | undefined)[] => {
  const beside = toldApart(
    all,
    one => one.words,
    one => one.href,
    one => one.stage,
    one => one.day,
  )
  return all.map(one => beside.get(one))
}

test('links of other words, and two to the same place, need nothing', () => {
  expect(besides(link('Send', '/1', 'a', '1'), link('Write', '/2', 'a', '1'), link('Send', '/1', 'b', '2'))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('the first thing that tells all of them apart is said', () => {
  expect(besides(link('Send', '/1', 'a', '1'), link('Send', '/2', 'b', '1'))).toEqual(['a', 'b'])
  expect(besides(link('Send', '/1', 'a', '1'), link('Send', '/2', 'a', '2'), link('Send', '/3', 'b', '3'))).toEqual(['1', '2', '3'])
})

test('where nothing does, and where some have nothing to say, they are numbered by where they lead', () => {
  expect(besides(link('Send', '/1', 'a', '1'), link('Send', '/2', 'a', '1'), link('Send', '/1', 'a', '1'))).toEqual([
    '1 of 2',
    '2 of 2',
    '1 of 2',
  ])
  expect(besides(link('Send', '/1', '', ''), link('Send', '/2', 'a', ''))).toEqual(['1 of 2', '2 of 2'])
})

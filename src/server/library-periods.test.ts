import { describe, expect, test } from 'vitest'
import { day, type LocalDate } from '#calendar'
import { type Edition, editionFor, readLibrary, type Standing } from './library.ts'
import { periodsOf } from './library-periods.ts'

const [shipped] = (await readLibrary()).editions
if (shipped === undefined) throw new Error('there is no procedure')

const version = (receivedFrom: string, is: Standing['is'] | undefined, until?: { receivedUntil?: string; lastDay?: string }): Edition => ({
  ...shipped,
  hash: receivedFrom,
  procedure: {
    ...shipped.procedure,
    receivedFrom: day(receivedFrom),
    ...(until?.receivedUntil === undefined ? {} : { receivedUntil: day(until.receivedUntil) }),
  },
  ...(is === undefined
    ? {}
    : {
        standing: { is, isShipped: false, steps: [], loaded: 1, ...(until?.lastDay === undefined ? {} : { lastDay: day(until.lastDay) }) },
      }),
})

const under = (editions: readonly Edition[], received: string): LocalDate | undefined =>
  editionFor({ bodies: {}, editions }, shipped.procedure.body, day(received), shipped.procedure.id)?.procedure.receivedFrom

describe('which version a complaint falls under', () => {
  const old = version('2024-04-01', undefined)
  const next = version('2026-07-01', 'published')

  test('never a draft, whatever its day', () => {
    expect(under([old, version('2026-07-01', 'draft')], '2026-08-01')).toBe('2024-04-01')
    expect(under([version('2026-07-01', 'draft')], '2026-08-01')).toBeUndefined()
  })

  test('where two overlap, the newer', () => {
    expect(under([old, next], '2026-06-30')).toBe('2024-04-01')
    expect(under([next, old], '2026-07-01')).toBe('2026-07-01')
  })

  test('a retired one up to its last day, then the other that takes that day, or none', () => {
    const retired = version('2026-07-01', 'retired', { lastDay: '2026-07-31' })
    expect(under([old, retired], '2026-07-31')).toBe('2026-07-01')
    expect(under([old, retired], '2026-08-01')).toBe('2024-04-01')
    expect(under([retired], '2026-08-01')).toBeUndefined()
  })

  test('the earlier of its own end and the day it was retired', () => {
    expect(under([version('2026-01-01', 'retired', { receivedUntil: '2026-03-31', lastDay: '2026-05-31' })], '2026-04-01')).toBeUndefined()
    expect(under([version('2026-01-01', 'retired', { receivedUntil: '2026-06-30', lastDay: '2026-05-31' })], '2026-06-01')).toBeUndefined()
  })
})

describe('the periods of a procedure', () => {
  test('one after another, with the gap between', () => {
    const editions = [
      version('2024-04-01', 'retired', { lastDay: '2026-05-31' }),
      version('2026-07-01', 'published'),
      version('2027-01-01', 'draft'),
    ]
    expect(periodsOf(editions)).toEqual([
      { from: '2024-04-01', to: '2026-05-31', version: '2024-04-01' },
      { from: '2026-06-01', to: '2026-06-30' },
      { from: '2026-07-01', version: '2026-07-01' },
    ])
  })

  test('a newer one with an end gives way again to the older', () => {
    expect(periodsOf([version('2024-04-01', undefined), version('2026-07-01', 'retired', { lastDay: '2026-07-31' })])).toEqual([
      { from: '2024-04-01', to: '2026-06-30', version: '2024-04-01' },
      { from: '2026-07-01', to: '2026-07-31', version: '2026-07-01' },
      { from: '2026-08-01', version: '2024-04-01' },
    ])
  })

  test('none where nothing is published', () => {
    expect(periodsOf([version('2026-07-01', 'draft')])).toEqual([])
  })
})

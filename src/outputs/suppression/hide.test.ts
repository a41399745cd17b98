// Suppression tried by somebody who works back: every hidden number must have at least two values that fit all that is shown.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SafeCell, Sum } from './cells.ts'
import { hide } from './hide.ts'

const upTo = 4

/** Works back: takes each unknown as an interval, narrows them by the sums, and tries value after value. Knows that nothing hidden is nought. */
class Attacker {
  private readonly least = new Map<string, number>()
  private readonly sums: readonly { readonly plus: readonly string[]; readonly minus: readonly string[]; readonly is: number }[]
  private readonly truth: ReadonlyMap<string, SafeCell>

  constructor(cells: readonly SafeCell[], sums: readonly Sum[], hidden: ReadonlySet<string>) {
    this.truth = new Map(cells.map(cell => [cell.id, cell]))
    for (const { id, is } of cells) {
      if (is === 'unprinted') this.least.set(id, 0)
      else if (is === 'hidden' || hidden.has(id)) this.least.set(id, 1)
    }
    const trueValue = (id: string) => this.truth.get(id)?.value ?? 0
    const all = (ids: readonly string[]) => ids.reduce((sum, id) => sum + trueValue(id), 0)
    const unknown = (ids: readonly string[]) => ids.filter(id => this.least.has(id))
    this.sums = sums.map(({ plus, minus }) => ({
      ...{ plus: unknown(plus), minus: unknown(minus) },
      is: all(plus) - all(minus) - (all(plus) - all(unknown(plus))) + (all(minus) - all(unknown(minus))),
    }))
  }

  canDiffer(id: string): boolean {
    const is = this.truth.get(id)?.value ?? 0
    for (let by = 1; by <= 40; by++) for (const value of [is - by, is + by]) if (this.fits(new Map([[id, value]]))) return true
    return false
  }

  private fits(fixed: ReadonlyMap<string, number>): boolean {
    const bounds = new Map(
      [...this.least].map(([id, least]) => [id, fixed.has(id) ? [fixed.get(id) ?? 0, fixed.get(id) ?? 0] : [least, 400]] as const),
    )
    for (const [id, value] of fixed) if (value < (this.least.get(id) ?? 0)) return false
    return this.search(new Map([...bounds].map(([id, [low, high]]) => [id, { low: low ?? 0, high: high ?? 0 }])), { steps: 0 })
  }

  private search(bounds: Map<string, { low: number; high: number }>, count: { steps: number }): boolean {
    if (count.steps++ > 3000) return false
    if (!this.narrow(bounds)) return false
    const open = [...bounds].filter(([, { low, high }]) => low < high).toSorted((a, b) => a[1].high - a[1].low - (b[1].high - b[1].low))[0]
    if (open === undefined) return true
    const [id, { low, high }] = open
    const is = this.truth.get(id)?.value ?? 0
    const values = Array.from({ length: Math.min(high - low + 1, 60) }, (_, i) => low + i).toSorted(
      (a, b) => Math.abs(a - is) - Math.abs(b - is),
    )
    return values.some(value => {
      const next = new Map([...bounds].map(([one, bound]) => [one, { ...bound }]))
      next.set(id, { low: value, high: value })
      return this.search(next, count)
    })
  }

  private narrow(bounds: Map<string, { low: number; high: number }>): boolean {
    for (let isNew = true; isNew; ) {
      isNew = false
      for (const { plus, minus, is } of this.sums) {
        const signed = [...plus.map(id => [id, 1] as const), ...minus.map(id => [id, -1] as const)]
        for (const [id, sign] of signed) {
          const others = signed.filter(([one]) => one !== id)
          const ends = (pick: 'low' | 'high') =>
            others.reduce((sum, [one, s]) => sum + s * (bounds.get(one)?.[s > 0 === (pick === 'low') ? 'low' : 'high'] ?? 0), 0)
          const [a, b] = [is - ends('high'), is - ends('low')]
          const [low, high] = sign > 0 ? [a, b] : [-b, -a]
          const bound = bounds.get(id)
          if (bound === undefined) continue
          if (low > bound.low || high < bound.high) {
            bound.low = Math.max(low, bound.low)
            bound.high = Math.min(high, bound.high)
            isNew = true
          }
          if (bound.low > bound.high) return false
        }
      }
    }
    return true
  }
}

const cell = (id: string, value: number, is: SafeCell['is'] = 'printed'): SafeCell => ({ id, value, is })

/** A table with the totals of its rows and columns, its cells named by a prefix. */
const tableOf = (
  values: readonly (readonly number[])[],
  name = '',
): { readonly cells: readonly SafeCell[]; readonly sums: readonly Sum[] } => {
  const columns = values[0]?.map((_, c) => c) ?? []
  const rows = values.map((_, r) => r)
  const at = (r: number | 't', c: number | 't') => `${name}${r}.${c}`
  const whole = (r: number | 't', c: number | 't'): number =>
    (r === 't' ? rows : [r]).reduce(
      (sum, row) => sum + (c === 't' ? columns : [c]).reduce((s, column) => s + (values[row]?.[column] ?? 0), 0),
      0,
    )
  const every = [...rows, 't' as const].flatMap(r => [...columns, 't' as const].map(c => cell(at(r, c), whole(r, c))))
  return {
    cells: every,
    sums: [
      ...[...rows, 't' as const].map(r => ({ plus: [at(r, 't')], minus: columns.map(c => at(r, c)) })),
      ...[...columns, 't' as const].map(c => ({ plus: [at('t', c)], minus: rows.map(r => at(r, c)) })),
    ],
  }
}

const holds = (cells: readonly SafeCell[], sums: readonly Sum[], hidden: ReadonlySet<string>): readonly string[] => {
  const attacker = new Attacker(cells, sums, hidden)
  const guarded = cells.filter(({ id, is, value }) => hidden.has(id) || (is === 'unprinted' && value >= 1 && value <= upTo))
  return guarded.filter(({ id }) => !attacker.canDiffer(id)).map(({ id }) => id)
}

test('the attacker is one: a small number alone in its row is had by taking from the total', () => {
  const { cells, sums } = tableOf([
    [3, 20],
    [11, 12],
  ])
  expect(holds(cells, sums, new Set(['0.0']))).toEqual(['0.0'])
  expect(holds(cells, sums, new Set(['0.0', '0.1']))).toEqual(['0.0', '0.1'])
})

test('one small number in a table takes three others with it, the smallest that do', () => {
  const { cells, sums } = tableOf([
    [3, 20, 9],
    [11, 12, 30],
    [8, 40, 50],
  ])
  const { ids, givenAway } = hide(cells, sums, upTo)
  expect(ids.has('0.0')).toBe(true)
  expect(givenAway).toEqual([])
  expect(holds(cells, sums, ids)).toEqual([])
  expect(ids.size).toBe(4)
  expect([...ids].some(id => id.includes('t'))).toBe(false)
})

test('two ones that come to two are both given away by it: more is hidden', () => {
  const cells = [cell('a', 1), cell('b', 1), cell('c', 9), cell('all', 11)]
  const { ids } = hide(cells, [{ plus: ['all'], minus: ['a', 'b', 'c'] }], upTo)
  expect([...ids].toSorted()).toEqual(['a', 'b', 'c'])
})

test('where nothing is small nothing is hidden, and none is never hidden', () => {
  const { cells, sums } = tableOf([
    [0, 20],
    [11, 12],
  ])
  expect(hide(cells, sums, upTo).ids.size).toBe(0)
})

test('what is left of a whole is a number too: 18 of 20 says that it was not 2', () => {
  const cells = [cell('in time', 18), cell('answered', 20), cell('rest', 2, 'unprinted')]
  const { ids } = hide(cells, [{ plus: ['answered'], minus: ['in time', 'rest'] }], upTo)
  expect([...ids]).toEqual(['in time'])
})

test('what was published before is not taken back: it is said that it gives a number away', () => {
  const quarters = [cell('Q1', 3, 'hidden'), cell('Q2', 20, 'shown')]
  const now = hide([...quarters, cell('half', 23)], [{ plus: ['half'], minus: ['Q1', 'Q2'] }], upTo)
  expect([[...now.ids], now.givenAway]).toEqual([['half'], []])
  const later = [cell('Q1', 3, 'unprinted'), cell('Q2', 20, 'shown'), cell('half', 23, 'shown')]
  expect(hide(later, [{ plus: ['half'], minus: ['Q1', 'Q2'] }], upTo).givenAway).toEqual(['Q1'])
})

const small = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) }, { weight: 2, arbitrary: fc.integer({ min: 5, max: 30 }) })
const grid = (rows: number, columns: number) =>
  fc.array(fc.array(small, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })

test('of tables with totals no hidden number can be worked back out', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => grid(rows, columns))
  fc.assert(
    fc.property(sizes, values => {
      const { cells, sums } = tableOf(values)
      const { ids, givenAway } = hide(cells, sums, upTo)
      expect(givenAway).toEqual([])
      for (const { id, value } of cells) if (value >= 1 && value <= upTo) expect(ids.has(id)).toBe(true)
      expect(holds(cells, sums, ids)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('four quarters published one after another, then their year: not even all of them together give a number away', () => {
  fc.assert(
    fc.property(fc.array(grid(2, 2), { minLength: 4, maxLength: 4 }), quarters => {
      const tables = quarters.map((values, q) => tableOf(values, `Q${q} `))
      const out = tables.map(({ cells, sums }) => {
        const { ids } = hide(cells, sums, upTo)
        return cells.map(one => ({ ...one, is: ids.has(one.id) ? ('hidden' as const) : ('shown' as const) }))
      })
      const year = tableOf(
        [0, 1].map(r => [0, 1].map(c => quarters.reduce((sum, values) => sum + (values[r]?.[c] ?? 0), 0))),
        'Y ',
      )
      const across = year.cells.map(({ id }) => ({ plus: [id], minus: [0, 1, 2, 3].map(q => id.replace('Y ', `Q${q} `)) }))
      const cells = [...out.flat(), ...year.cells]
      const sums = [...tables.flatMap(table => table.sums), ...year.sums, ...across]
      const { ids, givenAway } = hide(cells, sums, upTo)
      expect(givenAway).toEqual([])
      expect(
        holds(
          cells.map(one => (ids.has(one.id) ? { ...one, is: 'hidden' as const } : one)),
          sums,
          new Set(cells.filter(one => one.is === 'hidden' || ids.has(one.id)).map(({ id }) => id)),
        ),
      ).toEqual([])
    }),
    { numRuns: 40 },
  )
})

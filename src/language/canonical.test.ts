import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asJson, canonicalJson, parseCanonical } from './canonical.ts'
import { workingDays } from './words.ts'

describe('canonical JSON', () => {
  test('sorts keys at every depth, leaves no space, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'x y' }], a: null, z: undefined })).toBe('{"a":null,"b":[{"c":"x y","d":1}]}')
    expect(canonicalJson({ é: 1, Z: 2, a: 3 })).toBe('{"Z":2,"a":3,"é":1}')
  })

  test('is one text for one value, whatever order its keys were written in', () => {
    const shuffled = fc.jsonValue().chain(value => fc.tuple(fc.constant(value), reordered(value)))
    fc.assert(
      fc.property(shuffled, ([value, other]) => {
        expect(canonicalJson(other)).toBe(canonicalJson(value))
      }),
    )
  })

  test('comes back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = canonicalJson(value)
        expect(canonicalJson(parseCanonical(text))).toBe(text)
        expect(parseCanonical(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(asJson(value)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('a key named as a member of every object is a key like another', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"constructor":2}'))).toBe('{"__proto__":1,"constructor":2}')
  })

  test.each([
    ['a function', { by: { of: () => 1 } }, 'by.of holds a function, which is not JSON'],
    ['a date', { on: [new Date(0)] }, 'on[0] holds an object with a class of its own, which is not JSON'],
    ['not a number', { n: Number.NaN }, 'n holds NaN, which is not JSON'],
    ['undefined in a list', [1, undefined], '[1] holds undefined, which is not JSON'],
    ['a hole in a list', new Array(1), '[0] holds undefined, which is not JSON'],
    ['nothing at all', undefined, 'the value holds undefined, which is not JSON'],
    ['a pattern', { text: /x/ }, 'text holds an object with a class of its own, which is not JSON'],
    ['a big number', { n: 1n }, 'n holds a bigint, which is not JSON'],
  ])('%s is refused, with its place', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(message))
  })

  test('the words that a count may still take are not data', () => {
    expect(asJson(workingDays(3).from('complaint-received'))).toStrictEqual({
      unit: 'working-days',
      n: 3,
      how: 'from',
      of: 'complaint-received',
    })
  })

  test.each(['{"b":1,"a":2}', '{"a": 1}', '{"a":1.0}', '{"a":1,"a":1}'])('%s is JSON, but not canonical', text => {
    expect(() => parseCanonical(text)).toThrow(SyntaxError)
  })
})

function reordered(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map(reordered))
  if (typeof value !== 'object' || value === null) return fc.constant(value)
  const entries = Object.entries(value)
  return fc
    .tuple(...entries.map(([key, item]) => fc.tuple(fc.constant(key), reordered(item))))
    .chain(pairs => fc.shuffledSubarray(pairs, { minLength: pairs.length }))
    .map(pairs => Object.fromEntries(pairs))
}

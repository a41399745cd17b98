import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asJson, canonicalJson, parseCanonical } from './canonical.ts'
import { workingDays } from './words.ts'

describe('canonical JSON', () => {
  test('leaves no space, leaves out what is undefined, and keeps the order of keys, which means something in a procedure', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'x y' }], a: null, z: undefined })).toBe('{"b":[{"d":1,"c":"x y"}],"a":null}')
    expect(canonicalJson({ b: 1, a: 2 })).not.toBe(canonicalJson({ a: 2, b: 1 }))
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

  test.each(['{"b":1,"2":2}', '{"a": 1}', '{"a":1.0}', '{"a":1,"a":1}'])('%s is JSON, but not canonical', text => {
    expect(() => parseCanonical(text)).toThrow(SyntaxError)
  })
})

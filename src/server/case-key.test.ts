import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseKeyFrom, readCaseKey } from './case-key.ts'

test('a key is five groups of four, the same for the same form', () => {
  expect(caseKeyFrom('a secret')).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){4}[0-9a-hjkmnp-tv-z]{4}$/)
  expect(caseKeyFrom('a secret')).toBe(caseKeyFrom('a secret'))
})

test('it is read however it is typed', () => {
  fc.assert(
    fc.property(fc.string(), secret => {
      const key = caseKeyFrom(secret)
      expect(readCaseKey(key)).toBe(key)
      expect(readCaseKey(` ${key.toUpperCase().replaceAll('-', ' ')} `)).toBe(key)
      expect(readCaseKey(key.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(key)
    }),
  )
})

test('what is too short, too long or has a letter that no key has is no key', () => {
  expect(readCaseKey('k3vd-9fqx')).toBe('')
  expect(readCaseKey('uuuu-uuuu-uuuu-uuuu-uuuu')).toBe('')
  expect(readCaseKey('')).toBe('')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, nearest } from './nearest.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 9 })

test('a limit spares work and changes no distance below it', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 6 }), (a, b, limit) => {
      expect(Math.min(editDistance(a, b, limit), limit)).toBe(Math.min(editDistance(a, b), limit))
    }),
    { numRuns: 500 },
  )
  expect(editDistance('abcd', 'badc', 3)).toBe(2)
})

test('the nearest is found whatever its capitals and hyphens, and nothing where none is near', () => {
  const names = ['response-sent', 'response-approved', 'case-closed']
  expect(nearest('ResponseSnet', names)).toBe('response-sent')
  expect(nearest('case closed', names)).toBe('case-closed')
  expect(nearest('xyz', names)).toBeUndefined()
})

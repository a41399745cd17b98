import { expect, test } from 'vitest'
import { hashPassword, passwordMatches } from './passwords.ts'

test('a password matches its own hash and no other, and two hashes of it differ', async () => {
  const one = await hashPassword('a long enough passphrase')
  const two = await hashPassword('a long enough passphrase')
  expect(one).not.toBe(two)
  expect(await passwordMatches('a long enough passphrase', one)).toBe(true)
  expect(await passwordMatches('a long enough passphrasf', one)).toBe(false)
  expect(await passwordMatches('a long enough passphrase', '')).toBe(false)
})

test('the same letters typed in another Unicode form match', async () => {
  expect(await passwordMatches('cafe\u0301', await hashPassword('caf\u00e9'))).toBe(true)
})

import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealerWith } from './sealer.ts'
import { sealingKeys } from './sealing-keys.ts'

const key = () => randomBytes(32)
const sealer = (first = key(), ...others: Buffer[]) => sealerWith(() => ({ first, others }))

test('what is sealed opens in its own place, never twice the same, and holds none of its words', () => {
  const one = sealer()
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, place) => {
      const sealed = one.seal(text, place)
      expect(one.open(sealed, place)).toEqual({ is: 'opened', text })
      expect(one.seal(text, place)).not.toBe(sealed)
      expect(one.open(sealed, `${place}.`)).toMatchObject({ is: 'shut' })
    }),
  )
  expect(one.seal('12345678', 'p')).not.toContain('12345678')
})

test('changed anywhere, it stays shut and says what to do', () => {
  const one = sealer()
  const sealed = one.seal('20-00-00 55779911', 'anytown A26-1 p1')
  for (let i = 0; i < sealed.length; i++) {
    const changed = `${sealed.slice(0, i)}${sealed[i] === 'A' ? 'B' : 'A'}${sealed.slice(i + 1)}`
    const answer = one.open(changed, 'anytown A26-1 p1')
    // The last sign of base64 carries bits that mean nothing.
    if (i < sealed.length - 1) expect(answer).toMatchObject({ is: 'shut', because: expect.stringMatching(/\w{3}/) })
  }
  expect(one.open('', 'p').is).toBe('shut')
  expect(one.open('v1.0123456789abcdef.AA', 'p')).toMatchObject({ because: expect.stringContaining('another key') })
})

test('a new key seals, and the old one still opens', () => {
  const [old, fresh] = [key(), key()]
  const sealed = sealer(old).seal('secret', 'p')
  expect(sealer(fresh).open(sealed, 'p')).toMatchObject({ because: expect.stringContaining('another key') })
  expect(sealer(fresh, old).open(sealed, 'p')).toEqual({ is: 'opened', text: 'secret' })
})

test('a key is made once, for its owner alone; one that is no key is refused with what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-keys-'))
  try {
    const made = sealingKeys({}, folder)().first
    expect(sealingKeys({}, folder)().first.equals(made)).toBe(true)
    expect(readdirSync(folder)).toEqual(['sealing.key'])
    const file = join(folder, 'sealing.key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64').equals(made)).toBe(true)
    const [a, b] = [key(), key()]
    const given = sealingKeys({ RECOURSE_KEY: `${a.toString('base64')},${b.toString('base64')}` }, folder)()
    expect([given.first.equals(a), given.others[0]?.equals(b)]).toEqual([true, true])
    expect(() => sealingKeys({ RECOURSE_KEY: 'short' }, folder)()).toThrow('openssl rand -base64 32')
    writeFileSync(file, 'spoilt')
    expect(() => sealingKeys({}, folder)()).toThrow('sealing.key')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Rules of the model that are not this body's, each for a reason; the other body's coverage file holds them. */
const both = [
  // The Council is no integration joint board: it has nobody to refer to in that way, and no members of such a board to train.
  { body: 'scottish-council', own: 'SCO', rules: 70, not: ['SPS-004', 'SPS-068'] },
  // The Board gives no services itself: social work and registered care are referred to the council or the health board.
  { body: 'midlothian-ijb', own: 'MID', rules: 68, not: ['SPS-013', 'SPS-014', 'SPS-015'] },
]

const coverageOf = (body: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(`../${body}/coverage.json`, import.meta.url), 'utf8'))

const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}-${String(i + 1).padStart(3, '0')}`)

// `recourse register` holds each claim against the procedures and the worked cases; here only that none is left out.
describe.each(both)('the coverage of $body', ({ body, own, rules, not }) => {
  test('holds every rule of its register, and of the model all but what is not its own', () => {
    const model = ids('SPS', 68).filter(id => !not.includes(id))
    expect(Object.keys(coverageOf(body))).toEqual([...ids(own, rules), ...model])
  })
})

test('what one body leaves out of the model, the other holds', () => {
  for (const { body, not } of both) {
    const others = both.filter(other => other.body !== body).map(other => coverageOf(other.body))
    for (const id of not) expect(others.some(coverage => coverage[id] !== undefined)).toBe(true)
  }
})

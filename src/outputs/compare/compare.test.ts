import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Procedure } from '#language'
import { book } from '../book/book.ts'
import { flowOf } from '../diagram/flow.ts'
import { anytown, england } from '../testing/anytown.ts'
import { compareProcedures } from './procedures.ts'
import { type Comparable, compareVersions, isSame } from './versions.ts'
import { wordsChanged } from './words-changed.ts'

const clauses = { '6.4': { text: 'The service manager replies within ten days.' } }
const sideOf = (procedure: Procedure, words: Comparable['clauses'] = clauses): Comparable => ({
  procedure,
  clauses: words,
  book: book({ procedure, clauses: words, body: { name: 'Anytown' }, calendar: england, hash: 'ab'.repeat(32) }),
})
const before = sideOf(anytown)

/** The place of every rule of the JSON. */
function placesOf(json: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof json !== 'object' || json === null) return []
  const own = at.length > 0 && 'clause' in json && typeof json.clause === 'string' ? [at] : []
  return [...own, ...Object.entries(json).flatMap(([key, value]) => placesOf(value, [...at, key]))]
}

const copyOf = (procedure: Procedure): Procedure => JSON.parse(JSON.stringify(procedure))
const holderOf = (procedure: Procedure, at: readonly string[]): Record<string, unknown> => {
  let json: unknown = procedure
  for (const key of at.slice(0, -1)) json = typeof json === 'object' && json !== null ? Reflect.get(json, key) : undefined
  if (typeof json !== 'object' || json === null) throw new Error(`${at.join('/')} is no place`)
  return json as Record<string, unknown>
}

const withoutRule = (at: readonly string[]): Procedure => {
  const procedure = copyOf(anytown)
  const holder = holderOf(procedure, at)
  const last = at.at(-1) ?? ''
  if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return procedure
}

describe('two versions', () => {
  test('a version beside itself differs in nothing', () => {
    expect(isSame(compareVersions(before, sideOf(copyOf(anytown))))).toBe(true)
  })

  test('whatever rule is taken away, it is shown as removed', () => {
    // A role or a stage that others name leaves a procedure that cannot be compiled; those are taken away only by `check`.
    const places = placesOf(anytown).filter(at => at[0] !== 'roles' && !(at[0] === 'stages' && at.length === 2))
    fc.assert(
      fc.property(fc.constantFrom(...places), at => {
        const found = compareVersions(before, sideOf(withoutRule(at)))
        // In a list what comes after moves up: the last place is gone, and those between say other words.
        const place = /^\d+$/.test(at.at(-1) ?? '') ? at.slice(0, -1).join('/') : at.join('/')
        return found.rules.some(rule => rule.is === 'removed' && (rule.at === place || rule.at.startsWith(`${place}/`)))
      }),
      { numRuns: 60 },
    )
  })

  test('whatever rule is moved to another clause, it is shown as changed, with the clause before and after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placesOf(anytown)), at => {
        const procedure = copyOf(anytown)
        const rule = holderOf(procedure, [...at, ''])
        rule.clause = '99.9'
        const change = compareVersions(before, sideOf(procedure)).rules.find(one => one.at === at.join('/'))
        return (
          change?.is === 'changed' &&
          change.words.some(({ label, parts }) => label === 'Clause' && parts.some(part => part.words === '99.9'))
        )
      }),
      { numRuns: 60 },
    )
  })

  test('a longer period is shown word by word, with the date it gives on the same day', () => {
    const procedure = copyOf(anytown)
    Object.assign(holderOf(procedure, ['stages', 'stage-1', 'duties', 'respond', 'by', '']), { n: 15 })
    const found = compareVersions(before, sideOf(procedure))
    expect(found.rules.map(rule => [rule.is, rule.at])).toEqual([['changed', 'stages/stage-1/duties/respond']])
    expect(found.rules[0]?.words.find(({ label }) => label === 'Rule')?.parts).toEqual([
      { is: 'same', words: 'The Service Manager must send a written response to every point, within ' },
      { is: 'gone', words: '10 ' },
      { is: 'new', words: '15 ' },
      { is: 'same', words: 'working days from the day the complaint was received.' },
    ])
    expect(found.dates[0]).toMatchObject({ before: 'Due Monday 20 April 2026.', after: 'Due Monday 27 April 2026.' })
  })

  test('what no rule says is shown too: how days are counted, the words of a clause', () => {
    const counted = compareVersions(before, sideOf({ ...anytown, counting: 'same-day' }))
    expect(counted.rest).toEqual([{ at: 'counting', before: '"day-after"', after: '"same-day"' }])
    expect(counted.dates.length).toBeGreaterThan(0)
    const reworded = compareVersions(before, sideOf(anytown, { '6.4': { text: 'The service manager replies within 15 days.' } }))
    expect(reworded.clauses[0]?.parts.filter(part => part.is !== 'same').map(part => part.words.trim())).toEqual(['ten', '15'])
  })
})

test('two wordings laid over each other give both back', () => {
  const words = fc.array(fc.constantFrom('the', 'manager', 'may', 'must', 'reply', 'in', 'ten', 'days'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const parts = wordsChanged(a.join(' '), b.join(' '))
      const of = (is: 'gone' | 'new') =>
        parts
          .filter(part => part.is === 'same' || part.is === is)
          .map(part => part.words.trim())
          .filter(Boolean)
          .join(' ')
      return of('gone') === a.join(' ') && of('new') === b.join(' ')
    }),
  )
})

test('two procedures stand stage by stage, each with what the other lacks', () => {
  const other: Procedure = { ...anytown, id: 'othertown', stages: { ...anytown.stages, appeal: { title: 'Appeal', clause: '9' } } }
  const [a, b] = [anytown, other].map(procedure => ({ ...sideOf(procedure), flow: flowOf(procedure, before.book.periods) }))
  if (a === undefined || b === undefined) throw new Error('two sides')
  const sections = compareProcedures(a, b)
  expect(sections.find(section => section.title === 'Appeal')?.is).toBe('only-b')
  const stage = sections.find(section => section.title === 'Stage 1: local resolution')
  expect(stage?.rows.find(row => row.label === 'Answered within')).toMatchObject({ a: ['10 working days, at most 20'] })
  for (const row of stage?.rows ?? []) expect(row.a, row.label).toEqual(row.b)
})

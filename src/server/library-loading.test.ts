import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { evaluate } from '#case'
import { type Fault, sayFault } from '#language'
import { type Edition, type Library, readLibrary } from './library.ts'
import { type Looked, longestProcedure, lookAtProcedure } from './library-loading.ts'
import { exportedProcedure } from './services/procedures.ts'

const library = await readLibrary()
const nothing: Library = { bodies: {}, editions: [] }
const shipped = library.editions.find(({ procedure }) => procedure.body === 'midlothian-ijb')
if (shipped === undefined) throw new Error('the example has gone')
const { body } = shipped.procedure
const text = exportedProcedure(shipped)

const faultsOf = (looked: Looked): readonly Fault[] => (looked.is === 'faulty' ? looked.faults : [])
const said = (looked: Looked): string => faultsOf(looked).map(sayFault).join('\n')
const look = (changed: string, clauses?: string, against = nothing): Looked =>
  lookAtProcedure({ text: changed, ...(clauses === undefined ? {} : { clauses }) }, body, against)

test('every shipped procedure, given out and loaded again, has the same hash', () => {
  for (const edition of library.editions) {
    const looked = lookAtProcedure({ text: exportedProcedure(edition) }, edition.procedure.body, nothing)
    expect(said(looked)).toBe('')
    if (looked.is === 'fit') expect(looked.edition.hash).toBe(edition.hash)
  }
}, 60_000)

describe('what is refused, with the line, what is wrong and what to do', () => {
  const lineOf = (wanted: string, within = text): number => within.slice(0, within.indexOf(wanted)).split('\n').length

  test('a word misspelt', () => {
    const [fault] = faultsOf(look(text.replace('"how": "from"', '"how": "form"')))
    expect(fault).toMatchObject({
      line: lineOf('"how": "from"'),
      message: expect.stringContaining("is 'form'"),
      suggestion: "Did you mean 'from'?",
    })
  })

  test('not JSON, by the place where it stops', () => {
    expect(faultsOf(look('{\n  "id": \'x\'\n}'))).toEqual([
      expect.objectContaining({ line: 2, column: 9, suggestion: 'JSON uses double quotes.' }),
    ])
    expect(said(look(''))).toContain('there is nothing in it')
  })

  test('a key given twice, also __proto__', () => {
    expect(said(look(text.replace('"procedure": {', '"procedure": {\n"id": "a",')))).toContain("has the key 'id' twice")
    expect(said(look(text.replace('"roles": {', '"roles": {\n"__proto__": {"title": "x", "clause": "1"},')))).toContain("'__proto__'")
    expect(said(look(text.replace('"procedure": {', '"procedure": {\n"__proto__": {"id": "x"},')))).toMatch(/__proto__/)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('nested deeper than anything can be', () => {
    expect(said(look('['.repeat(100_000)))).toContain('nested deeper')
    expect(said(look(`${'{"a":'.repeat(150)}1${'}'.repeat(150)}`))).not.toBe('')
  })

  test('five million characters: at once, with the limit', () => {
    const before = performance.now()
    const [fault] = faultsOf(look(`{"id": "${'a'.repeat(5_000_000)}"}`))
    expect(fault?.message).toContain(longestProcedure.toLocaleString('en-GB'))
    expect(performance.now() - before).toBeLessThan(500)
  })

  test('as many faults as there is room for, in little time', () => {
    const before = performance.now()
    const twice = `{${'"a":1,\n'.repeat(200_000)}"a":1}`
    expect(faultsOf(look(twice)).length).toBeGreaterThan(199_000)
    expect(performance.now() - before).toBeLessThan(8_000)
  })

  test.each(['a/b', '../../etc', 'A B', '', 'load', 'compare', 'x'.repeat(200)])('the id %j', id => {
    const changed = text.replace(`"id": "${shipped.procedure.id}"`, `"id": ${JSON.stringify(id)}`)
    const [fault] = faultsOf(look(changed))
    expect(fault?.line).toBe(3)
    expect(fault?.path).toEqual(['id'])
  })

  test.each(['0001-01-01', '9999-12-31'])('the day %s, from which no date can be counted', day => {
    expect(said(look(text.replace('"receivedFrom": "2021-04-01"', `"receivedFrom": "${day}"`)))).toContain(`is ${day}; it must be between`)
  })

  test('another body', () => {
    expect(said(lookAtProcedure({ text }, 'bolton', nothing))).toContain("is 'midlothian-ijb', and this is bolton")
  })

  test('no clauses, clauses that are not text, and an anchor twice', () => {
    const bare = JSON.stringify(JSON.parse(text).procedure)
    expect(said(look(bare))).toContain('has no words of its clauses')
    expect(said(look(JSON.stringify({ procedure: JSON.parse(bare), clauses: [] })))).toContain('clauses that are not one text')
    expect(said(look(bare, '## 1\nA\n\n## 1\nB\n'))).toContain("has '## 1' twice")
    expect(look(bare, shipped.clausesText).is).toBe('fit')
  })

  test('a character that cannot be kept', () => {
    expect(said(look(text.replace(/"title": "/, '"title": "\\u0000')))).toContain('cannot be kept')
    expect(said(look(text.replace(/"title": "/, '"title": "\\ud800')))).toContain('half of a character')
  })

  test('a published version that is not as it was, with the parts that differ', () => {
    const changed = text.replace('"n": 5,', '"n": 6,').replace('"title": "', '"title": "New ')
    const [fault, ...more] = faultsOf(look(changed, undefined, library))
    expect(more).toEqual([])
    expect(fault?.message).toMatch(/published and frozen, and this one differs from it in: title; .*duty/)
    expect(fault?.suggestion).toBe('Give the new version a later receivedFrom.')
    expect(look(text, undefined, library).is).toBe('fit')
    expect(said(look(JSON.stringify({ ...JSON.parse(text), clauses: `${shipped.clausesText}\n` }), undefined, library))).toBe('')
    expect(said(look(JSON.stringify({ ...JSON.parse(text), clauses: `${shipped.clausesText} More.` }), undefined, library))).toContain(
      'the words of its clauses',
    )
  })
})

type Path = readonly (string | number)[]

const placesOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, Array.isArray(value) ? Number(key) : key]))]
    : [path]

const changedAt = (value: unknown, [key, ...rest]: Path, to: unknown): unknown => {
  if (key === undefined) return to
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? changedAt(item, rest, to) : item))
  return Object.fromEntries(Object.entries(value ?? {}).map(([k, item]) => [k, k === key ? changedAt(item, rest, to) : item]))
}

const received = (edition: Edition) =>
  ['complaint-received', 'point-raised', 'acknowledgement-sent', 'case-closed'].map((type, i) => ({
    ...{ id: `f${i}`, type, case: 'A26-0001', on: edition.procedure.receivedFrom },
    ...{ recordedAt: `${edition.procedure.receivedFrom}T09:00:00.000Z`, recordedBy: 'a', data: {} },
    ...(type === 'point-raised' ? { about: { point: ['1'] } } : {}),
  }))

test('whatever stands where something else should: it is refused, or it can be worked with', () => {
  const whole = JSON.parse(text)
  const places = placesOf(whole.procedure)
  const strange = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      '',
      'x',
      [],
      {},
      0,
      -1,
      1.5,
      1e308,
      '2026-02-30',
      '9999-12-31',
      '__proto__',
      'constructor',
      '*',
      'body',
    ),
    fc.constantFrom<unknown>([[]], [null], { all: [] }, { not: {} }, { count: 'complaint-received' }, { earliestOf: [] }, { fact: [] }),
    // Something that is elsewhere in the same procedure.
    fc.nat({ max: places.length - 1 }).map(i => (places[i] ?? []).reduce((here: unknown, key) => Object(here)[key], whole.procedure)),
  )
  let fit = 0
  fc.assert(
    fc.property(fc.nat({ max: places.length - 1 }), strange, (at, value) => {
      const changed = JSON.stringify({ ...whole, procedure: changedAt(whole.procedure, places[at] ?? [], value) })
      const looked = look(changed)
      if (looked.is === 'faulty') {
        expect(looked.faults.length).toBeGreaterThan(0)
        for (const fault of looked.faults) expect(fault.line).toBe(1)
        expect(said(looked)).not.toContain('cannot be worked with')
        return
      }
      fit += 1
      const { edition } = looked
      const calendar = compileCalendar(bankHolidays[edition.procedure.calendar])
      expect(() => JSON.stringify(evaluate(edition.compiled, received(edition), calendar, day('2026-09-01')))).not.toThrow()
    }),
    { numRuns: 120 },
  )
  expect(fit).toBeGreaterThan(2)
}, 240_000)

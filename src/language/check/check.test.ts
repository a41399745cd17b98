import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { check } from './check.ts'
import type { About } from './checking.ts'
import { sayFault } from './fault.ts'
import { pathOf, walk } from './structure.ts'
import { anytown, anytownClauses } from './testing/anytown.ts'
import { mutated, mutations } from './testing/mutations.ts'
import { checkText } from './text.ts'

const about: About = { clauses: anytownClauses, knownGaps: new Set(['reference', 'complaint-received.on', 'complainant.name']) }
const valid: unknown = JSON.parse(JSON.stringify(anytown))
const said = (procedure: unknown, with_: About = about): readonly string[] => check(procedure, with_).map(sayFault)

test('a procedure without a mistake has no faults, as words or as JSON', () => {
  expect(said(anytown)).toEqual([])
  expect(said(valid)).toEqual([])
})

describe('each mistake is refused by its fault, with the place and what to do', () => {
  test.each(mutations.map(one => ({ ...one, name: `${one.fault}: ${one.mistake}` })))('$name', one => {
    const faults = check(mutated(valid, one), about)
    const met = faults.filter(fault => fault.fault === one.fault).map(sayFault)
    expect(met.join('\n')).toContain(one.says)
    if (one.place !== undefined)
      expect(
        met.some(line => line.startsWith(`${one.place}:`)),
        met.join('\n'),
      ).toBe(true)
  })

  test('there is a mistake for every fault that a procedure by itself can have', () => {
    const all = [...Array.from({ length: 29 }, (_, i) => i + 1), 31, 32]
    expect([...new Set(mutations.map(one => one.fault))].sort((a, b) => a - b)).toEqual(all)
  })
})

test('what is not JSON is refused by name', () => {
  const loop: Record<string, unknown> = { ...anytown }
  loop.definitions = { loop }
  const withIn = (stages: unknown): unknown => ({ ...anytown, stages })
  expect(said({ ...anytown, title: () => 'x' })[0]).toContain('holds a function')
  expect(said({ ...anytown, title: undefined })[0]).toContain('an undefined value')
  expect(said({ ...anytown, title: Number.NaN })[0]).toContain('holds NaN')
  expect(said(withIn(new Map()))[0]).toContain('not plain')
  expect(said(loop).join('\n')).toContain('unknown key')
  const endless: Record<string, unknown> = {}
  endless.not = endless
  expect(said(mutated(valid, { at: 'stages/stage-1/endsWhen', put: endless })).join('\n')).toContain('perhaps it holds itself')
  for (const nothing of [null, undefined, 1, 'x', [], true]) expect(said(nothing)).toHaveLength(1)
})

describe('versions', () => {
  const version = { procedure: 'anytown-complaints', receivedFrom: day('2025-04-01'), receivedUntil: day('2026-03-31'), hash: 'a' }
  const faultsWith = (versions: readonly (typeof version)[]): string =>
    said(valid, { ...about, published: { versions, hash: 'now' } }).join('\n')

  test('that follow each other are in order', () => expect(faultsWith([version])).toBe(''))
  test('of other procedures do not matter', () =>
    expect(faultsWith([{ ...version, procedure: 'other', receivedUntil: day('2027-01-01') }])).toBe(''))
  test('may not overlap', () => expect(faultsWith([{ ...version, receivedUntil: day('2026-04-01') }])).toContain('overlaps'))
  test('may not leave a gap', () => expect(faultsWith([{ ...version, receivedUntil: day('2026-03-30') }])).toContain('leaves a gap'))
  test('may not change once published', () =>
    expect(faultsWith([{ ...version, receivedFrom: day('2026-04-01'), hash: 'then' }])).toContain('published 2026-04-01 and changed since'))
  test('may be checked again unchanged', () =>
    expect(faultsWith([version, { ...version, receivedFrom: day('2026-04-01'), hash: 'now' }])).toBe(''))
})

describe('text', () => {
  const text = JSON.stringify(anytown, null, 2)

  test('without a mistake has no faults', () => expect(checkText(text, about)).toEqual([]))

  test('a fault names the line and column', () => {
    const [fault] = checkText(text.replace('"who": "service-manager"', '"who": "service-manger"'), about)
    const line = text.split('\n').findIndex(one => one.includes('"who": "service-manager"')) + 1
    expect(fault).toMatchObject({ fault: 4, line, place: 'stage-1, duty respond, who' })
    expect(sayFault(fault ?? raise())).toContain(`(line ${line}, column `)
  })

  test.each([
    ['{"id": "a",}', 'a comma stands before the closing }', 1, 12],
    ['{"id": "a"', 'is never closed', 1, 1],
    ['{"id": "a" "b": 1}', "'\"' where a comma or } is wanted", 1, 12],
    ["{'id': 1}", 'JSON uses double quotes', 1, 2],
    ['{\n  "id": "a", // its id\n}', 'JSON has no comments', 2, 14],
    ['{"id": undefined}', "'undefined' where a value is wanted", 1, 8],
    ['{"id": "a\nb"}', 'is not closed', 1, 8],
    ['', 'there is nothing in it', 1, 1],
    ['{} {}', 'stands after the end', 1, 4],
    ['[1, 2', 'is never closed', 1, 1],
  ])('%j is refused where it stops', (broken, message, line, column) => {
    const faults = checkText(broken, about)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ fault: 1, line, column })
    expect(sayFault(faults[0] ?? raise())).toContain(message)
  })

  test('a key written twice is a fault, for only the last would count', () => {
    const twice = text.replace('"counting": "day-after"', '"counting": "same-day",\n  "counting": "day-after"')
    expect(checkText(twice, about).map(sayFault)).toEqual([expect.stringContaining("has the key 'counting' twice")])
  })

  test('what JSON.parse reads is read the same, and what it refuses is refused', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 1 }), (json, where, letter) => {
        const spoiled = json.slice(0, where % (json.length + 1)) + letter + json.slice((where % (json.length + 1)) + 1)
        const refused = checkText(spoiled, about).some(fault => fault.message.startsWith('is not JSON'))
        expect(refused).toBe(!isJson(spoiled))
      }),
    )
  })
})

describe('whatever is spoiled', () => {
  const places = placesIn(valid)

  test('a key taken out or renamed, or a value changed, never stops the check', () => {
    const spoil = fc.record({
      place: fc.constantFrom(...places),
      how: fc.constantFrom('out', 'rename', 'null', 'text', 'number', 'list', 'object', 'other'),
      other: fc.constantFrom(...places),
    })
    fc.assert(
      fc.property(fc.array(spoil, { minLength: 1, maxLength: 3 }), mistakes => {
        let procedure = valid
        for (const { place, how, other } of mistakes) procedure = spoilt(procedure, place, how, other)
        for (const fault of check(procedure, about)) {
          expect(fault.message).not.toBe('')
          expect(fault.fault).toBeGreaterThan(0)
          expect(fault.place).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })

  test('every name misspelt is a fault at its place, whatever it names', () => {
    const names: { readonly sort: string; readonly name: string; readonly path: Place }[] = []
    walk(anytown, { name: (sort, name, at) => names.push({ sort, name, path: pathOf(at) }) })
    expect(names.length).toBeGreaterThan(200)
    for (const { sort, name, path } of names) {
      const faults = check(put(valid, path, `x${name}`), about)
      const there = faults.filter(fault => fault.path.join('/') === path.join('/') && [2, 4, 6, 13, 28].includes(fault.fault))
      expect(there, `${sort} ${path.join('/')}`).toHaveLength(1)
    }
  })
})

type Place = readonly (string | number)[]

function placesIn(value: unknown, here: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return here.length === 0 ? [] : [here]
  const inside = Object.entries(value).flatMap(([key, part]) => placesIn(part, [...here, Array.isArray(value) ? Number(key) : key]))
  return here.length === 0 ? inside : [here, ...inside]
}

function put(value: unknown, place: Place, what: unknown): unknown {
  const copy: unknown = structuredClone(value)
  const parent = at(copy, place.slice(0, -1))
  if (isObject(parent)) parent[place.at(-1) ?? ''] = what
  return copy
}

function spoilt(value: unknown, place: Place, how: string, other: Place): unknown {
  const copy: unknown = structuredClone(value)
  const parent = at(copy, place.slice(0, -1))
  const key = String(place.at(-1))
  if (!isObject(parent)) return copy
  const puts: Readonly<Record<string, unknown>> = { null: null, text: 'spoilt', number: 7, list: [], object: {}, other: at(copy, other) }
  if (how === 'out') delete parent[key]
  else if (how === 'rename') {
    parent[`${key}x`] = parent[key]
    delete parent[key]
  } else parent[key] = structuredClone(puts[how])
  return copy
}

const at = (value: unknown, place: Place): unknown => place.reduce((here: unknown, key) => (isObject(here) ? here[key] : undefined), value)
const isObject = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
const raise = (): never => {
  throw new Error('there is no fault')
}

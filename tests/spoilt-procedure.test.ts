/** What `check` passes, the engine can evaluate: however a valid procedure is spoilt, there are faults or there is a state. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { check, type Procedure, pathOf, walk } from '#language'
import { anytown, anytownClauses } from '../src/language/check/testing/anytown.ts'

const calendar = compileCalendar(bankHolidays['england-and-wales'])
const text = JSON.stringify(anytown)

const fact = (number: number, type: string, on: string, role: string, rest: Partial<Fact> = {}): Fact => ({
  id: `f${number}`,
  type,
  case: 'A26-0001',
  on: day(on),
  by: { role },
  recordedAt: `${on}T12:00:00.000Z`,
  recordedBy: 'officer-1',
  data: {},
  ...rest,
})

const facts: readonly Fact[] = [
  fact(1, 'complaint-received', '2026-04-02', 'complainant', {
    data: { receivedBy: 'complaints-officer', relation: 'parent', anonymous: false },
  }),
  fact(2, 'point-raised', '2026-04-02', 'complainant', { about: { point: ['1'] }, data: { words: 'Nobody rang back.' } }),
  fact(3, 'acknowledgement-sent', '2026-04-03', 'complaints-officer', {
    stage: 'stage-1',
    data: { contents: ['received'], to: ['complainant'] },
  }),
  fact(4, 'advocate-delayed', '2026-04-08', 'complaints-officer', { data: { unavoidable: true, cause: 'None was free.' } }),
  fact(5, 'person-appointed', '2026-04-10', 'complaints-officer', { stage: 'stage-1', data: { as: 'advocate', person: 'advocate-1' } }),
  fact(6, 'response-sent', '2026-04-27', 'service-manager', {
    stage: 'stage-1',
    data: { version: 1, contents: ['points', 'next-step'], to: ['complainant'] },
  }),
  fact(7, 'escalation-requested', '2026-05-05', 'complainant', { stage: 'stage-2', data: { how: 'telephone', reasons: 'Not answered.' } }),
  fact(8, 'meeting-date-set', '2026-05-06', 'complaints-officer', { stage: 'stage-2', data: { of: 'review-panel', date: '2026-06-10' } }),
]

/** Every key and item of the procedure. */
const places: readonly (readonly (string | number)[])[] = (() => {
  const found = new Map<string, readonly (string | number)[]>()
  const keep = (path: readonly (string | number)[]): void => {
    for (let n = 1; n <= path.length; n++) found.set(JSON.stringify(path.slice(0, n)), path.slice(0, n))
  }
  walk(anytown, {
    name: (_sort, _name, at) => keep(pathOf(at)),
    when: (_when, at) => keep(pathOf(at)),
    condition: (_c, at) => keep(pathOf(at)),
  })
  return [...found.values()]
})()

function spoilt(path: readonly (string | number)[], how: 'out' | 'renamed'): unknown {
  const copy: unknown = JSON.parse(text)
  const key = path.at(-1) ?? ''
  const parent = path.slice(0, -1).reduce((here: unknown, step) => (isObject(here) ? here[step] : undefined), copy)
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else if (isObject(parent)) {
    if (how === 'renamed') parent[`${key}x`] = parent[key]
    delete parent[key]
  }
  return copy
}

const isObject = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null

/** What `check` found no fault in is a procedure: that is what it is for. */
const isProcedure = (value: unknown): value is Procedure => check(value, { clauses: anytownClauses }).length === 0

test('however a procedure is spoilt, it has faults or it evaluates', () => {
  let evaluated = 0
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom('out' as const, 'renamed' as const), (path, how) => {
      const procedure = spoilt(path, how)
      if (!isProcedure(procedure)) return
      const compiled = compile(procedure, 'spoilt')
      for (let n = 0; n <= facts.length; n++) JSON.stringify(evaluate(compiled, facts.slice(0, n), calendar, day('2026-06-12')))
      evaluated++
    }),
    { numRuns: 120 },
  )
  expect(evaluated).toBeGreaterThan(5)
}, 60_000)

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Procedure } from '#language'
import { readLibrary } from '#library'
import { withLengths } from '#outputs'
import { main } from '../main.ts'

const folder = mkdtempSync(join(tmpdir(), 'recourse-what-if-'))
afterAll(() => rmSync(folder, { recursive: true }))

const said: string[] = []
const wrong: string[] = []
vi.spyOn(console, 'log').mockImplementation(line => void said.push(String(line)))
vi.spyOn(console, 'error').mockImplementation(line => void wrong.push(String(line)))
beforeEach(() => {
  said.length = 0
  wrong.length = 0
})

const [edition] = (await readLibrary()).editions
if (edition === undefined) throw new Error('the library holds no procedure')
const { procedure, hash } = edition

const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const lines = (...values: readonly unknown[]): string => `${values.map(value => JSON.stringify(value)).join('\n')}\n`

const head = { cases: 1, body: procedure.body, asOf: '2026-06-30', facts: [] }
const under = { procedure: procedure.id, version: procedure.receivedFrom, hash }
const received = { id: '1', type: 'complaint-received', on: '2026-06-01', recordedAt: '2026-06-01T09:00:00.000Z', data: {} }
const aCase = (reference: string) => ({ case: reference, ...under, facts: [received] })
const cases = file('cases.jsonl', lines(head, aCase('A26-0001'), aCase('A26-0002'), { ...aCase('A26-0003'), procedure: 'another' }))

/** Every length so much longer. */
const longer = (by: number): Procedure => withLengths(procedure, ({ n }) => n + by)

const simulate = (...args: readonly string[]) => main(['simulate', '--against', cases, ...args])

test('the same procedure changes nothing, and cases of another are left out', async () => {
  expect(await simulate('--procedure', file('same.json', procedure))).toBe(0)
  expect(said[0]).toContain('2 cases, of which 0 would read otherwise')
  expect(said[0]).toContain('1 cases are of another procedure and are left out.')
  expect(said[0]).not.toContain('Case by case')
})

test('a library version is named by its id', async () => {
  expect(await simulate('--procedure', `${procedure.body}/${procedure.id}`)).toBe(0)
  expect(said[0]).toContain('of which 0 would read otherwise')
})

test('longer periods: each case with its dates before and after, and why with the clause', async () => {
  const changed = file('longer.json', longer(20))
  expect(await simulate('--procedure', changed)).toBe(0)
  expect(said[0]).toContain('2 cases, of which 2 would read otherwise')
  expect(said[0]).toMatch(
    /A26-0001 {2}\S+: 2026-06-\d\d -> 2026-0[678]-\d\d, overdue -> owed: 2\d working days instead of \w+ working days \[/,
  )

  said.length = 0
  expect(await simulate('--procedure', changed, '--csv')).toBe(0)
  const [header, ...rows] = said
  expect(header).toBe('reference,duty,of,title,due before,due after,before,after,why,clause')
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.filter(row => row.startsWith('A26-0001,')).length).toBe(rows.filter(row => row.startsWith('A26-0002,')).length)

  said.length = 0
  expect(await simulate('--procedure', changed, '--json')).toBe(0)
  const parsed = said.map(line => JSON.parse(line))
  expect(parsed.map(({ is }) => is)).toEqual(['case', 'case', 'totals'])
  expect(parsed[0].duties).toHaveLength(rows.length / 2)
  expect(parsed[2]).toMatchObject({ isPartial: false, leftOut: 1, totals: { cases: 2, changed: 2 } })
})

test('a step that the changed procedure has no place for is counted and named', async () => {
  const { complainant: _gone, ...roles } = procedure.roles
  const by = { ...received, by: { role: 'complainant' } }
  const against = file('by.jsonl', lines(head, { ...aCase('A26-0004'), facts: [by] }))
  expect(await main(['simulate', '--procedure', file('without.json', { ...procedure, roles }), '--against', against])).toBe(0)
  expect(said[0]).toContain('Recorded steps that would be refused, or be without effect:')
  expect(said[0]).toContain('in A26-0004')
})

test.each([
  ['no procedure', () => ['--against', cases], 'write: recourse simulate'],
  ['a procedure that is none', () => ['--procedure', file('none.json', {}), '--against', cases], 'is no procedure'],
  ['cases that are not there', () => ['--procedure', file('p.json', procedure), '--against', 'gone.jsonl'], 'gone.jsonl was not found'],
  ['an empty file', () => ['--procedure', file('p.json', procedure), '--against', file('empty.jsonl', '')], 'is empty'],
  [
    'a file without a head',
    () => ['--procedure', file('p.json', procedure), '--against', file('h.jsonl', lines(received))],
    'line 1 is not the head',
  ],
  [
    'a line that is no case',
    () => ['--procedure', file('p.json', procedure), '--against', file('b.jsonl', lines(head, aCase('A'), { case: 'B' }))],
    'line 3 is not a case',
  ],
  [
    'a fact without a day',
    () => ['--procedure', file('p.json', procedure), '--against', file('f.jsonl', lines(head, { ...aCase('A'), facts: [{ id: '1' }] }))],
    'line 2, facts: each needs',
  ],
  ['a day that is none', () => ['--procedure', file('p.json', procedure), '--against', cases, '--as-of', 'today'], '--as-of is'],
])('%s is refused in one line, exit 2', async (_, args, message) => {
  expect(await main(['simulate', ...args()])).toBe(2)
  expect(wrong).toHaveLength(1)
  expect(wrong[0]).toContain(message)
})

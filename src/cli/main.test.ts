import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { main } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'recourse-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const said: string[] = []
const wrong: string[] = []
vi.spyOn(console, 'log').mockImplementation(line => void said.push(String(line)))
vi.spyOn(console, 'error').mockImplementation(line => void wrong.push(String(line)))
beforeEach(() => {
  said.length = 0
  wrong.length = 0
})

const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const received = { fact: 'complaint-received', on: '2026-04-22', by: 'complainant', data: { receivedBy: 'customer-relationship-team' } }
const procedure = 'telford-wrekin/children'

test.each([
  ['an unknown command', ['chekc'], "There is no command 'chekc'"],
  ['an unknown option', ['start', '--emtpy'], "Unknown option '--emtpy'"],
  ['an unknown procedure', ['check', 'nowhere/nothing'], "There is no procedure 'nowhere/nothing'. There are: "],
  ['a file that is not there', ['check', 'missing.json'], 'missing.json was not found. Check the path.'],
  ['facts that are not JSON', ['explain', procedure, '--facts', file('broken.json', '[{')], 'is not JSON'],
  ['facts that are not a list', ['explain', procedure, '--facts', file('number.json', '7')], 'holds no list of facts'],
  [
    'an impossible day',
    ['explain', procedure, '--facts', file('feb.json', [{ ...received, on: '2026-02-30' }])],
    'fact 1: 2026-02-30 is not a day of the calendar',
  ],
  ['a day that is none', ['explain', procedure, '--facts', file('ok.json', [received]), '--as-of', 'tomorrow'], "--as-of is 'tomorrow'"],
  ['no facts', ['explain', procedure], 'write: recourse explain'],
  ['no scenarios', ['scenarios'], 'name a file or a folder'],
  ['a scenario that asserts nothing', ['scenarios', file('s.json', { procedure, scenarios: [] })], 's.json'],
])('%s: one clear line, and exit 2', async (_, args, expected) => {
  expect(await main(args)).toBe(2)
  expect(wrong).toHaveLength(1)
  expect(wrong[0]).toContain(expected)
  expect(wrong[0]).not.toContain('\n')
})

test('explain says the duty, its date, its clause and how it comes about, and the same as JSON', async () => {
  const facts = file('case.json', [received])
  expect(await main(['explain', procedure, '--facts', facts, '--as-of', '2026-04-23'])).toBe(0)
  const text = said.join('\n')
  expect(text).toContain('stage-1/respond: owed, due 2026-05-07 (7.11.7')
  expect(text).toContain('4 May')
  said.length = 0
  expect(await main(['explain', procedure, '--facts', facts, '--as-of', '2026-04-23', '--json'])).toBe(0)
  const state: { duties: { key: string; due?: string }[] } = JSON.parse(said.join('\n'))
  expect(state.duties.find(({ key }) => key === 'stage-1/respond')?.due).toBe('2026-05-07')
})

test('check names the fault of a procedure with its line, and exits 1', async () => {
  expect(await main(['check', file('empty.json', '{\n  "id": 7\n}')])).toBe(1)
  expect(wrong.join('\n')).toMatch(/empty\.json:\d+: /)
})

test('check finds no fault in any procedure that is shipped', async () => {
  expect(await main(['check'])).toBe(0)
  expect(said.every(line => line.endsWith(': no faults'))).toBe(true)
})

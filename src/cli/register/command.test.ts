import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

const root = mkdtempSync(join(tmpdir(), 'recourse-register-'))
afterAll(() => rmSync(root, { recursive: true }))

const said: string[] = []
const wrong: string[] = []
vi.spyOn(console, 'log').mockImplementation(line => void said.push(String(line)))
vi.spyOn(console, 'error').mockImplementation(line => void wrong.push(String(line)))
beforeEach(() => {
  said.length = 0
  wrong.length = 0
})

const folder = (name: string, content?: string): string => {
  mkdirSync(join(root, name))
  if (content !== undefined) writeFileSync(join(root, name, 'invented.json'), content)
  return join(root, name)
}

test('a register that nothing covers: a line a rule, its totals, exit 1', async () => {
  const invented = folder('invented', JSON.stringify([{ id: 'INVENTED-1', clause: '1', shows: 'x' }]))
  expect(await main(['register', invented])).toBe(1)
  expect(said[0]?.split('\n')).toEqual([
    'MISS  INVENTED-1  (no place)',
    '',
    'invented: 1 rules, 0 placed, 0 shown, 0 elsewhere, 1 missing',
    '0 passed, 1 failed',
  ])
  expect(await main(['register', invented, '--json'])).toBe(1)
  expect(JSON.parse(said[1] ?? '')).toMatchObject([{ register: 'invented', rules: [{ id: 'INVENTED-1', standing: 'missing' }] }])
})

test('what the bodies’ own coverage files say is so: every place and every worked case is there', async () => {
  const procedures = join(import.meta.dirname, '../../../procedures')
  const covered = readdirSync(procedures, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('coverage.json'))
  const ids = new Set(covered.flatMap(name => Object.keys(JSON.parse(readFileSync(join(procedures, name), 'utf8')))))
  expect(ids.size).toBeGreaterThan(700)
  const all = folder('covered', JSON.stringify([...ids].map(id => ({ id, clause: '1', shows: 'x' }))))
  expect(await main(['register', all])).toBe(0)
  expect(said.join('\n').match(/^MISS.*/gm)).toBeNull()
})

test.each([
  ['no folder', (): string[] => [], 'name one folder of registers'],
  ['a folder that is not there', () => [join(root, 'gone')], 'was not found'],
  ['a folder without registers', () => [folder('empty')], 'there is no .json file'],
  ['a file that is not JSON', () => [folder('broken', '[{')], 'is not JSON'],
  ['a file that is no register', () => [folder('number', '7')], 'invented.json: '],
])('%s is refused in one line, exit 2', async (_, args, message) => {
  expect(await main(['register', ...args()])).toBe(2)
  expect(wrong).toHaveLength(1)
  expect(wrong[0]).toContain(message)
  expect(wrong[0]).not.toContain('\n')
})

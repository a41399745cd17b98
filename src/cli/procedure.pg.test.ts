/** `recourse procedure` on a store of its own, as somebody types it. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type House, openHouse } from '#server'
import { main } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'recourse-cli-procedure-'))
chmodSync(folder, 0o711)
const data = join(folder, 'data')
const id = 'midlothian-ijb-complaints'
const said: string[] = []
const wrong: string[] = []
let house: House
let exported = ''

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(line => void said.push(String(line)))
  vi.spyOn(console, 'error').mockImplementation(line => void wrong.push(String(line)))
  vi.spyOn(process.stdout, 'write').mockImplementation(text => said.push(String(text)) > 0)
  // Never the server that DATABASE_URL names: the commands and the service share the store of this folder.
  vi.stubEnv('DATABASE_URL', '')
  // A service that runs beside the commands, and is never restarted.
  house = await openHouse({ dataFolder: data, databaseUrl: '', body: 'midlothian-ijb' })
})
afterAll(async () => {
  await house?.close()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  said.length = 0
  wrong.length = 0
})

const run = (...args: string[]): Promise<number> => main(['procedure', ...args, '--data', data])

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('what is given out is there already when it is loaded again', async () => {
  expect(await run('export', id, '2021-04-01')).toBe(0)
  exported = said.join('')
  expect(JSON.parse(exported)).toHaveProperty('procedure.id', id)
  said.length = 0
  expect(await run('load', file('same.json', exported))).toBe(0)
  expect(said.join('\n')).toMatch(/is there already, published\. Nothing was changed\./)
})

test('loaded, published and retired, and the service that runs sees each of them', async () => {
  const next = file('next.json', exported.replace('"receivedFrom": "2021-04-01"', '"receivedFrom": "2026-07-01"'))
  expect(await run('load', next)).toBe(0)
  expect(said.join('\n')).toContain(`${id} 2026-07-01 (hash `)
  expect(await run('publish', id, '2026-07-01', '--by', 'Kim Shaw', '--role', 'Complaints lead')).toBe(0)
  expect(await run('publish', id, '2026-07-01', '--by', 'Kim Shaw', '--role', 'Complaints lead')).toBe(1)
  expect(wrong.join('\n')).toContain('published already, and frozen')
  expect(await run('retire', id, '2026-07-01', '--until', '2026-12-31', '--by', 'Kim Shaw', '--role', 'Complaints lead')).toBe(0)
  const desk = house.desk(false)
  await desk.refresh()
  const seen = desk.library.editions.find(({ procedure }) => procedure.receivedFrom === '2026-07-01')
  expect(seen?.standing).toMatchObject({ is: 'retired', lastDay: '2026-12-31' })
  said.length = 0
  expect(await run('list', '--of', 'midlothian-ijb')).toBe(0)
  expect(said.join('\n')).toContain('received 2026-07-01 to 2026-12-31: the version of 2026-07-01')
  expect(said.join('\n')).toContain('received from 2027-01-01: the version of 2021-04-01')
})

test('a faulty one: one line a fault, with line and column', async () => {
  const faulty = exported.replace('"receivedFrom": "2021-04-01"', '"receivedFrom": "2026-08-01"').replace('"counting": "', '"counting": "x')
  expect(await run('load', file('faulty.json', faulty))).toBe(1)
  expect(wrong).toHaveLength(1)
  expect(wrong[0]).toMatch(/^faulty\.json:\d+:\d+: counting: .*must be one of.* Did you mean 'same-day'\?$/)
})

test.each([
  ['no act', [], 'write: recourse procedure load'],
  ['no such act', ['publsh'], 'write: recourse procedure load'],
  ['nobody who signs it off', ['publish', id, '2026-07-01'], 'say who signs off it'],
  ['a day there is not', ['retire', id, '2026-07-01', '--until', '2026-02-30'], 'say the last day'],
  ['a file there is not', ['load', 'nowhere.json'], 'nowhere.json was not found'],
  ['a body there is not', ['list', '--of', 'nowhere'], "there is no body 'nowhere'"],
])('%s: exit 2 and one line', async (_what, args, line) => {
  expect(await run(...args)).toBe(2)
  expect(wrong.filter(each => each.startsWith('recourse procedure:'))).toEqual([expect.stringContaining(line)])
})

test('a version there is not: exit 1', async () => {
  expect(await run('export', id, '1999-01-01')).toBe(1)
  expect(await run('publish', 'a/b', '..', '--by', 'K', '--role', 'R')).toBe(1)
})

test('a sixth body is a folder of JSON', async () => {
  const sixth = join(folder, 'sixth')
  mkdirSync(sixth)
  const body = { ...house.library.bodies['midlothian-ijb'], id: 'sixthtown', name: 'Sixthtown Council', first: undefined }
  writeFileSync(join(sixth, 'body.json'), JSON.stringify(body))
  const { procedure, clauses } = JSON.parse(exported)
  writeFileSync(join(sixth, 'complaints.json'), JSON.stringify({ ...procedure, id: 'sixthtown-complaints', body: 'sixthtown' }))
  writeFileSync(join(sixth, 'clauses.md'), clauses)
  expect(await run('load', sixth)).toBe(0)
  expect(said.join('\n')).toContain('the body Sixthtown Council is loaded')
  expect(await run('publish', 'sixthtown-complaints', '2021-04-01', '--of', 'sixthtown', '--by', 'Kim Shaw', '--role', 'Lead')).toBe(0)
  expect((await house.deskOf('sixthtown'))?.current().procedure.id).toBe('sixthtown-complaints')
})

/** The examples of docs/api.md, run as they stand; and the page of the description. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedHouse, serveHouse, today } from './served-house.ts'

const run = promisify(execFile)
const text = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8')
/** What an example asks: its own path, and a body where it sends one. */
const callOf = (command: string) => ({
  method: / -d | --data/.test(command) ? 'POST' : 'GET',
  path: [...command.matchAll(/\$RECOURSE(\/api\/v1[^"?\s]*)/g)].at(-1)?.[1] ?? '',
})
const examples = [...text.matchAll(/```sh\n([\s\S]*?)\n# (\d{3})\n```/g)].map(([, command = '', status = '']) => ({ command, status }))

let served: ServedHouse

beforeAll(async () => {
  served = await serveHouse('calderdale', ['complaints-officer', 'complaints-team'])
})
afterAll(() => served?.close())

test('each example answers as it says', async () => {
  const scopes = ['cases:read', 'cases:record', 'documents:write']
  const environment = {
    PATH: process.env.PATH ?? '',
    ...{ RECOURSE: served.url, TODAY: today, TOKEN: await served.token('complaints-officer', scopes) },
    CASE: await served.complaint('charging'),
  }
  expect(examples.length).toBe(text.split('```sh').length - 1)
  for (const { command, status } of examples) {
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', command], { env: environment })
    const lines = stdout.trim().split('\n')
    expect(lines.at(-1), `${command}\n${stdout.slice(0, 1500)}`).toBe(status)
    const body: unknown = JSON.parse(lines.slice(0, -1).join('\n'))
    expect(served.described.faultsIn(callOf(command), Number(status), body), command).toBe('')
  }
})

test('the description is OpenAPI, by a validator that is not ours', async () => {
  const { document } = served.described
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(document))
  expect(errors ?? []).toEqual([])
  expect([valid, validator.version]).toEqual([true, '3.1'])
  // And it finds what is wrong: else it would say nothing of ours.
  const spoilt = await new Validator().validate({ ...structuredClone(document), paths: { '/api/v1/me': { get: { responses: 7 } } } })
  expect(spoilt.valid).toBe(false)
  const again = served.described.operations.filter((one, i, all) => all.indexOf(one) !== i)
  expect(again).toEqual([])
})

test('what the documentation shows of a message to a webhook is as described', () => {
  const messages = [...text.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, json = '']) => JSON.parse(json))
  expect(messages.length).toBe(text.split('```json').length - 1)
  for (const message of messages) expect(served.described.faultsInMessage(message)).toBe('')
  expect(served.described.faultsInMessage({ type: 'test' })).not.toBe('')
})

test('the page says of each operation what the description says, and needs nobody signed in', async () => {
  const page = await (await fetch(`${served.url}/api/v1`)).text()
  for (const operation of served.described.operations) expect(page.includes(`id="${operation}"`), operation).toBe(true)
  for (const [, link] of page.matchAll(/href="#([^"]+)"/g)) expect(page.includes(`id="${link}"`), link).toBe(true)
  const { document } = served.described
  expect(document.openapi).toBe('3.1.0')
  const unsaid = await fetch(`${served.url}/api/v1/no-such-thing`)
  expect(unsaid.status).toBe(404)
  expect(unsaid.headers.get('content-type')).toContain('application/problem+json')
  expect(unsaid.headers.get('access-control-allow-origin')).toBeNull()
})

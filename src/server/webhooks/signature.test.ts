/** Signatures of messages: as the standard shows them, and as our documentation has others check them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newWebhookSecret, signedHeaders, withNewSecret } from './signature.ts'

test('the signature is that of the example of Standard Webhooks', () => {
  const headers = signedHeaders(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    '2021-02-25T15:02:10Z',
    '{"test": 2432232314}',
  )
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

const documentation = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8')
const shown = /secret +(\S+)\nwebhook-id +(\S+)\nwebhook-timestamp +(\S+)\nwebhook-signature +(\S+)\n\n(\S+)\n/.exec(documentation)

/** What the documentation has others run. */
const isOurs = async (secret: string, headers: Readonly<Record<string, string>>, body: string, nowSeconds: number): Promise<boolean> => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(documentation) ?? []
  const { isOurs: check } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
  return check(secret, headers, body, nowSeconds)
}

test('the example of the documentation is what we send, and its code says so', async () => {
  const [, secret = '', id = '', seconds = '', signature = '', body = ''] = shown ?? []
  const headers = signedHeaders(secret, id, new Date(Number(seconds) * 1000).toISOString(), body)
  expect(headers).toEqual({ 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature })
  expect(JSON.parse(body).timestamp).toBe(new Date(Number(seconds) * 1000).toISOString())
  expect(await isOurs(secret, headers, body, Number(seconds) + 60)).toBe(true)
  expect(await isOurs(secret, headers, body.replace('0001', '0002'), Number(seconds))).toBe(false)
  expect(await isOurs(secret, headers, body, Number(seconds) + 3600)).toBe(false)
  expect(await isOurs(newWebhookSecret(), headers, body, Number(seconds))).toBe(false)
})

test('while a secret is changed both are right; a day later the old one is not', async () => {
  const [old, young, at] = [newWebhookSecret(), newWebhookSecret(), '2026-03-02T09:00:00.000Z']
  const kept = withNewSecret(old, young, at)
  const seconds = Date.parse(at) / 1000
  const now = signedHeaders(kept, 'one', at, '{}')
  for (const secret of [old, young]) expect(await isOurs(secret, now, '{}', seconds)).toBe(true)
  const later = signedHeaders(kept, 'two', '2026-03-03T09:00:00.000Z', '{}')
  expect(await isOurs(young, later, '{}', seconds + 86_400)).toBe(true)
  expect(await isOurs(old, later, '{}', seconds + 86_400)).toBe(false)
  expect(withNewSecret(kept, newWebhookSecret(), at)).not.toContain(old)
})

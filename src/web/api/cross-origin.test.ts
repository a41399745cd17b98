import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { allowOrigins } from './cross-origin.ts'

const portal = 'https://portal.example'

const asked = async (origins: readonly string[], origin: string, method: 'GET' | 'OPTIONS' = 'GET') => {
  const app = Fastify()
  await app.register(
    async api => {
      api.setNotFoundHandler((_request, reply) => reply.code(404).send())
      allowOrigins(api, origins)
      api.get('/me', async () => ({}))
    },
    { prefix: '/api/v1' },
  )
  const headers = { origin, ...(method === 'OPTIONS' && { 'access-control-request-method': 'GET' }) }
  const answer = await app.inject({ method, url: '/api/v1/me', headers })
  await app.close()
  return answer
}

test('without a setting no page of another site may ask', async () => {
  const answer = await asked([], portal)
  expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([200, undefined])
  expect((await asked([], portal, 'OPTIONS')).statusCode).toBe(404)
})

test('a page of a site that is named may ask, and its browser is told what it may send and read', async () => {
  const answer = await asked([portal], portal)
  expect(answer.headers).toMatchObject({ 'access-control-allow-origin': portal, vary: 'origin' })
  expect(answer.headers['access-control-expose-headers']).toContain('etag')
  const first = await asked([portal], portal, 'OPTIONS')
  expect(first.statusCode).toBe(204)
  expect(first.headers['access-control-allow-headers']).toContain('authorization')
  expect(first.headers['access-control-allow-credentials']).toBeUndefined()
})

test('a page of any other site may not, however like it is', async () => {
  for (const other of ['https://portal.example.evil.example', 'http://portal.example', 'null']) {
    expect((await asked([portal], other)).headers['access-control-allow-origin'], other).toBeUndefined()
    expect((await asked([portal], other, 'OPTIONS')).statusCode, other).toBe(404)
  }
})

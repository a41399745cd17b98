import { expect, test } from 'vitest'
import { inMemoryServices } from '../testing/in-memory-services.ts'
import { publicApp } from '../testing/public-app.ts'
import { Visitor } from '../testing/visitor.ts'

const failing = async (error: Error & { code?: string }) => {
  const services = inMemoryServices()
  return new Visitor(
    await publicApp({
      ...services,
      newDraft: async () => {
        throw error
      },
    }),
  )
}

test('an address that is not ours is said back, and where to go', async () => {
  const page = await new Visitor(await publicApp(inMemoryServices())).get('/complaints/EX26-0104?x=<b>')
  expect(page.status).toBe(404)
  expect(page.text).toContain('There is no page at /complaints/EX26-0104')
  expect(page.html).toContain('href="/progress"')
})

test('a store that cannot be reached is said so, and what was typed is in the page to send again', async () => {
  const visitor = await failing(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
  await visitor.get('/complain/points/1')
  const page = await visitor.post('/complain/points/1', { words: 'Please keep this.' })
  expect(page.status).toBe(503)
  expect(page.text).toContain('We cannot reach our records just now')
  expect(page.html).toContain('name="words" value="Please keep this."')
  expect(page.html).toContain('action="/complain/points/1"')
})

test('a fault of ours shows no inside of it, only a number to tell us', async () => {
  const visitor = await failing(new Error('relation "secret_table" does not exist'))
  await visitor.get('/complain/points/1')
  const page = await visitor.post('/complain/points/1', { words: 'Please keep this.' })
  expect(page.status).toBe(500)
  expect(page.text).toContain('This is our fault, not yours')
  expect(page.html).toContain('value="Please keep this."')
  expect(page.html).not.toContain('secret_table')
})

test('a form larger than we take says the limit, and that the words are still in the browser', async () => {
  const visitor = new Visitor(await publicApp(inMemoryServices()))
  await visitor.get('/complain/points/1')
  const page = await visitor.post('/complain/points/1', { words: 'a'.repeat(1_200_000) })
  expect(page.status).toBe(413)
  expect(page.text).toContain('1 megabyte')
})

test('too many complaints from one place in a short time are slowed, and nothing is lost', async () => {
  const visitor = new Visitor(await publicApp(inMemoryServices()))
  await visitor.get('/')
  let last = await visitor.post('/complain/check')
  for (let tries = 0; tries < 61; tries += 1) last = await visitor.post('/complain/check')
  expect(last.status).toBe(429)
  expect(last.text).toContain('wait a minute')
})

import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { inMemoryServices } from '../../testing/in-memory-services.ts'
import { answerEverything, sendIt } from '../../testing/journeys.ts'
import { publicApp } from '../../testing/public-app.ts'
import { Visitor } from '../../testing/visitor.ts'

async function sent(options: { readonly answered?: boolean } = {}) {
  const services = inMemoryServices()
  const app: FastifyInstance = await publicApp(services, options)
  const visitor = new Visitor(app)
  await answerEverything(visitor)
  const { reference, key } = await sendIt(visitor)
  return { services, app, visitor, reference, key }
}

test('the link opens the complaint, and its key does not stay in the address', async () => {
  const { visitor, reference, key } = await sent()
  const page = await visitor.get(`/progress/${reference}?key=${key}`)
  expect(page.path).toBe(`/progress/${reference}`)
  expect(page.text).toContain('What happens next We will write to you by Monday 18 May 2026.')
  expect(page.text).toContain('Why these dates?')
  expect(page.html).not.toContain(key)
})

test('the number and the key can be typed, in small letters and with spaces around them', async () => {
  const { app, reference, key } = await sent()
  const another = new Visitor(app)
  await another.get('/progress')
  expect((await another.post('/progress', { reference: ` ${reference.toLowerCase()} `, key: ` ${key} ` })).status).toBe(200)
})

test('a number that does not exist and a wrong key get the same answer, with what was typed', async () => {
  const { app, reference } = await sent()
  const another = new Visitor(app)
  await another.get('/progress')
  for (const tried of [reference, 'EX26-9999']) {
    const page = await another.post('/progress', { reference: tried, key: 'guessed' })
    expect(page.status).toBe(404)
    expect(page.text).toContain(`We cannot find a complaint with the number ${tried} and that key`)
    expect(page.html).toContain('value="guessed"')
  }
  expect((await another.get(`/progress/${reference}`)).status).toBe(404)
})

test('one person’s key does not open another’s complaint', async () => {
  const { app, visitor, key } = await sent()
  const another = new Visitor(app)
  await answerEverything(another)
  const second = await sendIt(another)
  expect((await visitor.get(`/progress/${second.reference}?key=${key}`)).status).toBe(404)
  expect((await visitor.get(`/complain/sent/${second.reference}/copy?key=${key}`)).status).toBe(404)
})

test('the next stage is asked for while it is open, in the complainant’s name', async () => {
  const { services, visitor, reference, key } = await sent({ answered: true })
  const page = await visitor.get(`/progress/${reference}?key=${key}`)
  expect(page.text).toContain('Ask for Stage Two')
  const act = `/progress/${reference}/do?act=stage-1%2Fask-for-stage-2`
  const form = await visitor.get(act)
  const position = /name="_position" value="(\d+)"/.exec(form.html)?.[1] ?? ''
  const once = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
  const done = await visitor.post(act, { words: 'Nothing has changed.', _position: position, _key: once })
  expect(done.text).toContain('We have noted it')
  expect(services.factsOf(reference).at(-1)).toMatchObject({
    type: 'escalation-requested',
    stage: 'stage-2',
    under: 'stage-1/ask-for-stage-2',
    by: { role: 'complainant', person: 'complainant' },
    data: { reasons: 'Nothing has changed.', channel: 'web-form' },
  })
  const again = await visitor.post(act, { words: 'Nothing has changed.', _position: position, _key: once })
  expect(again.text).toContain('We had noted that already')
  expect(services.factsOf(reference).filter(fact => fact.type === 'escalation-requested')).toHaveLength(1)
})

test('to say that it is settled asks how, and records that it was agreed', async () => {
  const { services, visitor, reference, key } = await sent()
  await visitor.get(`/progress/${reference}?key=${key}`)
  const act = `/progress/${reference}/do?act=settled`
  const form = await visitor.get(act)
  const position = /name="_position" value="(\d+)"/.exec(form.html)?.[1] ?? ''
  const empty = await visitor.post(act, { words: ' ', _position: position, _key: 'once-only-key' })
  expect(empty.status).toBe(400)
  expect(empty.text).toContain('Say in a few words how it was put right')
  await visitor.post(act, { words: 'They gave the hours back.', _position: position, _key: 'once-only-key' })
  expect(services.factsOf(reference).at(-1)).toMatchObject({
    type: 'complaint-resolved',
    data: { how: 'They gave the hours back.', agreed: true },
  })
})

test('what changed since the page was opened is said, and the words are kept', async () => {
  const { visitor, reference, key } = await sent()
  await visitor.get(`/progress/${reference}?key=${key}`)
  const act = `/progress/${reference}/do?act=withdraw`
  await visitor.get(act)
  const page = await visitor.post(act, { words: 'I would rather stop.', _position: '0', _key: 'another-key' })
  expect(page.status).toBe(409)
  expect(page.text).toContain('Something was recorded on your complaint since you opened this page')
  expect(page.html).toContain('I would rather stop.')
})

test('a copy of what was sent can be read and printed', async () => {
  const { visitor, reference, key } = await sent()
  const page = await visitor.get(`/complain/sent/${reference}/copy?key=${key}`)
  expect(page.text).toContain('“The hours were cut.”')
  expect(page.text).toContain('received on Thursday 14 May 2026')
  expect(page.text).toContain('“An apology”')
})

test('a link by email is offered where mail goes, and the telephone where none does', async () => {
  const page = async (linksGo: boolean) => new Visitor(await publicApp({ ...inMemoryServices(), linksGo: () => linksGo })).get('/progress')
  expect((await page(true)).html).toContain('href="/progress/link"')
  const without = await page(false)
  expect(without.html).not.toContain('/progress/link')
  expect(without.text).toMatch(/I have lost the key Ring /)
})

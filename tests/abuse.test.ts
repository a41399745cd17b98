// What docs/complainants.md says was tried as an attacker would, tried again each time: against the pages, with no record behind them.
import Fastify, { type LightMyRequestResponse } from 'fastify'
import { expect, test } from 'vitest'
import { day } from '#calendar'
import { makeApp } from '#server'
import { sendFile } from '../src/web/send-file.ts'
import { exampleBody } from '../src/web/testing/example-body.ts'
import { type InMemory, inMemoryServices } from '../src/web/testing/in-memory-services.ts'
import { answerEverything, sendIt } from '../src/web/testing/journeys.ts'
import { publicApp } from '../src/web/testing/public-app.ts'
import { type Page, Visitor } from '../src/web/testing/visitor.ts'

const visitorOf = async (services: InMemory = inMemoryServices()) => new Visitor(await publicApp(services))

test('the link of a form is not found by guessing, however like one the guess is, and nothing says how near it was', async () => {
  const visitor = await visitorOf()
  await answerEverything(visitor)
  const own = /\/complain\/return\/([\w-]+)/.exec((await visitor.get('/complain/saved')).html)?.[1] ?? ''
  expect(own).not.toBe('')
  const stranger = new Visitor(visitor.app)
  const nearly = [...own].map((letter, i) => `${own.slice(0, i)}${letter === 'A' ? 'B' : 'A'}${own.slice(i + 1)}`)
  const guessed = await Promise.all(
    [...nearly, own.slice(1), own.toUpperCase(), `${own}A`, '..%2F..%2F', '%00'].map(one => stranger.get(`/complain/return/${one}`)),
  )
  expect(new Set(guessed.map(({ status }) => status))).toEqual(new Set([404]))
  expect(new Set(guessed.map(({ html }) => html)).size).toBeLessThanOrEqual(2)
  expect(stranger.cookies.has('recourse_draft /')).toBe(false)
})

test('a form that has ended opens for nobody: its link is gone, its page begins a new one, and its number is shown to its own browser alone', async () => {
  const visitor = await visitorOf()
  await answerEverything(visitor, ['The hours were cut.'])
  const link = /href="(\/complain\/return\/[^"]+)"/.exec((await visitor.get('/complain/saved')).html)?.[1] ?? ''
  const { reference } = await sendIt(visitor)
  const stranger = new Visitor(visitor.app)
  const gone = await stranger.get(link)
  expect(gone.status).toBe(404)
  expect(gone.text).not.toMatch(new RegExp(`${reference}|hours were cut|Jo Example`))
  expect((await visitor.get('/complain/points/1')).text).not.toContain('hours were cut')
})

test('the key of a complaint to one body opens nothing at another', async () => {
  const one = await visitorOf()
  await answerEverything(one)
  const { reference, key } = await sendIt(one)
  const other = await visitorOf({ ...inMemoryServices(), body: { ...exampleBody, id: 'elsewhere', name: 'Elsewhere Council' } })
  await answerEverything(other, ['Something else.'])
  expect((await sendIt(other)).reference).toBe(reference)
  const refused = await other.get(`/progress/${reference}?key=${key}`)
  expect(refused.status).toBe(404)
  expect(refused.text).not.toContain('hours were cut')
})

test('another host in the request changes no page and no link: not in words, not in an address, not in a redirect', async () => {
  const visitor = await visitorOf()
  visitor.headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    'x-original-url': '/sign-in',
  }
  const sent: LightMyRequestResponse[] = []
  visitor.app.addHook('onSend', async (_, reply) => {
    sent.push({ headers: reply.getHeaders() } as LightMyRequestResponse)
  })
  const seen: Page[] = [await answerEverything(visitor)]
  for (const path of ['/', '/progress', '/progress/link', '/complain/saved', '/nowhere', '/privacy']) seen.push(await visitor.get(path))
  expect(seen.map(({ html }) => html).filter(html => html.includes('evil'))).toEqual([])
  expect(sent.length).toBeGreaterThan(20)
  expect(JSON.stringify(sent)).not.toContain('evil')
})

test('what is asked of a mail holds nothing that the request said of its host', async () => {
  const asked: unknown[] = []
  const services = inMemoryServices()
  const visitor = await visitorOf({
    ...services,
    askForLink: async (...of) => void asked.push(of),
    mailDraftLink: async (_token, ...of) => void asked.push(of),
  })
  visitor.headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
  await answerEverything(visitor)
  await visitor.post('/complain/saved', { email: 'jo@example.com' })
  await visitor.post('/progress/link', { reference: 'EX26-0001', email: 'jo@example.com' })
  expect(asked).toEqual([
    ['jo@example.com', 'en'],
    ['EX26-0001', 'jo@example.com', 'en'],
  ])
})

const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>{{1013*1009}}<%= 1013*1009 %>#{1013*1009}'

test('a script in every field, and templates, are words: on each page of the form, in the copy and on the page of the case', async () => {
  const visitor = await visitorOf()
  const policies = new Set<unknown>()
  visitor.app.addHook('onSend', async (_, reply) => void policies.add(reply.getHeader('content-security-policy')))
  await visitor.get('/')
  await visitor.post('/complain/who-you-are', { relation: 'friend' })
  const seen = [
    await visitor.post('/complain/who-for', { for: 'another', affectedName: script, affectedAge: script, why: script }),
    await visitor.post('/complain/points/1', { words: script }),
    await visitor.post('/complain/when', { 'happened-day': script, 'happened-month': script, 'happened-year': script }),
    await visitor.post('/complain/outcome', { outcomeWanted: script }),
    await visitor.post('/complain/help', { help: [script], otherHelp: script }),
    await visitor.post('/complain/support', { representative: 'yes', representativeName: script }),
    await visitor.post('/complain/contact', { name: script, contactBy: 'letter', address: script }),
    await visitor.get('/complain/check'),
    await visitor.get(`/progress?reference=${encodeURIComponent(script)}`),
    await visitor.post('/progress', { reference: script, key: script }),
    await visitor.get(`/${encodeURIComponent(script)}`),
  ]
  await answerEverything(visitor, [script])
  const { page, reference, key } = await sendIt(visitor)
  seen.push(page, await visitor.get(`/progress/${reference}?key=${key}`), await visitor.get(`/progress/${reference}/copy`))
  expect(seen.filter(({ text }) => text.includes('<script>alert(1)</script>')).length).toBeGreaterThanOrEqual(5)
  for (const { html, path } of seen) {
    expect(html, path).not.toContain('<script>alert')
    expect(html, path).not.toContain('<img src=x')
    expect(html, path).not.toContain(String(1013 * 1009))
  }
  for (const policy of policies) expect(policy).toContain("script-src 'self';")
})

test('a form’s token from another browser is none, also with a file; what was typed is kept', async () => {
  const services = inMemoryServices()
  const [one, other] = [await visitorOf(services), await visitorOf(services)]
  await answerEverything(one)
  await other.get('/complain/points/1')
  expect(other.csrf).not.toBe(one.csrf)
  const refused = await one.post('/complain/points/1', { words: 'In my name.', _csrf: other.csrf })
  expect([refused.status, refused.text.includes('In my name.')]).toEqual([403, true])
  const file = { name: 'photo.png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') }
  expect((await one.send('/complain/files', { _csrf: other.csrf, _add: '1' }, [file])).status).toBe(403)
  const check = await one.get('/complain/check')
  expect(check.text).not.toMatch(/In my name|photo\.png/)
})

test.each([
  ['a line break and a header', 'jo@example.com\r\nBcc: all@example.com'],
  ['a line break alone', 'jo@example\n.com'],
  ['a second address', 'jo@example.com, all@example.com'],
  ['a second address with a name', 'jo@example.com; All <all@example.com>'],
  ['an escaped line break and a header', 'jo@example.com%0ABcc:all@example.com'],
  ['a tab', 'jo@example.com\tall'],
])('%s in the field of an e-mail address is refused wherever there is one, with the words kept, and nothing goes', async (_, email) => {
  const asked: unknown[] = []
  const keep = async (...of: unknown[]) => void asked.push(of)
  const visitor = await visitorOf({ ...inMemoryServices(), askForLink: keep, mailDraftLink: keep })
  await answerEverything(visitor)
  for (const [path, fields] of [
    ['/complain/contact', { name: 'Jo Example', contactBy: 'email' }],
    ['/complain/saved', {}],
    ['/progress/link', { reference: 'EX26-0001' }],
  ] as const) {
    const page = await visitor.post(path, { ...fields, email })
    expect([path, page.status]).toEqual([path, 400])
    expect(page.text).toContain('Check your email address')
  }
  expect(asked).toEqual([])
})

test('a picture with a page behind it is sent as a picture, and as nothing a browser could run', async () => {
  const app = Fastify()
  app.get('/', (_, reply) =>
    sendFile(
      reply,
      {
        is: 'open',
        document: {
          ...{ id: '1', title: '..\\evil"\r\nx-evil: 1.html', mediaType: 'image/png', bytes: 1, sha256: '', addedBy: 'public' },
          revision: 0,
          addedAt: `${day('2026-03-02')}T09:00:00Z`,
        },
        bytes: Buffer.from('\u0089PNG<script>alert(1)</script>', 'latin1'),
      },
      'inline',
    ),
  )
  const { headers } = await app.inject('/')
  expect(headers['content-type']).toBe('image/png')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox$/)
  expect(headers['x-evil']).toBeUndefined()
  expect(headers['content-disposition']).not.toMatch(/[\r\n"\\]/)
})

test.each([
  ['a machine that nobody named: it is slowed as one', '203.0.113.9', 429],
  ['a proxy on this machine: each is counted by itself', '127.0.0.1', 303],
])('a flood that says it comes from many addresses, through %s', async (_, remoteAddress, last) => {
  const app = await makeApp(inMemoryServices(), { log: false })
  const page = await app.inject({ url: '/progress/link', remoteAddress })
  const token = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  const cookie = page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  let status = 0
  for (let i = 0; i < 31; i++) {
    const answer = await app.inject({
      ...{
        method: 'POST',
        url: '/progress/link',
        remoteAddress,
        payload: { _csrf: token, reference: 'EX26-0001', email: 'jo@example.com' },
      },
      headers: { cookie, 'x-forwarded-for': `198.51.100.${i}` },
    })
    status = answer.statusCode
  }
  expect(status).toBe(last)
  await app.close()
})

test('a request that never ends is ended: what is sent a letter at a time holds no connection for ever, and a slow line has time', async () => {
  const app = await makeApp(inMemoryServices(), { log: false })
  const minutes = app.server.requestTimeout / 60_000
  expect(minutes).toBeGreaterThanOrEqual(15)
  expect(minutes).toBeLessThanOrEqual(30)
  expect(app.server.headersTimeout).toBeGreaterThan(0)
  expect(app.server.headersTimeout).toBeLessThanOrEqual(60_000)
  await app.close()
})

test('a language is one of ours or none: markup, a name that every object has and a line break are no page, and nobody is led elsewhere', async () => {
  const visitor = await visitorOf()
  for (const code of ['%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E', '__proto__', 'constructor', 'cy%0d%0aSet-Cookie:%20a=b', 'CY'])
    expect((await visitor.get(`/language/${code}`)).status, code).toBe(404)
  visitor.cookies.set('recourse_language /', '"><script>alert(1)</script>')
  const page = await visitor.get('/')
  expect([page.status, page.html.includes('<html lang="en'), page.html.includes('alert(1)')]).toEqual([200, true, false])
  for (const referer of ['http://evil.example/x', 'javascript:alert(1)', '//evil.example', 'http://localhost//evil.example']) {
    const answer = await visitor.app.inject({ method: 'GET', url: '/language/cy?back=//evil.example', headers: { referer } })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/'])
  }
})

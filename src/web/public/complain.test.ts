import type { FastifyInstance } from 'fastify'
import { beforeEach, expect, test } from 'vitest'
import { proceedingsAnswer, proceedingsWords } from '../proceedings-asked.ts'
import { exampleBody } from '../testing/example-body.ts'
import { procedureThatAsks } from '../testing/example-procedure.ts'
import { type InMemory, inMemoryServices } from '../testing/in-memory-services.ts'
import { answerEverything, sendIt } from '../testing/journeys.ts'
import { publicApp } from '../testing/public-app.ts'
import { Visitor } from '../testing/visitor.ts'

let services: InMemory
let app: FastifyInstance
let visitor: Visitor

// The first one compiles the stylesheet: how long that takes on a busy machine is no test.
beforeEach(async () => {
  services = inMemoryServices()
  app = await publicApp(services)
  visitor = new Visitor(app)
}, 120_000)

test('a parent complains from the start page to a number, with the dates that follow', async () => {
  const check = await answerEverything(visitor, ['The hours were cut.', 'The letter went to our old address.'])
  expect(check.path).toBe('/complain/check')
  expect(check.text).toContain('“The hours were cut.”')
  expect(check.text).toContain('March 2026')
  expect(check.text).toContain('Email: jo@example.com')
  const { page, reference } = await sendIt(visitor)
  expect(reference).toBe('EX26-0149')
  expect(page.text).toContain('Your number is EX26-0149')
  expect(page.text).toContain('We write to you by Monday 18 May 2026')
  expect(page.text).toContain('We answer both your points by Friday 29 May 2026')
  expect(page.text).toContain('(Our procedure, section 5.2.)')
  expect(services.factsOf(reference).filter(fact => fact.type === 'point-raised')).toHaveLength(2)
})

test('sending twice, even from the page before, gives the same number', async () => {
  await answerEverything(visitor)
  const first = await sendIt(visitor)
  const second = await sendIt(visitor)
  expect(second.reference).toBe(first.reference)
})

test('two browsers that press together with one draft get one number', async () => {
  await answerEverything(visitor)
  const [one, other] = await Promise.all([sendIt(visitor), sendIt(visitor)])
  expect(one.reference).toBe(other.reference)
})

test('what is missing is listed, each with the page that asks it, and nothing is sent', async () => {
  await visitor.get('/')
  await visitor.post('/complain/who-you-are', { relation: 'parent' })
  const page = await visitor.post('/complain/check')
  expect(page.status).toBe(400)
  expect(page.title).toMatch(/^Error: /)
  expect(page.text).toContain('Some things are still missing')
  expect(page.html).toContain('href="/complain/points?change=1">Tell us at least one thing that went wrong</a>')
})

test('a hundred thousand characters are refused with how many they are, and every one of them is still there', async () => {
  await visitor.get('/complain/points/1')
  const words = 'a'.repeat(102_400)
  const page = await visitor.post('/complain/points/1', { words })
  expect(page.status).toBe(400)
  expect(page.text).toContain('Point 1 is 102,400 characters long. The most we can take here is 10,000.')
  expect(page.html).toContain(words)
  expect(page.html).toContain('href="#words"')
})

test('emoji and right-to-left words are kept as they are; control characters are taken out', async () => {
  await visitor.get('/complain/points/1')
  const page = await visitor.post('/complain/points/1', { words: 'Nobody came \u0000\u0007\u001b😀 مرحبا שלום\r\nsecond line' })
  expect(page.path).toBe('/complain/points')
  expect(page.html).toContain('Nobody came 😀 مرحبا שלום\nsecond line')
})

test('words that look like markup are only words', async () => {
  await visitor.get('/complain/points/1')
  const page = await visitor.post('/complain/points/1', { words: '<script>alert(1)</script><img src=x>' })
  expect(page.html).not.toContain('<script>alert')
  expect(page.text).toContain('<script>alert(1)</script>')
})

test('an impossible date is named, and what was typed stays', async () => {
  await visitor.get('/complain/when')
  const page = await visitor.post('/complain/when', { 'happened-day': '31', 'happened-month': 'feb', 'happened-year': '2026' })
  expect(page.text).toContain('There is no 31 February 2026')
  expect(page.html).toContain('href="#happened-day"')
  expect(page.html).toContain('value="feb"')
})

test('points can be added, changed and removed, each on its own', async () => {
  await answerEverything(visitor, ['One.', 'Two.', 'Three.'])
  await visitor.get('/complain/points/2?change=1')
  const changed = await visitor.post('/complain/points/2?change=1', { words: 'Two, said better.' })
  expect(changed.path).toBe('/complain/check')
  const removed = await visitor.post('/complain/points/1/remove?change=1')
  expect(removed.text).toContain('“Two, said better.”')
  expect(removed.text).not.toContain('“One.”')
})

test('pressing twice on a new point adds it once', async () => {
  await visitor.get('/complain/points/1')
  await visitor.post('/complain/points/1', { words: 'Once.' })
  const page = await visitor.post('/complain/points/2', { words: 'Once.' })
  expect(page.text).toContain('You have told us about one thing')
})

test('a change that opens a new question asks it before going back to the check', async () => {
  await answerEverything(visitor)
  await visitor.get('/complain/who-for?change=1')
  const page = await visitor.post('/complain/who-for?change=1', { for: 'someone-else', affectedName: 'M.' })
  expect(page.path).toBe('/complain/consent?change=1')
  expect((await visitor.post('/complain/consent?change=1', { consent: 'yes' })).path).toBe('/complain/check')
})

test('yes to danger shows whom to call before anything else, and keeps the complaint', async () => {
  await visitor.get('/')
  await visitor.post('/complain/who-you-are', { relation: 'parent' })
  const page = await visitor.post('/complain/safety', { danger: 'yes' })
  expect(page.path).toBe('/complain/emergency')
  expect(page.text).toContain('call 999')
  expect(page.html).toContain('href="/complain/who-for"')
})

test('a young person is offered an advocate, and is not asked whom it is for', async () => {
  await visitor.get('/young')
  const first = await visitor.post('/complain/start', { relation: 'child' })
  expect(first.path).toBe('/complain/safety')
  expect(first.html).toContain('rc-young')
  const page = await visitor.post('/complain/safety', { danger: 'no' })
  expect(page.path).toBe('/complain/advocate')
  expect((await visitor.post('/complain/advocate', { advocate: 'yes' })).path).toBe('/complain/service')
})

test('whoever turns out to be somebody else, after everything was answered, is told what follows by who they are now', async () => {
  for (const { id, young = false } of exampleBody.relations) {
    await answerEverything(visitor)
    await visitor.post('/complain/who-you-are?change=1', { relation: id })
    if (young) await visitor.post('/complain/advocate?change=1', { advocate: 'yes' })
    const { page, reference, key } = await sendIt(visitor)
    expect([id, page.status, page.text.includes('We have got it')]).toEqual([id, 200, young])
    expect(page.text.includes('You asked for someone on your side')).toBe(young)
    for (const path of [`/complain/sent/${reference}/copy`, `/progress/${reference}`])
      expect([id, path, (await visitor.get(`${path}?key=${key}`)).status]).toEqual([id, path, 200])
  }
})

test('staying anonymous says what it costs, keeps nothing that was typed about the person, and skips how to reach them', async () => {
  await answerEverything(visitor)
  const asked = await visitor.get('/complain/your-name?change=1')
  expect(asked.text).toContain('we cannot write to you')
  const page = await visitor.post('/complain/your-name?change=1', { anonymous: 'yes' })
  expect(page.path).toBe('/complain/check')
  expect(page.text).toContain('You stay anonymous')
  expect(page.html).not.toContain('jo@example.com')
  expect((await sendIt(visitor)).page.text).toContain('You did not give your name')
})

test('saving for later gives a link that carries on elsewhere', async () => {
  await visitor.get('/')
  await visitor.post('/complain/who-you-are', { relation: 'parent' })
  const saved = await visitor.post('/complain/safety', { danger: 'no', _later: '1' })
  expect(saved.path).toBe('/complain/saved')
  const link = /href="(\/complain\/return\/[^"]+)"/.exec(saved.html)?.[1] ?? ''
  const elsewhere = new Visitor(app)
  expect((await elsewhere.get(link)).path).toBe('/complain/who-for')
  expect((await elsewhere.get('/complain/return/not-a-token')).status).toBe(404)
  expect((await visitor.post('/complain/forget')).text).not.toContain('Carry on with a complaint')
})

test('leaving with words that are too long does not throw them away', async () => {
  await visitor.get('/complain/points/1')
  const page = await visitor.post('/complain/points/1', { words: 'b'.repeat(10_001), _later: '1' })
  expect(page.status).toBe(400)
  expect(page.html).toContain('b'.repeat(10_001))
})

test('files are kept or refused one by one, by what is in them and how big they are', async () => {
  await visitor.get('/complain/files')
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(1000)])
  const page = await visitor.send('/complain/files', { _add: '1' }, [
    { name: 'letter.png', bytes: png },
    { name: 'holiday.png', bytes: Buffer.from('MZ\0\0not a picture') },
    { name: 'enormous.png', bytes: Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]) },
  ])
  expect(page.status).toBe(400)
  expect(page.text).toContain('letter.png')
  expect(page.text).toContain('‘holiday.png’ was not added: it is not a kind of file we can take')
  expect(page.text).toContain('‘enormous.png’ is too big. A file may be 10.0 MB at most')
  const id = /name="document" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  expect((await visitor.post('/complain/files/remove', { document: id })).text).not.toContain('letter.png')
})

test('a form whose token has gone is shown again with what was typed, and sent with one more press', async () => {
  await visitor.get('/complain/points/1')
  const stale = await visitor.post('/complain/points/1', { words: 'Still here.', _csrf: 'old' })
  expect(stale.status).toBe(403)
  expect(stale.text).toContain('Still here.')
  expect((await visitor.post('/complain/points/1', { words: 'Still here.' })).path).toBe('/complain/points')
})

test('a form sent from another website is refused, token or not', async () => {
  await visitor.get('/complain/points/1')
  visitor.headers = { 'sec-fetch-site': 'cross-site' }
  const page = await visitor.post('/complain/points/1', { words: 'Not mine.' })
  expect(page.status).toBe(403)
  expect(page.text).not.toContain('Not mine.')
})

test('where the procedure has something wait for other proceedings, the form asks what there is; both answers at once are no answer', async () => {
  const saved: Record<string, unknown>[] = []
  const asks = {
    ...services,
    procedures: () => [procedureThatAsks],
    saveDraft: async (token: string, answers: Parameters<InMemory['saveDraft']>[1]) => {
      saved.push(answers)
      return services.saveDraft(token, answers)
    },
  }
  const person = new Visitor(await publicApp(asks))
  const check = await answerEverything(person)
  expect(check.html).toContain('href="/complain/other-proceedings?change=1"')
  const refused = await person.post('/complain/check')
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('Say whether anybody else is looking into it')
  const both = await person.post('/complain/other-proceedings?change=1', { proceedings: ['court', 'none'], otherProceedings: 'In May' })
  expect(both.status).toBe(400)
  expect(both.text).toContain('not both')
  expect(both.html).toContain('In May')
  const done = await person.post('/complain/other-proceedings?change=1', { proceedings: ['court'], otherProceedings: 'In May' })
  expect(done.path).toBe('/complain/check')
  expect(done.text).toContain('A court; In May')
  expect(saved.at(-1)).toMatchObject({ [proceedingsAnswer]: ['court'], [proceedingsWords]: 'In May' })
  expect((await sendIt(person)).reference).not.toBe('')
})

test('where the procedure has nothing wait for them, it is not asked', async () => {
  const check = await answerEverything(visitor)
  expect(check.text).not.toContain('Anybody else looking into it')
})

test('how many questions there are is said only where no answer can bring another', async () => {
  const captions: string[] = []
  const seen = async (path: string) => {
    const caption = /(About you|What happened|Answering you): question \d( of \d)?/.exec((await visitor.get(`/complain/${path}`)).text)?.[0]
    captions.push(caption ?? path)
  }
  await visitor.get('/')
  await visitor.post('/complain/who-you-are', { relation: 'parent' })
  for (const path of ['who-you-are', 'safety', 'who-for']) await seen(path)
  await visitor.post('/complain/who-for', { for: 'someone-else', affectedName: 'Sam Example' })
  for (const path of ['consent', 'service', 'support', 'help', 'your-name']) await seen(path)
  await visitor.post('/complain/your-name', { anonymous: 'no' })
  await seen('contact')
  expect(captions).toEqual([
    ...['About you: question 1', 'About you: question 2', 'About you: question 3', 'About you: question 4 of 4'],
    ...['What happened: question 1 of 5', 'Answering you: question 1', 'Answering you: question 2', 'Answering you: question 3'],
    'Answering you: question 4 of 4',
  ])
})

import { expect, test } from 'vitest'
import { day } from '#calendar'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { proceedingsAnswer, proceedingsWords } from '../../proceedings-asked.ts'
import type { Services } from '../../services.ts'
import { procedureThatAsks } from '../../testing/example-procedure.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const filled = {
  channel: 'telephone',
  relation: 'child',
  name: 'Kim Vale',
  phone: '01632 960 555',
  points: ['My room is cold.', 'No one calls back.'],
  service: 'placements',
}

const start = async (body = anytownBody) => {
  const services = staffServices(anytownExample({ procedure: anytown, body, calendar: england }))
  return { services, visit: visitor(await staffApp(services), services.sessionFor('officer')) }
}

test('a complaint taken by telephone becomes a case with its points', async () => {
  const { services, visit } = await start()
  const taken = await visit.fill('/take-a-complaint', filled)
  expect(taken.status, taken.words.slice(0, 600)).toBe(303)
  const page = await visit.get(taken.location)
  expect(page.words).toContain('2. “No one calls back.”')
  expect(services).toBeDefined()
})

test('who provides the service is asked where the body has providers, and only those of today are taken', async () => {
  const providers = [
    { id: 'orchard', name: 'Orchard Care' },
    { id: 'gone', name: 'Gone Ltd', closedFrom: day('2020-01-01') },
  ]
  const { visit } = await start({ ...anytownBody, providers })
  const page = await visit.get('/take-a-complaint')
  expect(page.body).toContain('<option value="Orchard Care"')
  expect(page.body).not.toContain('Gone Ltd')
  const strange = await visit.fill('/take-a-complaint', { ...filled, provider: 'Gone Ltd' })
  expect(strange.words).toContain('Choose one of the providers there are now')
  expect((await visit.fill('/take-a-complaint', { ...filled, provider: 'Orchard Care' })).status).toBe(303)
  expect((await (await start()).visit.get('/take-a-complaint')).body).not.toContain('name="provider"')
})

test('what is missing is said at each field, and nothing typed is lost', async () => {
  const { visit } = await start()
  const page = await visit.fill('/take-a-complaint', { ...filled, channel: '', name: '', 'received-day': '31', 'received-month': '2' })
  expect(page.status).toBe(422)
  expect(page.words).toContain('Choose how it came')
  expect(page.words).toContain('Enter the name, or tick that they stay anonymous')
  expect(page.words).toContain('must be a real date')
  expect(page.body).toContain('No one calls back.')
})

test('another point gives one more box and keeps the rest', async () => {
  const { visit } = await start()
  const page = await visit.fill('/take-a-complaint', { ...filled, do: 'more' })
  expect(page.body).toContain('id="points-3"')
  expect(page.body).toContain('My room is cold.')
})

test('who they are is said in the words staff use, not in the public form’s own', async () => {
  const { visit } = await start({
    ...anytownBody,
    relations: [{ id: 'child', title: 'I am a child', called: 'Child', role: 'complainant' }],
  })
  const { words } = await visit.get('/take-a-complaint')
  expect(words).toContain('Who are they? Child')
  expect(words).not.toContain('I am a child')
})

test('cases told in like words are looked for before anything is recorded, and what was typed stays', async () => {
  const { visit } = await start()
  const page = await visit.fill('/take-a-complaint', { ...filled, do: 'like' })
  expect(page.status).toBe(200)
  expect(page.words).toContain('Cases told in like words No past case that you may see is told in like words.')
  expect(page.body).toContain('No one calls back.')
})

test('somebody whose name is on another case: it is asked before anything is recorded, and then recorded with what belongs together', async () => {
  const { visit } = await start()
  const asked = await visit.fill('/take-a-complaint', { ...filled, name: 'Pat Hill', do: 'record' })
  expect(asked.status).toBe(200)
  expect(asked.words).toContain('Not recorded yet: is it one of these?')
  expect(asked.words).toContain('The same name.')
  expect(asked.body).toContain('No one calls back.')
  const again = { ...filled, name: 'Pat Hill', do: 'record', seen: 'AN26-0119', related: 'AN26-0119' }
  const taken = await visit.fill('/take-a-complaint', again)
  expect(taken.status, taken.words.slice(0, 400)).toBe(303)
  expect(taken.location).toMatch(/\/taken$/)
})

test('a call about a case that is there is recorded on that case, and makes no other', async () => {
  const { visit } = await start()
  const before = (await visit.get('/cases?which=all')).words
  const joined = await visit.fill('/take-a-complaint', { ...filled, name: 'Pat Hill', join: 'AN26-0119' })
  expect(joined.status, joined.words.slice(0, 400)).toBe(303)
  expect(joined.location).toContain('/cases/AN26-0119/timeline')
  expect((await visit.get(joined.location)).words).toContain('My room is cold. No one calls back.')
  expect((await visit.get('/cases?which=all')).words).toBe(before)
})

test('at the end of the call: the number letter by letter, the points read back, how it is acknowledged', async () => {
  const { visit } = await start()
  const taken = await visit.fill('/take-a-complaint', filled)
  const { words, body } = await visit.get(taken.location)
  expect(words).toMatch(/Your number is AN26-\d{4} \(say: A N 2 6 dash/)
  expect(words).toContain('Read it back: are these their words?')
  expect(words).toContain('Acknowledging it It must be acknowledged by')
  // Clause 5.2 wants it in writing.
  expect(words).toContain('what is said on the telephone does not do it')
  expect(body).toMatch(/href="\/cases\/[^"]*\/letter\/stage-1\/acknowledge"/)
})

test.each(['telephone', 'letter', 'email', 'in-person'])(
  'by %s: harm and other proceedings are asked about, and what was said reaches the case',
  async channel => {
    const asks = {
      ...anytown,
      fields: { ...anytown.fields, 'complaint-received': procedureThatAsks.fields?.['complaint-received'] ?? {} },
      calls: procedureThatAsks.calls ?? {},
    }
    const services = staffServices(anytownExample({ procedure: asks, body: anytownBody, calendar: england }))
    const taken: Readonly<Record<string, unknown>>[] = []
    const heard: Services = {
      ...services,
      takeComplaint: async (session, answers, key) => {
        taken.push(answers)
        return services.takeComplaint(session, answers, key)
      },
    }
    const visit = visitor(await staffApp(heard), services.sessionFor('officer'))
    const page = await visit.get('/take-a-complaint')
    expect(page.words).toContain(
      'Is anybody else looking into it? (optional) Ask. A part of it may have to wait; the rest goes on. A court',
    )
    expect(page.words).toContain('Do they say that somebody was harmed, or may be?')
    const both = await visit.fill('/take-a-complaint', {
      ...filled,
      channel,
      [proceedingsAnswer]: ['court', 'none'],
      [proceedingsWords]: 'In May',
    })
    expect(both.status).toBe(422)
    expect(both.words).toContain('Choose the other proceedings, or that they know of none, not both')
    expect(both.body).toContain('value="In May"')
    const done = await visit.fill('/take-a-complaint', {
      ...filled,
      channel,
      danger: 'yes',
      [proceedingsAnswer]: ['court'],
      [proceedingsWords]: 'In May',
    })
    expect(done.status, done.words.slice(0, 400)).toBe(303)
    expect(taken.at(-1)).toMatchObject({ channel, danger: 'yes', [proceedingsAnswer]: ['court'], [proceedingsWords]: ['In May'] })
  },
)

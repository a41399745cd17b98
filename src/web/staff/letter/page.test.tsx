import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const acknowledge = '/cases/AN26-0148/letter/stage-1/acknowledge'
const respond = '/cases/AN26-0119/letter/stage-1/respond'
const answered = { 'finding-1': 'not-upheld', 'reasons-1': 'The review agreed to it.' }

const start = async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const app = await staffApp(services)
  return { services, as: (account: string) => visitor(app, services.sessionFor(account)) }
}

test('the letter is drafted from the case, and its required pieces are marked with their clause', async () => {
  const { as } = await start()
  const page = await as('officer').get(acknowledge)
  expect(page.body).toContain('We received it on Monday 11 May 2026. We will answer by Tuesday 26 May 2026.')
  expect(page.words).toContain('Required: the letter cannot go without it. Clause 5.2')
})

test('a letter without a required piece cannot be looked at or sent: it says which, with the clause, at the piece', async () => {
  const { as, services } = await start()
  for (const wanted of ['preview', 'send']) {
    const page = await as('officer').fill(acknowledge, { 'piece-received': ' ', do: wanted })
    expect(page.status).toBe(422)
    expect(page.words).toContain('This letter cannot be sent yet')
    expect(page.words).toContain('The letter must say: that the complaint has been received and when it will be answered Clause 5.2')
    expect(page.body).toContain('href="#piece-received"')
  }
  expect((await services.openCase(services.sessionFor('officer'), 'AN26-0148'))?.letters).toEqual([])
})

test('a letter asked for of a step that has none: it says so, and not that the step is another role’s', async () => {
  const { as } = await start()
  const page = await as('officer').get(acknowledge.replace('acknowledge', 'ask-for-stage-2'))
  expect(page.status).toBe(404)
  expect(page.words).toContain('This step has no letter')
  expect(page.words).not.toContain('You are signed in as')
})

test('a gap that is still open stops the letter; one that the case can fill by now is filled, whoever wrote the rest', async () => {
  const { as } = await start()
  const page = await as('officer').fill(acknowledge, { 'piece-contact': 'Call {response-sent.overall}, {complainant.name}.', do: 'send' })
  expect(page.status).toBe(422)
  expect(page.words).toContain('{response-sent.overall} is still to be filled in')
  expect(page.body).toMatch(/>Call \{response-sent.overall\}, [A-Z][^<{]*\.<\/textarea>/)
})

test('what is looked at is what is sent, kept word for word, and the step is recorded with its contents', async () => {
  const { as, services } = await start()
  const officer = as('officer')
  const preview = await officer.fill(acknowledge, { 'piece-contact': 'Jo will <ring> you.', do: 'preview' })
  expect(preview.status).toBe(200)
  expect(preview.words).toContain('Jo will <ring> you.')
  const main = /<form action="([^"]+)" method="post".*?<\/form>/s.exec(/<main.*<\/main>/s.exec(preview.body)?.[0] ?? '')?.[0] ?? ''
  const held = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')],
  )
  const sent = await officer.post(acknowledge, { ...Object.fromEntries(held), do: 'send' })
  expect(sent.status, sent.words.slice(0, 900)).toBe(303)
  const open = await services.openCase(services.sessionFor('officer'), 'AN26-0148')
  expect(open?.letters[0]?.text).toContain('Jo will <ring> you.')
  expect(open?.letters[0]?.html).toContain('Jo will &lt;ring&gt; you.')
  expect(open?.facts.at(-1)).toMatchObject({
    type: 'acknowledgement-sent',
    data: { contents: ['received', 'contact'], to: ['complainant'] },
  })
  const kept = await officer.get(`/cases/AN26-0148/letters/${open?.letters[0]?.id}`)
  expect(kept.words).toContain('Kept exactly as sent')
  expect(kept.words).toContain('Jo will <ring> you.')
})

test('the findings typed on the form are drafted into the letter, and dates that count from the sending are worked out', async () => {
  const { as } = await start()
  const page = await as('service').fill(respond, { ...answered, do: 'preview' })
  expect(page.status, page.words.slice(0, 1200)).toBe(200)
  expect(page.words).toContain('The review agreed to it.')
  expect(page.words).toMatch(/ask for Stage 2 by \w+day \d+ June 2026/)
})

test('a piece that applies only where a point is upheld is required then, and not otherwise', async () => {
  const { as } = await start()
  const upheld = await as('service').fill(respond, { ...answered, 'finding-1': 'upheld', do: 'preview' })
  expect(upheld.words).toContain('The letter must say: what will be put right Clause 8.3')
})

test('a point without a finding stops the response, and says which', async () => {
  const { as } = await start()
  const page = await as('service').fill(respond, { do: 'send' })
  expect(page.status).toBe(422)
  expect(page.words).toContain('This letter cannot be sent yet Point 1 has no finding: choose it. Clause 6.4 Our answer')
  expect(page.words).toContain('Choose the finding on point 1')
  expect(page.words).not.toContain('{points} is still to be filled in')
})

test('what only a person can write stops the letter until it is written', async () => {
  const { as } = await start()
  const page = await as('officer').fill(acknowledge, { 'piece-contact': 'This is who will do it: {write: who, and by when}', do: 'send' })
  expect(page.status).toBe(422)
  expect(page.words).toContain('Write: who, and by when')
  expect(page.body).toContain('href="#piece-contact"')
})

test('a draft is saved, goes on where it was left, and is listed as not sent', async () => {
  const { as } = await start()
  const officer = as('officer')
  const saved = await officer.fill(acknowledge, { 'piece-contact': 'Half a sentence', do: 'save' })
  expect((await officer.get(saved.location)).words).toMatch(/Saved by Olive Tern\..*Not sent yet/)
  expect((await officer.get(acknowledge)).body).toContain('Half a sentence')
})

test('a draft is discarded once that is confirmed, as it was seen; nothing is recorded', async () => {
  const { as, services } = await start()
  const officer = as('officer')
  const drafts = async () => (await services.openCase(services.sessionFor('officer'), 'AN26-0148'))?.drafts.length
  const facts = async () => (await services.openCase(services.sessionFor('officer'), 'AN26-0148'))?.facts.length
  const before = await facts()
  expect((await officer.get(acknowledge)).body).not.toContain('value="discard"')
  await officer.fill(acknowledge, { 'piece-contact': 'Half a sentence', do: 'save' })
  const asked = await officer.fill(acknowledge, { do: 'discard' })
  expect(asked.words).toContain('Discard this draft? ')
  expect(asked.words).toContain('Saved by Olive Tern. What was written in it is thrown away')
  expect(await drafts()).toBe(1)
  const held = [...asked.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
  const fields: Record<string, string> = Object.fromEntries(held)
  const stale = await officer.post(acknowledge, { ...fields, draft: '2020-01-01T00:00:00Z', do: 'discard-now' })
  expect(stale.words).toContain('has been saved again since you opened it')
  expect(await drafts()).toBe(1)
  const gone = await officer.post(acknowledge, { ...fields, do: 'discard-now' })
  expect(gone.status).toBe(303)
  expect((await officer.get(gone.location)).words).toContain('The draft is discarded. Nothing has been sent, and nothing is recorded')
  expect(await drafts()).toBe(0)
  expect(await facts()).toBe(before)
  expect((await officer.get(acknowledge)).body).not.toContain('Half a sentence')
})

test('a letter of another role is not theirs to write', async () => {
  const { as } = await start()
  const page = await as('officer').get(respond)
  expect(page.status).toBe(403)
  expect(page.words).toContain('is for: Service Manager')
})

import { expect, test } from 'vitest'
import { allocated } from './allocated.ts'
import { reference, staffOf } from './example-of.ts'

const start = () => staffOf('calderdale-adults', '2026-03-10', ...allocated)
const template = `/cases/${reference}/letter/investigation/investigate`

test('whoever investigates starts the response from the case: on the issued template, with the reference number filled in', async () => {
  const { as } = await start()
  const { body } = await as('investigating-officer').get(`/cases/${reference}`)
  expect(body.match(new RegExp(`href="${template}">Start the response`, 'g'))).toHaveLength(2)
  const draft = await as('investigating-officer').get(template)
  expect(draft.status).toBe(200)
  expect(draft.words).toContain(`The reference number, ${reference}, is filled in.`)
  expect(draft.body).toMatch(new RegExp(`<textarea[^>]*id="piece-reference"[^>]*>[^<]*${reference}`))
})

test('that it is concise is a point of the checklist beside the draft, not there before quality assurance has said so', async () => {
  const { as } = await start()
  const { words } = await as('investigating-officer').get(template)
  expect(words).toMatch(/Quality assurance of the response .*Concise Stage 4 guidance 1 Not yet/)
  expect(words).toMatch(/The complaint’s reference number Stage 4 guidance 5 There/)
})

test('a draft once saved is gone on with, and what is typed stays', async () => {
  const { as } = await start()
  const saved = await as('investigating-officer').fill(template, { 'piece-opening': 'Dear Robin', do: 'save' })
  expect(saved.status).toBe(303)
  expect((await as('investigating-officer').get(`/cases/${reference}`)).words).toContain('Go on with the response')
  expect((await as('investigating-officer').get(template)).body).toContain('>Dear Robin</textarea>')
})

test('who does not write it is not offered it, and is refused with whose it is', async () => {
  const { as } = await start()
  expect((await as('quality-lead').get(`/cases/${reference}`)).words).not.toContain('Start the response')
  const refused = await as('quality-lead').get(template)
  expect(refused.status).toBe(403)
  expect(refused.words).toContain('Investigating Officer')
})

test('the final version is handed in to whoever checks it, and goes to nobody who complained before that', async () => {
  const { as, services } = await staffOf('calderdale-adults', '2026-03-10', ...allocated, [
    'finding-recorded',
    '2026-03-09',
    'investigating-officer',
    { finding: 'upheld', reasons: 'Nobody was at the telephone that day' },
    { about: { point: ['1'] } },
  ])
  const investigator = as('investigating-officer')
  const page = await investigator.get(template)
  expect(page.words).toContain('Nothing goes to whoever complained before that.')
  expect(page.words).not.toContain('By post')
  const typed = { 'f-overall': 'upheld', 'piece-reasons': 'Nobody was at the telephone. There are two people now.', do: 'send' }
  const sent = await investigator.fill(template, typed)
  expect(sent.status, sent.words).toBe(303)
  const open = await services.openCase(services.sessionFor('complaints-officer'), reference)
  expect(open?.facts.at(-1)).toMatchObject({ type: 'response-submitted', by: { role: 'investigating-officer' } })
  expect(open?.letters[0]?.to.join()).not.toContain('Robin Sample')
})

test('a case that was erased takes no draft: the page says why, and what was typed is still on it', async () => {
  const erased = ['personal-data-erased', '2026-03-10', 'quality-lead', { of: 'case', why: 'time-over', rule: 'Policy 4' }] as const
  const { as, services } = await staffOf('calderdale-adults', '2026-03-10', ...allocated, erased)
  for (const wanted of ['save', 'preview', 'send', 'review']) {
    const refused = await as('investigating-officer').fill(template, { 'piece-opening': 'Dear Robin', do: wanted })
    expect(refused.status, wanted).toBe(422)
    expect(refused.words, wanted).toContain('begin a new case')
    expect(refused.body, wanted).toContain('>Dear Robin</textarea>')
  }
  expect((await services.openCase(services.sessionFor('investigating-officer'), reference))?.drafts).toEqual([])
})

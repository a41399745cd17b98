/** Of several who complain together one may be written to alone: in the format they asked for, and nobody else gets it. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import type { Person } from '../../services.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const reference = 'AN26-0119'
const at = `/cases/${reference}/people/group`
const people: Readonly<Record<string, Person>> = {
  p1: { id: 'p1', name: 'Pat Hill', as: 'complainant', email: 'pat@hill.example', needs: [] },
  p2: { id: 'p2', name: 'Ash Sample', as: 'complainant', address: '1 Sample Street', needs: ['Letters in large print'] },
}
const on = day('2026-04-28')
const told = (id: string, type: string, member: string, data: Fact['data']): Fact => ({
  ...{ id, type, case: reference, on, recordedAt: `${on}T10:00:00Z`, recordedBy: 'officer', data, about: { member: [member] } },
  by: { role: 'complainant', person: member },
})

const start = async (...more: readonly Fact[]) => {
  const example = anytownExample({ procedure: anytown, body: anytownBody, calendar: england })
  const joined = [told('j1', 'person-joined', 'p1', { relation: 'parent' }), told('j2', 'person-joined', 'p2', { relation: 'parent' })]
  const cases = example.cases.map(one =>
    one.reference === reference ? { ...one, people, facts: [...one.facts, ...joined, ...more] } : one,
  )
  const services = staffServices({ ...example, cases })
  return { services, visit: visitor(await staffApp(services), services.sessionFor('officer')) }
}

test('a letter to one alone goes to them, in large print as they asked, is recorded as contact, and stands with their part', async () => {
  const { services, visit } = await start()
  const group = await visit.get(at)
  expect(group.words).toContain('Write to them alone : Ash Sample')
  const page = await visit.get(`${at}/p2/letter`)
  expect(page.words).toContain('Letter to Ash Sample alone')
  expect(page.words).toContain('nothing that the procedure asks for is met by it')
  expect(page.words).not.toContain('What they wrote')
  const typed = { subject: 'Your taxi fares', words: 'We pay them back to you.', _way: 'post' }
  const missing = await visit.fill(`${at}/p2/letter`, { ...typed, words: '', do: 'send' })
  expect([missing.status, missing.words.includes('Write the letter')]).toEqual([422, true])
  await visit.fill(`${at}/p2/letter`, { ...typed, do: 'save' })
  expect((await visit.get(`/cases/${reference}/letters`)).body).toContain(`${at}/p2/letter`)
  const seen = await visit.fill(`${at}/p2/letter`, { ...typed, do: 'preview' })
  expect(seen.body).toContain('rc-letter--large')
  const sent = await visit.fill(`${at}/p2/letter`, { ...typed, do: 'send' })
  expect(sent.status, sent.words.slice(0, 900)).toBe(303)
  const open = await services.openCase(services.sessionFor('officer'), reference)
  expect(open?.letters.map(({ title, to, html }) => [title, to, html.includes('rc-letter--large')])).toEqual([
    ['Your taxi fares', ['Ash Sample', '1 Sample Street'], true],
  ])
  expect(open?.facts.at(-1)).toMatchObject({ type: 'contact-made', data: { with: 'Ash Sample', channel: 'letter' } })
  expect(open?.drafts).toEqual([])
  const after = (await visit.get(at)).words
  expect(after.slice(after.indexOf('Ash Sample', after.indexOf('Pat Hill')))).toContain('Letters to them 1')
})

test('where the group asked that its letters go to whoever speaks for them, the page says what is for one alone', async () => {
  const chose = ['speaks-for-the-group', 'letters-to-whoever-speaks'].map((choice, i) =>
    told(`c${i}`, 'complainant-chose', 'p1', { choice }),
  )
  const { visit } = await start(...chose)
  expect((await visit.get(`${at}/p2/letter`)).words).toContain('its letters go to Pat Hill. Write here only what is for Ash Sample alone.')
  expect((await visit.get(`${at}/p1/letter`)).words).not.toContain('its letters go to')
})

test('nobody else of the case, and nobody who is not on it, is written to so', async () => {
  const { visit } = await start()
  for (const id of ['officer', 'p9', '__proto__']) expect((await visit.get(`${at}/${id}/letter`)).status).toBe(404)
})

test('whom it is about is written to in one’s own words, apart from whoever complained: it is no answer, and not on the complainant’s page', async () => {
  const example = anytownExample({ procedure: anytown, body: anytownBody, calendar: england })
  const about: Person = { id: 'about', name: 'Robin Sample', as: 'person-affected', needs: [] }
  const complains: Person = { id: 'p1', name: 'Pat Hill', as: 'complainant', needs: ['Prefers email'] }
  const cases = example.cases.map(one => (one.reference === reference ? { ...one, people: { p1: complains, about } } : one))
  const services = staffServices({ ...example, cases })
  const visit = visitor(await staffApp(services), services.sessionFor('officer'))
  const page = await visit.get(`${at}/about/letter`)
  expect(page.words).toContain('Letter to Robin Sample')
  expect(page.words).not.toContain('Robin Sample alone')
  expect(page.words).toContain('It is no answer to the complaint')
  expect(page.words).not.toContain('Prefers email')
  const sent = await visit.fill(`${at}/about/letter`, {
    subject: 'Your complaint',
    words: 'We would like to hear from you.',
    _way: 'own',
    do: 'send',
  })
  expect(sent.status).toBe(303)
  const open = await services.openCase(services.sessionFor('officer'), reference)
  expect(open?.letters.map(({ to }) => to[0])).toEqual(['Robin Sample'])
  expect(open?.facts.at(-1)).toMatchObject({
    type: 'contact-made',
    data: { with: 'Robin Sample', purpose: 'a letter to them, in our own words' },
  })
  expect((await visit.get(`${at}/p1/letter`)).words).toContain('Letter to Pat Hill')
})

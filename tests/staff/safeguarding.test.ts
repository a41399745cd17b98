import { expect, test } from 'vitest'
import { partForms } from '../../src/web/staff/admin/body/parts.ts'
import { readPart } from '../../src/web/staff/admin/body/read-part.ts'
import { reference, staffOf, type Told } from './example-of.ts'

const received = (harmAlleged: boolean): Told => [
  'complaint-received',
  '2026-03-02',
  'complainant',
  { words: 'He came home hurt', relation: 'parent', receivedBy: 'complaints-officer', anonymous: false, harmAlleged },
  { by: { role: 'complainant', person: 'p1' } },
]
const point: Told = ['point-raised', '2026-03-02', 'complaints-officer', { words: 'He came home hurt' }, { about: { point: ['1'] } }]
const guidance = '<a href="https://www.bolton.example/safeguarding-children" rel="external noreferrer">'

test('guidance is within reach on the page where a complaint is sorted, where safety is asked about', async () => {
  const { as } = await staffOf('bolton-children', '2026-03-03', received(true), point)
  for (const page of ['', '/routes']) {
    const { body, words } = await as('complaints-officer').get(`/cases/${reference}${page}`)
    expect(body).toContain(guidance)
    expect(words).toContain('Safety comes first in this case. Clause 7.1')
  }
})

test('a case in which nothing asks about safety has no such link', async () => {
  const { as } = await staffOf('bolton-children', '2026-03-03', received(false), point)
  for (const page of ['', '/routes'])
    expect((await as('complaints-officer').get(`/cases/${reference}${page}`)).body).not.toContain(guidance)
})

test('the body sets the guidance itself: an address that is none is refused where it was typed; without any there is no link', () => {
  const form = partForms.find(({ part }) => part === 'safeguarding')
  if (form === undefined) throw new Error('there is no form for it')
  const read = (title: string, url: string) =>
    readPart({ 'safeguardingGuidance-title': title, 'safeguardingGuidance-url': url }, form.fields, {
      ...{ before: {}, roles: [] },
      mayBeNone: form.mayBeNone === true,
    })
  const wrong = read('Guidance', 'our intranet')
  expect(wrong.errors).toEqual([{ field: 'safeguardingGuidance-url', text: expect.stringContaining('https://') }])
  const right = { title: 'Guidance', url: 'https://www.bolton.example/safeguarding' }
  expect(read(right.title, right.url)).toEqual({ value: { safeguardingGuidance: right }, errors: [] })
  expect(read('', '')).toEqual({ value: {}, errors: [] })
})

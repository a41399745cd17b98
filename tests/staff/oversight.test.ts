/** Senior management take an active part in live complaints: they read and comment, and every act that decides is refused with its clause. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import { actsOf, rolesThatMay } from '../../src/web/staff/acts/act.ts'
import { reference, staffOf, type Told } from './example-of.ts'

const live: readonly Told[] = [
  [
    'complaint-received',
    '2026-03-02',
    'complainant',
    { words: 'The bins', relation: 'person-affected', receivedBy: 'frontline-officer', anonymous: false, service: 'waste-services' },
    { by: { role: 'complainant', person: 'p1' } },
  ],
  ['point-raised', '2026-03-02', 'frontline-officer', { words: 'The bins were missed twice' }, { about: { point: ['1'] } }],
]
/** Facts that answer a complaint, find on it, approve or sign an answer, give it time, or end it. */
const deciding = [
  'finding-recorded',
  'response-sent',
  'response-approved',
  'response-signed',
  'answer-held',
  'extension-agreed',
  'acceptance-decided',
  'lateness-decided',
  'complaint-resolved',
  'complaint-withdrawn',
  'case-closed',
]

const start = () => staffOf('scottish-council-complaints', '2026-03-04', ...live)
const remark = `/cases/${reference}/record/management/remark`

test('senior management read a live complaint, and are offered no outcome and no sign-off', async () => {
  const { as, services } = await start()
  const manager = as('senior-management')
  const { status, words, body } = await manager.get(`/cases/${reference}`)
  expect(status).toBe(200)
  expect(words).toContain('1. “The bins were missed twice”')
  const offered = (page: string) =>
    [...page.matchAll(new RegExp(`href="/cases/${reference}/(?:record|letter)/([^"]+)"`, 'g'))].map(([, act]) => act)
  expect(offered(body)).toEqual([])
  const open = await services.openCase(services.sessionFor('senior-management'), reference)
  if (open === undefined) throw new Error('they may not read it')
  const acts = actsOf(open.procedure)
  const theirs = offered((await manager.get(`/cases/${reference}/record`)).body)
  expect(theirs).toContain('management/remark')
  // Besides, what anybody may note of a complaint: a point, a consent, what the Ombudsman said. None of it answers or decides.
  expect(theirs.flatMap(key => acts.get(key ?? '')?.ways ?? []).filter(({ type }) => deciding.includes(type))).toEqual([])
})

test('their comment is recorded with its clause, and stands on the timeline for everybody who handles the complaint', async () => {
  const { as, services } = await start()
  const form = await as('senior-management').get(remark)
  expect(form.words).toContain('para 3 bullet 3')
  expect((await as('senior-management').fill(remark, {})).words).toContain('Enter: the comment')
  const sent = await as('senior-management').fill(remark, { 'f-words': 'The same street was missed in May: look at that file.' })
  expect(sent.status, sent.words).toBe(303)
  const open = await services.openCase(services.sessionFor('complaints-lead'), reference)
  expect(open?.facts.at(-1)).toMatchObject({ type: 'remark-made', by: { role: 'senior-management' } })
  const { words } = await as('complaints-lead').get(`/cases/${reference}/timeline`)
  expect(words).toContain('Senior management commented on the complaint')
  expect(words).toContain('The same street was missed in May')
})

test('every other act of theirs is refused: on its page with whose it is, and in the record with the clause', async () => {
  const { as, services } = await start()
  const session = services.sessionFor('senior-management')
  const open = await services.openCase(session, reference)
  if (open === undefined) throw new Error('they may not read it')
  const others = [...actsOf(open.procedure).values()].filter(
    ({ key, who, kind }) => key !== 'management/remark' && who !== 'anyone' && kind !== 'extension',
  )
  expect(others.filter(act => rolesThatMay(act, ['senior-management']).length > 0)).toEqual([])
  for (const key of ['stage-1/respond', 'stage-2/find', 'stage-2/respond', 'stage-2/sign-off']) {
    const page = await as('senior-management').get(`/cases/${reference}/record/${key}`)
    expect(page.status, key).toBe(403)
    expect(page.words, key).toMatch(/para \d|Part \d|MCHP/)
  }
  for (const { key, ways } of others) {
    const [way] = ways
    if (way === undefined) continue
    const by = { role: 'senior-management', person: 'senior-management' }
    const attempt = { type: way.type, case: reference, on: day('2026-03-04'), by, under: key, data: { ...way.fixed } }
    const decision = services.tryOut(open, attempt)
    if (!('refused' in decision)) throw new Error(`${key} was let through`)
    expect(
      decision.refused.some(({ clause }) => clause !== ''),
      key,
    ).toBe(true)
  }
})

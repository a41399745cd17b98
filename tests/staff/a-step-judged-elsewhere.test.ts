/** What does a duty may be somebody else's to do, or be sent with another act's letter: then the duty leads to the page of that act. */
import { expect, test } from 'vitest'
import { reference, staffOf } from './example-of.ts'

const record = (key: string): string => `/cases/${reference}/record/${key}`
const received = {
  ...{ words: 'Nobody rang back', relation: 'parent', anonymous: false },
  ...{ receivedBy: 'customer-relationship-team', channel: 'telephone' },
}

test('that the statement is signed is recorded for whoever signed it, from the duty to have it signed', async () => {
  const team = 'customer-relationship-team'
  const { as, services } = await staffOf(
    'telford-wrekin-children',
    '2026-04-20',
    ['complaint-received', '2026-03-02', 'complainant', received, { by: { role: 'complainant', person: 'p1' } }],
    ['point-raised', '2026-03-02', 'complainant', { words: 'Nobody rang back' }, { about: { point: ['1'] } }],
    ['acknowledgement-sent', '2026-03-03', team, { contents: [], to: ['complainant'] }, { stage: 'intake' }],
    ['response-sent', '2026-03-13', 'service-delivery-manager', { contents: [], to: ['complainant'] }, { stage: 'stage-1' }],
    ['escalation-requested', '2026-04-01', 'complainant', { how: 'telephone' }, { stage: 'stage-2' }],
    ['person-appointed', '2026-04-02', team, { as: 'independent-investigator', person: 'i1' }, { stage: 'stage-2' }],
  )
  const officer = as(team)
  const led = await officer.get(record('stage-2/have-statement-signed'))
  expect(led.status).toBe(303)
  expect(led.location).toBe(`${record('stage-2/sign-statement')}?way=0`)
  const sent = await officer.fill(led.location, { 'f-elements': '1', 'f-outcomesSought': 'yes', _by: 'complainant:p1' })
  expect(sent.status, sent.words).toBe(303)
  const open = await services.openCase(services.sessionFor(team), reference)
  expect(open?.facts.at(-1)).toMatchObject({ type: 'statement-signed', by: { role: 'complainant', person: 'p1' } })
  expect(open?.state.duties.find(({ key }) => key === 'stage-2/have-statement-signed')?.doneBy).toEqual([open?.facts.at(-1)?.id])
})

test('what is done by a letter of another act leads to that letter; what a colleague may do as it stands has its own form', async () => {
  const told = ['complaint-received', '2026-03-02', 'complainant', { ...received, receivedBy: 'quality-team' }] as const
  const { as } = await staffOf('bolton-children', '2026-03-03', told)
  const led = await as('complaints-officer').get(record('intake/confirm-in-writing'))
  expect(led.location).toBe(`/cases/${reference}/letter/intake/acknowledge`)
  expect((await as('complaints-officer').get(led.location)).status).toBe(200)

  const commissioned = { ...received, receivedBy: 'complaints-team', relation: 'relative', provider: 'provider-1' }
  const calderdale = await staffOf('calderdale-adults', '2026-03-03', ['complaint-received', '2026-03-02', 'complainant', commissioned])
  expect((await calderdale.as('complaints-officer').get(record('provider/courtesy-call'))).status).toBe(200)
})

import { expect, test } from 'vitest'
import { allocated } from './allocated.ts'
import { reference, staffOf } from './example-of.ts'

const tracker = 'columns=stage&columns=role%3Ainvestigating-officer&columns=reminders'
const start = async () => (await staffOf('calderdale-adults', '2026-03-17', ...allocated)).as('complaints-officer')

test('the tracker shows who investigates, when it was given to them and the dates of the ladder, and nobody typed them', async () => {
  const { words, body } = await (await start()).get(`/cases?${tracker}`)
  expect(words).toContain('Investigating Officer Given Wed 4 Mar 2026 at 14:10')
  expect(words).toContain('Reminder 1: Mon 16 Mar')
  expect(words).toContain('Reminder 2: Thu 19 Mar')
  expect(words).toContain('First escalation: Wed 25 Mar')
  expect(words).toContain('Second escalation: Mon 30 Mar')
  expect(body).not.toContain('<th scope="col">What is owed first</th>')
})

test('the same tracker is a file for a spreadsheet: a column a reminder, and nothing of who complained', async () => {
  const { body, status } = await (await start()).get(`/cases.csv?${tracker}`)
  expect(status).toBe(200)
  const [head = '', line = ''] = body.split('\r\n')
  expect(head).toBe(
    'Case,Stage,Where it stands,Investigating Officer,Investigating Officer: given on,Reminder 1,Reminder 2,First escalation,Second escalation',
  )
  expect(line).toMatch(new RegExp(`^${reference},.*,Investigating Officer,2026-03-04 14:10,2026-03-16,2026-03-19,2026-03-25,2026-03-30$`))
  expect(body).not.toContain('Nobody rang')
})

test('the columns are kept with the list under its name', async () => {
  const officer = await start()
  const kept = await officer.post('/cases/lists', { asked: tracker.replaceAll('&columns=', ','), name: 'Tracker', shared: '', id: '' })
  expect(kept.status).toBe(303)
  expect((await officer.get(kept.location)).words).toContain('Given Wed 4 Mar 2026 at 14:10')
})

test('what is no column is left out, and who may not see cases gets no file', async () => {
  const { as } = await staffOf('calderdale-adults', '2026-03-17', ...allocated)
  expect((await as('complaints-officer').get('/cases?columns=role%3A%3Cscript%3E')).words).toContain('What is owed first')
  expect((await as('member-of-staff').get(`/cases.csv?${tracker}`)).status).toBe(403)
})

import { expect, test } from 'vitest'
import { addDays } from '#calendar'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const start = async (account = 'officer', cases = true) => {
  const example = anytownExample({ procedure: anytown, body: anytownBody, calendar: england })
  const services = staffServices(cases ? example : { ...example, cases: [] })
  return visitor(await staffApp(services), services.sessionFor(account))
}

test('each row says how late in words above the day, what, whose, from whom, with the clause and why', async () => {
  const page = await (await start()).get('/today')
  expect(page.words).toContain(
    '3 working days late was Mon 11 May Send a written response to every point , AN26-0119 AN26-0119 · Respite hours cut',
  )
  expect(page.words).toContain('Pat Hill Service Manager Clause 6.4 · Why?')
  expect(page.body).toContain('href="/procedures/anytown-children/2026-04-01/clauses#c-6-4"')
  expect(page.body).toContain('href="/cases/AN26-0119/why/stage-1/respond"')
})

test('the counts agree with the rows', async () => {
  const page = await (await start()).get('/today')
  const counts = [...page.body.matchAll(/<span class="n">(\d+)<\/span>/g)].map(([, n]) => Number(n))
  const rows = page.body.split('<section').map(section => section.split('<tr').length - 2)
  expect(counts).toEqual(rows.filter((_, i) => i > 0))
})

test('the action is the account’s own: it writes the letter it owes, and opens what others owe', async () => {
  const officer = await (await start()).get('/today')
  expect(officer.body).toContain('href="/cases/AN26-0148/letter/stage-1/acknowledge"')
  expect(officer.body).not.toContain('/letter/stage-1/respond')
  const service = await (await start('service')).get('/today')
  expect(service.body).toContain('href="/cases/AN26-0119/letter/stage-1/respond"')
})

test('a filter by role, stage or words leaves only what matches', async () => {
  const visit = await start()
  const byRole = await visit.get('/today?from=complaints-officer')
  expect(byRole.words).toContain('AN26-0148')
  expect(byRole.words).not.toContain('AN26-0119')
  expect((await visit.get('/today?text=respite')).words).toContain('AN26-0119')
  expect((await visit.get('/today?stage=stage-2')).words).toContain('Overdue: nothing that matches')
})

test('an empty list is good news, said plainly', async () => {
  const page = await (await start('officer', false)).get('/today')
  expect(page.words).toContain('Nothing is late If something becomes late it appears here.')
})

test('a restricted case is not on the list of an account that may not see it', async () => {
  expect((await (await start('officer')).get('/today')).words).toContain('AN26-0104')
  expect((await (await start('service')).get('/today')).words).not.toContain('AN26-0104')
})

test('a limit on contact that the body’s own policy has looked at again stands on the list of whom that names, and on nobody else’s', async () => {
  const policy = { title: 'Managing contact', decides: 'complaints-manager', staysOpen: 'They can always write about something new.' }
  const services = staffServices(anytownExample({ procedure: anytown, body: { ...anytownBody, contactPolicy: policy }, calendar: england }))
  const today = services.today()
  const row = { reference: 'AN26-0119', title: 'Respite', restricted: false, measure: 'One letter a week', since: today }
  const late = { ...row, person: 'Pat Hill', reviewOn: addDays(today, -1) }
  const rows = [late, { ...row, person: 'Ash Sample', reviewOn: addDays(today, 60) }]
  const app = await staffApp({ ...services, contactLimits: async () => ({ today, rows }) })
  const [manager, officer] = [visitor(app, services.sessionFor('manager')), visitor(app, services.sessionFor('officer'))]
  const seen = (await manager.get('/today')).words
  expect(seen).toMatch(
    /Limits on contact to look at again Pat Hill Late was \d+ \w+ \d{4} : One letter a week|Pat Hill Late was \d+ \w+ \d{4}: One letter a week/,
  )
  expect(seen).not.toContain('Ash Sample')
  expect((await officer.get('/today')).words).not.toContain('Limits on contact to look at again')
})

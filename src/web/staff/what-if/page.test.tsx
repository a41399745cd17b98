import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import type { Account } from '../../services.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { type StaffServices, staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const base = '/procedures/what-if'
const head: Account = {
  id: 'head',
  name: 'Hal Sandpiper',
  roles: ['complaints-manager'],
  permissions: ['see-all-cases', 'see-restricted', 'administer'],
}
const other: Account = { ...head, id: 'other', name: 'Ola Knot', permissions: ['see-all-cases', 'administer'] }

const start = async (holdsWhatIfs = false) => {
  const example = anytownExample({ procedure: anytown, body: anytownBody, calendar: england })
  const services: StaffServices = staffServices({ ...example, accounts: [...example.accounts, head, other], holdsWhatIfs })
  const app = await staffApp(services)
  return (account: string) => visitor(app, services.sessionFor(account))
}

const fieldOf = (html: string, label: string): string =>
  new RegExp(`for="(length-[^"]+)"[^>]*>\\s*${label}`, 'i').exec(html)?.[1] ?? `no field ${label}`

test('the form names each length with its clause, under its stage', async () => {
  const page = await (await start())('head').get(base)
  expect(page.status).toBe(200)
  expect(page.words).toContain('6.4. Now 10 working days')
  expect(page.body).toMatch(/<summary>\s*Stage 1: local resolution/)
})

test('a longer time to answer: what would have been, in totals and case by case, and as a spreadsheet', async () => {
  const visit = (await start())('head')
  const field = fieldOf((await visit.get(base)).body, 'Send a written response to every point<')
  const posted = await visit.fill(base, { [field]: '30', cases: 'all' })
  expect(posted.status).toBe(303)
  const run = await visit.get(posted.location)
  expect(run.words).toContain('30 working days instead of 10 working days')
  expect(run.words).toMatch(/[1-9]\d* of \d+ cases would read otherwise/)
  expect(run.words).toContain('Case by case')
  expect(run.words).toContain('Read it as a bound, not a forecast.')
  expect(run.body).toMatch(/href="\/cases\/AN26-\d{4}"/)
  const csv = await visit.get(`${posted.location}/cases.csv`)
  expect(csv.body).toMatch(/AN26-\d{4},stage-1\/respond,/)
})

test('nothing changed reads nothing otherwise', async () => {
  const visit = (await start())('head')
  const run = await visit.get((await visit.fill(base, { cases: 'all' })).location)
  expect(run.words).toMatch(/0 of \d+ cases would read otherwise/)
  expect(run.words).not.toContain('Case by case')
})

test('a length that is none, and days the wrong way round, are said beside their fields, and what was typed is kept', async () => {
  const visit = (await start())('head')
  const field = fieldOf((await visit.get(base)).body, 'Send a written response to every point<')
  const page = await visit.fill(base, {
    [field]: 'ten',
    ...{ 'received-from-day': '2', 'received-from-month': '5', 'received-from-year': '2026' },
    ...{ 'received-to-day': '1', 'received-to-month': '5', 'received-to-year': '2026' },
  })
  expect(page.status).toBe(422)
  expect(page.words).toContain('‘ten’ must be a whole number from 0 to 999')
  expect(page.words).toContain('The last day must not be before the first')
  expect(page.body).toContain(`href="#${field}"`)
  expect(page.body).toContain('value="ten"')
})

test('a run that goes on says how far it is and can be stopped; then it is marked as part of the whole', async () => {
  const visit = (await start(true))('head')
  const { location } = await visit.fill(base, { cases: 'all' })
  const running = await visit.get(location)
  expect(running.words).toContain('Reading cases')
  expect(running.words).toContain('See how far it is')
  expect((await visit.fill(location, {})).status).toBe(303)
  expect((await visit.get(location)).words).toContain('It was stopped. What follows is of the first')
  expect((await visit.get(`${location}/cases.csv`)).body).toContain('PARTIAL')
})

test('a run is its own account’s, and restricted cases stay out of the sight of whoever may not see them', async () => {
  const as = await start()
  const field = fieldOf((await as('head').get(base)).body, 'Send a written response to every point<')
  const { location } = await as('head').fill(base, { [field]: '30', cases: 'all' })
  expect((await as('other').get(location)).status).toBe(404)
  expect((await as('other').get(`${location}/cases.csv`)).status).toBe(404)
  const [all, less] = await Promise.all(
    ['head', 'other'].map(async account => {
      const visit = as(account)
      return visit.get((await visit.fill(base, { [field]: '30', cases: 'all' })).location)
    }),
  )
  expect(less?.words).toContain('Restricted cases are left out, but for those in which you have a part by name.')
  expect(all?.words).not.toContain('Restricted cases are left out')
})

test('an account without the permission is told what is missing', async () => {
  const page = await (await start())('officer').get(base)
  expect(page.status).toBe(403)
  expect(page.words).toContain('manage accounts')
})

import { expect, test } from 'vitest'
import { day } from '#calendar'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { askedOf, caseFilterOf } from '../../case-filter.ts'
import type { CaseList } from '../../case-list-services.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'
import { casesView } from './view.ts'

const start = async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const app = await staffApp(services)
  return { services, visit: visitor(app, services.sessionFor('officer')), app }
}

const filterOf = (asked: string) => {
  const parameters = new URLSearchParams(asked)
  return caseFilterOf(name => parameters.get(name) ?? '')
}

const listed = (changes: Partial<CaseList>): CaseList => ({
  today: day('2026-05-14'),
  ...{ rows: [], nearly: false, counts: { mine: 1, team: 2, all: 1_001 }, countedTo: 1_000, mayHaveRestricted: false, owed: [], staff: [] },
  ...changes,
})

const viewOf = async (asked: string, changes: Partial<CaseList> = {}) => {
  const { services } = await start()
  return casesView({
    ...{ list: listed(changes), filter: filterOf(asked), saved: [], wrongDays: [], session: services.sessionFor('officer') },
    ...{ body: anytownBody, procedures: [anytown], clausesOf: () => [] },
  })
}

test('“Restricted” is offered to filter by where restricted cases may be among those seen, and wherever it is asked for', async () => {
  expect((await viewOf('')).mayHaveRestricted).toBe(false)
  expect((await viewOf('', { mayHaveRestricted: true })).mayHaveRestricted).toBe(true)
  expect((await viewOf('restricted=yes')).mayHaveRestricted).toBe(true)
})

test('the latest stands first, with how late in words and why a click away', async () => {
  const { words, body } = await (await start()).visit.get('/cases')
  expect(words.indexOf('AN26-0119')).toBeLessThan(words.indexOf('AN26-0148'))
  expect(words).toContain('3 working days late was Mon 11 May Respite hours cut before the review meeting , AN26-0119 AN26-0119 · Pat Hill')
  expect(body).toContain('href="/cases/AN26-0119/why/stage-1/respond"')
})

test('a page is left for the next one with all that was asked, and says what was only nearly found', async () => {
  const view = await viewOf('text=respit+%26+care&which=all&service=respite', { nearly: true, next: '2026-05-11.AN26-0119' })
  expect(view.paging?.next).toBe('/cases?which=all&text=respit+%26+care&service=respite&nearly=yes&after=2026-05-11.AN26-0119')
  expect(view.sub).toContain('more than 1,000 cases: open and closed, the latest received first.')
})

test('each filter is said, and can be taken away alone', async () => {
  const view = await viewOf('service=nonesuch&dueTo=2026-05-20&ombudsman=yes')
  expect(view.applied).toEqual([
    { text: 'nonesuch', href: '/cases?ombudsman=yes&dueTo=2026-05-20' },
    { text: 'With an ombudsman', href: '/cases?service=nonesuch&dueTo=2026-05-20' },
    { text: 'Due by 20 May 2026', href: '/cases?service=nonesuch&ombudsman=yes' },
  ])
})

test('an address says the filter, and is read as the same', () => {
  const asked = 'whose=team&which=closed&order=oldest&stage=Stage+1&holder=role%3Amanager&restricted=yes&receivedFrom=2026-01-01'
  expect(askedOf(filterOf(asked))).toBe(asked)
  expect(askedOf(filterOf('whose=everybody&dueTo=2026-02-31&order=sideways'))).toBe('')
})

test('a day that is none is said, and nothing else is lost', async () => {
  const { words, body } = await (await start()).visit.get('/cases?dueTo=2026-02-31&text=respite')
  expect(words).toContain('That was no day; it is left out.')
  expect(body).toContain('value="respite"')
})

test('a list is kept under a name, without the words looked for, and opens by its address', async () => {
  const { visit, services, app } = await start()
  const nameless = await visit.fill('/cases', { name: ' ', shared: 'link' })
  expect(nameless.status).toBe(422)
  expect(nameless.words).toContain('Enter a name for the list')
  const kept = await visit.fill('/cases?text=Pat+Hill&service=respite', { name: 'Respite now', shared: 'link' })
  expect(kept.status, kept.words.slice(0, 300)).toBe(303)
  expect(kept.location).toMatch(/^\/cases\?service=respite&list=[\da-f-]{36}$/)
  const page = await visit.get(kept.location)
  expect(page.words).toContain('Respite now')
  const address = /\/cases\/lists\/[\da-f-]{36}/.exec(page.body)?.[0] ?? ''
  const other = visitor(app, services.sessionFor('service'))
  expect((await other.get(address)).location).toBe(kept.location)
})

test('nothing found says what to look for', async () => {
  const { words } = await (await start()).visit.get('/cases?text=zebra')
  expect(words).toContain('No case matches')
  expect(words).toContain('0 cases: open')
})

test('a case number however written opens the case; one that may not be seen is looked for in vain', async () => {
  const { visit, services, app } = await start()
  expect((await visit.get('/cases?text=an%2026%20104')).location).toBe('/cases/AN26-0104')
  const page = await visitor(app, services.sessionFor('service')).get('/cases?text=AN26-0104')
  expect(page.status).toBe(200)
  expect(page.words).toContain('No case matches')
})

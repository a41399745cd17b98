import { expect, test } from 'vitest'
import { months, noLimit, type Procedure, periodEnd, stage, the } from '#language'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const procedure: Procedure = {
  ...anytown,
  registers: { providers: { title: 'Providers', clause: '6.4', of: 'providers', requires: { monitoringInAgreement: true } } },
  reports: {
    quarterly: {
      title: 'Quarterly report',
      clause: '6.5',
      each: { period: 'quarter', yearStarts: '01-01' },
      by: months(1).from(periodEnd),
      who: 'complaints-manager',
      to: 'board',
      contains: { numbers: { clause: '6.5', says: 'how many complaints came in' } },
    },
  },
  ofTheBody: stage({
    title: 'The council’s own record',
    clause: '6.1',
    duties: {
      induct: {
        clause: '6.2',
        who: 'complaints-manager',
        must: 'train a new person in this procedure',
        each: 'person',
        by: noLimit('as part of induction').after('training-given'),
        doneBy: the('training-given', { where: { kind: 'induction' } }),
      },
    },
    gates: {
      'record-training': { clause: '6.2', who: 'complaints-manager', may: 'record training', each: 'person', records: 'training-given' },
    },
  }),
}

const start = async () => {
  const example = anytownExample({ procedure, body: anytownBody, calendar: england })
  const accounts = example.accounts.map(account =>
    account.id === 'manager' ? { ...account, permissions: [...account.permissions, 'administer' as const] } : account,
  )
  const services = staffServices({ ...example, accounts })
  const app = await staffApp(services)
  return { services, as: (account: string) => visitor(app, services.sessionFor(account)) }
}

/** Sends a form of the page that is not its first, with what the page keeps in its first. */
const postWithHidden = async (visit: ReturnType<typeof visitor>, page: string, path: string, form: Readonly<Record<string, string>>) => {
  const { body } = await visit.get(page)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
  return visit.post(path, { _position: hidden('_position'), _key: hidden('_key'), ...form })
}

const day = (name: string, text: string) => {
  const [y = '', m = '', d = ''] = text.split('-')
  return { [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y }
}

test('what is owed says for which period, why, by which clause, and leads to its form with the period chosen', async () => {
  const { as } = await start()
  const page = await as('manager').get('/service')
  expect(page.words).toContain('Issue “Quarterly report”, for the second quarter of 2026')
  expect(page.words).toContain('Clause 6.5')
  const href = /href="(\/service\/under\/[^"]*f-period=2026-Q2[^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const form = await as('manager').get(href)
  expect(form.body).toMatch(/value="2026-Q2"[^>]*checked/)
  expect(form.words).toContain('How many complaints came in')
})

test('somebody whose role does not owe it sees it and is given no form', async () => {
  const { as } = await start()
  const page = await as('officer').get('/service')
  expect(page.words).toContain('Issue “Quarterly report”, for the second quarter of 2026')
  expect(page.body).not.toContain('/record/body/quarterly')
  expect((await as('officer').get('/service/under/anytown-children/record/body/quarterly')).status).toBe(403)
})

test('a report without what it must say is refused with the clause, nothing typed is lost, and then it is recorded', async () => {
  const { as, services } = await start()
  const manager = as('manager')
  const path = '/service/under/anytown-children/record/body/quarterly?f-period=2026-Q2'
  const refused = await manager.fill(path, { 'f-contents': [] })
  expect(refused.status).toBe(422)
  expect(refused.body).toMatch(/value="2026-Q2"[^>]*checked/)
  const done = await manager.fill(path, { 'f-contents': ['numbers'], 'f-published': 'no' })
  expect(done.status).toBe(303)
  const page = await manager.get(done.location)
  expect(page.words).toContain('Recorded: A report was issued')
  expect(page.words).not.toContain('for the second quarter of 2026')
  expect((await services.bodyRecord(services.sessionFor('manager')))[0]?.position).toBe(1)
})

test('why a date is what it is opens for the body as for a case', async () => {
  const { as } = await start()
  const page = await as('officer').get('/service/under/anytown-children/why/body/quarterly?period=2026-Q2')
  expect(page.status).toBe(200)
  expect(page.words).toContain('Why Thursday 30 July 2026?')
})

test('training of several people at once, one of them new, is one entry each, and the sheet has them', async () => {
  const { as } = await start()
  const manager = as('manager')
  const empty = await manager.fill('/service/training', { ...day('on', '2026-05-13') })
  expect(empty.status).toBe(422)
  expect(empty.words).toContain('Choose who was trained')
  const done = await manager.fill('/service/training', {
    person: ['officer', 'service'],
    names: 'Nell Sample',
    kind: 'induction',
    ...day('on', '2026-05-13'),
  })
  expect(done.status).toBe(303)
  const page = await manager.get(done.location)
  expect(page.words).toContain('Recorded: training of 3 people')
  expect(page.words).toContain('Nell Sample')
  const sheet = await manager.get('/service/training.csv')
  expect(sheet.body).toContain('Olive Tern,Complaints Officer,induction,2026-05-13')
})

test('training is for those the clause names to record', async () => {
  const { as } = await start()
  const page = await as('officer').get('/service/training')
  expect(page.words).not.toContain('Record training')
  expect(page.words).toContain('Train a new person in this procedure. Clause 6.2')
})

test('a provider with something missing is shown as such, and as whole once it is there', async () => {
  const { as } = await start()
  const manager = as('manager')
  const refused = await manager.fill('/service/registers', { name: 'Sample Care' })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('value="Sample Care"')
  expect((await manager.fill('/service/registers', { name: 'Sample Care', 'r-monitoringInAgreement': 'no' })).status).toBe(303)
  expect((await manager.get('/service/registers')).words).toContain('1 with something missing')
  expect((await manager.fill('/service/registers', { person: 'person-1', 'r-monitoringInAgreement': 'yes' })).status).toBe(303)
  expect((await manager.get('/service/registers')).words).toContain('All there since 14 May 2026')
  expect((await manager.get('/service/registers/providers/register.csv')).body).toContain('Sample Care,2026-05-14,Yes')
})

test('a deputy is given with a last day, shown in whose place, and ended', async () => {
  const { as } = await start()
  const manager = as('manager')
  const deputy = { person: 'officer', role: 'complaints-officer', insteadOf: 'complaints-manager' }
  const endless = await postWithHidden(manager, '/service/roles', '/service/roles', deputy)
  expect(endless.status).toBe(422)
  expect(endless.words).toContain('Enter the last day on which they deputise')
  const given = await postWithHidden(manager, '/service/roles', '/service/roles', { ...deputy, ...day('until', '2026-05-29') })
  expect(given.status).toBe(303)
  expect((await manager.get('/service/roles')).words).toContain('Olive Tern, Complaints Officer, deputises until 29 May 2026')
  expect((await postWithHidden(manager, '/service/roles', '/service/roles/end', deputy)).status).toBe(303)
  expect((await manager.get('/service/roles')).words).not.toContain('deputises')
})

test('roles are given by those who may administer, and by nobody else', async () => {
  const { as } = await start()
  expect((await as('officer').get('/service/roles')).words).not.toContain('Give a role')
  expect((await as('officer').post('/service/roles', { person: 'officer', role: 'complaints-manager' })).status).toBe(403)
})

test('a format asked for is open until it is supplied', async () => {
  const { as } = await start()
  const officer = as('officer')
  expect((await officer.fill('/service/formats', { of: 'The leaflet', format: 'Polish', ...day('on', '2026-05-12') })).status).toBe(303)
  expect((await officer.get('/service/formats')).words).toContain('1 not supplied yet')
  expect(
    (await postWithHidden(officer, '/service/formats', '/service/formats/supplied', { of: 'The leaflet', format: 'Polish' })).status,
  ).toBe(303)
  expect((await officer.get('/service/formats')).words).toContain('Supplied 14 May 2026')
})

test('since when the record is kept here is said once by who may, and what ended before is not asked for', async () => {
  const { as } = await start()
  const manager = as('manager')
  expect((await manager.fill('/service', { ...day('from', '2026-05-20') })).status).toBe(422)
  expect((await manager.fill('/service', { ...day('from', '2026-05-01') })).status).toBe(303)
  expect((await manager.get('/service')).words).toContain('Kept here since Friday 1 May 2026')
  expect((await as('officer').post('/service/begun', { ...day('from', '2026-05-01') })).status).toBe(403)
})

test('somebody is away from a day to a day, is told at the list, and is back sooner', async () => {
  const { as } = await start()
  const manager = as('manager')
  const people = '/service/people'
  const send = (form: Readonly<Record<string, string>>) => postWithHidden(manager, people, people, form)
  const wrong = await send({ what: 'away', 'away-person': 'officer', ...day('from', '2026-05-20'), ...day('until', '2026-05-19') })
  expect(wrong.status).toBe(422)
  expect(wrong.words).toContain('The last day away must be the first day or after it')
  expect(wrong.body).toContain('value="19"')
  const away = await send({ what: 'away', 'away-person': 'officer', ...day('from', '2026-05-14'), ...day('until', '2026-05-29') })
  expect(away.status, away.words).toBe(303)
  const page = await manager.get(people)
  expect(page.words).toContain('1 away today')
  expect(page.words).toContain('Away until 29 May 2026')
  expect((await send({ what: 'back', 'back-person': 'officer' })).status).toBe(303)
  expect((await manager.get(people)).words).toContain('0 away today')
  expect((await send({ what: 'back', 'back-person': 'officer' })).words).toContain('They are not away today')
})

test('leave to come is planned, is said before it begins, and is called off by whose it is or by who administers', async () => {
  const { as } = await start()
  const [manager, officer] = [as('manager'), as('officer')]
  const people = '/service/people'
  const plan = (from: string, until: string) => officer.fill('/account/away', { off: '', ...day('from', from), ...day('until', until) })
  expect((await plan('2026-07-01', '2026-07-10')).status).toBe(303)
  expect((await plan('2026-08-03', '2026-08-07')).status).toBe(303)
  const own = await officer.get('/account/away')
  expect(own.words).toContain('Away from 1 July 2026 until 10 July 2026')
  expect(own.words).toContain('Away from 3 August 2026 until 7 August 2026')
  const [first = '', second = ''] = [...own.body.matchAll(/name="off" value="([^"]+)"/g)].map(([, fact]) => fact)
  const list = await manager.get(people)
  expect(list.words).toContain('0 away today')
  expect(list.words).toContain('Away from 1 July 2026 until 10 July 2026')
  expect((await as('service').fill('/account/away', { off: first })).words).toContain('has begun or was called off already')
  expect((await officer.fill('/account/away', { off: first })).status).toBe(303)
  expect((await officer.get('/account/away')).words).not.toContain('1 July 2026')
  const off = await postWithHidden(manager, people, people, { what: 'off', 'off-person': 'officer', off: second })
  expect(off.status, off.words).toBe(303)
  expect((await manager.get(people)).words).not.toContain('3 August 2026')
  const again = await postWithHidden(manager, people, people, { what: 'off', 'off-person': 'officer', off: second })
  expect(again.words).toContain('has begun or was called off already')
})

test('a check is marked in words once it has lapsed or is about to', async () => {
  const { as } = await start()
  const manager = as('manager')
  const people = '/service/people'
  const check = (person: string, until: string) =>
    postWithHidden(manager, people, people, {
      ...{ what: 'check', 'check-person': person, check: 'Enhanced DBS' },
      ...{ ...day('made', '2023-05-10'), ...day('lasts', until) },
    })
  expect((await check('officer', '2026-05-13')).status).toBe(303)
  expect((await check('service', '2026-07-13')).status).toBe(303)
  const page = await manager.get(people)
  expect(page.words).toContain('1 check has lapsed, and 1 lapses within 60 days')
  expect(page.words).toMatch(/Lapsed Enhanced DBS, made 10 May 2023, until 13 May 2026/)
  expect(page.words).toMatch(/Lapses soon Enhanced DBS, made 10 May 2023, holds until 13 July 2026/)
  expect((await check('nobody', '2027-01-01')).words).toContain('Choose who was checked')
})

test('anybody says when they are away themselves, and of nobody else', async () => {
  const { as, services } = await start()
  const officer = as('officer')
  expect((await officer.get('/service/people')).words).not.toContain('Record that somebody is away')
  expect((await officer.post('/service/people', { what: 'away' })).status).toBe(403)
  const empty = await officer.fill('/account/away', {})
  expect(empty.words).toContain('Enter the first day away')
  const own = { 'away-person': 'manager', ...day('from', '2026-05-14'), ...day('until', '2026-05-15') }
  expect((await officer.fill('/account/away', own)).status).toBe(303)
  expect((await officer.get('/account/away')).words).toContain('You are away until 15 May 2026')
  const [open] = await services.bodyRecord(services.sessionFor('officer'))
  expect(open?.facts.at(-1)?.data.person).toBe('officer')
  expect((await officer.fill('/account/away', { do: 'back' })).status).toBe(303)
  expect((await officer.get('/account/away')).words).not.toContain('You are away until')
})

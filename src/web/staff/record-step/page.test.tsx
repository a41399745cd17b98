import { expect, test } from 'vitest'
import { type Procedure, stage, the } from '#language'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const moreTime = '/cases/AN26-0104/record/stage-1/respond/complex'
const day = (name: string, d: string, m: string, y: string) => ({ [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y })
const reasons = 'We are still waiting for the notes of the meeting.'
const typed = { ...day('f-newDate', '29', '5', '2026'), 'f-reasons': reasons, 'f-contents': 'the new date' }

const start = async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const app = await staffApp(services)
  return { services, app, as: (account: string) => visitor(app, services.sessionFor(account)) }
}

test('the form says the latest possible day before anything is typed', async () => {
  const { as } = await start()
  const page = await as('manager').get(moreTime)
  expect(page.words).toContain('The latest possible is Wednesday 27 May 2026')
})

test('a date past the limit is refused with the clause, at the field, and nothing typed is lost', async () => {
  const { as, services } = await start()
  const page = await as('manager').fill(moreTime, typed)
  expect(page.status).toBe(422)
  expect(page.words).toContain('This cannot be recorded')
  expect(page.words).toContain('Choose a date no later than Wednesday 27 May 2026')
  expect(page.words).toContain('Read clause 6.5')
  expect(page.body).toContain('href="#f-newDate-day"')
  expect(page.body).toContain(reasons)
  expect(page.body).toContain('value="29"')
  expect((await services.openCase(services.sessionFor('manager'), 'AN26-0104'))?.position).toBe(9)
})

test('a date inside the limit is recorded, and the case says what moved', async () => {
  const { as } = await start()
  const manager = as('manager')
  const done = await manager.fill(moreTime, { ...typed, ...day('f-newDate', '27', '5', '2026') })
  expect(done.status).toBe(303)
  const page = await manager.get(done.location)
  expect(page.words).toContain('Recorded: The complainant was told that more time is needed')
  expect(page.words).toContain('Wednesday 27 May')
})

test('who gives away that by which they saw a restricted case is told that it is recorded, and not that there is no such case', async () => {
  const answer = async (left: readonly { readonly reference: string; readonly title: string; readonly restricted: boolean }[]) => {
    const { services } = await start()
    const byName: typeof services.openCase = async (...asked) => {
      const open = await services.openCase(...asked)
      return open && { ...open, byName: 'manager' }
    }
    const app = await staffApp({ ...services, openCase: byName, casesToGive: async () => left })
    return visitor(app, services.sessionFor('manager')).fill(moreTime, { ...typed, ...day('f-newDate', '27', '5', '2026') })
  }
  const gone = await answer([])
  expect(gone.status).toBe(200)
  expect(gone.words).toContain('Recorded. AN26-0104 is no longer yours to open')
  expect((await answer([{ reference: 'AN26-0104', title: '', restricted: true }])).status).toBe(303)
})

test('the same form sent twice records once', async () => {
  const { as, services } = await start()
  const manager = as('manager')
  const open = await manager.get(moreTime)
  const key = /name="_key" value="([^"]+)"/.exec(open.body)?.[1] ?? ''
  const form = {
    ...typed,
    ...day('f-newDate', '27', '5', '2026'),
    ...day('_on', '14', '5', '2026'),
    _by: 'complaints-manager',
    _position: '9',
    _key: key,
  }
  expect((await manager.post(moreTime, form)).status).toBe(303)
  expect((await manager.post(moreTime, form)).status).toBe(303)
  expect((await services.openCase(services.sessionFor('manager'), 'AN26-0104'))?.position).toBe(10)
})

test('when somebody else recorded something first, it is shown, and what was typed is kept', async () => {
  const { as, services } = await start()
  const session = services.sessionFor('officer')
  const attempt = { type: 'note-made', case: 'AN26-0104', on: services.today(), data: { words: 'Kit called.' } }
  const [manager, form] = [
    as('manager'),
    { ...typed, ...day('f-newDate', '27', '5', '2026'), ...day('_on', '14', '5', '2026'), _by: 'complaints-manager' },
  ]
  await services.record(session, { reference: 'AN26-0104', position: 9, attempts: [attempt], key: 'a-note' })
  const page = await manager.post(moreTime, { ...form, _position: '9', _key: 'mine' })
  expect(page.status).toBe(409)
  expect(page.words).toContain('The case changed while you had this open')
  expect(page.words).toContain('A note was made')
  expect(page.body).toContain(reasons)
  expect(page.body).toContain('name="_position" value="10"')
})

test('an impossible day and a day that has not come are said at their fields', async () => {
  const { as } = await start()
  const page = await as('manager').fill(moreTime, { ...typed, ...day('f-newDate', '30', '2', '2026'), ...day('_on', '15', '5', '2026') })
  expect(page.words).toContain('There is no 30 2 2026')
  expect(page.words).toContain('must be today or earlier')
  expect(page.body).toContain('href="#_on-day"')
})

test('a step of another role is not offered, and is refused with the clause if it is posted', async () => {
  const { as, services } = await start()
  const officer = as('officer')
  expect((await officer.get('/cases/AN26-0104/record')).body).not.toContain('/record/stage-1/respond/complex')
  const page = await officer.post(moreTime, {
    ...typed,
    ...day('_on', '14', '5', '2026'),
    _by: 'complaints-manager',
    _position: '9',
    _key: 'x',
  })
  expect(page.status).toBe(403)
  expect(page.words).toContain('is for: Complaints Manager. You are signed in as Complaints Officer. Clause 6.5')
  expect((await services.openCase(services.sessionFor('manager'), 'AN26-0104'))?.position).toBe(9)
})

test('an act as another role than its own cannot be slipped into the form', async () => {
  const { as } = await start()
  const form = { 'f-how': 'by telephone', ...day('_on', '14', '5', '2026'), _position: '3', _key: 'y', _by: 'complaints-manager' }
  const page = await as('officer').post('/cases/AN26-0119/record/stage-1/ask-for-stage-2', form)
  expect(page.status).toBe(422)
  expect(page.words).toContain('Choose who did it')
})

test('what an outsider did is recorded for them by somebody who may', async () => {
  const { as } = await start()
  const officer = as('officer')
  const path = '/cases/AN26-0119/record/stage-1/ask-for-stage-2'
  const page = await officer.get(path)
  expect(page.words).toContain('Pat Hill, Complainant')
  const done = await officer.fill(path, { 'f-how': 'By telephone', _by: 'complainant:p1' })
  expect(done.status).toBe(303)
  expect((await officer.get(done.location)).words).toContain('Recorded:')
})

test('a response asks a finding and reasons on every point, and records them with it', async () => {
  const { as, services } = await start()
  const service = as('service')
  const path = '/cases/AN26-0119/record/stage-1/respond'
  const asked = await service.fill(path, { 'f-contents': ['findings', 'next-step', 'ombudsman'] })
  expect(asked.words).toContain('Choose the finding on point 1')
  expect(asked.words).toContain('Enter the reasons for the finding on point 1')
  const done = await service.fill(path, {
    'f-contents': ['findings', 'next-step', 'ombudsman'],
    'finding-1': 'not-upheld',
    'reasons-1': 'The review agreed to it.',
  })
  expect(done.status, done.words.slice(0, 900)).toBe(303)
  const open = await services.openCase(services.sessionFor('manager'), 'AN26-0119')
  expect(open?.facts.slice(-2).map(({ type }) => type)).toEqual(['finding-recorded', 'response-sent'])
  expect(open?.state.outcomes.points).toEqual({ 1: 'not-upheld' })
})

test('what cannot be done now is said before the form, with its clause', async () => {
  const { as } = await start()
  const page = await as('officer').get('/cases/AN26-0128/record/stage-1/ask-for-stage-2')
  expect(page.words).toContain('As things stand this would be refused')
  expect(page.words).toContain('No response has been sent and none is overdue. Clause 6.9')
})

test('a step that the procedure does not have is not found', async () => {
  const { as } = await start()
  expect((await as('officer').get('/cases/AN26-0128/record/stage-1/toString')).status).toBe(404)
  expect((await as('officer').get('/cases/AN26-9999/record/stage-1/respond')).status).toBe(404)
})

test('a step that a page of the case led to goes back there, recorded or given up; nowhere else', async () => {
  const { as } = await start()
  const manager = as('manager')
  const from = `${moreTime}?back=actions/1`
  expect((await manager.get(from)).body).toContain('<a href="/cases/AN26-0104/actions/1">Cancel</a>')
  const done = await manager.fill(from, { ...typed, ...day('f-newDate', '27', '5', '2026') })
  expect(done.location).toMatch(/^\/cases\/AN26-0104\/actions\/1\?done=/)
  expect((await manager.get(`${moreTime}?back=//elsewhere.example`)).body).toContain('<a href="/cases/AN26-0104">Cancel</a>')
})

test('evidence for an ombudsman goes to the matter there is, never to one that nobody opened', async () => {
  const procedure: Procedure = {
    ...anytown,
    stages: {
      ...anytown.stages,
      ombudsman: stage({
        title: 'The Ombudsman',
        clause: '8',
        gates: {
          enquire: { clause: '8', who: 'complaints-officer', may: 'record an enquiry', records: 'ombudsman-enquiry-received' },
          show: {
            clause: '8.4',
            who: 'complaints-officer',
            may: 'send evidence',
            records: the('ombudsman-evidence-sent', { where: { of: 'actions' } }),
          },
        },
      }),
    },
  }
  const services = staffServices(anytownExample({ procedure, body: anytownBody, calendar: england }))
  const officer = visitor(await staffApp(services), services.sessionFor('officer'))
  const enquiry = {
    'f-which': 'lgsco',
    'f-reference': '26 001',
    'f-items': '1',
    'f-channel': 'email',
    ...day('f-informationDue', '29', '5', '2026'),
  }
  expect((await officer.fill('/cases/AN26-0104/record/ombudsman/enquire', enquiry)).status).toBe(303)
  expect((await officer.fill('/cases/AN26-0104/record/ombudsman/show', { 'f-channel': 'email' })).status).toBe(303)
  const open = await services.openCase(services.sessionFor('officer'), 'AN26-0104')
  const [asked, sent] = (open?.facts ?? []).slice(-2)
  expect(sent).toMatchObject({ type: 'ombudsman-evidence-sent', about: asked?.about })
  expect(asked?.about?.enquiry).toHaveLength(1)
})

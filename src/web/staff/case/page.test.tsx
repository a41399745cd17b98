import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'
import { consentsOf } from './people-view.ts'

const start = async (account = 'officer') => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  return visitor(await staffApp(services), services.sessionFor(account))
}

test('how to deal with the person stands above where the case stands', async () => {
  const { body } = await (await start()).get('/cases/AN26-0104')
  expect(body.indexOf('Text first; do not telephone before 4pm')).toBeGreaterThan(0)
  expect(body.indexOf('Text first; do not telephone before 4pm')).toBeLessThan(body.indexOf('class="rc-strip"'))
})

test('an adjustment that was agreed stands at the top of every page of the case, for every handler', async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const session = services.sessionFor('officer')
  const reference = 'AN26-0119'
  const open = await services.openCase(session, reference)
  if (open === undefined) throw new Error(`${reference} is not there`)
  const decided = { agreed: true, what: 'A sign language interpreter at each meeting', factors: ['need'] }
  const recorded = await services.record(session, {
    ...{ reference, position: open.position, key: 'adjust' },
    attempts: [
      {
        type: 'adjustment-requested',
        case: reference,
        on: open.state.today,
        about: { adjustment: ['1'] },
        data: { what: 'BSL', why: 'Deaf' },
      },
      { type: 'adjustment-decided', case: reference, on: open.state.today, about: { adjustment: ['1'] }, data: decided },
    ],
  })
  expect(recorded).toMatchObject({ is: 'recorded' })
  const app = await staffApp(services)
  for (const account of ['officer', 'service'])
    for (const page of ['', '/timeline', '/record']) {
      const { body } = await visitor(app, services.sessionFor(account)).get(`/cases/${reference}${page}`)
      const at = body.indexOf('A sign language interpreter at each meeting: agreed')
      expect(at).toBeGreaterThan(0)
      expect(at).toBeLessThan(body.indexOf('class="rc-strip"'))
    }
})

test('the strip says the stage, who holds it, what is due and how it stands', async () => {
  const { words } = await (await start()).get('/cases/AN26-0104')
  expect(words).toContain('Stage 1 of 2 Local resolution')
  expect(words).toContain('Next due Wednesday 20 May In 4 working days. Why this date?')
  expect(words).toContain('Extended once')
})

test('on every tab a line says the case and what is due, and each part leads back to the summary', async () => {
  const staff = await start()
  for (const page of ['', '/timeline', '/letters', '/people', '/record']) {
    const { body, words } = await staff.get(`/cases/AN26-0104${page}`)
    expect(words).toContain('Due Wednesday 20 May. In 4 working days. Back to the summary')
    expect(body.match(/id="summary"/g)).toHaveLength(1)
  }
  const { body } = await staff.get('/cases/AN26-0104')
  expect(body.match(/<p class="rc-to-summary"><a href="#summary">/g)?.length).toBe(
    1 + (body.match(/<section class="rc-block"/g) ?? []).length,
  )
})

test('points are in their own words, with a finding or none yet', async () => {
  const { words } = await (await start()).get('/cases/AN26-0104')
  expect(words).toContain('2. “My pocket money stopped for two weeks.” No finding yet')
})

test('what cannot be done is said with its clause before anybody tries', async () => {
  const { words } = await (await start()).get('/cases/AN26-0104')
  expect(words).toContain('Ask for Stage 2 No response has been sent and none is overdue. Clause 6.9')
})

test('a restricted case answers an account that may not see it as a case that is not there', async () => {
  const page = await (await start('service')).get('/cases/AN26-0104')
  expect(page.status).toBe(404)
  expect(page.words).not.toContain('Kit Amber')
})

test('an unknown reference is said with what one looks like', async () => {
  const page = await (await start()).get('/cases/%3Cscript%3E')
  expect(page.status).toBe(404)
  expect(page.words).toContain('There is no case <script> that you can open')
  expect(page.words).toContain('it looks like AN26-0104')
})

test('a case that is the same person’s stands beside the people, with why', async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const visit = visitor(await staffApp(services), services.sessionFor('officer'))
  expect((await visit.get('/cases/AN26-0119')).words).not.toContain('Related cases')
  const call = { channel: 'telephone', relation: 'child', name: 'Pat Hill', phone: '01632 960 555', points: ['The taxi did not come.'] }
  const taken = await visit.fill('/take-a-complaint', { ...call, service: 'placements', seen: 'AN26-0119', do: 'record' })
  const other = taken.location.split('/')[2] ?? ''
  expect((await visit.get('/cases/AN26-0119')).words).toContain(`Related cases ${other} The taxi did not come. the same name`)
})

test('what was consented to is said as it stands last', () => {
  const fact = (id: string, type: string, on: string, data: Fact['data']): Fact => ({
    ...{ id, type, case: 'AN26-0001', on: day(on), recordedAt: '', recordedBy: 'officer', data },
  })
  const open = {
    state: { facts: [{ fact: 'f4', effect: 'no' }] },
    facts: [
      fact('f1', 'consent-asked-for', '2026-04-02', { scope: 'share-records', with: 'the school' }),
      fact('f2', 'consent-answered', '2026-04-03', { scope: 'share-records', with: 'the school', answer: 'refused', written: false }),
      fact('f3', 'consent-answered', '2026-04-03', { scope: 'complaint', answer: 'given', written: true }),
      fact('f4', 'consent-answered', '2026-04-04', { scope: 'complaint', answer: 'withdrawn', written: true }),
    ],
  }
  expect(consentsOf(open)).toEqual([
    { to: 'share records, with the school', is: 'refused', detail: '3 April 2026, not in writing' },
    { to: 'complaint', is: 'given', detail: '3 April 2026, in writing' },
  ])
})

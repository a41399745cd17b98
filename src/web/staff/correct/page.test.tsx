import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import type { Account } from '../../services.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const filled = {
  channel: 'telephone',
  relation: 'child',
  name: 'Kim Vale',
  phone: '01632 960 555',
  points: ['My room is cold.'],
  service: 'placements',
  do: 'record',
}

const start = async () => {
  const example = anytownExample({ procedure: anytown, body: anytownBody, calendar: england })
  const looker: Account = { id: 'looker', name: 'Lu Firth', roles: ['independent-person'], permissions: ['see-all-cases'] }
  const services = staffServices({ ...example, accounts: [...example.accounts, looker] })
  const app = await staffApp(services)
  const visit = visitor(app, services.sessionFor('officer'))
  const taken = await visit.fill('/take-a-complaint', filled)
  const at = taken.location.replace('/taken', '')
  const timeline = await visit.get(`${at}/timeline`)
  const received = /href="([^"]*\/correct\/[^"]*-1)"/.exec(timeline.body)?.[1] ?? ''
  return { services, app, visit, at, received }
}

const dayOf = (page: { readonly body: string }, part: string): string =>
  new RegExp(`name="_on-${part}"[^>]*value="(\\d+)"`).exec(page.body)?.[1] ?? ''

test('what would move is shown before a correction is recorded, and nothing is recorded by looking', async () => {
  const { visit, at, received } = await start()
  const form = await visit.get(received)
  expect(form.words).toContain('Put it right')
  const before = (await visit.get(`${at}/timeline`)).words
  const looked = await visit.fill(received, {
    '_on-day': String(Number(dayOf(form, 'day')) - 1),
    reason: 'It came the day before.',
    do: 'look-correct',
  })
  expect(looked.status, looked.words.slice(0, 500)).toBe(200)
  expect(looked.words).toContain('What would move')
  expect(looked.words).toContain('Nothing is recorded yet')
  expect(looked.words).toMatch(/From \w+day \d+ \w+ \d{4} to \w+day/)
  expect((await visit.get(`${at}/timeline`)).words).toBe(before)
})

test('recorded, the entry stays as it was with the correction beside it, and its dates are counted again', async () => {
  const { visit, at, received } = await start()
  const day = dayOf(await visit.get(received), 'day')
  const done = await visit.fill(received, { '_on-day': String(Number(day) - 1), reason: 'It came the day before.', do: 'correct' })
  expect(done.status, done.words.slice(0, 500)).toBe(303)
  const after = await visit.get(`${at}/timeline`)
  expect(after.words).toContain('It came the day before.')
})

test('a correction needs a difference and a reason; taking back needs a reason', async () => {
  const { visit, received } = await start()
  expect((await visit.fill(received, { reason: 'x', do: 'look-correct' })).words).toContain('Nothing is different yet')
  expect((await visit.fill(received, { '_on-day': '1', reason: '', do: 'look-correct' })).words).toContain('Enter why')
  expect((await visit.fill(received, { 'taking-back': '', do: 'look-retract' })).words).toContain('Enter why')
})

test('an entry taken back is struck through, and no longer offered', async () => {
  const { visit, at } = await start()
  const point = (/href="([^"]*\/correct\/[^"]*-2)"/.exec((await visit.get(`${at}/timeline`)).body)?.[1] ?? '').replaceAll('&amp;', '&')
  const done = await visit.fill(point, { 'taking-back': 'Written in the wrong case.', do: 'retract' })
  expect(done.status, done.words.slice(0, 500)).toBe(303)
  const timeline = await visit.get(`${at}/timeline`)
  expect(timeline.words).toContain('Taken back on Thursday 14 May: Written in the wrong case.')
  expect(timeline.body).not.toContain(`href="${point}"`)
})

test('who takes back that by which they saw a restricted case is told that it is recorded, and not that there is no such case', async () => {
  const { services, received } = await start()
  const byName: typeof services.openCase = async (...asked) => {
    const open = await services.openCase(...asked)
    return open && { ...open, byName: 'officer' }
  }
  const app = await staffApp({ ...services, openCase: byName, casesToGive: async () => [] })
  const visit = visitor(app, services.sessionFor('officer'))
  const day = dayOf(await visit.get(received), 'day')
  const done = await visit.fill(received, { '_on-day': String(Number(day) - 1), reason: 'It came the day before.', do: 'correct' })
  expect(done.status).toBe(200)
  expect(done.words).toMatch(/Recorded\. \S+ is no longer yours to open/)
})

test('who may not put an entry right is offered no way to it, and is told who may', async () => {
  const { services, app, at, received } = await start()
  const other = visitor(app, services.sessionFor('looker'))
  const timeline = await other.get(`${at}/timeline`)
  expect(timeline.status).toBe(200)
  expect(timeline.body).not.toContain(`href="${received}"`)
  const tried = await other.get(received)
  expect(tried.status).toBe(403)
  expect(tried.words).toContain('This entry is not yours to put right')
})

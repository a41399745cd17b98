/** A procedure that says nothing of behaviour: contact is limited by the body's own policy, by whom it names, or not at all. */
import { expect, test } from 'vitest'
import type { Body } from '#language'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const at = '/cases/AN26-0104'
const page = `${at}/people/behaviour`
const note = `${at}/people/note`
const policy = {
  title: 'Managing contact, part 4',
  decides: 'complaints-manager',
  staysOpen: 'They can always write about something new, or about somebody’s safety.',
}
const day = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const limit = (endsOn: string, reviewOn: string) => ({
  ...{ 'f-measure': 'One letter a week is read and answered', 'f-reasons': 'Forty emails in a week' },
  ...{ ...day('f-endsOn', endsOn), ...day('f-reviewOn', reviewOn) },
})

const start = async (body: Body = anytownBody) => {
  const services = staffServices(anytownExample({ procedure: anytown, body, calendar: england }))
  const app = await staffApp(services)
  return (account: string) => visitor(app, services.sessionFor(account))
}

test('no policy either: what happened and what was said can be written down, and nobody can limit contact', async () => {
  const as = await start()
  const manager = as('manager')
  const seen = await manager.get(page)
  expect(seen.words).toContain('Neither this procedure nor a policy of the body’s own names anybody who may limit contact')
  expect(seen.words).not.toContain('Decide on a limit on contact')
  expect((await manager.fill(`${note}/behaviour-noted`, { 'f-feature': 'Writes every day', 'f-evidence': 'Forty emails' })).status).toBe(
    303,
  )
  const told = { 'f-changeAsked': 'yes', 'f-reasons': 'We answer once a week' }
  expect((await manager.fill(`${note}/behaviour-warned`, told)).status).toBe(303)
  expect((await manager.get(page)).words).toContain('Explained, and asked to change it')
  expect((await manager.get(`${note}/limit-decided`)).status).toBe(404)
})

test('by the policy: whom it names decides, after a warning, with a last day and a review before it; what stays open is said', async () => {
  const as = await start({ ...anytownBody, contactPolicy: policy })
  const [manager, officer] = [as('manager'), as('officer')]
  const before = await officer.get(page)
  expect(before.words).toContain('the body’s own policy holds: Managing contact, part 4. Complaints Manager decides')
  expect(before.words).toContain(policy.staysOpen)
  expect(before.words).not.toContain('Decide on a limit on contact')
  const theirs = await officer.get(`${note}/limit-decided`)
  expect(theirs.status).toBe(403)
  expect(theirs.words).toContain('“Decide on a limit on contact” is for: Complaints Manager, by the policy “Managing contact, part 4”')

  expect((await manager.get(`${note}/limit-decided`)).words).toContain('By the policy “Managing contact, part 4”')
  const early = await manager.fill(`${note}/limit-decided`, limit('2026-11-30', '2026-08-31'))
  expect(early.status).toBe(422)
  expect(early.words).toContain(
    'Nobody has told them yet what is wrong. By “Managing contact, part 4” contact is limited only after a warning',
  )
  expect(early.body).toContain('One letter a week is read and answered')
  await officer.fill(`${note}/behaviour-warned`, { 'f-changeAsked': 'yes', 'f-reasons': 'We answer once a week' })
  const late = await manager.fill(`${note}/limit-decided`, limit('2026-11-30', '2026-12-31'))
  expect(late.words).toContain('It must be looked at again by the date it ends')
  const unsaid = await manager.fill(`${note}/limit-decided`, { ...limit('2026-11-30', '2026-08-31'), 'f-reasons': ' ' })
  expect(unsaid.words).toContain('Say why it is needed, and why nothing less will do')
  const past = await manager.fill(`${note}/limit-decided`, limit('2026-05-01', '2026-04-30'))
  expect(past.words).toContain('The date it ends has passed')
  expect((await manager.fill(`${note}/limit-decided`, limit('2026-11-30', '2026-08-31'))).status).toBe(303)

  const seen = await officer.get(page)
  expect(seen.words).toContain('In force')
  expect(seen.words).toContain('Looked at again by 31 August 2026')
  expect(seen.words).toMatch(/Last day 30 November 2026: \d+ calendar days from today/)
  // The limit is called by what is limited, and not by its day.
  expect((await manager.get(`${note}/limit-reviewed?restriction=1`)).words).toContain(
    'Which limit on contact is it about? One letter a week is read and answered New: limit on contact',
  )
  const letter = await officer.get((/href="([^"]*\/letter\?limit=1)"/.exec(seen.body)?.[1] ?? '').replaceAll('&amp;', '&'))
  expect(letter.body).toContain('until 30 November 2026: One letter a week is read and answered.')
  expect(letter.body).toContain('This is why: Forty emails in a week.')
  expect(letter.body).toContain(policy.staysOpen)
  for (const path of ['', '/call', '/timeline']) expect((await officer.get(`${at}${path}`)).words, path).toContain('One letter a week')
  // The complaint itself stands still in nothing.
  expect((await officer.get(`${at}/people/holds`)).words).toContain('Nothing is on hold')
  expect((await manager.fill(`${note}/limit-reviewed?restriction=1`, { 'f-decided': 'It goes on' })).status).toBe(303)
  expect((await manager.get(page)).words).toMatch(/Reviewed \d/)
  expect((await manager.fill(`${note}/limit-ended?restriction=1`, { 'f-reasons': 'They write once a week now' })).status).toBe(303)
  expect((await manager.get(page)).words).toContain('Ended')
})

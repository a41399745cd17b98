import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const start = async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  return visitor(await staffApp(services), services.sessionFor('officer'))
}

test('both times are said where they differ, and who recorded it', async () => {
  const { words } = await (await start()).get('/cases/AN26-0104/timeline')
  expect(words).toContain('Friday 8 May 2026, Mo Wren, Complaints Manager. Recorded Monday 11 May 2026 by Olive Tern.')
  expect(words).toContain('Recorded the same day by Olive Tern')
})

test('what moved a date says from when to when, with the clause', async () => {
  const { words } = await (await start()).get('/cases/AN26-0104/timeline?only=moved')
  expect(words).toContain('moved from Tuesday 12 May to Wednesday 20 May')
  expect(words).not.toContain('An acknowledgement was sent')
})

test('a fact that waits for a decision is marked, with why', async () => {
  const { words } = await (await start()).get('/cases/AN26-0057/timeline')
  expect(words).toContain('Kept; it waits for a decision. Why:')
})

test('oldest first begins with the receipt', async () => {
  const { words } = await (await start()).get('/cases/AN26-0104/timeline?order=oldest-first')
  expect(words.indexOf('The complaint was received')).toBeLessThan(words.indexOf('An advocate was appointed'))
})

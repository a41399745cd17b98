import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { helpOffered } from '../../public/questions/help.tsx'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

test('BOL-099: large print, easy read, colours and the telephone stand ready before anybody asks', async () => {
  const example = anytownExample({ procedure: anytown, body: anytownBody, calendar: england })
  const accounts = [{ id: 'robin', name: 'Robin Ade', roles: [], permissions: ['administer' as const] }]
  const services = staffServices({ ...example, accounts })
  const page = await visitor(await staffApp(services), services.sessionFor('robin')).get('/admin/formats')
  expect(page.status).toBe(200)
  for (const help of helpOffered) expect(page.words).toContain(help)
  for (const ready of [
    'Letters in large print',
    'Easy read',
    'High contrast',
    `Telephone: ${anytownBody.contact.phone}`,
    'Keyboard and screen reader',
  ])
    expect(page.words).toContain(ready)
})

import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const start = async (account: string) => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  return visitor(await staffApp(services), services.sessionFor(account))
}

test('only the letters of the account’s own acts are offered', async () => {
  const page = await (await start('officer')).get('/cases/AN26-0119/letters')
  expect(page.body).toContain('/letter/stage-1/acknowledge')
  expect(page.body).not.toContain('/letter/stage-1/respond')
})

test('a letter that was never sent is not found', async () => {
  const page = await (await start('officer')).get('/cases/AN26-0119/letters/none')
  expect(page.status).toBe(404)
  expect(page.words).toContain('There is no such letter in this case')
})

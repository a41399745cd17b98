import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const record = async (account: string, reference: string) => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  return visitor(await staffApp(services), services.sessionFor(account)).get(`/cases/${reference}/record`)
}

test('what is due from the account comes first, with its letter', async () => {
  const page = await record('officer', 'AN26-0148')
  expect(page.words).toContain('Due from you What the procedure asks of you now. Acknowledge the complaint in writing')
  expect(page.words).toContain('Write the letter')
})

test('what people outside did may be recorded for them', async () => {
  expect((await record('officer', 'AN26-0119')).words).toContain(
    'Record for others What people outside did or asked: you write it down for them. Ask for Stage 2',
  )
})

test('what cannot be done now is there, with why, and without a button', async () => {
  const page = await record('officer', 'AN26-0128')
  expect(page.words).toContain('What cannot be done now')
  expect(page.body).not.toContain('/record/stage-1/ask-for-stage-2')
})

test('an account that does nothing here is told so', async () => {
  expect((await record('service', 'AN26-0057')).words).not.toContain('Due from you')
})

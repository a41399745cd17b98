import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const start = async (account = 'officer') => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  return visitor(await staffApp(services), services.sessionFor(account))
}

test('how to deal with the person stands above where the case stands', async () => {
  const { body } = await (await start()).get('/cases/AN26-0104')
  expect(body.indexOf('Text first; do not telephone before 4pm')).toBeGreaterThan(0)
  expect(body.indexOf('Text first; do not telephone before 4pm')).toBeLessThan(body.indexOf('class="rc-strip"'))
})

test('the strip says the stage, who holds it, what is due and how it stands', async () => {
  const { words } = await (await start()).get('/cases/AN26-0104')
  expect(words).toContain('Stage 1 of 2 Local resolution')
  expect(words).toContain('Next due Wednesday 20 May In 4 working days. Why this date?')
  expect(words).toContain('Extended once')
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

import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const why = async (path = '/cases/AN26-0104/why/stage-1/respond') => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  return visitor(await staffApp(services), services.sessionFor('officer')).get(path)
}

test('one sentence answers', async () => {
  expect((await why()).words).toContain(
    'is Wednesday 20 May 2026 : 10 working days from the day an advocate was appointed, Monday 27 April, and 6 more',
  )
})

test('every cell of the calendar says its state to a screen reader, and skipped days are named', async () => {
  const { body, words } = await why()
  expect(body).toMatch(/<td class="hol">.*?Good Friday.*?not counted/s)
  expect(body).toMatch(/<td class="stop">.*?clock stopped/s)
  expect(words).toContain('Not counted: weekends, Good Friday 3 April')
})

test('letters join the steps in words and the cells of the calendar', async () => {
  const { body } = await why()
  for (const letter of ['A', 'B', 'C', 'D', 'E']) {
    expect(body).toContain(`href="#s-${letter}"`)
    expect(body).toContain(`id="s-${letter}"`)
  }
})

test('another reading gives its date and why it is not used', async () => {
  expect((await why()).words).toContain('Thu 7 May 13 calendar days earlier')
})

test('a date that the case does not have is not found', async () => {
  expect((await why('/cases/AN26-0104/why/stage-9/nothing')).status).toBe(404)
})

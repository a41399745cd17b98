import { expect, test } from 'vitest'
import type { Procedure } from '#language'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const why = async (path = '/cases/AN26-0104/why/stage-1/respond', procedure: Procedure = anytown) => {
  const services = staffServices(anytownExample({ procedure, body: anytownBody, calendar: england }))
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

test('another reading gives its date; the doubt and how it is taken are said once, apart', async () => {
  const { words } = await why()
  expect(words).toContain('Thu 7 May 13 calendar days earlier')
  expect(words).toContain('The doubt 6.4 says "ten days". How it is taken Working days, as everywhere else in the procedure.')
  expect(words.split('Working days, as everywhere else in the procedure.')).toHaveLength(2)
})

test('a source outside the document is said by its title, and is no link', async () => {
  const stage = anytown.stages['stage-1']
  const respond = stage?.duties?.respond
  if (stage === undefined || respond === undefined) throw new Error('Anytown has no response')
  const law = {
    title: 'the law',
    kind: 'law',
    clause: 'reg 9',
    by: { unit: 'days', n: 30, how: 'from', of: 'complaint-received' },
  } as const
  const procedure = {
    ...anytown,
    outsideSources: { 'reg 9': 'The Invented Regulations, regulation 9' },
    stages: { ...anytown.stages, 'stage-1': { ...stage, duties: { ...stage.duties, respond: { ...respond, lines: { law } } } } },
  }
  const { body, words } = await why(undefined, procedure)
  expect(words).toContain('reg 9: The Invented Regulations, regulation 9.')
  expect(body).not.toContain('#c-reg')
})

test('a date that the case does not have is not found', async () => {
  expect((await why('/cases/AN26-0104/why/stage-9/nothing')).status).toBe(404)
})

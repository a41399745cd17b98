// Programs are asked once more, and so is whoever looks like one: a person then gets through, with everything they typed.
import { expect, test } from 'vitest'
import { readLibrary } from '#library'
import { trapErrors } from '../src/web/public/trap.tsx'
import { inMemoryServices } from '../src/web/testing/in-memory-services.ts'
import { answerEverything, sendIt } from '../src/web/testing/journeys.ts'
import { publicApp } from '../src/web/testing/public-app.ts'
import { Visitor } from '../src/web/testing/visitor.ts'

const path = '/thank-or-comment'
const typed = { kind: 'compliment', words: 'The worker was kind.' }
const asked = 'press the button again, or ring 01632 960 410'
const openedIn = (html: string): string => /name="opened" value="(\d+)"/.exec(html)?.[1] ?? ''

/** A body whose procedure takes compliments and comments as well. */
const visitorOf = async () => {
  const procedures = (await readLibrary()).editions.map(({ procedure }) => procedure)
  return new Visitor(await publicApp({ ...inMemoryServices(), procedures: () => procedures }))
}

test('a form sent faster than anybody types is asked once more: nothing typed is lost, and then it goes', async () => {
  const visitor = await visitorOf()
  const opened = openedIn((await visitor.get(path)).html)
  const again = await visitor.post(path, { ...typed, opened })
  expect(again.status).toBe(400)
  expect(again.text).toContain(asked)
  expect(again.html).toContain('>The worker was kind.</textarea>')
  expect(openedIn(again.html)).toBe('')
  expect((await visitor.post(path, { ...typed, opened: openedIn(again.html) })).path).toContain('/thanks/')
})

test('so is a field that nobody sees, also where a complaint is sent: every answer stays, and the next press sends it', async () => {
  const visitor = new Visitor(await publicApp(inMemoryServices()))
  await answerEverything(visitor)
  const caught = await visitor.post('/complain/check', { website: 'https://spam.example' })
  expect(caught.status).toBe(400)
  expect(caught.text).toContain(asked)
  expect(caught.text).toContain('“The hours were cut.”')
  expect(caught.html).not.toContain('spam.example')
  expect((await sendIt(visitor)).reference).toMatch(/^EX26-/)
})

test('two seconds are enough, and a page that carries no time, or a spoilt one, holds nobody up', () => {
  const at = 1_800_000_000_000
  const caught = (opened: string, after: number) => trapErrors({ opened }, '01632 960 410', at + after).length
  expect(caught(String(at), 1_999)).toBe(1)
  expect(caught(String(at), 2_000)).toBe(0)
  expect([caught('', 0), caught('soon', 0), caught('1'.repeat(40), 0)]).toEqual([0, 0, 0])
})

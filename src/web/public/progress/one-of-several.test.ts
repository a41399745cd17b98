/** One of several who complain together, on a page of their own: they leave the group, and the complaint of the others goes on. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Attempt, Fact } from '#case'
import type { OpenCase, Services } from '../../services.ts'
import { inMemoryServices } from '../../testing/in-memory-services.ts'
import { answerEverything, sendIt } from '../../testing/journeys.ts'
import { publicApp } from '../../testing/public-app.ts'
import { Visitor } from '../../testing/visitor.ts'

/** A complaint of two; the page is opened by the one who is named. */
async function openedBy(person: string) {
  const memory = inMemoryServices()
  const joined = (id: string): Fact => ({
    ...{
      id: `joined-${id}`,
      type: 'person-joined',
      case: null,
      on: day('2026-05-14'),
      recordedAt: '2026-05-14T10:00:00Z',
      recordedBy: 'kim',
    },
    ...{ about: { member: [id] }, data: { relation: 'parent' } },
  })
  const own: Fact[] = []
  const attempts: Attempt[] = []
  const services: Services = {
    ...memory,
    openByKey: async (reference, key) => {
      const open = await memory.openByKey(reference, key)
      if (open === undefined) return undefined
      const people = { ...open.people, m2: { id: 'm2', name: 'Sam Sample', as: 'complainant', needs: [] } }
      const facts = [...open.facts, joined('complainant'), joined('m2'), ...own]
      const given: OpenCase = Object.create(open, { people: { value: people }, facts: { value: facts }, openedBy: { value: { person } } })
      return given
    },
    recordByKey: async (reference, key, recording) => {
      attempts.push(...recording.attempts)
      own.push(
        ...recording.attempts.map(
          (attempt, i): Fact => ({ ...attempt, id: `own-${i}`, recordedAt: '2026-05-14T11:00:00Z', recordedBy: 'public' }),
        ),
      )
      return memory.recordByKey(reference, key, recording)
    },
  }
  const visitor = new Visitor(await publicApp(services))
  await answerEverything(visitor)
  const { reference, key } = await sendIt(visitor)
  const page = await visitor.get(`/progress/${reference}?key=${key}`)
  const act = page.html.match(/\/progress\/[^"]*do\?act=withdraw[^"]*/)?.[0] ?? ''
  return { memory, visitor, reference, page, act, attempts }
}

test('whoever joined leaves for themselves: what is recorded is about them alone, in their own name', async () => {
  const { memory, visitor, reference, page, act, attempts } = await openedBy('m2')
  expect(page.text).toContain('Stop taking part')
  expect(page.text).not.toContain('Stop the complaint')
  const form = await visitor.get(act)
  const once = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
  await visitor.post(act, { words: 'It is settled for me.', _position: String(memory.factsOf(reference).length), _key: once })
  expect(attempts).toMatchObject([{ type: 'complaint-withdrawn', about: { member: ['m2'] }, by: { role: 'complainant', person: 'm2' } }])
  // Their own part has ended: nothing more is offered to them.
  const after = await visitor.get(`/progress/${reference}`)
  expect(after.html).not.toContain('do?act=')
})

test('the others are not ended by it: whoever complained first still has their own part to end', async () => {
  const { page, act, visitor, attempts, memory, reference } = await openedBy('complainant')
  expect(page.text).toContain('Stop taking part')
  const form = await visitor.get(act)
  const once = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
  await visitor.post(act, { words: '', _position: String(memory.factsOf(reference).length), _key: once })
  expect(attempts).toMatchObject([{ type: 'complaint-withdrawn', about: { member: ['complainant'] } }])
})

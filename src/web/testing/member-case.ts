/** One of several who complain together, on a page of their own, over services kept in memory. */
import { day } from '#calendar'
import type { Attempt, Fact } from '#case'
import type { OpenCase, Services } from '../services.ts'
import { inMemoryServices } from './in-memory-services.ts'
import { answerEverything, sendIt } from './journeys.ts'
import { publicApp } from './public-app.ts'
import { Visitor } from './visitor.ts'

/** A complaint of two; the page is opened by the one who is named. */
export async function openedBy(person: string, answer: (visitor: Visitor) => Promise<unknown> = answerEverything) {
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
  await answer(visitor)
  const { reference, key } = await sendIt(visitor)
  const page = await visitor.get(`/progress/${reference}?key=${key}`)
  const act = page.html.match(/\/progress\/[^"]*do\?act=withdraw[^"]*/)?.[0] ?? ''
  return { memory, visitor, reference, page, act, attempts }
}

/** The page of whoever joined. */
export const openedAsMember = (answer: (visitor: Visitor) => Promise<unknown>) => openedBy('m2', answer)

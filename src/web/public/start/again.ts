/** Somebody who complained for one person complains for another too: who they are themselves is not asked a second time. */
import { type Body, relationsOffered } from '#language'
import type { Answers, OpenCase } from '../../services.ts'
import { complainantOf } from '../progress/own-acts.ts'
import { isYoungCase } from '../progress/young-case.ts'

/** It was for somebody else, and whoever sent it gave a name. */
export const mayComplainAgain = (open: OpenCase): boolean => {
  const received = open.facts.find(({ type }) => type === 'complaint-received')
  const isForAnother = typeof received?.data.onBehalfOf === 'string' && received.data.onBehalfOf !== ''
  return isForAnother && complainantOf(open) !== undefined && !isYoungCase(open)
}

const ways = ['email', 'phone', 'text', 'letter']

/** What they said of themselves and how to reach them; nothing of whom it was for, or of what went wrong. */
export const ownAnswersOf = (body: Body, open: OpenCase): Answers => {
  const person = complainantOf(open)
  if (person === undefined) return {}
  const relation = relationsOffered(body).find(({ role, title, called = title }) => called === person.relation && role === person.as)
  const way = ways.find(one => person.needs.includes(`Prefers ${one}`))
  const { name, email, phone, address } = person
  const own = { relation: relation?.id, anonymous: 'no', name, contactBy: way, email, phone, address }
  return Object.fromEntries(Object.entries(own).flatMap(([id, value]) => (value === undefined || value === '' ? [] : [[id, value]])))
}

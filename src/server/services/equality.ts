/** Equality monitoring: what somebody answers is added to counts, and is nowhere else. */
import { randomBytes } from 'node:crypto'
import { addDays, type LocalDate } from '#calendar'
import type { EqualityQuestion } from '#language'
import { type EqualityYear, equalityKeptFrom, equalityYears, notAnswered, preferNotToSay, quarterOf } from '#outputs'
import type { EqualityAnswers, EqualityServices } from '#web'
import type { Desk } from './desk.ts'

/** Years that counts are kept where the body does not say. */
const usualYears = 6
const smallUpTo = 4

const asked = { question: '', answer: 'asked' }

/** What is counted of one person: that they answered, and each answer; nothing, where all was left empty. */
const countedOf = (questions: readonly EqualityQuestion[], answers: EqualityAnswers) => {
  const said = questions.map(({ id, options }) => {
    const answer = answers[id] ?? ''
    return { question: id, answer: Object.hasOwn(options, answer) || answer === preferNotToSay ? answer : notAnswered }
  })
  return said.every(({ answer }) => answer === notAnswered) ? [] : [{ question: '', answer: 'answered' }, ...said]
}

/** One person who was asked, and what they answered, where they did: nothing of it is kept but the counts. */
export const countEquality = async (
  { body, store }: Desk,
  at: { readonly procedure: string; readonly on: LocalDate; readonly route: 'web' | 'staff' },
  answers: EqualityAnswers | undefined,
): Promise<void> => {
  const counted = answers === undefined ? [] : countedOf(body.equality?.questions ?? [], answers)
  await store.countEquality({ procedure: at.procedure, period: quarterOf(at.on), route: at.route }, [asked, ...counted])
}

/** Years that are over, small numbers hidden; of a body that asks nothing, none. */
export const equalityFigures = async ({ body, store, clock }: Desk): Promise<readonly EqualityYear[]> =>
  equalityYears(await store.equalityTallies(), body.equality?.questions ?? [], {
    ...{ today: clock.today(), upTo: body.smallNumbersUpTo ?? smallUpTo },
  })

export const equalityServices = (desk: Desk): EqualityServices => {
  const { store, clock } = desk
  const questions = () => desk.body.equality?.questions ?? []
  const now = () => quarterOf(clock.today())
  return {
    async equalityAsked(procedure) {
      const ticket = randomBytes(24).toString('base64url')
      await store.countEquality({ procedure, period: now(), route: 'web' }, [asked])
      await store.keepEqualityTicket(ticket, procedure, addDays(clock.today(), 1))
      return ticket
    },

    async equalityAnswered(ticket, answers) {
      const counted = countedOf(questions(), answers)
      return counted.length === 0 || (await store.answerEquality(ticket, clock.today(), now(), counted))
    },

    async equalityTaken(_session, procedure, answers) {
      await countEquality(desk, { procedure, on: clock.today(), route: 'staff' }, answers)
    },

    equalityFigures: () => equalityFigures(desk),
  }
}

/** Once a day: tickets nobody used, and counts whose time is over. */
export const dropOldEquality = async ({ body, store, clock }: Desk): Promise<void> => {
  const today = clock.today()
  await store.dropOldEquality(today, equalityKeptFrom(today, body.equality?.keepsYears ?? usualYears))
}

/** Which procedure a complaint comes under, and which way it would go: worked out from its answers before anything is recorded. */
import { type Calendar, type LocalDate, parseLocalDate } from '#calendar'
import { type Attempt, type Fact, takesComplaint } from '#case'
import { asIfSaid, routing } from '#outputs'
import { type Answers, routeAnswersOf, type Services } from '#web'
import { type Complaint, factsOfAComplaint, type Receipt } from '../facts-of-a-complaint.ts'
import { type Edition, editionFor } from '../library.ts'
import type { Desk } from './desk.ts'

export interface TakenComplaint {
  readonly edition: Edition
  readonly complaint: Complaint
}

const asFacts = (attempts: readonly Attempt[]): readonly Fact[] =>
  attempts.map((attempt, i) => ({ ...attempt, id: `as-if-${i}`, recordedAt: '', recordedBy: '' }))

/** What choosing a procedure needs of the desk. */
type Choosing = Pick<Desk, 'body' | 'library' | 'clock' | 'current'>

/** The versions in force on the day it was received, one a procedure: those that say what they take before the one that takes the rest. */
export const editionsInForce = ({ library, body }: Pick<Desk, 'body' | 'library'>, on: LocalDate): readonly Edition[] => {
  const ids = [...new Set(library.editions.filter(({ procedure }) => procedure.body === body.id).map(({ procedure }) => procedure.id))]
  const editions = ids.flatMap(id => editionFor(library, body.id, on, id) ?? [])
  return [
    ...editions.filter(({ procedure }) => procedure.takes !== undefined),
    ...editions.filter(({ procedure }) => procedure.takes === undefined),
  ]
}

/** The procedure whose words take it, with its facts in that procedure's own fields. */
export const takenUnder = (
  desk: Choosing,
  answers: Answers,
  came: Receipt,
  calendar: Calendar,
  ofTheBody: readonly Fact[],
): TakenComplaint => {
  const editions = editionsInForce(desk, came.on)
  // Where none is in force nothing is recorded; which way it would go is still to be said.
  const each = (editions.length > 0 ? editions : [desk.current()]).map(edition => ({
    edition,
    complaint: factsOfAComplaint(desk.body, edition.procedure, answers, came),
  }))
  const today = desk.clock.today()
  const taking = each.find(({ edition, complaint }) =>
    takesComplaint(edition.compiled, [...ofTheBody, ...asFacts(complaint.attempts)], calendar, today),
  )
  const chosen = taking ?? each.at(-1)
  if (chosen === undefined) throw new Error(`no procedure of ${desk.body.id} is in force on ${came.on}`)
  return chosen
}

const textOf = (value: Answers[string] | undefined): string => (typeof value === 'string' ? value : (value?.at(-1) ?? ''))

/** How it came, where the form says it: by telephone today, where it does not. */
export const cameAs = (desk: Desk, answers: Answers, reference: string): Receipt => {
  const at = textOf(answers.receivedAt)
  return {
    reference,
    on: parseLocalDate(textOf(answers.receivedOn)) ?? desk.clock.today(),
    channel: textOf(answers.channel) || 'telephone',
    ...(at === '' ? {} : { at }),
  }
}

export const routingServices = (desk: Desk): Pick<Services, 'whichWay'> => ({
  async whichWay(answers) {
    const [calendar, { facts: ofTheBody }] = [await desk.calendar(), await desk.store.readBodyFacts()]
    const { edition, complaint } = takenUnder(desk, answers, cameAs(desk, answers, 'not-recorded'), calendar, ofTheBody)
    const facts = [...ofTheBody, ...asIfSaid(edition.compiled, asFacts(complaint.attempts))]
    const answered = new Set(routeAnswersOf(answers).keys())
    return routing({ compiled: edition.compiled, calendar, today: desk.clock.today(), facts }, answered)
  },
})

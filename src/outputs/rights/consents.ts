/** Consents of a case: to what, asked of whom and when, what each answered, and what rests on it. */
import { daysBetween, type LocalDate } from '#calendar'
import type { Fact, FactId } from '#case'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { beingPart } from './group.ts'
import { type Resting, restingOn } from './resting-on.ts'
import { said } from './said.ts'

export interface ConsentAnswer {
  readonly fact: FactId
  readonly on: LocalDate
  readonly from: string
  readonly answer: 'given' | 'refused' | 'withdrawn'
  readonly written: boolean
  readonly channel: string
  /** The document of the case that shows it. */
  readonly document: string
}

export interface Consent {
  readonly scope: string
  /** With whom it would be shared; nothing where it is not said. */
  readonly with: string
  /** The last word on it: 'asked' where nobody has answered since it was last asked for. */
  readonly is: 'asked' | 'given' | 'refused' | 'withdrawn'
  readonly askedOn?: LocalDate
  /** Days since it was asked for, while nobody has answered. */
  readonly waits?: number
  /** Where it was given: of those who answered too, the last word of each who does not agree. Whose word counts is the procedure's to say. */
  readonly against: readonly ConsentAnswer[]
  /** All of them, the first first: one that was withdrawn stays beside the withdrawal. */
  readonly answers: readonly ConsentAnswer[]
  /** What the procedure lets nobody do without it. */
  readonly holdsUp: readonly Resting[]
}

const isAnswer = (text: string): text is ConsentAnswer['answer'] => text === 'given' || text === 'refused' || text === 'withdrawn'

const answerIn = (fact: Fact): readonly ConsentAnswer[] => {
  const answer = said(fact, 'answer')
  if (fact.type !== 'consent-answered' || !isAnswer(answer)) return []
  const { channel, from, document } = { channel: said(fact, 'channel'), from: said(fact, 'from'), document: said(fact, 'document') }
  return [{ fact: fact.id, on: dayOf(fact), from, answer, written: fact.data.written === true, channel, document }]
}

const notAgreeing = (answers: readonly ConsentAnswer[]): readonly ConsentAnswer[] =>
  [...new Map(answers.map(answer => [answer.from, answer])).values()].filter(({ answer }) => answer !== 'given')

/** In the order in which each was first spoken of. */
export const consentsOf = (read: CaseRead): readonly Consent[] => {
  const facts = factsThatCount(read).filter(
    ({ type, data }) => (type === 'consent-asked-for' || type === 'consent-answered') && data.scope !== beingPart,
  )
  const resting = restingOn(read.procedure, ['consent-answered'])
  // An answer that names nobody answers what was last asked of that scope.
  const namedBefore = (fact: Fact): string =>
    facts
      .slice(0, facts.indexOf(fact))
      .map(other => (said(other, 'scope') === said(fact, 'scope') ? said(other, 'with') : ''))
      .findLast(name => name !== '') ?? ''
  const withOf = (fact: Fact): string => said(fact, 'with') || namedBefore(fact)
  const keyOf = (fact: Fact): string => JSON.stringify([said(fact, 'scope'), withOf(fact)])
  return [...new Set(facts.map(keyOf))].map(key => {
    const own = facts.filter(fact => keyOf(fact) === key).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    const [last] = own.slice(-1)
    const answers = own.flatMap(answerIn)
    const asked = own.findLast(({ type }) => type === 'consent-asked-for')
    const is = last?.type === 'consent-answered' ? (answers.at(-1)?.answer ?? 'asked') : 'asked'
    const [scope, withWhom] = last === undefined ? ['', ''] : [said(last, 'scope'), withOf(last)]
    return {
      ...{ scope, with: withWhom, is, answers, against: is === 'given' ? notAgreeing(answers) : [] },
      ...(asked && { askedOn: dayOf(asked) }),
      ...(asked && is === 'asked' && { waits: daysBetween(dayOf(asked), read.state.today) }),
      holdsUp: resting.filter(({ scopes }) => scopes.includes(scope)),
    }
  })
}

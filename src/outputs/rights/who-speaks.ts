/** Who may speak for whom: whether an interest was asked about and found, whether a young person can decide, and what was wished. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { personInWords } from '../who-in-words.ts'
import { said } from './said.ts'

export interface Interest {
  readonly askedOn?: LocalDate
  readonly decided?: { readonly accepted: boolean; readonly on: LocalDate; readonly by: string; readonly reasons: string }
}

export interface Understanding {
  readonly competent: boolean
  readonly on: LocalDate
  readonly by: string
  readonly reasons: string
}

export interface Wish {
  readonly of: string
  readonly wish: string
  readonly on: LocalDate
}

export interface WhoSpeaks {
  readonly interest?: Interest
  /** Of the young person, the last first: how somebody understands may change. */
  readonly understanding: readonly Understanding[]
  readonly wishes: readonly Wish[]
  readonly advocacyOffered: readonly { readonly on: LocalDate; readonly answer: string }[]
}

const interestOf = (read: CaseRead, facts: readonly Fact[]): Interest | undefined => {
  const asked = facts.findLast(({ type }) => type === 'standing-queried')
  const decided = facts.findLast(({ type }) => type === 'standing-decided')
  if (asked === undefined && decided === undefined) return undefined
  // Asked about again, the earlier decision answers the earlier question.
  const isAnswered = decided !== undefined && (asked === undefined || dayOf(decided) >= dayOf(asked))
  return {
    ...(asked && { askedOn: dayOf(asked) }),
    ...(isAnswered && {
      decided: {
        ...{ accepted: decided.data.accepted === true, on: dayOf(decided) },
        ...{ by: personInWords(read, decided.by), reasons: said(decided, 'reasons') },
      },
    }),
  }
}

export const whoSpeaks = (read: CaseRead): WhoSpeaks => {
  const facts = factsThatCount(read)
  const interest = interestOf(read, facts)
  const ofType = (wanted: string) => facts.filter(({ type }) => type === wanted)
  return {
    ...(interest && { interest }),
    understanding: ofType('competence-assessed')
      .map(fact => ({
        ...{ competent: fact.data.competent === true, on: dayOf(fact) },
        ...{ by: personInWords(read, fact.by), reasons: said(fact, 'reasons') },
      }))
      .toReversed(),
    wishes: ofType('wishes-recorded').map(fact => ({ of: said(fact, 'of'), wish: said(fact, 'wish'), on: dayOf(fact) })),
    advocacyOffered: ofType('advocacy-offered').map(fact => ({ on: dayOf(fact), answer: said(fact, 'answer') })),
  }
}

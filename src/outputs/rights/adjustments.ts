/** Adjustments of a case: what was asked for in whose words, what was weighed and decided and why, and what those who handle it must now do. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { personInWords } from '../who-in-words.ts'
import { said, saidList } from './said.ts'

export interface AdjustmentDecision {
  readonly agreed: boolean
  readonly on: LocalDate
  readonly by: string
  readonly what: string
  readonly format: string
  readonly for: string
  readonly factors: readonly string[]
  readonly reasons: string
  readonly alternative: string
  /** How to reach the person, where that is what was agreed: 'telephone', 'through-advocate'. */
  readonly reach: string
}

export interface Adjustment {
  readonly id: string
  readonly asked?: { readonly on: LocalDate; readonly what: string; readonly why: string; readonly suggestedByUs: boolean }
  /** The last decision: one that changes it takes the place of the one before. */
  readonly decided?: AdjustmentDecision
  /** Where it stands in the procedure's own words. */
  readonly position?: { readonly title: string; readonly open: boolean }
}

const decisionIn = (read: CaseRead, fact: Fact): AdjustmentDecision => ({
  ...{ agreed: fact.data.agreed === true, on: dayOf(fact), by: personInWords(read, fact.by), what: said(fact, 'what') },
  ...{ format: said(fact, 'format'), for: said(fact, 'for'), reach: said(fact, 'reach') },
  ...{ factors: saidList(fact, 'factors'), reasons: said(fact, 'reasons'), alternative: said(fact, 'alternative') },
})

/** In the order they were asked for. */
export const adjustmentsOf = (read: CaseRead): readonly Adjustment[] => {
  const facts = factsThatCount(read).filter(({ type }) => type === 'adjustment-requested' || type === 'adjustment-decided')
  const idsOf = ({ about }: Fact): readonly string[] => about?.adjustment ?? ['']
  return [...new Set(facts.flatMap(idsOf))].map(id => {
    const own = facts.filter(fact => idsOf(fact).includes(id))
    const asked = own.find(({ type }) => type === 'adjustment-requested')
    const decided = own.findLast(({ type }) => type === 'adjustment-decided')
    const position = read.state.positions.find(one => one.kind === 'adjustment' && one.id === id)
    return {
      id,
      ...(asked && {
        asked: {
          ...{ on: dayOf(asked), what: said(asked, 'what'), why: said(asked, 'why') },
          suggestedByUs: asked.data.suggestedByUs === true,
        },
      }),
      ...(decided && { decided: decisionIn(read, decided) }),
      ...(position && { position: { title: position.title, open: position.open } }),
    }
  })
}

/** Those that are agreed, as everybody who handles the case must follow them. */
export const agreedAdjustments = (read: CaseRead): readonly (Adjustment & { readonly decided: AdjustmentDecision })[] =>
  adjustmentsOf(read).flatMap(one => (one.decided?.agreed === true ? [{ ...one, decided: one.decided }] : []))

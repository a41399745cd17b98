/** Figures of the whole as the record stood at a moment, by what is kept: the sums of now, less what was recorded since. */
import type { LocalDate } from '#calendar'
import { type Counting, countingKey, laidTogether, type Tallies } from '#outputs'
import { movesFigures } from '../concerns-cases.ts'
import type { Desk } from '../services/desk.ts'
import { bodyFactsOf } from '../services/what-if-cases.ts'
import { type CountAsked, type CountedThen, countedFromFacts, dayOf } from './from-facts.ts'
import { countedFromSums, isStanding } from './from-sums.ts'

/** Beyond so many that changed since, reading every case costs no more. */
const mostChanged = 400

/** Of things as they stood, what had not come yet had not changed anything. */
const upTo = (counting: Counting, on: LocalDate): Counting => (counting.to > on && counting.from <= on ? { ...counting, to: on } : counting)

/**
 * The same as `countedFromFacts` of the whole, in the time of what changed since; `references` are of what changed alone, and
 * `changed` says which those are. What is issued is counted from the facts.
 */
export async function countedAsAt(desk: Desk, asked: CountAsked): Promise<CountedThen & { readonly changed?: readonly string[] }> {
  const { procedure, sight, countings, asAt } = asked
  const [changed, bodyFacts] = await Promise.all([desk.store.casesChangedSince(procedure.id, asAt, mostChanged), bodyFactsOf(desk)])
  const editions = desk.library.editions.filter(one => one.procedure.id === procedure.id)
  // A closed day that was recorded since may move any case.
  const isMoved = bodyFacts.some(fact => fact.recordedAt > asAt && editions.some(({ compiled }) => movesFigures(compiled, fact)))
  if (isMoved || changed.length === mostChanged || !sight.restricted || sight.viewer !== undefined) return countedFromFacts(desk, asked)
  const on = dayOf(asAt)
  const both = [...countings, ...countings.map(counting => upTo(counting, on)).filter(one => !countings.includes(one))]
  const whole = { restricted: true }
  const [now, less, then] = await Promise.all([
    countedFromSums(desk, procedure, whole, both),
    changed.length === 0 ? undefined : countedFromSums(desk, procedure, whole, both, changed),
    changed.length === 0 ? undefined : countedFromFacts(desk, { ...asked, cases: changed }),
  ])
  const counted = countings.map((counting): [string, Tallies] => {
    const key = countingKey(counting)
    const kept = (of: ReadonlyMap<string, Tallies> | undefined): Tallies => {
      const [all, stood] = [of?.get(key) ?? {}, of?.get(countingKey(upTo(counting, on))) ?? {}]
      return Object.fromEntries(Object.entries(all).map(([id, tally]) => [id, isStanding(procedure, id) ? (stood[id] ?? tally) : tally]))
    }
    return [
      key,
      laidTogether([
        [1, kept(now)],
        [-1, kept(less)],
        [1, then?.counted.get(key) ?? {}],
      ]),
    ]
  })
  return { counted: new Map(counted), references: then?.references ?? [], changed }
}

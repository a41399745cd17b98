/** Figures counted from the facts of every case: exact, for any past moment of the record, and slow. */
import type { Calendar, LocalDate } from '#calendar'
import { type CompiledProcedure, contributions, evaluate, type Fact, type Instant, measured } from '#case'
import type { Procedure } from '#language'
import { Counter, type Counting, countingKey, inLondon, isAmong, type Narrowing, type Tallies, traitsOf } from '#outputs'
import type { Sight } from '#record'
import { editionByHash } from '../library.ts'
import type { Desk } from '../services/desk.ts'
import { bodyFactsOf, calendarsWith, namedCases, recordedCases } from '../services/what-if-cases.ts'
import { recordedBy, versionThen } from './as-it-was.ts'
import { isStanding } from './from-sums.ts'

export interface CountAsked {
  readonly procedure: Procedure
  readonly sight: Sight
  readonly countings: readonly Counting[]
  /** From the record as it stood then. */
  readonly asAt: Instant
  /** Of these cases alone, whoever may see them. */
  readonly cases?: readonly string[]
  /** Measures whose cases are asked for too, in one of the countings. */
  readonly named?: { readonly measures: ReadonlySet<string>; readonly in: string }
}

export interface CountedThen {
  readonly counted: ReadonlyMap<string, Tallies>
  /** Of cases that count in what is named. */
  readonly references: readonly string[]
}

/** The figures of the body's whole: whoever may see them, one case they may open is as good as one they may not. */
export const sightOfSums = ({ ownOf: _, ...sight }: Sight): Sight => sight

/** By `countingKey`, so many countings in one reading of the record. */
export async function countedFromFacts(desk: Desk, asked: CountAsked): Promise<CountedThen> {
  const { procedure, countings, asAt, named } = asked
  const bodyFacts = await bodyFactsOf(desk)
  const counters = countings.map(counting => ({ counting, counter: new Counter(procedure, counting.pairs) }))
  const [followed, others] = [
    counters.filter(({ counting }) => isFollowed(procedure, counting)),
    counters.filter(({ counting }) => !isFollowed(procedure, counting)),
  ]
  const days = spanOf(followed.map(({ counting }) => counting))
  const ofTheBody = bodyFacts.filter(fact => fact.recordedAt <= asAt)
  // Closures that were recorded later move no date of then.
  const calendar = calendarsWith(ofTheBody)(procedure)
  const today = dayOf(asAt)
  const references: string[] = []
  for await (const { reference, facts, procedure: version } of casesOf(desk, asked)) {
    const own = recordedBy(facts, asAt)
    const edition = editionByHash(desk.library, versionThen(facts, version.hash, asAt))
    if (own.length === 0 || edition === undefined) continue
    const all = [...ofTheBody, ...own]
    const among = amongThose(edition.compiled, all, calendar, today)
    if (days !== undefined) {
      const { counted } = measured(edition.compiled, all, calendar, today, days)
      for (const { counting, counter } of followed)
        counter.addCounted(
          counted.filter(({ measure, on }) => counting.measures?.includes(measure) && on >= counting.from && on <= counting.to),
        )
    }
    for (const { counting, counter } of others) {
      if (!isAbout(own, counting.services) || !among(counting.only)) continue
      const counted = counter.add(edition.compiled, all, calendar, today, counting)
      if (named?.in === countingKey(counting) && counted.some(({ measure }) => named.measures.has(measure))) references.push(reference)
    }
  }
  return { counted: new Map(counters.map(({ counting, counter }) => [countingKey(counting), counter.tallies()])), references }
}

/** Of a few measures of what happens, in many short periods: each case is read once for all of them. */
const isFollowed = (procedure: Procedure, { measures, services, only, pairs }: Counting): boolean =>
  measures !== undefined &&
  services === undefined &&
  only === undefined &&
  pairs === undefined &&
  !measures.some(id => isStanding(procedure, id))

const spanOf = (countings: readonly Counting[]): { readonly from: LocalDate; readonly to: LocalDate } | undefined => {
  const [first] = countings
  if (first === undefined) return undefined
  return countings.reduce(({ from, to }, one) => ({ from: one.from < from ? one.from : from, to: one.to > to ? one.to : to }), first)
}

const casesOf = (desk: Desk, { procedure, sight, cases }: CountAsked) =>
  cases === undefined ? recordedCases(desk, { sight: sightOfSums(sight), procedure: procedure.id }) : namedCases(desk, cases)

/** Whether the case is one of those that are asked for; what is known of it is worked out where somebody asks, once. */
const amongThose = (compiled: CompiledProcedure, facts: readonly Fact[], calendar: Calendar, today: LocalDate) => {
  let known: { readonly traits: readonly string[]; readonly counts: ReadonlySet<string> } | undefined
  return (only: Narrowing | undefined): boolean => {
    if (only === undefined) return true
    known ??= {
      traits: traitsOf({ facts: facts.filter(fact => fact.case !== null), state: evaluate(compiled, facts, calendar, today) }),
      counts: new Set(contributions(compiled, facts, calendar, today).flatMap(({ measure, isKnown }) => (isKnown ? [measure] : []))),
    }
    return isAmong(only, known.traits, known.counts)
  }
}

export const dayOf = (at: Instant): LocalDate => {
  const read = inLondon(at)
  if (read === undefined) throw new RangeError(`'${at}' is no moment of time.`)
  return read.day
}

/** Whether it was received about one of these services. */
const isAbout = (facts: readonly Fact[], services: readonly string[] | undefined): boolean => {
  if (services === undefined) return true
  const service = facts.find(({ type }) => type === 'complaint-received')?.data.service
  return typeof service === 'string' && services.includes(service)
}

/** Proof by removal: a rule is shown by a worked case only if the case fails once the rule is taken away. */
import type { Edition } from '#library'
import { compiledWithout, firstBroken, sortOf, type WorkedCases } from '../mutation/index.ts'
import { type Placement, placementsOf } from '../places/placements.ts'
import { type Claim, isTestFile, type Proof, type Prover } from './judge.ts'
import { spelt } from './spelt.ts'

type Answer = { readonly [of in keyof Proof]?: string }

/** A version's places and worked cases, found once; and what was learnt of each place. What it is without one is not kept: it is large. */
class Without {
  private readonly cases: WorkedCases
  private readonly edition: Edition
  private readonly placements: readonly Placement[]
  private readonly learnt = new Map<Placement, Map<string, boolean>>()

  constructor(edition: Edition, cases: WorkedCases) {
    this.edition = edition
    this.cases = cases
    this.placements = placementsOf(edition.procedure)
  }

  /** What a place as written names: by kind and path, or by its path alone. */
  at(place: string): readonly Placement[] {
    return this.placements.filter(one => one.place === place || (!place.includes(' ') && pathPart(one.place) === place))
  }

  /** Whether one of these worked cases fails without it; a procedure that cannot even be made ready fails all. */
  breaks(placement: Placement, ids: readonly string[]): boolean {
    const learnt = this.learnt.get(placement) ?? new Map<string, boolean>()
    this.learnt.set(placement, learnt)
    const own = this.cases.all.map(({ scenario }) => scenario).filter(({ id }) => ids.includes(id))
    if (own.some(({ id }) => learnt.get(id) === true)) return true
    const untried = own.filter(({ id }) => !learnt.has(id))
    if (untried.length === 0) return false
    const compiled = compiledWithout(this.edition.procedure, placement)
    for (const scenario of untried) {
      const isBroken = compiled === undefined || firstBroken([scenario], compiled) !== undefined
      learnt.set(scenario.id, isBroken)
      if (isBroken) return true
    }
    return false
  }
}

const pathPart = (place: string): string => place.slice(place.indexOf(' ') + 1)

/** Tries each place of a rule's claims; `cases` are the worked cases of each version. */
export function prover(cases: ReadonlyMap<Edition, WorkedCases>): Prover {
  const known = new Map([...cases].map(([edition, of]) => [edition, new Without(edition, of)]))
  return claims => {
    const answers = claims.flatMap(claim => placesIn(claim).map(place => proofOf(place, claim, known)))
    const of = (key: keyof Proof): readonly string[] => [...new Set(answers.flatMap(answer => answer[key] ?? []))]
    return { proved: of('proved'), byTest: of('byTest'), apart: of('apart'), notProved: of('notProved') }
  }
}

/** Where nothing shows it yet (the rule, or the rest of it, is elsewhere), nothing is proved. */
const placesIn = ([{ where = [], shownBy }]: Claim): readonly string[] =>
  shownBy === undefined ? [] : where.flatMap(place => (/^(?:page|src) /.test(place) ? [place] : spelt(place)))

function proofOf(place: string, [{ shownBy = [] }, { editions }]: Claim, known: ReadonlyMap<Edition, Without>): Answer {
  const ids = shownBy.filter(one => !isTestFile.test(one))
  const found = editions.flatMap(edition => {
    const one = known.get(edition)
    return one === undefined ? [] : one.at(place).map(placement => ({ one, placement }))
  })
  const readable = found.filter(({ placement }) => ['tried', 'restriction'].includes(sortOf(placement)))
  if (readable.some(({ one, placement }) => one.breaks(placement, ids))) return { proved: place }
  if (readable.length === 0) return { apart: place }
  if (ids.length < shownBy.length) return { byTest: place }
  return { notProved: `not proved: removing ${place} breaks none of ${ids.join(', ')}` }
}

import { type CompiledProcedure, compile } from '#case'
import { check, type Procedure, sayFault } from '#language'
import type { Edition } from '#library'
import { knownGaps } from '#outputs'
import { type Placement, placementsOf } from '../places/placements.ts'
import { standingAt, without } from './without.ts'
import { firstBroken, likeliestFirst, namesOf, thatMention, type WorkedCases } from './worked-cases.ts'

/** Of the words of a whole procedure, those that stand for one rule and not for a block of them. */
const wholeRules = new Set(['procedure counting', 'procedure calendar', 'procedure letsStand'])

/** What the pages read and `evaluate` does not: no worked case can turn on it. */
const unread = ['definition', 'principle', 'sight']
/** Who may do an act and when it arises: twice as many again, tried where they are asked for. */
const restrictions = ['who', 'when']

export type Place = 'tried' | 'restriction' | 'unread' | 'whole'

export const sortOf = ({ kind, place }: Placement): Place =>
  unread.includes(kind)
    ? 'unread'
    : restrictions.includes(kind)
      ? 'restriction'
      : kind === 'procedure' && !wholeRules.has(place)
        ? 'whole'
        : 'tried'

export interface Mutant {
  readonly kind: string
  readonly place: string
  readonly clause: string
  /** 'broken': a worked case fails without it. 'refused': none does, but `check` refuses the procedure without it. */
  readonly is: 'broken' | 'refused' | 'survived'
  /** The worked case that fails, or what `check` says. */
  readonly by?: string
  /** Where it survived: the worked cases that speak of it. */
  readonly spokenOfIn?: readonly string[]
}

/** That a clause is now cited by nothing, or a published version changed, says nothing about what the rule does. */
const ofThePaper = [3, 27]

const faultsOf = (procedure: Procedure, { clauses }: Edition): readonly string[] =>
  check(procedure, { clauses, knownGaps: knownGaps(procedure) })
    .filter(({ fault }) => !ofThePaper.includes(fault))
    .map(sayFault)

/** The procedure without the place, ready to run; undefined where it cannot even be made ready. */
export const compiledWithout = (procedure: Procedure, placement: Placement): CompiledProcedure | undefined => {
  try {
    return compile(without(procedure, placement), 'mutant')
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

/** Takes away one place and tries the worked cases until one fails; only where none does is `check` asked. */
function mutantOf(edition: Edition, placement: Placement, cases: WorkedCases, known: ReadonlySet<string>): Mutant {
  const { procedure } = edition
  const { kind, place, clause } = placement
  const names = namesOf(place, standingAt(procedure, placement))
  const compiled = compiledWithout(procedure, placement)
  const broken = compiled && firstBroken(likeliestFirst(cases, names), compiled)
  if (broken !== undefined) return { kind, place, clause, is: 'broken', by: broken }
  const fault = faultsOf(without(procedure, placement), edition).find(one => !known.has(one))
  if (fault !== undefined) return { kind, place, clause, is: 'refused', by: fault }
  if (compiled === undefined) return { kind, place, clause, is: 'refused', by: 'it cannot be compiled' }
  return { kind, place, clause, is: 'survived', spokenOfIn: thatMention(cases, speaksOf(edition, placement)) }
}

/** By what a worked case can be known to speak of it: its own name, and the facts that it records. */
function speaksOf({ procedure }: Edition, placement: Placement): readonly string[] {
  const value = standingAt(procedure, placement)
  const records = typeof value === 'object' && value !== null && 'records' in value ? value.records : undefined
  return [placement.place.slice(placement.place.indexOf(' ') + 1), ...(typeof records === 'string' ? [records] : [])]
}

/** Each wanted place taken away in turn. */
export function* mutantsOf(edition: Edition, cases: WorkedCases, wanted: (placement: Placement) => boolean): Generator<Mutant> {
  const known = new Set(faultsOf(edition.procedure, edition))
  for (const placement of placementsOf(edition.procedure)) if (wanted(placement)) yield mutantOf(edition, placement, cases, known)
}

/** Where each point stands with certain facts: its track, and the decisions that are owed before it is sure. */
import type { Calendar, LocalDate } from '#calendar'
import { type CompiledProcedure, type DutyState, evaluate, type Fact, routesOf } from '#case'
import { type FactType, factDefinition, type TrackId } from '#language'
import { type Atom, atomsOf, decisionTypes, routingGates } from './atoms.ts'

/** A complaint as it would be routed: the facts are those recorded, or those that would be. */
export interface RoutingFrom {
  readonly compiled: CompiledProcedure
  readonly calendar: Calendar
  readonly today: LocalDate
  /** The body's own facts and the case's. */
  readonly facts: readonly Fact[]
}

const ofPoints: FactType = 'point-raised'

/** What a point itself says, which is shown. */
const saidOfIt: ReadonlySet<string> = new Set(['words', 'about'])

interface Turning {
  readonly decides: ReadonlySet<FactType>
  readonly atoms: readonly Atom[]
  readonly gates: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<CompiledProcedure, Turning>()

/** What the choice of a way turns on; worked out once a version. */
export const turningOf = (compiled: CompiledProcedure): Turning => {
  const before = known.get(compiled)
  if (before !== undefined) return before
  const { procedure } = compiled
  const decides = decisionTypes(procedure, type => Object.keys(factDefinition(procedure, type)?.fields ?? {}))
  const turning = { decides, atoms: atomsOf(procedure, decides), gates: routingGates(procedure) }
  known.set(compiled, turning)
  return turning
}

const live: ReadonlySet<DutyState['status']> = new Set(['owed', 'owed-without-a-date', 'late', 'paused', 'cannot-say'])

export const isLive = ({ status }: DutyState): boolean => live.has(status)

export const concerns = (things: DutyState['for'], point: string | undefined): boolean => {
  const points = things.filter(({ kind }) => kind === 'point')
  return point === undefined || points.length === 0 || points.some(({ id }) => id === point)
}

export interface Way {
  readonly point: string | undefined
  readonly track: TrackId
  /** Changes whenever the answer does. */
  readonly mark: string
}

/** The ways alone, for asking what an answer would change. */
export const waysOf = ({ compiled, calendar, today }: RoutingFrom, facts: readonly Fact[]): readonly Way[] => {
  const { decides } = turningOf(compiled)
  const { duties } = evaluate(compiled, facts, calendar, today)
  const deciding = duties.filter(duty => isLive(duty) && duty.records.some(type => decides.has(type)))
  return routesOf(compiled, facts, calendar, today).map(({ point, track }) => {
    const owed = deciding.filter(duty => concerns(duty.for, point)).map(({ key }) => key)
    return { point, track, mark: [track, ...owed.sort()].join(' ') }
  })
}

/**
 * Facts that nobody has recorded yet, with what the form of a point will still ask in words (which agency, say): no way turns on it,
 * and a point that lacked it would be refused and go no way at all.
 */
export const asIfSaid = (compiled: CompiledProcedure, facts: readonly Fact[]): readonly Fact[] => {
  const { atoms } = turningOf(compiled)
  const fields = Object.entries(factDefinition(compiled.procedure, ofPoints)?.fields ?? {})
  const words = fields.filter(
    ([field, { type }]) => type === 'text' && !atoms.some(atom => atom.type === ofPoints && atom.field === field) && !saidOfIt.has(field),
  )
  const rest = Object.fromEntries(words.map(([field]) => [field, '?']))
  return facts.map(fact => (fact.type === ofPoints ? { ...fact, data: { ...rest, ...fact.data } } : fact))
}

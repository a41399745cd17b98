import type { CaseState, ClockState, DutyState, FactState, GateState, Unknown } from '../types.ts'
import { ShownCase } from './shown-case.ts'
import { dateInFull, dutyInFull } from './shown-clock.ts'

/**
 * One state from two: with every span at its first day and at its last (language 2). Dates that differ are given as
 * earliest and latest, a status that differs cannot be said, one that agrees stands. No day is picked silently.
 */
export function betweenSpans(first: CaseState, last: CaseState): CaseState {
  const { procedure, today } = last
  const state: CaseState = new ShownCase(procedure, today, {
    strands: () => last.strands,
    positions: () => last.positions,
    duties: () => paired(first.duties, last.duties, keyOf).map(([a, b]) => dutyBetween(a, b)),
    dates: () => paired(first.dates, last.dates, keyOf).map(([a, b]) => clockBetween(a, b)),
    gates: () => paired(first.gates, last.gates, keyOf).map(([a, b]) => gateBetween(a, b)),
    notices: () => last.notices,
    facts: () => paired(first.facts, last.facts, one => one.fact).map(([a, b]) => factBetween(a, b)),
    outcomes: () => last.outcomes,
    checklists: () => last.checklists,
    unknown: () => unknownIn(first, last, state.duties, state.dates),
  })
  return state
}

const keyOf = (one: { readonly key: string; readonly for: ClockState['for'] }): string => JSON.stringify([one.key, one.for])

/** Each of the one with its like of the other; what only one has is paired with nothing. */
function paired<T>(a: readonly T[], b: readonly T[], key: (one: T) => string): readonly (readonly [T | undefined, T | undefined])[] {
  const others = new Map(b.map(one => [key(one), one]))
  const pairs: (readonly [T | undefined, T | undefined])[] = a.map(one => {
    const other = others.get(key(one))
    others.delete(key(one))
    return [one, other]
  })
  return [...pairs, ...[...others.values()].map(one => [undefined, one] as const)]
}

const BETWEEN: Unknown = { cannot: 'span', what: 'the day it happened, of which only a span is known' }

function clockBetween(a: ClockState | undefined, b: ClockState | undefined): ClockState {
  const one = b ?? a
  if (one === undefined) throw new RangeError('a pair holds at least one')
  if (a !== undefined && b !== undefined && a.due === b.due && a.start === b.start) return b
  const { due: _due, start: _start, base: _base, ...rest } = dateInFull(one)
  const days = [a?.due, b?.due].flatMap(day => day ?? []).sort()
  const [earliest, latest] = [days[0], days.at(-1)]
  if (earliest === undefined || latest === undefined) return { ...rest, why: BETWEEN }
  if (earliest === latest && a?.due === b?.due) return { ...rest, due: earliest }
  return { ...rest, earliest, latest, why: BETWEEN }
}

function dutyBetween(a: DutyState | undefined, b: DutyState | undefined): DutyState {
  const one = b ?? a
  if (one === undefined) throw new RangeError('a pair holds at least one')
  const clock = clockBetween(a, b)
  const isSame = a !== undefined && b !== undefined && a.status === b.status
  const { due: _due, start: _start, base: _base, why: _why, ...rest } = dutyInFull(one)
  if (isSame && a.daysLate === b.daysLate && a.doneOn === b.doneOn) return { ...rest, ...clock }
  const { daysLate: _late, lateSince: _since, doneOn: _done, ...bare } = rest
  if (isSame) return { ...bare, ...clock }
  return { ...bare, ...clock, status: 'cannot-say', why: BETWEEN }
}

function gateBetween(a: GateState | undefined, b: GateState | undefined): GateState {
  const one = b ?? a
  if (one === undefined) throw new RangeError('a pair holds at least one')
  if (a !== undefined && b !== undefined && a.is === b.is) {
    if (a.closes === b.closes) return b
    const { closes: _closes, ...rest } = b
    return rest
  }
  const { closes: _closes, ...rest } = one
  const refusals = (a?.is === 'closed' ? a : b)?.refusals ?? []
  const doubt = { act: one.key, clause: one.clause, because: `Cannot say: it turns on ${BETWEEN.what} (${one.clause}).`, tests: [] }
  return { ...rest, is: 'closed', refusals: [{ ...doubt, severity: 'refuse' }, ...refusals] }
}

function factBetween(a: FactState | undefined, b: FactState | undefined): FactState {
  const one = b ?? a
  if (one === undefined) throw new RangeError('a pair holds at least one')
  if (a === undefined || b === undefined || a.effect === b.effect) return one
  const without = a.effect === 'no' ? a : b.effect === 'no' ? b : one
  return without
}

function unknownIn(first: CaseState, last: CaseState, duties: readonly DutyState[], dates: readonly ClockState[]): CaseState['unknown'] {
  const spanned = [...duties, ...dates].filter(({ why }) => why?.cannot === 'span').map(one => one.key)
  const known = new Set(first.unknown.map(one => `${one.cannot}/${one.what}`))
  const both = [...first.unknown, ...last.unknown.filter(one => !known.has(`${one.cannot}/${one.what}`))]
  return spanned.length === 0 ? both : [...both, { ...BETWEEN, neededBy: [...new Set(spanned)] }]
}

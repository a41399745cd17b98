/** What would make a condition come out as wanted: read from the condition, knowing nothing else. */
import type { Field } from '#case'
import type { Condition, Kind, Literal, Ref, Value, When } from '#language'

export type Remedy =
  /** Answer a field of the form, with this or with anything that fits. */
  | { readonly is: 'give'; readonly field: string; readonly value?: Value; readonly list?: readonly Literal[] }
  /** Answer a field with something else than this. */
  | { readonly is: 'avoid'; readonly field: string; readonly value: Value }
  /** Record a fact first; for each thing of a kind where it says so. */
  | {
      readonly is: 'make'
      readonly ref: Ref
      readonly fields: Readonly<Record<string, Field>>
      readonly each?: Kind
      readonly oneMore?: true
    }
  /** Only time will do it. */
  | { readonly is: 'wait' }
  /** Do what is owed first. */
  | { readonly is: 'owed' }

/** One way to bring it about: all of these together. */
export type Way = readonly Remedy[]

const MANY = 24
const NO_WAY: readonly Way[] = []

/** All ways to bring a condition about, the shortest first; none where nothing that anyone does would help. */
export const remediesFor = (condition: Condition, wanted: boolean): readonly Way[] => {
  if ('not' in condition) return remediesFor(condition.not, !wanted)
  if ('all' in condition) return wanted ? together(condition.all, true) : apart(condition.all, false)
  if ('any' in condition) return wanted ? apart(condition.any, true) : together(condition.any, false)
  if ('every' in condition) {
    if (!wanted) return NO_WAY
    return remediesFor(condition.that, true).map(way => way.map(one => (one.is === 'make' ? { ...one, each: condition.every } : one)))
  }
  if ('recorded' in condition) return wanted ? [[make(condition.recorded)]] : NO_WAY
  if ('stands' in condition) return [[make(wanted ? condition.stands : condition.endedBy)]]
  if ('is' in condition) return same(condition.is[0], condition.is[1], wanted)
  if ('filled' in condition) return wanted ? filled(condition.filled) : NO_WAY
  if ('covers' in condition) return wanted ? covers(condition.covers[0], condition.covers[1]) : NO_WAY
  if ('atLeast' in condition) return compared(condition.atLeast[0], condition.atLeast[1], wanted)
  if ('atMost' in condition) return compared(condition.atMost[1], condition.atMost[0], wanted)
  if ('dutyIs' in condition) return condition.dutyIs[1] === 'owed' && !wanted ? [[{ is: 'owed' }]] : [[{ is: 'wait' }]]
  return NO_WAY
}

const make = (ref: Ref, fields: Readonly<Record<string, Field>> = {}): Remedy => ({ is: 'make', ref, fields })

const apart = (conditions: readonly Condition[], wanted: boolean): readonly Way[] =>
  conditions
    .flatMap(one => remediesFor(one, wanted))
    .sort((a, b) => a.length - b.length)
    .slice(0, MANY)

/** A part that nothing can bring about may be so already: it is left to be so. */
const together = (conditions: readonly Condition[], wanted: boolean): readonly Way[] =>
  conditions
    .map(one => remediesFor(one, wanted))
    .filter(ways => ways.length > 0)
    .reduce<readonly Way[]>((ways, more) => ways.flatMap(way => more.map(one => [...way, ...one])).slice(0, MANY), [[]])

const isLiteral = (value: Value): value is Literal => typeof value !== 'object'

const same = (a: Value, b: Value, wanted: boolean): readonly Way[] => {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (isLiteral(one)) continue
    if ('given' in one) return [[{ is: wanted ? 'give' : 'avoid', field: one.given, value: other }]]
    if ('fieldOf' in one && isLiteral(other) && wanted) return [[make(one.fieldOf, { [one.field]: other })]]
    if ('date' in one) return [[{ is: 'wait' }]]
  }
  return NO_WAY
}

const filled = (value: Value): readonly Way[] => {
  if (isLiteral(value)) return NO_WAY
  if ('given' in value) return [[{ is: 'give', field: value.given }]]
  if ('fieldOf' in value) return [[make(value.fieldOf)]]
  if ('fieldsOf' in value) return [[make(value.fieldsOf)]]
  return NO_WAY
}

const covers = (value: Value, wanted: readonly Literal[]): readonly Way[] => {
  if (isLiteral(value)) return NO_WAY
  if ('given' in value) return [[{ is: 'give', field: value.given, list: wanted }]]
  if ('fieldsOf' in value) return [[make(value.fieldsOf, { [value.field]: wanted.map(String) })]]
  if ('fieldOf' in value) return [[make(value.fieldOf, { [value.field]: wanted.map(String) })]]
  return NO_WAY
}

const mayTurnOnToday = (value: Value): boolean => !isLiteral(value) && ('date' in value || 'hours' in value || 'taken' in value)

const isTheActsDay = (value: Value): boolean => {
  if (isLiteral(value) || !('date' in value)) return false
  const when: When = value.date
  return typeof when === 'object' && 'at' in when && when.at === 'act'
}

/** `more` is to be at least `less`, or not. */
const compared = (more: Value, less: Value, wanted: boolean): readonly Way[] => {
  const [up, to] = wanted ? [more, less] : [less, more]
  if (!isLiteral(up) && 'given' in up) return [[{ is: 'give', field: up.given, value: to }]]
  if (!isLiteral(up) && 'count' in up) return [[{ is: 'make', ref: up.count, fields: {}, oneMore: true }]]
  if (!isLiteral(to) && 'given' in to) return [[{ is: 'give', field: to.given, value: up }]]
  // The day of the act is to come later than something: that comes of itself. That it be earlier comes never.
  if (isTheActsDay(up)) return [[{ is: 'wait' }]]
  return !isTheActsDay(to) && mayTurnOnToday(up) && mayTurnOnToday(to) ? [[{ is: 'wait' }]] : NO_WAY
}

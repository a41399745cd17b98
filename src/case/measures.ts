import { addDays, type Calendar, day, type LocalDate } from '#calendar'
import { begin } from './evaluate/begin.ts'
import type { CaseWorld } from './evaluate/case-world.ts'
import { evaluate } from './evaluate.ts'
import type { Fact, Field, Thing, Unknown } from './types.ts'
import type { Entry } from './words/happened.ts'
import type { CompiledMeasure, CompiledProcedure, View } from './words/machine.ts'
import { NotKnown } from './words/not-known.ts'
import { ofStrand, ofThing, wholeCase } from './words/sight.ts'

/** What one case, or one thing of it, adds to a measure. */
export interface Measured {
  readonly measure: string
  readonly for?: Thing
  /** The day it counts on: within the period. */
  readonly on: LocalDate
  readonly value?: Field
  /** The fields the measure is split by, where they are known. */
  readonly by: Readonly<Record<string, string>>
}

/** What nobody has recorded, so that it cannot be said whether the case counts. */
interface NotMeasured {
  readonly measure: string
  readonly for?: Thing
  readonly why: Unknown
}

export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * What a case counts for in a period, of all that the procedure measures (language 11): as it is known today; of a measure on
 * the period's end, as it stood then.
 */
export function measured(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  today: LocalDate,
  { from, to }: Period,
): { readonly counted: readonly Measured[]; readonly notKnown: readonly NotMeasured[] } {
  const counted: Measured[] = []
  const notKnown: NotMeasured[] = []
  const period = { from, to }
  const now = viewOn(compiled, facts, calendar, today, period)
  const atTheEnd = to < today && compiled.measures.some(one => one.isOfTheEnd) ? viewOn(compiled, facts, calendar, to, period) : now
  for (const measure of compiled.measures) {
    const { world, v } = measure.isOfTheEnd ? atTheEnd : now
    for (const one of countedThings(world, v, measure)) {
      const found = measureOne(measure, one.v, period)
      const about = one.thing === undefined ? {} : { for: one.thing }
      if (found instanceof NotKnown) notKnown.push({ measure: measure.id, ...about, why: found.asUnknown() })
      else if (found !== undefined) counted.push({ measure: measure.id, ...about, ...found })
    }
  }
  return { counted, notKnown }
}

/** The case as it stood on a day. */
function viewOn(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  on: LocalDate,
  { from, to }: Period,
): { readonly world: CaseWorld; readonly v: View } {
  const world = begin(compiled, facts, calendar, on, undefined, 'first')
  return { world, v: ofThing(wholeCase(world, world.entries.length, on), undefined, { id: `${from} to ${to}`, from, to }) }
}

/** The case, or each thing it counts; nothing before there is a case. */
function countedThings(world: CaseWorld, v: View, { each }: CompiledMeasure): readonly { readonly v: View; readonly thing?: Thing }[] {
  if (!world.entries.some(e => !e.ofTheBody)) return []
  if (each === undefined) return [{ v }]
  return world.thingsAt(each, v).map(id => {
    const thing = { kind: each, id }
    const view = each === 'point' ? ofStrand(v, id, v.member) : each === 'member' ? ofStrand(v, v.point, id) : ofThing(v, thing, v.period)
    return { v: view, thing }
  })
}

function measureOne(measure: CompiledMeasure, v: View, period: Period): Omit<Measured, 'measure' | 'for'> | undefined | NotKnown {
  const counts = measure.counts.judge(v)
  if (counts === false) return undefined
  const on = measure.on.day(v)
  if (on instanceof NotKnown) return on.isDoubt && counts === true ? on : undefined
  if (on < period.from || on > period.to) return undefined
  if (counts !== true) return counts
  const value = measure.value?.value(v)
  if (value instanceof NotKnown) return value
  return { on, ...(value === undefined ? {} : { value }), by: splitBy(measure, v) }
}

/** A field of the fact that it counts on, else of the complaint as it was received; of a role, who was appointed to it last. */
function splitBy(measure: CompiledMeasure, v: View): Readonly<Record<string, string>> {
  const own = entryOf(measure.on, v)
  const received = v.world.entries.find(e => e.fact.type === 'complaint-received')
  return Object.fromEntries(
    measure.splitBy.flatMap(({ field, appointed }) => {
      const value = appointed === undefined ? (fieldIn(own, field) ?? fieldIn(received, field)) : fieldIn(entryOf(appointed, v), 'person')
      return value === undefined ? [] : [[field, String(value)]]
    }),
  )
}

const entryOf = (when: CompiledMeasure['on'], v: View): Entry | undefined => {
  const begun = when.start(v)
  return begun === undefined ? undefined : v.world.entries[begun.place]
}

const fieldIn = (e: Entry | undefined, field: string): Field | undefined => e?.fact.data[field]

/** What one case, or one thing of it, adds to a measure, whatever the period that is asked for. */
export interface Contribution {
  readonly measure: string
  readonly for?: Thing
  /** The day it counts on, or from which it does; absent: not known, so of no period can it be said. */
  readonly on?: LocalDate
  /** Of how things stand: the first day on which it no longer counts. */
  readonly until?: LocalDate
  /** False: it cannot be said whether it counts. */
  readonly isKnown: boolean
  readonly value?: Field
  readonly by: Readonly<Record<string, string>>
}

const ever: Period = { from: day('0001-01-01'), to: day('9999-12-31') }

/**
 * Everything that a case counts for: `measured` for any period is those whose day lies in it, and of a measure on the period's end those
 * that stand on that day.
 */
export function contributions(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  today: LocalDate,
): readonly Contribution[] {
  const { world, v } = viewOn(compiled, facts, calendar, today, ever)
  const happened = compiled.measures.filter(one => !one.isOfTheEnd).flatMap(one => happenedIn(world, v, one))
  const ofTheEnd = compiled.measures.filter(one => one.isOfTheEnd)
  return ofTheEnd.length === 0 ? happened : [...happened, ...standing(compiled, facts, calendar, today, ofTheEnd)]
}

function happenedIn(world: CaseWorld, v: View, measure: CompiledMeasure): readonly Contribution[] {
  return countedThings(world, v, measure).flatMap(({ v: own, thing }): readonly Contribution[] => {
    const found = measureOne(measure, own, ever)
    const about = { measure: measure.id, ...(thing === undefined ? {} : { for: thing }) }
    if (found === undefined) return []
    if (!(found instanceof NotKnown)) return [{ ...about, ...found, isKnown: true }]
    const on = measure.on.day(own)
    return [{ ...about, ...(on instanceof NotKnown ? {} : { on }), isKnown: false, by: {} }]
  })
}

/** How things stood, looked at on each day on which something was different: from when until when each counted. */
function standing(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  today: LocalDate,
  measures: readonly CompiledMeasure[],
): readonly Contribution[] {
  const open = new Map<string, Standing>()
  const over: Contribution[] = []
  for (const on of daysOfChange(compiled, facts, calendar, today, measures)) {
    const { world, v } = viewOn(compiled, facts, calendar, on, { from: on, to: on })
    const now = new Map(measures.flatMap(one => stands(world, v, one, on)).map(one => [keyOf(one), one]))
    for (const [key, one] of open) {
      if (now.has(key)) continue
      over.push({ ...one, until: on })
      open.delete(key)
    }
    for (const [key, one] of now) if (!open.has(key)) open.set(key, one)
  }
  return [...over, ...open.values()]
}

type Standing = Contribution & { readonly on: LocalDate }

function stands(world: CaseWorld, v: View, measure: CompiledMeasure, on: LocalDate): readonly Standing[] {
  return countedThings(world, v, measure).flatMap(({ v: own, thing }): readonly Standing[] => {
    const found = measureOne(measure, own, { from: on, to: on })
    if (found === undefined) return []
    const about = { measure: measure.id, ...(thing === undefined ? {} : { for: thing }), on }
    return found instanceof NotKnown ? [{ ...about, isKnown: false, by: {} }] : [{ ...about, isKnown: true, by: found.by }]
  })
}

const keyOf = ({ measure, for: of, isKnown, by }: Contribution): string => JSON.stringify([measure, of, isKnown, by])

const turnsOnTime = /"(overdue|late|owed|paused|taken|date)"/

/** The days on which something happened; and where a measure asks what is late, the days after those on which something was due. */
function daysOfChange(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  today: LocalDate,
  measures: readonly CompiledMeasure[],
): readonly LocalDate[] {
  const days = new Set(facts.flatMap(fact => (fact.case === null ? [] : [typeof fact.on === 'string' ? fact.on : fact.on.from])))
  const isTimed = measures.some(({ id }) => turnsOnTime.test(JSON.stringify(compiled.procedure.measures?.[id]?.counts)))
  if (isTimed)
    for (const on of [...days].filter(d => d <= today))
      for (const { due } of evaluate(compiled, facts, calendar, on).duties) if (due !== undefined) days.add(addDays(due, 1))
  return [...days].filter(d => d <= today).sort()
}

import type { Calendar, LocalDate } from '#calendar'
import { begin } from './evaluate/begin.ts'
import type { CaseWorld } from './evaluate/case-world.ts'
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
  const period = { id: `${from} to ${to}`, from, to }
  const viewOn = (on: LocalDate): { readonly world: CaseWorld; readonly v: View } => {
    const world = begin(compiled, facts, calendar, on, undefined, 'first')
    return { world, v: ofThing(wholeCase(world, world.entries.length, on), undefined, period) }
  }
  const now = viewOn(today)
  const atTheEnd = to < today && compiled.measures.some(one => one.isOfTheEnd) ? viewOn(to) : now
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

/** A field of the fact that it counts on, else of the complaint as it was received. */
function splitBy(measure: CompiledMeasure, v: View): Readonly<Record<string, string>> {
  const begun = measure.on.start(v)
  const own = begun === undefined ? undefined : v.world.entries[begun.place]
  const received = v.world.entries.find(e => e.fact.type === 'complaint-received')
  return Object.fromEntries(
    measure.splitBy.flatMap(field => {
      const value = fieldIn(own, field) ?? fieldIn(received, field)
      return value === undefined ? [] : [[field, String(value)]]
    }),
  )
}

const fieldIn = (e: Entry | undefined, field: string): Field | undefined => e?.fact.data[field]

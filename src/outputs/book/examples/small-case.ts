/** The few facts a date is counted from, as the smallest case in which they happened. */
import type { LocalDate } from '#calendar'
import type { Fact, Field } from '#case'
import { type FactDefinition, factDefinition, type Literal, type Pick, type Procedure, type Ref, type Value, type When } from '#language'

/** A fact that a date needs, in the stage that asks for it. */
export interface Needed {
  readonly ref: Ref
  readonly stage: string
  /** The field that must hold a day, where a date is written in the fact. */
  readonly dayIn?: string
  /** Through how many other clocks it is reached: the deeper, the earlier it happened. */
  readonly depth: number
}

export interface Clocks {
  readonly byOf: (key: string) => { readonly by: When; readonly stage: string } | undefined
}

/** Every fact that a date is counted from, those of the clocks it leans on first. */
export function neededFor(when: When, stage: string, clocks: Clocks, depth = 0, seen: ReadonlySet<string> = new Set()): readonly Needed[] {
  const inside = (one: When) => neededFor(one, stage, clocks, depth, seen)
  if (typeof when === 'string' || 'fact' in when) return [{ ref: when, stage, depth }]
  if ('unit' in when) return inside(when.of)
  if ('dateIn' in when) return when.dateIn === 'given' ? [] : [{ ref: when.dateIn, stage, dayIn: when.field, depth }]
  if ('dueOf' in when) return neededForClock(when.dueOf, stage, clocks, depth + 1, seen)
  if ('earliestOf' in when) return firstOf(when.earliestOf).flatMap(inside)
  if ('latestOf' in when) return firstOf(when.latestOf).flatMap(inside)
  if ('onceAll' in when) return when.onceAll.flatMap(inside)
  if ('choose' in when) return when.choose.slice(-1).flatMap(way => inside(way.by))
  if ('meeting' in when) return inside(when.onOrAfter)
  if ('noLimit' in when) return inside(when.arises)
  return []
}

/** Of several days that may begin a count one is enough; periods are all counted. */
function firstOf(dates: readonly When[]): readonly When[] {
  const bare = dates.filter(date => typeof date === 'string' || 'fact' in date)
  return bare.length === dates.length ? dates.slice(0, 1) : dates
}

function neededForClock(clock: string, stage: string, clocks: Clocks, depth: number, seen: ReadonlySet<string>): readonly Needed[] {
  const key = clock.includes('/') ? clock : `${stage}/${clock}`
  const found = clocks.byOf(key)
  if (found === undefined || seen.has(key)) return []
  return neededFor(found.by, found.stage, clocks, depth, new Set([...seen, key]))
}

/** The meetings whose diary a date turns on. */
export function meetingsIn(when: When): readonly string[] {
  if (typeof when === 'string' || 'fact' in when) return []
  if ('meeting' in when) return [when.meeting]
  if ('unit' in when) return meetingsIn(when.of)
  if ('earliestOf' in when) return when.earliestOf.flatMap(meetingsIn)
  if ('latestOf' in when) return when.latestOf.flatMap(meetingsIn)
  if ('onceAll' in when) return when.onceAll.flatMap(meetingsIn)
  return []
}

interface Wanted {
  readonly type: string
  readonly pick?: Pick
}

/** The first thing that a ref may mean: of several types the first, narrowed as it says. */
export function wantedBy(ref: Ref): readonly Wanted[] {
  if (typeof ref === 'string') return [{ type: ref }]
  if (typeof ref.fact === 'string') return [{ type: ref.fact, pick: ref }]
  const first = ref.fact[0]
  return first === undefined ? [] : wantedBy(first).map(one => ({ ...one, pick: { ...one.pick, ...narrowing(ref), fact: one.type } }))
}

const narrowing = ({ fact: _, ...rest }: Pick): Omit<Pick, 'fact'> => rest

/** The fact, and before it the fact it must come after, where it must. */
export function factsFor(procedure: Procedure, needed: Needed, on: LocalDate, dayInIt: LocalDate, first: number): readonly Fact[] {
  return wantedBy(needed.ref).flatMap(({ type, pick }) => {
    const before = pick?.since === undefined ? [] : factsFor(procedure, { ...needed, ref: pick.since }, on, dayInIt, first)
    return [...before, factOf(procedure, type, pick, needed, on, dayInIt, first + before.length)]
  })
}

function factOf(
  procedure: Procedure,
  type: string,
  pick: Pick | undefined,
  { stage, dayIn }: Needed,
  on: LocalDate,
  dayInIt: LocalDate,
  place: number,
): Fact {
  const definition = factDefinition(procedure, type)
  const role = typeof pick?.by === 'string' ? pick.by : pick?.by?.[0]
  const inStage = stageFor(definition, pick, stage)
  const data: Record<string, Field> = { ...requiredData(definition, dayInIt), ...narrowed(pick) }
  if (dayIn !== undefined) data[dayIn] = dayInIt
  return {
    id: `example-${place}`,
    type,
    case: 'EXAMPLE',
    on,
    recordedAt: `${on}T09:${String(place % 60).padStart(2, '0')}:00.000Z`,
    recordedBy: 'example',
    ...(role === undefined ? {} : { by: { role } }),
    ...(inStage === undefined ? {} : { stage: inStage }),
    ...(definition?.concerns === undefined ? {} : { about: { [definition.concerns]: ['1'] } }),
    data,
  }
}

function stageFor(definition: FactDefinition | undefined, pick: Pick | undefined, stage: string): string | undefined {
  if (pick?.stage !== undefined && pick.stage !== 'any') return pick.stage
  return definition?.staged === true ? stage : undefined
}

function requiredData(definition: FactDefinition | undefined, dayInIt: LocalDate): Record<string, Field> {
  const data: Record<string, Field> = {}
  for (const [name, { type, required, of }] of Object.entries(definition?.fields ?? {})) {
    if (required !== true) continue
    if (type === 'yes-no') data[name] = true
    else if (type === 'number' || type === 'money') data[name] = 1
    else if (type === 'day') data[name] = dayInIt
    else if (type === 'time') data[name] = '10:00'
    else if (type === 'list' || type === 'choices') data[name] = of?.slice(0, 1) ?? ['example']
    else data[name] = of?.[0] ?? 'example'
  }
  return data
}

function narrowed(pick: Pick | undefined): Record<string, Field> {
  const data: Record<string, Field> = {}
  for (const [field, wanted] of Object.entries(pick?.where ?? {})) {
    const value = isList(wanted) ? wanted[0] : wanted
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') data[field] = value
  }
  return data
}

const isList = (wanted: Literal | readonly Literal[] | Value): wanted is readonly Literal[] => Array.isArray(wanted)

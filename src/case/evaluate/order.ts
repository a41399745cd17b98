import type { LocalDate } from '#calendar'
import type { Fact, Field, Instant } from '../types.ts'
import { type Entry, NEVER } from '../words/happened.ts'
import type { CompiledProcedure } from '../words/machine.ts'

/** Which end of a span a fact is taken to have happened on. */
export type SpanEnd = 'first' | 'last'

/** The facts that are seen, corrected and in the order things happened: by day, by time, by place in the record (language 2). */
export function inOrder(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  today: LocalDate,
  knownAt: Instant | undefined,
  end: SpanEnd,
): readonly Entry[] {
  const known = knownAt === undefined ? facts : facts.filter(fact => fact.recordedAt <= knownAt)
  return timedOf(known, today, end).map(({ fact, on }, place) => ({
    fact,
    place,
    type: compiled.typeNumbers.get(fact.type) ?? -1,
    on,
    stage: fact.stage,
    about: fact.about,
    points: fact.about?.point,
    members: fact.about?.member,
    role: fact.by?.role,
    person: fact.by?.person,
    ofTheBody: fact.case === null,
    effectFrom: NEVER,
    refusedFrom: NEVER,
    waitsFrom: NEVER,
  }))
}

/** An entry as it was before it was judged, by the numbers of another procedure. */
export const anew = (e: Entry, compiled: CompiledProcedure): Entry => ({
  ...e,
  type: compiled.typeNumbers.get(e.fact.type) ?? -1,
  effectFrom: NEVER,
  refusedFrom: NEVER,
  waitsFrom: NEVER,
})

/** The same facts for whoever reads them outside an evaluation: as corrected, in order; whether each has effect is for the state to say. */
export const factsAsCorrected = (facts: readonly Fact[], today: LocalDate): readonly Fact[] =>
  timedOf(facts, today, 'first').map(({ fact }) => fact)

function timedOf(known: readonly Fact[], today: LocalDate, end: SpanEnd): readonly Timed[] {
  const { corrections, retracted } = changesTo(known, today)
  const timed: Timed[] = []
  const lastTimeOf = new Map<LocalDate, string>()
  let inPlace = true
  for (const recorded of known) {
    if (retracted.has(recorded.id)) continue
    const changes = corrections.get(recorded.id)
    const fact = changes === undefined ? recorded : corrected(recorded, changes)
    const on = typeof fact.on === 'string' ? fact.on : end === 'first' ? fact.on.from : fact.on.to
    if (on > today) continue
    // A fact without a time takes that of the fact recorded before it that day.
    if (fact.at !== undefined) lastTimeOf.set(on, fact.at)
    const minute = fact.at ?? (lastTimeOf.size === 0 ? undefined : lastTimeOf.get(on)) ?? '00:00'
    const one = { fact, on, minute }
    const before = timed.at(-1)
    if (before !== undefined && compare(before, one) > 0) inPlace = false
    timed.push(one)
  }
  // Sorting is stable: what is of one minute stays as recorded. Most facts are recorded as they happen, and need none.
  if (!inPlace) timed.sort(compare)
  return timed
}

interface Timed {
  readonly fact: Fact
  readonly on: LocalDate
  readonly minute: string
}

const compare = (a: Timed, b: Timed): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.minute < b.minute ? -1 : a.minute > b.minute ? 1 : 0

const onOf = (fact: Fact): LocalDate => (typeof fact.on === 'string' ? fact.on : fact.on.from)

interface Changes {
  readonly corrections: ReadonlyMap<string, readonly Fact[]>
  readonly retracted: ReadonlySet<string>
}

const NO_CHANGES: Changes = { corrections: new Map(), retracted: new Set() }

/** Later retractions first, so that one taken back takes nothing back. */
function changesTo(facts: readonly Fact[], today: LocalDate): Changes {
  if (!facts.some(fact => fact.type === 'fact-corrected' || fact.type === 'fact-retracted')) return NO_CHANGES
  const retracted = new Set<string>()
  const corrections = new Map<string, Fact[]>()
  for (const fact of facts.toReversed()) {
    if (retracted.has(fact.id) || onOf(fact) > today) continue
    if (fact.type === 'fact-retracted') retracted.add(String(fact.data.retracts))
    if (fact.type === 'fact-corrected') {
      const corrects = String(fact.data.corrects)
      corrections.set(corrects, [fact, ...(corrections.get(corrects) ?? [])])
    }
  }
  return { corrections, retracted }
}

/** The fact with the corrected fields in place of its own; it keeps its id and its place in the record. */
function corrected(fact: Fact, corrections: readonly Fact[]): Fact {
  let now: Fact = fact
  for (const correction of corrections) {
    const { on, at, by, about, ...fields } = withOf(correction)
    now = {
      ...now,
      ...(isOn(on) ? { on } : {}),
      ...(typeof at === 'string' ? { at } : {}),
      ...(isBy(by) ? { by } : {}),
      ...(isAbout(about) ? { about } : {}),
      data: { ...now.data, ...fieldsIn(fields) },
    }
  }
  return now
}

/** What a correction says instead: JSON text, for a field holds no objects. What is not JSON corrects nothing. */
function withOf(correction: Fact): Readonly<Record<string, unknown>> {
  const text = correction.data.with
  if (typeof text !== 'string') return {}
  try {
    const said: unknown = JSON.parse(text)
    return isRecord(said) ? said : {}
  } catch {
    return {}
  }
}

/** The fields of a correction that can be fields of a fact. */
const fieldsIn = (said: Readonly<Record<string, unknown>>): Readonly<Record<string, Field>> =>
  Object.fromEntries(Object.entries(said).filter((pair): pair is [string, Field] => isField(pair[1])))

const isField = (x: unknown): x is Field =>
  typeof x === 'string' ||
  typeof x === 'number' ||
  typeof x === 'boolean' ||
  (Array.isArray(x) && (x.every(one => typeof one === 'string') || x.every(one => typeof one === 'number')))

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null && !Array.isArray(x)
const isDay = (x: unknown): x is LocalDate => typeof x === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(x)
const isOn = (x: unknown): x is Fact['on'] => isDay(x) || (isRecord(x) && isDay(x.from) && isDay(x.to))
const isBy = (x: unknown): x is NonNullable<Fact['by']> => isRecord(x) && typeof x.role === 'string'
const isAbout = (x: unknown): x is NonNullable<Fact['about']> => isRecord(x) && Object.values(x).every(Array.isArray)

/** The numbers of several reports and what is known of how they add up: what somebody has who lays them all side by side. */
import { addDays, type LocalDate } from '#calendar'
import type { SafeCell, Sum } from '../suppression/cells.ts'
import type { KeyedNumber } from './cells-of.ts'

/** A number of one kind over some days. */
interface Span {
  readonly id: string
  readonly value: number
  readonly from: LocalDate
  /** The day after its last. */
  readonly until: LocalDate
}

export class Together {
  readonly cells = new Map<string, SafeCell>()
  readonly sums: Sum[] = []
  readonly #spans = new Map<string, Map<string, Span>>()
  readonly #known = new Set<string>()
  readonly #upTo: number

  constructor(upTo: number) {
    this.#upTo = upTo
  }

  /** What it goes by: one that was counted otherwise since is another number. What was shown once stays shown, what was hidden stays hidden. */
  place({ key, value }: KeyedNumber, is: 'printed' | 'shown' | 'hidden'): string {
    const first = this.cells.get(key)
    const id = first === undefined || first.value === value ? key : `${key} = ${value}`
    const known = this.cells.get(id)
    const wasHidden = id !== key && first?.is === 'hidden' && is === 'printed' && value > 0
    if (known === undefined) this.cells.set(id, { id, value, is: wasHidden ? 'hidden' : is })
    else if (known.is === 'hidden' && is === 'shown') this.cells.set(id, { id, value, is })
    return id
  }

  /** Of one kind, over these days. */
  over(kind: string, id: string, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): void {
    const span = { id, value: this.#valueOf(id), from, until: addDays(to, 1) }
    this.#spans.set(kind, (this.#spans.get(kind) ?? new Map<string, Span>()).set(id, span))
  }

  /** `parts` are some of `whole`: what is left is a number too, though it stands nowhere. Nothing where they are of different moments. */
  within(whole: string, parts: readonly string[]): string | undefined {
    const rest = parts.reduce((left, id) => left - this.#valueOf(id), this.#valueOf(whole))
    const id = `rest of ${whole} without ${[...parts].sort().join(' ')}`
    if (rest < 0 || this.#known.has(id)) return undefined
    this.#known.add(id)
    this.cells.set(id, { id, value: rest, is: rest === 0 ? 'shown' : 'unprinted' })
    this.sums.push({ plus: [whole], minus: [...parts, id] })
    return id
  }

  /** Where it comes out even; else nobody can lean on it. */
  even(plus: readonly string[], minus: readonly string[]): void {
    const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + this.#valueOf(id), 0)
    if (sum(plus) === sum(minus)) this.sums.push({ plus, minus })
  }

  /** Whatever days can be had by adding and taking away those that are printed. */
  laidEndToEnd(): void {
    for (const [kind, spans] of this.#spans)
      if (spans.size > 1) for (const days of reachedFrom([...spans.values()])) this.#endToEnd(kind, days)
  }

  #endToEnd(kind: string, { spans, before }: Reached): void {
    const days = [...before.keys()].sort()
    const between = (from: LocalDate, until: LocalDate): number => (before.get(until) ?? 0) - (before.get(from) ?? 0)
    const pieces = days.slice(1).map((until, i) => ({ from: days[i] ?? until, until }))
    if (spans.length < 2 || pieces.some(({ from, until }) => between(from, until) < 0)) return
    const own = new Map<string, string>()
    const idOf = (from: LocalDate, until: LocalDate): string => {
      const key = `${from} until ${until}`
      const id = own.get(key) ?? spans.find(one => one.from === from && one.until === until)?.id ?? `${kind} ${key}`
      own.set(key, id)
      const value = between(from, until)
      if (!this.cells.has(id)) this.cells.set(id, { id, value, is: value === 0 ? 'shown' : 'unprinted' })
      return id
    }
    const ofPieces = (id: string, from: LocalDate, until: LocalDate): void => {
      const inside = pieces.filter(one => one.from >= from && one.until <= until)
      if (inside.length > 1) this.sums.push({ plus: [id], minus: inside.map(one => idOf(one.from, one.until)) })
    }
    for (const { id, from, until } of spans) ofPieces(id, from, until)
    for (const [i, { from }] of pieces.entries())
      for (const { until } of pieces.slice(i + 1)) {
        const value = between(from, until)
        if (value > this.#upTo) break
        if (value > 0 && !spans.some(one => one.from === from && one.until === until)) ofPieces(idOf(from, until), from, until)
      }
  }

  #valueOf(id: string): number {
    return this.cells.get(id)?.value ?? 0
  }
}

interface Reached {
  readonly spans: readonly Span[]
  /** How many there were before each day, from some day on. */
  readonly before: ReadonlyMap<LocalDate, number>
}

/** Spans that hang together by their days. One that does not agree with the others was counted at another moment, and is left out. */
function reachedFrom(all: readonly Span[]): readonly Reached[] {
  const found: Reached[] = []
  const left = new Set(all)
  for (const first of all) {
    if (!left.has(first)) continue
    const before = new Map<LocalDate, number>([[first.from, 0]])
    const spans: Span[] = []
    for (let isNew = true; isNew; ) {
      isNew = false
      for (const span of left) {
        const [start, end] = [before.get(span.from), before.get(span.until)]
        if (start === undefined && end === undefined) continue
        left.delete(span)
        isNew = true
        if (start !== undefined && end !== undefined && end - start !== span.value) continue
        before.set(span.from, start ?? (end ?? 0) - span.value)
        before.set(span.until, end ?? (start ?? 0) + span.value)
        spans.push(span)
      }
    }
    found.push({ spans, before })
  }
  return found
}

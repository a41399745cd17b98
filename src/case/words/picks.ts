import { type Literal, type Pick, type Ref, typesOf, type Value } from '#language'
import type { Field } from '../types.ts'
import type { Entry } from './happened.ts'
import type { Known, Picker, View } from './machine.ts'
import { refInWords } from './names.ts'
import { type Answer, NotKnown } from './not-known.ts'
import { readsType, type Scope } from './scope.ts'
import { shares } from './shares.ts'

const NONE: readonly Entry[] = []

/** A field as it is wanted: one of these, or what a value says where it is asked. */
class Where {
  private readonly field: string
  private readonly wanted: Literal | readonly Literal[]
  private readonly value: Known | undefined

  constructor(field: string, wanted: Literal | readonly Literal[], value: Known | undefined) {
    this.field = field
    this.wanted = wanted
    this.value = value
  }

  holds(v: View, e: Entry): Answer {
    const { value } = this
    const held = e.fact.data[this.field]
    if (value === undefined) return shares(held, this.wanted)
    const answer = value.value(v)
    return answer instanceof NotKnown ? answer : shares(held, answer)
  }
}

/** Compiles a pick of facts (language 4). */
export function pickerOf(ref: Ref, scope: Scope): Picker {
  const says = (): string => refInWords(ref, scope.procedure, scope.stage)
  if (typeof ref === 'string') return new OneType(readsType(scope, ref), [ref], says, narrowed({ fact: ref }, scope), ref, false)
  const last = ref.pick === 'last'
  if (typeof ref.fact === 'string') {
    return new OneType(readsType(scope, ref.fact), [ref.fact], says, narrowed(ref, scope), ref.fact, last)
  }
  const { effect } = ref
  const each = effect === undefined ? ref.fact : ref.fact.map(part => withEffect(part, effect))
  const parts = each.map(part => pickerOf(part, { ...scope, stage: ref.stage === undefined ? scope.stage : undefined }))
  // Each part says itself which stage it means, unless the whole does.
  const whole = { ...narrowed(ref, scope), ...(ref.stage === undefined ? { stage: undefined } : {}) }
  return new Several(parts, typesOf(ref), says, whole, last)
}

const withEffect = (ref: Ref, effect: NonNullable<Pick['effect']>): Ref =>
  typeof ref === 'string' ? { fact: ref, effect } : { ...ref, effect }

/** What narrows a pick beside its type; every test that is undefined lets all through. */
interface Narrowed {
  readonly effect: Pick['effect']
  readonly stage: string | undefined
  readonly by: readonly string[] | undefined
  readonly where: readonly Where[]
  readonly since: Picker | undefined
}

function narrowed(pick: Pick, scope: Scope): Narrowed {
  const stage = pick.stage === 'any' ? undefined : (pick.stage ?? scope.stage)
  return {
    effect: pick.effect,
    stage: stage === 'body' ? undefined : stage,
    by: pick.by === undefined ? undefined : typeof pick.by === 'string' ? [pick.by] : pick.by,
    where: Object.entries(pick.where ?? {}).map(([field, wanted]) => whereOf(field, wanted, scope)),
    since: pick.since === undefined ? undefined : pickerOf(pick.since, scope),
  }
}

function whereOf(field: string, wanted: Literal | readonly Literal[] | Value, scope: Scope): Where {
  if (typeof wanted !== 'object' || isList(wanted)) return new Where(field, wanted, undefined)
  return new Where(field, false, scope.words.value(wanted, scope))
}

const isList = (wanted: readonly Literal[] | Value): wanted is readonly Literal[] => Array.isArray(wanted)

/** Whether a fact is seen in this scope: not about another thing of a kind we are inside of. */
export function isSeen(v: View, e: Entry): boolean {
  const { about, points, members } = e
  if (about === undefined) return true
  if (v.point !== undefined && points !== undefined) {
    v.world.turnedOnStrand = true
    if (!points.includes(v.point)) return false
  }
  if (v.member !== undefined && members !== undefined) {
    v.world.turnedOnStrand = true
    if (!members.includes(v.member)) return false
  }
  if (v.thing !== undefined) {
    const things = about[v.thing.kind]
    if (things !== undefined && !things.includes(v.thing.id)) return false
  }
  return true
}

/** With effect by then; or, where those are picked, refused by then or waiting since. */
function isThere(v: View, e: Entry, { effect }: Narrowed): boolean {
  if (effect === undefined) return e.effectFrom < v.upTo
  return (effect === 'refused' ? e.refusedFrom : e.waitsFrom) < v.upTo
}

/** What no view changes. */
const mayPass = (e: Entry, { stage, by }: Narrowed): boolean =>
  (stage === undefined || e.stage === undefined || e.stage === stage) && (by === undefined || (e.role !== undefined && by.includes(e.role)))

function passes(v: View, e: Entry, n: Narrowed): Answer {
  if (!mayPass(e, n) || !isSeen(v, e)) return false
  let answer: Answer = true
  for (const where of n.where) {
    const one = where.holds(v, e)
    if (one === false) return false
    if (one !== true) answer = one
  }
  return answer
}

/** The place after which facts count for a `since`; undefined where nothing of it has happened, and then nothing is after it. */
function after(v: View, since: Picker | undefined): number | undefined {
  if (since === undefined) return -1
  const last = since.last(v)
  return last === undefined || last instanceof NotKnown ? undefined : last.place
}

class OneType implements Picker {
  readonly number: number
  readonly types: readonly string[]
  /** Most are never told of: it is put into words where somebody asks. */
  private readonly inWords: () => string
  private said: string | undefined
  readonly takesLast: boolean
  readonly narrowed: Narrowed
  readonly type: string

  constructor(number: number, types: readonly string[], inWords: () => string, narrow: Narrowed, type: string, takesLast: boolean) {
    this.number = number
    this.types = types
    this.inWords = inWords
    this.said = undefined
    this.narrowed = narrow
    this.type = type
    this.takesLast = takesLast
  }

  get says(): string {
    this.said ??= this.inWords()
    return this.said
  }

  pick(v: View): Entry | undefined | NotKnown {
    if (this.takesLast) return this.last(v)
    const all = v.world.byType(this.number)
    if (all.length === 0) return undefined
    const from = after(v, this.narrowed.since)
    if (from === undefined) return undefined
    let doubt: NotKnown | undefined
    for (const e of all) {
      if (e.place >= v.upTo) break
      if (e.place <= from || !isThere(v, e, this.narrowed)) continue
      const answer = passes(v, e, this.narrowed)
      if (answer === true) return doubt ?? e
      if (answer !== false) doubt ??= answer
    }
    return doubt
  }

  last(v: View): Entry | undefined | NotKnown {
    const all = v.world.byType(this.number)
    if (all.length === 0) return undefined
    const from = after(v, this.narrowed.since)
    if (from === undefined) return undefined
    for (let i = all.length - 1; i >= 0; i--) {
      const e = all[i]
      if (e === undefined || e.place >= v.upTo || !isThere(v, e, this.narrowed)) continue
      if (e.place <= from) return undefined
      const answer = passes(v, e, this.narrowed)
      if (answer !== false) return answer === true ? e : answer
    }
    return undefined
  }

  all(v: View): readonly Entry[] {
    const all = v.world.byType(this.number)
    if (all.length === 0) return all
    const from = after(v, this.narrowed.since)
    if (from === undefined) return NONE
    let found: Entry[] | undefined
    for (const e of all) {
      if (e.place >= v.upTo) break
      if (e.place <= from || !isThere(v, e, this.narrowed) || passes(v, e, this.narrowed) !== true) continue
      if (found === undefined) found = [e]
      else found.push(e)
    }
    return found ?? NONE
  }

  firstThat(v: View, counts: (e: Entry) => boolean): Entry | undefined {
    const all = v.world.byType(this.number)
    if (all.length === 0) return undefined
    const from = after(v, this.narrowed.since)
    if (from === undefined) return undefined
    for (const e of all) {
      if (e.place >= v.upTo) break
      if (e.place > from && isThere(v, e, this.narrowed) && passes(v, e, this.narrowed) === true && counts(e)) return e
    }
    return undefined
  }

  fits(v: View, e: Entry): Answer {
    return e.type === this.number && passes(v, e, this.narrowed)
  }

  mayFit(e: Entry): boolean {
    return e.type === this.number && mayPass(e, this.narrowed)
  }
}

class Several implements Picker {
  readonly parts: readonly Picker[]
  readonly types: readonly string[]
  private readonly inWords: () => string
  private said: string | undefined
  readonly takesLast: boolean
  readonly narrowed: Narrowed

  constructor(parts: readonly Picker[], types: readonly string[], inWords: () => string, narrow: Narrowed, takesLast: boolean) {
    this.parts = parts
    this.types = types
    this.inWords = inWords
    this.said = undefined
    this.narrowed = narrow
    this.takesLast = takesLast
  }

  get says(): string {
    this.said ??= this.inWords()
    return this.said
  }

  pick(v: View): Entry | undefined | NotKnown {
    if (this.takesLast) return this.last(v)
    if (this.isNarrow()) return this.all(v)[0]
    let best: Entry | undefined
    for (const part of this.parts) {
      const e = part.pick(v)
      if (e instanceof NotKnown) return e
      if (e !== undefined && (best === undefined || e.place < best.place)) best = e
    }
    return best
  }

  last(v: View): Entry | undefined | NotKnown {
    if (this.isNarrow()) return this.all(v).at(-1)
    let best: Entry | undefined
    for (const part of this.parts) {
      const e = part.last(v)
      if (e instanceof NotKnown) return e
      if (e !== undefined && (best === undefined || e.place > best.place)) best = e
    }
    return best
  }

  all(v: View): readonly Entry[] {
    const from = after(v, this.narrowed.since)
    if (from === undefined) return []
    const found = new Set<Entry>()
    for (const part of this.parts) {
      for (const e of part.all(v)) if (e.place > from && passes(v, e, this.narrowed) === true) found.add(e)
    }
    return [...found].sort((a, b) => a.place - b.place)
  }

  firstThat(v: View, counts: (e: Entry) => boolean): Entry | undefined {
    return this.all(v).find(counts)
  }

  fits(v: View, e: Entry): Answer {
    const own = passes(v, e, this.narrowed)
    if (own === false) return false
    let answer: Answer = false
    for (const part of this.parts) {
      const one = part.fits(v, e)
      if (one === true) return own
      if (one !== false) answer = one
    }
    return answer
  }

  mayFit(e: Entry): boolean {
    return mayPass(e, this.narrowed) && this.parts.some(part => part.mayFit(e))
  }

  private isNarrow(): boolean {
    const n = this.narrowed
    return n.by !== undefined || n.where.length > 0 || n.since !== undefined
  }
}

/** Every field a fact has by this name, as a list. */
export const fieldsOf = (entries: readonly Entry[], field: string): readonly (string | number)[] => {
  const out: (string | number)[] = []
  for (const e of entries) {
    const value: Field | undefined = e.fact.data[field]
    if (value === undefined) continue
    if (typeof value === 'object') out.push(...value)
    else out.push(typeof value === 'boolean' ? String(value) : value)
  }
  return out
}

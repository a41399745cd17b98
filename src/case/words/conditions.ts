import type { Condition, Literal, Value } from '#language'
import type { Field, Leaf, Thing } from '../types.ts'
import type { Entry } from './happened.ts'
import type { Known, Picker, Test, View } from './machine.ts'
import { conditionInWords } from './names.ts'
import { type Answer, NotKnown } from './not-known.ts'
import { keyOf, nothingRead, type Scope } from './scope.ts'
import { shares } from './shares.ts'
import { ofStrand, ofThing } from './sight.ts'

/** Compiles a condition (language 9): true, false or unknown. */
export function conditionOf(condition: Condition, written: Scope): Test {
  const scope = written.startsAClock ? { ...written, startsAClock: false } : written
  const parts = (conditions: readonly Condition[]): readonly Test[] => conditions.map(one => scope.words.condition(one, scope))
  if ('all' in condition) {
    const all = parts(condition.all)
    return new Asking(together(all, areAll), { all })
  }
  if ('any' in condition) {
    const any = parts(condition.any)
    return new Asking(together(any, isAny), { any })
  }
  if ('not' in condition) return new Asking(not(scope.words.condition(condition.not, scope)), {})
  if ('every' in condition) return new Asking(every(condition.every, condition.that, scope), {})
  if (!('recorded' in condition)) return new Asking(leafOf(condition, ask(condition, scope), scope), {})
  const picker = scope.words.picker(condition.recorded, scope)
  return new Asking(leafOf(condition, recorded(picker), scope), { recorded: picker })
}

type Asked = Pick<Test, 'judge' | 'leaves'> & Partial<Test>

/**
 * A condition. Some hundreds are asked in each case, most of them whether something is recorded, or several such together: so all are of one
 * shape, and those come to their answer without a look at what else a condition may be.
 */
class Asking implements Test {
  private readonly recorded: Picker | undefined
  private readonly all: readonly Test[] | undefined
  private readonly any: readonly Test[] | undefined
  private readonly asked: Asked

  constructor(asked: Asked, often: { readonly recorded?: Picker; readonly all?: readonly Test[]; readonly any?: readonly Test[] }) {
    this.recorded = often.recorded
    this.all = often.all
    this.any = often.any
    this.asked = asked
  }

  judge(v: View): Answer {
    const { recorded, all, any } = this
    if (recorded !== undefined) return isRecorded(recorded, v)
    if (all !== undefined) return areAll(all, v)
    return any === undefined ? this.asked.judge(v) : isAny(any, v)
  }

  leaves(v: View, into: Leaf[]): void {
    this.asked.leaves(v, into)
  }

  failing(v: View, into: Thing[]): void {
    this.asked.failing?.(v, into)
  }
}

type LeafCondition = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown } | { every: unknown }>
type OfFacts = { judge(v: View): Answer; facts(v: View): readonly Entry[] }

function leafOf(condition: LeafCondition, asked: OfFacts, scope: Scope): Asked {
  let says: string | undefined
  return {
    judge: v => asked.judge(v),
    leaves: (v, into) => {
      says ??= conditionInWords(condition, scope.procedure, scope.stage)
      const answer = asked.judge(v)
      into.push({ says, answer: inYesNo(answer), facts: asked.facts(v).map(e => e.fact.id) })
    },
  }
}

const inYesNo = (answer: Answer): Leaf['answer'] => (answer instanceof NotKnown ? 'unknown' : answer ? 'yes' : 'no')

function ask(condition: Exclude<LeafCondition, { recorded: unknown }>, scope: Scope): OfFacts {
  if ('stands' in condition) return stands(scope.words.picker(condition.stands, scope), scope.words.picker(condition.endedBy, scope))
  if ('is' in condition) return compared(condition.is, scope, shares)
  if ('atLeast' in condition) return compared(condition.atLeast, scope, (a, b) => a >= b)
  if ('atMost' in condition) return compared(condition.atMost, scope, (a, b) => a <= b)
  if ('filled' in condition) return filled(scope.words.value(condition.filled, scope))
  if ('covers' in condition) return covers(scope.words.value(condition.covers[0], scope), condition.covers[1])
  if ('dutyIs' in condition) return dutyIs(condition.dutyIs[0], condition.dutyIs[1], scope)
  if ('inRegister' in condition) return inRegister(condition, scope)
  if ('waits' in condition) return waits(condition.waits, scope)
  if ('track' in condition) {
    scope.reads.nodes.add('track')
    const { track } = condition
    return withoutFacts(v => v.world.onTrack(v, track))
  }
  scope.reads.nodes.add(`stage:${condition.stageIs[0]}`)
  const [stage, is] = condition.stageIs
  return withoutFacts(v => v.world.stageStands(v, stage, is))
}

const NONE: readonly Entry[] = []
const withoutFacts = (judge: (v: View) => Answer): OfFacts => ({ judge, facts: () => NONE })

const one = (e: Entry | NotKnown | undefined): readonly Entry[] => (e === undefined || e instanceof NotKnown ? NONE : [e])

const recorded = (picker: Picker): OfFacts => ({ judge: v => isRecorded(picker, v), facts: v => one(picker.pick(v)) })

function isRecorded(picker: Picker, v: View): Answer {
  const e = picker.pick(v)
  return e instanceof NotKnown ? e : e !== undefined
}

function stands(begins: Picker, ends: Picker): OfFacts {
  return {
    judge: v => {
      const begun = begins.last(v)
      if (begun === undefined || begun instanceof NotKnown) return begun ?? false
      const ended = ends.last(v)
      return ended instanceof NotKnown ? ended : ended === undefined || ended.place < begun.place
    },
    facts: v => [...one(begins.last(v)), ...one(ends.last(v))],
  }
}

function compared([left, right]: readonly [Value, Value], scope: Scope, holds: (a: Field, b: Field) => boolean): OfFacts {
  const a = scope.words.value(left, scope)
  const b = scope.words.value(right, scope)
  return {
    judge: v => {
      const x = a.value(v)
      const y = b.value(v)
      // A doubt about what was recorded weighs more than a question the form has still to ask.
      if (x instanceof NotKnown) return y instanceof NotKnown && x.cannot === 'not-asked' ? y : x
      return y instanceof NotKnown ? y : holds(x, y)
    },
    facts: v => [...a.facts(v), ...b.facts(v)],
  }
}

function filled(value: Known): OfFacts {
  return {
    judge: v => {
      const x = value.value(v)
      if (x instanceof NotKnown) return x.cannot === 'not-asked' ? x : false
      if (x === false) return false
      if (typeof x === 'string') return x.trim() !== ''
      return typeof x !== 'object' || x.length > 0
    },
    facts: v => value.facts(v),
  }
}

function covers(value: Known, wanted: readonly Literal[]): OfFacts {
  return {
    judge: v => {
      const x = value.value(v)
      return x instanceof NotKnown ? x : wanted.every(each => shares(x, each))
    },
    facts: v => value.facts(v),
  }
}

function dutyIs(id: string, is: Extract<Condition, { dutyIs: unknown }>['dutyIs'][1], scope: Scope): OfFacts {
  scope.reads.today = true
  if (id === '*' || id.endsWith('/*')) {
    scope.reads.everything = true
    return withoutFacts(seen => {
      // What is done about no point in particular is done for all of them.
      const v = seen.act !== undefined && isOfTheWhole(seen.act) ? ofStrand(seen, undefined, undefined) : seen
      return v.world.dutyIs(v, id, is)
    })
  }
  const key = keyOf(scope, id)
  scope.reads.nodes.add(`status:${key}`)
  return withoutFacts(v => v.world.dutyIs(v, key, is))
}

const isOfTheWhole = ({ about }: Entry): boolean => about?.point === undefined && about?.member === undefined

function inRegister({ inRegister: person, register, where }: Extract<Condition, { inRegister: unknown }>, scope: Scope): OfFacts {
  scope.reads.types.add('person-registered')
  const who = scope.words.value(person, scope)
  const asks = Object.entries(where ?? {}).map(
    ([field, wanted]) => [field, isLiterals(wanted) ? wanted : scope.words.value(wanted, scope)] as const,
  )
  return {
    judge: v => {
      const x = who.value(v)
      if (x instanceof NotKnown) return x
      const asked: Record<string, Field> = {}
      for (const [field, wanted] of asks) {
        const one = isLiterals(wanted) ? wanted.map(String) : wanted.value(v)
        if (one instanceof NotKnown) return one
        asked[field] = one
      }
      const people: readonly (string | number)[] = typeof x === 'object' ? x : [String(x)]
      return people.length > 0 && people.every(each => v.world.inRegister(v, String(each), register, asked))
    },
    facts: v => who.facts(v),
  }
}

const isLiterals = <X>(wanted: readonly Literal[] | X): wanted is readonly Literal[] => Array.isArray(wanted)

function waits(id: string, scope: Scope): OfFacts {
  scope.reads.everything = true
  const key = keyOf(scope, id)
  return withoutFacts(v => v.world.waits(v, key))
}

/** False settles it; a doubt that no form can answer comes before one that a form will ask. */
function areAll(tests: readonly Test[], v: View): Answer {
  let doubt: NotKnown | undefined
  for (const test of tests) {
    const answer = test.judge(v)
    if (answer === false) return false
    if (answer !== true && (doubt === undefined || doubt.cannot === 'not-asked')) doubt = answer
  }
  return doubt ?? true
}

/** True settles it; what a form may yet answer comes before what nobody recorded. */
function isAny(tests: readonly Test[], v: View): Answer {
  let doubt: NotKnown | undefined
  for (const test of tests) {
    const answer = test.judge(v)
    if (answer === true) return true
    if (answer !== false && (doubt === undefined || doubt.cannot !== 'not-asked')) doubt = answer
  }
  return doubt ?? false
}

/** Of several tests, the things of those that are not true. */
const together = (tests: readonly Test[], judge: (tests: readonly Test[], v: View) => Answer): Asked => ({
  judge: v => judge(tests, v),
  leaves: (v, into) => {
    for (const test of tests) test.leaves(v, into)
  },
  failing: (v, into) => {
    for (const test of tests) if (test.judge(v) !== true) test.failing(v, into)
  },
})

const not = (test: Test): Asked => ({
  judge: v => {
    const answer = test.judge(v)
    return answer instanceof NotKnown ? answer : !answer
  },
  leaves: (v, into) => test.leaves(v, into),
})

function judgeEach(that: Test, views: readonly View[]): Answer {
  let doubt: NotKnown | undefined
  for (const view of views) {
    const answer = that.judge(view)
    if (answer === false) return false
    if (answer !== true) doubt ??= answer
  }
  return doubt ?? true
}

function every(kind: string, condition: Condition, scope: Scope): Test {
  const { stage, reads } = scope
  const inside = nothingRead()
  const that = scope.words.condition(condition, { ...scope, reads: inside })
  reads.kinds.add(kind)
  // Every point is looked at from every strand alike.
  for (const type of inside.types) (kind === 'point' ? reads.alike : reads.types).add(type)
  for (const type of inside.alike) reads.alike.add(type)
  for (const one of inside.nodes) reads.nodes.add(one)
  for (const one of inside.kinds) reads.kinds.add(one)
  if (stage !== undefined) reads.nodes.add(`stage:${stage}`)
  reads.everything ||= inside.everything
  reads.today ||= inside.today
  const views = (v: View): readonly View[] => {
    if (kind === 'point') {
      const points = v.world.openPoints(v, stage)
      return points.length === 0 ? [v] : points.map(point => ofStrand(v, point, v.member))
    }
    if (kind === 'member') {
      const members = v.world.thingsAt('member', v)
      return members.length === 0 ? [v] : members.map(member => ofStrand(v, v.point, member))
    }
    return v.world.thingsAt(kind, v).map(id => ofThing(v, { kind, id }, v.period))
  }
  return {
    judge: v => {
      const { world } = v
      const before = world.turnedOnStrand
      const answer = judgeEach(that, views(v))
      // Every point is looked at, whichever asks.
      if (kind === 'point' && v.member === undefined) world.turnedOnStrand = before
      return answer
    },
    leaves: (v, into) => {
      for (const view of views(v)) that.leaves(view, into)
    },
    failing: (v, into) => {
      for (const view of views(v)) {
        const id = kind === 'point' ? view.point : kind === 'member' ? view.member : view.thing?.id
        if (id !== undefined && that.judge(view) !== true) into.push({ kind, id })
      }
    },
  }
}

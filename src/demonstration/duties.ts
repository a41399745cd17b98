/** Doing what is owed. */
import type { DutyState, Fact } from '#case'
import type { Done, Ref } from '#language'
import { definitionOf, factsLike, type Life, listOf, thingsOf } from './life.ts'
import { make, type Outcome } from './make.ts'
import { type Doing, doingsOf } from './ways.ts'

const REFUSED: Outcome = { is: 'refused', refusals: [], mayWait: false }

/** Does a duty, with all that it takes; or says why it cannot be done. */
export const doDuty = (life: Life, state: DutyState): Outcome => {
  const way = life.ways.all.get(state.key)
  if (way?.duty === undefined) return REFUSED
  const before = life.facts.length
  const outcome = doDone(life, state, way.duty.doneBy)
  if (outcome.is === 'refused') life.facts.length = before
  return outcome
}

const doDone = (life: Life, state: DutyState, done: Done): Outcome => {
  if (typeof done === 'string') return doRef(life, state, done)
  if ('anyOf' in done) return firstOf(done.anyOf.map(one => () => doDone(life, state, one)))
  if ('allOf' in done) {
    const undoneBy = life.ways.all.get(state.key)?.duty?.undoneBy
    return allOf(done.allOf.map(one => () => (isDone(life, one, undoneBy) ? { is: 'made' } : doDone(life, state, one))))
  }
  if ('covers' in done) {
    const [value, wanted] = done.covers
    const field = typeof value === 'object' && 'fieldsOf' in value ? value.field : undefined
    return doRef(life, state, done.with, field === undefined ? {} : { [field]: wanted.map(String) })
  }
  if ('everyOne' in done) {
    const kind = done.everyOne
    const things = thingsOf(life, kind)
    // Of none, there has to be one.
    if (things.length === 0) return doDone(life, { ...state, for: [] }, done.done)
    return allOf(things.map(id => () => doDone(life, { ...state, for: [{ kind, id }] }, done.done)))
  }
  return doRef(life, state, done)
}

/** Done since it was last undone. */
const isDone = (life: Life, done: Done, undoneBy: Ref | undefined): boolean => {
  if (typeof done !== 'string' && !('fact' in done)) return false
  const undone = undoneBy === undefined ? undefined : factsLike(life, undoneBy).at(-1)
  return factsLike(life, done).some(fact => undone === undefined || life.facts.indexOf(fact) > life.facts.indexOf(undone))
}

const doRef = (life: Life, state: DutyState, ref: Ref, fields: Doing['fixed'] = {}): Outcome =>
  firstOf(
    doingsOf(ref).map(doing => () => {
      const way = life.ways.all.get(state.key)
      const about = aboutOf(life, state, doing.type)
      return make(life, { doing, fields, ...(way ? { way } : {}), ...(about ? { about } : {}) })
    }),
  )

/** The things a duty is owed for; points only where the fact is about points. */
const aboutOf = (life: Life, state: DutyState, type: string): Fact['about'] => {
  const concerns = definitionOf(life.procedure, type)?.concerns
  const about: Record<string, string[]> = {}
  for (const { kind, id } of state.for) {
    if (kind === 'point' ? concerns === 'point' : kind !== 'member') about[kind] = [...listOf(about[kind]), id]
  }
  return Object.keys(about).length === 0 ? undefined : about
}

const firstOf = (ways: readonly (() => Outcome)[]): Outcome => {
  let refused: Outcome = REFUSED
  for (const way of ways) {
    const outcome = way()
    if (outcome.is === 'made') return outcome
    if (refused === REFUSED || (outcome.mayWait && refused.is === 'refused' && !refused.mayWait)) refused = outcome
  }
  return refused
}

const allOf = (parts: readonly (() => Outcome)[]): Outcome => {
  for (const part of parts) {
    const outcome = part()
    if (outcome.is === 'refused') return outcome
  }
  return { is: 'made' }
}

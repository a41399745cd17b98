import type { Each } from '#language'
import type { Thing } from '../types.ts'
import type { View } from '../words/machine.ts'
import type { Node } from '../words/reads.ts'
import { ofStrand } from '../words/sight.ts'
import type { CaseWorld } from './case-world.ts'
import { ShownClock } from './shown-clock.ts'
import type { Strand } from './strands.ts'

const NO_THINGS: readonly Thing[] = []

/** What is shown of one instance. */
type Shown = { readonly status?: string; readonly is?: string; readonly due?: string }

/** Puts the states of `of`, as seen from a view, among the others. */
type Make<A, S> = (world: CaseWorld, of: A, v: View, things: readonly Thing[], into: S[]) => void

/**
 * One state for each group of strands that see the same, and for each thing. Groups that come out the same are one after
 * all; a state of every strand is of the whole case and names none.
 */
export function instances<A, S extends Shown>(
  world: CaseWorld,
  whole: View,
  node: Node,
  each: Each | undefined,
  of: A,
  into: S[],
  make: Make<A, S>,
): void {
  const groups = world.alike(world.strandsAt(whole.upTo), node, whole.upTo)
  const [only] = groups
  if (only !== undefined && groups.length === 1) {
    makeAll(world, whole, only, NO_THINGS, each, of, into, make)
    return
  }
  const merged: { strands: readonly Strand[]; readonly states: readonly S[] }[] = []
  for (const strands of groups) {
    const states: S[] = []
    makeAll(world, whole, strands, NO_THINGS, each, of, states, make)
    const same = merged.find(other => areSame(other.states, states))
    if (same === undefined) merged.push({ strands, states })
    else same.strands = [...same.strands, ...strands]
  }
  const [all] = merged
  if (all !== undefined && merged.length === 1) into.push(...all.states)
  else for (const { strands } of merged) makeAll(world, whole, strands, thingsOf(strands), each, of, into, make)
}

function makeAll<A, S>(
  world: CaseWorld,
  whole: View,
  strands: readonly Strand[],
  things: readonly Thing[],
  each: Each | undefined,
  of: A,
  into: S[],
  make: Make<A, S>,
): void {
  const first = strands[0]
  const v =
    first === undefined || (first.point === undefined && first.member === undefined) ? whole : ofStrand(whole, first.point, first.member)
  if (each === undefined) make(world, of, v, things, into)
  else for (const view of world.instancesOf(v, each)) make(world, of, view, [...things, ...thingOf(view)], into)
}

/** Equal in all that is shown; what differs in its status or date need not be written out to be seen. */
function areSame<S extends Shown>(a: readonly S[], b: readonly S[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]
      if (one === other) return true
      if (other === undefined || one.status !== other.status || one.is !== other.is || one.due !== other.due) return false
      if (one instanceof ShownClock && other instanceof ShownClock) return one.isShownAs(other)
      return JSON.stringify(one) === JSON.stringify(other)
    })
  )
}

export function thingOf(v: View): readonly Thing[] {
  if (v.period !== undefined) return [{ kind: 'period', id: v.period.id }]
  return v.thing === undefined ? NO_THINGS : [v.thing]
}

function thingsOf(strands: readonly Strand[]): readonly Thing[] {
  const points = [...new Set(strands.flatMap(({ point }) => point ?? []))]
  const members = [...new Set(strands.flatMap(({ member }) => member ?? []))]
  return [...points.map(id => ({ kind: 'point', id })), ...members.map(id => ({ kind: 'member', id }))]
}

import type { Done, Literal } from '#language'
import type { Doing, Entry } from './happened.ts'
import type { CompiledClock, Does, DutyClock, Known, View } from './machine.ts'
import { inWords } from './names.ts'
import { NotKnown } from './not-known.ts'
import type { Scope } from './scope.ts'
import { shares } from './shares.ts'
import { atPlace, ofStrand, ofThing } from './sight.ts'

export const isDuty = (clock: CompiledClock): clock is DutyClock => clock.duty !== undefined

type Counts = (e: Entry) => boolean

/** Compiles what does a duty (language 7). */
export function doneOf(done: Done, scope: Scope): Does {
  if (typeof done !== 'string') {
    if ('anyOf' in done) return anyOf(done.anyOf.map(one => doneOf(one, scope)))
    if ('allOf' in done) return allOf(done.allOf.map(one => doneOf(one, scope)))
    if ('covers' in done) {
      return coversAll(scope.words.value(done.covers[0], scope), done.covers[1], doneOf(done.with, scope))
    }
    if ('everyOne' in done) {
      scope.reads.kinds.add(done.everyOne)
      return everyOne(done.everyOne, doneOf(done.done, scope))
    }
  }
  const picker = scope.words.picker(done, scope)
  const first = (v: View, counts: Counts): Doing | undefined => {
    const e = picker.takesLast ? picker.all(v).findLast(counts) : picker.firstThat(v, counts)
    return e && { on: e.on, place: e.place, entries: [e] }
  }
  return {
    types: picker.types,
    pickers: [picker],
    first,
    missing: (v, counts) => (first(v, counts) === undefined ? [picker.says] : []),
  }
}

/** Which one did it shows in its entries. */
function anyOf(parts: readonly Does[]): Does {
  const first = (v: View, counts: Counts): Doing | undefined => {
    let best: Doing | undefined
    for (const part of parts) {
      const one = part.first(v, counts)
      if (one !== undefined && (best === undefined || one.place < best.place)) best = one
    }
    return best
  }
  return {
    ...together(parts),
    first,
    missing: (v, counts) => (first(v, counts) === undefined ? [parts.map(part => part.missing(v, counts).join(' and ')).join(' or ')] : []),
  }
}

/** Done on the last. */
function allOf(parts: readonly Does[]): Does {
  return {
    ...together(parts),
    first: (v, counts) => lastOf(parts.map(part => part.first(v, counts))),
    missing: (v, counts) => parts.flatMap(part => part.missing(v, counts)),
  }
}

const together = (parts: readonly Does[]): Pick<Does, 'types' | 'pickers'> => ({
  types: [...new Set(parts.flatMap(part => part.types))],
  pickers: parts.flatMap(part => part.pickers),
})

function lastOf(doings: readonly (Doing | undefined)[]): Doing | undefined {
  let last: Doing | undefined
  const entries: Entry[] = []
  for (const doing of doings) {
    if (doing === undefined) return undefined
    entries.push(...doing.entries)
    if (last === undefined || doing.place > last.place) last = doing
  }
  return last && { on: last.on, place: last.place, entries }
}

/** Done with the fact after which the values together hold the whole list. */
function coversAll(value: Known, wanted: readonly Literal[], by: Does): Does {
  const held = (v: View): readonly Literal[] => {
    const x = value.value(v)
    return x instanceof NotKnown ? [] : wanted.filter(each => shares(x, each))
  }
  return {
    types: by.types,
    pickers: by.pickers,
    first: (v, counts) => {
      const entries = by.pickers.flatMap(picker => picker.all(v)).filter(counts)
      entries.sort((a, b) => a.place - b.place)
      for (const [i, e] of entries.entries()) {
        // A fact that waited is seen only from its decision on, so the view must reach that far.
        const upTo = Math.min(v.upTo, Math.max(e.place, e.effectFrom) + 1)
        if (held(atPlace(v, upTo, e.on)).length === wanted.length) {
          return { on: e.on, place: e.place, entries: entries.slice(0, i + 1) }
        }
      }
      return undefined
    },
    missing: v => {
      const has = held(v)
      return wanted.filter(each => !has.includes(each)).map(each => inWords(String(each)))
    },
  }
}

/** Done when it is done for every thing of the kind; where there is none yet, it is not. */
function everyOne(kind: string, done: Does): Does {
  const views = (v: View): readonly { id: string; view: View }[] => {
    if (kind === 'point') {
      if (v.point !== undefined) v.world.turnedOnStrand = true
      const points = v.point !== undefined ? [v.point] : v.world.pointsAt(v.upTo)
      return points.length === 0 ? [{ id: '', view: v }] : points.map(id => ({ id, view: ofStrand(v, id, v.member) }))
    }
    return v.world.thingsAt(kind, v).map(id => ({ id, view: ofThing(v, { kind, id }, v.period) }))
  }
  return {
    types: done.types,
    pickers: done.pickers,
    first: (v, counts) => lastOf(views(v).map(({ view }) => done.first(view, counts))),
    missing: (v, counts) =>
      views(v).flatMap(({ id, view }) => done.missing(view, counts).map(what => (id === '' ? what : `${what} (${inWords(kind)} ${id})`))),
  }
}

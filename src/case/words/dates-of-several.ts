import type { LocalDate } from '#calendar'
import type { When } from '#language'
import type { Leaf } from '../types.ts'
import type { Begun } from './happened.ts'
import type { Dated, View } from './machine.ts'
import { NotKnown } from './not-known.ts'
import type { Scope } from './scope.ts'

/** The kinds of date that are nothing but the days on which facts happened. */
const isBare = (when: When): boolean =>
  typeof when === 'string' ||
  'fact' in when ||
  ('earliestOf' in when && when.earliestOf.every(isBare)) ||
  ('latestOf' in when && when.latestOf.every(isBare)) ||
  ('onceAll' in when && when.onceAll.every(isBare))

/** Those that can be dated; one that has not begun or was not given is left out and named, a true doubt leaves no date at all. */
export function oneOf(which: 'earliest' | 'latest', whens: readonly When[], scope: Scope): Dated {
  const parts = whens.map(when => scope.words.when(when, scope))
  // Of bare happenings the later one begins the clock again; of periods the first to begin began it.
  const laterBegins = which === 'latest' && whens.every(isBare)
  const better = (a: LocalDate, b: LocalDate): boolean => (which === 'earliest' ? a < b : a > b)
  const find = (v: View): LocalDate | NotKnown => {
    let best: LocalDate | undefined
    let reason: NotKnown | undefined
    for (const part of parts) {
      const one = part.day(v)
      if (one instanceof NotKnown) {
        if (spoils(one, which)) return one
        if (reason === undefined || one.cannot === 'paused') reason = one
      } else if (best === undefined || better(one, best)) best = one
    }
    return best ?? reason ?? new NotKnown('not-yet', 'any of them')
  }
  return {
    day: find,
    explain: (v, into) => {
      const gives = find(v)
      if (gives instanceof NotKnown) return gives
      const of: LocalDate[] = []
      const leftOut: string[] = []
      for (const part of parts) {
        const one = part.explain(v, into)
        if (one instanceof NotKnown) leftOut.push(one.what)
        else of.push(one)
      }
      into.push({ step: which, of, leftOut, gives })
      return gives
    },
    start: v => {
      let best: Begun | undefined
      const chosen = scope.countedFrom ? find(v) : undefined
      for (const part of parts) {
        const day = part.day(v)
        if (day instanceof NotKnown) continue
        const one = part.start(v)
        if (day === chosen && one !== undefined) return one
        if (one === undefined) continue
        if (best === undefined || (laterBegins ? isBefore(best, one) : isBefore(one, best))) best = one
      }
      if (best !== undefined) return best
      // None can be dated, but a period without a limit may have begun.
      for (const part of parts) best ??= part.start(v)
      return best
    },
  }
}

/** A day beyond the calendar is later than every known day, so it cannot be the earliest. */
const spoils = (one: NotKnown, which: 'earliest' | 'latest'): boolean =>
  one.isDoubt && one.cannot !== 'not-given' && !(which === 'earliest' && one.cannot === 'beyond-calendar')

const isBefore = (a: Begun, b: Begun): boolean => a.on < b.on || (a.on === b.on && a.place < b.place)

export function onceAll(whens: readonly When[], scope: Scope): Dated {
  const parts = whens.map(when => scope.words.when(when, scope))
  const find = (v: View): LocalDate | NotKnown => {
    let latest: LocalDate | undefined
    for (const part of parts) {
      const one = part.day(v)
      if (one instanceof NotKnown) return one
      if (latest === undefined || one > latest) latest = one
    }
    return latest ?? new NotKnown('not-yet', 'nothing')
  }
  return {
    day: find,
    explain: (v, into) => {
      const gives = find(v)
      if (gives instanceof NotKnown) return gives
      const of = parts.flatMap(part => {
        const one = part.explain(v, into)
        return one instanceof NotKnown ? [] : [one]
      })
      into.push({ step: 'once-all', of, leftOut: [], gives })
      return gives
    },
    start: v => {
      let best: Begun | undefined
      for (const part of parts) {
        const one = part.start(v)
        if (one === undefined) return undefined
        if (best === undefined || isBefore(best, one)) best = one
      }
      return best
    },
  }
}

export function choose(options: Extract<When, { choose: unknown }>['choose'], scope: Scope): Dated {
  const arms = options.map(option => ({
    when: scope.words.condition(option.when, { ...scope, startsAClock: false }),
    by: scope.words.when(option.by, scope),
  }))
  const none = new NotKnown('no-length', 'no length has been chosen')
  const find = (v: View): (typeof arms)[number] | NotKnown => {
    for (const arm of arms) {
      const answer = arm.when.judge(v)
      if (answer === true) return arm
      if (answer !== false) return notBegun(v) ?? (answer.isDoubt ? answer : new NotKnown('not-recorded', answer.what))
    }
    return notBegun(v) ?? none
  }
  /** Where no length could have begun, nothing waits for one to be chosen: it has not started. */
  const notBegun = (v: View): NotKnown | undefined => {
    let first: NotKnown | undefined
    for (const arm of arms) {
      const day = arm.by.day(v)
      if (!(day instanceof NotKnown) || day.cannot !== 'not-yet') return undefined
      first ??= day
    }
    return first
  }
  return {
    day: v => {
      const arm = find(v)
      return arm instanceof NotKnown ? arm : arm.by.day(v)
    },
    explain: (v, into) => {
      const arm = find(v)
      if (arm instanceof NotKnown) return arm
      const gives = arm.by.explain(v, into)
      if (gives instanceof NotKnown) return gives
      const because: Leaf[] = []
      arm.when.leaves(v, because)
      into.push({ step: 'chosen', because, gives })
      return gives
    },
    start: v => {
      const arm = find(v)
      if (!(arm instanceof NotKnown)) return arm.by.start(v)
      // Which length is not settled, but the day it will run from may be.
      let best: Begun | undefined
      for (const each of arms) best ??= each.by.start(v)
      return best
    },
  }
}

import { addWorkingDays, count, day as dayOf, type LocalDate, parseLocalDate, roll } from '#calendar'
import type { Count, Length, Ref, When } from '#language'
import type { Step } from '../types.ts'
import { choose, onceAll, oneOf } from './dates-of-several.ts'
import type { Begun } from './happened.ts'
import type { Dated, Picker, View } from './machine.ts'
import { fieldInWords, inWords, valueInWords } from './names.ts'
import { NotKnown } from './not-known.ts'
import { keyOf, type Scope } from './scope.ts'
import { calendarEnds } from './values.ts'

/** Compiles a date (language 5). */
export function whenOf(when: When, scope: Scope): Dated {
  if (typeof when === 'string' || 'fact' in when) return happening(when, scope)
  if ('unit' in when) return counted(when, scope)
  if ('dateIn' in when) return when.dateIn === 'given' ? writtenInTheForm(when.field) : written(when.dateIn, when.field, scope)
  if ('day' in when) return fixed(when.day)
  if ('dueOf' in when) return dueOf(when.dueOf, scope)
  if ('earliestOf' in when) return oneOf('earliest', when.earliestOf, scope)
  if ('latestOf' in when) return oneOf('latest', when.latestOf, scope)
  if ('onceAll' in when) return onceAll(when.onceAll, scope)
  if ('choose' in when) return choose(when.choose, scope)
  if ('meeting' in when) return meeting(when.meeting, when.onOrAfter, scope)
  if ('noLimit' in when) return noLimit(when.noLimit, when.arises, scope)
  return anchor(when.at, scope)
}

/** A start put on another day, where a hold began the clock afresh: every first day of it is that day. */
const restarted = (v: View, scope: Scope): LocalDate | undefined => (scope.startsAClock ? v.restart : undefined)

const happening = (ref: Ref, scope: Scope): Dated => new Happening(scope.words.picker(ref, scope), scope.startsAClock)

/** The day something happened: most dates begin with one. */
class Happening implements Dated {
  private readonly picker: Picker
  private readonly notYet: NotKnown
  private readonly startsAClock: boolean

  constructor(picker: Picker, startsAClock: boolean) {
    this.picker = picker
    this.notYet = new NotKnown('not-yet', () => picker.says)
    this.startsAClock = startsAClock
  }

  day(v: View): LocalDate | NotKnown {
    if (this.startsAClock && v.restart !== undefined) return v.restart
    const e = this.picker.pick(v)
    return e === undefined ? this.notYet : e instanceof NotKnown ? e : e.on
  }

  explain(v: View, into: Step[]): LocalDate | NotKnown {
    if (this.startsAClock && v.restart !== undefined) return v.restart
    const e = this.picker.pick(v)
    if (e === undefined || e instanceof NotKnown) return e ?? this.notYet
    into.push({ step: 'fact', fact: e.fact.id, type: e.fact.type, on: e.on, gives: e.on })
    return e.on
  }

  start(v: View): Begun | undefined {
    if (this.startsAClock && v.restart !== undefined) return { on: v.restart, place: -1 }
    const e = this.picker.pick(v)
    return e instanceof NotKnown ? undefined : e
  }
}

/** Counts in which the event's day never counts: where no step is wanted, the days passed over need not be gathered. */
const isPlain = (how: Count['how'], convention: string): boolean => how === 'after' || (how === 'from' && convention === 'day-after')

function counted(word: Count, scope: Scope): Dated {
  if (word.unit === 'working-days' || word.roll !== undefined) scope.reads.types.add('calendar-changed')
  const of = scope.words.when(word.of, { ...scope, countedFrom: true })
  return new Counted(word, of, lengthOf(word.n, scope), typeof word.n === 'number' ? scope.lengthNumber(word.n) : -1)
}

/** So many days, weeks or months from another date. */
class Counted implements Dated {
  private readonly word: Count
  private readonly of: Dated
  private readonly length: number | ((v: View, from: LocalDate) => number | NotKnown)
  /** The number of a length that is written; -1 of one that is looked up. */
  private readonly number: number

  constructor(word: Count, of: Dated, length: number | ((v: View, from: LocalDate) => number | NotKnown), number: number) {
    this.word = word
    this.of = of
    this.length = length
    this.number = number
  }

  day(v: View): LocalDate | NotKnown {
    const from = this.of.day(v)
    return from instanceof NotKnown ? from : this.countFrom(v, from, undefined)
  }

  explain(v: View, into: Step[]): LocalDate | NotKnown {
    const from = this.of.explain(v, into)
    return from instanceof NotKnown ? from : this.countFrom(v, from, into)
  }

  start(v: View): Begun | undefined {
    return this.of.start(v)
  }

  private countFrom(v: View, from: LocalDate, into: Step[] | undefined): LocalDate | NotKnown {
    const { unit, how, roll: to } = this.word
    const n = typeof this.length === 'number' ? this.length : this.length(v, from)
    if (n instanceof NotKnown) return n
    const { world } = v
    if (this.number >= 0) world.counted[this.number] = 1
    const { convention } = world.compiled
    if (into === undefined && to === undefined && unit === 'working-days' && isPlain(how, convention)) {
      return addWorkingDays(v.calendar, from, n) ?? new NotKnown('beyond-calendar', calendarEnds(v))
    }
    const answer = count(v.calendar, convention, { unit, n, how }, from)
    if (answer === undefined) return new NotKnown('beyond-calendar', calendarEnds(v))
    if (into !== undefined) {
      const { gives, skipped, clamped } = answer
      into.push({ step: 'count', unit, n, how, from, skipped, ...(clamped ? { clamped } : {}), gives })
    }
    if (to === undefined) return answer.gives
    const gives = roll(v.calendar, answer.gives, to)
    if (gives === undefined) return new NotKnown('beyond-calendar', calendarEnds(v))
    if (gives !== answer.gives) into?.push({ step: 'rolled', to, from: answer.gives, gives })
    return gives
  }
}

/** How many: a setting as it stands on the day counted from, or a number that a fact holds. */
function lengthOf(n: Length, scope: Scope): number | ((v: View, from: LocalDate) => number | NotKnown) {
  if (typeof n === 'number') return n
  if ('setting' in n) {
    scope.reads.types.add('setting-changed')
    const notSet = new NotKnown('not-recorded', `the setting ${inWords(n.setting)}`)
    return (v, from) => wholeNumber(v.world.setting(v, n.setting, from)) ?? notSet
  }
  const value = scope.words.value(n, { ...scope, startsAClock: false })
  const noLength = new NotKnown('no-length', `a whole number in ${valueInWords(n, scope.procedure, scope.stage)}`)
  return v => {
    const found = value.value(v)
    return found instanceof NotKnown ? found : (wholeNumber(found) ?? noLength)
  }
}

const wholeNumber = (n: unknown): number | undefined => (typeof n === 'number' && Number.isInteger(n) && n >= 0 ? n : undefined)

function written(ref: Ref, field: string, scope: Scope): Dated {
  const picker = scope.words.picker(ref, scope)
  const notYet = new NotKnown('not-yet', () => picker.says)
  const notGiven = new NotKnown('not-given', () => fieldInWords(ref, field, picker.says, scope.procedure))
  const read = (v: View, into: Step[] | undefined): LocalDate | NotKnown => {
    const again = restarted(v, scope)
    if (again !== undefined) return again
    const e = picker.pick(v) ?? notYet
    if (e instanceof NotKnown) return e
    const gives = asDay(e.fact.data[field])
    if (gives === undefined) return notGiven
    into?.push({ step: 'written', fact: e.fact.id, type: e.fact.type, field, gives })
    return gives
  }
  return {
    day: v => read(v, undefined),
    explain: read,
    start: v => {
      const again = restarted(v, scope)
      if (again !== undefined) return { on: again, place: -1 }
      const e = picker.pick(v)
      return e === undefined || e instanceof NotKnown ? undefined : e
    },
  }
}

function writtenInTheForm(field: string): Dated {
  const notAsked = new NotKnown('not-asked', inWords(field), field)
  const notGiven = new NotKnown('not-given', inWords(field), field)
  const read = (v: View, into: Step[] | undefined): LocalDate | NotKnown => {
    if (v.act === undefined) return notAsked
    const gives = asDay(v.act.fact.data[field])
    if (gives === undefined) return notGiven
    into?.push({ step: 'written', fact: v.act.fact.id, type: v.act.fact.type, field, gives })
    return gives
  }
  return { day: v => read(v, undefined), explain: read, start: v => v.act }
}

/** The day a field holds; what is not a real day is no day. */
const asDay = (value: unknown): LocalDate | undefined => (typeof value === 'string' ? parseLocalDate(value) : undefined)

function fixed(text: LocalDate): Dated {
  const gives = dayOf(text)
  return {
    day: () => gives,
    explain: (_v, into) => {
      into.push({ step: 'fixed', gives })
      return gives
    },
    start: () => ({ on: gives, place: -1 }),
  }
}

function dueOf(id: string, scope: Scope): Dated {
  const key = keyOf(scope, id)
  scope.reads.nodes.add(`clock:${key}`)
  const ask = (v: View, into: Step[] | undefined): LocalDate | NotKnown => {
    const again = restarted(v, scope)
    if (again !== undefined) return again
    const clock = v.world.clockAt(v, key)
    const gives = clock instanceof NotKnown ? clock : clock.due
    if (!(gives instanceof NotKnown)) into?.push({ step: 'due-of', clock: key, gives })
    return gives
  }
  return {
    day: v => ask(v, undefined),
    explain: ask,
    start: v => {
      const again = restarted(v, scope)
      if (again !== undefined) return { on: again, place: -1 }
      const clock = v.world.clockAt(v, key)
      if (clock instanceof NotKnown || clock.begun === undefined) return undefined
      return clock.start === undefined ? clock.begun : { on: clock.start, place: clock.begun.place }
    },
  }
}

function meeting(of: string, onOrAfter: When, scope: Scope): Dated {
  scope.reads.types.add('meetings-scheduled')
  const from = scope.words.when(onOrAfter, scope)
  const title = scope.procedure.meetings?.[of]?.title ?? inWords(of)
  const none = new NotKnown('no-meeting', `the next ${title}`)
  const find = (v: View, into: Step[] | undefined): LocalDate | NotKnown => {
    const earliest = into === undefined ? from.day(v) : from.explain(v, into)
    if (earliest instanceof NotKnown) return earliest
    const gives = v.world.nextMeeting(v, of, earliest)
    if (gives === undefined) return none
    into?.push({ step: 'meeting', of, onOrAfter: earliest, gives })
    return gives
  }
  return { day: v => find(v, undefined), explain: find, start: v => from.start(v) }
}

function noLimit(says: string, arises: When, scope: Scope): Dated {
  const from = scope.words.when(arises, scope)
  const without = new NotKnown('no-limit', says)
  return {
    day: v => {
      const begun = from.day(v)
      return begun instanceof NotKnown ? begun : without
    },
    explain: (v, into) => {
      const begun = from.explain(v, into)
      return begun instanceof NotKnown ? begun : without
    },
    start: v => (from.day(v) instanceof NotKnown ? undefined : from.start(v)),
  }
}

const ANCHORS = {
  start: 'the start of this clock',
  due: 'the date of this clock',
  act: 'the day of the act',
  'period-start': 'the start of the period',
  'period-end': 'the end of the period',
} as const

function anchor(at: keyof typeof ANCHORS, scope: Scope): Dated {
  if (at === 'act') scope.reads.today = true
  const none = new NotKnown('not-yet', ANCHORS[at])
  const read = (v: View): LocalDate | NotKnown => {
    switch (at) {
      case 'start':
        return v.start ?? none
      case 'due':
        return v.due ?? none
      case 'act':
        return v.today
      case 'period-start':
        return v.period?.from ?? none
      case 'period-end':
        return v.period?.to ?? none
    }
  }
  return {
    day: read,
    explain: (v, into) => {
      const gives = read(v)
      if (!(gives instanceof NotKnown)) into.push({ step: 'fixed', gives })
      return gives
    },
    start: v => {
      const on = at === 'period-start' || at === 'period-end' ? v.period?.from : at === 'start' ? v.start : undefined
      return on === undefined ? undefined : { on, place: -1 }
    },
  }
}

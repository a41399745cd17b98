import { addDays } from '#calendar'
import type { Ref, Value, When } from '#language'
import type { Field } from '../types.ts'
import type { Entry } from './happened.ts'
import type { Known, View } from './machine.ts'
import { fieldInWords, inWords } from './names.ts'
import { NotKnown } from './not-known.ts'
import { fieldsOf } from './picks.ts'
import type { Scope } from './scope.ts'

const NONE: readonly Entry[] = []
const nothing = (): readonly Entry[] => NONE

/** Compiles a value (language 4). */
export function known(value: Value, scope: Scope): Known {
  if (typeof value !== 'object') return { value: () => value, facts: nothing }
  if ('given' in value) return given(value.given)
  if ('fieldOf' in value) return fieldOf(value.fieldOf, value.field, scope)
  if ('fieldsOf' in value) {
    const picker = scope.words.picker(value.fieldsOf, scope)
    return { value: v => asField(fieldsOf(picker.all(v), value.field)), facts: v => picker.all(v) }
  }
  if ('count' in value) {
    const picker = scope.words.picker(value.count, scope)
    return { value: v => picker.all(v).length, facts: v => picker.all(v) }
  }
  if ('whoDid' in value) return whoDid(value.whoDid, scope)
  if ('actor' in value) return actor(value.actor)
  if ('date' in value) return dateValue(value.date, scope)
  if ('momentOf' in value) return moment(value.momentOf, 0, scope)
  if ('hours' in value) return moment(value.after, value.hours, scope)
  if ('taken' in value) return taken(value.taken, scope)
  if ('setting' in value) return settingOf(value.setting, scope)
  scope.reads.types.add('finding-recorded')
  const unknown = new NotKnown('not-recorded', 'the overall outcome')
  return { value: v => v.world.overall(v) ?? unknown, facts: nothing }
}

function asField(list: readonly (string | number)[]): Field {
  const texts: string[] = []
  const numbers: number[] = []
  for (const one of list) typeof one === 'number' ? numbers.push(one) : texts.push(one)
  return numbers.length > 0 && texts.length === 0 ? numbers : numbers.length === 0 ? texts : list.map(String)
}

function given(field: string): Known {
  const notAsked = new NotKnown('not-asked', inWords(field), field)
  const notGiven = new NotKnown('not-given', inWords(field), field)
  return { value: v => (v.act === undefined ? notAsked : (v.act.fact.data[field] ?? notGiven)), facts: nothing }
}

function fieldOf(ref: Ref, field: string, scope: Scope): Known {
  const picker = scope.words.picker(ref, scope)
  const what = (): string => fieldInWords(ref, field, picker.says, scope.procedure)
  const none = new NotKnown('not-recorded', what)
  const notGiven = new NotKnown('not-given', what)
  return {
    value: v => {
      const e = picker.pick(v)
      if (e instanceof NotKnown) return e
      return e === undefined ? none : (e.fact.data[field] ?? notGiven)
    },
    facts: v => picked(picker.pick(v)),
  }
}

const picked = (e: Entry | undefined | NotKnown): readonly Entry[] => (e === undefined || e instanceof NotKnown ? NONE : [e])

/** Every person who did it. Someone who is not named may be anybody: the answer then cannot be relied on to be complete. */
function whoDid(ref: Ref, scope: Scope): Known {
  const picker = scope.words.picker(ref, scope)
  const unnamed = new NotKnown('not-recorded', () => `who did it: ${picker.says}`)
  return {
    value: v => {
      const people: string[] = []
      for (const e of picker.all(v)) {
        if (e.person === undefined) return unnamed
        people.push(e.person)
      }
      return people
    },
    facts: v => picker.all(v),
  }
}

function actor(which: 'person' | 'role'): Known {
  const notAsked = new NotKnown('not-asked', 'who is acting')
  const notRecorded = new NotKnown('not-recorded', 'who is acting')
  return {
    value: v => {
      if (v.act === undefined) return notAsked
      return (which === 'person' ? v.act.person : v.act.role) ?? notRecorded
    },
    facts: nothing,
  }
}

function dateValue(when: When, scope: Scope): Known {
  const date = scope.words.when(when, { ...scope, startsAClock: false })
  return { value: v => date.day(v), facts: nothing }
}

/** To the minute, written so that it compares as text. Unknown where the time of day is. */
function moment(ref: Ref, hours: number | { readonly setting: string }, scope: Scope): Known {
  const picker = scope.words.picker(ref, scope)
  const added = typeof hours === 'number' ? undefined : settingOf(hours.setting, scope)
  const none = new NotKnown('not-recorded', () => picker.says)
  const noTime = new NotKnown('no-time', () => `the time of day: ${picker.says}`)
  return {
    value: v => {
      const e = picker.pick(v)
      if (e === undefined) return none
      if (e instanceof NotKnown) return e
      if (e.fact.at === undefined) return noTime
      const n = added === undefined ? hours : added.value(v)
      if (n instanceof NotKnown) return n
      const minutes = Number(e.fact.at.slice(0, 2)) * 60 + Number(e.fact.at.slice(3, 5)) + Number(n) * 60
      const days = Math.floor(minutes / 1440)
      const rest = minutes - days * 1440
      return `${addDays(e.on, days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
    },
    facts: v => picked(picker.pick(v)),
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

function taken([from, to]: readonly [When, When], scope: Scope): Known {
  const a = scope.words.when(from, { ...scope, startsAClock: false })
  const b = scope.words.when(to, { ...scope, startsAClock: false })
  return {
    value: v => {
      const start = a.day(v)
      if (start instanceof NotKnown) return start
      const end = b.day(v)
      if (end instanceof NotKnown) return end
      return v.world.workingDaysTaken(v.calendar, start, end) ?? new NotKnown('beyond-calendar', calendarEnds(v))
    },
    facts: nothing,
  }
}

export const calendarEnds = (v: View): string =>
  `a day outside the calendar, which is known from ${v.calendar.data.knownFrom} to ${v.calendar.data.knownTo}`

function settingOf(name: string, scope: Scope): Known {
  scope.reads.types.add('setting-changed')
  const unknown = new NotKnown('not-recorded', `the setting ${inWords(name)}`)
  return { value: v => v.world.setting(v, name, v.today) ?? unknown, facts: nothing }
}

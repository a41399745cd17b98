import type { Count, Extension, When } from '../../types.ts'
import type { Checking } from '../checking.ts'
import { type KnownClock, keyIn } from '../known.ts'
import { type At, keyOf, pathOf, placeAt, placeWithin, stageOf, within } from '../structure.ts'

/** Faults 7, 9, 15 and 18: dates in a circle, starts that never come, counts from no limit, extensions that extend nothing. */
export function checkDates(checking: Checking): void {
  circles(checking)
  checking.known.walk({
    when: (when, at) => {
      checkAt(when, at, checking)
      checkCount(when, at, checking)
      checkEmpty(when, at, checking)
    },
    condition: (condition, at) => {
      if ('dutyIs' in condition && (condition.dutyIs[1] === 'late' || condition.dutyIs[1] === 'overdue'))
        turnsOnToday(condition.dutyIs[1], at, checking)
      if ('atMost' in condition && turnsOnTheDay(condition.atMost)) turnsOnToday('onOrBefore', at, checking)
      if ('atLeast' in condition && turnsOnTheDay(condition.atLeast)) turnsOnToday('the day of the act', at, checking)
    },
    date: (date, at) => startsSomeday(date.by, at, 'by', checking),
    duty: (duty, at) => {
      startsSomeday(duty.by, at, 'by', checking)
      if (duty.again !== undefined) startsSomeday(duty.again, at, 'again', checking)
    },
    line: (line, at) => startsSomeday(line.by, at, 'by', checking),
    otherReading: (other, at) => startsSomeday(other.by, at, 'by', checking),
    rung: (rung, at) => startsSomeday(rung.on, at, 'on', checking),
    report: (report, at) => startsSomeday(report.by, at, 'by', checking),
    measure: (measure, at) => startsSomeday(measure.on, at, 'on', checking),
    extension: (extension, at) => checkExtension(extension, at, checking),
  })
}

/** Every clock leads to those its date rests on; a clock that leads to itself has no date. */
function circles(checking: Checking): void {
  const { clocks } = checking.known
  const leads = new Map([...clocks.values()].map((clock): [string, readonly string[]] => [clock.key, restsOn(clock, checking)]))
  const settled = new Set<string>()
  const follow = (key: string, trail: readonly string[]): void => {
    if (trail.includes(key)) {
      const circle = [...trail.slice(trail.indexOf(key)), key]
      const clock = clocks.get(key)
      if (clock !== undefined) {
        const round = circle.slice(1).map(one => `rests on ${one}`)
        checking.fault(
          [...pathOf(clock.at), 'by'],
          7,
          `${key} ${round.join(', which ')}.`,
          'Count one of them from something that happens.',
        )
      }
    } else if (!settled.has(key)) {
      for (const next of leads.get(key) ?? []) follow(next, [...trail, key])
      settled.add(key)
    }
  }
  for (const key of clocks.keys()) follow(key, [])
}

function restsOn(clock: KnownClock, checking: Checking): readonly string[] {
  const keys: string[] = []
  const collect = (when: When): void => {
    if (typeof when === 'string') return
    if ('dueOf' in when) keys.push(keyIn(clock.stage, when.dueOf))
    for (const part of partsOf(when)) collect(part)
  }
  collect(clock.clock.by)
  for (const extension of Object.values(clock.clock.extensions ?? {})) {
    collect(extension.to)
    if (extension.atMost !== undefined) collect(extension.atMost)
  }
  return [...new Set(keys)].filter(key => checking.known.clocks.has(key))
}

/** The dates that a date is made of. */
export function partsOf(when: When): readonly When[] {
  if (typeof when === 'string' || 'fact' in when) return []
  if ('unit' in when) return [when.of]
  if ('earliestOf' in when) return when.earliestOf
  if ('latestOf' in when) return when.latestOf
  if ('onceAll' in when) return when.onceAll
  if ('choose' in when) return when.choose.map(way => way.by)
  if ('meeting' in when) return [when.onOrAfter]
  if ('noLimit' in when) return [when.arises]
  return []
}

/** The key of the clock's own block that a place is under: 'by', 'again', 'to', 'on' ... */
function underKey(at: At, owner: At): string {
  let here = at
  while (here.up !== undefined && here.up.value !== owner.value) here = here.up
  return String(here.key)
}

/** A clock's own date may not turn on today: the same facts would give another date tomorrow. */
function turnsOnToday(what: string, at: At, checking: Checking): void {
  if (placeWithin(at, 'choice') === undefined) return
  const owner = placeWithin(at, 'duty', 'date', 'extension', 'line', 'rung', 'need')
  if (owner === undefined || owner.block === 'extension' || owner.block === 'need') return
  checking.fault(
    at,
    7,
    `chooses a date by \`${what}\`, which turns on today.`,
    'Choose by what is recorded: the same facts must give the same date tomorrow.',
  )
}

function turnsOnTheDay(pair: readonly unknown[]): boolean {
  return pair.some(value => typeof value === 'object' && value !== null && 'date' in value && isActDay(value.date))
}

const isActDay = (when: unknown): boolean => typeof when === 'object' && when !== null && 'at' in when && when.at === 'act'

/** `theStart`, `theDue`, the act's day and the ends of a period stand only where there is one. */
function checkAt(when: When, at: At, checking: Checking): void {
  if (typeof when === 'string' || !('at' in when)) return
  const owner = placeWithin(at, 'extension', 'line', 'rung', 'duty', 'date', 'report', 'gate', 'measure')
  const key = owner === undefined ? '' : underKey(at, owner)
  const isOwnDate = (owner?.block === 'duty' || owner?.block === 'date') && key === 'by'
  if (when.at === 'period-start' || when.at === 'period-end') {
    // A measure is counted over a period whatever the procedure.
    if (owner?.block === 'measure') return
    const each = within(at, 'duty')?.each ?? within(at, 'date')?.each ?? within(at, 'report')?.each ?? within(at, 'gate')?.each
    if (typeof each !== 'object')
      checking.fault(at, 9, 'counts from the end of a period, but nothing here comes by the period.', 'Say each: { period: ... }.')
  } else if (isOwnDate && !inCondition(at)) {
    const says = when.at === 'act' ? 'turns on today' : 'rests on itself'
    checking.fault(
      at,
      7,
      `${keyOf(at)} ${says}: its date may not be counted from ${when.at === 'act' ? 'the day it is looked at' : 'its own date or start'}.`,
      'Count from what happens.',
    )
  }
}

function inCondition(at: At): boolean {
  for (let here: At | undefined = at; here !== undefined; here = here.up) if (here.key === 'date' && here.block === undefined) return true
  return false
}

function checkCount(when: When, at: At, checking: Checking): void {
  if (typeof when === 'string') return
  const counted = 'unit' in when ? when.of : 'meeting' in when ? when.onOrAfter : undefined
  if (counted === undefined) return
  const clock = typeof counted === 'object' && 'dueOf' in counted ? checking.known.clocks.get(keyIn(stageOf(at), counted.dueOf)) : undefined
  if (isNoLimit(counted) || (clock !== undefined && isNoLimit(clock.clock.by))) {
    const which = clock === undefined ? '' : ` (${clock.key})`
    checking.fault(at, 15, `counts from a noLimit${which}: it can never have a date.`, 'Count from what happens, or leave the date out.')
  }
}

/** Whether a date never has a day because the source sets none. */
function isNoLimit(when: When): boolean {
  if (typeof when === 'string') return false
  if ('noLimit' in when) return true
  const parts = partsOf(when)
  if ('onceAll' in when) return parts.some(isNoLimit)
  return ('earliestOf' in when || 'latestOf' in when || 'choose' in when) && parts.length > 0 && parts.every(isNoLimit)
}

function checkEmpty(when: When, at: At, checking: Checking): void {
  if (typeof when === 'string') return
  for (const word of ['earliestOf', 'latestOf', 'onceAll', 'choose'] as const) {
    if (word in when && partsOf(when).length === 0)
      checking.fault(at, 9, `is \`${word}\` of nothing: it can never have a date.`, 'Give it the dates it is of.')
  }
}

/** Fault 9, and not again for what a stage out of reach makes so. */
function startsSomeday(when: When, at: At, key: string, checking: Checking): void {
  const stage = stageOf(at)
  if (stage !== undefined && !checking.reach.opens(stage)) return
  const here: At = { up: at, key, value: when }
  if (!checking.reach.datable(when, stage)) {
    checking.fault(here, 9, `counts from ${checking.reach.whyNever(when, stage)}.`, 'Count from something that may happen.')
    return
  }
  const never = limbsOf(when).find(limb => !checking.reach.datable(limb, stage))
  if (never !== undefined) {
    const why = checking.reach.whyNever(never, stage)
    checking.fault(here, 9, `has a date among its several that never comes: it counts from ${why}.`, 'Mend it, or take it out.')
  }
}

/** Dates that are left out where they have not come, so that one which never comes would not be missed. */
function limbsOf(when: When): readonly When[] {
  const parts = partsOf(when)
  const isOneOfSeveral = typeof when === 'object' && ('earliestOf' in when || 'latestOf' in when)
  return [...(isOneOfSeveral ? parts : []), ...parts.flatMap(limbsOf)]
}

const reasons = ['reason', 'reasons', 'cause']

function checkExtension(extension: Extension, at: At, checking: Checking): void {
  const { fact } = typeof extension.records === 'string' ? { fact: extension.records } : extension.records
  const types = typeof fact === 'string' ? [fact] : []
  const asked = Array.isArray(extension.asks) ? extension.asks : Object.keys(extension.asks ?? {})
  const given = reasons.some(one => asked.includes(one) || types.some(type => checking.field(type, one)?.required === true))
  if (types.length > 0 && !given && types.every(type => checking.known.facts.has(type))) {
    checking.fault(at, 18, 'does not ask for a reason.', "Add 'reasons' to asks (or 'reason', as the fact has it).")
  }
  const clock = checking.known.clocks.get(keyOf(at)?.split('/').slice(0, 2).join('/') ?? '')
  const base = clock?.clock.by
  for (const key of ['to', 'atMost'] as const) {
    const cap = extension[key]
    if (cap !== undefined && base !== undefined && isCount(cap) && isCount(base) && isFromTheStart(cap, base) && longerThan(base, cap)) {
      const here: At = { up: at, key, value: cap }
      checking.fault(
        here,
        18,
        `${key === 'to' ? 'moves the date' : 'caps it'} at ${cap.n} ${said(cap)} from the start; the period is already ${base.n}.`,
        `Check ${placeAt(at)}: it could never be used.`,
      )
    }
  }
}

const isCount = (when: When): when is Count => typeof when === 'object' && 'unit' in when

const said = (count: Count): string => count.unit.replace('-', ' ')

function isFromTheStart(cap: Count, base: Count): boolean {
  const fromStart = typeof cap.of === 'object' && 'at' in cap.of && cap.of.at === 'start'
  return cap.unit === base.unit && cap.how !== 'before' && (fromStart || JSON.stringify(cap.of) === JSON.stringify(base.of))
}

const longerThan = (base: Count, cap: Count): boolean => typeof base.n === 'number' && typeof cap.n === 'number' && cap.n <= base.n

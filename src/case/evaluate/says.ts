import type { LocalDate } from '#calendar'
import type { Procedure } from '#language'
import type { Move, Step } from '../types.ts'
import { amount, dayBeside, plainDay } from '../words/days.ts'
import type { InForce } from '../words/happened.ts'
import type { CompiledClock } from '../words/machine.ts'
import { asSentence, inWords, typeInWords } from '../words/names.ts'
import { NotKnown } from '../words/not-known.ts'

/** The whole explanation of a clock as a sentence or three, with the days filled in (language 6). */
export function sayClockState(
  procedure: Procedure,
  clock: CompiledClock,
  inForce: InForce,
  steps: readonly Step[],
  moves: readonly Move[],
): string {
  const { due } = inForce
  if (due instanceof NotKnown) return sayNoDate(clock, inForce, due)
  const reason = sayReason(procedure, steps, due)
  const lead = clock.duty === undefined ? `${asSentence(clock.title)}: ${plainDay(due)}` : `${clock.aim ? 'Aim' : 'Due'} ${plainDay(due)}`
  const clause = lastClause(steps) ?? clock.clause
  const parts = [`${lead}${reason === '' ? '' : `${clock.duty === undefined ? ',' : ':'} ${reason}`} (${clause}).`]
  const skipped = saySkipped(steps, due)
  if (skipped !== '') parts.push(skipped)
  parts.push(...moves.flatMap(move => sayMove(move, due)))
  return parts.join(' ')
}

function sayNoDate(clock: CompiledClock, { start }: InForce, due: NotKnown): string {
  switch (due.cannot) {
    case 'paused': {
      const unit = clock.countsWorkingDays() ? 'working day' : 'day'
      const left = due.left === undefined ? '' : `; ${amount(due.left, unit)} left`
      return `Paused${due.since === undefined ? '' : ` since ${plainDay(due.since)}`}: ${due.what}${left} (${clock.clause}).`
    }
    case 'no-limit':
      return `${asSentence(due.what)}${start === undefined ? '' : `, since ${plainDay(start)}`}: the source sets no limit (${clock.clause}).`
    case 'not-yet':
    case 'not-asked':
      return `Starts when ${due.what} (${clock.clause}).`
    case 'beyond-calendar':
      return `Cannot say: it needs ${due.what} (${clock.clause}).`
    default:
      return `Cannot say: ${due.what} is not known (${clock.clause}).`
  }
}

const lastClause = (steps: readonly Step[]): string | undefined => {
  const moved = steps.findLast(step => step.step === 'moved')
  return moved?.step === 'moved' && moved.by !== 'calendar' ? moved.clause : undefined
}

/** The step that gave the date, in words. */
function sayReason(procedure: Procedure, steps: readonly Step[], due: LocalDate): string {
  const at = steps.findLastIndex(step => 'gives' in step && step.gives === due && step.step !== 'moved' && step.step !== 'chosen')
  const step = steps[at]
  if (step === undefined) {
    const resumed = steps.findLast(one => one.step === 'held')
    return resumed?.step === 'held' && resumed.left !== undefined && resumed.to !== undefined
      ? `${amount(resumed.left, 'day')} left when it was held on ${dayBeside(resumed.from, due)}, counted on from ${dayBeside(resumed.to, due)}`
      : ''
  }
  return sayStep(procedure, steps, at, step, due)
}

const UNITS = { 'working-days': 'working day', days: 'day', weeks: 'week', months: 'month', years: 'year' } as const
const HOWS = { from: 'from', after: 'after', 'beginning-with': 'beginning with', before: 'before' } as const

function sayStep(procedure: Procedure, steps: readonly Step[], at: number, step: Step, due: LocalDate): string {
  switch (step.step) {
    case 'fact':
      return `the day ${typeInWords(step.type, procedure)}`
    case 'written':
      return `the ${inWords(step.field)} set when ${typeInWords(step.type, procedure)}`
    case 'count':
      return `${amount(step.n, UNITS[step.unit])} ${HOWS[step.how]} ${sayOrigin(procedure, steps, at, step.from, due)}`
    case 'rolled':
      return `moved to the ${step.to} working day from ${dayBeside(step.from, due)}`
    case 'earliest':
    case 'latest': {
      const left = step.leftOut.length === 0 ? '' : `; left out, because it has not happened: ${step.leftOut.join(', ')}`
      const order = step.step === 'earliest' ? 'earli' : 'lat'
      if (step.of.length === 1) return `${sayFor(procedure, steps, at, due)}${left}`
      const days = step.of.map(day => dayBeside(day, due)).join(' and ')
      return `the ${order}${step.of.length === 2 ? 'er' : 'est'} of ${days}${left}`
    }
    case 'once-all':
      return `once all have happened, the last on ${dayBeside(step.gives, due)}`
    case 'meeting':
      return `the next ${inWords(step.of)} on or after ${dayBeside(step.onOrAfter, due)}`
    case 'due-of': {
      const slash = step.clock.indexOf('/')
      const stage = procedure.stages[step.clock.slice(0, slash)]
      const id = step.clock.slice(slash + 1)
      return `the date of “${stage?.dates?.[id]?.title ?? stage?.duties?.[id]?.must ?? inWords(id)}”`
    }
    case 'fixed':
      return 'a fixed day'
    case 'afresh':
    case 'held':
    case 'chosen':
    case 'moved':
      return ''
  }
}

/** What the only one of several came from. */
function sayFor(procedure: Procedure, steps: readonly Step[], at: number, due: LocalDate): string {
  const before = steps.slice(0, at).findLastIndex(step => 'gives' in step && step.gives === due)
  const step = steps[before]
  return step === undefined ? '' : sayStep(procedure, steps, before, step, due)
}

/** What a count is counted from: the nearest step before it that gave the day. */
function sayOrigin(procedure: Procedure, steps: readonly Step[], at: number, from: LocalDate, due: LocalDate): string {
  const origin = steps.slice(0, at).findLast(step => 'gives' in step && step.gives === from)
  const day = dayBeside(from, due)
  if (origin?.step === 'fact') return `the day ${typeInWords(origin.type, procedure)}, ${day}`
  if (origin?.step === 'written') return `the ${inWords(origin.field)} set when ${typeInWords(origin.type, procedure)}, ${day}`
  if (origin?.step === 'afresh') return `the day it began afresh, ${day}`
  if (origin?.step === 'due-of') return `${sayStep(procedure, steps, at, origin, due)}, ${day}`
  return day
}

/** '3 and 6 April (bank holidays) and weekends are not counted.' */
function saySkipped(steps: readonly Step[], due: LocalDate): string {
  const count = steps.findLast(step => step.step === 'count' && step.gives === due)
  if (count?.step !== 'count' || count.skipped.length === 0) return ''
  const named = count.skipped.filter(one => one.why !== 'Saturday' && one.why !== 'Sunday')
  const list = named.map(one => `${dayBeside(one.day, due)} (${one.why})`)
  if (named.length < count.skipped.length) list.push('weekends')
  const last = list.pop()
  const all = list.length === 0 ? last : `${list.join(', ')} and ${last}`
  return all === undefined ? '' : `${asSentence(all)} ${named.length === 1 && count.skipped.length === 1 ? 'is' : 'are'} not counted.`
}

function sayMove(move: Move, due: LocalDate): readonly string[] {
  const on = dayBeside(move.on, due)
  if (move.from === undefined) return []
  const was = `It was ${dayBeside(move.from, due)} until`
  if (move.by === 'hold' && move.to === undefined) return [`It was held from ${on}; until then it was ${dayBeside(move.from, due)}.`]
  if (move.by === 'leaned-on') return [`${was} the date of “${move.what}” moved on ${on}.`]
  if (move.by === 'calendar') return [`${was} a closed day was added on ${on} (${move.what}).`]
  return [`${was} ${move.what} on ${on}.`]
}

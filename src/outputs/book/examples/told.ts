/** A worked clock in words: what happened, the date, and how it came about. */
import { isWorkingDay, type LocalDate, weekday, workingDaysBetween } from '#calendar'
import type { ClockState, Fact, SkippedDay } from '#case'
import { type Duty, type Extension, type Hold, type Procedure, sayCondition, sayRef } from '#language'
import { countSteps } from '../../clock-words.ts'
import { barelyDay, listInWords, longDay, sentenceCase } from '../../days-in-words/days.ts'
import { dayOf, factInSentence } from '../../facts-of.ts'
import { isDuty } from '../../is-duty.ts'
import type { Example } from '../view.ts'
import { factsFor } from './small-case.ts'
import { type Examples, type Worked, workingDayFrom } from './worked.ts'

/** The examples of a duty or a date: one for each way that it may be dated. */
export function examplesOfClock(examples: Examples, key: string): readonly Example[] {
  return examples.of(key).map(worked => told(examples, key, worked))
}

function told({ procedure }: Examples, key: string, worked: Worked): Example {
  const { clock, way, facts } = worked
  const stage = key.slice(0, key.indexOf('/'))
  const conditions = way.if.map(condition => sayCondition(procedure, condition, stage).replaceAll('it is recorded that ', ''))
  const given = [...(conditions.length === 0 ? [] : [`If ${conditions.join(', and ')}.`]), sentence(happenings(procedure, facts))].filter(
    words => words !== '',
  )
  return {
    given: given.join(' '),
    gives: givenBy(worked, isDutyOf(procedure, key)),
    steps: clock.due === undefined || isWithoutLimit(way) ? [] : [...leftOut(clock), ...besides(clock)],
    ...(clock.due === undefined || isWithoutLimit(way) ? {} : { clock: worked.way.key, due: clock.due }),
  }
}

const isDutyOf = ({ stages, ofTheBody, reports }: Procedure, key: string): boolean => {
  const [stage, name] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
  const place = stage === 'body' ? ofTheBody : stages[stage]
  return place?.duties?.[name] !== undefined || (stage === 'body' && reports?.[name] !== undefined)
}

function givenBy({ clock, way }: Worked, isOwed: boolean): string {
  if (isWithoutLimit(way))
    return `${clock.due === undefined ? 'Owed from then on' : `Owed from ${longDay(clock.due)}`}, and never late: the document sets no limit.`
  if (clock.due !== undefined) return `${isOwed ? 'Due' : 'The date is'} ${longDay(clock.due)}.`
  return `No date can be shown${clock.why === undefined ? '' : `: not known is ${clock.why.what}`}.`
}

const isWithoutLimit = ({ when }: Worked['way']): boolean => typeof when === 'object' && 'noLimit' in when

/** 'The complaint was received on Thursday 2 April 2026; the response was sent on Monday 20 April 2026.' */
export function happenings(procedure: Procedure, facts: readonly Fact[]): string {
  const seen = new Set<string>()
  return facts
    .flatMap(fact => {
      const words = fact.type === 'meetings-scheduled' ? 'the next meeting is' : factInSentence(procedure, fact)
      const on = fact.type === 'meetings-scheduled' && Array.isArray(fact.data.dates) ? (fact.data.dates[0] as LocalDate) : dayOf(fact)
      const said = `${words} on ${longDay(on)}`
      if (seen.has(said)) return []
      seen.add(said)
      return [said]
    })
    .join('; ')
}

const sentence = (words: string): string => (words === '' ? '' : `${sentenceCase(words)}.`)

/** What the count passed over: of the counts that led to the date, where others were tried beside them. */
export function leftOut(clock: ClockState): readonly string[] {
  const counts = countSteps(clock)
  const leading = counts.filter(step => step.gives === clock.due)
  const before = counts.filter(step => leading.some(last => last.from === step.gives))
  const skipped = [...before, ...(leading.length > 0 ? leading.slice(0, 1) : counts)].flatMap(step => step.skipped)
  const unlike = skipped.filter(({ day }, i) => skipped.findIndex(other => other.day === day) === i)
  const named = unlike.filter(({ day }) => weekday(day) < 6)
  const weekends = unlike.filter(({ day }) => weekday(day) === 6).length
  const parts = [
    ...(weekends === 0 ? [] : [weekends === 1 ? 'a weekend' : `${weekends} weekends`]),
    ...named.map(({ day, why }: SkippedDay) => `${why} ${barelyDay(day)}`),
  ]
  return parts.length === 0 ? [] : [`Left out of the count: ${listInWords(parts)}.`]
}

/** The dates shown beside, and what the date would be by another reading. */
function besides(clock: ClockState): readonly string[] {
  const lines = clock.lines.flatMap(line =>
    line.due === undefined ? [] : [`${line.kind === 'law' ? `The law’s date (${line.title})` : line.title}: ${longDay(line.due)}.`],
  )
  const others = clock.others.flatMap(({ text, due }) => (due === undefined ? [] : [`Read otherwise (${text}): ${longDay(due)}.`]))
  return [...lines, ...others]
}

/** More time given on the last day, to the longest that is allowed; and that a day more is refused. */
export function exampleOfExtension(examples: Examples, key: string, extension: Extension): readonly Example[] {
  const worked = firstDated(examples, key)
  const before = worked && examples.further(key, worked.facts)
  if (worked === undefined || before?.due === undefined) return []
  const { procedure, calendar } = examples
  const on = before.due
  const field = typeof extension.to === 'object' && 'dateIn' in extension.to ? extension.to.field : undefined
  const newest = before.atMost ?? workingDayFrom(calendar, on, 5)
  const with_ = (newDate: LocalDate) => examples.further(key, [...worked.facts, ...allowing(examples, key, extension, on, field, newDate)])
  const after = with_(newest)
  if (after?.due === undefined || after.due <= on) return []
  const further = workingDayFrom(calendar, newest, 1)
  const refused = field !== undefined && before.atMost !== undefined && with_(further)?.due === before.due
  return [
    {
      given: `First due ${longDay(on)}. On that day ${sayRef(procedure, extension.records, stageOf(key))}${field === undefined ? '' : `, to ${barelyDay(newest)}`}.`,
      gives: `Due ${longDay(after.due)}.`,
      steps: refused ? [`That is the longest: ${longDay(further)} would be refused.`] : [],
      clock: key,
      due: after.due,
    },
  ]
}

const stageOf = (key: string): string => key.slice(0, key.indexOf('/'))

function allowing(
  { procedure, calendar }: Examples,
  key: string,
  { records }: Extension,
  on: LocalDate,
  field: string | undefined,
  newDate: LocalDate,
): readonly Fact[] {
  const needed = { ref: records, stage: stageOf(key), depth: 0, ...(field === undefined ? {} : { dayIn: field }) }
  const day = workingDayFrom(calendar, on, 0)
  return factsFor(procedure, needed, day <= on ? day : on, newDate, 50)
}

/** A clock stopped on its third day and let run again five working days later. */
export function exampleOfHold(examples: Examples, stage: string, hold: Hold): readonly Example[] {
  const { procedure, calendar } = examples
  for (const stopped of hold.stops) {
    const key = stopped.includes('/') ? stopped : `${stage}/${stopped}`
    const worked = firstDated(examples, key)
    const start = worked?.clock.start
    if (worked === undefined || start === undefined) continue
    const from = workingDayFrom(calendar, start, 3)
    const to = workingDayFrom(calendar, from, 5)
    const facts = [
      ...factsFor(procedure, { ref: hold.from, stage, depth: 0 }, from, to, 60),
      ...factsFor(procedure, { ref: hold.to, stage, depth: 0 }, to, to, 70),
    ]
    const after = examples.further(key, [...worked.facts, ...facts])
    if (after?.due === undefined || after.due === worked.clock.due || worked.clock.due === undefined) continue
    return [
      {
        given: `${sentence(happenings(procedure, worked.facts))} First due ${longDay(worked.clock.due)}. Stopped on ${longDay(from)}; running again from ${longDay(to)}.`,
        gives: `Due ${longDay(after.due)}.`,
        steps: leftOut(after),
        clock: key,
        due: after.due,
      },
    ]
  }
  return []
}

/** A rolling duty done on the day it was due: when it is due again. */
export function exampleOfAgain(examples: Examples, key: string, duty: Duty): readonly Example[] {
  const worked = firstDated(examples, key)
  const due = worked?.clock.due
  if (duty.again === undefined || worked === undefined || due === undefined) return []
  const { doneBy } = duty
  const ref = typeof doneBy === 'object' && !('fact' in doneBy) ? undefined : doneBy
  if (ref === undefined) return []
  const done = factsFor(examples.procedure, { ref, stage: stageOf(key), depth: 0 }, due, due, 80)
  const after = examples.further(key, [...worked.facts, ...done])
  if (after?.due === undefined || after.due === due) return []
  return [
    {
      given: `Done on ${longDay(due)}, the day it was due.`,
      gives: `Due again ${longDay(after.due)}.`,
      steps: [],
      clock: key,
      due: after.due,
    },
  ]
}

/** The day a reminder or a step of escalation falls on. */
export function exampleOfRung(examples: Examples, key: string, rung: string): readonly Example[] {
  const worked = firstDated(examples, key)
  if (worked === undefined || !isDuty(worked.clock) || worked.clock.due === undefined) return []
  const found = worked.clock.ladder.find(one => one.key === `${key}/${rung}`)
  return found === undefined ? [] : [{ given: '', gives: `${longDay(found.day)}, in the example above.`, steps: [] }]
}

export function exampleOfLine(examples: Examples, key: string, line: string): readonly Example[] {
  const worked = firstDated(examples, key)
  const found = worked?.clock.lines.find(one => one.id === line)
  if (worked?.clock.due === undefined || found?.due === undefined) return []
  return [{ given: '', gives: `${longDay(found.due)}, in the example above.`, steps: [] }]
}

/** The way that the small case shows: the one that holds where no other does. */
export function firstDated(examples: Examples, key: string): Worked | undefined {
  const all = examples.of(key)
  const itself = all.length > 1 ? all.at(-1) : all[0]
  if (itself?.clock.due === undefined) return undefined
  if (itself.way.key === key) return itself
  const whole = examples.further(key, itself.facts)
  return whole === undefined ? itself : { ...itself, clock: whole }
}

/** How far a date is from its clock's start, in working days: what a timeline draws. */
export function workingDaysFromStart(
  { calendar, procedure }: Pick<Examples, 'calendar' | 'procedure'>,
  clock: ClockState,
  day: LocalDate | undefined,
): number | undefined {
  if (clock.start === undefined || day === undefined) return undefined
  const days = workingDaysBetween(calendar, clock.start, day)
  const countsItself = procedure.counting === 'same-day' && day >= clock.start && isWorkingDay(calendar, clock.start) === true
  return days === undefined || !countsItself ? days : days + 1
}

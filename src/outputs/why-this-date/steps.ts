import { addDays, type Calendar, daysBetween, type LocalDate, workingDaysBetween } from '#calendar'
import type { ClockState, DutyState, Fact, Step } from '#case'
import { type Clause, type Procedure, type Ref, sayClock, sayFact, typesOf, type Unit } from '#language'
import { countedIn } from '../clock-words.ts'
import { barelyDay, dayAndMonth, lengthInWords, listInWords, sentenceCase } from '../days-in-words/days.ts'
import { dayOf, factById, factInSentence } from '../facts-of.ts'
import { isDuty } from '../is-duty.ts'
import { said } from '../rights/said.ts'
import type { Numbering } from './numbering.ts'
import type { Anchor, Count, Held, Moved, Run } from './trace.ts'
import type { LetteredStep } from './view.ts'

export interface Telling {
  readonly runs: readonly Run[]
  readonly clock: ClockState | DutyState
  readonly numbering: Numbering
  readonly facts: readonly Fact[]
  readonly procedure: Procedure
  readonly calendar: Calendar
}

type Unlettered = Omit<LetteredStep, 'letter' | 'title'> & { readonly what: string }

/** How the date came about, in the order of the days, the date itself last. */
export function stepsOf(telling: Telling): readonly LetteredStep[] {
  const told = telling.runs.flatMap((run, i) => [
    ...(i === 0 ? [startStep(run, telling, telling.runs.length > 1)] : []),
    ...run.holds.flatMap(hold => holdSteps(hold, run, telling, telling.runs[i + 1])),
    ...run.moves.filter(move => move.by !== 'hold').map(move => moveStep(move, telling)),
    ...(i > 0 ? [startStep(run, telling, i < telling.runs.length - 1)] : []),
  ])
  const ordered = told.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const due = telling.clock.due === undefined ? [] : [dueStep(telling.clock.due, telling)]
  return [...ordered, ...due].map(({ what, ...step }, i) => ({ letter: letterOf(i), title: `${dayAndMonth(step.day)}: ${what}`, ...step }))
}

/** A to Z, then A1 and so on: a rolling duty may have many steps. */
const letterOf = (i: number): string => `${String.fromCharCode(65 + (i % 26))}${i < 26 ? '' : Math.floor(i / 26)}`

/** What a count began from, in a sentence: 'a complaint was received'. */
export function anchorInSentence(anchor: Anchor, { facts, procedure }: Pick<Telling, 'facts' | 'procedure'>): string {
  const fact = factById(facts, anchor.fact)
  const of = anchor.of ?? ''
  if (anchor.is === 'fact' || anchor.is === 'afresh') return fact === undefined ? sayFact(procedure, of) : factInSentence(procedure, fact)
  if (anchor.is === 'written') return `the day set when ${fact === undefined ? of : factInSentence(procedure, fact)}`
  if (anchor.is === 'due-of') return sayClock(procedure, of)
  if (anchor.is === 'meeting') return `the ${procedure.meetings?.[of]?.title ?? of}`
  return anchor.is === 'fixed' ? 'the date fixed by the procedure' : 'the start'
}

function startStep(run: Run, telling: Telling, superseded: boolean): Unlettered {
  const { anchor } = run
  const sentences: string[] = []
  const sums = run.counts.map(sumOf)
  const first = run.counts[0]
  if (first !== undefined && first.n > 0) sentences.push(zeroSentence(first, anchor, telling.procedure))
  if (superseded && run.base !== undefined) sentences.push(`${capitalLength(first)} would have ended on ${dayAndMonth(run.base)}.`)
  sentences.push(...run.notes.flatMap(note => noteSentences(note)))
  const clause = anchor.clause ?? telling.clock.clause
  return {
    day: anchor.day,
    what: anchorInSentence(anchor, telling),
    sentences,
    ...(superseded || sums.length === 0 ? {} : { sum: sums.join('; ') }),
    clause,
  }
}

function zeroSentence(count: Count, anchor: Anchor, procedure: Procedure): string {
  const again = anchor.is === 'afresh'
  if (count.how === 'before') return `The ${lengthInWords(count.n, count.unit)} are counted back from this day, which does not count.`
  const dayOne =
    count.how === 'beginning-with' || (count.how === 'from' && count.unit === 'working-days' && procedure.counting === 'same-day')
  if (dayOne)
    return `The day itself is day 1${count.unit === 'working-days' ? ' if it is a working day, else the next working day is' : ''}.`
  return again ? 'A new day 0: the whole time runs again from here.' : 'The day itself is day 0.'
}

const capitalLength = (count: Count | undefined): string =>
  count === undefined ? 'The time' : sentenceCase(lengthInWords(count.n, count.unit))

/** '27 April + 10 working days = Tuesday 12 May' */
function sumOf(count: Count): string {
  const sign = count.how === 'before' ? '−' : '+'
  const clamped = count.clamped === true ? ' (the month’s last day)' : ''
  return `${barelyDay(count.from)} ${sign} ${lengthInWords(count.n, count.unit)} = ${dayAndMonth(count.gives)}${clamped}`
}

function noteSentences(note: Step): readonly string[] {
  switch (note.step) {
    case 'earliest':
    case 'latest':
    case 'once-all': {
      const which = { earliest: 'The earlier of', latest: 'The later of', 'once-all': 'The later, once all have happened, of' }[note.step]
      const dates = note.of.length < 2 ? [] : [`${which} ${listInWords(note.of.map(dayAndMonth))}.`]
      return [...dates, ...note.leftOut.map(left => `Left out, because it has not happened: ${left}.`)]
    }
    case 'chosen':
      return note.because.length === 0 ? [] : [`This length applies because ${listInWords(note.because.map(leaf => leaf.says))}.`]
    case 'rolled':
      return [
        `${dayAndMonth(note.from)} is not a working day, so it is the working day ${note.to === 'next' ? 'after' : 'before'}: ${dayAndMonth(note.gives)}.`,
      ]
    case 'meeting':
      return [`The first one on or after ${dayAndMonth(note.onOrAfter)}.`]
    default:
      return []
  }
}

function holdSteps(hold: Held, run: Run, telling: Telling, next: Run | undefined): readonly Unlettered[] {
  const { facts, procedure } = telling
  const rule = procedure.stages[telling.clock.key.split('/')[0] ?? '']?.holds?.[hold.hold]
  const nameAt = (ref: Ref | undefined, on: LocalDate, otherwise: string) => {
    const fact = ref === undefined ? undefined : facts.find(each => typesOf(ref).includes(each.type) && dayOf(each) === on)
    return fact === undefined ? otherwise : factInSentence(procedure, fact)
  }
  const unit = countedIn(telling.clock)
  const counted = [...telling.numbering.days.entries()].filter(([day, cell]) => cell.is === 'set-aside' && day <= hold.from).length
  const begins: Unlettered = {
    day: hold.from,
    what: nameAt(rule?.from, hold.from, 'the clock is stopped'),
    sentences: [
      next === undefined
        ? `The clock stops${hold.left === undefined ? '' : `, with ${lengthInWords(hold.left, unit)} left`}.`
        : `No date runs until it begins afresh; ${counted === 1 ? 'the 1 day already counted is' : `the ${counted} days already counted are`} set aside.`,
    ],
    clause: hold.clause,
  }
  if (hold.to === undefined || next !== undefined) return [begins]
  const ends: Unlettered = {
    day: hold.to,
    what: nameAt(rule?.to, hold.to, 'the clock runs again'),
    sentences: [`The clock runs again from here${hold.left === undefined ? '' : `: ${lengthInWords(hold.left, unit)} are left`}.`],
    clause: hold.clause,
  }
  const moved = run.moves.find(move => move.by === 'hold' && move.on === hold.to)
  const sum =
    moved === undefined || hold.left === undefined
      ? undefined
      : `${barelyDay(hold.to)} + ${lengthInWords(hold.left, unit)} = ${dayAndMonth(moved.gives)}`
  return [begins, sum === undefined ? ends : { ...ends, sum }]
}

function moveStep(move: Moved, telling: Telling): Unlettered {
  const fact = factById(telling.facts, move.fact)
  const what = fact === undefined ? move.what : factInSentence(telling.procedure, fact)
  const sentence = `${sentenceCase(move.what)}: the date moves from ${dayAndMonth(move.from)} to ${dayAndMonth(move.gives)}.`
  const before = move.by === 'extension' ? beforeItRanOut(move, telling) : undefined
  const more = extraDays(move, telling)
  const because = fact === undefined ? '' : said(fact, 'reason') || said(fact, 'reasons')
  return {
    day: move.on,
    what,
    sentences: before === undefined ? [sentence] : [sentence, before],
    ...(because !== '' && { because }),
    ...(more === undefined || more.n <= 0
      ? {}
      : { sum: `${barelyDay(move.from)} + ${lengthInWords(more.n, more.unit)} = ${dayAndMonth(move.gives)}` }),
    clause: move.clause,
  }
}

function beforeItRanOut(move: Moved, { calendar }: Telling): string | undefined {
  if (move.on > move.from) return 'The date before it had already passed.'
  if (move.on === move.from) return 'In time, on the last day.'
  const n = workingDaysBetween(calendar, move.on, move.from)
  return n === undefined || n === 0 ? undefined : `In time, ${lengthInWords(n, 'working-days')} before the date ran out.`
}

/** How much later a move made the date, in what the clock is counted in. */
export function extraDays(
  move: Pick<Moved, 'from' | 'gives'>,
  { clock, calendar }: Pick<Telling, 'clock' | 'calendar'>,
): { readonly n: number; readonly unit: Unit } | undefined {
  if (countedIn(clock) === 'calendar-days') return { n: daysBetween(move.from, move.gives), unit: 'days' }
  const n = workingDaysBetween(calendar, move.from, move.gives)
  return n === undefined ? undefined : { n, unit: 'working-days' }
}

function dueStep(due: LocalDate, { clock, numbering }: Telling): Unlettered {
  const number = numbering.days.get(due)?.n
  const most = clock.atMost === undefined ? undefined : numbering.days.get(clock.atMost)?.n
  const counted = number === undefined ? [] : [most === undefined ? `Day ${number}.` : `Day ${number} of at most ${most}.`]
  const after = barelyDay(addDays(due, 1))
  const ends = clock.aim
    ? 'An aim, not a limit: it is never late.'
    : isDuty(clock)
      ? `In time until the end of the day; late from ${after}.`
      : `The last day is in time; ${after} is too late.`
  return { day: due, what: isDuty(clock) ? 'due' : 'the date', sentences: [...counted, ends], clause: clauseOf(clock) }
}

/** The date stands on the clause of what moved it last, or on its own. */
function clauseOf(clock: ClockState): Clause {
  return clock.steps.findLast(step => step.step === 'moved')?.clause ?? clock.clause
}

import type { Calendar } from '#calendar'
import type { ClockState, DutyState } from '#case'
import type { CaseRead, Part } from '../case-read.ts'
import { dayAndMonth, lengthInWords, sentenceCase } from '../days-in-words/days.ts'
import { factById, factInSentence } from '../facts-of.ts'
import { startOf } from './grid.ts'
import { asLeaned } from './leaned.ts'
import { anchorInSentence, extraDays, type Telling } from './steps.ts'
import { type Anchor, type Moved, runsOf } from './trace.ts'

/** Why a date is what it is, in one sentence: the length, what it counts from, what was added. Without a date, why there is none. */
export function reasonFor(read: CaseRead, clock: ClockState | DutyState, calendar: Calendar): string {
  if (clock.due === undefined) return clock.says
  const told = asLeaned(clock, read.state)
  const runs = runsOf(told)
  const parts = reasonParts({ runs, clock: told, facts: read.facts, procedure: read.procedure, calendar })
  return parts.length === 0 ? clock.says : `${sentenceCase(parts.map(part => part.text).join(''))}.`
}

/** The lengths are strong. */
export function reasonParts(telling: Omit<Telling, 'numbering'>): readonly Part[] {
  const run = telling.runs.at(-1)
  if (run === undefined) return []
  const parts: Part[] = []
  const count = run.counts.at(-1)
  if (count !== undefined && count.n > 0) {
    const how = { from: 'from', after: 'after', 'beginning-with': 'beginning with', before: 'before' }[count.how]
    const from = run.counts.length === 1 ? fromWords(run.anchor, telling) : dayAndMonth(startOf(run))
    parts.push({ text: lengthInWords(count.n, count.unit), strong: true }, { text: ` ${how} ${from}` })
  } else {
    parts.push({ text: anchorInSentence(run.anchor, telling) })
  }
  if (run.holds.some(hold => hold.to !== undefined)) parts.push({ text: ', leaving out the days on which the clock was stopped' })
  for (const move of run.moves) {
    const more = move.by === 'hold' ? undefined : extraDays(move, telling)
    if (more === undefined || more.n <= 0) continue
    parts.push({ text: ', and ' }, { text: `${more.n} more`, strong: true }, { text: ` ${sinceWhat(move, telling)}` })
  }
  return parts
}

function fromWords(anchor: Anchor, telling: Omit<Telling, 'numbering'>): string {
  const said = anchorInSentence(anchor, telling)
  const day = anchor.is === 'fact' || anchor.is === 'afresh' ? `the day ${said}` : said
  return `${day}, ${dayAndMonth(anchor.day)}`
}

function sinceWhat(move: Moved, { facts, procedure }: Omit<Telling, 'numbering'>): string {
  if (move.by === 'calendar') return `because a day was closed after the count began (${move.what})`
  const fact = factById(facts, move.fact)
  return `since ${fact === undefined ? move.what : factInSentence(procedure, fact)} on ${dayAndMonth(move.on)}`
}

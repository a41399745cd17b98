import type { Calendar, LocalDate } from '#calendar'
import { factDefinition } from '#language'
import { begin } from './evaluate/begin.ts'
import { inOrder } from './evaluate/order.ts'
import { formRefusals } from './form.ts'
import type { Attempt, Decision, Fact, Refusal } from './types.ts'
import { fullDay } from './words/days.ts'
import type { CompiledProcedure, Verdict } from './words/machine.ts'

const TRIED = 'attempt'

/**
 * Answers somebody who tries to record a fact: the fact, with warnings, or every refusal (language 2, 8). It is judged as it
 * would be judged if it were recorded: in its place in the order, by the facts that have effect before it.
 */
export function decide(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  today: LocalDate,
  attempt: Attempt,
): Decision {
  const entries = inOrder(compiled, facts, today, undefined, 'first')
  const found = { compiled, entries, knows: (id: string) => facts.some(fact => fact.id === id) }
  const { wrong, missing } = formRefusals(compiled, found, today, attempt)
  if (wrong.some(one => one.field === 'on' || one.field === 'type' || one.field === 'at'))
    return refused(compiled, attempt, [...wrong, ...missing])
  const verdict = judged(compiled, facts, calendar, today, attempt)
  const hard = verdict.effect === 'no' ? verdict.refusals : []
  // What rests on a field that is wrong says nothing; of a field left empty, the act's clause says more than the form.
  const ofTheActs = hard.filter(one => one.field === undefined || !wrong.some(other => other.field === one.field))
  const refusals = [
    ...wrong,
    ...missing.filter(one => !ofTheActs.some(other => other.field === one.field)),
    ...(ofTheActs.length === 0 ? [] : laterDayWouldDo(compiled, facts, calendar, today, attempt, ofTheActs)),
  ]
  if (refusals.length > 0) return refused(compiled, attempt, refusals)
  const warnings = verdict.refusals.filter(one => one.severity !== 'refuse')
  return { record: [attempt], waits: verdict.effect === 'waits', warnings, under: verdict.through }
}

function refused(compiled: CompiledProcedure, attempt: Attempt, refusals: readonly Refusal[]): Decision {
  const isOutside = factDefinition(compiled.procedure, attempt.type)?.by === 'outside'
  const isOfTheForm = refusals.some(one => one.act === 'record')
  return isOutside && !isOfTheForm ? { refused: refusals, mayStillBeRecorded: true } : { refused: refusals }
}

/** What a would-be fact would be judged to be; with a span, the worse of its two ends. */
function judged(compiled: CompiledProcedure, facts: readonly Fact[], calendar: Calendar, today: LocalDate, attempt: Attempt): Verdict {
  const fact: Fact = { ...attempt, id: TRIED, recordedAt: LATEST, recordedBy: '' }
  const ends = [...facts, fact].some(one => typeof one.on !== 'string') ? (['first', 'last'] as const) : (['first'] as const)
  const verdicts = ends.map(end => {
    const world = begin(compiled, [...facts, fact], calendar, today, undefined, end)
    const e = world.entries.find(one => one.fact.id === TRIED)
    return e === undefined ? NOT_SEEN : world.verdict(e.place)
  })
  return verdicts.find(one => one.effect === 'no') ?? verdicts.find(one => one.effect === 'waits') ?? verdicts[0] ?? NOT_SEEN
}

const LATEST = '9999-12-31T23:59:59Z'
const NOT_SEEN: Verdict = { effect: 'yes', through: [], refusals: [] }

/** A refusal of an earlier day that would not stand today is about the day: what it depends on came later. */
function laterDayWouldDo(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  today: LocalDate,
  attempt: Attempt,
  refusals: readonly Refusal[],
): readonly Refusal[] {
  if (typeof attempt.on !== 'string' || attempt.on >= today) return refusals
  const on = attempt.on
  const now = judged(compiled, facts, calendar, today, { ...attempt, on: today })
  return refusals.map(one => {
    const isOfTheDay = one.field === undefined && !now.refusals.some(other => other.act === one.act && other.because === one.because)
    return isOfTheDay
      ? {
          ...one,
          tests: one.tests,
          field: 'on',
          because: `${one.because} That is how it stood on ${fullDay(on)}; today it would not be refused for this.`,
        }
      : one
  })
}

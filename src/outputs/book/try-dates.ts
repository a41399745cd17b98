/** All dates of a stage from days that somebody gives: the receipt, and what happened since. */
import type { Calendar, LocalDate } from '#calendar'
import { type Clause, type FactType, type Procedure, type StageId, sayFact } from '#language'
import { sentenceCase } from '../days-in-words/days.ts'
import { wantedBy } from './examples/small-case.ts'
import { examplesOfClock } from './examples/told.ts'
import { examplesOf, neededBy } from './examples/worked.ts'

export interface TriedDate {
  readonly key: string
  readonly title: string
  readonly clause: Clause
  readonly given: string
  readonly gives: string
  readonly steps: readonly string[]
  readonly due?: LocalDate
}

export interface TriedStage {
  /** What the stage's dates are counted from, besides the day given first. */
  readonly events: readonly { readonly type: FactType; readonly says: string }[]
  /** In the order of their dates; those without one last. */
  readonly dates: readonly TriedDate[]
}

/** At most so many events are asked for: more would be a case, and that has pages of its own. */
const mostEvents = 6

export function tryDates(
  procedure: Procedure,
  calendar: Calendar,
  stage: StageId,
  day: LocalDate,
  days: Readonly<Record<FactType, LocalDate>>,
): TriedStage {
  const examples = examplesOf(procedure, calendar, day, { ...days, 'complaint-received': day })
  const written = stage === 'body' ? procedure.ofTheBody : procedure.stages[stage]
  const clocks = [
    ...Object.entries(written?.duties ?? {}).map(([id, { must, clause }]) => ({ id, title: must, clause })),
    ...Object.entries(written?.dates ?? {}).map(([id, { title, clause }]) => ({ id, title, clause })),
  ]
  const types = new Map<FactType, string>()
  const dates = clocks.flatMap(({ id, title, clause }): readonly TriedDate[] => {
    const key = `${stage}/${id}`
    for (const { way } of examples.of(key))
      for (const { ref } of neededBy(examples, stage, way))
        for (const { type } of wantedBy(ref)) types.set(type, sentenceCase(sayFact(procedure, type)))
    return examplesOfClock(examples, key).map(({ given, gives, steps, due }) => ({
      key,
      title: sentenceCase(title),
      clause,
      given,
      gives,
      steps,
      ...(due === undefined ? {} : { due }),
    }))
  })
  types.delete('complaint-received')
  return {
    events: [...types].slice(0, mostEvents).map(([type, says]) => ({ type, says })),
    dates: dates.toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0)),
  }
}

/** Every period of a procedure on one scale: working days from the day it starts, as the examples were counted. */
import type { LocalDate } from '#calendar'
import { sayWhen, type When } from '#language'
import { firstDated, workingDaysFromStart } from './examples/told.ts'
import type { Making } from './rules/making.ts'
import type { PeriodGroup, PeriodRow } from './view.ts'

export function periodsOf(making: Making): readonly PeriodGroup[] {
  const { procedure } = making
  const stages = [
    ...Object.entries(procedure.stages).map(([id, stage]) => ({ id, stage, chapter: `stages/${id}` })),
    ...(procedure.ofTheBody === undefined ? [] : [{ id: 'body', stage: procedure.ofTheBody, chapter: 'the-body' }]),
  ]
  return stages
    .map(({ id, stage, chapter }) => ({
      stage: id,
      title: stage.title,
      rows: [
        ...Object.entries(stage.duties ?? {}).map(([name, { must, by, aim }]) => ({ name, title: must, by, isAim: aim === true })),
        ...Object.entries(stage.dates ?? {}).map(([name, { title, by, aim }]) => ({ name, title, by, isAim: aim === true })),
      ].flatMap(({ name, title, by, isAim }) => rowOf(making, `${id}/${name}`, chapter, title, sayWhen(procedure, by, id), isAim)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function rowOf(making: Making, key: string, chapter: string, title: string, says: string, isAim: boolean): readonly PeriodRow[] {
  const { examples } = making
  const worked = firstDated(examples, key)
  if (worked === undefined || !isCounted(worked.way.when)) return []
  const { clock } = worked
  const from = (day: LocalDate | undefined) => workingDaysFromStart(examples, clock, day)
  const days = from(clock.due)
  if (days === undefined || days === 0) return []
  const most = from(examples.further(key, worked.facts)?.atMost)
  const marks = clock.lines.flatMap(line => {
    const far = from(line.due)
    return far === undefined ? [] : [{ is: line.kind, title: line.title, days: far }]
  })
  return [
    {
      key,
      chapter,
      title,
      says,
      days,
      isAim,
      marks: [
        ...marks,
        ...(most === undefined || most === days ? [] : [{ is: 'most' as const, title: 'the most with more time', days: most }]),
      ],
    },
  ]
}

/** Whether the procedure itself says how long: a date that somebody else sets is no period. */
function isCounted(when: When): boolean {
  if (typeof when === 'string' || 'fact' in when) return false
  if ('unit' in when || 'dueOf' in when) return true
  if ('earliestOf' in when) return when.earliestOf.some(isCounted)
  if ('latestOf' in when) return when.latestOf.some(isCounted)
  if ('onceAll' in when) return when.onceAll.some(isCounted)
  return false
}

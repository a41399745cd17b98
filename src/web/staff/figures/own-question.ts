/** A question to the figures: what an address asks for. Kept under a name it is kept as that address, and counted anew each time. */
import type { Procedure } from '#language'
import type { FiguresChosen } from '../../figure-services.ts'
import type { Services } from '../../services.ts'
import type { Query } from '../http/query.ts'
import { type DaysAsked, daysAsked } from './choose.tsx'
import { addNarrows, type Narrows, narrowingOf, narrowsAsked } from './narrows.ts'
import { procedureAsked } from './procedure-asked.ts'

/** What a question is read against. */
type Known = Pick<Services, 'procedures' | 'body' | 'today'>

export interface OwnQuestion {
  readonly procedure: Procedure
  readonly measures: readonly string[]
  readonly by: readonly string[]
  readonly across: string
  /** Services; none: all. */
  readonly only: readonly string[]
  readonly narrows: Narrows
  readonly days: DaysAsked
  readonly beside: number
}

export const ownQuestionOf = (asked: Query, known: Known): OwnQuestion | undefined => {
  const procedure = procedureAsked(known, asked.text('procedure'))
  if (procedure === undefined) return undefined
  const measures = Object.keys(procedure.measures ?? {})
  const fields = new Set(Object.values(procedure.measures ?? {}).flatMap(({ splitBy = [] }) => splitBy))
  return {
    procedure,
    measures: measures.filter(id => asked.all('measure').includes(id)),
    by: [...new Set(asked.all('by'))].filter(field => fields.has(field)),
    across: fields.has(asked.text('across')) ? asked.text('across') : '',
    only: asked.all('service').filter(id => known.body.services.some(one => one.id === id)),
    narrows: narrowsAsked(asked),
    days: daysAsked(asked, known.today()),
    beside: Math.min(8, Math.max(0, Math.trunc(Number(asked.text('beside')) || 0))),
  }
}

/** As it is counted. */
export const chosenOf = ({ procedure, measures, by, across, only, narrows, days, beside }: OwnQuestion, known: Known): FiguresChosen => {
  const narrowing = narrowingOf(narrows, known.body)
  return {
    ...{ procedure: procedure.id, measures, by, beside, from: days.from, to: days.to },
    ...(only.length > 0 && { services: only }),
    ...(narrowing && { only: narrowing }),
    ...(across !== '' && { across }),
  }
}

/** As an address asks for it: days by the name of their period where they have one, so that a kept question moves with the calendar. */
export const askedOfOwn = ({ procedure, measures, by, across, only, narrows, days, beside }: OwnQuestion): string => {
  const asked = new URLSearchParams({ procedure: procedure.id })
  for (const measure of measures) asked.append('measure', measure)
  for (const field of by) asked.append('by', field)
  if (across !== '') asked.set('across', across)
  for (const service of only) asked.append('service', service)
  addNarrows(asked, narrows)
  if (days.period === '') {
    asked.set('from', days.from)
    asked.set('to', days.to)
  } else asked.set('period', days.period)
  if (beside > 0) asked.set('beside', String(beside))
  return asked.toString()
}

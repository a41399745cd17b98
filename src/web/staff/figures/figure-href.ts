/** The address of one figure: what is counted, of which days, in which group. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Query } from '../http/query.ts'
import { addNarrows, type Narrows, narrowsAsked } from './narrows.ts'

export interface FigureLink {
  readonly procedure: string
  readonly measure: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly group?: { readonly field: string; readonly value: string }
  /** One group of a second field. */
  readonly across?: { readonly field: string; readonly value: string }
  readonly services?: readonly string[]
  readonly narrows?: Narrows
}

export const figureHref = ({ procedure, measure, from, to, group, across, services = [], narrows = {} }: FigureLink): string => {
  const asked = new URLSearchParams({ procedure, from, to })
  if (group !== undefined) {
    asked.set('by', group.field)
    asked.set('value', group.value)
  }
  if (across !== undefined) {
    asked.set('and', across.field)
    asked.set('is', across.value)
  }
  addNarrows(asked, narrows)
  for (const service of services) asked.append('service', service)
  return `/figures/${encodeURIComponent(measure)}?${asked}`
}

/** What an address asks for; nothing where its days are no days. */
export const figureAsked = (asked: Query, measure: string): FigureLink | undefined => {
  const [from, to] = [parseLocalDate(asked.text('from')), parseLocalDate(asked.text('to'))]
  if (from === undefined || to === undefined || from > to) return undefined
  const [field, second, services, narrows] = [asked.text('by'), asked.text('and'), asked.all('service'), narrowsAsked(asked)]
  return {
    ...{ procedure: asked.text('procedure'), measure, from, to },
    ...(field === '' ? {} : { group: { field, value: asked.text('value') } }),
    ...(second === '' ? {} : { across: { field: second, value: asked.text('is') } }),
    ...(services.length === 0 ? {} : { services }),
    ...(Object.keys(narrows).length === 0 ? {} : { narrows }),
  }
}

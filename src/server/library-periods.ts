/** Which version of a procedure takes complaints when: the newer where two overlap, and the gaps that none takes. */
import { addDays, type LocalDate } from '#calendar'
import type { Period } from '#web'
import { type Edition, editionFor, type Library, lastDayOf } from './library.ts'

/** Spans of days one after another, from the first day any version takes complaints. */
export const periodsOf = (editions: readonly Edition[]): readonly Period[] => {
  const inForce = editions.filter(({ standing }) => standing?.is !== 'draft')
  const [first] = inForce
  if (first === undefined) return []
  const { body, id } = first.procedure
  const library: Library = { bodies: {}, editions: inForce }
  const begins = [
    ...new Set(
      inForce.flatMap(edition => {
        const last = lastDayOf(edition)
        return [edition.procedure.receivedFrom, ...(last === undefined ? [] : [addDays(last, 1)])]
      }),
    ),
  ].sort()
  const periods: Period[] = []
  for (const [i, from] of begins.entries()) {
    const next = begins[i + 1]
    const version = editionFor(library, body, from, id)?.procedure.receivedFrom
    const before = periods.at(-1)
    const to: { readonly to?: LocalDate } = next === undefined ? {} : { to: addDays(next, -1) }
    if (before !== undefined && before.version === version) periods[periods.length - 1] = { ...withoutEnd(before), ...to }
    else periods.push({ from, ...to, ...(version === undefined ? {} : { version }) })
  }
  return periods
}

const withoutEnd = ({ from, version }: Period): Period => ({ from, ...(version === undefined ? {} : { version }) })

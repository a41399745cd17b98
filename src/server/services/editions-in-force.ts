import type { LocalDate } from '#calendar'
import { type Edition, editionFor } from '../library.ts'
import type { Desk } from './desk.ts'

/** Of each of the body's procedures the version that takes complaints today; the one the desk works with, where none does. */
export const editionsInForce = (desk: Desk, today: LocalDate): readonly Edition[] => {
  const { body, library } = desk
  const ids = [...new Set(library.editions.filter(({ procedure }) => procedure.body === body.id).map(({ procedure }) => procedure.id))]
  const inForce = ids.flatMap(id => editionFor(library, body.id, today, id) ?? [])
  const found = inForce.length > 0 ? inForce : [desk.current()]
  return found.toSorted((a, b) => a.procedure.title.localeCompare(b.procedure.title, 'en-GB'))
}

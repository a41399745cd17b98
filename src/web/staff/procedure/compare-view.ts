import { compareProcedures, compareVersions, plainDay } from '#outputs'
import { bookOf } from '../../procedure-book/book-of.ts'
import type { ReadEdition, Services } from '../../services.ts'
import type { ComparedSide, CompareView } from './compare-page.tsx'
import { versionHref, versionName } from './versions.ts'

/** `undefined` where an edition asked for does not exist. */
export function compareView(services: Services, a: string, b: string): CompareView | undefined {
  const editions = services.editions()
  const choices = editions.map(edition => ({
    value: versionName(edition),
    text: `${edition.body.name}: ${edition.procedure.title}, from ${plainDay(edition.procedure.receivedFrom)}`,
  }))
  if (a === '' && b === '') return { choices, a: choices[0]?.value ?? '', b: choices[1]?.value ?? '' }
  const [left, right] = [editions.find(one => versionName(one) === a), editions.find(one => versionName(one) === b)]
  if (left === undefined || right === undefined) return undefined
  const [bookA, bookB] = [bookOf(left), bookOf(right)]
  const isOneProcedure = left.procedure.id === right.procedure.id && left.body.id === right.body.id
  const side = (edition: ReadEdition): ComparedSide => ({
    name: isOneProcedure ? `From ${plainDay(edition.procedure.receivedFrom)}` : edition.body.name,
    says: `${edition.procedure.title}, from ${plainDay(edition.procedure.receivedFrom)}, fingerprint ${bookOf(edition).book.fingerprint}`,
    ...(edition.body.id === services.body.id ? { href: versionHref(edition) } : {}),
  })
  return {
    choices,
    a,
    b,
    sides: [side(left), side(right)],
    ...(isOneProcedure
      ? { versions: compareVersions({ ...left, book: bookA.book }, { ...right, book: bookB.book }) }
      : { beside: compareProcedures({ ...left, ...bookA }, { ...right, ...bookB }) }),
  }
}

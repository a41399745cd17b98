/** A version's address, the version before it, and those it may be laid beside. */
import { plainDay } from '#outputs'
import type { ReadEdition } from '../../services.ts'
import type { OtherVersion } from './book-pages.tsx'

export const versionHref = ({ procedure }: Pick<ReadEdition, 'procedure'>): string =>
  `/procedures/${encodeURIComponent(procedure.id)}/${procedure.receivedFrom}`

/** How a version is named in an address: 'anytown-children@2026-04-01'. */
export const versionName = ({ procedure }: Pick<ReadEdition, 'procedure'>): string => `${procedure.id}@${procedure.receivedFrom}`

const compareHref = (a: ReadEdition, b: ReadEdition): string =>
  `/procedures/compare?a=${encodeURIComponent(versionName(a))}&b=${encodeURIComponent(versionName(b))}`

export function formerOf(editions: readonly ReadEdition[], edition: ReadEdition): OtherVersion | undefined {
  const former = editions
    .filter(({ procedure }) => procedure.id === edition.procedure.id && procedure.receivedFrom < edition.procedure.receivedFrom)
    .toSorted((a, b) => (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))[0]
  return former && { href: compareHref(former, edition), text: `What changed since ${plainDay(former.procedure.receivedFrom)}` }
}

export const beside = (editions: readonly ReadEdition[], edition: ReadEdition): readonly OtherVersion[] =>
  editions
    .filter(other => other.hash !== edition.hash)
    .map(other => ({
      href: compareHref(edition, other),
      text: `${other.body.name}: ${other.procedure.title}, from ${plainDay(other.procedure.receivedFrom)}`,
    }))

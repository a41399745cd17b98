/** What was published, as an Atom feed (RFC 4287): whoever follows it hears of each report and of each correction. */
import type { LocalDate } from '#calendar'

export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly issuedOn: LocalDate
  readonly summary: string
}

/** `address`: of the whole site, without a slash at its end. The latest first. */
export const feedOf = (body: string, address: string, entries: readonly FeedEntry[]): string => {
  const link = (path: string): string => text(`${address}${path}`)
  const updated = entries.map(({ issuedOn }) => issuedOn).reduce((latest, on) => (on > latest ? on : latest), '1970-01-01')
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<title>${text(`Complaints reports of ${body}`)}</title><id>${link('/published')}</id><updated>${updated}T00:00:00Z</updated>`,
    `<author><name>${text(body)}</name></author>`,
    `<link rel="self" href="${link('/published.atom')}"/><link href="${link('/published')}"/>`,
    ...entries.map(({ id, title, issuedOn, summary }) => {
      const at = link(`/published/${encodeURIComponent(id)}`)
      return `<entry><title>${text(title)}</title><id>${at}</id><link href="${at}"/><updated>${issuedOn}T00:00:00Z</updated><summary>${text(summary)}</summary></entry>`
    }),
    '</feed>',
    '',
  ].join('\n')
}

const text = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u0020-\uFFFF]/gu, '')

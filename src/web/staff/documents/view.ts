/** The documents of a case, exactly as they are listed. */

import { parseLocalDate } from '#calendar'
import { plainDay } from '#outputs'
import type { FormError } from '../../layout/index.ts'
import type { Document, OpenCase, Session } from '../../services.ts'
import { type CaseFrameView, caseHref } from '../case-frame/view.ts'

export interface DocumentsView {
  readonly frame: CaseFrameView
  readonly action: string
  readonly csrf: string
  /** Where a bundle of evidence is chosen, for those who may send one. */
  readonly bundle?: string
  readonly errors: readonly FormError[]
  readonly rows: readonly { readonly title: string; readonly href: string; readonly detail: string; readonly added: string }[]
}

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'Picture',
  'image/png': 'Picture',
  'text/plain': 'Text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Spreadsheet',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
}

/** '210 kB', '1.4 MB'; a thousand bytes to the kilobyte. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

const addedOf = ({ addedAt, addedBy }: Document, open: OpenCase): string => {
  const day = parseLocalDate(addedAt.slice(0, 10))
  const who = open.accounts[addedBy] ?? open.people[addedBy]?.name ?? ''
  return [who, day === undefined ? '' : plainDay(day)].filter(words => words !== '').join(', ')
}

export const documentsView = (
  open: OpenCase,
  frame: CaseFrameView,
  { account, csrf }: Session,
  errors: readonly FormError[],
): DocumentsView => ({
  frame,
  action: `${caseHref(open.reference)}/documents`,
  csrf,
  ...(account.permissions.includes('send-letters') && { bundle: `${caseHref(open.reference)}/bundle` }),
  errors,
  rows: open.documents.map(document => ({
    title: document.title,
    href: `${caseHref(open.reference)}/documents/${encodeURIComponent(document.id)}`,
    detail: `${kinds[document.mediaType] ?? document.mediaType}, ${sizeInWords(document.bytes)}`,
    added: addedOf(document, open),
  })),
})

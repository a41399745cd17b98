/** The correspondence of a case, exactly as it is listed. */
import { shortDay } from '#outputs'
import { type CaseFrameView, caseHref } from '../case-frame/view.ts'
import type { WritableLetter } from '../letters/view.ts'
import { type Entry, type EntryKind, kinds } from './entries.ts'

export interface CorrespondenceFilter {
  readonly kind: string
  readonly way: string
}

interface Choice {
  readonly value: string
  readonly text: string
}

export interface CorrespondenceView {
  readonly frame: CaseFrameView
  readonly at: string
  readonly rows: readonly (Entry & { readonly day: string; readonly wayInWords: string })[]
  /** '3 of 12'; empty where all are shown. */
  readonly shown: string
  readonly filter: CorrespondenceFilter
  readonly kinds: readonly Choice[]
  readonly ways: readonly Choice[]
  readonly write: readonly WritableLetter[]
  readonly callHref: string
  readonly documentsHref: string
}

const ways = { in: 'Came in', out: 'Went out' } as const
const inWords = { in: 'From', out: 'To', both: 'With' } as const

const isKind = (kind: string): kind is EntryKind => Object.hasOwn(kinds, kind)

const isWanted = ({ kind, way }: CorrespondenceFilter, entry: Entry): boolean =>
  (!isKind(kind) || entry.kind === kind) && ((way !== 'in' && way !== 'out') || entry.way === way || entry.way === 'both')

export const correspondenceView = (
  frame: CaseFrameView,
  entries: readonly Entry[],
  filter: CorrespondenceFilter,
  write: readonly WritableLetter[],
): CorrespondenceView => {
  const shown = entries.filter(entry => isWanted(filter, entry))
  const count = (kind: string): number => entries.filter(entry => entry.kind === kind).length
  return {
    frame,
    at: `${frame.href}/letters`,
    rows: shown.map(entry => ({ ...entry, day: shortDay(entry.on), wayInWords: entry.who === '' ? '' : inWords[entry.way] })),
    shown: shown.length === entries.length ? '' : `${shown.length} of ${entries.length}`,
    filter,
    kinds: [
      { value: '', text: 'Everything' },
      ...Object.entries(kinds).flatMap(([value, text]) => (count(value) > 0 ? [{ value, text: `${text} (${count(value)})` }] : [])),
    ],
    ways: [{ value: '', text: 'In and out' }, ...Object.entries(ways).map(([value, text]) => ({ value, text }))],
    write,
    callHref: `${caseHref(frame.reference)}/call`,
    documentsHref: `${caseHref(frame.reference)}/documents`,
  }
}

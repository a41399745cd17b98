/** What was written for lists of a case: its words and its worklist rows. Who knows it writes only what differs. */
import { sha256 } from '../chain.ts'
import { searchedText, searchText, wordsOf } from '../search-words.ts'
import type { Projections } from './append.ts'

export interface ListsWritten {
  /** The text the words came from. */
  readonly from: string
  readonly search: string
  /** By key, as JSON. */
  readonly rows: ReadonlyMap<string, string>
  readonly hash: Buffer
}

/** `before` spares working out words that have not changed. */
export const listsOf = (reference: string, { caseIndex, worklist }: Projections, before: ListsWritten | undefined): ListsWritten => {
  const from = searchedText(reference, caseIndex)
  const search = before?.from === from ? before.search : searchText(from)
  const rows = new Map(worklist.map(row => [row.key, JSON.stringify(row)]))
  return { from, search, rows, hash: sha256(JSON.stringify([search, ...rows.values()])) }
}

/** What there is to write, so that the lists say `now`. */
export interface ListsChange {
  /** The hash that must be there, where only what differs is written. */
  readonly was?: Buffer
  readonly words?: readonly string[]
  /** Keys of all rows, where some row may have to go. */
  readonly keys?: readonly string[]
  /** A JSON array of rows. */
  readonly rows?: string
}

const jsonArray = (rows: readonly string[]): string => `[${rows.join(',')}]`

export const changeOf = (now: ListsWritten, before: ListsWritten | undefined): ListsChange => {
  const keys = [...now.rows.keys()]
  if (!before) return { words: wordsOf(now.search), keys, rows: jsonArray([...now.rows.values()]) }
  const changed = [...now.rows].filter(([key, row]) => before.rows.get(key) !== row).map(([, row]) => row)
  const isGone = [...before.rows.keys()].some(key => !now.rows.has(key))
  return {
    was: before.hash,
    ...(before.search === now.search ? {} : { words: wordsOf(now.search) }),
    ...(isGone ? { keys } : {}),
    ...(changed.length > 0 ? { rows: jsonArray(changed) } : {}),
  }
}

/** What was written for lists of a case: its words, its worklist rows and its things. Who knows it writes only what differs. */
import { sha256 } from '../chain.ts'
import { markedWords, type PlacedWord, searchedText, searchText, wordsOf } from '../search-words.ts'
import type { CaseIndex, FigurePart, Projections } from './append.ts'

export interface ListsWritten {
  /** The text the words came from. */
  readonly from: string
  readonly search: string
  /** By key, as JSON. */
  readonly rows: ReadonlyMap<string, string>
  /** By kind and id, as JSON. */
  readonly things: ReadonlyMap<string, string>
  /** By measure, thing and day, as JSON. */
  readonly figures: ReadonlyMap<string, string>
  readonly hash: Buffer
}

/** `before` spares working out words that have not changed. */
export const listsOf = (
  reference: string,
  { caseIndex, worklist, things, figures = [] }: Projections,
  before: ListsWritten | undefined,
): ListsWritten => {
  const [text, marked] = [searchedText(reference, caseIndex), markedWords(caseIndex)]
  const from = `${text} ${marked}`
  const search = before?.from === from ? before.search : `${searchText(reference, caseIndex)} ${marked}`.trim()
  const rows = new Map(worklist.map(row => [row.key, JSON.stringify(row)]))
  const { service } = caseIndex
  const kept = new Map(things.map(thing => [`${thing.kind} ${thing.id}`, JSON.stringify({ ...thing, service: thing.service ?? service })]))
  const counted = new Map(figures.map(part => figureRow(part, caseIndex)))
  const hash = sha256(JSON.stringify([search, [...rows.values()], [...kept.values()], [...counted.values()]]))
  return { from, search, rows, things: kept, figures: counted, hash }
}

/** A day that is not known: it belongs to every period. */
const noDay = '-infinity'

const figureRow = (part: FigurePart, { service, restricted }: CaseIndex): readonly [string, string] => {
  const { measure, thing, on = noDay } = part
  const key = `${measure} ${thing} ${on}`
  return [key, JSON.stringify({ ...part, key, on, service, restricted })]
}

/** What there is to write, so that the lists say `now`. */
export interface ListsChange {
  /** The hash that must be there, where only what differs is written. */
  readonly was?: Buffer
  readonly words?: readonly PlacedWord[]
  /** Keys of all rows, where some row may have to go. */
  readonly keys?: readonly string[]
  /** A JSON array of rows. */
  readonly rows?: string
  /** Kind and id of all things, where some thing may have to go. */
  readonly thingKeys?: readonly string[]
  /** A JSON array of things. */
  readonly things?: string
  /** Keys of all figures, where some may have to go. */
  readonly figureKeys?: readonly string[]
  /** A JSON array of figures. */
  readonly figures?: string
}

const jsonArray = (rows: readonly string[]): string => `[${rows.join(',')}]`

const changedIn = (now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): string | undefined => {
  const changed = [...now].filter(([key, row]) => before.get(key) !== row).map(([, row]) => row)
  return changed.length > 0 ? jsonArray(changed) : undefined
}

const goneFrom = (now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): readonly string[] | undefined =>
  [...before.keys()].some(key => !now.has(key)) ? [...now.keys()] : undefined

export const changeOf = (now: ListsWritten, before: ListsWritten | undefined): ListsChange => {
  if (!before)
    return {
      words: wordsOf(now.search),
      ...{ keys: [...now.rows.keys()], rows: jsonArray([...now.rows.values()]) },
      ...{ thingKeys: [...now.things.keys()], things: jsonArray([...now.things.values()]) },
      ...{ figureKeys: [...now.figures.keys()], figures: jsonArray([...now.figures.values()]) },
    }
  const rows = changedIn(now.rows, before.rows)
  const keys = goneFrom(now.rows, before.rows)
  const things = changedIn(now.things, before.things)
  const thingKeys = goneFrom(now.things, before.things)
  const figures = changedIn(now.figures, before.figures)
  const figureKeys = goneFrom(now.figures, before.figures)
  return {
    was: before.hash,
    ...(before.search === now.search ? {} : { words: wordsOf(now.search) }),
    ...(keys && { keys }),
    ...(rows && { rows }),
    ...(thingKeys && { thingKeys }),
    ...(things && { things }),
    ...(figureKeys && { figureKeys }),
    ...(figures && { figures }),
  }
}

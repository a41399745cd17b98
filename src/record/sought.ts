/** Words looked for among cases: found through the rarest of them, or by walking the list where all are common. */
import type { Door } from './door.ts'
import { addSight, asked, bounds, type Conditions, conditions, type Sight, toldWord } from './list-conditions.ts'
import { soughtWords } from './search-words.ts'
import { closeKeys, isNear } from './spelling.ts'
import { mustBeStorable } from './storable-text.ts'

/** A word of more cases than this is common: its cases are not gathered, but each case of the list is asked for it. */
const commonest = 2_000

export interface SoughtWord {
  readonly low: string
  readonly high: string
  /** Words that are nearly it, wherever they stand. */
  readonly near: readonly string[]
  /** Names and words of addresses that are, and that stand as such. */
  readonly nearNames: readonly string[]
  readonly isCommon: boolean
}

/** The references under a word, as SQL; `more`: what else must be so of the word. */
const under = ({ low, high, near, nearNames }: Omit<SoughtWord, 'isCommon'>, at: (value: unknown) => string, more = ''): string => {
  const found = `select w.case_reference from recourse.case_word w where w.body = $1${more}`
  const begins = `${found} and w.word >= ${at(low)} and w.word < ${at(high)}`
  const nearly = near.length === 0 ? '' : ` union all ${found} and w.word = any (${at(near)}::text[])`
  const named = nearNames.length === 0 ? '' : ` union all ${found} and w.place ~ '[na]' and w.word = any (${at(nearNames)}::text[])`
  return `${begins}${nearly}${named}`
}

/** So many cases tell which words are near: a word of more is near enough to be found among them. */
const lookedThrough = 500

interface PlacedNear extends Record<string, unknown> {
  readonly word: string
  readonly is_name: boolean
}

/** The words of cases that may be seen which are nearly this one. What cannot be seen changes nothing. */
const nearWords = async (door: Door, sight: Sight, typed: string): Promise<Pick<SoughtWord, 'near' | 'nearNames'>> => {
  const keys = closeKeys(typed)
  if (keys.length === 0) return { near: [], nearNames: [] }
  const found = conditions(door.body, 'c.')
  addSight(found, sight, 'c.')
  const n = found.values.push(keys, lookedThrough)
  const text = `select distinct w.word, w.place ~ '[na]' as is_name
    from (select c.case_reference from recourse.case_index c where ${found.where()} and c.case_reference in (
        select k.case_reference from recourse.case_word k where k.body = $1 and k.word = any ($${n - 1}::text[]))
      order by c.case_reference desc limit $${n}) as seen
    join recourse.case_word w on w.body = $1 and w.case_reference = seen.case_reference and w.place <> ''`
  const [rows] = await door.run(asked<PlacedNear>(text, found.values))
  const of = (isName: boolean) =>
    rows.filter(row => (isName ? row.is_name : true) && isNear(typed, row.word, isName)).map(({ word }) => word)
  const near = [...new Set(of(false))]
  return { near, nearNames: [...new Set(of(true))].filter(word => !near.includes(word)) }
}

/** The words of a text, each with how common it is. Hidden cases count towards that: it chooses the way to look and nothing else. */
export const soughtIn = async (door: Door, sight: Sight, text: string | undefined, nearly: boolean): Promise<readonly SoughtWord[]> => {
  const words = await Promise.all(
    soughtWords(mustBeStorable(text ?? '')).map(async word => {
      const [low, high] = bounds(word)
      return { low, high, ...(nearly ? await nearWords(door, sight, word) : { near: [], nearNames: [] }) }
    }),
  )
  if (words.length === 0) return []
  const values: unknown[] = [door.body]
  const at = (value: unknown): string => `$${values.push(value)}`
  const counts = words.map((word, i) => `(select count(*) from (${under(word, at)} limit ${commonest + 1}) as under) as c${i}`)
  const [[row]] = await door.run(asked<Record<string, number>>(`select ${counts.join(', ')} where $1 <> ''`, values))
  return words.map((word, i) => ({ ...word, isCommon: (row?.[`c${i}`] ?? 0) > commonest }))
}

/** Every word must be the case's. `offset 0` keeps PostgreSQL from gathering the cases of a common word first. */
export const addSought = (found: Conditions, sight: Sight, words: readonly SoughtWord[]): void => {
  const at = (value: unknown): string => `$${found.values.push(value)}`
  const told = words.length === 0 ? '' : toldWord(found, sight)
  for (const word of words)
    if (word.isCommon) found.say(`exists (${under(word, at, `${told} and w.case_reference = case_index.case_reference`)} offset 0)`)
    else found.say(`case_reference = any (array (${under(word, at, told)}))`)
}

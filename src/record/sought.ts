/** Words looked for among cases: found through the rarest of them, or by walking the list where all are common. */
import type { Door } from './door.ts'
import { asked, bounds, type Conditions, type Sight, toldWord } from './list-conditions.ts'
import { soughtWords } from './search-words.ts'
import { closeKeys } from './spelling.ts'
import { mustBeStorable } from './storable-text.ts'

/** A word of more cases than this is common: its cases are not gathered, but each case of the list is asked for it. */
const commonest = 2_000

export interface SoughtWord {
  readonly low: string
  readonly high: string
  /** Under which it is found where it is only nearly spelt so. */
  readonly keys: readonly string[]
  readonly isCommon: boolean
}

/** The references under a word, as SQL; `more`: what else must be so of the word. */
const under = ({ low, high, keys }: Omit<SoughtWord, 'isCommon'>, at: (value: unknown) => string, more = ''): string => {
  const found = `select w.case_reference from recourse.case_word w where w.body = $1${more}`
  const begins = `${found} and w.word >= ${at(low)} and w.word < ${at(high)}`
  return keys.length === 0 ? begins : `${begins} union all ${found} and w.word = any (${at(keys)}::text[])`
}

/** The words of a text, each with how common it is. Hidden cases count towards that: it chooses the way to look and nothing else. */
export const soughtIn = async (door: Door, text: string | undefined, nearly: boolean): Promise<readonly SoughtWord[]> => {
  const words = soughtWords(mustBeStorable(text ?? '')).map(word => {
    const [low, high] = bounds(word)
    return { low, high, keys: nearly ? closeKeys(word) : [] }
  })
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

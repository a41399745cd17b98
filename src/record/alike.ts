/** Cases told in like words. Words that many cases share tell nothing; a restricted case is left out inside the query. */
import type { Door } from './door.ts'
import { addSight, asked, conditions, type Sight } from './list-conditions.ts'
import { aboutMark, markFor, soughtWords, tellingMark } from './search-words.ts'
import { mustBeStorable } from './storable-text.ts'

export interface AlikeQuery {
  readonly sight: Sight
  /** As `tellingWords` gives them. */
  readonly words: readonly string[]
  /** The case itself, and others that are not wanted. */
  readonly except?: readonly string[]
  /** Whoever looks: a case that is about this account, or names this person, is not shown to them. */
  readonly viewer: { readonly account: string; readonly name: string }
  readonly limit?: number
}

export interface AlikeCase {
  readonly reference: string
  /** The words that both have, the rarest first. */
  readonly words: readonly string[]
  readonly score: number
}

/** A word of more cases than this tells nothing of any. */
const commonest = 2_000
/** So many of the rarest words are looked for. */
const mostWords = 14
const countedTo = 10_000
const candidates = 400

interface AlikeRow extends Record<string, unknown> {
  readonly case_reference: string
  readonly words: readonly string[]
  readonly score: number
}

const text = (
  found: ReturnType<typeof conditions>,
  at: { readonly words: number; readonly except: number; readonly names: number; readonly about: number; readonly limit: number },
): string => `
  with archive as materialized (
      select count(*) as cases from (select from recourse.case_index where body = $1 limit ${countedTo}) as counted),
    common as materialized (
      select sought.word, (select count(*) from (
        select from recourse.case_word w where w.body = $1 and w.word = sought.word limit ${commonest + 1}) as counted) as cases
      from unnest($${at.words}::text[]) as sought(word)),
    telling as materialized (
      select common.word, ln(1 + archive.cases::float8 / common.cases) as weight
      from common, archive where common.cases between 1 and ${commonest} order by common.cases, common.word limit ${mostWords}),
    hits as materialized (
      select w.case_reference, sum(telling.weight) as score, array_agg(telling.word order by telling.weight desc, telling.word) as words
      from telling join recourse.case_word w on w.body = $1 and w.word = telling.word
      where w.case_reference <> all ($${at.except}::text[])
      group by w.case_reference having count(*) >= 2
      order by score desc, w.case_reference limit ${candidates})
  select hits.case_reference, hits.words, hits.score
  from hits join recourse.case_index c on c.body = $1 and c.case_reference = hits.case_reference
  where ${found.where()}
    and not exists (select from recourse.case_word w where w.body = $1 and w.word = $${at.about} and w.case_reference = hits.case_reference)
    and (cardinality($${at.names}::text[]) = 0 or (select count(*) from recourse.case_word w
      where w.body = $1 and w.word = any ($${at.names}::text[]) and w.case_reference = hits.case_reference) < cardinality($${at.names}::text[]))
  order by hits.score desc, hits.case_reference desc limit $${at.limit}`

export const alikeOf = (door: Door) => ({
  /** The likest first. Two words at least must be shared. */
  alike: async ({ sight, words, except = [], viewer, limit = 5 }: AlikeQuery): Promise<readonly AlikeCase[]> => {
    const marked = mustBeStorable(words).map(word => `${tellingMark}${word}`)
    if (marked.length < 2) return []
    const found = conditions(door.body, 'c.')
    addSight(found, sight, 'c.')
    const at = (value: unknown): number => found.values.push(value)
    const places = {
      words: at(marked),
      except: at(except),
      names: at(soughtWords(viewer.name)),
      about: at(markFor(aboutMark, viewer.account)),
      limit: at(limit),
    }
    const [rows] = await door.run(asked<AlikeRow>(text(found, places), found.values))
    return rows.map(({ case_reference: reference, words: shared, score }) => ({
      reference,
      words: shared.map(word => word.slice(tellingMark.length)),
      score,
    }))
  },
})

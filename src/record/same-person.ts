/** Other cases of the same person, as far as a name, a way to reach them or a postcode says so. Only what may be seen is looked at. */
import type { Door } from './door.ts'
import { addSight, asked, conditions, type Sight, toldWord } from './list-conditions.ts'
import { aboutMark, contactWord, markFor, nameWords, type Place, postcodesIn, soughtWords } from './search-words.ts'
import { spellingKeys } from './spelling.ts'
import { mustBeStorable } from './storable-text.ts'

export interface SamePersonQuery {
  readonly sight: Sight
  /** Whoever looks: a case that is about this account, or names this person, is not shown to them. */
  readonly viewer: { readonly account: string; readonly name: string }
  readonly names: readonly string[]
  readonly contacts: readonly string[]
  readonly addresses: readonly string[]
  readonly limit?: number
}

export interface SamePersonCase {
  readonly reference: string
  /** What is the same, the most telling first. */
  readonly by: readonly ('contact' | 'name' | 'near-name' | 'address')[]
}

/** What a case is matched by: all of one kind's words of one person, each in one of its spellings. */
interface Sought {
  readonly by: SamePersonCase['by'][number]
  readonly place: Extract<Place, 'contact' | 'name' | 'address'>
  /** Each inner list is one word in its spellings; a case has one of each. */
  readonly words: readonly (readonly string[])[]
}

const soughtIn = ({ names, contacts, addresses }: SamePersonQuery): readonly Sought[] => [
  ...contacts.flatMap((contact): Sought[] => {
    const word = contactWord(contact)
    return word === undefined ? [] : [{ by: 'contact', place: 'contact', words: [[word]] }]
  }),
  ...names.flatMap((name): Sought[] => {
    const words = nameWords(name)
    if (words.length === 0) return []
    return [
      { by: 'name', place: 'name', words: words.map(word => [word]) },
      // One name alone is near too many others.
      ...(words.length < 2 ? [] : [{ by: 'near-name', place: 'name', words: words.map(word => [word, ...spellingKeys(word)]) } as const]),
    ]
  }),
  ...addresses.flatMap(address => postcodesIn(address).map((code): Sought => ({ by: 'address', place: 'address', words: [[code]] }))),
]

interface SameRow extends Record<string, unknown> {
  readonly case_reference: string
  readonly by: readonly number[]
}

export const samePersonOf = (door: Door) => ({
  /** Those with most in common first, then the latest. */
  samePerson: async (query: SamePersonQuery): Promise<readonly SamePersonCase[]> => {
    const sought = soughtIn({ ...query, ...mustBeStorable({ names: query.names, contacts: query.contacts, addresses: query.addresses }) })
    if (sought.length === 0) return []
    const found = conditions(door.body, 'c.')
    addSight(found, query.sight, 'c.')
    const at = (value: unknown): string => `$${found.values.push(value)}`
    const told = toldWord(found, query.sight)
    const hits = sought.map(({ words }, i) => {
      const each = words.map(
        spellings =>
          `select w.case_reference from recourse.case_word w where w.body = $1 and w.word = any (${at(spellings)}::text[])${told}`,
      )
      return `(select case_reference, ${i} as n from (${each.join(' intersect ')}) as hit)`
    })
    const names = at(soughtWords(query.viewer.name))
    const text = `select hits.case_reference, array_agg(distinct hits.n order by hits.n) as by
      from (${hits.join(' union all ')}) as hits join recourse.case_index c on c.body = $1 and c.case_reference = hits.case_reference
      where ${found.where()}
        and not exists (select from recourse.case_word w where w.body = $1 and w.word = ${at(markFor(aboutMark, query.viewer.account))}
          and w.case_reference = hits.case_reference)
        and (cardinality(${names}::text[]) = 0 or (select count(*) from recourse.case_word w where w.body = $1
          and w.word = any (${names}::text[]) and w.case_reference = hits.case_reference) < cardinality(${names}::text[]))
      group by hits.case_reference, c.received_on
      order by count(distinct hits.n) desc, min(hits.n), c.received_on desc, hits.case_reference desc limit ${at(query.limit ?? 5)}`
    const [rows] = await door.run(asked<SameRow>(text, found.values))
    return rows.map(({ case_reference: reference, by }) => {
      const kinds = new Set(by.flatMap(n => sought[n]?.by ?? []))
      if (kinds.has('name')) kinds.delete('near-name')
      return { reference, by: [...kinds] }
    })
  },
})

/** What the queries of lists are put together from: conditions with their parameters, and whose eyes a list is for. */
import { aboutMark, markFor, namedMark, soughtWords } from './search-words.ts'
import { type Statement, statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

/** Whose eyes a list is for. Given with every query: there is no list without it. */
export interface Sight {
  /** Every restricted case; else only those that are given by name to whoever looks. */
  readonly restricted: boolean
  /** Only cases of this account. */
  readonly ownOf?: string
  /** The account that looks: a case that it is kept from is not there. Absent: nobody looks, a job of the service reads. */
  readonly viewer?: string
  /** Procedures by which this account is not told who complained, but in cases where something is given to it by name. */
  readonly unnamed?: readonly Unnamed[]
}

/**
 * Names are kept back by this clause; `fields`: the fields of facts that say who somebody is. `shown`: in which roles somebody is named all
 * the same, since they do not complain: an officer, an investigator, a provider.
 */
export interface Unnamed {
  readonly procedure: string
  readonly clause: string
  readonly fields: readonly string[]
  readonly shown: readonly string[]
}

/** Gathers conditions and their parameters; the text depends only on which conditions there are, so few are ever planned. */
export const conditions = (body: string, of = '') => {
  const values: unknown[] = [body]
  const texts: string[] = []
  return {
    values,
    add: (value: unknown, text: (parameter: string) => string): void => {
      if (value === undefined) return
      values.push(value)
      texts.push(text(`$${values.length}`))
    },
    say: (text: string): void => void texts.push(text),
    where: (): string => [`${of}body = $1`, ...texts].join(' and '),
  }
}
export type Conditions = ReturnType<typeof conditions>

/** A word and all that begin with it, as a range. */
export const bounds = (word: string): [string, string] => [word, `${word}\u{10FFFF}`]

/** As SQL, whether the names of a row of case_index are kept from whoever looks. None: they are told all names. */
export const unnamedIn = ({ values }: Conditions, { unnamed = [], viewer = '' }: Sight, of: string): string | undefined => {
  if (unnamed.length === 0) return undefined
  const procedures = unnamed.map(({ procedure }) => procedure)
  const n = values.push(procedures, viewer)
  return `${of}procedure = any ($${n - 1}::text[]) and not $${n} = any (${of}holders)`
}

/** Who it is, how they are reached and where they live find no case for somebody who is not told: a word `w` of what was said does. */
export const toldWord = (found: Conditions, sight: Sight): string => {
  const kept = unnamedIn(found, sight, 'u.')
  if (kept === undefined) return ''
  return ` and (w.place in ('r', 'w', 'rw') or not exists (select from recourse.case_index u
    where u.body = $1 and u.case_reference = w.case_reference and ${kept}))`
}

/** Each word typed must begin a word of the case. Ranges of plain text, which row-level security lets an index answer. */
export const addWords = (found: Conditions, sight: Sight, table: string, text: string | undefined): void => {
  const told = text === undefined ? '' : toldWord(found, sight)
  for (const word of soughtWords(mustBeStorable(text ?? ''))) {
    const [low, high] = bounds(word)
    found.values.push(low, high)
    const n = found.values.length
    found.say(
      `exists (select from recourse.case_word w where w.body = $1 and w.word >= $${n - 1} and w.word < $${n} and w.case_reference = ${table}.case_reference${told})`,
    )
  }
}

/** `of`: the table or alias that says whose the case is. Of one case, `maySee` says the same from its facts. */
export const addSight = (found: Conditions, { restricted, ownOf, viewer }: Sight, of = ''): void => {
  if (!restricted && viewer === undefined) found.say(`not ${of}is_restricted`)
  if (!restricted) found.add(givenMark(viewer), p => `(not ${of}is_restricted or ${of}case_reference in (${casesMarked(p)}))`)
  found.add(ownOf, p => `${p} = any (${of}accounts)`)
  found.add(keptMark(viewer), p => `${of}case_reference not in (${casesMarked(p)})`)
}

/** How a case is marked as one that this account is kept from. */
export const keptMark = (viewer: string | undefined): string | undefined => (viewer === undefined ? undefined : markFor(aboutMark, viewer))

/** How a restricted case is marked as one that is given to this account by name. */
export const givenMark = (viewer: string | undefined): string | undefined => (viewer === undefined ? undefined : markFor(namedMark, viewer))

/** The cases with a mark, by the parameter that holds it. */
export const casesMarked = (parameter: string): string =>
  `select marked.case_reference from recourse.case_word marked where marked.body = $1 and marked.word = ${parameter}`

/** Unnamed parameters differ with the conditions: the text itself is the name's distinction. */
export const asked = <Row extends Record<string, unknown>>(text: string, values: readonly unknown[]): Statement<Row> => {
  const named = statement<Row>(`list-${hash(text)}`, text)
  return named(...values)
}

const hash = (text: string): string => {
  let h = 0
  for (const c of text) h = (Math.imul(h, 31) + (c.codePointAt(0) ?? 0)) | 0
  return `${text.length}-${(h >>> 0).toString(36)}`
}

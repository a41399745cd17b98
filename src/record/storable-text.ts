/** What PostgreSQL's text and JSON can hold: no NUL character, no half of a surrogate pair, no number that JSON lacks. */

export interface Unstorable {
  /** Where it was found, as a path: `data.reason`. */
  readonly at: string
  readonly because: string
}

const inText = (text: string): string | undefined => {
  if (text.includes('\0')) return 'it has a character that cannot be kept (NUL). Remove it, or paste the words as plain text'
  if (!text.isWellFormed()) return 'it has half of a character, as if it had been cut in the middle of an emoji. Type that character again'
  return undefined
}

/** The first thing in it that cannot be kept, or undefined. */
export const unstorable = (value: unknown, at = ''): Unstorable | undefined => {
  if (typeof value === 'string') {
    const because = inText(value)
    return because === undefined ? undefined : { at, because }
  }
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { at, because: 'it is not a number' }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable(key, at) ?? unstorable(inner, at === '' ? key : `${at}.${key}`)
    if (found) return found
  }
  return undefined
}

/** What JSON writes for a NUL or for half a surrogate pair; text that only looks like it is looked at more closely. */
const suspicious = /\\u(?:0000|d[89a-f])/

/** The same, quicker where nothing is wrong: for what has no numbers but those of a page. */
export const unstorableInJson = (value: unknown): Unstorable | undefined =>
  suspicious.test(JSON.stringify(value)) ? unstorable(value) : undefined

/** Thrown by what is not an append: pages have checked by then, so it is a fault of ours. */
export class UnstorableText extends Error {
  override readonly name = 'UnstorableText'
  constructor(found: Unstorable) {
    super(`${found.at || 'the text'} cannot be kept: ${found.because}.`)
  }
}

export const mustBeStorable = <T>(value: T): T => {
  const found = unstorable(value)
  if (found) throw new UnstorableText(found)
  return value
}

/** Reads JSON and remembers where each value stood, so that a fault can name its line. */
import type { Path } from './fault.ts'

/** Where a value stands: the offset of its key, or of itself in a list; and its parts. */
export interface Located {
  readonly at: number
  readonly parts?: ReadonlyMap<string, Located>
}

export type ReadJson =
  | {
      readonly is: 'read'
      readonly value: unknown
      readonly root: Located
      readonly twice: readonly { readonly path: Path; readonly at: number }[]
    }
  | { readonly is: 'not-json'; readonly at: number; readonly message: string; readonly suggestion?: string }

/** Nothing anybody writes is nested deeper. */
const DEEPEST = 200

export function readJson(text: string): ReadJson {
  const reader = new Reader(text)
  try {
    return reader.read()
  } catch (error) {
    if (error instanceof NotJson)
      return { is: 'not-json', at: error.at, message: error.message, ...(error.suggestion ? { suggestion: error.suggestion } : {}) }
    throw error
  }
}

class NotJson extends Error {
  readonly at: number
  readonly suggestion: string | undefined
  constructor(message: string, at: number, suggestion?: string) {
    super(message)
    this.at = at
    this.suggestion = suggestion
  }
}

const space = /[ \t\r\n\uFEFF]*/y
// `\p{Cc}` is the control characters, which must be escaped; of them JSON itself allows U+007F to U+009F.
const string = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const keyword = /true|false|null/y

class Reader {
  readonly #text: string
  #at = 0
  readonly #path: (string | number)[] = []
  readonly #twice: { path: Path; at: number }[] = []
  constructor(text: string) {
    this.#text = text
  }

  read(): ReadJson {
    this.#match(space)
    if (this.#at >= this.#text.length) throw new NotJson('there is nothing in it.', 0, 'Write the procedure as one JSON object.')
    const root = this.#value(this.#at)
    this.#match(space)
    if (this.#at < this.#text.length)
      throw new NotJson(`${this.#found()} stands after the end.`, this.#at, 'A file holds one value: take out what follows it.')
    return { is: 'read', value: root.value, root: root.located, twice: this.#twice }
  }

  #value(at: number): { value: unknown; located: Located } {
    if (this.#path.length > DEEPEST) throw new NotJson('it is nested deeper than anything can be read.', this.#at)
    const next = this.#text[this.#at]
    if (next === '{') return this.#object(at)
    if (next === '[') return this.#list(at)
    const literal = next === '"' ? this.#string() : (this.#match(number) ?? this.#match(keyword))
    if (literal === undefined) throw new NotJson(`${this.#found()} where a value is wanted.`, this.#at, this.#hint())
    return { value: JSON.parse(literal), located: { at } }
  }

  #object(at: number): { value: unknown; located: Located } {
    const value: Record<string, unknown> = {}
    const parts = new Map<string, Located>()
    this.#items('}', () => {
      const keyAt = this.#at
      if (this.#text[this.#at] !== '"')
        throw new NotJson(`${this.#found()} where a key in double quotes is wanted.`, this.#at, this.#hint())
      const key: string = JSON.parse(this.#string())
      this.#match(space)
      if (this.#text[this.#at] !== ':') throw new NotJson(`${this.#found()} after the key "${key}", where a colon is wanted.`, this.#at)
      this.#at++
      this.#match(space)
      this.#path.push(key)
      if (parts.has(key)) this.#twice.push({ path: [...this.#path], at: keyAt })
      const part = this.#value(keyAt)
      // Defined, not assigned: a key `__proto__` is then a key like any other, and the check refuses it by name.
      Object.defineProperty(value, key, { value: part.value, enumerable: true, configurable: true, writable: true })
      parts.set(key, part.located)
      this.#path.pop()
    })
    return { value, located: { at, parts } }
  }

  #list(at: number): { value: unknown; located: Located } {
    const value: unknown[] = []
    const parts = new Map<string, Located>()
    this.#items(']', () => {
      this.#path.push(value.length)
      const part = this.#value(this.#at)
      this.#path.pop()
      parts.set(String(value.length), part.located)
      value.push(part.value)
    })
    return { value, located: { at, parts } }
  }

  /** Everything between brackets, with commas between. */
  #items(end: '}' | ']', item: () => void): void {
    const opened = this.#at++
    this.#match(space)
    if (this.#text[this.#at] === end) {
      this.#at++
      return
    }
    for (;;) {
      item()
      this.#match(space)
      const next = this.#text[this.#at]
      if (next !== ',' && next !== end) {
        if (next === undefined)
          throw new NotJson(
            `the ${end === '}' ? 'object' : 'list'} that begins here is never closed.`,
            opened,
            `Add the ${end} that ends it.`,
          )
        throw new NotJson(`${this.#found()} where a comma or ${end} is wanted.`, this.#at)
      }
      this.#at++
      if (next === end) return
      this.#match(space)
      if (this.#text[this.#at] === end) throw new NotJson(`a comma stands before the closing ${end}.`, this.#at, 'Take the comma out.')
    }
  }

  #string(): string {
    const found = this.#match(string)
    if (found === undefined) {
      throw new NotJson(
        'the text that begins here is not closed, or holds a line break or a mark that must be escaped.',
        this.#at,
        'Close it with a double quote; write a line break as \\n and a backslash as \\\\.',
      )
    }
    return found
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const [found] = pattern.exec(this.#text) ?? []
    if (found === undefined) return undefined
    this.#at += found.length
    return found
  }

  #found(): string {
    if (this.#at >= this.#text.length) return 'the file ends'
    const word = /^[A-Za-z_$][\w$]*|^[\s\S]/u.exec(this.#text.slice(this.#at, this.#at + 40))?.[0] ?? ''
    return `'${word}'`
  }

  #hint(): string | undefined {
    const next = this.#text[this.#at]
    if (next === "'") return 'JSON uses double quotes.'
    if (next === '/') return 'JSON has no comments.'
    if (next !== undefined && /[A-Za-z_$]/.test(next)) return 'Text and keys stand in double quotes.'
    return undefined
  }
}

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * One text for one value: no spaces, properties that are `undefined` left out, keys in the order they were written, because in
 * a procedure the order of tracks, positions and rules means something: two orders are two procedures, with two hashes. What is
 * not JSON throws TypeError with the place where it stands, so nothing is hashed that could not be read back.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '')
}

/** Reads a canonical text back. Throws SyntaxError if the text is not the canonical text of what it holds. */
export function parseCanonical(text: string): Json {
  const value: Json = JSON.parse(text)
  if (canonicalJson(value) !== text) throw new SyntaxError('this JSON is not in canonical form: no spaces, nothing twice')
  return value
}

/** A value with everything stripped that is not JSON data; what a file or a store would give back. */
export function asJson(value: unknown): Json {
  return JSON.parse(canonicalJson(value))
}

function write(value: unknown, place: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return JSON.stringify(value)
    throw notJson(`${value}`, place)
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => write(item, `${place}[${i}]`)).join(',')}]`
  if (typeof value !== 'object') throw notJson(value === undefined ? 'undefined' : `a ${typeof value}`, place)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw notJson('an object with a class of its own', place)
  return writeObject(value, place)
}

function writeObject(value: object, place: string): string {
  const parts: string[] = []
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) parts.push(`${JSON.stringify(key)}:${write(item, place === '' ? key : `${place}.${key}`)}`)
  }
  return `{${parts.join(',')}}`
}

function notJson(what: string, place: string): TypeError {
  return new TypeError(`${place === '' ? 'the value' : place} holds ${what}, which is not JSON`)
}

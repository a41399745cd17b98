import { check } from './check.ts'
import type { About } from './checking.ts'
import { type Fault, faultAt, type Path } from './fault.ts'
import { type Located, readJson } from './json-with-places.ts'
import { isObject } from './reading.ts'

/** What a file of JSON holds: a procedure bare, or in one object with the words of its clauses and the body it belongs to. */
export type ProcedureFile =
  | { readonly is: 'not-json'; readonly faults: readonly Fault[] }
  | {
      readonly is: 'read'
      readonly procedure: unknown
      /** Undefined where the file holds the procedure alone. */
      readonly clauses: unknown
      readonly body: unknown
      /** Keys given twice. */
      readonly twice: readonly Fault[]
      /** These faults of a part, with their line and column, in the order of the text. */
      placed(faults: readonly Fault[], part?: 'procedure' | 'clauses' | 'body'): readonly Fault[]
    }

const isPart = (value: unknown, key: string): value is Readonly<Record<string, unknown>> => isObject(value) && Object.hasOwn(value, key)

export function readProcedureFile(text: string): ProcedureFile {
  const read = readJson(text)
  const placeOf = linesOf(text)
  if (read.is === 'not-json') {
    const fault = faultAt([], 1, `is not JSON: ${read.message}`, read.suggestion)
    return { is: 'not-json', faults: [{ ...fault, ...placeOf(read.at) }] }
  }
  const { value, root } = read
  const whole = isPart(value, 'procedure') && !Object.hasOwn(value, 'stages') ? value : undefined
  const placed = (faults: readonly Fault[], part: 'procedure' | 'clauses' | 'body' = 'procedure'): readonly Fault[] => {
    const within = whole === undefined ? root : (root.parts?.get(part) ?? root)
    return inOrder(faults.map(fault => ({ ...fault, ...placeOf(offsetOf(within, fault.path)) })))
  }
  const twice = read.twice.map(({ path, at }): Fault => {
    const fault = faultAt(path, 1, `has the key '${path.at(-1)}' twice, and only the last would count.`, 'Take one out.')
    return { ...fault, ...placeOf(at) }
  })
  return {
    is: 'read',
    procedure: whole === undefined ? value : whole.procedure,
    clauses: whole?.clauses,
    body: whole?.body,
    twice,
    placed,
  }
}

/** Checks a procedure as text: every fault says its line and column; what is not JSON at all is one fault at the place it stops. */
export function checkText(text: string, about: About): readonly Fault[] {
  const read = readProcedureFile(text)
  if (read.is === 'not-json') return read.faults
  return inOrder([...read.twice, ...read.placed(check(read.procedure, about))])
}

export const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))

/** Where a path is in the text, or the innermost part of it that is there: a missing key is said of the object that lacks it. */
function offsetOf(root: Located, path: Path): number {
  let here = root
  for (const key of path) {
    const next = here.parts?.get(String(key))
    if (next === undefined) break
    here = next
  }
  return here.at
}

/** Line and column of an offset, from 1. The starts of lines are found once: a text may have as many faults as lines. */
function linesOf(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

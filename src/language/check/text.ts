import { check } from './check.ts'
import type { About } from './checking.ts'
import { type Fault, faultAt, type Path } from './fault.ts'
import { type Located, readJson } from './json-with-places.ts'

/** Checks a procedure as text: every fault says its line and column; what is not JSON at all is one fault at the place it stops. */
export function checkText(text: string, about: About): readonly Fault[] {
  const read = readJson(text)
  if (read.is === 'not-json') {
    const fault = faultAt([], 1, `is not JSON: ${read.message}`, read.suggestion)
    return [{ ...fault, ...lineAndColumn(text, read.at) }]
  }
  const twice = read.twice.map(({ path, at }): Fault => {
    const fault = faultAt(path, 1, `has the key '${path.at(-1)}' twice, and only the last would count.`, 'Take one out.')
    return { ...fault, ...lineAndColumn(text, at) }
  })
  const faults = check(read.value, about).map(fault => ({ ...fault, ...lineAndColumn(text, offsetOf(read.root, fault.path)) }))
  return [...twice, ...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}

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

function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

import { nearest } from './nearest.ts'

/** What is wrong with a procedure: where, what was found, and what to do. Numbered as in `docs/language.md`, section 16. */
export interface Fault {
  /** 'stage-1, gate ask-for-stage-2, until' */
  readonly place: string
  readonly fault: number
  readonly message: string
  /** 'Did you mean stage-2-window?' */
  readonly suggestion?: string
  /** The keys that lead to it: stages, stage-1, gates, ask-for-stage-2, until, by. */
  readonly path: Path
  /** From 1; only where the procedure was read from text. */
  readonly line?: number
  readonly column?: number
}

export type Path = readonly (string | number)[]

/** A fault in one line, as the command line and the tests print it. */
export function sayFault(fault: Fault): string {
  const where = fault.line === undefined ? '' : ` (line ${fault.line}, column ${fault.column})`
  return `${fault.place}${where}: ${fault.message}${fault.suggestion === undefined ? '' : ` ${fault.suggestion}`} [fault ${fault.fault}]`
}

export function faultAt(path: Path, fault: number, message: string, suggestion?: string): Fault {
  return { place: placeOf(path), fault, message, path, ...(suggestion === undefined ? {} : { suggestion }) }
}

/** How each block of ids is said in a place: `gates`, `ask` is "gate ask". Stages are said by their id alone. */
const blocks: Readonly<Record<string, string>> = {
  stages: '',
  roles: 'role ',
  definitions: 'definition ',
  tracks: 'track ',
  letters: 'letter ',
  contains: 'piece ',
  copies: 'copy ',
  checklists: 'checklist ',
  items: 'item ',
  registers: 'register ',
  meetings: 'meeting ',
  settings: 'setting ',
  sees: 'sight ',
  facts: 'fact ',
  fields: 'field ',
  reports: 'report ',
  measures: 'measure ',
  dates: 'date ',
  duties: 'duty ',
  gates: 'gate ',
  holds: 'hold ',
  notices: 'notice ',
  principles: 'principle ',
  extensions: 'extension ',
  lines: 'line ',
  ladder: 'rung ',
  needs: 'need ',
}

/** A path as a person says it: down to the first key inside the innermost named thing. */
export function placeOf(path: Path): string {
  const said: string[] = []
  for (let i = 0; i < path.length; i++) {
    const key = String(path[i])
    const block = Object.hasOwn(blocks, key) ? blocks[key] : undefined
    const id = path[i + 1]
    if (key === 'positions' && i === 0 && path.length > 1) {
      said.push(path.length > 2 ? `position ${path[2]} of ${path[1]}` : `positions of ${path[1]}`)
      i += 2
    } else if (block !== undefined && id !== undefined) {
      said.push(`${block}${id}`)
      i++
    } else {
      said.push(key === 'ofTheBody' ? 'of the body' : key)
      if (key !== 'everyLetter' && key !== 'ofTheBody') break
    }
  }
  return said.length === 0 ? 'the procedure' : said.join(', ')
}

/** "Did you mean 'respond'?", or nothing where no name is near. */
export function didYouMean(name: string, names: Iterable<string>): string | undefined {
  const near = nearest(name, names)
  return near === undefined ? undefined : `Did you mean '${near}'?`
}

/** 'a, b and c'; a long list is cut, saying how many more. */
export function listed(names: Iterable<string>, atMost = 12): string {
  const all = [...names]
  if (all.length === 0) return 'none'
  if (all.length > atMost) return `${all.slice(0, atMost).join(', ')} and ${all.length - atMost} more`
  return all.length === 1 ? String(all[0]) : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

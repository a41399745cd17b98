/** Reads unknown data as a procedure: fault 1 for what has not the shape, fault 26 for words left empty. */
import { parseLocalDate } from '#calendar'
import type { Procedure } from '../types.ts'
import { didYouMean, type Fault, faultAt, listed, type Path } from './fault.ts'
import { grammar } from './grammar.ts'
import type { BlockName, Key, Keys, Shape, WordName } from './shapes.ts'
import { type Grammar, words } from './words.ts'

export interface Read {
  readonly faults: readonly Fault[]
  /** The procedure, where it has the shape of one: what else is wrong with it can then be looked for. */
  readonly procedure?: Procedure
}

/** Nothing anybody writes is nested deeper; something that holds itself always is. */
const DEEPEST = 60

export function readProcedure(value: unknown): Read {
  const reader: Reader = { faults: [], broken: false }
  readBlock('procedure', value, [], reader)
  if (!hasShape(value, reader)) return { faults: reader.faults }
  return { faults: reader.faults, procedure: value }
}

interface Reader {
  readonly faults: Fault[]
  /** Set where a value cannot be read as what it should be, so that nothing more can be said of it. */
  broken: boolean
}

const hasShape = (_value: unknown, reader: Reader): _value is Procedure => !reader.broken

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is of the kind that a shape is, looking no deeper. */
export function accepts(shape: Shape, value: unknown): boolean {
  switch (shape.is) {
    case 'choice':
      return typeof value === 'string' && shape.of.includes(value)
    case 'name':
    case 'prose':
    case 'text':
    case 'day':
    case 'day-of-year':
      return typeof value === 'string'
    case 'literal':
      return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
    case 'count':
      return typeof value === 'number'
    case 'true':
    case 'yes-no':
      return typeof value === 'boolean'
    case 'list':
    case 'tuple':
      return Array.isArray(value)
    case 'map':
    case 'block':
      return isObject(value)
    case 'word': {
      const bare = words[shape.word].bare
      return isObject(value) || (bare !== undefined && accepts(bare, value))
    }
    case 'either':
      return shape.of.some(one => accepts(one, value))
  }
}

function broken(path: Path, message: string, reader: Reader, suggestion?: string, fault = 1): void {
  reader.broken = true
  reader.faults.push(faultAt(path, fault, message, suggestion))
}

function readShape(shape: Shape, value: unknown, path: Path, reader: Reader): void {
  if (!isPlain(value, path, reader)) return
  if (!accepts(shape, value)) {
    const suggestion = shape.is === 'choice' && typeof value === 'string' ? didYouMean(value, shape.of) : undefined
    broken(path, `${keySaid(path)}is ${said(value)}; it must be ${wanted(shape)}.`, reader, suggestion)
    return
  }
  switch (shape.is) {
    case 'prose':
      if (typeof value === 'string' && value.trim() === '')
        reader.faults.push(faultAt(path, 26, `${keySaid(path)}is empty. Say it in words.`))
      return
    case 'day':
      if (typeof value === 'string' && parseLocalDate(value) === undefined)
        broken(path, `${keySaid(path)}is '${value}', which is not a day. Write it as 2026-04-01.`, reader)
      return
    case 'day-of-year':
      if (typeof value === 'string' && parseLocalDate(`2024-${value}`) === undefined)
        broken(path, `${keySaid(path)}is '${value}', which is not a day of the year. Write it as 04-01.`, reader)
      return
    case 'count':
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        broken(path, `${keySaid(path)}is ${said(value)}; it must be a whole number, 0 or more.`, reader)
      return
    case 'true':
      if (value !== true) broken(path, `${keySaid(path)}is false; say true, or leave it out.`, reader)
      return
    case 'list':
    case 'tuple':
      Array.isArray(value) ? readList(shape, value, path, reader) : undefined
      return
    case 'map':
      isObject(value) ? readMap(shape, value, path, reader) : undefined
      return
    case 'block':
      readBlock(shape.block, value, path, reader)
      return
    case 'word':
      readWord(shape.word, value, path, reader)
      return
    case 'either': {
      const one = shape.of.find(each => accepts(each, value))
      one === undefined ? undefined : readShape(one, value, path, reader)
      return
    }
  }
}

function readList(shape: Shape & { is: 'list' | 'tuple' }, value: readonly unknown[], path: Path, reader: Reader): void {
  if (shape.is === 'tuple' && value.length !== shape.of.length) {
    broken(
      path,
      `${keySaid(path)}holds ${value.length} things; it takes ${shape.of.length}: ${shape.of.map(wanted).join(', then ')}.`,
      reader,
    )
    return
  }
  for (const [i, one] of value.entries()) {
    const of = shape.is === 'list' ? shape.of : shape.of[i]
    if (of !== undefined) readShape(of, one, [...path, i], reader)
  }
}

const spelling: Readonly<Record<Keys, { readonly is: RegExp; readonly says: string }>> = {
  id: { is: /^[a-z0-9]+(-[a-z0-9]+)*$/, says: 'an id is written in small letters and hyphens, as in ask-for-stage-2' },
  fact: { is: /^[a-z0-9]+(-[a-z0-9]+)*$/, says: 'a fact is written in small letters and hyphens, as in response-sent' },
  field: { is: /^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/, says: 'a field is written as one word with capitals inside, as in newDate' },
  clause: { is: /\S/, says: 'a clause is written as clauses.md has it' },
}

function readMap(shape: Shape & { is: 'map' }, value: Readonly<Record<string, unknown>>, path: Path, reader: Reader): void {
  const rule = spelling[shape.keys]
  for (const [key, one] of Object.entries(value)) {
    const here = [...path, key]
    if (key in Object.prototype) {
      broken(here, `'${key}' is a word that every JavaScript object knows, so it cannot be a name here. Choose another.`, reader)
      continue
    }
    if (!rule.is.test(key)) reader.faults.push(faultAt(here, 1, `'${key}' is not a name: ${rule.says}.`))
    readShape(shape.of, one, here, reader)
  }
}

function readBlock(name: BlockName, value: unknown, path: Path, reader: Reader): void {
  if (!isPlain(value, path, reader)) return
  if (!isObject(value)) {
    broken(path, `${keySaid(path)}is ${said(value)}; it must be ${wanted({ is: 'block', block: name })}.`, reader)
    return
  }
  readKeys(grammar[name], value, path, reader)
}

function readWord(name: WordName, value: unknown, path: Path, reader: Reader): void {
  const word = words[name]
  if (!isObject(value)) {
    word.bare === undefined ? undefined : readShape(word.bare, value, path, reader)
    return
  }
  const heads = Object.keys(word.heads).filter(head => Object.hasOwn(value, head))
  const [head] = heads
  if (heads.length > 1) {
    broken(path, `is both ${heads.map(h => `\`${h}\``).join(' and ')}. A word has one head key: write two words, or choose.`, reader)
    return
  }
  if (head === undefined) {
    notThatWord(word, value, path, reader)
    return
  }
  readKeys(word.heads[head] ?? {}, value, path, reader)
}

function notThatWord(word: Grammar, value: Readonly<Record<string, unknown>>, path: Path, reader: Reader): void {
  const keys = Object.keys(value)
  if (word === words.when && (keys.includes('hours') || keys.includes('momentOf'))) {
    const found = keys.includes('hours') ? 'hours' : 'momentOf'
    broken(
      path,
      `\`${found}\` gives a moment, to compare; it is not a date. Count in days, or compare it in a condition.`,
      reader,
      undefined,
      15,
    )
    return
  }
  const other = Object.values(words).find(one => one !== word && keys.some(key => Object.hasOwn(one.heads, key)))
  const known = listed(Object.keys(word.heads), 20)
  if (other !== undefined) {
    broken(path, `holds ${other.says} (${keys.join(', ')}) where ${word.says} is wanted: ${known}.`, reader)
    return
  }
  const near = keys.map(key => didYouMean(key, Object.keys(word.heads))).find(s => s !== undefined)
  broken(
    path,
    `is not ${word.says}: it has ${keys.length === 0 ? 'no key' : listed(keys)}; one of these is wanted: ${known}.`,
    reader,
    near,
  )
}

function readKeys(keys: Readonly<Record<string, Key>>, value: Readonly<Record<string, unknown>>, path: Path, reader: Reader): void {
  for (const [key, one] of Object.entries(value)) {
    const known = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (known !== undefined) readShape(known.shape, one, [...path, key], reader)
    else {
      const near = didYouMean(key, Object.keys(keys))
      reader.faults.push(faultAt(path, 1, `has an unknown key '${key}'.`, near ?? `The keys are ${listed(Object.keys(keys), 30)}.`))
    }
  }
  for (const [key, known] of Object.entries(keys)) {
    if (known.needed && !Object.hasOwn(value, key)) broken(path, `has no '${key}'. Give it: ${wanted(known.shape)}.`, reader)
  }
}

/** Whether a value is JSON and not nested without end. */
function isPlain(value: unknown, path: Path, reader: Reader): boolean {
  const found = notJson(value)
  if (found !== undefined)
    broken(path, `${keySaid(path)}holds ${found}. A procedure is plain data: text, numbers, yes and no, lists and objects.`, reader)
  else if (path.length > DEEPEST) broken(path, 'is nested deeper than anything can be read; perhaps it holds itself.', reader)
  else return true
  return false
}

function notJson(value: unknown): string | undefined {
  if (value === undefined) return 'an undefined value'
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'symbol' || typeof value === 'bigint') return `a ${typeof value}`
  if (typeof value === 'number' && !Number.isFinite(value)) return `${value}`
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null ? undefined : 'an object that is not plain (a date or a class)'
}

/** 'until ' where the place ends before the key that is wrong; nothing where it already says it. */
function keySaid(path: Path): string {
  const key = path.at(-1)
  if (key === undefined || path.length === 1) return ''
  return typeof key === 'number' ? `the ${ordinal(key + 1)} of its list ` : `'${key}' `
}

const ordinal = (n: number): string => {
  const teen = n % 100 > 10 && n % 100 < 14
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

function said(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `'${value.length > 40 ? `${value.slice(0, 40)}...` : value}'`
  return isObject(value) ? `an object with ${listed(Object.keys(value), 5)}` : String(value)
}

const wantedSaid: Readonly<
  Record<Exclude<Shape['is'], 'choice' | 'word' | 'block' | 'either' | 'name' | 'list' | 'tuple' | 'map'>, string>
> = {
  prose: 'words for people',
  text: 'text',
  literal: 'text, a number, true or false',
  count: 'a whole number',
  day: 'a day, as in 2026-04-01',
  'day-of-year': 'a day of the year, as in 04-01',
  true: 'true',
  'yes-no': 'true or false',
}

function wanted(shape: Shape): string {
  switch (shape.is) {
    case 'choice':
      return `one of ${listed(shape.of.map(one => `'${one}'`))}`
    case 'name':
      return shape.sort === 'clause' ? 'a clause, as in 7.12.1' : `the name of a ${shape.sort.replace(/-/g, ' ')}`
    case 'word':
      return words[shape.word].says
    case 'block': {
      const needed = Object.entries(grammar[shape.block]).filter(([, key]) => key.needed)
      return `an object with ${listed(needed.map(([key]) => key))}`
    }
    case 'list':
      return 'a list'
    case 'tuple':
      return `a list of ${shape.of.length}`
    case 'map':
      return 'an object of ids'
    case 'either':
      return shape.of.map(wanted).join(' or ')
    default:
      return wantedSaid[shape.is]
  }
}

/** Visits everything in a procedure with its place. One walk serves the checks, the coverage register, mutation, book and comparison. */
import type { Procedure, StageId } from '../types.ts'
import { type Path, placeOf } from './fault.ts'
import { grammar } from './grammar.ts'
import { accepts, isObject } from './reading.ts'
import type { BlockName, Blocks, Key, Shape, Sort, WordName, Words } from './shapes.ts'
import { words } from './words.ts'

/** Where a visit is: a link to where it came from. Read it with `pathOf`, `placeAt`, `keyOf`, `stageOf`, `within`. */
export interface At {
  readonly up?: At
  readonly key?: string | number
  readonly block?: BlockName
  readonly value: unknown
}

/** What a tool wants to see: blocks (duty, gate, need, letter ...), words (ref, when, condition ...), names of any sort. */
export type Visitor = {
  readonly [B in BlockName]?: (block: Blocks[B], at: At) => void
} & {
  readonly [W in WordName]?: (word: Words[W], at: At) => void
} & {
  /** Every string that names something: a role, a clause, a clock ... */
  readonly name?: (sort: Sort, name: string, at: At) => void
}

/** Visits a procedure from the top down, each block and word before what it holds. */
export function walk(procedure: Procedure, visitor: Visitor): void {
  visitProcedure(procedure, visit => show(visit, visitor))
}

/** A walk to be gone many times: the way is found once. */
export function walkOf(procedure: Procedure): (visitor: Visitor) => void {
  const visits: Visit[] = []
  visitProcedure(procedure, visit => visits.push(visit))
  return visitor => {
    for (const visit of visits) show(visit, visitor)
  }
}

interface Visit {
  readonly is: BlockName | WordName | Sort
  readonly isName: boolean
  readonly at: At
}

type Emit = (visit: Visit) => void

function show({ is, isName, at }: Visit, visitor: Visitor): void {
  // Which block, word or name it is the grammar has said, which the compiler cannot follow.
  if (isName) visitor.name?.(is as Sort, at.value as string, at)
  else (visitor[is as BlockName | WordName] as ((value: unknown, at: At) => void) | undefined)?.(at.value, at)
}

/** The keys from the procedure to here. */
export function pathOf(at: At): Path {
  const path: (string | number)[] = []
  for (let here: At | undefined = at; here?.key !== undefined; here = here.up) path.push(here.key)
  return path.reverse()
}

/** 'stage-1, gate ask-for-stage-2, until' */
export const placeAt = (at: At): string => placeOf(pathOf(at))

/** The innermost block of that name that this place is in, the place itself included. */
export function within<B extends BlockName>(at: At, block: B): Blocks[B] | undefined {
  for (let here: At | undefined = at; here !== undefined; here = here.up) {
    // The walk wrote `block` beside a value that the grammar says is one, which the compiler cannot follow.
    if (here.block === block) return here.value as Blocks[B]
  }
  return undefined
}

/** The place of the innermost block of one of these names. */
export function placeWithin(at: At, ...blocks: readonly BlockName[]): At | undefined {
  for (let here: At | undefined = at; here !== undefined; here = here.up) {
    if (here.block !== undefined && blocks.includes(here.block)) return here
  }
  return undefined
}

/** The stage a place is in: its id, 'body' in the body's own stage and in its reports, nothing outside the stages. */
export function stageOf(at: At): StageId | undefined {
  const stage = placeWithin(at, 'stage', 'report')
  if (stage === undefined) return undefined
  return stage.block === 'report' || stage.key === 'ofTheBody' ? 'body' : String(stage.key)
}

/** The key by which a case's state knows the duty, date, gate or extension of this place: 'stage-1/respond/agreed'. */
export function keyOf(at: At): string | undefined {
  const here = placeWithin(at, 'duty', 'date', 'gate', 'extension', 'report')
  if (here === undefined) return undefined
  if (here.block === 'extension' && here.up?.up !== undefined) return `${keyOf(here.up.up)}/${here.key}`
  return `${here.block === 'report' ? 'body' : stageOf(here)}/${here.key}`
}

function visitProcedure(procedure: Procedure, emit: Emit): void {
  visitBlock('procedure', { value: procedure, block: 'procedure' }, emit)
}

function visitBlock(block: BlockName, at: At, emit: Emit): void {
  emit({ is: block, isName: false, at })
  visitKeys(grammar[block], at, emit)
}

function visitWord(name: WordName, at: At, emit: Emit): void {
  emit({ is: name, isName: false, at })
  const word = words[name]
  const { value } = at
  if (!isObject(value)) {
    if (word.isAlso === undefined) visitShape(word.bare, at, emit)
    else visitWord(word.isAlso, at, emit)
    return
  }
  if (word.isAlso !== undefined && Object.hasOwn(value, 'fact')) {
    visitWord(word.isAlso, at, emit)
    return
  }
  for (const head of Object.keys(value)) {
    if (Object.hasOwn(word.heads, head)) visitKeys(word.heads[head], at, emit)
  }
}

function visitKeys(keys: Readonly<Record<string, Key>> | undefined, at: At, emit: Emit): void {
  const { value } = at
  if (keys === undefined || !isObject(value)) return
  for (const key of Object.keys(value)) if (Object.hasOwn(keys, key)) visitPart(keys[key]?.shape, at, key, value[key], emit)
}

/** Goes one key down. What is a block is marked as one on the way. */
function visitPart(shape: Shape | undefined, up: At, key: string | number, value: unknown, emit: Emit): void {
  const one = shape?.is === 'either' ? shape.of.find(each => accepts(each, value)) : shape
  if (one?.is === 'block') visitBlock(one.block, { up, key, value, block: one.block }, emit)
  else visitShape(one, { up, key, value }, emit)
}

function visitShape(shape: Shape | undefined, at: At, emit: Emit): void {
  const { value } = at
  if (shape?.is === 'name') {
    if (typeof value === 'string') emit({ is: shape.sort, isName: true, at })
  } else if (shape?.is === 'word') visitWord(shape.word, at, emit)
  else if (shape?.is === 'either') {
    const one = shape.of.find(each => accepts(each, value))
    visitShape(one, at, emit)
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      if (shape?.is === 'list') visitPart(shape.of, at, i, value[i], emit)
      else if (shape?.is === 'tuple') visitPart(shape.of[i], at, i, value[i], emit)
    }
  } else if (shape?.is === 'map' && isObject(value)) {
    for (const key of Object.keys(value)) visitPart(shape.of, at, key, value[key], emit)
  }
}

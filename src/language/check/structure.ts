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
  visitBlock('procedure', { value: procedure }, visitor)
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

/** The stage a place is in: its id, 'body' in the body's own stage, nothing outside the stages. */
export function stageOf(at: At): StageId | undefined {
  const stage = placeWithin(at, 'stage')
  if (stage === undefined) return undefined
  return stage.key === 'ofTheBody' ? 'body' : String(stage.key)
}

/** The key by which a case's state knows the duty, date, gate or extension of this place: 'stage-1/respond/agreed'. */
export function keyOf(at: At): string | undefined {
  const here = placeWithin(at, 'duty', 'date', 'gate', 'extension', 'report')
  if (here === undefined) return undefined
  if (here.block === 'extension' && here.up?.up !== undefined) return `${keyOf(here.up.up)}/${here.key}`
  return `${here.block === 'report' ? 'body' : stageOf(here)}/${here.key}`
}

function visitBlock(block: BlockName, at: At, visitor: Visitor): void {
  const here: At = { ...at, block }
  const see = visitor[block] as ((value: unknown, at: At) => void) | undefined // which block it is, the grammar has said
  see?.(at.value, here)
  visitKeys(grammar[block], here, visitor)
}

function visitWord(name: WordName, at: At, visitor: Visitor): void {
  const see = visitor[name] as ((value: unknown, at: At) => void) | undefined // which word it is, the grammar has said
  see?.(at.value, at)
  const word = words[name]
  const isRef = !isObject(at.value) || Object.hasOwn(at.value, 'fact')
  if (word.isAlso !== undefined && isRef) visitWord(word.isAlso, at, visitor)
  else if (!isObject(at.value)) visitShape(word.bare, at, visitor)
  else for (const [head, keys] of Object.entries(word.heads)) if (Object.hasOwn(at.value, head)) visitKeys(keys, at, visitor)
}

function visitKeys(keys: Readonly<Record<string, Key>>, at: At, visitor: Visitor): void {
  if (!isObject(at.value)) return
  for (const [key, value] of Object.entries(at.value)) {
    if (Object.hasOwn(keys, key)) visitShape(keys[key]?.shape, { up: at, key, value }, visitor)
  }
}

function visitShape(shape: Shape | undefined, at: At, visitor: Visitor): void {
  switch (shape?.is) {
    case 'name':
      if (typeof at.value === 'string') visitor.name?.(shape.sort, at.value, at)
      return
    case 'block':
      visitBlock(shape.block, at, visitor)
      return
    case 'word':
      visitWord(shape.word, at, visitor)
      return
    case 'either':
      visitShape(
        shape.of.find(one => accepts(one, at.value)),
        at,
        visitor,
      )
      return
    case 'list':
    case 'tuple':
      if (!Array.isArray(at.value)) return
      for (const [key, value] of at.value.entries()) {
        visitShape(shape.is === 'list' ? shape.of : shape.of[key], { up: at, key, value }, visitor)
      }
      return
    case 'map':
      if (!isObject(at.value)) return
      for (const [key, value] of Object.entries(at.value)) visitShape(shape.of, { up: at, key, value }, visitor)
      return
  }
}

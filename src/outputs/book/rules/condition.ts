/** A condition as a person writes one: a list where it is nested, with letters and numbers in place of brackets. */
import { type Condition, type Procedure, type StageId, sayCondition } from '#language'

interface Group {
  readonly heads: string
  readonly parts: readonly Condition[]
}

const heads = { all: 'all of these', any: 'one of these', none: 'none of these', 'not-all': 'not all of these together' } as const

/** Parts of a group of the same kind are its own: 'a or (b or c)' is 'one of a, b, c'. */
const flat = (kind: 'all' | 'any', parts: readonly Condition[]): readonly Condition[] =>
  parts.flatMap(part =>
    kind === 'all' && 'all' in part ? flat(kind, part.all) : kind === 'any' && 'any' in part ? flat(kind, part.any) : [part],
  )

function groupOf(condition: Condition): Group | undefined {
  if ('all' in condition) return group(heads.all, flat('all', condition.all))
  if ('any' in condition) return group(heads.any, flat('any', condition.any))
  if (!('not' in condition)) return undefined
  const { not } = condition
  if ('any' in not) return group(heads.none, flat('any', not.any))
  if ('all' in not) return group(heads['not-all'], flat('all', not.all))
  return 'not' in not ? groupOf(not.not) : undefined
}

const group = (head: string, parts: readonly Condition[]): Group | undefined => (parts.length > 1 ? { heads: head, parts } : undefined)

const marks = [
  (i: number): string => `(${'abcdefghijklmnopqrstuvwxyz'.charAt(i)})`,
  (i: number): string => `(${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][i] ?? String(i + 1)})`,
  (i: number): string => `(${i + 1})`,
]

/** 'one of these: (a) the response was sent; (b) all of these: (i) ...; (ii) ...'; a plain one as one sentence. */
export function conditionInWords(procedure: Procedure, condition: Condition, stage: StageId | undefined, level = 0): string {
  const found = groupOf(condition)
  const mark = marks[level]
  const isNested = found?.parts.some(part => groupOf(part) !== undefined) ?? false
  // A group inside another is a list too; on its own it reads well as one sentence.
  if (found === undefined || mark === undefined || (!isNested && level === 0 && !('not' in condition)))
    return sayCondition(procedure, condition, stage)
  const items = found.parts.map((part, i) => `${mark(i)} ${conditionInWords(procedure, part, stage, level + 1)}`)
  return `${found.heads}: ${items.join('; ')}`
}

/** What the words of a procedure say about its numbers: which are alike, which are part of which, and which come to another. */
import type { Condition, Measure, Procedure } from '#language'

/** `parts` are some of `whole`, and no case is in two of them. */
interface Within {
  readonly whole: string
  readonly parts: readonly string[]
}

export interface Relations {
  readonly within: readonly Within[]
  /** What stood before, with `in` and without `out`, is what stands at the end. */
  readonly flows: readonly { readonly of: string; readonly in: readonly string[]; readonly out: readonly string[] }[]
}

/** A condition that is judged by itself, and whether it must hold. */
type Literals = ReadonlyMap<string, boolean>

interface Counted {
  readonly id: string
  readonly when: string
  readonly literals: Literals
}

const isWord = (value: unknown, word: string): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 1 && word in value

function literalsIn(condition: unknown, holds: boolean, found: Map<string, boolean>): void {
  if (isWord(condition, 'not')) literalsIn(condition.not, !holds, found)
  else if (holds && isWord(condition, 'all') && Array.isArray(condition.all)) for (const one of condition.all) literalsIn(one, true, found)
  else found.set(JSON.stringify(condition), holds)
}

const literalsOf = (condition: Condition): Literals => {
  const found = new Map<string, boolean>()
  literalsIn(condition, true, found)
  return found
}

const askedWord = /(?<="where":\{"[^"]+":)("[^"]*")/

/** Two conditions that ask one field for different words, and are else the same. */
const isOtherWord = (one: string, other: string): boolean => {
  const [a, b] = [one.split(askedWord), other.split(askedWord)]
  return a.length > 1 && a.length === b.length && a.every((piece, i) => (piece === b[i]) === (i % 2 === 0))
}

const excludes = ({ literals: one }: Counted, { literals: other }: Counted): boolean =>
  [...one].some(([text, holds]) => other.get(text) === !holds || (holds && [...other].some(([its, is]) => is && isOtherWord(text, its))))

const isInside = (part: Counted, whole: Counted): boolean =>
  part.when === whole.when &&
  part.literals.size > whole.literals.size &&
  [...whole.literals].every(([text, holds]) => part.literals.get(text) === holds)

/** Every largest set of those that exclude one another. */
function largestApart(all: readonly Counted[]): readonly (readonly Counted[])[] {
  const found: (readonly Counted[])[] = []
  const grow = (chosen: readonly Counted[], may: readonly Counted[], seen: readonly Counted[]): void => {
    if (may.length === 0 && seen.length === 0) found.push(chosen)
    let [left, past] = [may, seen]
    for (const one of may) {
      const apart = (others: readonly Counted[]) => others.filter(other => other !== one && excludes(one, other))
      grow([...chosen, one], apart(left), apart(past))
      left = left.filter(other => other !== one)
      past = [...past, one]
    }
  }
  if (all.length > 0) grow([], all, [])
  return found
}

const whenOf = ({ on, each = '' }: Measure): string => JSON.stringify([on, each])

/** Of the measures of a procedure, whichever of them a report prints. */
export function relationsOf({ measures = {} }: Pick<Procedure, 'measures'>): Relations {
  const all = Object.entries(measures).map(
    ([id, measure]): Counted => ({ id, when: whenOf(measure), literals: literalsOf(measure.counts) }),
  )
  const alike = [...Map.groupBy(all, ({ when, literals }) => JSON.stringify([when, [...literals].sort()])).values()]
  const counted = alike.flatMap(([first]) => first ?? [])
  const same = alike.flatMap(([first, ...others]) => others.map(({ id }) => ({ whole: first?.id ?? id, parts: [id] })))
  const inferred = counted.flatMap(whole =>
    largestApart(counted.filter(part => isInside(part, whole))).map(parts => ({ whole: whole.id, parts: parts.map(({ id }) => id) })),
  )
  const declared = Object.entries(measures).flatMap(([whole, { parts, outOf }]) => [
    ...(parts === undefined ? [] : [{ whole, parts }]),
    ...(outOf === undefined ? [] : [{ whole: outOf, parts: [whole] }]),
  ])
  return {
    within: [
      ...new Map([...declared, ...same, ...inferred].map(one => [JSON.stringify([one.whole, [...one.parts].sort()]), one])).values(),
    ],
    flows: Object.entries(measures).flatMap(([of, { flow }]) => (flow === undefined ? [] : [{ of, ...flow }])),
  }
}

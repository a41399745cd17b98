/** What a form must say of a field because a gate may refuse the step without it: read from its needs, as they are written. */
import type { Condition, Literal, Need, Value } from '#language'

/** Something said in the form: the field is answered, or answered so. */
export interface Answered {
  readonly field: string
  readonly as?: Literal
}

/** `unless`: any one of these will do instead, each a list of things that are then all needed. None: nothing will. */
export interface Needed {
  readonly unless: readonly (readonly Answered[])[]
}

const givenIn = (value: Value): string | undefined =>
  typeof value === 'object' && 'given' in value && typeof value.given === 'string' ? value.given : undefined

/** What must be said for this to hold; undefined where it rests on anything but what the form says. */
const saidIn = (condition: Condition): readonly Answered[] | undefined => {
  if ('filled' in condition) {
    const field = givenIn(condition.filled)
    return field === undefined ? undefined : [{ field }]
  }
  if ('is' in condition) {
    const [value, as] = condition.is
    const field = givenIn(value)
    return field === undefined || typeof as === 'object' ? undefined : [{ field, as }]
  }
  if (!('all' in condition)) return undefined
  const each = condition.all.map(saidIn)
  return each.every(said => said !== undefined) ? each.flat() : undefined
}

const waysToMeet = ({ that }: Need): readonly Condition[] => ('any' in that ? that.any : [that])

/** By field, but for what is met by what the form asks of everybody. What rests on the case as well is left to the gate to say. */
export const neededBy = (
  all: readonly (Readonly<Record<string, Need>> | undefined)[],
  isSaidAnyway: (field: string) => boolean,
): ReadonlyMap<string, Needed> => {
  const needed = new Map<string, Needed>()
  const needs = all.flatMap(needs => Object.values(needs ?? {})).filter(need => need.onlyWarn !== true && need.decided === undefined)
  for (const need of needs) {
    const ways = waysToMeet(need).map(saidIn)
    if (!ways.every(way => way !== undefined)) continue
    if (ways.some(way => way.every(({ field, as }) => as === undefined && isSaidAnyway(field)))) continue
    for (const { field } of ways.flat()) {
      const unless = ways.filter(way => !way.some(said => said.field === field))
      // Of two needs of one field, the one that nothing else meets says more.
      if ((needed.get(field)?.unless.length ?? Number.POSITIVE_INFINITY) > unless.length) needed.set(field, { unless })
    }
  }
  return needed
}

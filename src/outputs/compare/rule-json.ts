/** A procedure taken apart into its rules, each with what is its own and not of a rule inside it; and the rest. */
import type { Procedure } from '#language'

export interface TakenApart {
  /** By the place in the JSON: the rule's own words as JSON text. */
  readonly rules: ReadonlyMap<string, string>
  /** What belongs to no rule: how days are counted, facts and fields, what a letter says in its draft. */
  readonly rest: ReadonlyMap<string, string>
}

export function takenApart(procedure: Procedure): TakenApart {
  const rules = new Map<string, string>()
  const rest = new Map<string, string>()
  const ownOf = (json: unknown, at: string): unknown => {
    if (Array.isArray(json)) {
      return json.flatMap((one, i) => {
        const inner = ownOf(one, `${at}/${i}`)
        if (!isRule(one)) return [inner]
        rules.set(`${at}/${i}`, JSON.stringify(inner))
        return []
      })
    }
    if (typeof json !== 'object' || json === null) return json
    const own: [string, unknown][] = []
    for (const [key, value] of Object.entries(json)) {
      const place = `${at}/${key}`
      const inner = ownOf(value, place)
      if (isRule(value)) rules.set(place, JSON.stringify(inner))
      else own.push([key, inner])
    }
    return Object.fromEntries(own)
  }
  for (const [key, value] of Object.entries(procedure)) {
    const own = ownOf(value, key)
    if (isRule(value)) rules.set(key, JSON.stringify(own))
    else restOf(own, key, rest)
  }
  return { rules, rest }
}

/** A rule is whatever cites a clause of its own. */
const isRule = (json: unknown): boolean => typeof json === 'object' && json !== null && 'clause' in json && typeof json.clause === 'string'

function restOf(json: unknown, at: string, rest: Map<string, string>): void {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    for (const [key, value] of Object.entries(json)) restOf(value, `${at}/${key}`, rest)
  } else rest.set(at, JSON.stringify(json))
}

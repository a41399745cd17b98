/** Who has which part in a case by name: the last appointed to each, and everybody where a meeting has several. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Fact, PersonId } from '#case'
import type { Procedure, RoleId, StageId } from '#language'
import { dayOf } from '../facts-of.ts'

export interface NamedPart {
  readonly as: RoleId
  readonly person: PersonId
  readonly since: LocalDate
  readonly stage?: StageId
  readonly about?: Fact['about']
  /** The last day it was given for; somebody else had it before and may have it back. */
  readonly until?: LocalDate
  readonly insteadOf?: PersonId
  /** Who gave it. */
  readonly by?: PersonId
  /** The appointment, as it stands. */
  readonly fact: Fact
}

const textIn = ({ data }: Fact, field: string): string | undefined => {
  const value = data[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Roles of which a meeting has several: naming another ends nobody's. */
const held = new WeakMap<Procedure, ReadonlySet<RoleId>>()

const heldBySeveral = (procedure: Procedure): ReadonlySet<RoleId> => {
  const known = held.get(procedure)
  if (known) return known
  const roles = new Set(Object.values(procedure.meetings ?? {}).flatMap(({ members = [] }) => members))
  held.set(procedure, roles)
  return roles
}

const partIn = (fact: Fact): NamedPart | undefined => {
  const [as, person] = [textIn(fact, 'as'), textIn(fact, 'person')]
  if (fact.type !== 'person-appointed' || as === undefined || person === undefined) return undefined
  const until = parseLocalDate(textIn(fact, 'until') ?? '')
  const insteadOf = textIn(fact, 'insteadOf')
  return {
    ...{ as, person, since: dayOf(fact), fact },
    ...(fact.stage !== undefined && { stage: fact.stage }),
    ...(fact.about !== undefined && { about: fact.about }),
    ...(until !== undefined && { until }),
    ...(insteadOf !== undefined && { insteadOf }),
    ...(fact.by?.person !== undefined && { by: fact.by.person }),
  }
}

/** One part: the role, and the things it is for where it is for some only. */
export const partKey = ({ as, about }: Pick<NamedPart, 'as' | 'about'>): string =>
  [
    as,
    ...Object.entries(about ?? {})
      .flatMap(([kind, ids]) => ids.map(id => `${kind}:${id}`))
      .sort(),
  ].join(' ')

/** In the order they were given. `facts` are the case's own that count. */
export function partsOf(procedure: Procedure, facts: readonly Fact[]): readonly NamedPart[] {
  const several = heldBySeveral(procedure)
  let parts: readonly NamedPart[] = []
  for (const fact of facts) {
    const part = partIn(fact)
    if (part === undefined) continue
    const gone = (one: NamedPart): boolean =>
      partKey(one) === partKey(part) && (!several.has(part.as) || one.person === part.person || one.person === part.insteadOf)
    parts = [...parts.filter(one => !gone(one)), part]
  }
  return parts
}

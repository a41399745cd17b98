import type { FactType, LetterId, Literal, Pick, Ref, RoleId, StageId, Value } from '../types.ts'

/** How a pick is narrowed: fields equal (or among a list), done by a role, of another stage, after the last fact of a ref. */
export interface Narrowing {
  readonly where?: Readonly<Record<string, Literal | readonly Literal[] | Value>>
  readonly by?: RoleId | readonly RoleId[]
  readonly stage?: StageId | 'any'
  readonly since?: Ref
}

/** The first fact of a type, narrowed; or of any of several, each of which may be narrowed itself. */
export function the(fact: FactType | readonly Ref[], narrowing: Narrowing = {}): Pick {
  return { fact, ...narrowing }
}

/** The last fact instead of the first. */
export function last(fact: Ref | readonly Ref[], narrowing: Narrowing = {}): Pick {
  const pick = typeof fact === 'string' || isList(fact) ? { fact } : fact
  return { ...pick, ...narrowing, pick: 'last' }
}

/** What was tried and refused: the one fact that no other word sees. */
export function refused(fact: Ref | readonly Ref[], narrowing: Narrowing = {}): Pick {
  const pick = typeof fact === 'string' || isList(fact) ? { fact } : fact
  return { ...pick, ...narrowing, effect: 'refused' }
}

/** What was tried and waits, or waited, for a decision: by it the decision is owed. */
export function waiting(fact: Ref | readonly Ref[], narrowing: Narrowing = {}): Pick {
  const pick = typeof fact === 'string' || isList(fact) ? { fact } : fact
  return { ...pick, ...narrowing, effect: 'waits' }
}

/** Somebody was appointed as this. */
export function appointed(as: RoleId, narrowing: Narrowing = {}): Pick {
  return { fact: 'person-appointed', ...narrowing, where: { ...narrowing.where, as } }
}

/** This letter was sent. */
export function sent(letter: LetterId, narrowing: Narrowing = {}): Pick {
  return { fact: 'letter-sent', ...narrowing, where: { ...narrowing.where, letter } }
}

function isList(fact: Pick | readonly Ref[]): fact is readonly Ref[] {
  return Array.isArray(fact)
}

/** Whose check of which item a procedure asks for, read from the rules of sending a payment on, and of making it. */
import { type Act, type Condition, type FactType, type Procedure, type Ref, type RoleId, typesOf, type Value } from '#language'

export interface CheckAsked {
  /** Any one of them. */
  readonly roles: readonly RoleId[]
  readonly items: readonly string[]
  readonly clause: string
}

/** `applies` says which acts are for this payment. Of a rule for both routes in one, nothing could be told apart: sending on leads. */
export function checksAsked(procedure: Procedure, applies: (act: string) => boolean): readonly CheckAsked[] {
  const sending = ofActs(procedure, applies, 'payment-information-sent')
  return sending.length > 0 ? sending : ofActs(procedure, applies, 'payment-made')
}

function ofActs(procedure: Procedure, applies: (act: string) => boolean, type: FactType): readonly CheckAsked[] {
  const found: CheckAsked[] = []
  for (const [stage, { gates }] of Object.entries(procedure.stages))
    for (const [id, gate] of Object.entries(gates ?? {}))
      if (typesOf(gate.records).includes(type) && applies(`${stage}/${id}`)) found.push(...needed(gate))
  return found
}

const needed = (act: Act): readonly CheckAsked[] => Object.values(act.needs ?? {}).flatMap(({ that, clause }) => covering(that, clause))

function covering(condition: Condition, clause: string): readonly CheckAsked[] {
  if ('all' in condition) return condition.all.flatMap(each => covering(each, clause))
  if ('any' in condition) return condition.any.flatMap(each => covering(each, clause))
  return 'covers' in condition ? checkOf(condition.covers[0], condition.covers[1], clause) : []
}

function checkOf(value: Value, items: readonly unknown[], clause: string): readonly CheckAsked[] {
  if (typeof value !== 'object' || !('fieldsOf' in value) || value.field !== 'items') return []
  if (!typesOf(value.fieldsOf).includes('payment-items-checked')) return []
  return [{ roles: rolesIn(value.fieldsOf), items: items.map(String), clause }]
}

const rolesIn = (ref: Ref): readonly RoleId[] =>
  typeof ref === 'string' || ref.by === undefined ? [] : typeof ref.by === 'string' ? [ref.by] : ref.by

/** The settings of a procedure: what each means, what the procedure says, and what the body has set since. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { Clause, Literal, Procedure, Reading } from '#language'
import { dayOf } from '../facts-of.ts'

export interface SettingInForce {
  readonly name: string
  readonly says: string
  readonly clause: Clause
  readonly reading?: Reading
  readonly isNumber: boolean
  /** As the procedure gives it; nothing where the body must set it. */
  readonly written?: Literal
  /** What holds on the day asked for; nothing while it is not set. */
  readonly now?: Literal
  /** Each change, the latest first. */
  readonly changes: readonly { readonly on: LocalDate; readonly value: string; readonly by: string }[]
}

/** `facts` are those of the body's own record, in its order; what was taken back does not count. */
export function settingsInForce(
  { settings = {} }: Pick<Procedure, 'settings'>,
  facts: readonly Fact[],
  today: LocalDate,
): readonly SettingInForce[] {
  const retracted = new Set(facts.filter(({ type }) => type === 'fact-retracted').map(({ data }) => data.retracts))
  return Object.entries(settings).map(([name, { says, clause, value: written, reading }]) => {
    const set = facts.filter(({ type, data, id }) => type === 'setting-changed' && data.name === name && !retracted.has(id))
    const last = set.findLast(fact => dayOf(fact) <= today) ?? set[0]
    const now = last === undefined ? written : String(last.data.value)
    return {
      ...{ name, says, clause, isNumber: typeof written === 'number' || (written === undefined && /^\d*$/.test(String(now ?? ''))) },
      ...(reading !== undefined && { reading }),
      ...(written !== undefined && { written }),
      ...(now !== undefined && { now }),
      changes: set.map(fact => ({ on: dayOf(fact), value: String(fact.data.value), by: fact.recordedBy })).toReversed(),
    }
  })
}

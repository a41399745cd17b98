/** Who must be told, by the very roles that a clause lists, and who was. */
import type { LocalDate } from '#calendar'
import type { DutyState, Fact } from '#case'
import type { Done, Duty, Procedure, Ref, RoleId } from '#language'
import { sentenceCase } from '../days-in-words/days.ts'
import { dayOf } from '../facts-of.ts'
import { roleTitle } from '../who-in-words.ts'
import type { Notice } from './view.ts'

interface Telling {
  /** What they are told: the `of` of `people-told`. */
  readonly of: string
  readonly roles: readonly RoleId[]
}

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter(one => typeof one === 'string') : []

const narrowed = (ref: Ref): { readonly of: string; readonly to: readonly string[] } | undefined => {
  if (typeof ref === 'string' || ref.fact !== 'people-told') return undefined
  const [of] = strings(ref.where?.of)
  return of === undefined ? undefined : { of, to: strings(ref.where?.to) }
}

/** A duty to tell people, read from how it is done. */
function tellingOf(done: Done): Telling | undefined {
  if (typeof done === 'string' || 'anyOf' in done || 'allOf' in done || 'everyOne' in done) return undefined
  if ('covers' in done) {
    const told = narrowed(done.with)
    return told && { of: told.of, roles: strings(done.covers[1]) }
  }
  const told = narrowed(done)
  return told === undefined || told.to.length === 0 ? undefined : { of: told.of, roles: told.to }
}

const dutyOf = (procedure: Procedure, key: string): Duty | undefined => {
  const [stage = '', id = ''] = key.split('/')
  return procedure.stages[stage]?.duties?.[id]
}

/** One for each duty to tell people that has begun. */
export function noticesOf(procedure: Procedure, duties: readonly DutyState[], facts: readonly Fact[]): readonly Notice[] {
  return duties.flatMap(({ key, must, clause, status, start }) => {
    const duty = status === 'does-not-apply' || status === 'not-started' ? undefined : dutyOf(procedure, key)
    const telling = duty && tellingOf(duty.doneBy)
    if (telling === undefined) return []
    const readers = telling.roles.map(role => {
      const told = toldOn(facts, telling.of, role, start)
      return { role, title: roleTitle(procedure, role), ...(told !== undefined && { told }) }
    })
    return [{ key, title: sentenceCase(must), clause, readers }]
  })
}

const toldOn = (facts: readonly Fact[], of: string, role: RoleId, since: LocalDate | undefined): LocalDate | undefined => {
  const told = facts.find(
    fact =>
      fact.type === 'people-told' &&
      fact.data.of === of &&
      strings(fact.data.to).includes(role) &&
      (since === undefined || dayOf(fact) >= since),
  )
  return told && dayOf(told)
}

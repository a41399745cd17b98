/** A letter to somebody whom the procedure appoints, while nobody is: it would go to the title of their role. */
import { appointedRoles, factsThatCount, partsOf, roleTitle } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { caseHref, readOf } from '../case-frame/view.ts'

export interface NobodyAppointed {
  readonly title: string
  /** Where they are appointed. */
  readonly href: string
}

/** `to`: the roles it is ticked for; none yet: it may go to any that the procedure names, and one that has somebody is enough. */
export const nobodyAppointed = (open: OpenCase, letter: string, to: readonly string[]): readonly NobodyAppointed[] => {
  const { procedure, people, reference } = open
  const roles = to.length > 0 ? to : (procedure.letters?.[letter]?.to ?? [])
  const there = new Set([...partsOf(procedure, factsThatCount(readOf(open))), ...Object.values(people)].map(({ as }) => as))
  const without = roles.filter(role => appointedRoles(procedure).has(role) && !there.has(role))
  if (to.length === 0 && without.length < roles.length) return []
  return without.map(role => {
    const act = [...actsOf(procedure).values()].find(({ ways }) =>
      ways.some(({ type, fixed, among }) => type === 'person-appointed' && (fixed.as === role || among.as?.includes(role) === true)),
    )
    const at = caseHref(reference)
    return { title: roleTitle(procedure, role), href: act === undefined ? `${at}/people` : `${at}/record/${act.key}` }
  })
}

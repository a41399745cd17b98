/** Whose account opens no case, so that nothing in one is given to them. */
import type { StaffAccount } from '#record'
import { type Desk, permissionsOf } from './desk.ts'

/** Each with why. */
export const shutOut = (desk: Desk, staff: readonly StaffAccount[]): ReadonlyMap<string, string> =>
  new Map(
    staff.flatMap(({ id, name, isActive, roles }): [string, string][] => {
      if (!isActive) return [[id, `${name} could not open this case: their account is switched off. Choose somebody else`]]
      const may = permissionsOf(desk.body, roles)
      if (may.includes('see-own-cases') || may.includes('see-all-cases')) return []
      return [
        [id, `${name} could not open this case: none of their roles opens cases. Give them one that does first, or choose somebody else`],
      ]
    }),
  )

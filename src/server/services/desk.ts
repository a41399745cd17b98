/** What every service works with: one body's part of the house. */
import type { Calendar } from '#calendar'
import type { Body, Permission, RoleId } from '#language'
import type { Store } from '#record'
import type { Clock } from '../clock.ts'
import type { Edition, Library } from '../library.ts'
import type { Scanner } from '../scanning/clamd.ts'
import type { Sealer } from '../sealing/sealer.ts'

export interface Desk {
  readonly body: Body
  readonly library: Library
  readonly store: Store
  readonly clock: Clock
  /** For short secrets that must be read again. */
  readonly sealer: Sealer
  /** Looks for viruses in files; none where none is configured. */
  readonly scanner?: Scanner
  /** The calendar of the body's nation, with the closures its own record tells of. */
  calendar(): Promise<Calendar>
  /** Sees what other processes have recorded of procedures. */
  refresh(): Promise<void>
  /** The version that a complaint received today falls under; the newest there is, where none takes it. */
  current(): Edition
  readonly demonstration: boolean
}

/** What an account may do: what its roles may, taken together. */
export const permissionsOf = (body: Body, roles: readonly RoleId[]): Permission[] => [
  ...new Set(roles.flatMap(role => body.permissions[role] ?? [])),
]

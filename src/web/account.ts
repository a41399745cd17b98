/** Who is signed in, and what came of what they recorded. */
import type { Fact, Refusal } from '#case'
import type { Permission, RoleId } from '#language'

export interface Account {
  readonly id: string
  readonly name: string
  readonly roles: readonly RoleId[]
  /** Whose place it takes today, and in which of its own roles. */
  readonly deputyFor?: readonly { readonly role: RoleId; readonly insteadOf: RoleId }[]
  readonly permissions: readonly Permission[]
}

/** Every role it acts in: its own, and those in whose place it stands. */
export const actsIn = ({ roles, deputyFor = [] }: Account): readonly RoleId[] => [...roles, ...deputyFor.map(({ insteadOf }) => insteadOf)]

export interface Session {
  readonly id: string
  readonly account: Account
  readonly csrf: string
  /** The password was said by somebody else: nothing is open to them but the page where it is changed. */
  readonly mustChangePassword?: true
}

export type Recorded =
  | { readonly is: 'recorded'; readonly facts: readonly Fact[]; readonly warnings: readonly Refusal[]; readonly again: boolean }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
  /** Somebody else recorded something since the form was opened. */
  | { readonly is: 'changed'; readonly since: readonly Fact[] }

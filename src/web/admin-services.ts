/** Looking after the service itself: what was done to it, by whom. By those who may administer alone. */
import type { LocalDate } from '#calendar'
import type { Field, Instant } from '#case'
import type { RoleId } from '#language'
import type { Session } from './account.ts'
import type { OpenSession } from './sign-in-services.ts'

/** One thing done to the service. `was` and `became` hold only what changed, in words. */
export interface LoggedStep {
  readonly what: string
  readonly about: string
  readonly title: string
  readonly by: { readonly account: string; readonly name: string }
  readonly at: Instant
  readonly was: Readonly<Record<string, Field>>
  readonly became: Readonly<Record<string, Field>>
  readonly reason?: string
}

export interface AdminLogAsked {
  readonly what?: string
  readonly by?: string
  readonly about?: string
  /** The first and the last day. */
  readonly from?: LocalDate
  readonly to?: LocalDate
  readonly page?: number
}

export interface AdminLogPage {
  readonly steps: readonly LoggedStep[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** What the log may be narrowed to. */
  readonly whats: readonly string[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

export interface ListedAccount {
  readonly id: string
  readonly name: string
  readonly signInName: string
  readonly roles: readonly RoleId[]
  readonly isActive: boolean
  /** Too many wrong passwords: it rests until then. */
  readonly lockedUntil?: Instant
  /** Its password was said by somebody else and is not changed yet. */
  readonly mustChangePassword: boolean
  /** Another's identity provider vouches for it: it has no password here, and its roles come from its groups. */
  readonly isFromOutside: boolean
  readonly hasSecondFactor: boolean
  /** Where its reminders are sent, where one is known. */
  readonly email?: string
  /** Until then nothing goes there but the link that confirms it. */
  readonly isEmailConfirmed?: boolean
  readonly openSessions: number
}

export interface OpenAccount extends ListedAccount {
  readonly sessions: readonly OpenSession[]
}

/** Somebody with an account who is kept from cases. */
export interface ListedConflict {
  readonly name: string
  readonly references: readonly string[]
}

/** What is done to an account besides its roles. */
export type AccountAct =
  | {
      readonly act: 'switch-off' | 'switch-on' | 'new-password' | 'lift-lock' | 'end-sessions' | 'drop-second-factor'
      readonly reason?: string
    }
  | { readonly act: 'end-session'; readonly session: string }
  /** '': reminders go nowhere but to the page of reminders. */
  | { readonly act: 'set-email'; readonly email: string }
  | { readonly act: 'set-roles'; readonly roles: readonly RoleId[]; readonly reason?: string }

export type AccountDone =
  /** `password`: it is said only now, and opens nothing but the page where it is changed. */
  | { readonly is: 'done'; readonly account: string; readonly password?: string }
  | { readonly is: 'refused'; readonly field: string; readonly because: string }

export interface AdminServices {
  /** That there are conflicts of interest, without what they are, and without those of whoever asks. */
  conflicts(session: Session): Promise<readonly ListedConflict[]>
  accounts(session: Session): Promise<readonly ListedAccount[]>
  account(session: Session, id: string): Promise<OpenAccount | undefined>
  makeAccount(
    session: Session,
    wanted: { readonly signInName: string; readonly name: string; readonly email: string; readonly roles: readonly RoleId[] },
  ): Promise<AccountDone>
  changeAccount(session: Session, id: string, change: AccountAct): Promise<AccountDone>
  /** The latest first; nothing for an account that may not administer. */
  adminLog(session: Session, asked: AdminLogAsked): Promise<AdminLogPage>
  /** All of it that fits, the latest first. */
  wholeAdminLog(session: Session, asked: AdminLogAsked): Promise<readonly LoggedStep[]>
  /** The last change of each kind, and of each part of the body. */
  lastChanges(session: Session): Promise<readonly LoggedStep[]>
}

/** Looking after the service itself: what was done to it, by whom. By those who may administer alone. */
import type { Field, Instant } from '#case'
import type { Session } from './account.ts'

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

export interface AdminServices {
  /** The latest first; nothing for an account that may not administer. */
  adminLog(session: Session, asked: AdminLogAsked): Promise<AdminLogPage>
}

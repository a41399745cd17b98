/** Webhooks: addresses of other systems that are told what is recorded. By those who may administer alone. */
import type { Session } from './account.ts'

export interface Webhook {
  readonly id: string
  readonly url: string
  /** Of facts; none: all of them. */
  readonly types: readonly string[]
  readonly madeBy: string
  readonly madeAt: string
  readonly waiting: number
  /** It is told nothing: since when, and why. */
  readonly off?: { readonly at: string; readonly because: string }
}

export interface WebhookTold {
  /** As the message's id has it. */
  readonly number: number
  readonly event: string
  readonly recordedAt: string
  readonly attempts: number
  readonly is: 'waiting' | 'taken' | 'given-up'
  /** The last answer, in words. */
  readonly answer?: string
  readonly answeredAt?: string
  /** When it is tried next, where it waits after a try. */
  readonly againAt?: string
}

export type WebhookMade =
  /** `secret`: what each message is signed with; it is told only now. */
  | { readonly is: 'made'; readonly id: string; readonly secret: string }
  | { readonly is: 'refused'; readonly field: 'url' | 'types'; readonly because: string }

export interface WebhookServices {
  webhooks(session: Session): Promise<readonly Webhook[]>
  /** With what it was told last, the latest first. */
  webhook(session: Session, id: string): Promise<{ readonly hook: Webhook; readonly told: readonly WebhookTold[] } | undefined>
  makeWebhook(session: Session, wanted: { readonly url: string; readonly types: readonly string[] }): Promise<WebhookMade>
  /** Its new secret, told only now; for a day messages are signed with both. undefined: there is none of theirs to change. */
  renewWebhookSecret(session: Session, id: string): Promise<string | undefined>
  /** false: there is none of theirs to change. */
  changeWebhook(session: Session, id: string, act: 'remove' | 'switch-on' | 'switch-off' | 'test'): Promise<boolean>
}

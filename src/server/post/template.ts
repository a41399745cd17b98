/** What a kind of message says, and to whom; or why it cannot go. */
import type { Claimed } from '#record'
import type { Desk } from '../services/desk.ts'
import type { Mail } from './carrier.ts'

export type Composed = Pick<Mail, 'to' | 'subject' | 'text' | 'html' | 'attachments' | 'isAutomatic'>

/** Why it cannot be sent, for the person who must find another way. */
interface Cannot {
  readonly cannot: string
}

/** There is nothing to send, and nobody needs to know. */
export interface Nothing {
  readonly nothing: true
}

export type Template = (desk: Desk, claimed: Claimed) => Promise<Composed | Cannot | Nothing>

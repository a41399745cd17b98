/** What the pages of the post need done: letters on their way, and those to be printed. */
import type { LocalDate } from '#calendar'
import type { MessageOnItsWay } from '#outputs'
import type { Session } from './account.ts'

/** A message of the page of the post, with what it is called and whose it is. */
export interface PostRow extends MessageOnItsWay {
  /** Of the case; '' where there is none or its words are erased. */
  readonly about: string
  /** The lines it is addressed to. */
  readonly to: readonly string[]
  /** 'large print', or what it is to be made in before it goes: 'Braille'; '' for standard print. */
  readonly format: string
}

export type Posted =
  | { readonly is: 'done'; readonly how: number }
  | { readonly is: 'refused'; readonly because: string; readonly field: string }

export interface PostServices {
  /** How mail goes out here. 'no': nothing is set up, and letters are printed. */
  mailGoes(): 'smtp' | 'notify' | 'no'
  messagesOfCase(session: Session, reference: string): Promise<readonly MessageOnItsWay[]>
  /** What waits, what needs somebody and what went in the last week, of cases this account may see. */
  post(session: Session): Promise<readonly PostRow[]>
  /** The names of accounts. */
  namesOfAccounts(): Promise<Readonly<Record<string, string>>>
  tryNow(session: Session, message: number): Promise<Posted>
  sendByPost(session: Session, message: number): Promise<Posted>
  markPosted(session: Session, messages: readonly number[], on: LocalDate): Promise<Posted>
  /** Letters that wait to be posted, as one PDF behind a sheet that lists them. */
  lettersToPrint(session: Session, messages: readonly number[]): Promise<Uint8Array | undefined>
}

/** Who carries a message away: a mail server, or GOV.UK Notify. */

export interface Attachment {
  readonly filename: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** An address and words: never written to a log. */
export interface Mail {
  /** `CASE-REFERENCE.NUMBER@DOMAIN`, without brackets: the same at every try. */
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly Attachment[]
  /** The messages of the same case before it, so that they stand together. */
  readonly references: readonly string[]
  /** A machine wrote it, and wants no answer from another (RFC 3834). */
  readonly isAutomatic?: boolean
}

export type Carried =
  | { readonly is: 'taken'; readonly provider?: string }
  /** For good: trying again would not help. */
  | { readonly is: 'refused'; readonly because: string }
  /** Certainly not taken: it may be tried again. */
  | { readonly is: 'not-taken'; readonly because: string }
  /** It may have been taken: no answer came. */
  | { readonly is: 'unclear'; readonly because: string }

export type Outcome = { readonly is: 'on-its-way' | 'delivered' } | { readonly is: 'failed'; readonly because: string }

export interface Carrier {
  readonly way: 'smtp' | 'notify'
  /** Of the addresses mail comes from: the end of each Message-ID. */
  readonly domain: string
  carry(mail: Mail): Promise<Carried>
  /** Whether it has this message already; only where the carrier can be asked. Throws where it cannot be reached. */
  lookUp?(messageId: string): Promise<string | undefined>
  /** What became of a message it took. */
  outcome?(provider: string): Promise<Outcome>
}

/** What the pages of somebody who follows their own complaint need done. */
import type { Recorded } from './account.ts'
import type { Upload } from './document-services.ts'

/** Why a file was not taken, by its name. Nothing was kept: what is sent together is kept together. */
interface NotTaken {
  readonly is: 'not-taken'
  readonly because: readonly string[]
}

/** The language of the page on which something was asked for: what is mailed is in the same. */
export type Reads = 'en' | 'cy'

export interface SentMore {
  readonly words: string
  readonly files: readonly Upload[]
  /** Made once with the form: sent twice, it is kept once. */
  readonly once: string
}

export interface FollowingServices {
  /** Whether the links below can be mailed at all. */
  linksGo(): boolean
  /**
   * Mails a link that opens this complaint once, where the address is its complainant's. It answers nothing, and takes as long, whatever it
   * finds: nobody learns from it whose complaint there is.
   */
  askForLink(reference: string, email: string, reads?: Reads): Promise<void>
  /** Once: a key that opens the complaint for a while. undefined: used before, too old, or never given. */
  useLink(token: string): Promise<{ readonly reference: string; readonly key: string } | undefined>
  /** Mails the way back to a form that was begun. */
  mailDraftLink(token: string, email: string, reads?: Reads): Promise<void>
  /** More from the complainant to their own case: words, files or both. */
  sendMore(reference: string, key: string, more: SentMore): Promise<Recorded | NotTaken>
}

/** What the pages need done for a what-if: recorded cases read again by another version or with other lengths, off the request. */
import type { LocalDate } from '#calendar'
import type { ChangedDuty, Length, WhatIfTotals } from '#outputs'
import type { Session } from './account.ts'

export type WhatIfCases = 'closed' | 'open' | 'all'

export interface WhatIfAsked {
  /** The hash of the version that cases are to be read by. */
  readonly version: string
  /** Lengths that are to be other than the version's, by id. */
  readonly lengths: Readonly<Record<string, number>>
  readonly cases: WhatIfCases
  /** Received in these days, both included. */
  readonly receivedFrom?: LocalDate
  readonly receivedTo?: LocalDate
}

export type WhatIfStarted =
  | { readonly is: 'started'; readonly run: string }
  /** `field`: the id of a length. */
  | { readonly is: 'refused'; readonly because: string; readonly field?: string }

export interface WhatIfRow {
  readonly reference: string
  readonly duty: ChangedDuty
}

/** One run, as far as it is. Kept for a while and not recorded: it is nobody's decision. */
export interface WhatIfRun {
  readonly id: string
  readonly asked: WhatIfAsked
  readonly procedure: { readonly id: string; readonly title: string; readonly version: LocalDate; readonly isDraft: boolean }
  readonly changes: readonly { readonly length: Length; readonly to: number }[]
  readonly asOf: LocalDate
  /** 'failed': something went wrong, which the server's log names. */
  readonly is: 'running' | 'done' | 'stopped' | 'failed'
  readonly totals: WhatIfTotals
  /** The first changed duties, in the order of the cases. */
  readonly rows: readonly WhatIfRow[]
  /** How many there are beyond those. */
  readonly moreRows: number
  /** Cases whose own version is not here. */
  readonly leftOut: number
  /** The account may not see restricted cases: only those were read that it has a part in by name. */
  readonly withoutRestricted: boolean
}

export interface WhatIfServices {
  /** Reads only the cases that the account may see. One runs at a time. */
  startWhatIf(session: Session, asked: WhatIfAsked): Promise<WhatIfStarted>
  /** The account's own run, waiting a moment for it to end; undefined where there is none, or it is no longer kept. */
  whatIfRun(session: Session, run: string): Promise<WhatIfRun | undefined>
  stopWhatIf(session: Session, run: string): Promise<void>
}

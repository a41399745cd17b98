import type { Clause } from '#language'

/** A rule of the procedure that rests on a clause, said in words. */
export interface RuleInWords {
  readonly key: string
  readonly kind: 'duty' | 'date' | 'gate' | 'need' | 'extension' | 'hold' | 'line' | 'reminder' | 'letter' | 'principle' | 'other'
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly words: string }[]
  readonly reading?: { readonly doubt: string; readonly chosen: string; readonly others: readonly string[] }
  readonly departs?: { readonly from: string; readonly how: string }
}

export interface ClauseEntry {
  readonly clause: Clause
  /** What its link on a page goes to: 'c-7-11-7'. */
  readonly anchor: string
  readonly text: string
  readonly notARule?: string
  readonly rules: readonly RuleInWords[]
}

export interface ClausePage {
  readonly title: string
  readonly version: string
  readonly entries: readonly ClauseEntry[]
  /** Cited, but of a source outside the body's document. */
  readonly outside: readonly { readonly clause: Clause; readonly says: string; readonly rules: readonly RuleInWords[] }[]
  readonly departures: readonly { readonly key: string; readonly from: string; readonly how: string; readonly clause: Clause }[]
}

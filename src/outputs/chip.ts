/** The seven meanings a chip may have, and `plain`, which has none. A row shows at most two. */
export type ChipKind = 'late' | 'today' | 'good' | 'wait' | 'more' | 'stop' | 'lock' | 'plain'

/** A reason in two or three words. */
export interface Chip {
  readonly kind: ChipKind
  readonly words: string
}

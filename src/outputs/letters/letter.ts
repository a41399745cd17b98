import type { Clause, LetterId } from '#language'
import type { LetterLanguage } from './frame-words.ts'

/** One part of a letter being written: a required piece, the opening or the closing. */
export interface DraftPiece {
  readonly id: string
  /** What the piece must say, as the procedure puts it; '' for the opening and the closing. */
  readonly says: string
  readonly clause?: Clause
  /** The letter may not go without it. */
  readonly required: boolean
  /** When the procedure asks for it, where that turns on the case. */
  readonly onlyIf?: string
  /** The words with the gaps filled; a gap that could not be filled stands in them as it is written in the procedure. */
  readonly words: string
  readonly unfilled: readonly UnfilledGap[]
}

export interface UnfilledGap {
  readonly gap: string
  readonly piece: string
  readonly because: string
}

export interface LetterDraftText {
  readonly letter: LetterId
  readonly title: string
  readonly clause: Clause
  readonly to: readonly string[]
  readonly pieces: readonly DraftPiece[]
  /** Any of these stops the letter. */
  readonly unfilled: readonly UnfilledGap[]
}

/** Whether the words of a letter may be sent: every required piece said, no gap left. */
export interface LetterCheck {
  readonly present: readonly string[]
  readonly missing: readonly { readonly piece: string; readonly says: string; readonly clause: Clause }[]
  readonly unfilled: readonly UnfilledGap[]
  readonly ready: boolean
}

export type Block =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'paragraph'; readonly lines: readonly string[] }
  | { readonly is: 'list'; readonly items: readonly string[] }

/** What stands around the words of a letter. */
export interface LetterFrame {
  /** Of the frame, English where absent: the words of the letter stay as they were written, and say so. */
  readonly language?: LetterLanguage
  readonly title: string
  readonly body: string
  readonly address: readonly string[]
  readonly phone: string
  readonly to: readonly string[]
  readonly dateWords: string
  readonly reference: string
  /** Where it is made apart from this in a format or language that was asked for: 'Braille'. */
  readonly madeIn?: string
  /** The line at the foot: 'Also in large print, audio ...'. */
  readonly formats: string
}

/** One source, three ways to read it. The HTML is a fragment: an article, with everything a person typed escaped. */
export interface RenderedLetter {
  readonly html: string
  readonly largePrintHtml: string
  readonly text: string
}

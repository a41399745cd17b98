/** A document as one source: what it says, in order. HTML, PDF, docx and plain text are all made from it. */
import type { LocalDate } from '#calendar'
import type { Picture } from '../charts/picture.ts'
import type { LetterLanguage } from '../letters/frame-words.ts'

export type PaperBlock =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly lines: readonly string[] }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** The first column of each row names the row. */
  | {
      readonly is: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Shares of the width, one a column; equal where absent. */
      readonly widths?: readonly number[]
    }
  /** A drawing; its words stand in for it wherever it cannot be drawn. A table with its numbers follows it. */
  /** `isInWords`: what it shows stands beside it for everybody to read. */
  | { readonly is: 'picture'; readonly picture: Picture; readonly isInWords?: true }
  | { readonly is: 'new-page' }

export interface Paper {
  readonly title: string
  /** Who issues it, as its author. */
  readonly body: string
  /** The day it was issued: the only date in the file, so that the same paper always gives the same bytes. */
  readonly issued: LocalDate
  /** At the foot of each page, beside its number. */
  readonly foot: string
  /** 12 point, or 18 for people who need large print. */
  readonly print: 'standard' | 'large'
  /** Of what stands around its words, English where absent. */
  readonly language?: LetterLanguage
  /** Texts of its blocks that are English in a paper whose language is another: each says so to a screen reader. */
  readonly inEnglish?: ReadonlySet<string>
  /** Names that are data, in whatever words: no other language has them. */
  readonly own?: ReadonlySet<string>
  readonly blocks: readonly PaperBlock[]
}

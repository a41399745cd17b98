/** The words of a letter being written: what was drafted, what was typed over it, and what is still missing. */
import { checkLetter, type DraftPiece, draft, filledSince, type LetterCheck, type LetterFrom, type Wording } from '#outputs'
import { type Form, textOf } from '../../form.ts'

export const pieceId = (piece: string): string => `piece-${piece}`
/** What the draft said when the form was shown: words that are still the same are drafted again when the case changes. */
export const draftedId = (piece: string): string => `drafted-${piece}`

export interface WrittenPiece extends DraftPiece {
  /** As it stands now: typed, saved or drafted. */
  readonly now: string
  /** Whether this case asks for it. */
  readonly applies: boolean
  /** The draft's words where it is not put in. */
  readonly suggested: string
}

export interface WrittenLetter {
  readonly title: string
  readonly to: readonly string[]
  readonly pieces: readonly WrittenPiece[]
  readonly check: LetterCheck
}

/** Typed words, else saved ones, else the draft; what nobody has touched follows the draft. */
const nowOf = ({ id, words }: DraftPiece, values: Form, saved: Readonly<Record<string, string>>): string => {
  if (Object.hasOwn(values, pieceId(id))) {
    const typed = textOf(values, pieceId(id))
    return Object.hasOwn(values, draftedId(id)) && typed.trim() === textOf(values, draftedId(id)).trim() ? words : typed
  }
  return saved[id] ?? words
}

export const writtenLetter = (
  letter: string,
  from: LetterFrom,
  required: readonly string[],
  values: Form,
  saved: Readonly<Record<string, string>>,
  wording: Wording = 'standard',
): WrittenLetter | undefined => {
  const drafted = draft(letter, from, required, wording)
  if (drafted === undefined) return undefined
  // A piece that applies only in other cases is offered, not put in: nobody should send it by leaving it alone.
  const pieces = drafted.pieces.map(whole => {
    const applies = whole.required || whole.clause === undefined
    const piece = applies ? whole : { ...whole, words: '', unfilled: [] }
    return { ...piece, applies, suggested: whole.words, now: filledSince(nowOf(piece, values, saved), from) }
  })
  const words = Object.fromEntries(pieces.map(({ id, now }) => [id, now]))
  return { title: drafted.title, to: drafted.to, pieces, check: checkLetter(letter, from.procedure, words, required) }
}

export const wordsOf = ({ pieces }: WrittenLetter): Readonly<Record<string, string>> =>
  Object.fromEntries(pieces.map(({ id, now }) => [id, now]))

/** The letter as it will be read: its frame from the case, its words from the form. */
import {
  agreedAdjustments,
  formatsAskedFor,
  frameOfBody,
  type LetterFrame,
  longDay,
  type RenderedLetter,
  render,
  roleTitle,
} from '#outputs'
import type { OpenCase } from '../../services.ts'
import { readOf } from '../case-frame/view.ts'
import { type WrittenLetter, wordsOf } from './pieces.ts'
import { readersOf } from './readers.ts'

const addressed = (open: OpenCase, letter: string, to: readonly string[]): readonly string[] => {
  const [first, ...others] = readersOf(open, letter, to)
  if (first === undefined) return (open.procedure.letters?.[letter]?.to ?? []).map(role => roleTitle(open.procedure, role))
  const address = (first.address ?? first.email ?? '').split('\n').map(line => line.trim())
  return [[first, ...others].map(({ name }) => name).join(', '), ...address].filter(line => line !== '')
}

/** What stands around the words, to these lines of an address. */
export const frameTo = (open: OpenCase, to: readonly string[], title: string): LetterFrame => ({
  title,
  ...frameOfBody(open.body),
  to,
  dateWords: longDay(open.state.today),
  reference: open.reference,
})

export interface LetterAsRead extends RenderedLetter {
  readonly to: readonly string[]
}

/** `to`: the roles it is ticked for; `madeIn`: the format that it is made in apart from this. */
export const asRead = (
  open: OpenCase,
  letter: string,
  written: WrittenLetter,
  to: readonly string[] = [],
  madeIn?: string,
): LetterAsRead => {
  const frame = { ...frameTo(open, addressed(open, letter, to), written.title), ...(madeIn !== undefined && { madeIn }) }
  return {
    ...render(
      wordsOf(written),
      written.pieces.map(({ id }) => id),
      frame,
    ),
    to: frame.to,
  }
}

/** What the people of the case asked for, or was agreed: 'large print', 'Braille', 'Polish'. */
export const formatsAsked = (open: OpenCase): readonly string[] =>
  formatsAskedFor([
    ...Object.values(open.people).flatMap(({ needs }) => needs),
    ...agreedAdjustments(readOf(open)).flatMap(({ decided: { what, format } }) => [what, format]),
  ])

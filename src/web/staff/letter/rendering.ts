/** The letter as it will be read: its frame from the case, its words from the form. */
import {
  agreedAdjustments,
  asksNotToBeRung,
  formatsAskedFor,
  frameOfBody,
  frameWords,
  type LetterFrame,
  type RenderedLetter,
  render,
  roleTitle,
} from '#outputs'
import type { OpenCase, Person } from '../../services.ts'
import { readOf } from '../case-frame/view.ts'
import { type WrittenLetter, wordsOf } from './pieces.ts'
import { appointedReaders, readersOf } from './readers.ts'

const addressed = (open: OpenCase, letter: string, readers: readonly Person[], to: readonly string[]): readonly string[] => {
  const [first, ...others] = readers
  const appointed = appointedReaders(open, letter, to)
  if (first === undefined)
    return appointed.length > 0
      ? appointed.map(({ name, title }) => `${name}, ${title}`)
      : (open.procedure.letters?.[letter]?.to ?? []).map(role => roleTitle(open.procedure, role))
  const names = [...[first, ...others].map(({ name }) => name), ...appointed.map(({ name, title }) => `${name} (${title})`)]
  const address = (first.address ?? first.email ?? '').split('\n').map(line => line.trim())
  return [names.join(', '), ...address].filter(line => line !== '')
}

/** What stands around the words, to these lines of an address; in Welsh to whoever asked for it. */
export const frameTo = (open: OpenCase, to: readonly string[], title: string, readers: readonly Person[]): LetterFrame => {
  const isWelsh = formatsAskedFor(readers.flatMap(({ needs }) => needs)).includes('Welsh')
  const language = isWelsh ? 'cy' : 'en-GB'
  return {
    title,
    ...frameOfBody(open.body, language),
    ...(open.body.letterhead?.foot === undefined &&
      asksNotToBeRung(readers.flatMap(({ needs }) => needs)) && {
        formats: frameWords[language].formatsInWriting(open.body.contact.email),
      }),
    to,
    dateWords: frameWords[language].day(open.state.today),
    reference: open.reference,
    ...(isWelsh && { language }),
  }
}

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
  const readers = readersOf(open, letter, to)
  const frame = { ...frameTo(open, addressed(open, letter, readers, to), written.title, readers), ...(madeIn !== undefined && { madeIn }) }
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

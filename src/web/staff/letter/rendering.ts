/** The letter as it will be read: its frame from the case, its words from the form. */
import { frameOfBody, type LetterFrame, longDay, type RenderedLetter, render, roleTitle } from '#outputs'
import type { OpenCase, Person } from '../../services.ts'
import { complainantOf } from '../case-frame/view.ts'
import { type WrittenLetter, wordsOf } from './pieces.ts'

/** People of the case in the roles that the letter goes to; the complainant where none is found. */
const readersOf = (open: OpenCase, letter: string): readonly Person[] => {
  const roles = open.procedure.letters?.[letter]?.to ?? []
  const people = Object.values(open.people).filter(person => roles.includes(person.as))
  const complainant = complainantOf(open)
  return people.length > 0 ? people : complainant === undefined ? [] : [complainant]
}

const addressed = (open: OpenCase, letter: string): readonly string[] => {
  const [first, ...others] = readersOf(open, letter)
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

export const asRead = (open: OpenCase, letter: string, written: WrittenLetter): LetterAsRead => {
  const frame = frameTo(open, addressed(open, letter), written.title)
  return {
    ...render(
      wordsOf(written),
      written.pieces.map(({ id }) => id),
      frame,
    ),
    to: frame.to,
  }
}

/** Whether somebody on the case has asked for large print. */
export const wantsLargePrint = (open: OpenCase): boolean =>
  Object.values(open.people).some(({ needs }) => needs.some(need => /large print/i.test(need)))

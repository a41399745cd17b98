/** Words without the contact details of the people of a case, and without their names: in letters as sent, in emails, in notes. */
import { escapeHtml } from '#outputs'
import { contactKept, type Told, wordsKept } from '#record'
import type { SentLetter } from '#web'

type Without = (text: string) => string

/** `name`: what stands in the place of names, where they are kept back too. */
export const wordsWithout = (people: readonly Told[], name?: string): Without =>
  wordsKept(people, { contact: contactKept, ...(name !== undefined && { name }) })

/** A letter as it was sent, without where it went: its first line names whom it is to, the others say where they live. */
export const letterWithout = <Letter extends Pick<SentLetter, 'to' | 'html' | 'text'>>(
  letter: Letter,
  people: readonly Told[],
  name?: string,
): Letter => {
  const [to = '', ...place] = letter.to
  // Where they lived when it went need not be where they live now.
  const all = [...people, ...(place.length === 0 ? [] : [{ address: place.join('\n') }]), ...place.map(email => ({ email }))]
  const inPlace = { contact: contactKept, ...(name !== undefined && { name }) }
  const inWords = wordsKept(all, inPlace)
  return {
    ...letter,
    to: [inWords(to), ...(place.length === 0 ? [] : [contactKept])],
    html: wordsKept(all, inPlace, escapeHtml)(letter.html),
    text: inWords(letter.text),
  }
}

/** Words without the contact details of the people of a case, wherever they stand: in letters as sent, in emails, in notes. */
import { escapeHtml } from '#outputs'
import type { Person, SentLetter } from '#web'

export const keptBack = '(contact details kept back)'

type Reachable = Pick<Person, 'email' | 'phone' | 'address'>

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const linesOf = (address: string): readonly string[] =>
  address
    .split(/[\n,]/)
    .map(line => line.trim())
    .filter(line => line !== '')

/** However its digits are set apart, and with the country's number or without. */
const phonePattern = (phone: string): string | undefined => {
  const digits = phone.replaceAll(/\D/g, '').replace(/^(?:44|0)/, '')
  return digits.length < 6 ? undefined : String.raw`(?:\+44\s?(?:\(0\)\s?)?|0)?${digits.split('').join(String.raw`[\s().-]*`)}`
}

/** The whole address however its lines are joined; and a line of it alone where that says which house. */
const addressPatterns = (address: string, written: (text: string) => string): readonly string[] => {
  const lines = linesOf(address).map(line => literal(written(line)))
  const whole = lines.length > 1 ? [lines.join(String.raw`(?:[\s,]|<br>)*`)] : []
  return [...whole, ...lines.filter(line => /\d/.test(line) && line.length > 3)]
}

const patternsOf = ({ email = '', phone = '', address = '' }: Reachable, written: (text: string) => string): readonly string[] => [
  ...(email.trim() === '' ? [] : [literal(written(email.trim()))]),
  ...[phonePattern(phone)].flatMap(pattern => pattern ?? []),
  ...addressPatterns(address, written),
]

type Without = (text: string) => string

const without = (people: readonly Reachable[], written: (text: string) => string): Without => {
  const patterns = people.flatMap(person => patternsOf(person, written))
  if (patterns.length === 0) return text => text
  // The longest first, so that a whole address goes before a line of it.
  const any = new RegExp(patterns.toSorted((a, b) => b.length - a.length).join('|'), 'gi')
  return text => text.replaceAll(any, keptBack)
}

export const wordsWithout = (people: readonly Reachable[]): Without => without(people, text => text)

/** A letter as it was sent, without where it went: its first line names whom it is to, the others say where they live. */
export const letterWithout = <Letter extends Pick<SentLetter, 'to' | 'html' | 'text'>>(
  letter: Letter,
  people: readonly Reachable[],
): Letter => {
  const [name = '', ...place] = letter.to
  // Where they lived when it went need not be where they live now.
  const all = [...people, ...(place.length === 0 ? [] : [{ address: place.join('\n') }]), ...place.map(email => ({ email }))]
  const inWords = wordsWithout(all)
  return {
    ...letter,
    to: [inWords(name), ...(place.length === 0 ? [] : [keptBack])],
    html: without(all, escapeHtml)(letter.html),
    text: inWords(letter.text),
  }
}

/** Words without who complained, or without how they are reached, wherever that stands: in titles, in letters as sent, in notes. */

/** Somebody, as words may give them away. */
export interface Told {
  readonly name?: string
  readonly email?: string
  readonly phone?: string
  readonly address?: string
}

/** What stands in the place of what is kept back. */
export interface InPlace {
  readonly contact: string
  /** Where nothing but a name was said; in the midst of words it is said in short. Absent: names stay as they are. */
  readonly name?: string
}

type Written = (text: string) => string
type Say = (text: string) => string

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
const addressPatterns = (address: string, written: Written): readonly string[] => {
  const lines = linesOf(address).map(line => literal(written(line)))
  const whole = lines.length > 1 ? [lines.join(String.raw`(?:[\s,]|<br>)*`)] : []
  return [...whole, ...lines.filter(line => /\d/.test(line) && line.length > 3)]
}

const contactPatterns = ({ email = '', phone = '', address = '' }: Told, written: Written): readonly string[] => [
  ...(email.trim() === '' ? [] : [literal(written(email.trim()))]),
  ...[phonePattern(phone)].flatMap(pattern => pattern ?? []),
  ...addressPatterns(address, written),
]

const titles = new Set('mr mrs ms miss mx dr prof rev sir dame the and of for'.split(' '))
const months = new Set('april may june august'.split(' '))

const partsOf = (name: string): readonly string[] => name.split(/\s+/).filter(part => /\p{L}/u.test(part))

const alone = (pattern: string): string => String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`

const wholeNames = ({ name = '' }: Told, written: Written): readonly string[] => {
  const parts = partsOf(name)
  return parts.length < 2 ? [] : [alone(parts.map(part => literal(written(part))).join(String.raw`\s+`))]
}

/** A part of a name counts only where it is written as one: 'Rose', not 'rose'; and 'May', not '1 May 2026'. */
const nameParts = ({ name = '' }: Told, written: Written): readonly string[] =>
  partsOf(name).flatMap(part => {
    const word = part.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    const lower = word.toLowerCase()
    if (word.length < 2 || titles.has(lower)) return []
    const spelt = [`${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()].map(one => literal(written(one)))
    const pattern = alone([...new Set(spelt)].join('|'))
    return [months.has(lower) ? String.raw`(?<!\d\s)${pattern}(?!\s+\d)` : pattern]
  })

/** The longest first, so that a whole address goes before a line of it. */
const replacing = (patterns: readonly string[], flags: string, instead: string): Say => {
  if (patterns.length === 0) return text => text
  const any = new RegExp(patterns.toSorted((a, b) => b.length - a.length).join('|'), flags)
  return text => text.replaceAll(any, () => instead)
}

/** `written`: how words are spelt where they stand, as in HTML. Contact details go first: an address of somebody may hold their name. */
export const wordsKept = (people: readonly Told[], { contact, name }: InPlace, written: Written = text => text): Say => {
  const patternsOf = (of: (one: Told, how: Written) => readonly string[]) => [...new Set(people.flatMap(one => of(one, written)))]
  const withoutContact = replacing(patternsOf(contactPatterns), 'giu', written(contact))
  if (name === undefined) return withoutContact
  const withoutWhole = replacing(patternsOf(wholeNames), 'giu', nameGone)
  const withoutParts = replacing(patternsOf(nameParts), 'gu', nameGone)
  return text => {
    const left = withoutParts(withoutWhole(withoutContact(text)))
    return left === nameGone ? name : left
  }
}

/** What stands where contact details were. */
export const contactKept = '(contact details kept back)'
/** What stands where the name of somebody was; with the clause by which it does, where nothing else is said. */
export const nameGone = '(name kept back)'
export const nameKept = (clause: string): string => `(name kept back: ${clause})`

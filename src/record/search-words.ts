/** The words a case is found by: whole and in their parts, each with where in the case it stands. */
import type { CaseIndex } from './append/append.ts'
import { plain, soundKeys, spellingKeys } from './spelling.ts'

const parts = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Longer words are cut: an index has room for about 2,700 bytes. */
const longest = 60
const most = 400

/** Digits as the number is dialled within the country. */
const dialled = (text: string): string => text.replace(/\D/g, '').replace(/^(?:0044|44)(?=\d{9,})/, '0')

const isNumber = (text: string): boolean => /^\s*[+(]?[\d\s()+.-]+$/.test(text) && text.replace(/\D/g, '').length >= 7

/** What somebody typed, as the beginnings of words. A telephone number is one word, however it is spaced. */
export const soughtWords = (text: string): string[] =>
  isNumber(text) ? [dialled(text)] : [...new Set(parts(plain(text)).map(word => word.slice(0, longest)))].slice(0, 12)

/** Where a word stands: the reference, a name, a way to reach somebody, an address, or what was said. */
export type Place = 'reference' | 'name' | 'contact' | 'address' | 'words'
const placeLetters = { reference: 'r', name: 'n', contact: 'c', address: 'a', words: 'w' } as const satisfies Record<Place, string>
const places: readonly Place[] = ['reference', 'name', 'contact', 'address', 'words']

export const placesOf = (lettersOfPlaces: string): readonly Place[] => places.filter(place => lettersOfPlaces.includes(placeLetters[place]))

/** CA26-0119 is found by CA26, 0119, 119, CA260119 and CA26119. */
const ofReference = (reference: string): string[] => {
  const found = parts(plain(reference))
  const [series = '', number = ''] = found
  const short = number.replace(/^0+(?=\d)/, '')
  return found.length === 2 ? [...found, short, `${series}${number}`, `${series}${short}`] : found
}

/** O'Neill is found by O, Neill and ONeill; McAdam also by Adam, and as MacAdam. */
const ofName = (name: string): string[] => {
  const joined = (plain(name).match(/\p{L}+(?:['’ʼ`-]\p{L}+)+/gu) ?? []).map(word => word.replace(/\P{L}/gu, ''))
  const clans = parts(plain(name)).flatMap(word => {
    const rest = /^ma?c(\p{L}{3,})$/u.exec(word)?.[1]
    return rest === undefined ? [] : [rest, `mc${rest}`, `mac${rest}`]
  })
  return [...parts(plain(name)), ...joined, ...clans]
}

/** The words of somebody's name, each as it is found by: as it stands, and the whole of what an apostrophe or hyphen parts. */
export const nameWords = (name: string): readonly string[] => [...new Set(parts(plain(name)))].filter(word => word.length > 1)

const postcode = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/g

export const postcodesIn = (address: string): readonly string[] =>
  [...plain(address).matchAll(postcode)].map(([, out, inn]) => `${out}${inn}`)

/** One word for a telephone number or an email address, however it was typed; none where it is neither. */
export const contactWord = (contact: string): string | undefined => {
  if (isNumber(contact)) return dialled(contact)
  const mail = plain(contact).trim()
  return /^\S+@\S+$/.test(mail) ? mail.slice(0, longest) : undefined
}

type Searched = Pick<CaseIndex, 'title' | 'person' | 'service' | 'search' | 'found'>

const wordsByPlace = (reference: string, index: Searched): readonly (readonly [Place, readonly string[]])[] => {
  const { names = [], contacts = [], addresses = [] } = index.found ?? {}
  return [
    ['reference', ofReference(reference)],
    ['name', [index.person, ...names].flatMap(ofName)],
    ['contact', contacts.flatMap(contact => [contactWord(contact) ?? [], parts(plain(contact))].flat())],
    ['address', addresses.flatMap(address => [...parts(plain(address)), ...postcodesIn(address)])],
    ['words', parts(plain([index.title, index.service ?? '', index.search ?? ''].join(' ')))],
  ]
}

/** What the words come from: the same text gives the same words. */
export const searchedText = (reference: string, { title, person, service, search, found }: Searched): string =>
  JSON.stringify([reference, title, person, service, search, found])

/** How a telling word stands among the words a case is found by: no word that people type begins so. */
export const tellingMark = '~'
/** An account that a case is about. */
export const aboutMark = '@'
/** An account that a restricted case is given to by name. */
export const namedMark = '!'

/** Words are kept with spaces between them, and a stroke before where each stands: an account's id may have both. */
const marksOf = { ' ': '\u00a0', '/': '\u2215' } as const

/** How an account stands among the words of a case. */
export const markFor = (mark: typeof aboutMark | typeof namedMark, account: string): string =>
  mark + account.replaceAll(' ', marksOf[' ']).replaceAll('/', marksOf['/'])

/** Whom such a word marks. */
export const accountMarked = (word: string): string => word.slice(1).replaceAll(marksOf[' '], ' ').replaceAll(marksOf['/'], '/')

/** What is kept of a case beside the words it is found by. */
export const markedWords = ({ telling = [], about = [], named = [] }: Pick<CaseIndex, 'telling' | 'about' | 'named'>): string =>
  [
    ...telling.slice(0, most).map(word => `${tellingMark}${word.slice(0, longest)}`),
    ...about.map(id => markFor(aboutMark, id)),
    ...named.map(id => markFor(namedMark, id)),
  ].join(' ')

/** Its words, each once, in order, each with its places; then the keys by which words spelt nearly so find it. */
export const searchText = (reference: string, index: Searched): string => {
  const found = new Map<string, string>()
  for (const [place, words] of wordsByPlace(reference, index))
    for (const word of words.map(one => one.slice(0, longest))) {
      const before = found.get(word) ?? ''
      if ((before !== '' || found.size < most) && !before.includes(placeLetters[place])) found.set(word, before + placeLetters[place])
    }
  const isName = (at: string): boolean => /[na]/.test(at)
  const keys = new Set([...found].flatMap(([word, at]) => [...soundKeys(word), ...(isName(at) ? spellingKeys(word) : [])]))
  return [...[...found].map(([word, at]) => `${word}/${at}`).sort(), ...[...keys].sort().slice(0, 2 * most)].join(' ')
}

export interface PlacedWord {
  readonly word: string
  /** A letter for each place; none for what is kept beside the words. */
  readonly place: string
}

export const wordsOf = (search: string): PlacedWord[] =>
  (search === '' ? [] : search.split(' ')).map(text => {
    const at = text.lastIndexOf('/')
    return at < 0 ? { word: text, place: '' } : { word: text.slice(0, at), place: text.slice(at + 1) }
  })

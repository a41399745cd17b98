/** The words a case is found by: lower case, without accents, whole and in their parts. */
import type { CaseIndex } from './append/append.ts'

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

const parts = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Longer words are cut: an index has room for about 2,700 bytes. */
const longest = 60
const most = 400

/** What somebody typed, as the beginnings of words. */
export const soughtWords = (text: string): string[] => [...new Set(parts(plain(text)).map(word => word.slice(0, longest)))].slice(0, 12)

/** All that a case may be found by. */
export const searchedText = (reference: string, index: Pick<CaseIndex, 'title' | 'person' | 'service' | 'search'>): string =>
  [reference, index.title, index.person, index.service ?? '', index.search ?? ''].join(' ')

/** How a telling word stands among the words a case is found by: no word that people type begins so. */
export const tellingMark = '~'
/** An account that a case is about. */
export const aboutMark = '@'

/** What is kept of a case beside the words it is found by. */
export const markedWords = ({ telling = [], about = [] }: Pick<CaseIndex, 'telling' | 'about'>): string =>
  [...telling.slice(0, most).map(word => `${tellingMark}${word.slice(0, longest)}`), ...about.map(id => `${aboutMark}${id}`)].join(' ')

/** Its words, each once, in order. */
export const searchText = (text: string): string =>
  [...new Set(parts(plain(text)).map(word => word.slice(0, longest)))].slice(0, most).sort().join(' ')

export const wordsOf = (search: string): string[] => (search === '' ? [] : search.split(' '))

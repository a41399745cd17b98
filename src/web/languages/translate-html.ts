/**
 * A page as it was made in English, in another language. Pages are written once, in English sentences; a catalogue has the same sentences in
 * the other language, whole, with their parts in its own order. What the catalogue does not have stays in English and says so to a
 * screen reader (`lang="en"`): so the language of every part is right, and what is missing can be listed.
 */

/** The other language's sentence by the English one. `{name}` stands for a part that differs; `<1>...</1>` for a link or bold words. */
export type Catalogue = Readonly<Record<string, string>>

export interface Language {
  /** As in `<html lang>`. */
  readonly code: string
  readonly catalogue: Catalogue
  /** What our scripts say while somebody types: attributes of the tag that has this one. */
  readonly scripts: Readonly<Record<string, string>>
  /** Dates and other parts that are not sentences. */
  part(english: string): string
  /** A sentence once its parts are in it: what the words before a part do to it. */
  joined(sentence: string): string
}

export interface Translated {
  readonly html: string
  /** The English sentences that stayed. */
  readonly missing: readonly string[]
}

const mailto = /^<a\b[^>]*href="mailto:/
const token = /<a\b[^>]*href="mailto:[\s\S]*?<\/a>|<!--[\s\S]*?-->|<\/?[a-zA-Z][^>]*>|<!doctype[^>]*>|[^<]+/gi
const inline = new Set(['a', 'b', 'strong', 'em', 'i'])
const empty = new Set(['input', 'img', 'br', 'hr', 'meta', 'link', 'path', 'use'])
/** Nothing in these is a sentence of ours: what somebody typed, a letter as it was sent, names that are the body's own, drawings, what runs. */
const isShut = (tag: string, name: string): boolean =>
  ['textarea', 'script', 'style', 'svg', 'blockquote'].includes(name) ||
  /class="[^"]*\b(rc-typed|rc-own|rc-letter|rc-secret|rc-ref|rc-head__body|rc-languages)\b/.test(tag)

const nameOf = (tag: string): string => /^<\/?([a-zA-Z][\w-]*)/.exec(tag)?.[1]?.toLowerCase() ?? ''

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '‹', '&gt;': '›', '&quot;': '"', '&#39;': "'" }
const read = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity)
const written = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface Pattern {
  readonly form: RegExp
  readonly names: readonly string[]
  readonly says: string
  /** The words between its parts: most sentences lack one, and are not tried. */
  readonly words: readonly string[]
}

const patternOf = (english: string, says: string): Pattern => {
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const form = english
    .split(/\{\w+\}/)
    .map(escaped)
    .join('(.+?)')
  return { form: new RegExp(`^${form}$`), names, says, words: english.split(/\{\w+\}/) }
}

/** A part that stayed as it was, among words of the other language: a name, or what the body says. */
const [from, to] = ['\uE000', '\uE001']
const asEnglish = (text: string): string => (/\p{L}{3}/u.test(text) && !/[<>]/.test(text) ? `${from}${text}${to}` : text)
const plain = (text: string): string => text.replace(/[\uE000\uE001]/g, '')
const marked = (html: string): string => html.replaceAll(from, '<span lang="en">').replaceAll(to, '</span>')

/** Looks sentences up; the most particular pattern first. */
const makeReader = ({ catalogue, part, joined }: Language): Look => {
  const patterns = Object.entries(catalogue)
    .filter(([english]) => english.includes('{'))
    .sort(([a], [b]) => b.replace(/\{\w+\}/g, '').length - a.replace(/\{\w+\}/g, '').length)
    .map(([english, says]) => patternOf(english, says))
  const look = (english: string, depth: number): string | undefined => {
    const whole = Object.hasOwn(catalogue, english) ? catalogue[english] : undefined
    if (whole !== undefined) return whole
    for (const { form, names, says, words } of patterns) {
      if (!words.every(one => english.includes(one))) continue
      const found = form.exec(english)
      if (found === null) continue
      const values = new Map(names.map((name, i) => [name, found[i + 1] ?? '']))
      const inserted = says.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values.get(name) ?? ''
        return (depth < 4 ? look(value, depth + 1) : undefined) ?? asEnglish(value)
      })
      return joined(inserted)
    }
    const asPart = part(english)
    return asPart === english ? undefined : asPart
  }
  return english => look(english, 0)
}

type Look = (english: string) => string | undefined
const readers = new WeakMap<Language, Look>()

/** Made once a language: its patterns are many. */
const readerOf = (language: Language): Look => {
  const look = readers.get(language) ?? makeReader(language)
  readers.set(language, look)
  return look
}

const attributes = /\s(aria-label|title|alt|placeholder|data-[\w-]+-text)="([^"]*)"/g

const cellHead = /\sdata-l="([^"]*)"/

/** Where tags stand that open or close nothing within these tokens. */
function unmatched(run: readonly string[]): readonly number[] {
  const open: number[] = []
  const alone: number[] = []
  run.forEach((piece, at) => {
    if (!piece.startsWith('<') || mailto.test(piece)) return
    if (!piece.startsWith('</')) open.push(at)
    else if (open.length > 0) open.pop()
    else alone.push(at)
  })
  return [...alone, ...open].sort((a, b) => a - b)
}

class Translation {
  readonly #look: Look
  readonly #scripts: Language['scripts']
  readonly missing: string[] = []
  readonly out: string[] = []
  /** Of the sentence being read: its tokens, and whether it may be wrapped to say its language. */
  #run: string[] = []
  /** Names of what is open since something shut was entered. */
  #shut: string[] = []
  #within: string[] = []

  constructor(language: Language) {
    this.#look = readerOf(language)
    this.#scripts = language.scripts
  }

  read(html: string): void {
    for (const [piece] of html.matchAll(token)) this.#take(piece)
    this.#end()
  }

  #take(piece: string): void {
    if (!piece.startsWith('<')) {
      if (this.#shut.length > 0) this.out.push(piece)
      else this.#run.push(piece)
      return
    }
    const name = nameOf(piece)
    const closes = piece.startsWith('</')
    if (this.#shut.length > 0) {
      this.#inShut(piece, name, closes)
      return
    }
    if (!closes && isShut(piece, name)) {
      if (inline.has(name)) this.#run.push(piece)
      else {
        this.#end()
        // What is written in a drawing is not ours to change: it is read aloud as English.
        this.out.push(piece.replace(/^<(svg (?=[^>]*role="img")|\w+ (?=[^>]*class="[^"]*\brc-own\b))/, '<$1lang="en" '))
        if (!empty.has(name) && !piece.endsWith('/>')) this.#shut = [name]
      }
      return
    }
    if (mailto.test(piece)) {
      this.#run.push(piece)
      return
    }
    if (inline.has(name) || (name === 'span' && /rc-nowrap/.test(piece)) || (closes && name === 'span' && this.#spanOpen())) {
      this.#run.push(piece)
      return
    }
    this.#end()
    this.out.push(closes ? piece : this.#cellHead(this.#attributes(piece)))
    if (closes) this.#within.pop()
    else if (!empty.has(name) && !piece.endsWith('/>')) this.#within.push(name)
  }

  #inShut(piece: string, name: string, closes: boolean): void {
    this.out.push(piece)
    // Parts of a drawing may be closed by a tag of their own, or not.
    if (closes && empty.has(name)) return
    if (closes) this.#shut.pop()
    else if (!empty.has(name) && !piece.endsWith('/>')) this.#shut.push(name)
  }

  /** Whether a span that belongs to the sentence is still open in it. */
  #spanOpen(): boolean {
    const spans = this.#run.filter(piece => nameOf(piece) === 'span')
    return spans.filter(piece => !piece.startsWith('</')).length > spans.filter(piece => piece.startsWith('</')).length
  }

  #attributes(tag: string): string {
    const [script] = Object.keys(this.#scripts).filter(one => tag.includes(one))
    const named = script === undefined ? tag : tag.replace(/>$/, ` ${this.#scripts[script]}>`)
    return named.replace(attributes, (whole, name: string, value: string) => {
      const says = this.#look(read(value))
      if (says === undefined && /[a-z]{2}/i.test(value)) this.missing.push(read(value))
      return says === undefined ? whole : ` ${name}="${written(plain(says))}"`
    })
  }

  /** What a narrow screen shows before each cell is the head of its column, which says whether it is ours. */
  #cellHead(tag: string): string {
    if (/\sdata-l-own\b/.test(tag)) return tag
    return tag.replace(cellHead, (whole, value: string) => {
      const says = this.#look(read(value))
      return says === undefined ? whole : ` data-l="${written(plain(says))}"`
    })
  }

  #end(): void {
    const run = this.#run
    this.#run = []
    // A link that holds more than a sentence is no part of one.
    let from = 0
    for (const at of unmatched(run)) {
      this.#flush(run.slice(from, at))
      this.out.push(run[at] ?? '')
      from = at + 1
    }
    this.#flush(run.slice(from))
  }

  #flush(run: readonly string[]): void {
    const whole = run.join('')
    if (!/\p{L}{2}/u.test(whole.replace(/<[^>]*>/g, ''))) {
      this.out.push(whole)
      return
    }
    const [, before = '', , after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(whole) ?? []
    this.out.push(before, this.#sentence(run), after)
  }

  #sentence(run: readonly string[]): string {
    const tags: string[] = []
    const open: number[] = []
    const sentence = run
      .map(piece => {
        if (!piece.startsWith('<')) return read(piece)
        if (mailto.test(piece)) {
          tags.push(piece)
          return `<${tags.length}/>`
        }
        if (piece.startsWith('</')) return `</${open.pop() ?? 0}>`
        tags.push(piece)
        open.push(tags.length)
        return `<${tags.length}>`
      })
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
    const back = (text: string): string =>
      text
        .split(/(<\/?\d+\/?>)/)
        .map(part => {
          const [, slash, number] = /^<(\/?)(\d+)\/?>$/.exec(part) ?? []
          if (number === undefined) return written(part).replaceAll('‹', '&lt;').replaceAll('›', '&gt;')
          const tag = tags[Number(number) - 1] ?? ''
          return slash ? `</${nameOf(tag)}>` : tag
        })
        .join('')
    // A link or bold words alone are looked up by what they say.
    const [, first, alone] = /^<(\d+)>([^<]*)<\/\1>$/.exec(sentence) ?? []
    const isBare = this.#within.some(name => ['title', 'option'].includes(name))
    const show = isBare ? plain : marked
    const isTyped = tags.some(tag => /rc-typed|rc-secret|mailto:|rc-head__body/.test(tag))
    if (first !== undefined && alone !== undefined) {
      const says = this.#look(alone.trim())
      if (says !== undefined) return show(back(`<${first}>${says}</${first}>`))
    }
    if (!/\p{L}{2}/u.test(sentence.replace(/<[^>]*>/g, ''))) return back(sentence)
    const says = this.#look(sentence)
    if (says !== undefined) return show(back(says))
    if (isTyped && first !== undefined) return back(sentence)
    this.missing.push(sentence)
    return isBare ? back(sentence) : `<span lang="en">${back(sentence)}</span>`
  }
}

/** One sentence without mark-up; nothing where the catalogue does not have it. */
export const sentenceIn = (english: string, language: Language): string | undefined => {
  const says = readerOf(language)(english)
  return says === undefined ? undefined : plain(says)
}

/** As it stands in the text of a mail: in English where the catalogue does not have it. */
export const translateSentence = (english: string, language: Language): string => sentenceIn(english, language) ?? english

/** `html`: a whole page. */
export function translateHtml(html: string, language: Language): Translated {
  const translation = new Translation(language)
  translation.read(html)
  return { html: translation.out.join('').replace(/<html lang="[^"]*"/, `<html lang="${language.code}"`), missing: translation.missing }
}

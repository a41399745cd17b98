/** A letter as it was kept, read back into its blocks: PDF and Word are made from the very words that were sent. */
import type { LocalDate } from '#calendar'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import { languageOfLetter } from './frame-words.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

const plain = (html: string): string => html.replaceAll(/&(amp|lt|gt|quot|#39);/g, entity => ENTITIES[entity] ?? entity)

const linesOf = (html: string): readonly string[] =>
  html
    .split('<br>')
    .map(plain)
    .filter(line => line !== '')

/** The parts of a kept letter in the order they are read, as `render` writes them; anything else in it is not ours and is left out. */
const PART =
  /<div class="rc-letter__body">(?<body>.*?)<\/div>|<div class="rc-letter__from">(?<from>.*?)<\/div>|<div dir="auto">(?<to>.*?)<\/div>|<dt>(?<term>.*?)<\/dt><dd>(?<value>.*?)<\/dd>|<h1>(?<title>.*?)<\/h1>|<h2 dir="auto">(?<heading>.*?)<\/h2>|<ul dir="auto">(?<list>.*?)<\/ul>|<p dir="auto">(?<words>.*?)<\/p>|<footer><span>(?<formats>.*?)<\/span>|(?<english><div lang="en">)|(?<end><\/div>$)/gms

export function paperOfLetter(html: string, issued: LocalDate): Paper {
  const blocks: PaperBlock[] = []
  const pairs: string[] = []
  let [title, body, formats] = ['', '', '']
  const inEnglish = new Set<string>()
  let isEnglish = false
  const said = (...texts: readonly string[]): void => {
    if (isEnglish) for (const text of texts) inEnglish.add(text)
  }
  for (const { groups: part = {} } of html.matchAll(PART)) {
    if (part.english !== undefined) isEnglish = true
    if (part.end !== undefined) isEnglish = false
    if (part.body !== undefined) body = plain(part.body)
    for (const words of [part.from, part.to, part.words]) {
      if (words === undefined || words === '') continue
      blocks.push({ is: 'paragraph', lines: linesOf(words) })
      said(...linesOf(words))
    }
    if (part.term !== undefined) pairs.push(`${plain(part.term)}: ${plain(part.value ?? '')}`)
    if (part.title !== undefined) {
      title = plain(part.title)
      blocks.push({ is: 'paragraph', lines: pairs }, { is: 'heading', level: 1, text: title })
      said(title)
    }
    if (part.heading !== undefined) {
      blocks.push({ is: 'heading', level: 2, text: plain(part.heading) })
      said(plain(part.heading))
    }
    if (part.list !== undefined) {
      blocks.push({ is: 'list', items: itemsOf(part.list) })
      said(...itemsOf(part.list))
    }
    if (part.formats !== undefined) formats = plain(part.formats)
  }
  const whole: readonly PaperBlock[] = [
    { is: 'paragraph', lines: [body] },
    ...blocks,
    ...(formats === '' ? [] : [{ is: 'paragraph', lines: [formats] } as const]),
  ]
  const print = html.startsWith('<article class="rc-letter rc-letter--large"') ? 'large' : 'standard'
  const language = languageOfLetter(html)
  return {
    ...{ title, body, issued, foot: [body, ...pairs.slice(1)].join(', '), print, blocks: whole },
    ...(language === 'cy' && { language, inEnglish }),
  }
}

const itemsOf = (list: string): readonly string[] => [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => plain(item))

import { blocksOf } from './blocks.ts'
import { formatIn, frameWords, soundsWelsh, wordsAreEnglish } from './frame-words.ts'
import type { Block, LetterFrame, RenderedLetter } from './letter.ts'

/** A letter in its three forms, from the one source. `order` is the pieces in the order they are read. */
export function render(pieces: Readonly<Record<string, string>>, order: readonly string[], frame: LetterFrame): RenderedLetter {
  const blocks = order.flatMap(id => blocksOf(pieces[id] ?? ''))
  return {
    html: asHtml(blocks, frame, 'rc-letter'),
    largePrintHtml: asHtml(blocks, frame, 'rc-letter rc-letter--large'),
    text: asText(blocks, frame),
  }
}

/** The order of a letter: the opening, its pieces as the procedure has them, the closing. */
export const orderOf = (contains: Readonly<Record<string, unknown>>): readonly string[] => ['opening', ...Object.keys(contains), 'closing']

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (words: string): string => words.replaceAll(/[&<>"']/g, sign => ENTITIES[sign] ?? '')

// Every paragraph finds its own direction: a person may write in Arabic or Hebrew.
function asHtml(blocks: readonly Block[], frame: LetterFrame, className: string): string {
  const says = frameWords[frame.language ?? 'en-GB']
  const lines = (all: readonly string[]) => all.map(escapeHtml).join('<br>')
  const madeIn = madeInWords(frame)
  const made = madeIn === '' ? '' : `<dt>${says.madeIn}</dt><dd>${escapeHtml(madeIn)}</dd>`
  const head = [
    `<header><div class="rc-letter__body">${escapeHtml(frame.body)}</div><div class="rc-letter__from">${lines([...frame.address, frame.phone])}</div></header>`,
    `<div class="rc-letter__to"><div dir="auto">${lines(frame.to)}</div><dl><dt>${says.date}</dt><dd>${escapeHtml(frame.dateWords)}</dd><dt>${says.number}</dt><dd>${escapeHtml(frame.reference)}</dd>${made}</dl></div>`,
  ]
  const title = `<h1>${escapeHtml(frame.title)}</h1>`
  const words = blocks.map(blockAsHtml)
  const foot = `<footer><span>${escapeHtml(frame.formats)}</span><span>${escapeHtml(frame.reference)}</span></footer>`
  if (frame.language !== 'cy')
    return `<article class="${className}" aria-label="${says.letter}">\n${[...head, title, ...words, foot].join('\n')}\n</article>`
  const note = noteOf(blocks, frame)
  // Each part says its language, so that it is read aloud as what it is.
  const inside =
    note === ''
      ? [title, ...words]
      : [`<div lang="en">${title}</div>`, `<p dir="auto">${escapeHtml(note)}</p>`, '<div lang="en">', ...words, '</div>']
  return `<article class="${className}" lang="cy" aria-label="${says.letter}">\n${[...head, ...inside, foot].join('\n')}\n</article>`
}

/** What a Welsh frame says of words that are not Welsh. */
const noteOf = (blocks: readonly Block[], { language, madeIn, phone }: LetterFrame): string => {
  const words = blocks.flatMap(block => (block.is === 'heading' ? [block.text] : block.is === 'list' ? block.items : block.lines))
  return language === 'cy' && !soundsWelsh(words.join(' ')) ? wordsAreEnglish(madeIn, phone) : ''
}

const madeInWords = ({ madeIn, language = 'en-GB' }: LetterFrame): string => (madeIn === undefined ? '' : formatIn(language, madeIn))

function blockAsHtml(block: Block): string {
  if (block.is === 'heading') return `<h2 dir="auto">${escapeHtml(block.text)}</h2>`
  if (block.is === 'list') return `<ul dir="auto">${block.items.map(item => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
  return `<p dir="auto">${block.lines.map(escapeHtml).join('<br>')}</p>`
}

function asText(blocks: readonly Block[], frame: LetterFrame): string {
  const says = frameWords[frame.language ?? 'en-GB']
  const madeIn = madeInWords(frame)
  const head = [
    [frame.body, ...frame.address, frame.phone].join('\n'),
    frame.to.join('\n'),
    `${frame.dateWords}\n${says.number}: ${frame.reference}${madeIn === '' ? '' : `\n${says.madeIn}: ${madeIn}`}`,
    frame.title.toUpperCase(),
    noteOf(blocks, frame),
  ]
  const body = blocks.map(block => {
    if (block.is === 'heading') return block.text.toUpperCase()
    // A point has its number already.
    return block.is === 'list' ? block.items.map(item => (/^\d+\. /.test(item) ? item : `- ${item}`)).join('\n') : block.lines.join('\n')
  })
  return `${[...head, ...body, frame.formats].filter(part => part !== '').join('\n\n')}\n`
}

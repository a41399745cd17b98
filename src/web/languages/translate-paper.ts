/** A paper for the public, made in English as the pages are, with what we say in it in another language. */
import type { Paper, PaperBlock } from '#outputs'
import { type Language, sentenceIn } from './translate-html.ts'

/** What the catalogue does not have stays, and is in `inEnglish`: the body's own words, and drawings with what they show. */
export function translatePaper(paper: Paper, language: Language & { readonly code: NonNullable<Paper['language']> }): Paper {
  const inEnglish = new Set<string>()
  const put = (text: string): string => {
    if (!/\p{L}{2}/u.test(text)) return text
    const says = paper.own?.has(text) ? undefined : sentenceIn(text, language)
    if (says === undefined) inEnglish.add(text)
    return says ?? text
  }
  const blockIn = (block: PaperBlock): PaperBlock => {
    switch (block.is) {
      case 'heading':
        return { ...block, text: put(block.text) }
      case 'paragraph':
        return { ...block, lines: block.lines.map(put) }
      case 'list':
        return { ...block, items: block.items.map(put) }
      case 'table':
        return { ...block, caption: put(block.caption), head: block.head.map(put), rows: block.rows.map(cells => cells.map(put)) }
      case 'picture':
        inEnglish.add(block.picture.title).add(`${block.picture.title}. ${block.picture.describes}`)
        return block
      case 'new-page':
        return block
    }
  }
  return { ...paper, language: language.code, blocks: paper.blocks.map(blockIn), inEnglish }
}

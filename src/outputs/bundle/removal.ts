/** What is taken out of a bundle before it leaves: gone from the words themselves, with a mark that says so. */
import type { Picture } from '../charts/picture.ts'
import type { PaperBlock } from '../paper/paper.ts'

interface RemovedWords {
  readonly what: 'words'
  /** An item's id, or '*' for all of them. */
  readonly item: string
  /** Removed wherever they stand, in any case of letters. */
  readonly words: string
  readonly reason: string
}

interface RemovedPages {
  readonly what: 'pages'
  readonly item: string
  /** Counted from 1. */
  readonly pages: readonly number[]
  readonly reason: string
}

export type Removal = RemovedWords | RemovedPages

/** Removes from one item's words what was to be removed from it; from what belongs to no item, whatever is removed anywhere. */
export function removing(removals: readonly Removal[], item: string) {
  const all = item === '*'
  const words = removals.flatMap((removal, i) =>
    removal.what === 'words' && removal.words.trim() !== '' && (all || removal.item === '*' || removal.item === item)
      ? [{ words: removal.words, mark: `[removed ${i + 1}]` }]
      : [],
  )
  // The longest first, and all at once: a name that holds another is removed whole, and a mark is never searched.
  const longest = words.toSorted((a, b) => b.words.length - a.words.length)
  const pattern = new RegExp(longest.map(each => `(${patternOf(each.words)})`).join('|'), 'giu')
  const markOf = (groups: readonly unknown[]): string => longest.find((_, i) => groups[i] !== undefined)?.mark ?? ''
  const fromText = (text: string): string => (longest.length === 0 ? text : text.replaceAll(pattern, (_, ...groups) => markOf(groups)))
  return { fromText, fromBlock: (block: PaperBlock): PaperBlock => mapped(block, fromText) }
}

/** Spaces and line ends between words count as one. */
const patternOf = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .map(word => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`\s+`)

function mapped(block: PaperBlock, text: (words: string) => string): PaperBlock {
  switch (block.is) {
    case 'new-page':
      return block
    case 'picture':
      return { ...block, picture: withWords(block.picture, text) }
    case 'heading':
      return { ...block, text: text(block.text) }
    case 'paragraph':
      return { ...block, lines: text(block.lines.join('\n')).split('\n') }
    case 'list':
      return { ...block, items: block.items.map(text) }
    case 'table':
      return { ...block, caption: text(block.caption), head: block.head.map(text), rows: block.rows.map(row => row.map(text)) }
  }
}

const withWords = (picture: Picture, text: (words: string) => string): Picture => ({
  ...picture,
  ...{ title: text(picture.title), describes: text(picture.describes) },
  shapes: picture.shapes.map(shape => (shape.is === 'text' ? { ...shape, text: text(shape.text) } : shape)),
})

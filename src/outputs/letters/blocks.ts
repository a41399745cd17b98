import type { Block } from './letter.ts'

/** The words of a letter as blocks: an empty line ends a paragraph, '# ' begins a heading, '- ' an item of a list. Nothing else is markup. */
export function blocksOf(words: string): readonly Block[] {
  const blocks: Block[] = []
  let open: string[] = []
  let kind: Block['is'] | '' = ''
  const close = () => {
    if (open.length > 0) blocks.push(kind === 'list' ? { is: 'list', items: open } : { is: 'paragraph', lines: open })
    open = []
  }
  for (const line of printable(words).split('\n')) {
    const { is, text } = lineOf(line.trim())
    if (is !== kind) close()
    kind = is
    if (is === 'heading') blocks.push({ is, text })
    else if (is !== '') open.push(text)
  }
  close()
  return blocks
}

function lineOf(line: string): { readonly is: Block['is'] | ''; readonly text: string } {
  if (line.startsWith('# ')) return { is: 'heading', text: line.slice(2).trim() }
  if (line.startsWith('- ')) return { is: 'list', text: line.slice(2).trim() }
  return { is: line === '' ? '' : 'paragraph', text: line }
}

/** Control characters have no place in a letter; neither have marks that turn round the direction of what follows. */
function printable(words: string): string {
  const lines = words.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return [...lines].filter(sign => sign === '\n' || isPrintable(sign.codePointAt(0) ?? 0)).join('')
}

const isPrintable = (code: number): boolean =>
  code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0x202a && code <= 0x202e) && !(code >= 0x2066 && code <= 0x2069)

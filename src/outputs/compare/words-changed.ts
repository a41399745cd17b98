/** Two wordings laid over each other: what stayed, what is gone, what is new, word by word. */
export interface WordPart {
  readonly is: 'same' | 'gone' | 'new'
  readonly words: string
}

/** The longest run of words that both have stays; the rest is gone or new. */
export function wordsChanged(before: string, after: string): readonly WordPart[] {
  const a = before.split(/(?<=\s)/)
  const b = after.split(/(?<=\s)/)
  const kept = keptFrom(a, b)
  const parts: WordPart[] = []
  const add = (is: WordPart['is'], words: string) => {
    const last = parts.at(-1)
    if (last?.is === is) parts[parts.length - 1] = { is, words: last.words + words }
    else parts.push({ is, words })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && right !== undefined && left.trim() === right.trim()) {
      add('same', right)
      i++
      j++
    } else if (right === undefined || (left !== undefined && (kept[i + 1]?.[j] ?? 0) >= (kept[i]?.[j + 1] ?? 0))) {
      add('gone', left ?? '')
      i++
    } else {
      add('new', right)
      j++
    }
  }
  return parts.filter(part => part.words !== '')
}

/** How many words can be kept from each place on. */
function keptFrom(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const kept: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = kept[i]
      if (row === undefined) continue
      row[j] = a[i]?.trim() === b[j]?.trim() ? (kept[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(kept[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return kept
}

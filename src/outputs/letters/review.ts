/** How a letter stands with those who were asked to look at it, and what changed between two of its versions. */

export type Pieces = Readonly<Record<string, string>>

export interface LetterStep {
  /** Of the draft; of the letter too, once it is sent. */
  readonly draft: string
  /** 'went-on': its writer sends it without waiting for an answer, and said why. */
  readonly what: 'asked' | 'sent-back' | 'approved' | 'went-on'
  /** The note or the reason. */
  readonly words: string
  /** By piece of the letter. */
  readonly comments: Pieces
  readonly askedRole?: string
  readonly askedAccount?: string
  /** The letter's words as they stood. */
  readonly pieces: Pieces
  readonly by: string
  readonly at: string
}

export interface Review {
  /** 'changed': it was approved in other words than it has now. */
  readonly is: 'not-asked' | 'asked' | 'sent-back' | 'approved' | 'changed' | 'went-on'
  readonly last?: LetterStep
  /** What keeps it from being sent; absent where nothing does. */
  readonly because?: string
}

const said = (pieces: Pieces): string =>
  JSON.stringify(
    Object.entries(pieces)
      .map(([id, words]) => [id, words.trim()])
      .filter(([, words]) => words !== '')
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  )

export const isSameWords = (one: Pieces, other: Pieces): boolean => said(one) === said(other)

/** `steps` of this draft, oldest first; `now` are the words it would be sent in. */
export const reviewOf = (steps: readonly LetterStep[], now: Pieces): Review => {
  const last = steps.at(-1)
  if (last === undefined) return { is: 'not-asked' }
  if (last.what === 'asked')
    return {
      is: 'asked',
      last,
      because: 'somebody was asked to look at this letter, and has not answered: wait, or say why it goes without',
    }
  if (last.what === 'sent-back')
    return { is: 'sent-back', last, because: 'it was sent back with comments: mend it and ask again, or say why it goes all the same' }
  if (last.what === 'went-on') return { is: 'went-on', last }
  if (isSameWords(last.pieces, now)) return { is: 'approved', last }
  return { is: 'changed', last, because: 'its words were changed after it was approved: ask again, or say why it goes without' }
}

export interface ChangedWords {
  readonly is: 'same' | 'gone' | 'new'
  readonly words: string
}

/** Words and the space that follows each. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*/g) ?? []

/** More comparisons than this take too long for a page: the middle of such a piece is shown as gone and as new. */
const mostCompared = 4_000_000

/** What a piece said before and says now, word by word: their longest common run is 'same'. */
export const changedWords = (before: string, after: string): readonly ChangedWords[] => {
  const [old, now] = [wordsOf(before.trim()), wordsOf(after.trim())]
  const isSame = (i: number, j: number): boolean => old[i]?.trim() === now[j]?.trim()
  let start = 0
  while (start < old.length && start < now.length && isSame(start, start)) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && isSame(old.length - 1 - end, now.length - 1 - end)) end++
  const [rows, columns] = [old.length - start - end, now.length - start - end]
  const runs: ChangedWords[] = []
  const say = (is: ChangedWords['is'], words: readonly string[]): void => {
    const last = runs.at(-1)
    if (words.length === 0) return
    if (last?.is === is) runs[runs.length - 1] = { is, words: last.words + words.join('') }
    else runs.push({ is, words: words.join('') })
  }
  say('same', now.slice(0, start))
  if (rows * columns > mostCompared) {
    say('gone', old.slice(start, start + rows))
    say('new', now.slice(start, start + columns))
  } else for (const [is, word] of middle(old.slice(start, start + rows), now.slice(start, start + columns))) say(is, [word])
  say('same', now.slice(now.length - end))
  return runs
}

/** The longest common subsequence, walked from the front: what is gone is said before what is new. */
function middle(old: readonly string[], now: readonly string[]): readonly (readonly [ChangedWords['is'], string])[] {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] = old[i]?.trim() === now[j]?.trim() ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const told: (readonly [ChangedWords['is'], string])[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [gone, kept] = [old[i], now[j]]
    if (gone !== undefined && kept !== undefined && gone.trim() === kept.trim()) {
      told.push(['same', kept])
      i++
      j++
    } else if (gone !== undefined && (kept === undefined || at(i + 1, j) >= at(i, j + 1))) {
      told.push(['gone', gone])
      i++
    } else {
      told.push(['new', kept ?? ''])
      j++
    }
  }
  return told
}

/** Words as they are compared: lower case, without accents; and the keys by which two spellings of one word meet. */

/** Letters that no accent is taken from. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœđðþı]/g, letter => letters[letter] ?? letter)

/** In this order: what is said alike is written alike. */
const saidAlike: readonly (readonly [RegExp, string])[] = [
  [/^ma?c(?=[^aeiou]|[aeiou][^aeiou])/, 'mk'],
  [/^(?:kn|gn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps|^x/, 's'],
  [/ph|v/g, 'f'],
  [/gh/g, ''],
  [/sch/g, 'sh'],
  [/ch|tch/g, 'C'],
  [/dg/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/ck|[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/^[aeiouy]+/, 'A'],
  [/[aeiouyhw]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** How a word sounds, roughly: its consonants, alike ones as one. Nothing for what is too short to tell. */
const soundOf = (word: string): string | undefined => {
  const sound = saidAlike.reduce((left, [what, as]) => left.replace(what, as), word)
  return sound.length < 3 ? undefined : sound
}

/** Of shorter words every other one is close. */
const shortest = 4
const longest = 16
const isSpelt = (word: string): boolean => word.length >= shortest && word.length <= longest && /^\p{L}+$/u.test(word)

/** How a key stands among words: nothing that people type begins so. */
const soundMark = '='
const spellingMark = '-'

export const soundKeys = (word: string): readonly string[] => {
  const sound = isSpelt(word) ? soundOf(word) : undefined
  return sound === undefined ? [] : [`${soundMark}${sound}`]
}

/**
 * The word, and the word without each one of its letters. Two words with one letter wrong, missing, too many or changed with its neighbour
 * have one of these in common.
 */
export const spellingKeys = (word: string): readonly string[] =>
  isSpelt(word)
    ? [...new Set([word, ...[...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))])].map(key => `${spellingMark}${key}`)
    : []

/** How many letters one word is from another: wrong, missing, too many, or changed with its neighbour. */
const lettersApart = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const apart = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, isSwapped ? at(i - 2, j - 2) + 1 : changed)
      rows[i]?.push(apart)
    }
  }
  return at(a.length, b.length)
}

/** Of words shorter than this, those two letters apart are others. */
const longEnough = 7

/** Whether a word is meant that was typed otherwise: a name spelt nearly so or said alike; another word only where its letters are nearly those. */
export const isNear = (typed: string, word: string, isName: boolean): boolean => {
  const keys = new Set(closeKeys(typed))
  if (!closeKeys(word).some(key => keys.has(key))) return false
  return isName || lettersApart(typed, word) <= (Math.min(typed.length, word.length) < longEnough ? 1 : 2)
}

/** By which a word typed finds what is spelt nearly so. */
export const closeKeys = (word: string): readonly string[] => [...soundKeys(word), ...spellingKeys(word)]

/** What makes a password too easily guessed, in words for its owner: length and what it is made of, no rules of symbols (NIST SP 800-63B). */

const shortest = 12
const longest = 200

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** `known` is what anybody would try first: their name, the body's. */
export const passwordFault = (password: string, known: readonly string[]): string | undefined => {
  const letters = [...password]
  if (letters.length < shortest)
    return `It has ${letters.length} ${letters.length === 1 ? 'character' : 'characters'}. Use at least ${shortest}: three words that do not belong together are easy to remember.`
  if (letters.length > longest) return `It is longer than ${longest} characters. Use a shorter one.`
  const bare = plain(password)
  const guessed = known.map(plain).find(word => word.length > 3 && bare.includes(word))
  if (guessed !== undefined) return 'It holds your name or the council’s. Leave it out: that is what somebody would try first.'
  if (new Set(letters).size < 6 || 'abcdefghijklmnopqrstuvwxyz01234567890'.includes(bare) || 'qwertyuiopasdfghjklzxcvbnm'.includes(bare))
    return 'It is too regular. Use three words that do not belong together.'
  return undefined
}

/**
 * The key that opens a complainant's own case: 100 bits in Crockford's base 32, in groups of four, so that it can be copied from paper.
 * No letter in it can be taken for another; what is typed may have either case, any spaces, and O, I or L for 0 and 1.
 */
import { createHash } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 20

const grouped = (plain: string): string => (plain.match(/.{1,4}/g) ?? []).join('-')

/** Follows from the form's own secret, so that sending the form twice gives the same. */
export const caseKeyFrom = (secret: string): string => {
  const bits = createHash('sha256').update(`recourse case key\n${secret}`).digest()
  return grouped(Array.from(bits.subarray(0, length), byte => alphabet[byte % 32]).join(''))
}

/** A key as it was typed, in its one form; '' where it cannot be one. */
export const readCaseKey = (typed: string): string => {
  const plain = typed
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return plain.length === length && [...plain].every(letter => alphabet.includes(letter)) ? grouped(plain) : ''
}

/** Passwords are kept only as argon2id hashes, in the PHC string format, with the parameters OWASP recommends. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

const tag = (password: string, nonce: Buffer): Promise<Buffer> =>
  derive('argon2id', { message: password, nonce, ...cost }) as Promise<Buffer>

export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16)
  const made = await tag(password.normalize('NFKC'), nonce)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64')}$${made.toString('base64')}`
}

export const passwordMatches = async (password: string, hash: string): Promise<boolean> => {
  const [, , , , nonce, kept] = hash.split('$')
  if (!nonce || !kept) return false
  const made = await tag(password.normalize('NFKC'), Buffer.from(nonce, 'base64'))
  const wanted = Buffer.from(kept, 'base64')
  return made.length === wanted.length && timingSafeEqual(made, wanted)
}

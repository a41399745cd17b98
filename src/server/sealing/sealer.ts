/**
 * Short secrets that must be read again - bank details, the key of somebody's codes - kept encrypted: AES-256-GCM (NIST SP 800-38D), a new
 * nonce each time. What is sealed is bound to the place it belongs to: moved to another row, it does not open.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { SealingKeys } from './sealing-keys.ts'

type Unsealed = { readonly is: 'opened'; readonly text: string } | { readonly is: 'shut'; readonly because: string }

export interface Sealer {
  /** `place` says whose it is: body, case, thing. */
  seal(text: string, place: string): string
  open(sealed: string, place: string): Unsealed
}

const nonceBytes = 12
const tagBytes = 16
const shape = /^v1\.([0-9a-f]{16})\.([\w-]+)$/

/** Which key sealed it; the key cannot be found from it. */
const nameOf = (key: Buffer): string => createHash('sha256').update('recourse sealing key\n').update(key).digest('hex').slice(0, 16)

export const sealerWith = (keys: SealingKeys): Sealer => ({
  seal(text, place) {
    const { first } = keys()
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', first, nonce).setAAD(Buffer.from(place))
    const hidden = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    return `v1.${nameOf(first)}.${hidden.toString('base64url')}`
  },

  open(sealed, place) {
    const [, name, packed] = shape.exec(sealed) ?? []
    if (name === undefined || packed === undefined)
      return { is: 'shut', because: 'What is kept is not what was kept: its form is another.' }
    const { first, others } = keys()
    const key = [first, ...others].find(one => nameOf(one) === name)
    if (key === undefined)
      return { is: 'shut', because: 'It was encrypted with another key than this service has. Put that key back: see docs/keys.md.' }
    const hidden = Buffer.from(packed, 'base64url')
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, hidden.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(place))
        .setAuthTag(hidden.subarray(-tagBytes))
      const text = Buffer.concat([decipher.update(hidden.subarray(nonceBytes, -tagBytes)), decipher.final()])
      return { is: 'opened', text: text.toString('utf8') }
    } catch {
      return { is: 'shut', because: 'What is kept was changed outside Recourse, or belongs elsewhere. Enter it again.' }
    }
  },
})

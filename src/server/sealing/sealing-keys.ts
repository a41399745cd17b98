/** The keys that secrets are sealed with: given by the environment, or made once and kept beside the data, readable by its owner alone. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LibraryError } from '../library.ts'

/** `first` seals; the others only open what they sealed once. Read when first needed. */
export type SealingKeys = () => { readonly first: Buffer; readonly others: readonly Buffer[] }

const keyBytes = 32

const keyFrom = (text: string, where: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === keyBytes) return key
  throw new LibraryError(
    `${where}: a key is ${keyBytes} bytes in base64, and this one has ${key.length}. Make one with: openssl rand -base64 ${keyBytes}`,
  )
}

/** Somebody else may make it at the same time: the file that is there first is the key. */
const keptIn = (folder: string): string => {
  const file = join(folder, 'sealing.key')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, `${randomBytes(keyBytes).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  }
  return readFileSync(file, 'utf8')
}

/** `RECOURSE_KEY` holds one key, or several apart by commas, the newest first. */
export const sealingKeys = (env: Readonly<Record<string, string | undefined>>, folder: string): SealingKeys => {
  let read: ReturnType<SealingKeys> | undefined
  return () => {
    if (read) return read
    const given = env.RECOURSE_KEY
    const texts = given ? given.split(',') : [keptIn(folder)]
    const [first, ...others] = texts.map(text => keyFrom(text, given ? 'RECOURSE_KEY' : join(folder, 'sealing.key')))
    if (first === undefined) throw new LibraryError('RECOURSE_KEY is empty: leave it out, or put a key in it.')
    read = { first, others }
    return read
  }
}

/**
 * A form that is being filled in is kept encrypted with a key that only its own secret gives, and the secret is in the person's browser
 * or mailbox alone. Whoever reads the tables, with every key of ours, reads no word of it.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { FormAnswers, KeptDocument } from '#record'
import { type Sealer, sealerWith } from './sealer.ts'

const place = 'public draft'

const keyOf = (token: string): Buffer => Buffer.from(hkdfSync('sha256', token, '', 'recourse public draft', 32))

const sealerOf = (token: string): Sealer => {
  const first = keyOf(token)
  return sealerWith(() => ({ first, others: [] }))
}

const isAnswer = (value: unknown): value is string | readonly string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every(item => typeof item === 'string'))

export const sealDraft = (token: string, answers: FormAnswers): FormAnswers => ({
  sealed: sealerOf(token).seal(JSON.stringify(answers), place),
})

/** undefined: it cannot be read with this secret. Forms begun before they were encrypted are read as they are, until their time is over. */
export const openDraft = (token: string, kept: FormAnswers): FormAnswers | undefined => {
  const { sealed } = kept
  if (typeof sealed !== 'string') return kept
  const opened = sealerOf(token).open(sealed, place)
  if (opened.is === 'shut') return undefined
  const value: unknown = JSON.parse(opened.text)
  if (typeof value !== 'object' || value === null) return undefined
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string | readonly string[]] => isAnswer(entry[1])))
}

const nonceBytes = 12
const tagBytes = 16
/** By so much a file is longer once it is sealed. */
const sealedBy = nonceBytes + tagBytes
const filePlace = Buffer.from('file of a public draft')

/** A file added to a form, by the form's key. */
export const sealDraftFile = (token: string, bytes: Buffer): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce).setAAD(filePlace)
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Throws where it was changed outside Recourse, or is of another form. */
export const openDraftFile = (token: string, sealed: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(filePlace)
    .setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
}

/** What a file is called often says what it is about: its name is sealed as the words are. */
export const sealTitle = (token: string, title: string): string => sealerOf(token).seal(title, place)

/** As whoever fills the form in knows it: by its name, and as long as it was. */
export const openDraftDocument = (token: string, kept: KeptDocument): KeptDocument => {
  if (kept.sealed !== true) return kept
  const { sealed: _, ...document } = kept
  const opened = sealerOf(token).open(kept.title, place)
  return { ...document, title: opened.is === 'opened' ? opened.text : 'A file', bytes: kept.bytes - sealedBy }
}

/**
 * A form that is being filled in is kept encrypted with a key that only its own secret gives, and the secret is in the person's browser
 * or mailbox alone. Whoever reads the tables, with every key of ours, reads no word of it.
 */
import { hkdfSync } from 'node:crypto'
import type { FormAnswers } from '#record'
import { type Sealer, sealerWith } from './sealer.ts'

const place = 'public draft'

const sealerOf = (token: string): Sealer => {
  const first = Buffer.from(hkdfSync('sha256', token, '', 'recourse public draft', 32))
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

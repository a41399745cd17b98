import type { Kind } from '#language'
import { sentence } from '../acts/act.ts'

/** Names of the controls of a step's form: the fact's own fields under `f-`, the envelope under `_`. */
export const fieldId = (field: string): string => `f-${field}`
/** What is typed where none of the values offered fits. */
export const otherId = (id: string): string => `${id}-other`
/** The choice that is none of the values offered. */
export const somethingElse = '_other'
export const newPersonId = (field: string): string => `new-${field}`
export const findingId = (point: string): string => `finding-${point}`
export const reasonsId = (point: string): string => `reasons-${point}`

export const envelope = {
  on: '_on',
  at: '_at',
  by: '_by',
  points: '_points',
  thing: '_thing',
  way: '_way',
  position: '_position',
  key: '_key',
  csrf: '_csrf',
  seenWarnings: '_seen-warnings',
  /** The page of this case to go back to, where the link came from one. */
  back: '_back',
  /** Filled in by the link that led here; nothing was posted. */
  filledIn: '_filled-in',
} as const

/** What a thing is called on pages, where its id is another word for it. */
const kinds: Readonly<Record<Kind, string>> = { restriction: 'limit on contact', party: 'other body' }

export const kindInWords = (kind: Kind): string => kinds[kind] ?? kind.replaceAll('-', ' ')

/** An id of the vocabulary as words: 'partially-upheld' is 'Partially upheld'. */
export const idInWords = (id: string): string => sentence(id.replaceAll('-', ' '))

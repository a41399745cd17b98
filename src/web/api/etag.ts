/** The tag of a case: the position that a step is recorded at, and whether anything reads differently. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

export const etagOf = (position: number, value: unknown): string =>
  `"${position}-${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)}"`

/** Whether the caller has this already. */
export const isKnown = (request: FastifyRequest, etag: string): boolean =>
  request.headers['if-none-match']?.split(',').some(one => one.trim().replace(/^W\//, '') === etag) === true

export interface Looked {
  /** How many facts there were. */
  readonly position: number
  /** It was said in If-Match, so that where it is overtaken the precondition has failed: 412 (RFC 9110, 15.5.13). */
  readonly isMatched: boolean
}

/** What the caller looked at: by If-Match, where it names a position, else as the body says; undefined where neither does. */
export const lookedAt = (request: FastifyRequest, said: number | undefined): Looked | undefined => {
  const matched = /^(?:W\/)?"(\d{1,9})(?:-[0-9a-f]+)?"$/.exec(request.headers['if-match']?.trim() ?? '')?.[1]
  if (matched !== undefined) return { position: Number(matched), isMatched: true }
  return said === undefined ? undefined : { position: said, isMatched: false }
}

/** The tag of a case: the position that a step is recorded at, and whether anything reads differently. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

export const etagOf = (position: number, value: unknown): string =>
  `"${position}-${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)}"`

/** Whether the caller has this already. */
export const isKnown = (request: FastifyRequest, etag: string): boolean =>
  request.headers['if-none-match']?.split(',').some(one => one.trim().replace(/^W\//, '') === etag) === true

/** The position that an If-Match names; undefined where none does. */
export const positionOfMatch = (request: FastifyRequest): number | undefined => {
  const found = /^(?:W\/)?"(\d{1,9})(?:-[0-9a-f]+)?"$/.exec(request.headers['if-match']?.trim() ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

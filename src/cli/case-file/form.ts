/** A file of recorded cases, a line of JSON each: first the body's own record, then each case with the version it is under. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Fact } from '#case'
import { UsageError } from '../usage-error.ts'

/** The first line. */
export interface CaseFileHead {
  readonly cases: 1
  readonly body: string
  /** The day on which they were written down, on which they are looked at. */
  readonly asOf: LocalDate
  readonly facts: readonly Fact[]
}

export interface CaseLine {
  readonly case: string
  readonly procedure: string
  readonly version: string
  readonly hash: string
  readonly facts: readonly Fact[]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isDay = (value: unknown): boolean => typeof value === 'string' && parseLocalDate(value) !== undefined

const isFact = (value: unknown): value is Fact =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.type === 'string' &&
  typeof value.recordedAt === 'string' &&
  (isDay(value.on) || (isObject(value.on) && isDay(value.on.from) && isDay(value.on.to))) &&
  isObject(value.data)

const areFacts = (value: unknown): value is readonly Fact[] => Array.isArray(value) && value.every(isFact)

const parsed = (line: string, at: string): Readonly<Record<string, unknown>> => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new UsageError(
      `${at} is not JSON (${error instanceof Error ? error.message : 'unreadable'}). Write the file with "recourse export-cases".`,
    )
  }
  if (isObject(value)) return value
  throw new UsageError(`${at} is no object. Write the file with "recourse export-cases".`)
}

export function readHead(line: string, at: string): CaseFileHead {
  const { cases, body, asOf, facts = [] } = parsed(line, at)
  const day = typeof asOf === 'string' ? parseLocalDate(asOf) : undefined
  if (cases !== 1 || typeof body !== 'string' || day === undefined || !areFacts(facts))
    throw new UsageError(`${at} is not the head of a file of cases: { "cases": 1, "body": "...", "asOf": "2026-05-20", "facts": [] }.`)
  return { cases, body, asOf: day, facts }
}

/** The facts come back as the record has them: of this case. */
export function readLine(line: string, at: string): CaseLine {
  const value = parsed(line, at)
  const { procedure, version = '', hash = '', facts } = value
  if (typeof value.case !== 'string' || typeof procedure !== 'string' || typeof version !== 'string' || typeof hash !== 'string')
    throw new UsageError(`${at} is not a case: { "case": "...", "procedure": "...", "version": "...", "hash": "...", "facts": [...] }.`)
  if (!areFacts(facts)) throw new UsageError(`${at}, facts: each needs id, type, on, recordedAt and data. See docs/what-if.md.`)
  const reference = value.case
  const own = facts.map(fact => (fact.case === reference ? fact : { ...fact, case: reference }))
  return { case: reference, procedure, version, hash, facts: own }
}

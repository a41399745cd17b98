/** Recording facts: all of it in one transaction, at the position the writer saw, or nothing. */
import type { Pool } from 'pg'
import { beginning } from '../chain.ts'
import { transact } from '../door.ts'
import { entriesBetween, type FactRow, factsOf, personalBetween } from '../read-facts.ts'
import { statement } from '../statement.ts'
import { type Append, type Appended, refusedBecause } from './append.ts'
import { bodyReference, cannotKeep, linksOf } from './entries.ts'
import { appendStatements } from './statements.ts'

/** The last hash of chains seen lately. It can be old, never wrong: the head is moved only from that very hash. */
export interface Heads {
  get(body: string, reference: string, position: number): Buffer | undefined
  set(body: string, reference: string, position: number, hash: Buffer): void
}

export const keepHeads = (most = 5_000): Heads => {
  const kept = new Map<string, { readonly position: number; readonly hash: Buffer }>()
  const nameOf = (body: string, reference: string): string => `${body}\n${reference}`
  return {
    get: (body, reference, position) => {
      const head = kept.get(nameOf(body, reference))
      return head?.position === position ? head.hash : undefined
    },
    set: (body, reference, position, hash) => {
      const name = nameOf(body, reference)
      kept.delete(name)
      kept.set(name, { position, hash })
      const oldest = kept.size > most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
    },
  }
}

const hashAt = statement<{ hash: Buffer }>(
  'hash-at',
  `select hash from recourse.record_entry where body = $1 and case_reference = $2 and position = $3`,
)

const answered = statement<{ case_reference: string; first_position: number; last_position: number }>(
  'answered-key',
  `select case_reference, first_position, last_position from recourse.answered_key where body = $1 and key = $2`,
)

/** The case was not where the writer saw it, or the key had been used. Anything else is a fault and is thrown on. */
const isLostRace = (fault: unknown): boolean => {
  if (!(fault instanceof Error) || !('code' in fault)) return false
  if (fault.code === 'RC001') return true
  const names: readonly unknown[] = ['answered_key_pkey', 'case_head_pkey', 'record_entry_pkey']
  return fault.code === '23505' && 'constraint' in fault && names.includes(fault.constraint)
}

const factsFrom = async (pool: Pool, body: string, reference: string, from: number, to: number): Promise<readonly FactRow[]> => {
  const [entries, personal] = await transact(pool, body, [
    entriesBetween(body, reference, from, to),
    personalBetween(body, reference, from, to),
  ])
  return factsOf(entries, personal)
}

type Recorded = Extract<Appended, { is: 'recorded' }>

/** What was recorded for this key before, if anything was. */
export const answeredBefore = async (pool: Pool, body: string, key: string): Promise<Recorded | undefined> => {
  const [[earlier]] = await transact(pool, body, [answered(body, key)])
  if (!earlier) return undefined
  const rows = await factsFrom(pool, body, earlier.case_reference, earlier.first_position, earlier.last_position)
  return {
    is: 'recorded',
    reference: earlier.case_reference === bodyReference ? null : earlier.case_reference,
    facts: rows.map(r => r.fact),
    position: earlier.last_position,
    again: true,
  }
}

/** After losing: the earlier answer to this key, or what was recorded since. */
const whatHappened = async (pool: Pool, body: string, append: Append): Promise<Appended> => {
  const earlier = await answeredBefore(pool, body, append.key ?? '')
  if (earlier) return earlier
  const rows = await factsFrom(pool, body, append.reference ?? bodyReference, append.position + 1, 2_147_483_647)
  return { is: 'changed', since: rows.map(r => r.fact), position: append.position + rows.length }
}

export const appendFacts = async (pool: Pool, heads: Heads, body: string, append: Append): Promise<Appended> => {
  const fault = cannotKeep(append)
  if (fault) return refusedBecause(fault)
  const reference = append.reference ?? bodyReference
  let previous = append.position === 0 ? beginning : heads.get(body, reference, append.position)
  if (!previous) {
    const [[found]] = await transact(pool, body, [hashAt(body, reference, append.position)])
    if (!found) return await whatHappened(pool, body, append)
    previous = found.hash
  }
  const links = linksOf(body, append, previous)
  try {
    await transact(pool, body, appendStatements(body, append, links, previous))
  } catch (lost) {
    if (isLostRace(lost)) return await whatHappened(pool, body, append)
    throw lost
  }
  const last = links[links.length - 1]
  if (last) heads.set(body, reference, last.position, last.hash)
  return { is: 'recorded', reference: append.reference, facts: append.facts, position: append.position + links.length, again: false }
}

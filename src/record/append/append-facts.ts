/** Recording facts: all of it in one transaction, at the position the writer saw, or nothing. */
import type { Pool } from 'pg'
import { beginning } from '../chain.ts'
import { transact } from '../door.ts'
import { entriesBetween, type FactRow, factsOf, personalBetween } from '../read-facts.ts'
import { statement } from '../statement.ts'
import { mustBeStorable } from '../storable-text.ts'
import { type Append, type Appended, type Projections, refusedBecause } from './append.ts'
import type { ListsToWrite } from './append-statement.ts'
import { bodyReference, cannotKeep, linksOf } from './entries.ts'
import { changeOf, type ListsWritten, listsOf } from './lists-written.ts'
import type { Seen } from './seen.ts'
import { appendStatements } from './statements.ts'

const hashAt = statement<{ hash: Buffer }>(
  'hash-at',
  `select hash from recourse.record_entry where body = $1 and case_reference = $2 and position = $3`,
)

const answered = statement<{ case_reference: string; position: number; together: number }>(
  'answered-key',
  `select case_reference, position, together from recourse.record_entry where body = $1 and key = $2`,
)

/** The case was not where the writer saw it, or the key had been used. Anything else is a fault and is thrown on. */
const isLostRace = (fault: unknown): boolean => {
  if (!(fault instanceof Error) || !('code' in fault)) return false
  if (fault.code === 'RC001') return true
  const names: readonly unknown[] = ['record_entry_key', 'case_head_pkey', 'record_entry_pkey']
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
  const [[earlier]] = await transact(pool, body, [answered(body, mustBeStorable(key))])
  if (!earlier) return undefined
  const last = earlier.position + earlier.together - 1
  const rows = await factsFrom(pool, body, earlier.case_reference, earlier.position, last)
  return {
    is: 'recorded',
    reference: earlier.case_reference === bodyReference ? null : earlier.case_reference,
    facts: rows.map(r => r.fact),
    position: last,
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

const areListsOtherwise = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'RC004'

/** The lists as they are to be: all of them, or where it is known what was written, what differs. */
export const listsToWrite = (reference: string, projections: Projections, before: ListsWritten | undefined): ListsToWrite => {
  const now = listsOf(reference, projections, before)
  return { caseIndex: projections.caseIndex, now, change: changeOf(now, before) }
}

export const appendFacts = async (pool: Pool, seen: Seen, body: string, append: Append): Promise<Appended> => {
  const fault = cannotKeep(append)
  if (fault) return refusedBecause(fault)
  const { position, projections } = append
  const reference = append.reference ?? bodyReference
  const before = seen.get(body, reference)
  let previous = position === 0 ? beginning : before?.position === position ? before.hash : undefined
  if (!previous) {
    const [[found]] = await transact(pool, body, [hashAt(body, reference, position)])
    if (!found) return await whatHappened(pool, body, append)
    previous = found.hash
  }
  const links = linksOf(body, append, previous)
  const lists = projections && listsToWrite(reference, projections, before?.lists)
  try {
    await transact(pool, body, appendStatements(body, append, links, previous, lists))
  } catch (lost) {
    if (isLostRace(lost)) return await whatHappened(pool, body, append)
    if (!areListsOtherwise(lost) || !before) throw lost
    seen.set(body, reference, { position: before.position, hash: before.hash })
    return await appendFacts(pool, seen, body, append)
  }
  const last = links[links.length - 1]
  const written = lists?.now ?? before?.lists
  if (last) seen.set(body, reference, { position: last.position, hash: last.hash, ...(written ? { lists: written } : {}) })
  return { is: 'recorded', reference: append.reference, facts: append.facts, position: position + links.length, again: false }
}

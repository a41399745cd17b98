/** Proves the record: works every hash out again, and says the first place where it is not as it was written. */
import { createHash } from 'node:crypto'
import { bodyReference, letterHash } from './append/entries.ts'
import { beginning, commitment, type Entry, entryHash, type KeptFact } from './chain.ts'
import type { Ask, Door } from './door.ts'
import { statement } from './statement.ts'

export type Verified =
  | {
      readonly is: 'whole'
      readonly cases: number
      readonly entries: number
      /** Personal fields that have been erased. */
      readonly erased: number
      /** One hash of every chain's end. Kept elsewhere, it shows later whether whole cases have gone. */
      readonly seal: string
    }
  | { readonly is: 'broken'; readonly reference: string; readonly position: number; readonly because: string }

export interface EntryRow extends Record<string, unknown> {
  readonly case_reference: string
  readonly position: number
  readonly fact: string
  readonly fact_type: string
  readonly happened_on: string
  readonly recorded_at: string
  readonly recorded_by: string
  readonly procedure: string
  readonly procedure_version: string
  readonly procedure_hash: Buffer
  readonly previous_hash: Buffer
  readonly hash: Buffer
}

/** Everything an entry's hash is taken over. */
export const hashedColumns = `case_reference, position, fact, fact_type, happened_on,
     to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at,
     recorded_by, procedure, procedure_version, procedure_hash, previous_hash, hash`

const entriesAfter = statement<EntryRow>(
  'verify-entries',
  `select ${hashedColumns}
   from recourse.record_entry where body = $1 and (case_reference, position) > ($2, $3)
   order by case_reference, position limit $4`,
)

const headsAfter = statement<{ case_reference: string; position: number; hash: Buffer }>(
  'verify-heads',
  `select case_reference, position, hash from recourse.case_head where body = $1 and case_reference > $2 order by case_reference limit $3`,
)

const personalIn = statement<{ case_reference: string; position: number; field: string; salt: Buffer; value: string }>(
  'verify-personal',
  `select case_reference, position, field, salt, value from recourse.personal_field
   where body = $1 and (case_reference, position) between ($2, $3) and ($4, $5)`,
)

const lettersIn = statement<{
  case_reference: string
  position: number
  id: string
  sha256: Buffer
  html: string | null
  text: string | null
}>(
  'verify-letters',
  `select s.case_reference, s.position, s.id, s.sha256, c.html, c.text
   from recourse.letter_sent s left join recourse.letter_copy c using (body, case_reference, id)
   where s.body = $1 and (s.case_reference, s.position) between ($2, $3) and ($4, $5)`,
)

/** Rows that speak of a case or an entry that the record does not have. */
const strays = statement<{ case_reference: string; position: number; what: string }>(
  'verify-strays',
  `select case_reference, 1 as position, 'it is in the list of cases' as what from recourse.case_index i
     where body = $1 and not exists (select from recourse.case_head h where h.body = $1 and h.case_reference = i.case_reference)
   union all
   select case_reference, 1, 'it has open work' from recourse.worklist_row i
     where body = $1 and not exists (select from recourse.case_head h where h.body = $1 and h.case_reference = i.case_reference)
   union all
   select case_reference, position, 'it has a personal field' from recourse.personal_field i
     where body = $1 and not exists (
       select from recourse.record_entry e where e.body = $1 and e.case_reference = i.case_reference and e.position = i.position)
   order by 1, 2 limit 1`,
)

/** Entries are read this many at a time, so that a record of any length needs little memory. */
const batch = 2_000

type Broken = Extract<Verified, { is: 'broken' }>

const broken = (reference: string, position: number, because: string): Broken => ({ is: 'broken', reference, position, because })

const nameOf = (row: { readonly case_reference: string; readonly position: number }, id: string): string =>
  `${row.case_reference}\n${row.position}\n${id}`

const entryOf = (body: string, row: EntryRow): Entry => ({
  body,
  reference: row.case_reference,
  position: row.position,
  fact: row.fact,
  factType: row.fact_type,
  happenedOn: row.happened_on,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  procedure: row.procedure,
  procedureVersion: row.procedure_version,
  procedureHash: row.procedure_hash,
})

interface Beside {
  readonly personal: ReadonlyMap<string, { readonly salt: Buffer; readonly value: string }>
  readonly letters: ReadonlyMap<string, { readonly sha256: Buffer; readonly html: string | null; readonly text: string | null }>
}

const readBeside = async (ask: Ask, body: string, first: EntryRow, last: EntryRow): Promise<Beside> => {
  const span = [body, first.case_reference, first.position, last.case_reference, last.position] as const
  const personal = await ask(personalIn(...span))
  const letters = await ask(lettersIn(...span))
  return {
    personal: new Map(personal.map(row => [nameOf(row, row.field), row])),
    letters: new Map(letters.map(row => [nameOf(row, row.id), row])),
  }
}

/** What was kept apart must be what the entry's hashes say, or gone. Answers how many fields are gone. */
const checkBeside = (row: EntryRow, { personal, letters }: Beside): Broken | number => {
  const kept = JSON.parse(row.fact) as KeptFact
  let gone = 0
  for (const [field, committed] of Object.entries(kept.personal ?? {})) {
    const found = personal.get(nameOf(row, field))
    if (!found) gone += 1
    else if (commitment(found.salt, found.value) !== committed)
      return broken(row.case_reference, row.position, `its personal field ${field} is not what was recorded`)
  }
  for (const [id, committed] of Object.entries(kept.letters ?? {})) {
    const found = letters.get(nameOf(row, id))
    if (!found) return broken(row.case_reference, row.position, `the letter ${id} sent with it is missing`)
    const words = found.html === null ? committed : letterHash({ html: found.html, text: found.text ?? '' }).toString('hex')
    if (found.sha256.toString('hex') !== committed || words !== committed)
      return broken(row.case_reference, row.position, `the letter ${id} sent with it is not as it was sent`)
  }
  return gone
}

interface End {
  readonly reference: string
  readonly position: number
  readonly hash: Buffer
  /** The version its entry was recorded under. */
  readonly version?: Buffer
}

/** Reads the ends of chains in order, beside the entries. */
const makeHeads = (ask: Ask, body: string) => {
  let waiting: readonly { case_reference: string; position: number; hash: Buffer }[] = []
  let at = 0
  let after = ''
  return async (): Promise<End | undefined> => {
    if (at === waiting.length) {
      waiting = await ask(headsAfter(body, after, batch))
      at = 0
    }
    const head = waiting[at++]
    if (!head) return undefined
    after = head.case_reference
    return { reference: head.case_reference, position: head.position, hash: head.hash }
  }
}

/** A chain read to its end, against where the record says it ends. */
const checkEnd = (read: End, kept: End | undefined): Broken | undefined => {
  if (!kept) return broken(read.reference, read.position, 'nothing says where its chain ends')
  if (kept.reference < read.reference) return broken(kept.reference, 1, 'its chain is missing')
  if (kept.reference > read.reference) return broken(read.reference, read.position, 'nothing says where its chain ends')
  if (kept.position > read.position)
    return broken(read.reference, read.position + 1, `the chain is cut short: it had ${kept.position} entries`)
  if (kept.position < read.position) return broken(read.reference, kept.position + 1, 'it was added after the end of the chain')
  return kept.hash.equals(read.hash) ? undefined : broken(read.reference, read.position, 'the chain does not end as it did')
}

const checkLink = (body: string, row: EntryRow, end: End | undefined): Broken | undefined => {
  const position = end ? end.position + 1 : 1
  if (row.position !== position) return broken(row.case_reference, position, 'it is missing')
  if (!row.previous_hash.equals(end?.hash ?? beginning))
    return broken(row.case_reference, position, 'it does not follow from the entry before it')
  if (!entryHash(row.previous_hash, entryOf(body, row)).equals(row.hash))
    return broken(row.case_reference, position, 'it is not what was recorded: its hash does not fit')
  const isElsewhere = end?.version !== undefined && !end.version.equals(row.procedure_hash)
  if (isElsewhere && row.case_reference !== bodyReference && row.fact_type !== movedToVersion)
    return broken(row.case_reference, position, 'it is under another version of the procedure, and nothing says that the case was moved')
  return undefined
}

/** The one fact that may put a case under another version of its procedure. */
const movedToVersion = 'moved-to-version'

const endAt = (row: EntryRow): End => ({
  reference: row.case_reference,
  position: row.position,
  hash: row.hash,
  version: row.procedure_hash,
})

/** Whether one case's entries, in order, are as they were recorded. */
export const isUnbroken = (body: string, rows: readonly EntryRow[]): boolean => {
  let end: End | undefined
  for (const row of rows) {
    if (checkLink(body, row, end)) return false
    end = endAt(row)
  }
  return true
}

export const verify = (door: Door): Promise<Verified> =>
  door.snapshot(async ask => {
    const { body } = door
    const nextHead = makeHeads(ask, body)
    const seal = createHash('sha256')
    let end: End | undefined
    const count = { cases: 0, entries: 0, erased: 0 }
    const finish = async (): Promise<Broken | undefined> => {
      if (!end) return undefined
      if (end.reference !== bodyReference) count.cases += 1
      seal.update(JSON.stringify([end.reference, end.position, end.hash.toString('hex')]))
      return checkEnd(end, await nextHead())
    }
    for (;;) {
      const rows: readonly EntryRow[] = await ask(entriesAfter(body, end?.reference ?? '', end?.position ?? 0, batch))
      const [first, last] = [rows[0], rows[rows.length - 1]]
      if (!first || !last) break
      const beside = await readBeside(ask, body, first, last)
      for (const row of rows) {
        const isNew = row.case_reference !== end?.reference
        const fault: Broken | undefined = (isNew ? await finish() : undefined) ?? checkLink(body, row, isNew ? undefined : end)
        if (fault) return fault
        const gone = checkBeside(row, beside)
        if (typeof gone !== 'number') return gone
        count.entries += 1
        count.erased += gone
        end = endAt(row)
      }
    }
    const fault = await finish()
    if (fault) return fault
    const left = await nextHead()
    if (left) return broken(left.reference, 1, 'its chain is missing')
    const [stray] = await ask(strays(body))
    if (stray) return broken(stray.case_reference, stray.position, `the record does not have it, and yet ${stray.what}`)
    return { is: 'whole', ...count, seal: seal.digest('hex') }
  })

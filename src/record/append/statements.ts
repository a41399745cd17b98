/** The statements of one append. Together they are one transaction; each is planned once a connection. */
import { createHash } from 'node:crypto'
import { searchText, wordsOf } from '../search-words.ts'
import { type Statement, statement } from '../statement.ts'
import type { Append, Projections } from './append.ts'
import { type Link, letterHash } from './entries.ts'

/** First, so that the same form sent twice waits here for the first and then gets its answer. */
const insertKey = statement(
  'insert-answered-key',
  `insert into recourse.answered_key (body, key, case_reference, first_position, last_position, answered_at)
   values ($1, $2, $3, $4, $5, $6)`,
)

const beginChain = statement('begin-chain', `insert into recourse.case_head (body, case_reference, position, hash) values ($1, $2, $3, $4)`)

/** The lock on the case: whoever moves the head first wins; the other finds it moved and is undone. */
const moveHead = statement(
  'move-head',
  `with moved as (
     update recourse.case_head set position = $3, hash = $4
     where body = $1 and case_reference = $2 and position = $5 and hash = $6 returning 1)
   select recourse.expect_one(count(*)) from moved`,
)

const entryColumns = `body, case_reference, position, fact, fact_type, happened_on, recorded_at, recorded_by,
  procedure, procedure_version, procedure_hash, previous_hash, hash`

const insertEntry = statement(
  'insert-entry',
  `insert into recourse.record_entry (${entryColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)

const insertPersonal = statement(
  'insert-personal',
  `insert into recourse.personal_field (body, case_reference, position, field, salt, value) values ($1, $2, $3, $4, $5, $6)`,
)

const upsertIndex = statement(
  'upsert-case-index',
  `insert into recourse.case_index as kept (body, case_reference, procedure, title, person, service, stage, position_title, is_open,
     is_restricted, received_on, closed_on, next_due, look_again_on, accounts, summary, search)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
   on conflict (body, case_reference) do update set (procedure, title, person, service, stage, position_title, is_open,
     is_restricted, received_on, closed_on, next_due, look_again_on, accounts, summary, search) =
     (excluded.procedure, excluded.title, excluded.person, excluded.service, excluded.stage, excluded.position_title, excluded.is_open,
     excluded.is_restricted, excluded.received_on, excluded.closed_on, excluded.next_due, excluded.look_again_on, excluded.accounts,
     excluded.summary, excluded.search)`,
)

/** Run before the index is written: nothing happens unless the words have changed. */
const writeWords = statement(
  'write-words',
  `with news as (
     select 1 where not exists (select from recourse.case_index where body = $1 and case_reference = $2 and search = $3)),
   gone as (
     delete from recourse.case_word where body = $1 and case_reference = $2 and word <> all ($4::text[]) and exists (select from news))
   insert into recourse.case_word (body, word, case_reference)
   select $1, word, $2 from unnest($4::text[]) word where exists (select from news)
   on conflict do nothing`,
)

const dropRows = statement(
  'drop-worklist-rows',
  `delete from recourse.worklist_row where body = $1 and case_reference = $2 and key <> all ($3::text[])`,
)

/** A row that says what it said before is left as it is. */
const upsertRows = statement(
  'upsert-worklist-rows',
  `insert into recourse.worklist_row as kept (body, case_reference, key, kind, due_on, since, roles, stage, service, is_restricted, accounts, row)
   select $1, $2, key, kind, due, since, roles, stage, service, restricted, accounts, "row"
   from jsonb_to_recordset($3) as given(key text, kind text, due date, since date, roles text[], stage text, service text,
     restricted boolean, accounts text[], "row" jsonb)
   on conflict (body, case_reference, key) do update set (kind, due_on, since, roles, stage, service, is_restricted, accounts, row) =
     (excluded.kind, excluded.due_on, excluded.since, excluded.roles, excluded.stage, excluded.service, excluded.is_restricted,
      excluded.accounts, excluded.row)
   where (kept.kind, kept.due_on, kept.since, kept.roles, kept.stage, kept.service, kept.is_restricted, kept.accounts, kept.row)
     is distinct from (excluded.kind, excluded.due_on, excluded.since, excluded.roles, excluded.stage, excluded.service,
      excluded.is_restricted, excluded.accounts, excluded.row)`,
)

const insertMessages = statement(
  'insert-messages',
  `insert into recourse.outbox (body, case_reference, kind, message, not_before)
   select $1, $2, kind, message, "notBefore" from jsonb_to_recordset($3) as given(kind text, message jsonb, "notBefore" timestamptz)`,
)

const insertLetter = statement(
  'insert-letter',
  `insert into recourse.letter_sent (body, case_reference, id, fact, position, letter, title, sent_on, sent_by, sha256)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

const insertLetterCopy = statement(
  'insert-letter-copy',
  `insert into recourse.letter_copy (body, case_reference, id, recipients, html, text) values ($1, $2, $3, $4, $5, $6)`,
)

const endDrafts = statement(
  'end-letter-drafts',
  `delete from recourse.letter_draft where body = $1 and case_reference = $2 and id = any ($3::text[])`,
)

export const upsertPeople = statement(
  'upsert-people',
  `insert into recourse.person (body, case_reference, id, details)
   select $1, $2, details->>'id', details from jsonb_array_elements($3) as details
   on conflict (body, case_reference, id) do update set details = excluded.details`,
)

const insertCaseKey = statement(
  'insert-case-key',
  `insert into recourse.case_key (body, case_reference, key_hash, person) values ($1, $2, $3, $4)`,
)

const takeDocuments = statement(
  'take-documents',
  `update recourse.document set case_reference = $2, draft_hash = null where body = $1 and draft_hash = $3`,
)

const endPublicDraft = statement('end-public-draft', `delete from recourse.public_draft where body = $1 and token_hash = $2`)

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export const projectionStatements = (
  body: string,
  reference: string,
  procedure: string,
  { caseIndex: c, worklist }: Projections,
): Statement[] => {
  const search = searchText(reference, c)
  const rows = JSON.stringify(worklist)
  return [
    writeWords(body, reference, search, wordsOf(search)),
    upsertIndex(
      ...[body, reference, procedure, c.title, c.person, c.service, c.stage, c.position, c.open, c.restricted, c.receivedOn],
      ...[c.closedOn, c.nextDue, c.lookAgainOn, c.accounts, JSON.stringify(c.summary ?? {}), search],
    ),
    dropRows(
      body,
      reference,
      worklist.map(row => row.key),
    ),
    ...(worklist.length > 0 ? [upsertRows(body, reference, rows)] : []),
  ]
}

const letterStatements = (body: string, reference: string, append: Append, links: readonly Link[]): Statement[] =>
  (append.letters ?? []).flatMap(letter => {
    const position = links[append.facts.findIndex(f => f.id === letter.fact)]?.position
    return [
      insertLetter(
        body,
        reference,
        letter.id,
        letter.fact,
        position,
        letter.letter,
        letter.title,
        letter.sentOn,
        letter.sentBy,
        letterHash(letter),
      ),
      insertLetterCopy(body, reference, letter.id, letter.to, letter.html, letter.text),
    ]
  })

export const appendStatements = (body: string, append: Append, links: readonly Link[], previous: Buffer): Statement[] => {
  const last = links[links.length - 1]
  const first = links[0]
  if (!first || !last) return []
  const reference = first.reference
  const { key, projections, outbox = [], draftsDone = [], people = [], publicDraft } = append
  return [
    ...(key ? [insertKey(body, key, reference, first.position, last.position, last.recordedAt)] : []),
    append.position === 0
      ? beginChain(body, reference, last.position, last.hash)
      : moveHead(body, reference, last.position, last.hash, append.position, previous),
    ...links.map(l =>
      insertEntry(
        ...[body, reference, l.position, l.fact, l.factType, l.happenedOn, l.recordedAt, l.recordedBy],
        ...[l.procedure, l.procedureVersion, l.procedureHash, l.previousHash, l.hash],
      ),
    ),
    ...links.flatMap(l => l.personal.map(p => insertPersonal(body, reference, l.position, p.field, p.salt, p.value))),
    ...(projections ? projectionStatements(body, reference, append.procedure.id, projections) : []),
    ...(outbox.length > 0 ? [insertMessages(body, append.reference, JSON.stringify(outbox))] : []),
    ...letterStatements(body, reference, append, links),
    ...(draftsDone.length > 0 ? [endDrafts(body, reference, draftsDone)] : []),
    ...(people.length > 0 ? [upsertPeople(body, reference, JSON.stringify(people))] : []),
    ...(append.caseKeys ?? []).map(k => insertCaseKey(body, reference, tokenHash(k.key), k.person)),
    ...(publicDraft ? [takeDocuments(body, reference, tokenHash(publicDraft)), endPublicDraft(body, tokenHash(publicDraft))] : []),
  ]
}

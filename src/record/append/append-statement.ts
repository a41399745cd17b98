/**
 * The heart of an append as one statement, planned once a connection: the key, the head, the entries, their personal fields, messages
 * and what lists read of the case. One statement rather than ten, because sending and answering each costs as much as doing it.
 */
import { searchText, wordsOf } from '../search-words.ts'
import { namedStatement, type Statement } from '../statement.ts'
import type { Append, Projections } from './append.ts'
import type { Link } from './entries.ts'

/** The lock on the case. Whoever moves the head first wins; the other finds it moved, `expect_one` objects, and all is undone. */
const headMoved = `
  update recourse.case_head set position = :last, hash = :hash
  where body = :body and case_reference = :reference and position = :position::int and hash = :previous returning 1`

/** A case begun twice fails on the primary key: one wins. */
const headBegun = `
  insert into recourse.case_head (body, case_reference, position, hash) values (:body, :reference, :last, :hash) returning 1`

const recorded = (head: string): string => `moved as (${head}),
  keyed as (
    insert into recourse.answered_key (body, key, case_reference, first_position, last_position, answered_at)
    select :body, :key, :reference, :position::int + 1, :last::int, :answeredAt::timestamptz where :key::text is not null),
  entries as (
    insert into recourse.record_entry (body, case_reference, position, fact, fact_type, happened_on, recorded_at, recorded_by,
      procedure, procedure_version, procedure_hash, previous_hash, hash)
    select :body, :reference, :position::int + number, fact, fact_type, happened_on, recorded_at, recorded_by,
      :procedure, :procedureVersion, :procedureHash::bytea, previous_hash, hash
    from unnest(:facts::text[], :types::text[], :days::date[], :instants::timestamptz[], :recorders::text[], :befores::bytea[], :hashes::bytea[])
      with ordinality as given(fact, fact_type, happened_on, recorded_at, recorded_by, previous_hash, hash, number)),
  kept_apart as (
    insert into recourse.personal_field (body, case_reference, position, field, salt, value)
    select :body, :reference, given.* from unnest(:personalAt::int[], :fields::text[], :salts::bytea[], :personal::text[]) as given),
  messages as (
    insert into recourse.outbox (body, case_reference, kind, message, not_before)
    select :body, :reference, kind, message, "notBefore"
    from jsonb_to_recordset(:messages) as given(kind text, message jsonb, "notBefore" timestamptz))`

const rowColumns = 'kind, due_on, since, roles, stage, service, is_restricted, accounts, row'
const of = (table: string, columns: string): string => columns.replace(/\w+/g, column => `${table}.${column}`)
const indexColumns = `procedure, title, person, service, stage, position_title, is_open, is_restricted,
      received_on, closed_on, next_due, look_again_on, accounts, summary, search`

/** What lists read of the case. Words and rows that say what they said before are left as they are. */
const projected = `news as (
    select 1 where not exists (select from recourse.case_index where body = :body and case_reference = :reference and search = :search)),
  words_gone as (
    delete from recourse.case_word
    where exists (select from news) and body = :body and case_reference = :reference and word <> all (:words::text[])),
  words_new as (
    insert into recourse.case_word (body, word, case_reference)
    select :body, word, :reference from unnest(:words::text[]) word where exists (select from news) on conflict do nothing),
  indexed as (
    insert into recourse.case_index as kept (body, case_reference, ${indexColumns})
    values (:body, :reference, :procedure, :title, :person, :service, :stage, :positionTitle, :isOpen, :isRestricted,
      :receivedOn, :closedOn, :nextDue, :lookAgainOn, :accounts, :summary, :search)
    on conflict (body, case_reference) do update set (${indexColumns}) = row (${of('excluded', indexColumns)})),
  rows_gone as (
    delete from recourse.worklist_row where body = :body and case_reference = :reference and key <> all (:rowKeys::text[])),
  rows_kept as (
    insert into recourse.worklist_row as kept (body, case_reference, key, ${rowColumns})
    select :body, :reference, key, kind, due, since, roles, stage, service, restricted, accounts, "row"
    from jsonb_to_recordset(:rows) as given(key text, kind text, due date, since date, roles text[], stage text, service text,
      restricted boolean, accounts text[], "row" jsonb)
    on conflict (body, case_reference, key) do update set (${rowColumns}) = row (${of('excluded', rowColumns)})
    where (${of('kept', rowColumns)}) is distinct from (${of('excluded', rowColumns)}))`

const answer = 'select recourse.expect_one(count(*)) from moved'

const begin = namedStatement('append-first', `with ${recorded(headBegun)} ${answer}`)
const beginProjected = namedStatement('append-first-projected', `with ${recorded(headBegun)}, ${projected} ${answer}`)
const move = namedStatement('append', `with ${recorded(headMoved)} ${answer}`)
const moveProjected = namedStatement('append-projected', `with ${recorded(headMoved)}, ${projected} ${answer}`)

/** Projections alone, where the case is still at this position. */
const reproject = namedStatement(
  'project',
  `with moved as (
     select 1 from recourse.case_head where body = :body and case_reference = :reference and position = :position::int for update),
   ${projected} ${answer}`,
)

const projectionValues = (reference: string, { caseIndex: c, worklist }: Projections): Record<string, unknown> => {
  const search = searchText(reference, c)
  return {
    ...{ title: c.title, person: c.person, service: c.service, stage: c.stage, positionTitle: c.position, isOpen: c.open },
    ...{ isRestricted: c.restricted, receivedOn: c.receivedOn, closedOn: c.closedOn, nextDue: c.nextDue, lookAgainOn: c.lookAgainOn },
    ...{ accounts: c.accounts, summary: JSON.stringify(c.summary ?? {}), search, words: wordsOf(search) },
    ...{ rowKeys: worklist.map(row => row.key), rows: JSON.stringify(worklist) },
  }
}

export const projectStatement = (
  body: string,
  reference: string,
  position: number,
  procedure: string,
  projections: Projections,
): Statement => reproject({ body, reference, position, procedure, ...projectionValues(reference, projections) })

export const appendStatement = (body: string, append: Append, links: readonly Link[], previous: Buffer): Statement => {
  const last = links[links.length - 1]
  const reference = last?.reference ?? ''
  const personal = links.flatMap(link => link.personal.map(p => ({ ...p, position: link.position })))
  const values = {
    ...{ body, reference, position: append.position, last: last?.position, hash: last?.hash, previous },
    ...{ key: append.key, answeredAt: last?.recordedAt },
    ...{ procedure: last?.procedure, procedureVersion: last?.procedureVersion, procedureHash: last?.procedureHash },
    ...{ facts: links.map(l => l.fact), types: links.map(l => l.factType), days: links.map(l => l.happenedOn) },
    ...{ instants: links.map(l => l.recordedAt), recorders: links.map(l => l.recordedBy) },
    ...{ befores: links.map(l => l.previousHash), hashes: links.map(l => l.hash) },
    ...{ personalAt: personal.map(p => p.position), fields: personal.map(p => p.field), salts: personal.map(p => p.salt) },
    ...{ personal: personal.map(p => p.value), messages: JSON.stringify(append.outbox ?? []) },
  }
  if (!append.projections) return append.position === 0 ? begin(values) : move(values)
  const all = { ...values, ...projectionValues(reference, append.projections) }
  return append.position === 0 ? beginProjected(all) : moveProjected(all)
}

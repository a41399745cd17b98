/**
 * The heart of an append as one statement: the head, the entries, their personal fields, messages and what lists read of the case.
 * One statement rather than ten, because sending and answering each costs as much as doing it; and only the parts that have something
 * to do, because PostgreSQL prepares each part every time. The few shapes that occur are each planned once a connection.
 */
import { namedStatement, type Statement } from '../statement.ts'
import type { Append, CaseIndex } from './append.ts'
import type { Link } from './entries.ts'
import type { ListsChange, ListsWritten } from './lists-written.ts'

/** The lock on the case. Whoever moves the head first wins; the other finds it moved, `expect_one` objects, and all is undone. */
const headMoved = `moved as (
  update recourse.case_head set position = :last, hash = :hash
  where body = :body and case_reference = :reference and position = :position::int and hash = :previous returning 1)`

/** A case begun twice fails on the primary key: one wins. */
const headBegun = `moved as (
  insert into recourse.case_head (body, case_reference, position, hash) values (:body, :reference, :last, :hash) returning 1)`

const headStands = `moved as (
  select 1 from recourse.case_head where body = :body and case_reference = :reference and position = :position::int for update)`

const entryColumns = `body, case_reference, position, fact, fact_type, happened_on, recorded_at, recorded_by,
    procedure, procedure_version, procedure_hash, previous_hash, hash, key, together`

const oneEntry = `entries as (
  insert into recourse.record_entry (${entryColumns})
  values (:body, :reference, :last, :fact, :type, :day, :instant, :recorder,
    :procedure, :procedureVersion, :procedureHash, :previous, :hash, :key, 1))`

const someEntries = `entries as (
  insert into recourse.record_entry (${entryColumns})
  select :body, :reference, :position::int + number, fact, fact_type, happened_on, recorded_at, recorded_by,
    :procedure, :procedureVersion, :procedureHash::bytea, previous_hash, hash,
    case number when 1 then :key end, case number when 1 then :last::int - :position::int else 0 end
  from unnest(:facts::text[], :types::text[], :days::date[], :instants::timestamptz[], :recorders::text[], :befores::bytea[], :hashes::bytea[])
    with ordinality as given(fact, fact_type, happened_on, recorded_at, recorded_by, previous_hash, hash, number))`

const keptApart = `kept_apart as (
  insert into recourse.personal_field (body, case_reference, position, field, salt, value)
  select :body, :reference, given.* from unnest(:personalAt::int[], :fields::text[], :salts::bytea[], :personal::text[]) as given)`

const messages = `messages as (
  insert into recourse.outbox (body, case_reference, kind, message, not_before)
  select :body, :reference, kind, message, "notBefore"
  from jsonb_to_recordset(:messages) as given(kind text, message jsonb, "notBefore" timestamptz))`

const of = (table: string, columns: string): string => columns.replace(/\w+/g, column => `${table}.${column}`)
const indexColumns = `procedure, title, person, service, stage, position_title, is_open, is_restricted,
    received_on, closed_on, next_due, look_again_on, accounts, holders, owing, acts, traits, summary, lists_hash`
const indexValues = `:procedure, :title, :person, :service, :stage, :positionTitle, :isOpen, :isRestricted,
    :receivedOn, :closedOn, :nextDue, :lookAgainOn, :accounts, :holders, :owing, :acts, :traits, :summary, :listsHash`

const indexWritten = `indexed as (
  insert into recourse.case_index as kept (body, case_reference, ${indexColumns}) values (:body, :reference, ${indexValues})
  on conflict (body, case_reference) do update set (${indexColumns}) = row (${of('excluded', indexColumns)}) returning 1)`

/** Only where the lists are as the writer knows them: `expect_lists` objects otherwise. */
const indexChanged = `indexed as (
  update recourse.case_index set (${indexColumns}) = row (${indexValues})
  where body = :body and case_reference = :reference and lists_hash = :listsWere returning 1)`

const words = `words_gone as (
    delete from recourse.case_word where body = :body and case_reference = :reference and word <> all (:words::text[])),
  words_new as (
    insert into recourse.case_word (body, word, case_reference, place)
    select :body, word, :reference, place from unnest(:words::text[], :places::text[]) as given(word, place)
    on conflict (body, word, case_reference) do update set place = excluded.place where case_word.place <> excluded.place)`

const rowsGone = `rows_gone as (
  delete from recourse.worklist_row where body = :body and case_reference = :reference and key <> all (:rowKeys::text[]))`

const rowColumns = 'kind, due_on, since, roles, stage, service, is_restricted, accounts, row'
const rowsKept = `rows_kept as (
  insert into recourse.worklist_row (body, case_reference, key, ${rowColumns})
  select :body, :reference, key, kind, due, since, roles, stage, service, restricted, accounts, "row"
  from jsonb_to_recordset(:rows) as given(key text, kind text, due date, since date, roles text[], stage text, service text,
    restricted boolean, accounts text[], "row" jsonb)
  on conflict (body, case_reference, key) do update set (${rowColumns}) = row (${of('excluded', rowColumns)}))`

const thingsGone = `things_gone as (
  delete from recourse.case_thing where body = :body and case_reference = :reference and kind || ' ' || id <> all (:thingKeys::text[]))`

const thingColumns = 'state, since, due_on, done_on, owner, service, theme, row'
const thingsKept = `things_kept as (
  insert into recourse.case_thing (body, case_reference, kind, id, ${thingColumns})
  select :body, :reference, kind, id, state, since, due, done, owner, service, theme, "row"
  from jsonb_to_recordset(:things) as given(kind text, id text, state text, since date, due date, done date, owner text, service text,
    theme text, "row" jsonb)
  on conflict (body, case_reference, kind, id) do update set (${thingColumns}) = row (${of('excluded', thingColumns)}))`

const figuresGone = `figures_gone as (
  delete from recourse.case_figure where body = :body and case_reference = :reference and key <> all (:figureKeys::text[]))`

const figureColumns = 'procedure, measure, thing, on_day, until_day, is_known, value, groups, service, is_restricted'
const figuresKept = `figures_kept as (
  insert into recourse.case_figure (body, case_reference, key, ${figureColumns})
  select :body, :reference, key, :procedure, measure, thing, "on", until, known, value, groups, service, restricted
  from jsonb_to_recordset(:figures) as given(key text, measure text, thing text, "on" date, until date, known boolean, value numeric,
    groups jsonb, service text, restricted boolean)
  on conflict (body, case_reference, key) do update set (${figureColumns}) = row (${of('excluded', figureColumns)}))`

type Part = readonly [mark: string, sql: string]

const listParts = ({ was, words: w, keys, rows, thingKeys, things, figureKeys, figures }: ListsChange): readonly Part[] => [
  was ? ['-c', indexChanged] : ['-i', indexWritten],
  ...(w ? [['-w', words] as const] : []),
  ...(keys ? [['-g', rowsGone] as const] : []),
  ...(rows ? [['-r', rowsKept] as const] : []),
  ...(thingKeys ? [['-x', thingsGone] as const] : []),
  ...(things ? [['-t', thingsKept] as const] : []),
  ...(figureKeys ? [['-d', figuresGone] as const] : []),
  ...(figures ? [['-f', figuresKept] as const] : []),
]

const shapes = new Map<string, ReturnType<typeof namedStatement>>()

/** The statement of these parts: its text follows from their marks, which are its name. PostgreSQL reads 63 letters of a name. */
const shaped = (parts: readonly Part[]): ReturnType<typeof namedStatement> => {
  const name = `append${parts.map(([mark]) => mark).join('')}`
  const known = shapes.get(name)
  if (known) return known
  const checks = ['recourse.expect_one((select count(*) from moved))']
  if (parts.some(([mark]) => mark === '-c')) checks.push('recourse.expect_lists((select count(*) from indexed))')
  const made = namedStatement(name, `with ${parts.map(([, sql]) => sql).join(',\n')} select ${checks.join(', ')}`)
  shapes.set(name, made)
  return made
}

const listValues = (c: CaseIndex, now: ListsWritten, change: ListsChange): Record<string, unknown> => ({
  ...{ title: c.title, person: c.person, service: c.service, stage: c.stage, positionTitle: c.position, isOpen: c.open },
  ...{ isRestricted: c.restricted, receivedOn: c.receivedOn, closedOn: c.closedOn, nextDue: c.nextDue, lookAgainOn: c.lookAgainOn },
  ...{ accounts: c.accounts, holders: c.holders ?? [], owing: c.owing ?? [], acts: c.acts ?? [], traits: c.traits ?? [] },
  ...{ summary: JSON.stringify(c.summary ?? {}), listsHash: now.hash },
  ...{
    listsWere: change.was,
    words: change.words?.map(w => w.word),
    places: change.words?.map(w => w.place),
    rowKeys: change.keys,
    rows: change.rows,
  },
  ...{ thingKeys: change.thingKeys, things: change.things },
  ...{ figureKeys: change.figureKeys, figures: change.figures },
})

export interface ListsToWrite {
  readonly caseIndex: CaseIndex
  readonly now: ListsWritten
  readonly change: ListsChange
}

/** Lists alone, where the case is still at this position. */
export const projectStatement = (body: string, reference: string, position: number, procedure: string, lists: ListsToWrite): Statement =>
  shaped([['-s', headStands], ...listParts(lists.change)])({
    ...{ body, reference, position, procedure },
    ...listValues(lists.caseIndex, lists.now, lists.change),
  })

const entryPart = (links: readonly Link[]): { readonly part: Part; readonly values: Record<string, unknown> } => {
  const [first] = links
  if (links.length === 1 && first) {
    const values = { fact: first.fact, type: first.factType, day: first.happenedOn, instant: first.recordedAt, recorder: first.recordedBy }
    return { part: ['-1', oneEntry], values }
  }
  const values = {
    ...{ facts: links.map(l => l.fact), types: links.map(l => l.factType), days: links.map(l => l.happenedOn) },
    ...{ instants: links.map(l => l.recordedAt), recorders: links.map(l => l.recordedBy) },
    ...{ befores: links.map(l => l.previousHash), hashes: links.map(l => l.hash) },
  }
  return { part: ['-n', someEntries], values }
}

export const appendStatement = (
  body: string,
  append: Append,
  links: readonly Link[],
  previous: Buffer,
  lists: ListsToWrite | undefined,
): Statement => {
  const last = links[links.length - 1]
  const personal = links.flatMap(link => link.personal.map(p => ({ ...p, position: link.position })))
  const outbox = append.outbox ?? []
  const entries = entryPart(links)
  const parts: Part[] = [append.position === 0 ? ['-b', headBegun] : ['-m', headMoved], entries.part]
  if (personal.length > 0) parts.push(['-p', keptApart])
  if (outbox.length > 0) parts.push(['-o', messages])
  if (lists) parts.push(...listParts(lists.change))
  return shaped(parts)({
    ...{ body, reference: last?.reference, position: append.position, last: last?.position, hash: last?.hash, previous },
    ...{ key: append.key, procedure: last?.procedure, procedureVersion: last?.procedureVersion, procedureHash: last?.procedureHash },
    ...entries.values,
    ...{ personalAt: personal.map(p => p.position), fields: personal.map(p => p.field), salts: personal.map(p => p.salt) },
    ...{ personal: personal.map(p => p.value), messages: JSON.stringify(outbox) },
    ...(lists ? listValues(lists.caseIndex, lists.now, lists.change) : {}),
  })
}

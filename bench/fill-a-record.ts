/** Fills a throwaway record: some open cases as people record them, and an archive of closed ones copied from one. */
import { addDays, type LocalDate } from '#calendar'
import { evaluate, type Fact } from '#case'
import type { Append } from '#record'
import { projectionsOf } from '../src/server/projections.ts'
import type { Desk } from '../src/server/services/desk.ts'
import { fortyFacts } from './forty-facts.ts'

export type AsOwner = (sql: string, values?: readonly unknown[]) => Promise<readonly unknown[]>

const closedTemplate = 'B25-0000'
/** How far an open case has come: one that waits for its answer, one at Stage Two, one at the Panel. */
const reached = [9, 21, 36]

/** Open cases, each recorded as the server records one: judged, with everything that lists read of it. */
export async function openCases(desk: Desk, howMany: number): Promise<readonly string[]> {
  const references: string[] = []
  for (let i = 0; i < howMany; i++) {
    const reference = `B26-${String(i + 1).padStart(4, '0')}`
    await record(desk, reference, fortyFacts().slice(0, reached[i % reached.length]))
    references.push(reference)
  }
  return references
}

/** Closed cases: one recorded, the rest copied in the tables, with everything a closed case leaves there. */
export async function closedCases(desk: Desk, asOwner: AsOwner, howMany: number): Promise<void> {
  await record(desk, closedTemplate, fortyFacts().slice(0, 12), { closedOn: desk.clock.today() })
  const copies = `from recourse.TABLE t, generate_series(1, ${howMany - 1}) n where t.body = $1 and t.case_reference = $2`
  for (const [table, columns] of Object.entries(copied)) {
    const values = columns.map(column => changed[`${table}.${column}`] ?? changed[column] ?? `t.${column}`)
    await asOwner(`insert into recourse.${table} (${columns.join(', ')}) select ${values.join(', ')} ${copies.replace('TABLE', table)}`, [
      desk.body.id,
      closedTemplate,
    ])
  }
  await asOwner('analyze')
}

/** What a closed case leaves in each table. Its chain of hashes is copied too, and would not verify: nobody opens these. */
const copied: Readonly<Record<string, readonly string[]>> = {
  record_entry: `body case_reference position fact fact_type happened_on recorded_at recorded_by procedure procedure_version
    procedure_hash previous_hash hash together`.split(/\s+/),
  case_head: 'body case_reference position hash'.split(' '),
  case_index: `body case_reference procedure title person service stage position_title is_open is_restricted received_on closed_on
    next_due look_again_on accounts holders owing acts summary lists_hash`.split(/\s+/),
  case_word: 'body word case_reference place'.split(' '),
}

const changed: Readonly<Record<string, string>> = {
  case_reference: "'B25-' || lpad(n::text, 6, '0')",
  'case_index.received_on': 't.received_on - (n % 1500)',
  'case_index.closed_on': 't.closed_on - (n % 1500)',
  // The parts of the reference are each case's own.
  'case_word.word': "case when t.place like '%r%' and t.word <> 'b25' then t.word || '-' || n else t.word end",
}

async function record(desk: Desk, reference: string, made: readonly Fact[], closed?: { readonly closedOn: LocalDate }): Promise<void> {
  const facts = made.map(fact => ({ ...fact, case: reference, id: `${reference}-${fact.id}` }))
  const { procedure, compiled, hash } = desk.current()
  const calendar = await desk.calendar()
  const state = evaluate(compiled, facts, calendar, desk.clock.today())
  const projected = projectionsOf({
    ...{ reference, state, procedure, facts, calendar },
    people: { complainant: { id: 'complainant', name: `Ada Example ${reference}`, as: 'complainant', needs: [] } },
    restrictedServices: new Set<string>(),
    staff: await desk.store.accounts(),
  })
  const { lookAgainOn: _, nextDue: __, ...index } = projected.caseIndex
  const append: Append = {
    reference,
    position: 0,
    procedure: { id: procedure.id, version: procedure.receivedFrom, hash },
    facts,
    projections: closed
      ? {
          caseIndex: { ...index, open: false, position: 'Closed', closedOn: addDays(closed.closedOn, -30) },
          worklist: [],
          things: projected.things,
        }
      : projected,
  }
  const answer = await desk.store.appendFacts(append)
  if (answer.is !== 'recorded') throw new Error(`${reference} was not recorded: ${JSON.stringify(answer)}`)
}

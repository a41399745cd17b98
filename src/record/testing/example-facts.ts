/** Facts and projections to fill a record with in tests. Made up. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { Append, OpenRow, Projections, ThingRow } from '../append/append.ts'

export const exampleProcedure = { id: 'anytown-children', version: '2026-04-01', hash: 'ab'.repeat(32) }

/** A day, unchecked: the record refuses what is not one. */
export const aDay = (text: string): LocalDate => text as LocalDate

export const exampleFact = (reference: string | null, number: number, changes: Partial<Fact> = {}): Fact => ({
  id: `f${number}`,
  type: number === 1 ? 'complaint-received' : 'note-made',
  case: reference,
  on: aDay('2026-04-02'),
  recordedAt: '2026-04-02T09:30:00.123Z',
  recordedBy: 'officer-1',
  data: { words: `Fact ${number}`, count: number },
  ...changes,
})

export const exampleRow = (key: string, due: string, changes: Partial<OpenRow> = {}): OpenRow => ({
  ...{ key, kind: 'duty', due: aDay(due), roles: ['complaints-officer'], stage: 'stage-1', restricted: false, accounts: ['officer-1'] },
  row: { key, due, must: 'acknowledge the complaint' },
  ...changes,
})

export const exampleThing = (id: string, due: string, changes: Partial<ThingRow> = {}): ThingRow => ({
  ...{ kind: 'action', id, state: 'open', since: aDay('2026-04-02'), due: aDay(due), row: { id, what: 'apologise' } },
  ...changes,
})

export const exampleProjections = (
  changes: Partial<Projections['caseIndex']> = {},
  worklist?: readonly OpenRow[],
  things: readonly ThingRow[] = [],
): Projections => ({
  caseIndex: {
    ...{ title: 'Missed visits', person: 'Ada Example', service: 'fostering', stage: 'Stage 1', position: 'Being answered' },
    ...{ open: true, restricted: false, receivedOn: aDay('2026-04-02'), nextDue: aDay('2026-04-09'), accounts: ['officer-1'] },
    ...changes,
  },
  worklist: worklist ?? [exampleRow('stage-1/acknowledge', '2026-04-09'), exampleRow('stage-1/respond', '2026-04-20')],
  things,
})

export const exampleAppend = (reference: string | null, position: number, changes: Partial<Append> = {}): Append => ({
  ...{ reference, position, procedure: exampleProcedure },
  facts: [exampleFact(reference, position + 1)],
  ...(reference === null ? {} : { projections: exampleProjections() }),
  ...changes,
})

import type { FactDefinition, FactType, FieldDefinition, Literal, Procedure } from './types.ts'
import { actions } from './vocabulary/actions.ts'
import { behaviour } from './vocabulary/behaviour.ts'
import { bodyRecord, recordItself } from './vocabulary/body-record.ts'
import { comingIn } from './vocabulary/coming-in.ts'
import { ending } from './vocabulary/ending.ts'
import { handling } from './vocabulary/handling.ts'
import { meetings } from './vocabulary/meetings.ts'
import { ombudsman } from './vocabulary/ombudsman.ts'
import { otherBodies } from './vocabulary/other-bodies.ts'
import { otherProcesses } from './vocabulary/other-processes.ts'
import { payments } from './vocabulary/payments.ts'
import { people } from './vocabulary/people.ts'
import { responses } from './vocabulary/responses.ts'
import { time } from './vocabulary/time.ts'

/** The facts that all procedures share, by type. A procedure uses these and no synonym; what else it needs it declares. */
export const vocabulary: Readonly<Record<FactType, FactDefinition>> = {
  ...comingIn,
  ...people,
  ...otherProcesses,
  ...handling,
  ...responses,
  ...time,
  ...meetings,
  ...otherBodies,
  ...ending,
  ...ombudsman,
  ...payments,
  ...actions,
  ...behaviour,
  ...bodyRecord,
  ...recordItself,
}

/** The groups of the vocabulary, in the order a case meets them. */
export const vocabularyGroups: Readonly<Record<string, readonly FactType[]>> = {
  'Coming in': Object.keys(comingIn),
  'People and consent': Object.keys(people),
  'Other processes': Object.keys(otherProcesses),
  Handling: Object.keys(handling),
  'Reports and responses': Object.keys(responses),
  'Time and moving on': Object.keys(time),
  'Meetings and panels': Object.keys(meetings),
  'Other bodies': Object.keys(otherBodies),
  Ending: Object.keys(ending),
  Ombudsman: Object.keys(ombudsman),
  Payments: Object.keys(payments),
  'Actions and learning': Object.keys(actions),
  Behaviour: Object.keys(behaviour),
  "The body's own record": Object.keys(bodyRecord),
  'The record itself': Object.keys(recordItself),
}

/** What a procedure adds to the vocabulary: its own facts, and optional fields of shared ones. */
type Additions = Pick<Procedure, 'facts' | 'fields' | 'registers'>

/** A fact as this procedure knows it: the shared one with the procedure's own fields, or the procedure's own. Undefined for none. */
export function factDefinition(procedure: Additions, type: FactType): FactDefinition | undefined {
  const shared = own(vocabulary, type) ?? own(procedure.facts, type)
  if (shared === undefined) return undefined
  const added = own(procedure.fields, type)
  const tests = type === 'person-registered' ? testsOf(procedure) : undefined
  if (added === undefined && tests === undefined) return shared
  // The shared fields last: a procedure may add to a fact, never change it.
  return { ...shared, fields: { ...tests, ...added, ...shared.fields } }
}

/** What the registers require of a person, and the percentages they may hold, as fields of the entry. */
function testsOf(procedure: Additions): Readonly<Record<string, FieldDefinition>> | undefined {
  if (procedure.registers === undefined) return undefined
  const registers = Object.values(procedure.registers)
  const tests = registers.flatMap(({ requires }) => Object.entries(requires))
  const percents = registers.flatMap(({ percents: of = {} }) => Object.entries(of))
  return Object.fromEntries<FieldDefinition>([
    ...tests.map(([name, wanted]) => [name, fieldFor(name, wanted)] as const),
    ...percents.map(([name, says]) => [name, { type: 'number', says }] as const),
  ])
}

function fieldFor(name: string, wanted: Literal | readonly Literal[]): FieldDefinition {
  const one = typeof wanted === 'object' ? wanted[0] : wanted
  const type = typeof one === 'boolean' ? 'yes-no' : typeof one === 'number' ? 'number' : 'text'
  return { type, says: inWords(name) }
}

/** 'fromRegister' as 'From register'. */
function inWords(name: string): string {
  const words = name
    .replaceAll(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}

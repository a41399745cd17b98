/** Whether a procedure knows what a worked case says happened: a field it does not have is a slip of the pen, and would be read by nothing. */
import type { CompiledProcedure } from '#case'
import { type FactDefinition, factDefinition, type Procedure } from '#language'
import type { Event, Scenario } from './format.ts'
import { type Compared, failed } from './found.ts'

const meetingIds = ({ meetings }: Procedure): readonly string[] => Object.keys(meetings ?? {})

/** Fields whose text is the id of something in the procedure, and what the procedure has of it; undefined: it lists none. */
const ids: Readonly<Record<string, Readonly<Record<string, (procedure: Procedure) => readonly string[] | undefined>>>> = {
  'person-registered': { register: ({ registers }) => Object.keys(registers ?? {}) },
  'setting-changed': { name: ({ settings }) => Object.keys(settings ?? {}) },
  'letter-sent': { letter: ({ letters }) => Object.keys(letters ?? {}) },
  'report-issued': { report: ({ reports }) => Object.keys(reports ?? {}) },
  'meeting-being-arranged': { of: meetingIds },
  'meeting-date-set': { of: meetingIds },
  'meeting-attendee-named': { of: meetingIds },
  'meeting-papers-sent': { of: meetingIds },
  'meeting-held': { of: meetingIds },
  'meetings-scheduled': { of: meetingIds },
  'finding-recorded': { finding: ({ outcomes }) => outcomes?.point },
}

type Fields = FactDefinition['fields']

const fieldsOf = new WeakMap<Procedure, Map<string, Fields | undefined>>()

function knownFields(procedure: Procedure, type: string): Fields | undefined {
  const known = fieldsOf.get(procedure) ?? new Map<string, Fields | undefined>()
  fieldsOf.set(procedure, known)
  if (known.has(type)) return known.get(type)
  const fields = factDefinition(procedure, type)?.fields
  known.set(type, fields)
  return fields
}

/** The ids that the field may hold; undefined where its text is no id. */
const idsFor = (procedure: Procedure, type: string, field: string, fields: Fields): readonly string[] | undefined =>
  fields[field]?.type === 'role' ? Object.keys(procedure.roles) : ids[type]?.[field]?.(procedure)

/** What stands in an event that this procedure could not have recorded. What is only tried may be wrong on purpose, so its ids are let be. */
function unknownIn(procedure: Procedure, event: Event): readonly Compared[] {
  const type = 'fact' in event ? event.fact : event.attempt
  const fields = knownFields(procedure, type)
  if (fields === undefined) return failed(type, 'something this procedure records', 'nothing it knows')
  const { data = {}, by } = event
  const role = typeof by === 'string' ? by : by?.role
  return [
    ...Object.keys(data).flatMap(field =>
      Object.hasOwn(fields, field) ? [] : failed(`data.${field}`, `a field of ${type}`, 'it has none of that name'),
    ),
    ...(role === undefined || Object.hasOwn(procedure.roles, role) ? [] : failed('by', 'a role of this procedure', role)),
    ...('attempt' in event
      ? []
      : Object.entries(data).flatMap(([field, value]) => {
          const all = idsFor(procedure, type, field, fields)
          return typeof value !== 'string' || all === undefined || all.includes(value) ? [] : failed(`data.${field}`, all.join(', '), value)
        })),
  ]
}

/** By each event, with its number from 1, what the procedure does not know of it. */
export const unknownNames = (scenario: Scenario, { procedure }: CompiledProcedure): readonly (readonly [number, readonly Compared[]])[] =>
  scenario.facts.flatMap((event, i) => {
    const unknown = unknownIn(procedure, event)
    return unknown.length === 0 ? [] : [[i + 1, unknown] as const]
  })

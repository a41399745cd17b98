/** The body's own record: what it owes whatever the case, read under each procedure in force, and recorded in one chain. */
import { randomUUID } from 'node:crypto'
import type { LocalDate } from '#calendar'
import { type CompiledProcedure, evaluate, type Fact } from '#case'
import type { BodyRecord } from '#record'
import type { BodyRecording, BodyServices, OpenBody, Person, Recorded } from '#web'
import { judge } from '../judging.ts'
import { type Edition, editionFor } from '../library.ts'
import { personalFields } from '../personal.ts'
import { readOpenCasesAgain } from '../read-again.ts'
import type { Desk } from './desk.ts'
import { isPerson } from './reading.ts'
import { notTheirs, type Recorder, recorderOf } from './recording.ts'
import { roleServices } from './roles.ts'

/** Ids of the body's own facts begin with it, as a case's do with its reference. */
const ofTheBody = 'body'

/** Of each of the body's procedures the version that takes complaints today; the one the desk works with, where none does. */
export const editionsInForce = (desk: Desk, today: LocalDate): readonly Edition[] => {
  const { body, library } = desk
  const ids = [...new Set(library.editions.filter(({ procedure }) => procedure.body === body.id).map(({ procedure }) => procedure.id))]
  const inForce = ids.flatMap(id => editionFor(library, body.id, today, id) ?? [])
  const found = inForce.length > 0 ? inForce : [desk.current()]
  return found.toSorted((a, b) => a.procedure.title.localeCompare(b.procedure.title, 'en-GB'))
}

/** What the procedure says of the body is read by its compiled form, where the reports are among the duties. */
export const openBodyRecord = async (desk: Desk): Promise<readonly OpenBody[]> => {
  const [record, staff, calendar] = await Promise.all([desk.store.readBodyFacts(), desk.store.accounts(), desk.calendar()])
  const today = desk.clock.today()
  const people = peopleIn(record)
  return editionsInForce(desk, today).map(({ compiled }): OpenBody => {
    return {
      reference: null,
      position: record.position,
      body: desk.body,
      procedure: compiled.procedure,
      compiled,
      calendar,
      facts: record.facts,
      bodyFacts: [],
      state: evaluate(compiled, record.facts, calendar, today, { of: 'body' }),
      people,
      accounts: Object.fromEntries(staff.map(({ id, name }) => [id, name])),
      accountRoles: Object.fromEntries(staff.map(({ id, roles }) => [id, roles])),
    }
  })
}

const peopleIn = ({ people }: BodyRecord): Readonly<Record<string, Person>> =>
  Object.fromEntries(people.filter(isPerson).map(person => [person.id, person]))

/** Types that a case reads whatever its procedure names. */
const readByEveryCase: readonly string[] = [
  'calendar-changed',
  'meetings-scheduled',
  'person-registered',
  'role-ended',
  'role-given',
  'setting-changed',
]

const namedByCases = new WeakMap<CompiledProcedure, string>()

/** Whether a fact of the body's may change what a case owes: its type is one that the stages name. */
const concernsCases = (compiled: CompiledProcedure, { type }: Fact): boolean => {
  const { ofTheBody: _, reports, ...rest } = compiled.procedure
  const named = namedByCases.get(compiled) ?? JSON.stringify(rest)
  namedByCases.set(compiled, named)
  return readByEveryCase.includes(type) || named.includes(`"${type}"`)
}

const refused = (because: string, field?: string): Recorded => ({
  is: 'refused',
  refusals: [{ act: 'record', clause: '', because, severity: 'refuse', ...(field === undefined ? {} : { field }), tests: [] }],
})

/** One run at a time, and one more after it where something was recorded meanwhile. */
const oneAfterAnother = (run: () => Promise<void>, report: (fault: unknown) => void): (() => void) => {
  let going = false
  let again = false
  const begin = async (): Promise<void> => {
    going = true
    do {
      again = false
      await run().catch(report)
    } while (again)
    going = false
  }
  return () => {
    if (going) again = true
    else void begin()
  }
}

export const recordInBody = async (desk: Desk, recorder: Recorder, recording: BodyRecording): Promise<Recorded> => {
  const { store, clock } = desk
  const earlier = await store.answered(recording.key)
  if (earlier) return { is: 'recorded', facts: earlier.facts, warnings: [], again: true }
  const edition = editionsInForce(desk, clock.today()).find(({ procedure }) => procedure.id === recording.procedure)
  if (!edition) return refused('This procedure is not in force today. Open the page of the service again, and record it there.')
  const [{ facts, position }, calendar] = await Promise.all([store.readBodyFacts(), desk.calendar()])
  if (recording.position !== position) return { is: 'changed', since: facts.slice(recording.position) }
  const { procedure, compiled, hash } = edition
  const theirs = notTheirs({ edition: { procedure: compiled.procedure } }, recorder, recording.attempts)
  if (theirs.length > 0) return { is: 'refused', refusals: theirs }
  const attempts = recording.attempts.map(attempt => ({
    ...attempt,
    case: null,
    ...(attempt.by === undefined || procedure.roles[attempt.by.role]?.outside ? {} : { by: { ...attempt.by, person: recorder.id } }),
  }))
  const judged = { compiled, calendar, today: clock.today(), facts, position }
  const judgement = judge(judged, ofTheBody, attempts, { recordedAt: clock.now(), recordedBy: recorder.id })
  if ('refused' in judgement) return { is: 'refused', refusals: judgement.refused }
  const appended = await store.appendFacts({
    reference: null,
    position,
    procedure: { id: procedure.id, version: procedure.receivedFrom, hash },
    facts: judgement.facts,
    personal: personalFields(procedure),
    key: recording.key,
  })
  if (appended.is === 'changed') return { is: 'changed', since: appended.since }
  if (appended.is === 'refused') return refused(`What was typed cannot be kept: ${appended.because}.`, appended.at)
  return { is: 'recorded', facts: appended.facts, warnings: judgement.warnings, again: appended.again }
}

export const bodyServices = (desk: Desk, report: (fault: unknown) => void): BodyServices => {
  const casesReadAgain = oneAfterAnother(() => readOpenCasesAgain(desk), report)
  return {
    bodyRecord: () => openBodyRecord(desk),

    async recordForBody({ account }, recording) {
      const inForce = editionsInForce(desk, desk.clock.today())
      const edition = inForce.find(({ procedure }) => procedure.id === recording.procedure) ?? desk.current()
      const recorded = await recordInBody(desk, recorderOf(edition.procedure, account), recording)
      if (recorded.is === 'recorded' && inForce.some(({ compiled }) => recorded.facts.some(fact => concernsCases(compiled, fact))))
        casesReadAgain()
      return recorded
    },

    ...roleServices(desk, casesReadAgain),

    async addPersonOfBody(_session, person) {
      const added: Person = { ...person, id: `person-${randomUUID().slice(0, 8)}` }
      await desk.store.savePeople(null, [added])
      return added
    },
  }
}

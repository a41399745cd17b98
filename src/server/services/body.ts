/** The body's own record: what it owes whatever the case, read under each procedure in force, and recorded in one chain. */
import { randomUUID } from 'node:crypto'
import { evaluate } from '#case'
import type { BodyRecord } from '#record'
import type { BodyServices, OpenBody, Person } from '#web'
import { concernsCases } from '../concerns-cases.ts'
import { readOpenCasesAgain } from '../read-again.ts'
import type { Desk } from './desk.ts'
import { editionsInForce } from './editions-in-force.ts'
import { isPerson } from './reading.ts'
import { recordInBody } from './record-in-body.ts'
import { recorderOf } from './recording.ts'
import { roleServices } from './roles.ts'

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

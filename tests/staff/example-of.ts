/** The staff pages over one case of a body's own procedure, judged by the real engine, all in memory. */
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, decide, evaluate, type Fact } from '#case'
import type { Body, Procedure } from '#language'
import { readLibrary } from '#library'
import type { SentLetter } from '../../src/web/services.ts'
import type { Example } from '../../src/web/staff/testing/example-shape.ts'
import { staffApp } from '../../src/web/staff/testing/staff-app.ts'
import { staffServices } from '../../src/web/staff/testing/staff-services.ts'
import { visitor } from '../../src/web/staff/testing/visitor.ts'

const library = await readLibrary()

export type Told = readonly [type: string, on: string, role: string, data: Fact['data'], more?: Partial<Fact>]

export const reference = 'XX26-0001'

/** An account for each role, named as it is: with what the body lets the role do. */
const accountsOf = ({ permissions }: Body, { roles }: Procedure): Example['accounts'] =>
  Object.entries(permissions).map(([role, may]) => ({ id: role, name: roles[role]?.title ?? role, roles: [role], permissions: may }))

/** Visitors by role, for a case told so far, looked at on `today`. */
export const staffOf = (procedureId: string, today: string, ...told: readonly Told[]) => staffWith(procedureId, today, told, [])

/** The same, with letters that were sent in it. */
export const staffWith = async (procedureId: string, today: string, told: readonly Told[], letters: readonly SentLetter[]) => {
  const edition = library.editions.find(({ procedure }) => procedure.id === procedureId)
  const body = edition && library.bodies[edition.procedure.body]
  if (edition === undefined || body === undefined) throw new Error(`there is no procedure ${procedureId}`)
  const { procedure } = edition
  const compiled = compile(procedure, edition.hash)
  const calendar = compileCalendar(bankHolidays[procedure.calendar])
  const facts = told.map(
    ([type, on, role, data, more], i): Fact => ({
      ...{ id: `${reference}-${i + 1}`, type, case: reference, on: day(on), recordedAt: `${on}T09:00:00Z`, recordedBy: role, data },
      by: { role, person: role },
      ...more,
    }),
  )
  const services = staffServices({
    today: day(today),
    ...{ calendar, body, procedure, clauses: edition.clauses, accounts: accountsOf(body, procedure) },
    cases: [
      {
        reference,
        title: 'Nobody rang back',
        people: { p1: { id: 'p1', name: 'Robin Sample', as: 'complainant', needs: [] } },
        facts,
        letters,
      },
    ],
    judging: {
      compiled,
      state: each => evaluate(compiled, each, calendar, day(today)),
      decide: (each, attempt) => decide(compiled, each, calendar, day(today), attempt),
    },
  })
  const app = await staffApp(services)
  return { services, as: (role: string) => visitor(app, services.sessionFor(role)) }
}

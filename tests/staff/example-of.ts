/** The staff pages over one case of a body's own procedure, judged by the real engine, all in memory. */
import { bankHolidays, compileCalendar, day, type LocalDate } from '#calendar'
import { decide, evaluate, type Fact } from '#case'
import type { Body, Procedure } from '#language'
import { type Edition, readLibrary } from '#library'
import type { SentLetter } from '../../src/web/services.ts'
import type { Example, ExampleCase } from '../../src/web/staff/testing/example-shape.ts'
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
export const staffWith = (procedureId: string, today: string, told: readonly Told[], letters: readonly SentLetter[]) => {
  const facts = told.map(
    ([type, on, role, data, more], i): Fact => ({
      ...{ id: `${reference}-${i + 1}`, type, case: reference, on: day(on), recordedAt: `${on}T09:00:00Z`, recordedBy: role, data },
      by: { role, person: role },
      ...more,
    }),
  )
  const edition = library.editions.find(({ procedure }) => procedure.id === procedureId)
  if (edition === undefined) throw new Error(`there is no procedure ${procedureId}`)
  return staffOver(edition, day(today), facts, { letters })
}

interface Beside {
  readonly letters?: readonly SentLetter[]
  readonly people?: ExampleCase['people']
  /** An account of a role beside the one that each role has. */
  readonly person?: { readonly id: string; readonly role: string }
}

/** Visitors by the account of each role, over facts as they are. */
export const staffOver = async (
  { procedure, compiled, clauses }: Edition,
  today: LocalDate,
  facts: readonly Fact[],
  beside: Beside = {},
) => {
  const body = library.bodies[procedure.body]
  if (body === undefined) throw new Error(`there is no body ${procedure.body}`)
  const { letters = [], people, person } = beside
  const calendar = compileCalendar(bankHolidays[procedure.calendar])
  const accounts = accountsOf(body, procedure)
  const own = accounts.filter(({ id }) => id === person?.role).map(account => ({ ...account, id: person?.id ?? account.id }))
  const services = staffServices({
    ...{ today, calendar, body, procedure, clauses, accounts: [...accounts.filter(({ id }) => own[0]?.id !== id), ...own] },
    cases: [
      {
        reference,
        title: 'Nobody rang back',
        people: people ?? { p1: { id: 'p1', name: 'Robin Sample', as: 'complainant', needs: [] } },
        facts,
        letters,
      },
    ],
    judging: {
      compiled,
      state: each => evaluate(compiled, each, calendar, today),
      decide: (each, attempt) => decide(compiled, each, calendar, today, attempt),
    },
  })
  const app = await staffApp(services)
  return { services, as: (account: string) => visitor(app, services.sessionFor(account)) }
}

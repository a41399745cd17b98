/** Cell by cell: what the table says is what the server does, for every act and every role of every procedure. */
import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { type Attempt, decide, type Fact, type Refusal } from '#case'
import { type Procedure, type RoleId, sayWho } from '#language'
import { type Edition, readLibrary } from '#library'
import { notTheirs, recorderOf } from '../src/server/services/recording.ts'
import type { Account } from '../src/web/account.ts'
import { actsOf, actsOfTheBody, type StepAct } from '../src/web/staff/acts/act.ts'
import { doersOf } from '../src/web/staff/acts/offer.ts'
import { mayUse } from '../src/web/staff/permissions.ts'
import { type Cell, whoMay } from '../src/web/staff/who-may/cells.ts'
import { whoMayRows } from '../src/web/staff/who-may/view.ts'

const library = await readLibrary()
const on = day('2026-05-14')

/** A complaint with one point: enough for every act to be judged by its role, whatever else is missing. */
const received = (procedure: Procedure): readonly Fact[] =>
  [{ type: 'complaint-received' }, { type: 'point-raised', about: { point: ['1'] } }].map((fact, i) => ({
    ...{ id: `AT26-0001/${i + 1}`, case: 'AT26-0001', on, recordedAt: '2026-05-14T09:00:00Z', recordedBy: 'kim', data: { words: 'Late' } },
    ...fact,
    by: { role: Object.keys(procedure.roles).find(role => procedure.roles[role]?.outside) ?? '' },
  }))

const attemptsAt = (act: StepAct, role: RoleId, ofTheBody: boolean): readonly Attempt[] =>
  act.ways.map(way => ({
    type: way.type,
    case: ofTheBody ? null : 'AT26-0001',
    on,
    by: { role, person: 'kim' },
    under: act.key,
    data: { ...Object.fromEntries(Object.entries(way.among).map(([field, [first = '']]) => [field, first])), ...way.fixed },
    ...(way.stage === undefined ? { stage: act.stage } : { stage: way.stage }),
    ...(act.each === undefined || typeof act.each === 'object' ? {} : { about: { [act.each]: ['1'] } }),
  }))

const lets: ReadonlySet<Cell> = new Set(['every-case', 'own-cases', 'for-them', 'opens-no-case'])

/** Refusals that are about who does it. */
const isAboutTheRole =
  ({ key, who }: StepAct, procedure: Procedure) =>
  ({ act, because }: Refusal): boolean =>
    act === key && because.startsWith(who === 'nobody' ? 'Nobody may ' : `Only ${sayWho(procedure, who)} may `)

/** What the table says otherwise than the server does, and of how many ways to do an act the role was judged in this case. */
const compared = ({ compiled, procedure }: Edition, ofTheBody: boolean) => {
  const permissions = library.bodies[procedure.body]?.permissions ?? {}
  const calendar = compileCalendar(bankHolidays[procedure.calendar])
  const cells = new Map(whoMay(procedure, permissions).flatMap(({ rows }) => rows.map(row => [row.key, row.cells] as const)))
  const facts = ofTheBody ? [] : received(procedure)
  const found: string[] = []
  const counts = { ways: 0, judged: 0 }
  const roles = Object.keys(procedure.roles)
  for (const act of (ofTheBody ? actsOfTheBody(procedure) : actsOf(procedure)).values()) {
    const may = roles.filter(role => lets.has(cells.get(act.key)?.[role] ?? 'may-not'))
    for (const role of roles) {
      const cell = cells.get(act.key)?.[role]
      const account: Account = { id: 'kim', name: 'Kim', roles: [role], permissions: permissions[role] ?? [] }
      const says = (what: string) => found.push(`${act.key}, ${role}: the table says ${cell}, ${what}`)
      if (cell === undefined) says('and there is no cell')
      // The form, and the post of it, ask this before anything else: whoever is not among them is answered 403.
      if (doersOf(act, procedure, account).own.length > 0 !== may.includes(role)) says('the form is offered otherwise')
      if (cell === 'every-case' && !ofTheBody && !account.permissions.includes('see-all-cases')) says('it does not see every case')
      if (cell === 'own-cases' && account.permissions.includes('see-all-cases')) says('it sees every case')
      if (cell === 'own-cases' && !mayUse('POST /cases/:reference/record/*', account.permissions)) says('the route is closed to it')
      if (cell === 'opens-no-case' && mayUse('POST /cases/:reference/record/*', account.permissions)) says('the route is open to it')
      const own = notTheirs({ edition: { procedure } }, recorderOf(procedure, account), attemptsAt(act, role, ofTheBody))
      if (own.length > 0) says('its own account is refused')
    }
    for (const [i, way] of act.ways.entries()) {
      const refused = roles.filter(role => {
        const attempt = attemptsAt(act, role, ofTheBody)[i]
        const decision = attempt && decide(compiled, facts, calendar, on, attempt)
        return decision !== undefined && 'refused' in decision && decision.refused.some(isAboutTheRole(act, procedure))
      })
      counts.ways += 1
      // An act that does not apply in this case, or only to what some roles did, judges nobody else; where it judges, it refuses those and no others.
      const expected = roles.filter(role => !may.includes(role) && (way.by.length === 0 || way.by.includes(role)))
      if (refused.length > 0 || expected.length === 0) counts.judged += 1
      if (refused.length > 0 && refused.join() !== expected.join())
        found.push(`${act.key} as ${way.type}: refused to ${refused.join()}; the table refuses ${expected.join()}`)
    }
  }
  return { found, counts }
}

const editions = library.editions.map(edition => [edition.folder, edition] as const)

test.each(editions)('%s: cases', (_, edition) => {
  const { found, counts } = compared(edition, false)
  expect(found).toEqual([])
  expect(counts.judged / counts.ways).toBeGreaterThan(0.7)
})

test.each(editions)('%s: the body’s own record', (_, edition) => {
  expect(compared(edition, true).found).toEqual([])
})

test.each(editions)('%s: the spreadsheet has every act and every role', (_, edition) => {
  const { procedure } = edition
  const [head, ...rows] = whoMayRows({ procedure, permissions: library.bodies[procedure.body]?.permissions ?? {} })
  expect(rows.length).toBe(actsOf(procedure).size + actsOfTheBody(procedure).size)
  expect(head?.length).toBe(Object.keys(procedure.roles).length + 4)
})

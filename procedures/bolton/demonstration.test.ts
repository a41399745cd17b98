import { describe, expect, test } from 'vitest'
import { addDays, bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate } from '#case'
import { type DemonstrationTexts, generate } from '#demonstration'
import { atNought } from '../../src/demonstration/testing/at-nought.ts'
import { closesFrom, closesFromAnyMoment } from '../../src/demonstration/testing/closes-from.ts'
import { body } from './body.ts'
import { procedure } from './children/2025-04-01/index.ts'
import { demonstration } from './demonstration.ts'

const texts: DemonstrationTexts = demonstration
const calendar = compileCalendar(bankHolidays[procedure.calendar])
const compiled = compile(procedure, 'demonstration')
const accounts = Object.fromEntries(Object.keys(texts.staff).map(role => [role, [`demo-${role}`]]))
const to = day('2026-05-14')
const cases = [...generate({ edition: { procedure, compiled }, calendar, texts, accounts, from: addDays(to, -365), to, count: 120 })]
const states = cases.map(({ facts }) => evaluate(compiled, facts, calendar, to))

describe('the texts', () => {
  test('name services, relations and roles that the body and its procedure have', () => {
    const services = body.services.map(({ id }) => id)
    const relations = body.relations.map(({ id }) => id)
    for (const complaint of [...texts.complaints, ...(texts.rare ?? [])]) {
      expect(services).toContain(complaint.service)
      expect(relations).toContain(complaint.relation)
      expect(Object.keys(procedure.roles)).toContain(complaint.role)
    }
    for (const role of [...Object.keys(texts.staff), ...Object.keys(texts.others)]) expect(Object.keys(procedure.roles)).toContain(role)
  })

  test('name acts that the procedure has', () => {
    const acts = Object.entries(procedure.stages).flatMap(([stage, { gates = {}, duties = {}, dates = {} }]) => [
      ...Object.keys(gates).map(id => `${stage}/${id}`),
      ...Object.entries({ ...duties, ...dates }).flatMap(([id, clock]) =>
        Object.keys(clock.extensions ?? {}).map(one => `${stage}/${id}/${one}`),
      ),
    ])
    expect(texts.habits.map(({ act }) => act).filter(act => act.includes('/') && !acts.includes(act))).toEqual([])
  })

  test('are of people who can be seen to be invented', () => {
    const names = [...texts.names, ...Object.values(texts.staff), ...Object.values(texts.others).flat()]
    expect(names.filter(name => !/ (Example|Specimen|Sample|Placeholder|Testcase|Invented|Madeup)$/.test(name))).toEqual([])
    expect(texts.complaints.length).toBeGreaterThanOrEqual(40)
  })
})

test('a year of invented complaints holds only facts that have effect, or wait for a decision', () => {
  const without = states.flatMap((state, n) =>
    state.facts.flatMap(({ fact, effect }) => (effect === 'no' ? [`${cases[n]?.reference} ${fact}`] : [])),
  )
  expect(without).toEqual([])
})

test('every stage is met with, and every finding', () => {
  const met = new Set(states.flatMap(({ duties }) => duties.filter(({ status }) => /^met/.test(status)).map(({ key }) => key)))
  for (const key of [
    'intake/acknowledge',
    'stage-1/respond',
    'stage-2/respond',
    'stage-3/respond',
    'provider/pass-on',
    'hand-over/pass-on',
  ])
    expect([...met]).toContain(key)
  const found = new Set(states.flatMap(({ outcomes }) => Object.values(outcomes.points)))
  expect([...found].sort()).toEqual(['not-upheld', 'partially-upheld', 'upheld'])
})

test('some work is late, some is due, and some cases are closed', () => {
  const statuses = states.flatMap(({ duties }) => duties.map(({ status }) => status))
  expect(statuses).toContain('late')
  expect(statuses).toContain('owed')
  expect(states.some(({ positions }) => positions.some(({ kind, is }) => kind === 'case' && is === 'closed'))).toBe(true)
})

test('each figure of its reports has something to count in the year', () => {
  expect(
    atNought(
      compiled,
      cases.map(({ facts }) => facts),
      calendar,
      to,
    ),
  ).toEqual([])
})

describe('a way on (law 16)', () => {
  test('a complaint shared with the NHS can be closed though the Council never answers it itself', () => {
    const shared = cases.flatMap(({ facts }) => {
      const at = facts.findIndex(({ type, data }) => type === 'shared-outside' && data.with === 'nhs')
      return at < 0 ? [] : [facts.slice(0, at + 1)]
    })
    expect(shared.length).toBeGreaterThan(0)
    for (const facts of shared) closesFrom(compiled, facts, calendar)
  })

  test('what is being resolved informally can be closed once it is', () => {
    const informal = cases.flatMap(({ facts }) => {
      const at = facts.findIndex(({ type, data }) => type === 'point-routed' && data.track === 'informal')
      return at < 0 ? [] : [facts.slice(0, at + 1)]
    })
    expect(informal.length).toBeGreaterThan(0)
    for (const facts of informal) closesFrom(compiled, facts, calendar)
  })

  test('from every state of a case it can still be closed, by facts that are let through', () =>
    closesFromAnyMoment(compiled, cases, calendar, 40))
})

import { describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, bankHolidays, compileCalendar, day } from '#calendar'
import { type CaseState, compile, evaluate } from '#case'
import { type DemonstrationTexts, generate } from '#demonstration'
import { atNought } from '../../src/demonstration/testing/at-nought.ts'
import { closesFrom, closesFromAnyMoment } from '../../src/demonstration/testing/closes-from.ts'
import { body } from './body.ts'
import { procedure } from './children/2024-04-01/index.ts'
import { demonstration } from './demonstration.ts'

const texts: DemonstrationTexts = demonstration
const calendar = compileCalendar(bankHolidays[procedure.calendar])
const compiled = compile(procedure, 'demonstration')
const accounts = Object.fromEntries(Object.keys(texts.staff).map(role => [role, [`demo-${role}`]]))
const to = day('2026-05-14')
const asked = { edition: { procedure, compiled }, calendar, texts, accounts, from: addDays(to, -365), to, count: 200 }
const cases = [...generate(asked)]
const states: readonly CaseState[] = cases.map(({ facts }) => evaluate(compiled, facts, calendar, to))
const duties = states.flatMap(state => state.duties)
const isMet = (key: string, status = /^met/) => duties.some(duty => duty.key === key && status.test(duty.status))
const casesWith = (type: string, data: Readonly<Record<string, unknown>> = {}) =>
  cases.filter(({ facts }) =>
    facts.some(fact => fact.type === type && Object.entries(data).every(([field, value]) => fact.data[field] === value)),
  )

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
    const acts = Object.entries(procedure.stages).flatMap(([stage, { gates = {}, duties: owed = {}, dates = {} }]) => [
      ...Object.keys(gates).map(id => `${stage}/${id}`),
      ...Object.entries({ ...owed, ...dates }).flatMap(([id, clock]) =>
        Object.keys(clock.extensions ?? {}).map(one => `${stage}/${id}/${one}`),
      ),
    ])
    expect(texts.habits.map(({ act }) => act).filter(act => act.includes('/') && !acts.includes(act))).toEqual([])
  })

  test('are of people who can be seen to be invented', () => {
    const names = [...texts.names, ...Object.values(texts.staff), ...Object.values(texts.others).flat()]
    expect(names.filter(name => !/ (Example|Specimen|Sample|Placeholder|Testcase|Invented|Madeup)$/.test(name))).toEqual([])
    expect(texts.complaints.length).toBeGreaterThanOrEqual(55)
  })
})

describe('a year of invented complaints', () => {
  test('comes out the same, byte for byte', () => {
    const few = { ...asked, count: 30 }
    expect(JSON.stringify([...generate(few)])).toBe(JSON.stringify([...generate(few)]))
  })

  test('holds only facts that have effect, or wait for a decision', () => {
    const without = states.flatMap((state, n) =>
      state.facts.flatMap(({ fact, effect }) => (effect === 'no' ? [`${cases[n]?.reference} ${fact}`] : [])),
    )
    expect(without).toEqual([])
  })

  test('is recorded in order, nothing before it happened and nothing after the last day', () => {
    for (const { facts } of cases) {
      const recorded = facts.map(({ recordedAt }) => recordedAt)
      expect(recorded).toEqual([...recorded].sort())
      for (const { on, recordedAt } of facts) expect(on <= recordedAt.slice(0, 10) && recordedAt.slice(0, 10) <= to).toBe(true)
    }
    expect(
      cases.some(({ facts }) => facts.some(({ on, recordedAt, type }) => type !== 'matter-arose' && on < recordedAt.slice(0, 10))),
    ).toBe(true)
  })

  test('spreads over the year, most of it on working days', () => {
    const months = new Set(cases.map(({ facts }) => facts[0]?.recordedAt.slice(0, 7)))
    expect(months.size).toBeGreaterThanOrEqual(12)
  })

  test('meets the duties of all three stages', () => {
    const keys = [
      'intake/hand-over',
      'intake/register',
      'intake/acknowledge',
      'intake/allocate',
      'stage-1/respond',
      'stage-1/tell-of-delay',
      'stage-1/confirm-outcome',
      'stage-1/copy-to-team',
      'stage-2/appoint',
      'stage-2/draw-up-statement',
      'stage-2/have-statement-signed',
      'stage-2/draft-report',
      'stage-2/send-draft-to-staff',
      'stage-2/independent-person-report',
      'stage-2/pass-reports',
      'stage-2/respond',
      'stage-3/organise-panel',
      'stage-3/hold-panel',
      'stage-3/papers',
      'stage-3/invite-independent-person',
      'stage-3/panel-letter',
      'stage-3/respond',
      'learning/learning-meeting',
    ]
    expect(keys.filter(key => !isMet(key))).toEqual([])
  })

  test('shows what goes well and what does not', () => {
    expect(isMet('intake/acknowledge', /^met-in-time$/)).toBe(true)
    expect(isMet('intake/acknowledge', /^met-late$/)).toBe(true)
    expect(isMet('stage-1/respond', /^met-in-time-after-extension$/)).toBe(true)
    expect(isMet('stage-1/respond', /^met-late$/)).toBe(true)
    const moves = duties.filter(({ key }) => key === 'stage-1/respond').flatMap(duty => duty.moves.map(({ by }) => by))
    expect(moves).toContain('extension')
    expect(moves).toContain('hold')
    expect(duties.some(({ key, moves: moved }) => key === 'stage-2/respond' && moved.length > 0)).toBe(true)
  })

  test('takes every way', () => {
    const ways = {
      'Stage One left out': casesWith('stage-omission-agreed'),
      'a part routed elsewhere': casesWith('point-routed', { track: 'another-process' }),
      'without a name': casesWith('complaint-received', { anonymous: true }),
      'from a young person': casesWith('complaint-received', { relation: 'child' }),
      withdrawn: casesWith('withdrawal-confirmed'),
      'resolved without a letter': casesWith('complaint-resolved').filter(
        ({ facts }) => !facts.some(({ type }) => type === 'response-sent'),
      ),
      'asked too late, and decided': casesWith('lateness-decided', { of: 'stage-2-request' }),
      'a complex complaint': casesWith('complainant-told-of-extension', { kind: 'complex' }),
      'more time agreed': casesWith('extension-agreed', { kind: 'agreed' }),
      'an advocate late': casesWith('advocate-delayed'),
      'closed with what was learned': casesWith('case-closed').filter(({ facts }) => facts.some(({ type }) => type === 'learning-decided')),
    }
    expect(Object.entries(ways).flatMap(([way, found]) => (found.length === 0 ? [way] : []))).toEqual([])
  })

  test.each(['2026-05-14', '2026-04-07', '2026-11-23', '2026-12-29', '2027-01-10'])(
    'leaves work of every kind on %s',
    text => {
      const today = day(text)
      const now = [...generate({ ...asked, count: 100, from: addDays(today, -365), to: today })].flatMap(
        ({ facts }) => evaluate(compiled, facts, calendar, today).duties,
      )
      const soon = addWorkingDays(calendar, today, 5) ?? today
      const owed = now.filter(({ status }) => status === 'owed')
      expect(now.some(({ status }) => status === 'late')).toBe(true)
      expect(owed.some(({ due }) => due !== undefined && due > today && due <= soon)).toBe(true)
      expect(now.some(({ status }) => status === 'paused')).toBe(true)
      if (addWorkingDays(calendar, addDays(today, -1), 1) === today) expect(owed.some(({ due }) => due === today)).toBe(true)
    },
    90_000,
  )
})

describe('a way on (law 16)', () => {
  test('a complaint that was withdrawn, and taken to the Ombudsman early after that, can still be closed', () => {
    const afterwards = cases.flatMap(({ facts }) => {
      const approach = facts.findIndex(({ type, data }) => type === 'ombudsman-approached' && data.premature === true)
      const before = facts.slice(0, approach + 1)
      return before.some(({ type }) => type === 'withdrawal-confirmed') ? [before] : []
    })
    expect(afterwards.length).toBeGreaterThan(0)
    for (const facts of afterwards) closesFrom(compiled, facts, calendar)
  })

  test('a complaint that was answered, and then decided to be out of time or not theirs to bring, can still be closed', () => {
    const decided = cases.flatMap(({ facts }) => {
      const at = facts.findIndex(({ type }) => type === 'standing-decided' || type === 'lateness-decided')
      const before = facts.slice(0, at + 1)
      return before.some(({ type }) => type === 'response-sent') ? [before] : []
    })
    expect(decided.length).toBeGreaterThan(0)
    for (const facts of decided) closesFrom(compiled, facts, calendar)
  })

  test('from every state of a case it can still be closed, by facts that are let through', () =>
    closesFromAnyMoment(compiled, cases, calendar, 60))
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

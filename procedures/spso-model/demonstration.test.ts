import { describe, expect, test } from 'vitest'
import { addDays, bankHolidays, compileCalendar, day } from '#calendar'
import { type CaseState, compile, evaluate } from '#case'
import { type DemonstrationTexts, generate } from '#demonstration'
import type { Body, Procedure } from '#language'
import { atNought } from '../../src/demonstration/testing/at-nought.ts'
import { closesFromAnyMoment } from '../../src/demonstration/testing/closes-from.ts'
import { procedure as adults } from '../calderdale/adults/2021-03-01/index.ts'
import { body as calderdaleBody } from '../calderdale/body.ts'
import { demonstration as calderdaleTexts } from '../calderdale/demonstration.ts'
import { body as boardBody } from '../midlothian-ijb/body.ts'
import { procedure as board } from '../midlothian-ijb/complaints/2021-04-01/index.ts'
import { demonstration as boardTexts } from '../midlothian-ijb/demonstration.ts'
import { body as councilBody } from '../scottish-council/body.ts'
import { procedure as council } from '../scottish-council/complaints/2021-04-01/index.ts'
import { demonstration as councilTexts } from '../scottish-council/demonstration.ts'

interface Office {
  readonly body: Body
  readonly procedure: Procedure
  readonly texts: DemonstrationTexts
  /** Duties that somebody meets in a year, and positions in which a case is found today. */
  readonly met: readonly string[]
  readonly positions: readonly string[]
  /** Figures that stay at nought. */
  readonly nought: readonly string[]
}

const onTheModel = [
  'intake/register',
  'intake/name-handler',
  'stage-1/respond',
  'stage-2/acknowledge',
  'stage-2/respond',
  'actions/follow-up',
]
const offices: readonly Office[] = [
  {
    body: calderdaleBody,
    procedure: adults,
    texts: calderdaleTexts,
    met: [
      'receipt/acknowledge',
      'allocation/send-on',
      'provider/courtesy-call',
      'investigation/draft',
      'investigation/respond',
      'response/approve-provider-letter',
      'payments/make-payment',
      'learning/enter-sheet',
      'learning/conclude-log',
    ],
    positions: ['investigation', 'learning-first-update', 'nothing-to-learn', 'closed'],
    // Nobody need write the theme of a lesson down, and in the invented year nobody does.
    nought: ['themes'],
  },
  {
    body: councilBody,
    procedure: council,
    texts: councilTexts,
    met: [...onTheModel, 'not-a-complaint/tell-right-route', 'registered-care/tell-of-care-inspectorate'],
    positions: ['at-stage-1', 'at-stage-2', 'closed-at-stage-1', 'closed'],
    nought: [],
  },
  {
    body: boardBody,
    procedure: board,
    texts: boardTexts,
    met: [...onTheModel, 'referral/pass-on', 'referral/tell-of-referral'],
    positions: ['at-stage-1', 'at-stage-2', 'closed-at-stage-1', 'closed'],
    nought: [],
  },
]

const to = day('2026-05-14')

describe.each(offices)('the demonstration of $body.id', ({ body, procedure, texts, met, positions, nought }) => {
  const compiled = compile(procedure, 'demonstration')
  const calendar = compileCalendar(bankHolidays[procedure.calendar])
  const accounts = Object.fromEntries(Object.keys(texts.staff).map(role => [role, [`demo-${role}`]]))
  const cases = [...generate({ edition: { procedure, compiled }, calendar, texts, accounts, from: addDays(to, -365), to, count: 160 })]
  const states: readonly CaseState[] = cases.map(({ facts }) => evaluate(compiled, facts, calendar, to))
  const duties = states.flatMap(state => state.duties)

  test('names services, relations and roles that the body and its procedure have', () => {
    const services = body.services.map(({ id }) => id)
    for (const complaint of [...texts.complaints, ...(texts.rare ?? [])]) {
      expect(services).toContain(complaint.service)
      const relation = body.relations.find(({ id }) => id === complaint.relation)
      expect(relation?.called).toBe(complaint.relationTitle)
      expect(relation?.role).toBe(complaint.role)
    }
    for (const role of [...Object.keys(texts.staff), ...Object.keys(texts.others)]) expect(Object.keys(procedure.roles)).toContain(role)
  })

  test('names acts that the procedure has', () => {
    const acts = Object.entries(procedure.stages).flatMap(([stage, { gates = {}, duties: owed = {}, dates = {} }]) => [
      ...Object.keys(gates).map(id => `${stage}/${id}`),
      ...Object.entries({ ...owed, ...dates }).flatMap(([id, clock]) =>
        Object.keys(clock.extensions ?? {}).map(one => `${stage}/${id}/${one}`),
      ),
    ])
    expect(texts.habits.map(({ act }) => act).filter(act => act.includes('/') && !acts.includes(act))).toEqual([])
  })

  test('is of people who can be seen to be invented', () => {
    const names = [...texts.names, ...Object.values(texts.staff), ...Object.values(texts.others).flat()]
    expect(names.filter(name => !/ (Example|Specimen|Sample|Placeholder|Testcase|Invented|Madeup)$/.test(name))).toEqual([])
    expect(texts.complaints.length).toBeGreaterThanOrEqual(30)
  })

  test('holds only facts that have effect, or wait for a decision, and says something in each field', () => {
    const without = states.flatMap((state, n) =>
      state.facts.flatMap(({ fact, effect }) => (effect === 'no' ? [`${cases[n]?.reference} ${fact}`] : [])),
    )
    expect(without).toEqual([])
    const unsaid = cases.flatMap(({ facts }) =>
      facts.flatMap(({ type, data }) =>
        Object.entries(data).flatMap(([field, value]) => (/: as agreed$/.test(String(value)) ? [`${type}.${field}`] : [])),
      ),
    )
    expect([...new Set(unsaid)]).toEqual([])
  })

  test('is an office at work: duties met, some late, and work of every kind today', () => {
    expect(met.filter(key => !duties.some(duty => duty.key === key && duty.status.startsWith('met')))).toEqual([])
    const found = new Set(
      states.flatMap(state => state.positions.flatMap(({ kind, is }) => (kind === 'case' && is !== undefined ? [is] : []))),
    )
    expect(positions.filter(position => !found.has(position))).toEqual([])
    for (const status of ['owed', 'late', 'owed-without-a-date', 'met-in-time', 'met-late']) {
      expect(duties.map(duty => duty.status)).toContain(status)
    }
  })

  test('each figure of its reports has something to count in the year, but those that are named', () => {
    expect(
      atNought(
        compiled,
        cases.map(({ facts }) => facts),
        calendar,
        to,
      ),
    ).toEqual(nought)
  })

  test('from every state of a case it can still be closed, by facts that are let through (law 16)', () =>
    closesFromAnyMoment(compiled, cases, calendar, 30))

  test('cases come to their end: of those received more than half a year ago, nearly all have', () => {
    const halfAYearAgo = addDays(to, -183)
    const old = states.filter((_, n) => String(cases[n]?.facts[0]?.on) < halfAYearAgo)
    const ended = old.filter(({ positions: at }) => at.some(({ kind, open }) => kind === 'case' && !open))
    expect(old.length).toBeGreaterThan(30)
    expect(ended.length / old.length).toBeGreaterThan(0.85)
  })
})

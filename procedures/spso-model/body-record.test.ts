import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { type Attempt, type CaseState, compile, type DutyState, decide, evaluate, type Fact, type Field } from '#case'
import type { Procedure } from '#language'
import { procedure as board } from '../midlothian-ijb/complaints/2021-04-01/index.ts'
import { procedure as council } from '../scottish-council/complaints/2021-04-01/index.ts'

const calendar = compileCalendar(bankHolidays.scotland)

interface Happened {
  readonly on: string
  readonly by?: string
  readonly about?: Fact['about']
  readonly data?: Readonly<Record<string, Field>>
}

const attempt = (type: string, { on, by, about, data }: Happened): Attempt => ({
  type,
  case: null,
  on: day(on),
  ...(by !== undefined && { by: { role: by } }),
  ...(about !== undefined && { about }),
  data: data ?? {},
})

const fact = (type: string, happened: Happened): Fact => ({
  ...attempt(type, happened),
  id: `${type} ${happened.on} ${JSON.stringify(happened.about ?? '')} ${JSON.stringify(happened.data ?? '')}`,
  recordedAt: `${happened.on}T12:00:00.000Z`,
  recordedBy: 'test',
})

/** The body's own record, looked at on a day. */
class TheBody {
  readonly compiled: ReturnType<typeof compile>
  constructor(procedure: Procedure) {
    this.compiled = compile(procedure, 'test')
  }

  at(today: string, ...facts: readonly Fact[]): CaseState {
    return evaluate(this.compiled, facts, calendar, day(today), { of: 'body' })
  }

  duty(key: string, today: string, thing: string | undefined, ...facts: readonly Fact[]): DutyState {
    const found = this.at(today, ...facts).duties.filter(one => one.key === `body/${key}`)
    const it = thing === undefined ? found[0] : found.find(one => one.for.some(({ id }) => id === thing))
    if (it === undefined)
      throw new Error(`there is no ${key} for ${thing}: ${found.flatMap(one => one.for.map(({ id }) => id)).join(', ')}`)
    return it
  }

  refusals(type: string, happened: Happened, ...facts: readonly Fact[]): readonly string[] {
    const decision = decide(this.compiled, facts, calendar, day(happened.on), attempt(type, happened))
    return 'refused' in decision ? decision.refused.map(one => `${one.because} [${one.clause}]`) : []
  }
}

const report = (on: string, name: string, to: string, period: string, contents: readonly string[], published = false): Fact =>
  fact('report-issued', { on, by: 'complaints-lead', data: { report: name, to, period, contents, published } })

const both = [
  { name: 'council', procedure: council, trainer: 'organisational-development', leader: 'chief-executive', governing: 'senior-management' },
  { name: 'board', procedure: board, trainer: 'hr-training-officer', leader: 'chief-officer', governing: 'integration-joint-board' },
]

describe.each(both)('the record of the $name', ({ procedure, trainer, leader, governing }) => {
  const body = new TheBody(procedure)
  const started = fact('person-started', { on: '2026-03-02', about: { person: ['p1'] }, data: { as: 'staff' } })
  const trained = (on: string, kind: string, person = 'p1') =>
    fact('training-given', { on, by: trainer, about: { person: [person] }, data: { kind } })
  const interval = fact('setting-changed', { on: '2023-01-05', data: { name: 'refresher-months', value: '24' } })

  test('induction is outstanding until it is given', () => {
    expect(body.duty('give-induction', '2026-03-02', 'p1', started)).toMatchObject({
      status: 'owed-without-a-date',
      who: expect.arrayContaining([trainer]),
    })
    expect(body.duty('give-induction', '2026-03-09', 'p1', started, trained('2026-03-09', 'induction')).status).toBe('met')
    expect(body.duty('give-induction', '2026-03-09', 'p1', started, trained('2026-03-09', 'refresher')).status).toBe('owed-without-a-date')
  })

  test('a refresher is due when the interval that was set is over, and again after the next', () => {
    const first = trained('2024-03-01', 'refresher')
    expect(body.duty('give-refresher', '2026-03-01', 'p1', interval, first)).toMatchObject({ status: 'owed', due: '2026-03-01' })
    expect(body.duty('give-refresher', '2026-03-02', 'p1', interval, first).status).toBe('late')
    const again = trained('2026-02-02', 'refresher')
    expect(body.duty('give-refresher', '2026-03-02', 'p1', interval, first, again)).toMatchObject({ status: 'owed', due: '2028-02-02' })
  })

  test('no silent default: until the interval and the retention are set they are owed, and nothing is due from them', () => {
    const first = trained('2024-03-01', 'refresher')
    expect(body.duty('give-refresher', '2026-03-02', 'p1', first).status).toBe('does-not-apply')
    const setLater = fact('setting-changed', { on: '2026-01-05', data: { name: 'refresher-months', value: '24' } })
    expect(body.duty('give-refresher', '2026-03-02', 'p1', first, setLater)).toMatchObject({ status: 'owed', due: '2028-01-05' })
    expect(body.duty('set-refresher-interval', '2026-03-02', undefined).status).toBe('owed-without-a-date')
    expect(body.duty('set-refresher-interval', '2026-03-02', undefined, interval).status).toBe('met')
    expect(body.duty('set-retention', '2026-03-02', undefined).status).toBe('owed-without-a-date')
    const retention = fact('setting-changed', { on: '2023-01-05', data: { name: 'retention-months', value: '72' } })
    expect(body.duty('set-retention', '2026-03-02', undefined, retention).status).toBe('met')
  })

  test('training is recorded by those who see to it', () => {
    const it = { on: '2026-03-09', about: { person: ['p1'] }, data: { kind: 'induction' } }
    expect(body.refusals('training-given', { ...it, by: trainer }, started)).toEqual([])
    expect(body.refusals('training-given', { ...it, by: 'frontline-officer' }, started)).not.toEqual([])
  })

  test('a copy of the quarter’s report goes to the leader', () => {
    const copy = report('2026-07-20', 'quarterly', leader, '2026-27-Q1', [])
    expect(body.duty('report-to-leader', '2026-10-01', '2026-27-Q1')).toMatchObject({ status: 'late', due: '2026-09-30' })
    expect(body.duty('report-to-leader', '2026-10-01', '2026-27-Q1', copy)).toMatchObject({ status: 'met-in-time', doneOn: '2026-07-20' })
  })

  test('a report is listed as not yet reviewed until its review says who and what was decided', () => {
    const held = {
      on: '2026-07-27',
      by: governing,
      data: { of: 'quarterly-report', period: '2026-27-Q1', with: ['members'], decided: 'Train on letters' },
    }
    expect(body.duty('review-quarter', '2026-07-21', '2026-27-Q1').status).toBe('owed-without-a-date')
    expect(body.duty('review-quarter', '2026-07-27', '2026-27-Q1', fact('review-held', held)).status).toBe('met')
    const { decided: _, ...undecided } = held.data
    const { with: __, ...nobody } = held.data
    expect(body.refusals('review-held', { ...held, data: undecided })).toEqual([expect.stringContaining('ay what was decided')])
    expect(body.refusals('review-held', { ...held, data: nobody })).toEqual([expect.stringContaining('ay who reviewed it')])
    expect(body.refusals('review-held', { ...held, by: 'frontline-officer' })).not.toEqual([])
  })

  test('the annual report is due by the setting, and is refused without the actions', () => {
    const pieces = ['figures', 'outcomes', 'trends', 'actions', 'improvements']
    const issue = (contents: readonly string[]) => ({
      on: '2026-08-03',
      by: 'complaints-lead',
      data: { report: 'annual', to: 'public', period: '2025-26', contents, published: true },
    })
    expect(body.duty('annual', '2026-08-03', '2025-26')).toMatchObject({ status: 'owed', due: '2026-09-30' })
    expect(body.duty('annual', '2026-08-03', '2025-26', fact('report-issued', issue(pieces))).status).toBe('met-in-time')
    expect(body.refusals('report-issued', issue(pieces))).toEqual([])
    for (const [piece, says] of [
      ['figures', 'performance statistics'],
      ['trends', 'complaint trends'],
      ['actions', 'the actions taken'],
    ] as const) {
      expect(body.refusals('report-issued', issue(pieces.filter(one => one !== piece)))).toEqual([expect.stringContaining(says)])
    }
    expect(body.refusals('report-issued', { ...issue(pieces), by: 'frontline-officer' })).not.toEqual([])
  })

  test('the SPSO asks for the report and is given it', () => {
    const asked = fact('report-asked-for', { on: '2026-11-03', by: 'spso', about: { request: ['r1'] }, data: { report: 'annual' } })
    const given = fact('report-provided', {
      on: '2026-11-04',
      by: 'spso-liaison-officer',
      about: { request: ['r1'] },
      data: { version: '1' },
    })
    expect(body.duty('provide-annual-report', '2026-11-03', 'r1', asked)).toMatchObject({
      status: 'owed-without-a-date',
      start: '2026-11-03',
    })
    expect(body.duty('provide-annual-report', '2026-11-04', 'r1', asked, given)).toMatchObject({ status: 'met', doneOn: '2026-11-04' })
  })

  test('a format asked for is outstanding until it is supplied', () => {
    const asked = fact('format-asked-for', { on: '2026-11-03', by: 'complainant', data: { format: 'large print', of: 'annual report' } })
    const supplied = fact('format-supplied', {
      on: '2026-11-10',
      by: 'complaints-lead',
      data: { format: 'large print', of: 'annual report' },
    })
    expect(body.duty('supply-format', '2026-11-09', undefined, asked).status).toBe('owed-without-a-date')
    expect(body.duty('supply-format', '2026-11-10', undefined, asked, supplied).status).toBe('met')
  })

  test('a revised procedure within two months of a declaration', () => {
    const declared = fact('non-compliance-declared', { on: '2026-04-01', by: 'spso' })
    const revised = fact('revised-procedure-submitted', { on: '2026-05-29', by: leader })
    expect(body.duty('revise-procedure', '2026-04-02', undefined, declared)).toMatchObject({ status: 'owed', due: '2026-06-01' })
    expect(body.duty('revise-procedure', '2026-06-01', undefined, declared, revised).status).toBe('met-in-time')
  })

  test('the leader hands responsibility on, names a deputy for a time and follows a class of complaints', () => {
    const role = (data: Happened['data'], by: string) => body.refusals('role-given', { on: '2026-04-01', by, ...(data && { data }) })
    expect(role({ role: 'complaints-lead', person: 'd1' }, leader)).toEqual([])
    expect(role({ role: 'complaints-lead', person: 'd1' }, 'frontline-officer')).not.toEqual([])
    expect(role({ role: 'head-of-service', person: 'd1', insteadOf: leader, until: '2026-06-05' }, leader)).toEqual([])
    expect(role({ role: 'head-of-service', person: 'd1', insteadOf: leader }, leader)).not.toEqual([])
    const follow = { on: '2026-04-01', data: { service: 'all' } }
    expect(body.refusals('class-followed', { ...follow, by: leader })).toEqual([])
    expect(body.refusals('class-followed', { ...follow, by: 'frontline-officer' })).not.toEqual([])
  })
})

describe('the council', () => {
  const body = new TheBody(council)
  const quarterly = ['figures', 'trends', 'few-or-none', 'learning', 'contractors', 'social-work']

  test('a quarter that was not reported to senior management is shown as missed', () => {
    expect(body.duty('quarterly', '2026-10-01', '2026-27-Q1')).toMatchObject({ status: 'late', due: '2026-09-30' })
    const given = report('2026-07-20', 'quarterly', 'senior-management', '2026-27-Q1', quarterly)
    expect(body.duty('quarterly', '2026-10-01', '2026-27-Q1', given).status).toBe('met-in-time')
    expect(body.duty('quarterly', '2026-12-01', '2026-27-Q2', given)).toMatchObject({ status: 'owed', due: '2026-12-31' })
    expect(body.duty('quarterly', '2027-01-01', '2026-27-Q3', given)).toMatchObject({ due: '2027-03-31' })
  })

  test.each(quarterly)('the quarterly report is refused without %s', piece => {
    const contents = quarterly.filter(one => one !== piece)
    const data = { report: 'quarterly', to: 'senior-management', period: '2026-27-Q1', contents, published: false }
    expect(body.refusals('report-issued', { on: '2026-07-20', by: 'complaints-lead', data })).toHaveLength(1)
  })

  test('the quarterly publication shows what changed, or says that nothing did', () => {
    const publish = (contents: readonly string[]) =>
      body.refusals('report-issued', {
        on: '2026-07-20',
        by: 'complaints-lead',
        data: { report: 'quarterly-publication', to: 'public', period: '2026-27-Q1', contents, published: true },
      })
    expect(publish(['outcomes', 'improvements'])).toEqual([])
    expect(publish(['outcomes', 'no-improvements-this-time'])).toEqual([])
    expect(publish(['outcomes'])).toEqual([expect.stringContaining('improvements')])
    expect(publish(['improvements'])).toEqual([expect.stringContaining('outcomes')])
    expect(body.duty('quarterly-publication', '2026-10-01', '2026-27-Q1')).toMatchObject({ status: 'late', due: '2026-09-30' })
    const out = report('2026-07-20', 'quarterly-publication', 'public', '2026-27-Q1', ['outcomes', 'improvements'], true)
    expect(body.duty('quarterly-publication', '2026-10-01', '2026-27-Q1', out).status).toBe('met-in-time')
  })
})

describe('the Integration Joint Board', () => {
  const body = new TheBody(board)
  const quarterly = ['figures', 'trends', 'few-or-none', 'learning', 'contractors', 'referrals']
  const diary = fact('meetings-scheduled', {
    on: '2026-04-01',
    data: { of: 'integration-joint-board', dates: ['2026-06-25', '2026-08-27', '2026-10-22'] },
  })

  test('the quarter is reported to the first meeting of the Board after it', () => {
    expect(body.duty('quarterly', '2026-07-20', '2026-27-Q1', diary)).toMatchObject({ status: 'owed', due: '2026-08-27' })
    expect(body.duty('quarterly', '2026-07-20', '2026-27-Q1').status).toBe('cannot-say')
  })

  test('a July report to senior managers only leaves the quarter not reported to the Board', () => {
    const toManagers = report('2026-07-20', 'quarterly', 'chief-officer', '2026-27-Q1', quarterly)
    expect(body.duty('quarterly', '2026-08-28', '2026-27-Q1', diary, toManagers)).toMatchObject({
      status: 'late',
      lateSince: '2026-08-28',
    })
    const toTheBoard = report('2026-08-27', 'quarterly', 'integration-joint-board', '2026-27-Q1', quarterly)
    expect(body.duty('quarterly', '2026-08-28', '2026-27-Q1', diary, toManagers, toTheBoard).status).toBe('met-in-time')
  })

  test.each(quarterly)('the report to the Board is refused without %s', piece => {
    const contents = quarterly.filter(one => one !== piece)
    const data = { report: 'quarterly', to: 'integration-joint-board', period: '2026-27-Q1', contents, published: false }
    expect(body.refusals('report-issued', { on: '2026-08-27', by: 'complaints-lead', data })).toHaveLength(1)
  })

  test('nothing is to be published by the quarter, and the annual publication shows what changed', () => {
    const duties = body.at('2026-10-01', diary).duties
    expect(
      duties.filter(({ key, for: of }) => key.includes('publication') || (key.includes('annual') && of.some(({ id }) => id.includes('Q')))),
    ).toEqual([])
    const publish = (contents: readonly string[]) =>
      body.refusals('report-issued', {
        on: '2026-08-03',
        by: 'complaints-lead',
        data: { report: 'annual', to: 'public', period: '2025-26', contents, published: true },
      })
    expect(publish(['figures', 'outcomes', 'trends', 'actions'])).toEqual([expect.stringContaining('improvements')])
    expect(publish(['figures', 'trends', 'actions', 'improvements'])).toEqual([expect.stringContaining('outcomes')])
  })

  test('the Board records who signs in the Chair’s place: until when, and why', () => {
    const role = (data: Happened['data'], by: string) => body.refusals('role-given', { on: '2026-04-01', by, ...(data && { data }) })
    const substitute = { role: 'vice-chair', person: 'v1', insteadOf: 'chair', until: '2026-06-05', reason: 'Away' }
    expect(role(substitute, 'integration-joint-board')).toEqual([])
    expect(role(substitute, 'chief-officer')).not.toEqual([])
    const { reason: _, ...noReason } = substitute
    const { until: __, ...noEnd } = substitute
    expect(role(noReason, 'integration-joint-board')).toHaveLength(1)
    expect(role(noEnd, 'integration-joint-board')).toHaveLength(1)
  })
})

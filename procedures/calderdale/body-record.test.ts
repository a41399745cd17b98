import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { type Attempt, compile, type DutyState, decide, evaluate, type Fact } from '#case'
import { canonicalJson } from '#language'
import { procedure } from './adults/2021-03-01/index.ts'

const compiled = compile(procedure, createHash('sha256').update(canonicalJson(procedure)).digest('hex'))
const calendar = compileCalendar(bankHolidays[procedure.calendar])

type Short = Pick<Fact, 'type' | 'data'> & { readonly on: string; readonly role: string }

const attemptOf = ({ type, on, role, data }: Short): Attempt => ({ type, case: null, on: day(on), by: { role }, data })
const factsOf = (facts: readonly Short[]): readonly Fact[] =>
  facts.map((fact, i) => ({ ...attemptOf(fact), id: `${i + 1}`, recordedAt: `${fact.on}T12:00:00.000Z`, recordedBy: 'someone' }))

const duties = (key: string, today: string, ...facts: readonly Short[]): readonly DutyState[] =>
  evaluate(compiled, factsOf(facts), calendar, day(today), { of: 'body' }).duties.filter(duty => duty.key === `body/${key}`)

const refusedBy = (attempt: Short, ...facts: readonly Short[]): readonly string[] => {
  const decision = decide(compiled, factsOf(facts), calendar, day(attempt.on), attemptOf(attempt))
  return 'refused' in decision ? decision.refused.map(one => one.clause) : []
}

const bothRecipients = ['quality-lead', 'assistant-director-operations']
const everythingLive = ['all-live-complaints', 'stage', 'investigating-officer', 'due-date', 'days-overdue']

const weekly = (on: string, recipients: readonly string[] = bothRecipients, contents: readonly string[] = everythingLive): Short => ({
  type: 'report-issued',
  on,
  role: 'complaints-officer',
  data: { report: 'weekly', period: on, to: 'quality-lead and assistant-director-operations', recipients, published: false, contents },
})

const logReview = (on: string, themes: number, themesAnswered: number, led: readonly string[] = ['quality-lead']): Short => ({
  type: 'review-held',
  on,
  role: 'performance-board',
  data: { of: 'lessons-learned-log', with: led, themes, themesAnswered },
})

const protocolReview = (on: string, more: Fact['data'] = {}): Short => ({
  type: 'review-held',
  on,
  role: 'performance-board',
  data: { of: 'protocol', with: ['quality-lead'], logTrends: 'Fewer about charging', agreedBy: ['performance-board'], ...more },
})

test('CAL-017: where seven days after the last update is a bank holiday, the next is due on the working day after it', () => {
  expect(duties('weekly', '2026-08-24', weekly('2026-08-24'))[0]).toMatchObject({ due: '2026-09-01', status: 'owed' })
})

test('CAL-017: it goes to both roles and shows every live complaint', () => {
  expect(refusedBy(weekly('2026-07-27'))).toEqual([])
  expect(refusedBy(weekly('2026-07-27', ['quality-lead']))).toEqual(['Introduction 4'])
  expect(refusedBy(weekly('2026-07-27', bothRecipients, ['stage', 'investigating-officer', 'due-date']))).toEqual([
    'Introduction 4; Monitoring',
    'Monitoring',
  ])
  expect(refusedBy({ ...weekly('2026-07-27'), role: 'service-manager' })).toEqual(['Introduction 4; Monitoring'])
})

test('CAL-018: each overview is discussed at the Leadership Team, or is shown not to be', () => {
  const discussed: Short = { type: 'review-held', on: '2026-07-29', role: 'quality-lead', data: { of: 'weekly-overview' } }
  expect(duties('discuss-overview', '2026-07-28', weekly('2026-07-27'))[0]?.status).toBe('owed-without-a-date')
  expect(duties('discuss-overview', '2026-07-30', weekly('2026-07-27'), discussed)[0]?.status).toBe('met')
  expect(duties('discuss-overview', '2026-08-04', weekly('2026-07-27'), discussed, weekly('2026-08-03'))[0]?.status).toBe(
    'owed-without-a-date',
  )
})

test('CAL-130: the log is reviewed six months after the last review', () => {
  expect(duties('review-log', '2026-12-13', logReview('2026-06-12', 0, 0))[0]).toMatchObject({ due: '2026-12-12', status: 'late' })
  expect(refusedBy(logReview('2026-06-12', 0, 0, []))).toEqual(['Part 2 Stage 6'])
})

test('CAL-131: each theme of a review has its action, or that none is needed', () => {
  expect(refusedBy(logReview('2026-06-12', 2, 1))).toEqual(['Part 2 Stage 6'])
  expect(refusedBy(logReview('2026-06-12', 2, 2))).toEqual([])
})

test('CAL-132: the protocol is reviewed by the end of each February', () => {
  const [last] = duties('review-protocol', '2027-03-01', protocolReview('2026-02-12')).filter(one => one.due === '2027-02-28')
  expect(last?.status).toBe('late')
  const [before] = duties('review-protocol', '2027-03-01', protocolReview('2026-02-12')).filter(one => one.due === '2026-02-28')
  expect(before?.status).toBe('met-in-time')
})

test('CAL-133: a review of the protocol has the trends of the log, is led by the Lead, and its actions are agreed by the Board', () => {
  expect(refusedBy(protocolReview('2026-02-12'))).toEqual([])
  expect(refusedBy(protocolReview('2026-02-12', { logTrends: '' }))).toEqual(['Review'])
  expect(refusedBy(protocolReview('2026-02-12', { agreedBy: [] }))).toEqual(['Review'])
  expect(refusedBy(protocolReview('2026-02-12', { with: [] }))).toEqual(['Review'])
})

test('CAL-015, CAL-118: the pool and the dates of the Board are set by those who may', () => {
  const pool: Short = {
    type: 'setting-changed',
    on: '2026-05-01',
    role: 'complaints-officer',
    data: { name: 'pool-operations-manager', value: 'out' },
  }
  const board: Short = {
    type: 'meetings-scheduled',
    on: '2026-05-01',
    role: 'quality-lead',
    data: { of: 'performance-board', dates: ['2026-06-11'] },
  }
  expect(refusedBy(pool)).toEqual([])
  expect(refusedBy({ ...pool, role: 'operations-manager' })).toEqual(['Introduction 3'])
  expect(refusedBy(board)).toEqual([])
  expect(refusedBy({ ...board, role: 'investigating-officer' })).toEqual(['Part 2 Stage 3'])
})

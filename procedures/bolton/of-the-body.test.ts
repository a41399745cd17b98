import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, type DutyState, evaluate, type Fact } from '#case'
import { procedure } from './children/2025-04-01/index.ts'

const compiled = compile(procedure, 'of the body')
const calendar = compileCalendar(bankHolidays[procedure.calendar])
const today = day('2025-07-30')

const askedOn = (on: string): Fact => ({
  id: on,
  type: 'review-held',
  case: null,
  on: day(on),
  by: { role: 'commissioning-team' },
  recordedAt: `${on}T10:00:00.000Z`,
  recordedBy: 'someone',
  data: { of: 'provider-complaints', period: '2025-26-Q1' },
})

const owedByTheBody = (facts: readonly Fact[], id: string): readonly DutyState[] =>
  evaluate(compiled, facts, calendar, today, { of: 'body' }).duties.filter(duty => duty.key.endsWith(`/${id}`))

test('providers are asked each quarter for the complaints they received (16.4)', () => {
  const [first] = owedByTheBody([], 'ask-providers')
  expect(first).toMatchObject({ who: ['commissioning-team'], due: '2025-07-28', status: 'late' })
})

test('asking them in time is enough', () => {
  const [first] = owedByTheBody([askedOn('2025-07-21')], 'ask-providers')
  expect(first).toMatchObject({ due: '2025-07-28', status: 'met-in-time' })
})

test('each provider’s complaints procedure is confirmed once a year (16.1)', () => {
  const [first] = owedByTheBody([], 'confirm-procedures')
  expect(first).toMatchObject({ who: ['commissioning-team'], due: '2026-04-30', clause: '16.1' })
})

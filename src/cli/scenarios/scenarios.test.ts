import { expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile } from '#case'
import { type Procedure, periodEnd, recorded, the, workingDays } from '#language'
import { parseScenarios, runScenario, ScenarioFault } from './index.ts'

const fileWith = (scenario: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ procedure: 'anytown/children', scenarios: [scenario] })

const good = {
  id: 'ANY-1',
  scenario: 'A complaint comes in',
  asOf: '2026-04-10',
  facts: [
    { on: '2026-04-02', fact: 'complaint-received', by: 'complainant', data: { words: 'Late', anonymous: false } },
    { on: '2026-04-03', attempt: 'case-closed', id: 'close', by: 'complaints-officer' },
  ],
  expect: [{ what: 'the acknowledgement is due', clock: { is: 'stage-1/acknowledge', due: '2026-04-09' } }],
}

const saidOf = (text: string): string => {
  try {
    parseScenarios(text, 'any.json')
  } catch (error) {
    if (error instanceof ScenarioFault) return error.message
    throw error
  }
  return ''
}

test('a good file is read as it stands', () => {
  expect(parseScenarios(fileWith(good), 'any.json').scenarios[0]?.expect[0]?.what).toBe('the acknowledgement is due')
})

test.each([
  ['text that is not JSON', '{', 'any.json is not JSON'],
  ['an unknown key', fileWith({ ...good, expct: [] }), 'any.json: ANY-1'],
  ['an expectation that asserts nothing', fileWith({ ...good, expect: [{ what: 'something' }] }), 'ANY-1, expect 1: asserts nothing'],
  ['a day that is none', fileWith({ ...good, asOf: '2026-02-30' }), 'ANY-1, dates: 2026-02-30 is not a day of the calendar'],
  [
    'an attempt that is not there',
    fileWith({ ...good, expect: [{ what: 'closing', attempt: 'shut', refused: {} }] }),
    "names the attempt 'shut', but the attempts are close",
  ],
  [
    'an attempt without an answer',
    fileWith({ ...good, expect: [{ what: 'closing', attempt: 'close' }] }),
    'names an attempt: say refused, accepted or waits',
  ],
  ['a fact without a day', fileWith({ ...good, facts: [{ fact: 'complaint-received' }] }), 'ANY-1, facts 1'],
  [
    'a case that is not there',
    fileWith({ ...good, expect: [{ what: 'closing', case: 'B', attempt: 'close', refused: {} }] }),
    "names the case 'B', but the cases are none",
  ],
])('%s is refused, saying where', (_, text, message) => {
  expect(saidOf(text)).toContain(message)
})

test('two scenarios with one id are refused', () => {
  expect(saidOf(JSON.stringify({ procedure: 'anytown/children', scenarios: [good, good] }))).toContain('two scenarios have the id ANY-1')
})

const anytown: Procedure = {
  id: 'children',
  title: 'Complaints',
  body: 'anytown',
  receivedFrom: day('2026-04-01'),
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles: { officer: { title: 'Officer', clause: '1' } },
  stages: {},
  reports: {
    quarterly: {
      title: 'Quarterly report',
      clause: '9.1',
      each: { period: 'quarter', yearStarts: '04-01' },
      by: workingDays(10).from(periodEnd),
      who: 'officer',
      to: 'board',
      contains: { numbers: { clause: '9.2', says: 'the numbers' } },
    },
  },
  measures: {
    received: { title: 'Received', clause: '9.2', counts: recorded('complaint-received'), on: 'complaint-received', splitBy: ['service'] },
    closed: { title: 'Closed', clause: '9.2', counts: recorded('case-closed'), on: 'case-closed', outOf: 'received' },
  },
}

const twoCases = {
  id: 'ANY-2',
  scenario: 'Two complaints, and the report on them',
  asOf: '2026-07-16',
  facts: [
    { on: '2026-04-02', fact: 'complaint-received', case: 'A', data: { service: 'roads' } },
    { on: '2026-05-02', fact: 'complaint-received', case: 'B', data: { service: 'roads' } },
    { on: '2026-06-02', fact: 'case-closed', case: 'B' },
    { on: '2026-07-03', attempt: 'report-issued', id: 'empty', case: null, by: 'officer', data: reportWith([]) },
  ],
}

function reportWith(contents: readonly string[]): object {
  return { report: 'quarterly', period: '2026-27-Q1', to: 'board', published: false, contents }
}

const ran = (expectation: Readonly<Record<string, unknown>>): readonly (readonly [string, boolean])[] => {
  const text = fileWith({ ...twoCases, expect: [{ what: 'it', ...expectation }] })
  const [scenario] = parseScenarios(text, 'any.json').scenarios
  if (scenario === undefined) throw new Error('no scenario')
  const { results } = runScenario(scenario, compile(anytown, 'test'), compileCalendar(bankHolidays['england-and-wales']))
  return results.flatMap(({ compared }) => compared.map(({ key, got, holds }) => [`${key}: ${got}`, holds] as const))
}
const quarter = { from: '2026-04-01', to: '2026-06-30' }

test('measures are counted over all the cases, and what differs is said', () => {
  expect(ran({ measure: { is: 'received', ...quarter, count: 2, cases: ['A', 'B'], by: { service: { roads: 2, housing: 0 } } } })).toEqual([
    ['received count: 2', true],
    ['received cases: A, B', true],
    ['received by service roads: 2', true],
    ['received by service housing: 0', true],
  ])
  expect(ran({ measure: { is: 'closed', ...quarter, share: 60, outOf: 'received' } })).toEqual([
    ['closed share: 50', false],
    ['closed out of: received', true],
  ])
  expect(ran({ measure: { is: 'received', from: '2026-05-01', to: '2026-06-30', count: 2 } })).toEqual([['received count: 1', false]])
  expect(ran({ case: 'A', measure: { is: 'received', ...quarter, rate: { forEach: 1000, of: 5000, is: 0.2 } } })).toEqual([
    ['received for each 1000: 0.2', true],
  ])
  expect(ran({ measure: { is: 'lost', ...quarter, count: 0 } })).toEqual([['lost: this procedure measures received, closed', false]])
})

test('the body’s own record: a report is a duty each period, judged by its sections', () => {
  expect(
    ran({ case: null, clock: { is: 'body/quarterly', for: { period: '2026-27-Q1' }, due: '2026-07-14', status: 'late', who: 'officer' } }),
  ).toEqual([
    ['body/quarterly (period 2026-27-Q1) due: 2026-07-14', true],
    ['body/quarterly (period 2026-27-Q1) status: late', true],
    ['body/quarterly (period 2026-27-Q1) who: officer', true],
  ])
  expect(ran({ attempt: 'empty', refused: { act: 'body/quarterly', clause: '9.2', because: 'it does not have the numbers' } })).toEqual([
    ['attempt empty: refused', true],
    ['attempt empty refused: clause 9.2, act body/quarterly, because it does not have the numbers', true],
  ])
})

test('what happened is held against the procedure: a slip of the pen fails, and says where', () => {
  const facts = [
    { on: '2026-04-02', fact: 'complaint-received', by: 'clerk', data: { servce: 'roads' } },
    { on: '2026-04-03', fact: 'complaint-recieved' },
    { on: '2026-07-03', fact: 'report-issued', case: null, by: 'officer', data: { report: 'yearly' } },
    { on: '2026-07-03', attempt: 'report-issued', id: 'no such report', case: null, by: 'officer', data: { report: 'yearly' } },
  ]
  const expected = [{ what: 'refused', attempt: 'no such report', refused: {} }]
  const [scenario] = parseScenarios(fileWith({ ...twoCases, facts, expect: expected }), 'any.json').scenarios
  if (scenario === undefined) throw new Error('no scenario')
  const { results } = runScenario(scenario, compile(anytown, 'test'), compileCalendar(bankHolidays['england-and-wales']))
  expect(results.map(({ what, passed, compared }) => [what, passed, ...compared.map(({ key, got }) => `${key}: ${got}`)])).toEqual([
    ['facts 1 can be recorded', false, 'data.servce: it has none of that name', 'by: clerk'],
    ['facts 2 can be recorded', false, 'complaint-recieved: nothing it knows'],
    ['facts 3 can be recorded', false, 'data.report: yearly'],
    ['refused', true, expect.stringContaining('attempt no such report: refused'), expect.any(String)],
  ])
})

test('which way it goes: what refuses it, and one answer for several ways', () => {
  const withTracks: Procedure = {
    ...anytown,
    tracks: {
      court: {
        title: 'The court',
        clause: '4',
        takes: recorded(the('point-raised', { where: { service: 'court' } })),
        refuses: { because: 'only the court can change it', offers: ['ombudsman'] },
      },
      ours: { title: 'Ours', clause: '5', takes: 'otherwise' },
    },
    oneAnswer: { both: { clause: '6', who: 'officer', must: 'answer once', tracks: ['court', 'ours'] } },
  }
  const facts = [
    { on: '2026-04-02', fact: 'complaint-received' },
    { on: '2026-04-02', fact: 'point-raised', about: { point: '1' }, data: { service: 'court' } },
    { on: '2026-04-02', fact: 'point-raised', about: { point: '2' }, data: { service: 'roads' } },
  ]
  const expected = [
    { what: 'refused', track: { is: 'court', point: '1', refuses: { because: 'only the court', offers: ['ombudsman'] } } },
    { what: 'not refused', track: { is: 'ours', point: '2', refuses: { because: 'only the court' } } },
    { what: 'one answer', oneAnswer: { is: 'both', points: [1, 2], who: 'officer' } },
    { what: 'no such answer', oneAnswer: { is: 'neither' } },
  ]
  const [scenario] = parseScenarios(fileWith({ ...good, facts, expect: expected }), 'any.json').scenarios
  if (scenario === undefined) throw new Error('no scenario')
  const { results } = runScenario(scenario, compile(withTracks, 'test'), compileCalendar(bankHolidays['england-and-wales']))
  expect(results.map(({ what, passed }) => [what, passed])).toEqual([
    ['refused', true],
    ['not refused', false],
    ['one answer', true],
    ['no such answer', false],
  ])
})

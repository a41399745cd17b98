import { expect, test } from 'vitest'
import { parseScenarios, ScenarioFault } from './index.ts'

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

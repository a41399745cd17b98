import { expect, test } from 'vitest'
import { day } from '#calendar'
import { compile } from '#case'
import type { Procedure } from '#language'
import type { Edition } from '#library'
import { indexed } from '../mutation/worked-cases.ts'
import { placesOf } from '../places/placements.ts'
import { parseScenarios } from '../scenarios/index.ts'
import { UsageError } from '../usage-error.ts'
import { type Evidence, failuresOf, judgeRegister, prover, readCoverage, readRegister, textOfRegisters } from './index.ts'

const anytown: Procedure = {
  id: 'anytown/children',
  title: 'Anytown',
  body: 'anytown',
  receivedFrom: day('2026-04-01'),
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles: { officer: { title: 'Officer', clause: '1' } },
  stages: {
    'stage-1': {
      title: 'Stage 1',
      clause: '6',
      duties: {
        respond: {
          clause: '6.4',
          who: 'officer',
          must: 'respond',
          by: { unit: 'working-days', n: 10, how: 'after', of: 'complaint-received' },
          doneBy: 'response-sent',
          needs: { 'every-point': { clause: '6.4', that: { recorded: 'finding-recorded' }, otherwise: 'No finding yet.' } },
        },
      },
    },
  },
  letters: {
    response: { title: 'Our answer', clause: '6.4', to: ['complainant'], contains: { apology: { clause: '6.4', says: 'Sorry' } } },
  },
}

const rule = (id: string) => ({ id, clause: '6.4', shows: 'Given this, when that, then so.' })

const edition: Edition = { procedure: anytown, clauses: {}, clausesText: '', hash: 'x', compiled: compile(anytown, 'x'), folder: 'anytown' }
const { scenarios } = parseScenarios(
  JSON.stringify({
    procedure: 'anytown/children',
    scenarios: [
      {
        id: 'ANY-S1',
        scenario: 'When the answer is due',
        asOf: '2026-05-20',
        facts: [{ on: '2026-04-02', fact: 'complaint-received' }],
        expect: [{ what: 'ten working days', clock: { is: 'stage-1/respond', due: '2026-04-20' } }],
      },
    ],
  }),
  'any.json',
)
const prove = prover(new Map([[edition, indexed(scenarios)]]))

const judged = (coverage: unknown, ids: readonly string[] = ['ANY-1'], by?: typeof prove) => {
  const evidence: Evidence = {
    folder: 'anytown',
    coverage: readCoverage(coverage, 'coverage.json'),
    editions: [edition],
    places: placesOf(anytown),
    scenarios: new Set(['ANY-S1']),
    pages: new Set(['/cases/:reference']),
    textOf: path => (path === 'tests/pages.test.ts' ? "test('a page is shown', () => {})" : undefined),
  }
  return judgeRegister(readRegister(ids.map(rule), 'folder/anytown.json'), [evidence], by)
}

test.each([
  'duty stage-1/respond',
  'need stage-1/respond/every-point',
  'piece response/apology',
  'role officer',
  'field complaint-received.words',
  'procedure calendar',
  'page /cases/:reference',
  'stage-1/respond',
  'stage-1/respond need every-point',
  'letter response/apology',
  'roles officer; fields complaint-received/words, relation',
  'counting',
])('a place that is there: %s', where => {
  expect(judged({ 'ANY-1': { where, shownBy: 'ANY-S1' } }).rules[0]).toMatchObject({ standing: 'shown', placed: true, faults: [] })
})

test.each([
  ['no entry at all', {}, 'no place'],
  ['a note alone', { note: 'Not built.' }, 'no place'],
  ['a place that is gone', { where: 'duty stage-1/acknowledge', shownBy: 'ANY-S1' }, 'there is no duty stage-1/acknowledge'],
  ['a place of another kind', { where: 'gate stage-1/respond', shownBy: 'ANY-S1' }, 'there is no gate stage-1/respond'],
  ['a misspelt key', { wher: 'role officer', shownBy: 'ANY-S1' }, 'no place'],
  ['half elsewhere, at a place that is gone', { elsewhere: 'people', what: 'pages', where: 'role mayor' }, 'there is no role mayor'],
  ['one place of two gone', { where: ['role officer', 'role mayor'], shownBy: 'ANY-S1' }, 'there is no role mayor'],
  ['a page that is gone', { where: 'page /nowhere', shownBy: 'ANY-S1' }, 'there is no page /nowhere'],
  ['nothing that shows it', { where: 'role officer' }, 'nothing shows it'],
  ['a worked case that is gone', { where: 'role officer', shownBy: 'ANY-S2' }, 'there is no worked case ANY-S2'],
  ['a test file that is gone', { where: 'role officer', shownBy: 'tests/gone.test.ts' }, 'there is no test file tests/gone.test.ts'],
  [
    'a test that is gone from its file',
    { where: 'role officer', shownBy: 'tests/pages.test.ts: a page is hidden' },
    "tests/pages.test.ts has no test 'a page is hidden'",
  ],
])('%s counts as missing', (_, entry, fault) => {
  const found = judged(Object.keys(entry).length > 0 ? { 'ANY-1': entry } : {})
  expect(found.rules[0]).toMatchObject({ standing: 'missing', faults: [fault] })
  expect(failuresOf(found)).toBe(1)
})

test('a test is found by its words', () => {
  expect(judged({ 'ANY-1': { where: 'role officer', shownBy: 'tests/pages.test.ts: a page is shown' } }).rules[0]?.standing).toBe('shown')
})

test('a rule in two coverage files must hold in both', () => {
  const place = (folder: string, shownBy: string): Evidence => ({
    folder,
    coverage: readCoverage({ 'ANY-1': { where: 'role officer', shownBy } }, folder),
    editions: [],
    places: placesOf(anytown),
    scenarios: new Set(['ANY-S1']),
    pages: new Set(),
    textOf: () => undefined,
  })
  const both = judgeRegister(readRegister([rule('ANY-1')], 'a.json'), [place('a', 'ANY-S1'), place('b', 'OTHER-S1')])
  expect(both.rules[0]).toMatchObject({ standing: 'missing', faults: ['there is no worked case OTHER-S1'] })
})

test('the text gives a line a rule, the totals and the last line', () => {
  const coverage = {
    'ANY-1': { where: 'role officer', shownBy: 'ANY-S1' },
    'ANY-2': { elsewhere: 'reports', what: 'the figures' },
    'ANY-3': { where: 'role officer' },
    'ANY-9': { where: 'role officer', shownBy: 'ANY-S1' },
  }
  expect(textOfRegisters([judged(coverage, ['ANY-1', 'ANY-2', 'ANY-3'])]).split('\n')).toEqual([
    'ok    ANY-1  role officer  shown by ANY-S1',
    'else  ANY-2  reports: the figures',
    'MISS  ANY-3  role officer  (nothing shows it)',
    'MISS  ANY-9  (in no register)',
    '',
    'anytown: 3 rules, 2 placed, 1 shown, 1 elsewhere (reports 1), 1 missing, 1 unknown',
    '1 passed, 2 failed',
  ])
})

test.each([
  ['a register that is no list', () => readRegister({ rules: [] }, 'a.json'), 'a.json: '],
  ['a rule without what it shows', () => readRegister([{ id: 'ANY-1', clause: '1' }], 'a.json'), 'a.json: rule 1, shows'],
  ['one id twice', () => readRegister([rule('ANY-1'), rule('ANY-1')], 'a.json'), 'two rules have the id ANY-1'],
  ['a place that is no words', () => readCoverage({ 'ANY-1': { where: 7 } }, 'c.json'), 'c.json: ANY-1, where'],
])('%s is refused in one line', (_, reading, message) => {
  expect(reading).toThrow(UsageError)
  expect(reading).toThrow(message)
})

test.each([
  ['a worked case that fails without it', 'duty stage-1/respond', 'ANY-S1', { proved: ['duty stage-1/respond'] }, 'shown'],
  ['a path without its kind', 'stage-1/respond', 'ANY-S1', { proved: ['stage-1/respond'] }, 'shown'],
  ['a counting turned round', 'procedure calendar', 'ANY-S1', { proved: ['procedure calendar'] }, 'shown'],
  ['a test file', 'piece response/apology', 'tests/pages.test.ts', { byTest: ['piece response/apology'], proved: [] }, 'shown'],
  ['a page', 'page /cases/:reference', 'ANY-S1', { apart: ['page /cases/:reference'] }, 'shown'],
  ['a field that all procedures share', 'field complaint-received.words', 'ANY-S1', { apart: ['field complaint-received.words'] }, 'shown'],
  [
    'a worked case that does not miss it',
    'need stage-1/respond/every-point',
    'ANY-S1',
    { notProved: ['not proved: removing need stage-1/respond/every-point breaks none of ANY-S1'] },
    'missing',
  ],
])('proof by removal: %s', (_, where, shownBy, proof, standing) => {
  const [found] = judged({ 'ANY-1': { where, shownBy } }, ['ANY-1'], prove).rules
  expect(found).toMatchObject({ standing, proof })
})

test('the text says what is proved, what a test shows, and what is red', () => {
  const coverage = {
    'ANY-1': { where: ['duty stage-1/respond', 'definition'], shownBy: 'ANY-S1' },
    'ANY-2': { where: ['duty stage-1/respond', 'page /cases/:reference'], shownBy: 'ANY-S1' },
    'ANY-3': { where: 'role officer', shownBy: 'tests/pages.test.ts' },
    'ANY-4': { where: ['duty stage-1/respond', 'piece response/apology'], shownBy: 'ANY-S1' },
    'ANY-5': { where: 'duty stage-1/respond', elsewhere: 'reports', what: 'the figures' },
  }
  const lines = textOfRegisters([judged(coverage, Object.keys(coverage), prove)]).split('\n')
  expect(lines.slice(1, 5)).toEqual([
    'ok    ANY-2  duty stage-1/respond, page /cases/:reference  shown by ANY-S1  proved (no worked case can turn on: page /cases/:reference)',
    'ok    ANY-3  role officer  shown by tests/pages.test.ts  by a test (shown by a test, not proved by removal: role officer)',
    'MISS  ANY-4  duty stage-1/respond, piece response/apology  shown by ANY-S1  (not proved: removing piece response/apology breaks none of ANY-S1)',
    'else  ANY-5  reports: the figures',
  ])
  expect(lines.at(-2)).toContain('of those shown 1 proved, 1 by a test, 0 by being there, 1 not proved (1 of them in part)')
  expect(lines.at(-1)).toBe('2 passed, 2 failed')
})

import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Procedure } from '#language'
import { placesOf } from '../places/placements.ts'
import { UsageError } from '../usage-error.ts'
import { type Evidence, failuresOf, judgeRegister, readCoverage, readRegister, textOfRegisters } from './index.ts'

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

const judged = (coverage: unknown, ids: readonly string[] = ['ANY-1']) => {
  const evidence: Evidence = {
    folder: 'anytown',
    coverage: readCoverage(coverage, 'coverage.json'),
    places: placesOf(anytown),
    scenarios: new Set(['ANY-S1']),
    pages: new Set(['/cases/:reference']),
    textOf: path => (path === 'tests/pages.test.ts' ? "test('a page is shown', () => {})" : undefined),
  }
  return judgeRegister(readRegister(ids.map(rule), 'folder/anytown.json'), [evidence])
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

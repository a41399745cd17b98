import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { compile } from '#case'
import type { Procedure } from '#language'
import type { Edition } from '#library'
import { placementsOf, placesOf } from '../places/placements.ts'
import { parseScenarios } from '../scenarios/index.ts'
import { sortOf, textOfMutated } from './index.ts'
import { mutate } from './run.ts'
import { standingAt, without } from './without.ts'
import { indexed } from './worked-cases.ts'

const anytown: Procedure = {
  id: 'children',
  title: 'Anytown',
  body: 'anytown',
  receivedFrom: day('2026-04-01'),
  counting: 'day-after',
  calendar: 'england-and-wales',
  roles: {
    officer: { title: 'Officer', clause: '1' },
    manager: { title: 'Manager', clause: '1' },
    complainant: { title: 'Complainant', clause: '1', outside: true },
  },
  definitions: { complaint: { term: 'complaint', means: 'a written one', clause: '1' } },
  stages: {
    'stage-1': {
      title: 'Stage 1',
      clause: '6',
      duties: {
        respond: {
          clause: '6.4',
          who: 'officer',
          must: 'respond',
          by: { unit: 'working-days', n: 10, how: 'from', of: 'complaint-received' },
          doneBy: 'response-sent',
          needs: { finding: { clause: '6.5', that: { recorded: 'finding-recorded' }, otherwise: 'No finding yet' } },
          lines: { law: { title: 'The law', kind: 'law', clause: 'reg 7', by: 'complaint-received' } },
        },
        learn: { clause: '6.9', who: 'officer', must: 'learn', by: { at: 'start' }, doneBy: 'learning-decided' },
      },
      gates: { close: { clause: '6.8', who: 'manager', may: 'close the case', records: 'case-closed' } },
    },
  },
}

const scenarios = parseScenarios(
  JSON.stringify({
    procedure: 'anytown/children',
    scenarios: [
      {
        id: 'ANY-1',
        scenario: 'The answer is late',
        asOf: '2026-05-20',
        facts: [
          { on: '2026-04-02', fact: 'complaint-received', by: 'complainant' },
          { on: '2026-04-08', attempt: 'response-sent', id: 'answer', by: 'officer' },
          { on: '2026-04-08', attempt: 'case-closed', id: 'shut', by: 'officer' },
        ],
        expect: [
          { what: 'late', clock: { is: 'stage-1/respond', due: '2026-04-20', status: 'late' } },
          { what: 'no answer without a finding', attempt: 'answer', refused: { clause: '6.5' } },
          { what: 'the manager closes', attempt: 'shut', refused: { act: 'stage-1/close' } },
        ],
      },
    ],
  }),
  'any.json',
).scenarios

const edition: Edition = {
  procedure: anytown,
  clauses: {},
  clausesText: '',
  hash: 'x',
  compiled: compile(anytown, 'x'),
  folder: 'anytown/children/2026-04-01',
}
const cases = indexed(scenarios)
const placed = (place: string) => {
  const found = placementsOf(anytown).find(one => one.place === place)
  if (found === undefined) throw new Error(`no place ${place}`)
  return found
}
const run = (...places: readonly string[]) => mutate(edition, cases, ({ place }) => places.includes(place))

describe('places', () => {
  test('each is named once, with its clause and the data that stands there', () => {
    const all = placementsOf(anytown)
    expect(new Set(all.map(({ place }) => place)).size).toBe(all.length)
    expect(placed('need stage-1/respond/finding')).toMatchObject({ kind: 'need', clause: '6.5' })
    expect(standingAt(anytown, placed('line stage-1/respond/law'))).toMatchObject({ kind: 'law' })
    expect(placesOf(anytown)).toContain('field complaint-received.words')
  })
})

describe('taking away', () => {
  test.each(placementsOf(anytown).filter(one => one.kind !== 'who' && !['procedure counting', 'procedure calendar'].includes(one.place)))(
    '$place is gone and nothing else',
    placement => {
      const left = new Set(placementsOf(without(anytown, placement)).map(({ place }) => place))
      const gone = placementsOf(anytown).filter(({ place }) => !left.has(place))
      expect(gone).toContainEqual(placement)
      expect(gone.every(({ path }) => placement.path.every((key, i) => path[i] === key))).toBe(true)
    },
  )

  test('whoever may act becomes anyone, and the counting the other one; the procedure itself is untouched', () => {
    expect(without(anytown, placed('who stage-1/close')).stages['stage-1']?.gates?.close?.who).toBe('anyone')
    expect(without(anytown, placed('procedure counting')).counting).toBe('same-day')
    expect(anytown.counting).toBe('day-after')
  })
})

describe('what becomes of a procedure with a place less', () => {
  test('a worked case fails where it shows the rule', () => {
    const { mutants } = run('duty stage-1/respond', 'need stage-1/respond/finding', 'who stage-1/close', 'procedure counting')
    expect(mutants.map(({ place, is, by }) => [place, is, by])).toEqual([
      ['procedure counting', 'broken', 'ANY-1'],
      ['duty stage-1/respond', 'broken', 'ANY-1'],
      ['need stage-1/respond/finding', 'broken', 'ANY-1'],
      ['who stage-1/close', 'broken', 'ANY-1'],
    ])
  })

  test('what no worked case shows survives, and is said with its clause', () => {
    const found = run('duty stage-1/learn')
    expect(found.mutants).toMatchObject([{ place: 'duty stage-1/learn', is: 'survived', clause: '6.9', spokenOfIn: [] }])
    expect(textOfMutated(found)).toContain('SURVIVES  duty stage-1/learn  [6.9]  no worked case speaks of it')
    expect(textOfMutated(found)).toMatch(/duty +1 +0 +0 +1 +0%/)
  })

  test('what is refused by check alone is counted apart', () => {
    const named: Procedure = { ...anytown, meetings: { panel: { title: 'Panel', clause: '7', chair: 'manager' } } }
    const found = mutate({ ...edition, procedure: named }, cases, ({ place }) => place === 'role manager')
    expect(found.mutants).toMatchObject([{ is: 'refused' }])
  })

  test('worked cases that fail already are refused: nothing could be learnt', () => {
    const broken: Edition = { ...edition, compiled: compile({ ...anytown, counting: 'same-day' }, 'x') }
    expect(() => mutate(broken, cases, () => true)).toThrow('ANY-1 fails before anything is taken away')
  })

  test('what no worked case can turn on is not tried', () => {
    expect(['definition complaint', 'who stage-1/close', 'duty stage-1/learn', 'procedure title'].map(one => sortOf(placed(one)))).toEqual([
      'unread',
      'restriction',
      'tried',
      'whole',
    ])
  })
})

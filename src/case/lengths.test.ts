/** How many: a length from recorded data, and from a setting that is set, changed or not set yet. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#calendar'
import {
  days,
  fieldOf,
  given,
  type Length,
  last,
  months,
  type Procedure,
  setting,
  theDue,
  type Unit,
  weeks,
  workingDays,
  years,
} from '#language'
import type { Short } from './testing/facts.ts'
import { someDay } from './testing/histories.ts'
import { received, seeIn, withStage } from './testing/see.ts'
import type { DutyState } from './types.ts'

const unit = { 'working-days': workingDays, days, weeks, months, years } as const
const units = fc.constantFrom<Unit>('working-days', 'days', 'weeks', 'months', 'years')
const aim = (monitoring: unknown, on = '2026-04-01'): Short => ({
  type: 'action-assigned',
  on,
  about: { action: ['a'] },
  data: { owner: 'director', ...(typeof monitoring === 'number' || typeof monitoring === 'string' ? { monitoring } : {}) },
})
const dutyWith = (of: Unit, n: Length, today: string, shorts: readonly Short[], more: Partial<Procedure> = {}): DutyState =>
  seeIn(
    withStage(
      {
        title: 'S',
        clause: '1',
        duties: { d: { clause: '1', who: 'director', must: 'do it', by: unit[of](n).from('complaint-received'), doneBy: 'case-closed' } },
      },
      more,
    ),
    today,
    shorts,
  ).duty('s/d')

describe('a length from recorded data', () => {
  const monitoring = fieldOf(last('action-assigned'), 'monitoring')

  test('gives the date that the number itself would give', () => {
    fc.assert(
      fc.property(units, fc.nat(9), someDay, (of, n, on) => {
        const facts = [aim(n, '2026-01-02'), received(on)]
        const today = addDays(on, 4000)
        const { due, base, steps } = dutyWith(of, monitoring, today, facts)
        const plain = dutyWith(of, n, today, facts)
        expect({ due, base, steps }).toEqual({ due: plain.due, base: plain.base, steps: plain.steps })
      }),
      { numRuns: 60 },
    )
  })

  test('that nobody recorded, or that is no whole number, gives no date and says what is missing', () => {
    const unknown = (monitored: unknown) => dutyWith('months', monitoring, '2026-05-01', [received('2026-04-01'), aim(monitored)])
    expect(dutyWith('months', monitoring, '2026-05-01', [received('2026-04-01')])).toMatchObject({ status: 'cannot-say' })
    expect(unknown(undefined)).toMatchObject({ status: 'cannot-say', why: { cannot: 'not-given' } })
    for (const wrong of [1.5, -1, 'three']) expect(unknown(wrong)).toMatchObject({ status: 'cannot-say', why: { cannot: 'no-length' } })
  })

  test('changed while the clock runs moves the date, visibly', () => {
    const later = aim(6, '2026-04-10')
    expect(dutyWith('months', monitoring, '2026-05-01', [received('2026-04-01'), aim(3), later])).toMatchObject({
      due: '2026-10-01',
      moves: [{ by: 'length', on: '2026-04-10', from: '2026-07-01', to: '2026-10-01' }],
    })
  })

  test('may be given by the form of an extension', () => {
    const compiled = withStage(
      {
        title: 'S',
        clause: '1',
        duties: {
          d: {
            clause: '1',
            who: 'director',
            must: 'do it',
            by: workingDays(5).from('complaint-received'),
            doneBy: 'case-closed',
            extensions: {
              more: {
                clause: '1',
                who: 'director',
                may: 'take longer',
                records: 'extension-agreed',
                to: days(given('extraDays')).from(theDue),
                atMost: days(20).from(theDue),
              },
            },
          },
        },
      },
      { fields: { 'extension-agreed': { extraDays: { type: 'number', says: 'The extra days' } } } },
    )
    const extended: Short = {
      type: 'extension-agreed',
      on: '2026-04-08',
      by: 'director',
      stage: 's',
      data: { newDate: '2026-04-20', reason: 'x', extraDays: 6 },
    }
    expect(seeIn(compiled, '2026-04-08', [received('2026-04-07'), extended]).duty('s/d').due).toBe('2026-04-20')
  })
})

describe('a setting in a count', () => {
  const settings = (value?: number) => ({ settings: { n: { ...(value === undefined ? {} : { value }), clause: '1', says: 'days' } } })
  const changed = (on: string, value: string): Short => ({ type: 'setting-changed', on, case: null, data: { name: 'n', value } })
  const due = (value: number | undefined, ...shorts: readonly Short[]) =>
    dutyWith('days', setting('n'), '2026-06-01', shorts, settings(value))

  test('is the one in force on the day counted from: a change moves no promise already made', () => {
    expect(due(10, received('2026-04-07'), changed('2026-04-08', '20')).due).toBe('2026-04-17')
    expect(due(10, changed('2026-04-07', '20'), received('2026-04-07')).due).toBe('2026-04-27')
    expect(due(10, changed('2026-04-01', '20'), changed('2026-04-03', '30'), received('2026-04-02')).due).toBe('2026-04-22')
  })

  test('that is not set yet gives no date; once set, it is as it was first set for what began before', () => {
    expect(due(undefined, received('2026-04-07'))).toMatchObject({
      status: 'cannot-say',
      why: { cannot: 'not-recorded', what: 'the setting n' },
    })
    expect(due(undefined, received('2026-04-07'), changed('2026-05-01', '30'), changed('2026-05-02', '60')).due).toBe('2026-05-07')
    expect(due(undefined, changed('2026-04-01', '30'), changed('2026-04-02', '60'), received('2026-04-07')).due).toBe('2026-06-06')
  })

  test('a later change never moves a date, whatever the changes', () => {
    const change = fc.record({ on: fc.constantFrom('2026-04-08', '2026-04-20', '2026-05-30'), n: fc.nat(90) })
    fc.assert(
      fc.property(fc.nat(90), fc.array(change, { maxLength: 3 }), (n, changes) => {
        const facts = changes.map(one => changed(one.on, String(one.n)))
        expect(due(n, received('2026-04-07'), ...facts).due).toBe(addDays(day('2026-04-07'), n))
      }),
    )
  })
})

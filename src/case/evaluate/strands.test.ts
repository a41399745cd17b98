import { describe, expect, test } from 'vitest'
import { anytownCompiled } from '../testing/anytown.ts'
import type { Short } from '../testing/facts.ts'
import { received, see, seeIn } from '../testing/see.ts'

const raised = (point: string): Short => ({
  type: 'point-raised',
  on: '2026-04-07',
  by: 'complainant',
  about: { point: [point] },
  data: { words: 'x' },
})
const routed = (point: string, on: string): Short => ({ type: 'point-routed', on, about: { point: [point] }, data: { track: 'corporate' } })
const answered: Short = {
  type: 'response-sent',
  on: '2026-04-20',
  by: 'service-manager',
  data: { version: 1, contents: ['answer', 'next-step'], to: ['complainant'] },
}
const found = (point: string, finding: string): Short => ({
  type: 'finding-recorded',
  on: '2026-04-15',
  about: { point: [point] },
  data: { finding, reasons: 'x' },
})

describe('points', () => {
  test('that go one way are shown as one, the whole case', () => {
    const { state } = see('2026-04-10', received('2026-04-07'), raised('1'), raised('2'))
    expect(state.strands.map(strand => strand.point)).toEqual(['1', '2'])
    expect(state.duties.filter(duty => duty.key === 'stage-1/respond').map(duty => duty.for)).toEqual([[]])
  })

  test('that go two ways are shown where they split, each with its own clock', () => {
    const { state, duty } = see('2026-04-14', received('2026-04-07'), raised('1'), raised('2'), routed('2', '2026-04-10'))
    expect(state.strands.map(({ point, track }) => `${point} ${track?.id} ${track?.by}`)).toEqual(['1 children rule', '2 corporate f4'])
    expect(duty('stage-1/respond', '1')).toMatchObject({ status: 'owed', due: '2026-04-21' })
    expect(duty('stage-1/respond', '2').status).toBe('not-started')
    expect(duty('corporate/respond', '2')).toMatchObject({ status: 'owed', due: '2026-05-01' })
  })

  test('are answered together by one response about none', () => {
    const { duty } = see('2026-04-21', received('2026-04-07'), raised('1'), raised('2'), routed('2', '2026-04-10'), answered)
    expect(duty('stage-1/respond', '1').status).toBe('met-in-time')
    expect(duty('corporate/respond', '2').status).toBe('met-in-time')
  })

  test('held one by one', () => {
    const hold: Short = {
      type: 'hold-placed',
      on: '2026-04-09',
      about: { point: ['2'] },
      data: { ground: 'police', reviewOn: '2026-06-01' },
    }
    const { duty } = see('2026-04-14', received('2026-04-07'), raised('1'), raised('2'), hold)
    expect([duty('stage-1/respond', '1').status, duty('stage-1/respond', '2').status]).toEqual(['owed', 'paused'])
  })

  test('have what was found for all; what was found for one member alone is that member’s', () => {
    const joined: Short = {
      type: 'person-joined',
      on: '2026-04-07',
      about: { member: ['a'] },
      data: { as: 'complainant', relation: 'parent' },
    }
    const forOne: Short = { ...found('1', 'upheld'), about: { point: ['1'], member: ['a'] } }
    const facts = [received('2026-04-07'), raised('1'), joined]
    expect(see('2026-04-16', ...facts, found('1', 'not-upheld'), forOne).state.outcomes.points).toEqual({ 1: 'not-upheld' })
    expect(see('2026-04-16', ...facts, forOne).state.outcomes.points).toEqual({ 1: 'upheld' })
  })

  test('give the overall outcome by the body’s rule, once each has a finding', () => {
    const facts = [received('2026-04-07'), raised('1'), raised('2'), found('1', 'upheld')]
    expect(see('2026-04-16', ...facts).state.outcomes).toEqual({ points: { 1: 'upheld' }, because: [] })
    expect(see('2026-04-16', ...facts, found('2', 'not-upheld')).state.outcomes).toMatchObject({ overall: 'partially-upheld' })
    expect(see('2026-04-16', ...facts, found('2', 'upheld')).state.outcomes.overall).toBe('upheld')
  })
})

describe('where the case stands', () => {
  const close: Short = { type: 'case-closed', on: '2026-04-22', by: 'complaints-officer', data: { reason: 'withdrawn' } }
  const withdrawn: Short = { type: 'withdrawal-confirmed', on: '2026-04-21', data: { inWriting: true } }

  test('open, closed, and open again', () => {
    const facts = [received('2026-04-07'), withdrawn, close]
    const at = (...more: readonly Short[]) =>
      see('2026-05-01', ...facts, ...more).state.positions.map(({ id, is, open }) => ({ id, is, open }))
    expect(at()).toEqual([{ id: 'AT26-0001', is: 'closed', open: false }])
    expect(at({ type: 'case-reopened', on: '2026-04-28' })).toEqual([{ id: 'AT26-0001', is: 'open', open: true }])
  })

  test('the checklist says held, declined, missing, not applicable', () => {
    const ack: Short = { type: 'acknowledgement-sent', on: '2026-04-08', stage: 'stage-1', by: 'complaints-officer' }
    const chose: Short = { type: 'complainant-chose', on: '2026-04-08', data: { choice: 'no-wishes' } }
    expect(see('2026-04-09', received('2026-04-07'), ack, chose).state.checklists).toEqual({
      file: { acknowledged: 'held', wishes: 'declined', extension: 'not-applicable', several: 'missing', closed: 'missing' },
    })
  })

  test('what nobody has recorded and something turns on is listed', () => {
    const report: Short = { type: 'timescale-set', on: '2026-04-08', by: 'service-manager', data: { discussed: true } }
    expect(see('2026-04-09', received('2026-04-07'), report).state.unknown).toMatchObject([
      { cannot: 'not-given', neededBy: ['stage-1/set-out'] },
    ])
  })
})

describe('order and time', () => {
  test('facts of one day go by their times, and one without takes that of the one recorded before it', () => {
    const at = (type: string, time?: string): Short => ({ type, on: '2026-04-07', ...(time && { at: time }) })
    const { state } = see(
      '2026-04-08',
      at('contact-made', '15:00'),
      at('note-made'),
      at('complaint-received', '09:00'),
      at('advocacy-offered'),
    )
    expect(state.facts.map(fact => fact.fact)).toEqual(['f3', 'f4', 'f1', 'f2'])
  })

  test('what was recorded later is hidden from what was known then', () => {
    const shorts = [received('2026-04-07'), { type: 'acknowledgement-sent', on: '2026-04-08', stage: 'stage-1' }]
    const then = seeIn(anytownCompiled, '2026-04-20', shorts, { knownAt: '2026-12-01T00:00:30Z' })
    expect(then.state.facts).toHaveLength(1)
    expect(then.duty('stage-1/acknowledge').status).toBe('late')
  })
})

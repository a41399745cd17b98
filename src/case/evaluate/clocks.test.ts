import { describe, expect, test } from 'vitest'
import type { Short } from '../testing/facts.ts'
import { received, see } from '../testing/see.ts'

const agreed = (on: string, newDate: string): Short => ({
  type: 'extension-agreed',
  on,
  by: 'complaints-officer',
  stage: 'stage-1',
  data: { kind: 'agreed', newDate, reason: 'ill', complainantAnswer: 'agreed' },
})
const hold = (on: string): Short => ({ type: 'hold-placed', on, data: { ground: 'police', reviewOn: '2026-06-01' } })
const lift = (on: string): Short => ({ type: 'hold-lifted', on })
const respond = 'stage-1/respond'

describe('the base', () => {
  test('counts working days over Easter, and says so', () => {
    const { due, says, base, start } = see('2026-04-02', received('2026-04-02')).duty(respond)
    expect({ due, base, start }).toEqual({ due: '2026-04-20', base: '2026-04-20', start: '2026-04-02' })
    expect(says).toContain('Due 20 April 2026: 10 working days from')
    expect(says).toContain('(Good Friday)')
  })

  test('of several, the one that has not happened is left out and named', () => {
    const { due, says } = see('2026-04-02', received('2026-04-02')).date('stage-1/stage-2-window')
    expect(due).toBe('2026-05-19')
    expect(says).toContain('left out, because it has not happened: the response was sent')
  })

  test('another reading and the law are shown beside, not enforced', () => {
    const { others, lines } = see('2026-04-02', received('2026-04-02')).duty(respond)
    expect(others).toEqual([{ text: 'calendar days', due: '2026-04-12' }])
    expect(lines.map(({ id, due, crossed }) => ({ id, due, crossed }))).toEqual([{ id: 'law', due: '2026-05-05', crossed: false }])
  })

  test('a choice of lengths is made from the data, and made again when they change', () => {
    const set = (on: string, band: string): Short => ({ type: 'timescale-set', on, by: 'service-manager', data: { band, discussed: true } })
    const low = see('2026-04-09', received('2026-04-02'), set('2026-04-08', 'low')).duty('stage-1/set-out')
    const high = see('2026-04-09', received('2026-04-02'), set('2026-04-08', 'low'), set('2026-04-09', 'high')).duty('stage-1/set-out')
    expect([low.due, high.due]).toEqual(['2026-04-27', '2026-05-19'])
    expect(high.moves.map(move => move.by)).toEqual(['length'])
    const unknown = see('2026-04-09', received('2026-04-02'), set('2026-04-08', 'middling')).duty('stage-1/set-out')
    expect([unknown.status, unknown.why?.cannot]).toEqual(['cannot-say', 'no-length'])
  })
})

describe('extensions', () => {
  test('replace the date, and the last governs', () => {
    const { due, moves } = see(
      '2026-05-06',
      received('2026-04-22'),
      agreed('2026-05-01', '2026-05-12'),
      agreed('2026-05-05', '2026-05-20'),
    ).duty(respond)
    expect(due).toBe('2026-05-20')
    expect(moves.map(({ by, from, to, clause }) => ({ by, from, to, clause }))).toEqual([
      { by: 'extension', from: '2026-05-07', to: '2026-05-12', clause: '6.5' },
      { by: 'extension', from: '2026-05-12', to: '2026-05-20', clause: '6.5' },
    ])
  })

  test('never add up past the cap, which is counted from the start', () => {
    const { due } = see('2026-05-06', received('2026-04-22'), agreed('2026-05-01', '2026-05-12'), agreed('2026-05-05', '2026-05-29')).duty(
      respond,
    )
    expect(due).toBe('2026-05-12')
  })

  test('come too late the day after the date', () => {
    expect(see('2026-05-08', received('2026-04-22'), agreed('2026-05-08', '2026-05-20')).duty(respond).due).toBe('2026-05-07')
  })

  test('are in force only once the complainant is told, and then with what was agreed by then', () => {
    const both: Short = {
      type: 'extension-agreed',
      on: '2026-05-01',
      by: 'complaints-manager',
      stage: 'stage-1',
      data: { kind: 'complex', newDate: '2026-05-22', reason: 'many', agreedBy: ['service-manager', 'complaints-manager'] },
    }
    const told: Short = {
      type: 'complainant-told-of-extension',
      on: '2026-05-13',
      by: 'complaints-officer',
      stage: 'stage-1',
      data: { kind: 'complex', reasons: 'many', contents: [] },
    }
    expect(see('2026-05-14', received('2026-04-22'), both).duty(respond)).toMatchObject({ due: '2026-05-07', status: 'late', daysLate: 5 })
    const { due, status, wasLate } = see('2026-05-14', received('2026-04-22'), both, told).duty(respond)
    // Told late, which this clause allows: the date moves, and that it had passed stays on record.
    expect({ due, status, wasLate }).toEqual({ due: '2026-05-22', status: 'owed', wasLate: [{ due: '2026-05-07', until: '2026-05-13' }] })
    const later = { ...both, on: '2026-05-15', data: { ...both.data, newDate: '2026-06-03' } }
    expect(see('2026-05-18', received('2026-04-22'), both, told, later).duty(respond).due).toBe('2026-05-22')
  })
})

describe('holds', () => {
  test('pause with the days left, and go on from the day they end', () => {
    const held = see('2026-04-15', received('2026-04-07'), hold('2026-04-14')).duty(respond)
    expect(held).toMatchObject({ status: 'paused', pausedSince: '2026-04-14', daysLeft: 5 })
    expect(held.due).toBeUndefined()
    const on = see('2026-04-20', received('2026-04-07'), hold('2026-04-14'), lift('2026-04-20')).duty(respond)
    expect(on).toMatchObject({ due: '2026-04-27', status: 'owed' })
    expect(on.moves.map(({ by, from, to }) => ({ by, from, to }))).toEqual([
      { by: 'hold', from: '2026-04-21', to: undefined },
      { by: 'hold', from: undefined, to: '2026-04-27' },
    ])
  })

  test('on the last day still hold; a clock that has run out cannot be held', () => {
    expect(see('2026-04-22', received('2026-04-07'), hold('2026-04-21')).duty(respond).status).toBe('paused')
    expect(see('2026-04-23', received('2026-04-07'), hold('2026-04-22')).duty(respond).status).toBe('late')
  })

  test('that stand when the clock starts count from its start', () => {
    const facts = [hold('2026-04-01'), received('2026-04-07')]
    expect(see('2026-04-09', ...facts).duty(respond)).toMatchObject({ status: 'paused', pausedSince: '2026-04-07', daysLeft: 10 })
    expect(see('2026-04-13', ...facts, lift('2026-04-13')).duty(respond).due).toBe('2026-04-27')
    expect(see('2026-04-09', hold('2026-04-01'), lift('2026-04-02'), received('2026-04-07')).duty(respond).due).toBe('2026-04-21')
  })

  test('that overlap are one', () => {
    const facts = [received('2026-04-07'), hold('2026-04-14'), hold('2026-04-15'), lift('2026-04-20')]
    expect(see('2026-04-20', ...facts).duty(respond).due).toBe('2026-04-27')
  })

  test('that begin afresh give the whole period from the day they end, and extensions before fall away', () => {
    const delayed: Short = { type: 'advocate-delayed', on: '2026-04-15', data: { unavoidable: true, cause: 'none free' } }
    const found: Short = { type: 'person-appointed', on: '2026-04-27', stage: 'stage-1', data: { as: 'advocate', person: 'p-1' } }
    const { due, start, steps } = see('2026-04-28', received('2026-04-07'), agreed('2026-04-10', '2026-04-30'), delayed, found).duty(
      respond,
    )
    expect({ due, start }).toEqual({ due: '2026-05-12', start: '2026-04-27' })
    expect(steps.map(step => step.step)).toContain('afresh')
  })

  test('stop a clock that leans on the held one', () => {
    const draft = see('2026-04-15', received('2026-04-07'), hold('2026-04-14')).duty('stage-1/draft-first')
    expect(draft.status).toBe('paused')
  })
})

describe('the calendar', () => {
  const closed: Short = {
    type: 'calendar-changed',
    on: '2026-04-10',
    case: null,
    data: { days: ['2026-04-15'], working: false, why: 'Flood' },
  }

  test('a closed day added since the start moves the date, and shows it', () => {
    const { due, moves, steps } = see('2026-04-13', received('2026-04-07'), closed).duty(respond)
    expect(due).toBe('2026-04-22')
    expect(moves).toMatchObject([{ by: 'calendar', what: 'Flood', from: '2026-04-21', to: '2026-04-22' }])
    expect(steps.at(-1)).toMatchObject({ step: 'moved', by: 'calendar', from: '2026-04-21', gives: '2026-04-22' })
  })

  test('opened again, the day counts again and the date goes back', () => {
    const opened: Short = { ...closed, on: '2026-04-13', data: { ...closed.data, working: true, why: 'Dry again' } }
    expect(see('2026-04-14', received('2026-04-07'), closed, opened).duty(respond).due).toBe('2026-04-21')
    const closedAgain: Short = { ...closed, on: '2026-04-14' }
    expect(see('2026-04-14', received('2026-04-07'), closed, opened, closedAgain).duty(respond).due).toBe('2026-04-22')
  })

  test('an outside date does not move, nor does what was done before', () => {
    expect(see('2026-04-13', received('2026-04-07'), agreed('2026-04-08', '2026-04-28'), closed).duty(respond).due).toBe('2026-04-28')
    const ack: Short = { type: 'acknowledgement-sent', on: '2026-04-09', stage: 'stage-1', by: 'complaints-officer' }
    expect(see('2026-04-13', received('2026-04-07'), ack, closed).duty('stage-1/acknowledge').due).toBe('2026-04-10')
  })

  test('a day the body works counts', () => {
    const works: Short = {
      type: 'calendar-changed',
      on: '2026-04-01',
      case: null,
      data: { days: ['2026-04-06'], working: true, why: 'Open' },
    }
    expect(see('2026-04-02', works, received('2026-04-02')).duty('stage-1/acknowledge').due).toBe('2026-04-08')
  })
})

describe('what leans on another clock', () => {
  test('moves with it, and says why', () => {
    const { due, moves } = see('2026-05-02', received('2026-04-22'), agreed('2026-05-01', '2026-05-20')).duty('stage-1/draft-first')
    expect(due).toBe('2026-05-15')
    expect(moves).toMatchObject([{ by: 'leaned-on', what: 'respond to every point', clause: '6.4' }])
  })

  test('a start that comes again begins the clock again', () => {
    const again: Short = { type: 'point-resubmitted', on: '2026-05-11', by: 'complainant' }
    const { due, start, moves } = see('2026-05-12', received('2026-04-07'), again).duty(respond)
    expect({ due, start }).toEqual({ due: '2026-05-26', start: '2026-05-11' })
    expect(moves.map(move => move.by)).toEqual(['restart'])
  })
})

import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import type { CaseState, Refusal } from '#case'
import { advocateDuty, advocateFacts } from '../testing/advocate-story.ts'
import { anytown, england } from '../testing/anytown.ts'
import { duty, fact, factState, gate, state } from '../testing/states.ts'
import { whatHappensNext } from './what-happens-next.ts'

const look = (more: Partial<CaseState>, facts = advocateFacts) =>
  whatHappensNext({ state: state('2026-05-14', more), procedure: anytown, facts, people: { p9: { name: 'J. Okoro' } } }, england)

const noFinding: Refusal = { act: 'stage-1/respond', clause: '6.4', because: 'point 3 has no finding', severity: 'refuse', tests: [] }

describe('what happens next', () => {
  test('the next date leads; then what has no date; then what can only be foreseen', () => {
    const { next } = look({
      duties: [
        duty({ key: 'stage-1/projected', status: 'not-started', projected: day('2026-05-18') }),
        duty({ key: 'stage-1/undated', status: 'owed-without-a-date', start: day('2026-05-11') }),
        duty({ key: 'stage-1/later', due: day('2026-06-01') }),
        duty({ key: 'stage-1/met', status: 'met-in-time', due: day('2026-04-01') }),
        duty({ key: 'stage-1/late', status: 'late', due: day('2026-05-11') }),
        duty({ key: 'stage-1/paused', status: 'paused', pausedSince: day('2026-05-07'), daysLeft: 1 }),
        duty({ key: 'stage-1/not-yet', status: 'not-started' }),
      ],
    })
    expect(next.map(thing => `${thing.key}: ${thing.when.lead}, ${thing.when.day}`)).toEqual([
      'stage-1/late: 3 working days late, was Mon 11 May',
      'stage-1/later: In 11 working days, by Mon 1 Jun',
      'stage-1/undated: As soon as possible, since Mon 11 May',
      'stage-1/paused: 1 working day left, paused since Thu 7 May',
      'stage-1/projected: Not started, not later than Mon 18 May if all goes in time',
    ])
  })

  test('a thing says when, who, why and by which act', () => {
    const facts = [...advocateFacts, fact('f5', 'person-appointed', '2026-04-03', { data: { as: 'service-manager', person: 'p9' } })]
    const { next, strip } = look({ duties: [advocateDuty], facts: [factState('f5')] }, facts)
    expect(next[0]).toMatchObject({
      title: 'Send a written response to every point',
      when: { lead: 'In 4 working days', day: 'by Wed 20 May' },
      by: 'J. Okoro, Service Manager',
      why: '10 working days from the day an advocate was appointed, Monday 27 April, and 6 more since the complainant was told that more time is needed on Friday 8 May.',
      clause: '6.4',
      act: 'stage-1/respond',
      letter: 'stage-1-response',
      projected: false,
    })
    expect(strip.holder).toEqual({ name: 'J. Okoro', detail: 'Service Manager, since 3 April' })
  })

  test('the reminder that comes next is said', () => {
    const rung = {
      key: 'reminder',
      what: 'Reminder',
      clause: '6.7',
      to: ['service-manager'],
      day: day('2026-05-15'),
      is: 'planned',
    } as const
    const { next } = look({ duties: [duty({ due: day('2026-05-20'), ladder: [{ ...rung, day: day('2026-05-18') }, rung] })] })
    expect(next[0]?.reminder?.words).toBe('A reminder goes on Friday 15 May: Reminder')
  })
})

test('a window says who may, and until when; a closed gate of an open stage says every reason', () => {
  const { windows, cannot } = look({
    gates: [
      gate({ key: 'stage-1/close', may: 'close the case', who: ['complaints-manager'], records: 'case-closed' }),
      gate({ key: 'stage-2/late', stage: 'stage-2', may: 'do what is yet to come', is: 'closed', refusals: [noFinding] }),
      gate({ closes: day('2026-06-18') }),
      gate({
        key: 'stage-1/pay',
        may: 'pay',
        is: 'closed',
        refusals: [noFinding, { ...noFinding, because: 'nobody checked it', clause: '6.5' }],
      }),
    ],
    duties: [duty({ blockedBy: [noFinding] })],
  })
  expect(windows.map(({ title, by, when }) => `${title}. ${by}. ${when.lead} ${when.day}`)).toEqual([
    'Ask for Stage 2. Complainant or Advocate. In 24 working days until Thu 18 Jun',
  ])
  expect(windows[0]?.outside).toBe(true)
  expect(cannot.map(({ title, reasons }) => [title, reasons.map(({ because, clause }) => `${because} (${clause})`)])).toEqual([
    ['Send a written response to every point', ['Point 3 has no finding. (6.4)']],
    ['Pay', ['Point 3 has no finding. (6.4)', 'Nobody checked it. (6.5)']],
  ])
})

test('what was asked for and done is not said to be impossible, nor is more time offered for what is done', () => {
  const past: Refusal = { ...noFinding, because: 'the last day to ask has passed', severity: 'decide' }
  const over: Refusal = { ...noFinding, because: 'This does not apply here: Stage 2 was asked for' }
  const longer = gate({
    key: 'stage-1/respond/complex',
    may: 'take longer',
    records: 'complainant-told-of-extension',
    closes: day('2026-06-18'),
  })
  const asked = gate({ is: 'closed', refusals: [past, over] })
  const met = look({ gates: [asked, longer], duties: [duty({ status: 'met-late' })] })
  expect([met.windows, met.cannot]).toEqual([[], []])
  expect(look({ gates: [longer], duties: [duty()] }).windows.map(({ title }) => title)).toEqual(['Take longer'])
})

test('what is open for one point is not said to be impossible, with what stops it for another', () => {
  const pay = { key: 'stage-1/pay', may: 'pay' }
  const { cannot } = look({
    gates: [
      gate({ ...pay, for: [{ kind: 'point', id: '1' }] }),
      gate({ ...pay, for: [{ kind: 'point', id: '2' }], is: 'closed', refusals: [noFinding] }),
      gate({ key: 'stage-1/close', may: 'close the case', is: 'closed', refusals: [noFinding] }),
    ],
  })
  expect(cannot.map(({ title }) => title)).toEqual(['Close the case'])
})

test('what is refused for each point with reasons of its own says for which', () => {
  const pay = { key: 'stage-1/pay', may: 'pay', is: 'closed', refusals: [noFinding] } as const
  const { cannot } = look({
    gates: [
      gate({ ...pay, for: [{ kind: 'point', id: '1' }] }),
      gate({ ...pay, for: [{ kind: 'point', id: '2' }] }),
      gate({ ...pay, key: 'stage-1/close', may: 'close the case', for: [{ kind: 'point', id: '1' }] }),
    ],
  })
  expect(cannot.map(({ title }) => title)).toEqual(['Pay: point 1', 'Pay: point 2', 'Close the case'])
})

test('what may be asked for each point until a day of its own says for which', () => {
  const ask = { key: 'stage-1/ask', may: 'ask for more', is: 'open' } as const
  const { windows } = look({
    gates: [
      gate({ ...ask, for: [{ kind: 'point', id: '2' }], closes: day('2026-06-02') }),
      gate({ ...ask, for: [{ kind: 'point', id: '1' }], closes: day('2026-06-01') }),
      gate({ key: 'stage-1/more', may: 'take longer', is: 'open', closes: day('2026-06-03') }),
    ],
  })
  expect(windows.map(({ title }) => title)).toEqual(['Ask for more: point 1', 'Ask for more: point 2', 'Take longer'])
})

test('what matters in the stage the case is in leads', () => {
  const other = gate({ key: 'intake/name', stage: 'intake', may: 'give a name', is: 'closed', refusals: [noFinding] })
  const { cannot } = look({
    strands: [
      {
        stages: {
          intake: { is: 'open', since: day('2026-04-02'), clause: '4.1' },
          'stage-1': { is: 'open', since: day('2026-04-02'), clause: '6.1' },
        },
      },
    ],
    gates: [other, gate({ key: 'stage-1/pay', may: 'pay', is: 'closed', refusals: [noFinding] })],
  })
  expect(cannot.map(({ title, leads }) => [title, leads])).toEqual([
    ['Pay', true],
    ['Give a name', false],
  ])
})

describe('the strip', () => {
  test('of a procedure that numbers no stages: the first in which something is to be done, else the furthest that opened of itself', () => {
    const { 'stage-1': looking = { title: '', clause: '1' } } = anytown.stages
    const unnumbered = {
      ...anytown,
      stages: {
        receipt: { ...looking, title: 'Receipt' },
        looking: { ...looking, title: 'Looking into it' },
        money: { title: 'Money', clause: '1' },
      },
    }
    const open = { is: 'open' as const, clause: '1' }
    const strands = [{ stages: { receipt: open, looking: open, money: open } }]
    const stageWith = (duties: CaseState['duties']) =>
      whatHappensNext({ state: state('2026-05-14', { strands, duties }), procedure: unnumbered, facts: advocateFacts, people: {} }, england)
        .strip.stage
    expect(
      stageWith([duty({ key: 'money/pay', due: day('2026-06-01') }), duty({ key: 'receipt/acknowledge', due: day('2026-06-01') })]),
    ).toMatchObject({ id: 'receipt', words: 'Receipt', of: 0 })
    expect(stageWith([duty({ key: 'money/pay', due: day('2026-06-01') })])).toMatchObject({ id: 'money' })
    expect(stageWith([])).toMatchObject({ id: 'looking' })
  })

  test('where something is owed once nothing is in the numbered stage: elsewhere, and only then', () => {
    const withMoney = { ...anytown, stages: { ...anytown.stages, money: { title: 'Money', clause: '1' } } }
    const elsewhere = (duties: CaseState['duties']) =>
      whatHappensNext({ state: state('2026-05-14', { duties }), procedure: withMoney, facts: advocateFacts, people: {} }, england).strip
        .elsewhere
    const pay = duty({ key: 'money/pay', stage: 'money', due: day('2026-05-15') })
    expect(elsewhere([duty({ status: 'met' }), pay])).toBe('Money')
    expect(elsewhere([duty({ due: day('2026-06-01') }), pay])).toBeUndefined()
    expect(elsewhere([])).toBeUndefined()
  })

  test('stage, next date and health', () => {
    const { strip } = look({ duties: [{ ...advocateDuty, blockedBy: [noFinding] }] })
    expect(strip).toMatchObject({
      stage: { words: 'Stage 1 of 2', title: 'Stage 1: local resolution' },
      holder: { name: 'Service Manager', detail: '' },
      next: { words: 'Wednesday 20 May', lead: 'In 4 working days' },
      health: {
        is: 'on-time',
        words: 'On time',
        chips: [
          { kind: 'more', words: 'Extended once' },
          { kind: 'stop', words: 'Restarted 27 April' },
        ],
        notes: ['Point 3 has no finding.', 'Can move again, to 27 May 2026 at most.'],
      },
    })
  })

  test('late is said in days, and comes before everything else', () => {
    const { strip } = look({ duties: [duty({ status: 'late', due: day('2026-05-13') }), duty({ status: 'paused' })] })
    expect(strip.health).toMatchObject({ is: 'late', words: '1 working day late' })
  })

  test('paused, closed, and nothing owed', () => {
    expect(look({ duties: [duty({ status: 'paused', daysLeft: 2 })] }).strip.health).toMatchObject({
      is: 'paused',
      notes: ['Stopped, with 2 working days left to send a written response to every point.'],
    })
    const closed = { kind: 'case', id: '', is: 'closed', title: 'Closed', clause: '9.1', open: false }
    expect(look({ positions: [closed] }).strip.health.is).toBe('closed')
    expect(look({}).strip.health.words).toBe('Nothing is owed')
  })
})

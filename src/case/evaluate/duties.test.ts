import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type LocalDate } from '#calendar'
import { dateIn, days, the, theDue, workingDays } from '#language'
import type { Short } from '../testing/facts.ts'
import { received, see, seeIn, withStage } from '../testing/see.ts'

const respond = 'stage-1/respond'
const answered = (on: string, more: Partial<Short> = {}): Short => ({
  type: 'response-sent',
  on,
  by: 'service-manager',
  stage: 'stage-1',
  data: { version: 1, contents: ['answer', 'next-step', 'apology'], to: ['complainant'] },
  ...more,
})

describe('the status', () => {
  const first = received('2026-04-07')
  test.each([
    ['owed until the last day', '2026-04-21', [first], { status: 'owed' }],
    ['late from the next day', '2026-04-23', [first], { status: 'late', daysLate: 2, lateSince: '2026-04-22' }],
    ['met on the last day', '2026-05-01', [first, answered('2026-04-21')], { status: 'met-in-time', doneOn: '2026-04-21', doneBy: ['f2'] }],
    ['met late', '2026-05-01', [first, answered('2026-04-22')], { status: 'met-late', daysLate: 1 }],
    ['not started before a start', '2026-04-06', [], { status: 'not-started' }],
  ] as const)('%s', (_name, today, facts, expected) => {
    expect(see(today, ...facts).duty(respond)).toMatchObject(expected)
  })

  test('met in time after an extension is told apart', () => {
    const extended: Short = {
      type: 'extension-agreed',
      on: '2026-04-20',
      by: 'complaints-officer',
      stage: 'stage-1',
      data: { kind: 'agreed', newDate: '2026-04-30', reason: 'ill', complainantAnswer: 'agreed' },
    }
    expect(see('2026-05-01', received('2026-04-07'), extended, answered('2026-04-29')).duty(respond).status).toBe(
      'met-in-time-after-extension',
    )
  })

  test('a stage that ends leaves missed what had passed, and no longer owed what had not', () => {
    const end: Short = { type: 'withdrawal-confirmed', on: '2026-04-15', data: { inWriting: true } }
    const { duty } = see('2026-05-01', received('2026-04-07'), end)
    expect(duty(respond).status).toBe('no-longer-owed')
    expect(duty('stage-1/acknowledge').status).toBe('missed')
    expect(see('2026-05-01', received('2026-04-07'), end).state.strands[0]?.stages['stage-1']).toEqual({
      is: 'ended',
      since: '2026-04-15',
      clause: '6.1',
    })
  })

  test('what does not apply and what is skipped', () => {
    expect(see('2026-04-08', received('2026-04-07')).duty('stage-1/set-out').status).toBe('does-not-apply')
    const skipped: Short = { type: 'stage-omission-agreed', on: '2026-04-08', data: { agreedBy: ['complainant'], reason: 'asked' } }
    expect(see('2026-04-09', received('2026-04-07'), skipped).duty(respond).status).toBe('does-not-apply')
  })

  test('without a limit it is owed without a date, and done it is met', () => {
    const report: Short = { type: 'report-received', on: '2026-04-10', stage: 'stage-1', data: { of: 'service', signed: true } }
    const { status, due, says } = see('2026-06-08', received('2026-04-07'), report).duty('stage-1/thank-soon')
    expect([status, due, says]).toEqual([
      'owed-without-a-date',
      undefined,
      'As soon as possible, since 10 April 2026: the source sets no limit (6.14).',
    ])
    const thanks: Short = { type: 'letter-sent', on: '2026-04-13', stage: 'stage-1', data: { letter: 'thanks' } }
    expect(see('2026-06-08', received('2026-04-07'), report, thanks).duty('stage-1/thank-soon').status).toBe('met')
  })

  test('where another duty makes the start, the date is projected', () => {
    const { status, projected } = see('2026-04-08', received('2026-04-07')).duty('stage-1/plan')
    expect([status, projected]).toEqual(['not-started', '2026-04-14'])
  })
})

test('a line beside is crossed by today, whenever its duty was last looked at', () => {
  const soon: Short = { type: 'escalation-requested', on: '2026-04-08', by: 'complainant', stage: 'stage-2', data: { how: 'letter' } }
  // Judging the request on 8 April asked whether the response was late then.
  expect(see('2026-06-01', received('2026-04-07'), soon).duty(respond).lines).toMatchObject([{ id: 'law', crossed: true }])
})

describe('doings', () => {
  test('an answer from before the clock had ever started counts', () => {
    const early: Short = { type: 'timescale-set', on: '2026-04-08', by: 'service-manager', data: { band: 'low', discussed: true } }
    const ack: Short = { type: 'acknowledgement-sent', on: '2026-04-09', by: 'complaints-officer', stage: 'stage-1' }
    expect(see('2026-04-20', received('2026-04-07'), early, ack).duty('stage-1/plan').status).toBe('met')
  })

  test('one from an earlier run does not', () => {
    const again: Short = { type: 'point-resubmitted', on: '2026-05-11', by: 'complainant' }
    expect(see('2026-05-12', received('2026-04-07'), answered('2026-04-20'), again).duty(respond)).toMatchObject({
      status: 'owed',
      due: '2026-05-26',
    })
  })

  test('undone, it is owed again from the same start', () => {
    const back: Short = { type: 'response-returned', on: '2026-04-20', by: 'director', stage: 'stage-1', data: { version: 1 } }
    const facts = [received('2026-04-07'), answered('2026-04-17'), back]
    expect(see('2026-04-21', ...facts).duty(respond)).toMatchObject({ status: 'owed', due: '2026-04-21', start: '2026-04-07' })
    expect(see('2026-04-21', ...facts, answered('2026-04-21')).duty(respond)).toMatchObject({ status: 'met-in-time', doneOn: '2026-04-21' })
  })

  test('several people told together do it; who is missing is said', () => {
    const told = (on: string, to: string): Short => ({ type: 'people-told', on, data: { of: 'complaint', to: [to] } })
    const one = see('2026-04-09', received('2026-04-07'), told('2026-04-08', 'director')).duty('stage-1/tell-people')
    expect([one.status, one.missing]).toEqual(['owed', ['service manager']])
    const both = see('2026-04-10', received('2026-04-07'), told('2026-04-08', 'director'), told('2026-04-09', 'service-manager'))
    expect(both.duty('stage-1/tell-people')).toMatchObject({ status: 'met-in-time', doneOn: '2026-04-09', doneBy: ['f2', 'f3'] })
  })

  test('for every reader there is, and all of several things', () => {
    const draft: Short = {
      type: 'draft-submitted',
      on: '2026-04-09',
      stage: 'stage-1',
      about: { reader: ['r-1', 'r-2'] },
      data: { of: 'response' },
    }
    const shared = (on: string, reader: string): Short => ({ type: 'draft-shared', on, stage: 'stage-1', about: { reader: [reader] } })
    const half = see('2026-04-13', received('2026-04-07'), draft, shared('2026-04-10', 'r-1')).duty('stage-1/settle-readers')
    expect([half.status, half.missing.length]).toEqual(['owed', 1])
    expect(half.missing[0]).toContain('r-2')
    const all = see('2026-04-14', received('2026-04-07'), draft, shared('2026-04-10', 'r-1'), shared('2026-04-13', 'r-2'))
    expect(all.duty('stage-1/settle-readers')).toMatchObject({ status: 'met-in-time', doneOn: '2026-04-13' })
  })

  test('one without effect is named beside the duty it would have done', () => {
    const bad = answered('2026-04-20', { data: { version: 1, contents: ['answer'], to: ['complainant'] } })
    expect(see('2026-04-21', received('2026-04-07'), bad).duty(respond)).toMatchObject({ status: 'owed', withoutEffect: ['f2'] })
  })

  test('needs that are false whatever is given block it, and do not excuse it', () => {
    const facts: readonly Short[] = [
      received('2026-04-07'),
      { type: 'stage-omission-agreed', on: '2026-04-08', data: { agreedBy: ['complainant'], reason: 'asked' } },
      { type: 'statement-signed', on: '2026-04-09', by: 'complainant', stage: 'stage-2', data: { elements: 1, outcomesSought: true } },
    ]
    const { status, blockedBy } = see('2026-06-10', ...facts).duty('stage-2/investigate')
    expect(status).toBe('late')
    expect(blockedBy.map(({ clause, because }) => ({ clause, because }))).toEqual([
      { clause: '7.3', because: 'Nobody independent is appointed (7.3).' },
    ])
  })
})

describe('again and again', () => {
  const told: Short = {
    type: 'complainant-told-of-extension',
    on: '2026-04-10',
    by: 'complaints-officer',
    stage: 'stage-1',
    data: { kind: 'other', reasons: 'many', contents: [] },
  }
  const update = (on: string): Short => ({ type: 'progress-update-given', on, data: { to: 'complainant' } })

  test('each doing begins the next time, early or late', () => {
    const { status, due, occurrences } = see('2026-06-01', received('2026-04-07'), told, update('2026-05-01'), update('2026-06-01')).duty(
      'stage-1/update',
    )
    expect({ status, due }).toEqual({ status: 'owed', due: '2026-06-29' })
    expect(occurrences).toEqual([
      { due: '2026-05-11', doneOn: '2026-05-01', status: 'met-in-time' },
      { due: '2026-06-02', doneOn: '2026-06-01', status: 'met-in-time' },
      { due: '2026-06-29', status: 'owed' },
    ])
  })

  test('until it is over', () => {
    expect(see('2026-06-20', received('2026-04-07'), told, answered('2026-04-17')).duty('stage-1/update').status).toBe('no-longer-owed')
  })

  test('one that counts from its own doing starts at the first', () => {
    const own = withStage({
      title: 'S',
      clause: '1',
      duties: {
        d: {
          clause: '1',
          who: 'director',
          must: 'write',
          by: workingDays(5).from('progress-update-given'),
          again: workingDays(5).from({ at: 'start' }),
          doneBy: 'progress-update-given',
        },
      },
    })
    const { duty } = seeIn(own, '2026-04-22', [received('2026-04-07'), update('2026-04-08'), update('2026-04-20')])
    expect(duty('s/d').occurrences.map(one => `${one.due} ${one.doneOn ?? ''} ${one.status}`)).toEqual([
      '2026-04-15 2026-04-20 met-late',
      '2026-04-27  owed',
    ])
  })

  test('by the calendar: one each quarter of the body’s own year', () => {
    const held: Short = {
      type: 'review-held',
      on: '2026-07-02',
      case: null,
      by: 'complaints-manager',
      data: { of: 'quarter', period: '2026-27-Q1' },
    }
    const { state } = seeIn(withStage({ title: 'S', clause: '1' }), '2026-07-20', [held], { of: 'body' })
    const reviews = state.duties.filter(duty => duty.key === 'body/review')
    expect(reviews.map(({ for: things, due, status }) => `${things[0]?.id} ${due} ${status}`)).toEqual([
      '2025-26-Q4 2026-04-16 late',
      '2026-27-Q1 2026-07-14 met-in-time',
      '2026-27-Q2 2026-10-14 owed',
    ])
  })
})

describe('the ladder', () => {
  const rungs = (today: string, ...facts: readonly Short[]) =>
    see(today, received('2026-04-07'), ...facts)
      .duty(respond)
      .ladder.map(({ key, day, is }) => `${key.split('/').at(-1)} ${day} ${is}`)

  test('falls on its days, is sent, and stops when the duty is done', () => {
    expect(rungs('2026-04-16')).toEqual(['reminder 2026-04-17 planned', 'escalation 2026-04-22 planned'])
    expect(rungs('2026-04-22')).toEqual(['reminder 2026-04-17 due', 'escalation 2026-04-22 due'])
    const sent: Short = { type: 'reminder-sent', on: '2026-04-17', data: { duty: respond, rung: 'reminder', to: 'service-manager' } }
    expect(rungs('2026-04-20', sent)).toEqual(['reminder 2026-04-17 sent', 'escalation 2026-04-22 planned'])
    expect(rungs('2026-04-30', answered('2026-04-20'))).toEqual(['reminder 2026-04-17 due', 'escalation 2026-04-22 dropped'])
  })

  test('one that was sent of one enquiry says nothing of another; one that names none is of them all', () => {
    const gather = 's/gather'
    const compiled = withStage({
      title: 'Ombudsman',
      clause: '8',
      duties: {
        gather: {
          clause: '8.1',
          who: 'service-manager',
          must: 'gather what was asked for',
          each: 'enquiry',
          by: dateIn(the('ombudsman-enquiry-received'), 'informationDue'),
          doneBy: 'ombudsman-evidence-gathered',
          ladder: { before: { clause: '8.2', on: days(5).before(theDue), what: 'Is it in hand?', to: 'service-manager', alone: true } },
        },
      },
    })
    const asked = (id: string, informationDue: LocalDate): Short => ({
      ...{ type: 'ombudsman-enquiry-received', on: '2026-06-01', by: 'ombudsman', about: { enquiry: [id] } },
      data: { which: 'lgsco', informationDue },
    })
    const dueOn = fc.integer({ min: 8, max: 40 }).map(after => addDays(day('2026-06-01'), after))
    fc.assert(
      fc.property(dueOn, dueOn, fc.constantFrom('e1', 'e2', undefined), fc.integer({ min: 0, max: 5 }), (first, second, named, after) => {
        const due = { e1: first, e2: second }
        const on = addDays(due[named ?? 'e1'], after - 5)
        const sent: Short = {
          ...{ type: 'reminder-sent', on, data: { duty: gather, rung: 'before', to: 'service-manager' } },
          ...(named && { about: { enquiry: [named] } }),
        }
        const before = [received('2026-05-01'), asked('e1', first), asked('e2', second)]
        const rung = (id: string, ...more: readonly Short[]) => seeIn(compiled, on, [...before, ...more]).duty(gather, id).ladder[0]?.is
        for (const id of ['e1', 'e2'] as const) {
          const isOfIt = named === undefined || named === id
          const isDue = addDays(due[id], -5) <= on
          expect(rung(id)).toBe(isDue ? 'due' : 'planned')
          expect(rung(id, sent)).toBe(isDue && isOfIt ? 'sent' : isDue ? 'due' : 'planned')
        }
      }),
      { numRuns: 100 },
    )
  })

  test('follows the moved date; what had not fired is dropped', () => {
    const extended: Short = {
      type: 'extension-agreed',
      on: '2026-04-16',
      by: 'complaints-officer',
      stage: 'stage-1',
      data: { kind: 'agreed', newDate: '2026-05-01', reason: 'ill', complainantAnswer: 'agreed' },
    }
    expect(rungs('2026-04-24', extended)).toEqual(['reminder 2026-04-29 planned', 'escalation 2026-05-05 planned'])
  })
})

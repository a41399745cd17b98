import { describe, expect, test } from 'vitest'
import type { Short } from './testing/facts.ts'
import { received, refusalsOf, see, tried } from './testing/see.ts'

const first = received('2026-04-22')
const extend = (newDate: string, more: Partial<Short> = {}): Short => ({
  type: 'extension-agreed',
  on: '2026-05-01',
  by: 'complaints-officer',
  stage: 'stage-1',
  data: { kind: 'agreed', newDate, reason: 'ill', complainantAnswer: 'agreed' },
  ...more,
})
const ask = (on: string): Short => ({ type: 'escalation-requested', on, by: 'complainant', stage: 'stage-2', data: { how: 'letter' } })
const answer = (contents: readonly string[], more: Partial<Short> = {}): Short => ({
  type: 'response-sent',
  on: '2026-05-06',
  by: 'service-manager',
  stage: 'stage-1',
  data: { version: 1, contents, to: ['complainant'] },
  ...more,
})
const WHOLE = ['answer', 'next-step'] as const

describe('an extension', () => {
  test('past the cap says what was found, the limit with its date, and what can be done', () => {
    expect(refusalsOf('2026-05-01', [first], extend('2026-05-29'))).toMatchObject([
      {
        act: 'stage-1/respond/agreed',
        clause: '6.5',
        field: 'newDate',
        latest: '2026-05-21',
        because:
          'Friday 29 May 2026 is 25 working days after the clock started on 22 April 2026. At most Thursday 21 May 2026 is allowed (6.5). Choose a date no later than that.',
      },
    ])
  })

  test('that is not later, comes too late, on a paused clock or a done duty is refused', () => {
    const because = (shorts: readonly Short[], attempt: Short) => refusalsOf('2026-05-20', shorts, attempt).map(one => one.because)
    expect(because([first], extend('2026-05-07'))[0]).toContain('is not later than the date in force, Thursday 7 May 2026')
    expect(because([first], extend('2026-05-20', { on: '2026-05-08' }))[0]).toContain('a time that has run out cannot be extended')
    const hold: Short = { type: 'hold-placed', on: '2026-04-30' }
    expect(because([first, hold], extend('2026-05-20'))[0]).toContain('is paused')
    expect(because([first, answer(WHOLE, { on: '2026-04-30' })], extend('2026-05-20'))[0]).toContain('It is done already')
  })

  test('without what the form asks is refused at the field', () => {
    const refused = refusalsOf('2026-05-01', [first], extend('2026-05-20', { data: { kind: 'agreed', newDate: '2026-05-20' } }))
    expect(refused.map(one => one.field)).toEqual(expect.arrayContaining(['reason', 'complainantAnswer']))
  })

  test('within the cap is let through, under the act that lets it', () => {
    expect(tried('2026-05-01', [first], extend('2026-05-21'))).toMatchObject({
      waits: false,
      warnings: [],
      under: ['stage-1/respond/agreed'],
    })
  })
})

describe('every refusal at once, each with its clause', () => {
  test('the wrong role and a missing piece are both said', () => {
    const refused = refusalsOf('2026-05-06', [first], answer(['answer'], { by: 'complaints-officer' }))
    expect(refused.map(({ clause, because }) => `${clause}: ${because}`)).toEqual([
      '6.4: Only the service manager may respond to every point (6.4).',
      '6.23: Stage 1 response does not contain what it must: how to ask for Stage 2 (6.23). Add it.',
    ])
  })

  test('a piece is asked for only where it is due', () => {
    expect(refusalsOf('2026-05-12', [first], answer(WHOLE, { on: '2026-05-11' })).map(one => one.clause)).toEqual(['6.24'])
    expect(refusalsOf('2026-05-12', [first], answer([...WHOLE, 'apology'], { on: '2026-05-11' }))).toEqual([])
  })

  test('to somebody the letter does not name', () => {
    const refused = refusalsOf('2026-05-06', [first], answer(WHOLE, { data: { version: 1, contents: WHOLE, to: ['a-newspaper'] } }))
    expect(refused).toMatchObject([{ field: 'to', clause: '6.4' }])
  })

  test('what nobody may do', () => {
    expect(
      refusalsOf('2026-05-06', [first], { type: 'freeze-decided', on: '2026-05-06', by: 'director', data: { frozen: true } })[0],
    ).toMatchObject({
      clause: '6.21',
      because: 'Nobody may freeze other proceedings (6.21).',
    })
  })

  test('a stage that is not open', () => {
    const refused = refusalsOf('2026-05-06', [first], answer(['outcome', 'ombudsman'], { by: 'director', stage: 'stage-2' }))
    expect(refused[0]).toMatchObject({ act: 'stage-2/respond', clause: '7.1', because: 'Stage 2 is not open (7.1).' })
  })
})

describe('windows and decisions', () => {
  const answered = answer(WHOLE)

  test('the last day is in time; the next waits for a decision, with the last day', () => {
    expect(tried('2026-06-05', [first, answered], ask('2026-06-05'))).toMatchObject({ waits: false })
    const late = tried('2026-06-08', [first, answered], ask('2026-06-08'))
    expect(late).toMatchObject({ waits: true, warnings: [{ severity: 'decide', latest: '2026-06-05', clause: '6.19' }] })
  })

  test('it does not close while there is no response', () => {
    expect(tried('2026-09-01', [first], ask('2026-09-01'))).toMatchObject({ waits: false })
  })

  test('decided for, the request counts from the decision on, with its own day; decided against, it does not', () => {
    const decided = (accepted: boolean): Short => ({
      type: 'lateness-decided',
      on: '2026-06-09',
      by: 'complaints-manager',
      data: { of: 'stage-2', accepted, reasons: 'ill' },
    })
    const waiting = see('2026-06-08', first, answered, ask('2026-06-08'))
    expect(waiting.fact('f3').effect).toBe('waits')
    expect(waiting.duty('stage-1/decide-lateness').status).toBe('not-started')
    expect(waiting.state.strands[0]?.stages['stage-2']?.is).toBe('not-open')
    const accepted = see('2026-06-10', first, answered, ask('2026-06-08'), decided(true))
    expect(accepted.fact('f3')).toMatchObject({ effect: 'yes', since: '2026-06-09' })
    expect(accepted.state.strands[0]?.stages['stage-2']).toMatchObject({ is: 'open', since: '2026-06-09' })
    expect(see('2026-06-10', first, answered, ask('2026-06-08'), decided(false)).fact('f3').effect).toBe('no')
  })

  test('what only warns is let through with the warning', () => {
    const facts: readonly Short[] = [first, { type: 'withdrawal-confirmed', on: '2026-04-23', data: { inWriting: true } }]
    const close: Short = { type: 'case-closed', on: '2026-04-24', by: 'complaints-officer' }
    expect(tried('2026-04-24', facts, close)).toMatchObject({ waits: false, warnings: [{ severity: 'warn', clause: '7.9' }] })
    expect(refusalsOf('2026-04-24', [first], { ...close, data: { reason: 'x' } })[0]?.because).toBe('Something is still owed (7.8).')
  })

  test('a fact without effect may be let stand, by the role that may', () => {
    const bad = answer(['answer'])
    const stand = (by: string): Short => ({ type: 'fact-let-stand', on: '2026-05-07', by, data: { fact: 'f2', reason: 'it was sent' } })
    expect(see('2026-05-08', first, bad).duty('stage-1/respond').status).toBe('late')
    expect(see('2026-05-08', first, bad, stand('director')).duty('stage-1/respond').status).toBe('met-in-time')
    expect(see('2026-05-08', first, bad, stand('complaints-officer')).duty('stage-1/respond').status).toBe('late')
  })
})

describe('people', () => {
  test('a deputy on record may act until the day given; not for a role without deputies', () => {
    const given = (insteadOf: string): Short => ({
      type: 'role-given',
      on: '2026-04-01',
      case: null,
      data: { role: 'director', person: 'p-7', until: '2026-05-01', insteadOf },
    })
    const extendAs = (on: string) => extend('2026-05-20', { on, by: 'director', person: 'p-7' })
    expect(refusalsOf('2026-05-05', [given('complaints-officer'), first], extendAs('2026-05-01'))).toEqual([])
    expect(refusalsOf('2026-05-05', [given('complaints-officer'), first], extendAs('2026-05-05'))).toHaveLength(1)
    expect(refusalsOf('2026-05-06', [given('service-manager'), first], answer(WHOLE, { by: 'director', person: 'p-7' }))).toHaveLength(1)
  })

  test('one person may not hold two roles that exclude each other', () => {
    const open: readonly Short[] = [
      first,
      { type: 'stage-omission-agreed', on: '2026-04-23', data: { agreedBy: ['complainant'], reason: 'asked' } },
      { type: 'statement-signed', on: '2026-04-24', by: 'complainant', stage: 'stage-2', data: { elements: 1, outcomesSought: true } },
      { type: 'person-appointed', on: '2026-04-24', stage: 'stage-2', data: { as: 'independent-person', person: 'p-3' } },
    ]
    const report: Short = {
      type: 'report-received',
      on: '2026-04-27',
      by: 'investigator',
      person: 'p-3',
      stage: 'stage-2',
      data: { of: 'investigation', signed: true },
    }
    expect(refusalsOf('2026-04-27', open, report)[0]?.because).toContain('may not also be')
    expect(refusalsOf('2026-04-27', open, { ...report, person: 'p-4' })).toEqual([])
  })

  test('who checked a payment may not release it, and each payment stands by itself', () => {
    const about = { payment: ['pay-1'] }
    const facts: readonly Short[] = [
      first,
      { type: 'stage-omission-agreed', on: '2026-04-23', data: { agreedBy: ['complainant'], reason: 'asked' } },
      { type: 'payment-ordered', on: '2026-04-24', about, data: { payee: 'x', amount: 5, source: 'x' } },
      {
        type: 'payment-items-checked',
        on: '2026-04-24',
        by: 'payments-officer',
        person: 'p-5',
        about,
        data: { items: ['amount'], amount: 5 },
      },
    ]
    const pay = (person: string, payment: string): Short => ({
      type: 'payment-made',
      on: '2026-04-27',
      by: 'payments-officer',
      person,
      about: { payment: [payment] },
      data: { amount: 5, method: 'bank' },
    })
    expect(refusalsOf('2026-04-27', facts, pay('p-5', 'pay-1')).map(one => one.clause)).toEqual(['7.7'])
    expect(refusalsOf('2026-04-27', facts, pay('p-6', 'pay-1'))).toEqual([])
    expect(refusalsOf('2026-04-27', facts, pay('p-6', 'pay-2')).map(one => one.clause)).toEqual(['7.6'])
  })
})

describe('the form itself', () => {
  const note: Short = { type: 'note-made', on: '2026-04-23', data: { words: 'x' } }
  test.each([
    ['a day in the future', { ...note, on: '2026-05-30' }, 'on', 'is in the future: today is Friday 1 May 2026'],
    [
      'a fact before the case began',
      { ...answer(WHOLE), on: '2026-04-20' },
      'on',
      'is before the complaint was received, on Wednesday 22 April 2026',
    ],
    ['a required field', { ...note, data: {} }, 'words', 'this must be given'],
    ['a day that is none', extend('2026-02-30'), 'newDate', 'is not a real date'],
    ['a stage that is none', { ...answer(WHOLE), stage: 'stage-9' }, 'stage', 'is not a stage of this procedure'],
    ['a stage left out', { type: 'draft-submitted', on: '2026-04-23', data: { of: 'x', to: ['y'] } }, 'stage', 'Choose the stage'],
    [
      'a correction of nothing',
      { type: 'fact-corrected', on: '2026-04-23', data: { corrects: 'f99', with: '{}' } },
      'corrects',
      'There is no fact',
    ],
    ['a type that is none', { type: 'dance-danced', on: '2026-04-23' }, 'type', 'is not something that this procedure records'],
  ] as const)('%s is refused at its field', (_name, attempt, field, because) => {
    const refused = refusalsOf('2026-05-01', [first], attempt)
    expect(
      refused
        .filter(one => one.field === field)
        .map(one => one.because)
        .join(),
    ).toContain(because)
  })

  test('a day on which it could not be done, though it could today, is about the day', () => {
    const facts: readonly Short[] = [first, answer(WHOLE)]
    const refused = refusalsOf('2026-05-06', facts, { ...ask('2026-04-28') })
    expect(refused).toMatchObject([{ clause: '6.20', field: 'on' }])
    expect(refused[0]?.because).toContain('That is how it stood on Tuesday 28 April 2026')
  })

  test('what is done outside the body may be recorded all the same', () => {
    const soon = tried('2026-04-28', [first], ask('2026-04-28'))
    expect(soon).toMatchObject({ mayStillBeRecorded: true })
    expect(tried('2026-05-01', [first], extend('2026-05-29'))).not.toHaveProperty('mayStillBeRecorded')
  })

  test('recorded under a duty, the role is judged even where the duty judges nothing else', () => {
    const ack: Short = {
      type: 'acknowledgement-sent',
      on: '2026-04-23',
      by: 'director',
      stage: 'stage-1',
      data: { contents: ['x'], to: ['complainant'] },
    }
    expect(refusalsOf('2026-04-23', [first], ack)).toEqual([])
    expect(refusalsOf('2026-04-23', [first], { ...ack, under: 'stage-1/acknowledge' })[0]?.because).toContain(
      'Only the complaints officer may',
    )
  })
})

describe('gates before anyone acts', () => {
  test('open, closed with its reasons, or asking', () => {
    const { gate } = see('2026-04-23', first)
    expect(gate('stage-1/ask-for-stage-2')).toMatchObject({ is: 'closed', refusals: [{ clause: '6.20' }] })
    expect(gate('stage-1/withdraw')).toMatchObject({ is: 'open', refusals: [] })
    expect(gate('stage-1/respond/agreed')).toMatchObject({ is: 'asks', closes: '2026-05-07' })
    expect(gate('stage-1/respond/agreed').asks).toEqual(expect.arrayContaining(['reason', 'newDate', 'complainantAnswer']))
    expect(gate('stage-2/pay')).toMatchObject({ is: 'closed' })
    expect(see('2026-06-08', first, answer(WHOLE)).gate('stage-1/ask-for-stage-2')).toMatchObject({
      is: 'open',
      closes: '2026-06-05',
      refusals: [{ severity: 'decide' }],
    })
  })
})

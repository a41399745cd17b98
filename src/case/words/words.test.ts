/** Each word that Anytown does not use, and the edges of those it does. */

import { describe, expect, test } from 'vitest'
import {
  atLeast,
  atMost,
  type Condition,
  count,
  dateIn,
  days,
  every,
  fieldOf,
  filled,
  hours,
  inRegister,
  is,
  last,
  latestOf,
  momentOf,
  months,
  nextMeeting,
  not,
  onceAll,
  onDay,
  onOrBefore,
  recorded,
  setting,
  stands,
  the,
  type When,
  weeks,
  workingDays,
  workingDaysTaken,
} from '#language'
import type { Short } from '../testing/facts.ts'
import { received, seeIn, withStage } from '../testing/see.ts'

const dated = (by: When, today: string, shorts: readonly Short[]) =>
  seeIn(
    withStage({ title: 'S', clause: '1', duties: { d: { clause: '1', who: 'director', must: 'do it', by, doneBy: 'case-closed' } } }),
    today,
    shorts,
  ).duty('s/d')

/** A condition through a duty that applies where it holds: yes, no, or why not. */
const holds = (when: Condition, shorts: readonly Short[], today = '2026-04-30'): string => {
  const compiled = withStage(
    {
      title: 'S',
      clause: '1',
      duties: { d: { clause: '1', who: 'director', must: 'do it', when, by: onDay('2026-12-01'), doneBy: 'case-closed' } },
    },
    { registers: { people: { title: 'People', clause: '1', of: 'people', requires: { cleared: true, grade: [5, 6] } } } },
  )
  const { status, why } = seeIn(compiled, today, shorts).duty('s/d')
  return status === 'does-not-apply' ? 'no' : status === 'cannot-say' ? (why?.cannot ?? 'unknown') : 'yes'
}

const first = received('2026-04-07', { harmAlleged: true, channel: 'email' })

describe('dates', () => {
  test.each([
    ['working days beginning with', workingDays(3).beginningWith('complaint-received'), '2026-04-09'],
    ['working days after', workingDays(3).after('complaint-received'), '2026-04-10'],
    ['calendar days before', days(3).before('complaint-received'), '2026-04-04'],
    ['weeks', weeks(2).from('complaint-received'), '2026-04-21'],
    ['a month', months(1).from('complaint-received'), '2026-05-07'],
    ['rolled on to a working day', days(4).from('complaint-received').orNextWorkingDay(), '2026-04-13'],
    ['rolled back to one', days(4).from('complaint-received').orPreviousWorkingDay(), '2026-04-10'],
    ['never moved without the word', days(4).from('complaint-received'), '2026-04-11'],
    ['nothing added', workingDays(0).from('complaint-received'), '2026-04-07'],
    ['a fixed day', onDay('2026-04-30'), '2026-04-30'],
    ['a setting', workingDays(setting('adjudication-days')).from('complaint-received'), '2026-04-14'],
  ] as const)('%s', (_name, by, due) => {
    expect(dated(by, '2026-04-08', [first]).due).toBe(due)
  })

  test('a day written in a fact; not given, there is none', () => {
    const by = dateIn('extension-agreed', 'newDate')
    const agreed = (data: Short['data']): Short => ({ type: 'extension-agreed', on: '2026-04-08', stage: 's', ...(data && { data }) })
    expect(dated(by, '2026-04-09', [first, agreed({ newDate: '2026-05-05' })]).due).toBe('2026-05-05')
    expect(dated(by, '2026-04-09', [first, agreed({})])).toMatchObject({ status: 'cannot-say', why: { cannot: 'not-given' } })
    expect(dated(by, '2026-04-09', [first]).status).toBe('not-started')
  })

  test('the later of two, of those that have happened; once all, only when both have', () => {
    const met: Short = { type: 'contact-made', on: '2026-04-13' }
    const later = latestOf('complaint-received', 'contact-made')
    expect(dated(workingDays(1).from(later), '2026-04-14', [first]).due).toBe('2026-04-08')
    expect(dated(workingDays(1).from(later), '2026-04-14', [first, met]).due).toBe('2026-04-14')
    const both = workingDays(1).from(onceAll('complaint-received', 'contact-made'))
    expect(dated(both, '2026-04-14', [first]).status).toBe('not-started')
    expect(dated(both, '2026-04-14', [first, met]).due).toBe('2026-04-14')
  })

  test('the next meeting in the diary; none there, no date', () => {
    const by = nextMeeting('board').onOrAfter('complaint-received')
    const diary: Short = {
      type: 'meetings-scheduled',
      on: '2026-01-05',
      case: null,
      data: { of: 'board', dates: ['2026-03-01', '2026-04-20', '2026-06-01'] },
    }
    expect(dated(by, '2026-04-08', [diary, first]).due).toBe('2026-04-20')
    expect(dated(by, '2026-04-08', [first])).toMatchObject({ status: 'cannot-say', why: { cannot: 'no-meeting' } })
  })

  test('a setting changed from a day counts for what starts from that day', () => {
    const by = workingDays(setting('adjudication-days')).from('complaint-received')
    const change = (on: string): Short => ({ type: 'setting-changed', on, case: null, data: { name: 'adjudication-days', value: '8' } })
    expect(dated(by, '2026-04-30', [change('2026-04-01'), first]).due).toBe('2026-04-17')
    expect(dated(by, '2026-04-30', [first, change('2026-04-09')]).due).toBe('2026-04-14')
  })
})

describe('conditions', () => {
  const consent = (on: string, answer: string): Short => ({ type: 'consent-answered', on, data: { scope: 'health', answer } })
  test.each([
    ['recorded', recorded('complaint-received'), 'yes'],
    ['not recorded is no', recorded('note-made'), 'no'],
    ['narrowed by a field', recorded(the('complaint-received', { where: { channel: ['email', 'letter'] } })), 'yes'],
    ['a field left out is no match', recorded(the('complaint-received', { where: { anonymous: true } })), 'no'],
    ['asked of a field it is unknown', is(fieldOf('complaint-received', 'anonymous'), true), 'not-given'],
    ['unknown stays unknown under not', not(is(fieldOf('complaint-received', 'anonymous'), true)), 'not-given'],
    ['filled is no where nothing was given', filled(fieldOf('complaint-received', 'anonymous')), 'no'],
    ['numbers', atLeast(count('complaint-received'), 1), 'yes'],
    ['a count of none is known', atMost(count('note-made'), 0), 'yes'],
    ['by a day', onOrBefore(workingDays(5).from('complaint-received')), 'no'],
    ['working days taken', atMost(workingDaysTaken('complaint-received', onDay('2026-04-09')), 2), 'yes'],
    ['every of nothing', every('payment', recorded('note-made')), 'yes'],
    ['a time of day nobody wrote down', atMost(momentOf('complaint-received'), hours(24).after('complaint-received')), 'no-time'],
  ] as const)('%s', (_name, when, expected) => {
    expect(holds(when, [first])).toBe(expected)
  })

  test('to the minute, where the times are known', () => {
    const facts: readonly Short[] = [
      { ...first, at: '23:30' },
      { type: 'contact-made', on: '2026-04-08', at: '23:31' },
    ]
    expect(holds(atMost(momentOf('contact-made'), hours(24).after('complaint-received')), facts)).toBe('no')
    expect(holds(atMost(momentOf('contact-made'), hours(25).after('complaint-received')), facts)).toBe('yes')
  })

  test('what stands until it is ended, by order and not by day', () => {
    const held = stands(
      the('consent-answered', { where: { answer: 'given' } }),
      the('consent-answered', { where: { answer: 'withdrawn' } }),
    )
    expect(holds(held, [first, consent('2026-04-08', 'given')])).toBe('yes')
    expect(holds(held, [first, consent('2026-04-08', 'given'), consent('2026-04-08', 'withdrawn')])).toBe('no')
    expect(holds(held, [first, consent('2026-04-08', 'withdrawn'), consent('2026-04-08', 'given')])).toBe('yes')
  })

  test('since: only what came after', () => {
    const since = recorded(the('contact-made', { since: 'complaint-received' }))
    expect(holds(since, [{ type: 'contact-made', on: '2026-04-01' }, first])).toBe('no')
    expect(holds(since, [first, { type: 'contact-made', on: '2026-04-08' }])).toBe('yes')
    expect(holds(recorded(the('complaint-received', { since: 'note-made' })), [first])).toBe('no')
  })

  test('by a role, of another stage, the last of several', () => {
    const by = recorded(the('contact-made', { by: ['director'] }))
    expect(holds(by, [first, { type: 'contact-made', on: '2026-04-08', by: 'service-manager' }])).toBe('no')
    expect(holds(by, [first, { type: 'contact-made', on: '2026-04-08', by: 'director' }])).toBe('yes')
    const sent: Short = { type: 'response-sent', on: '2026-04-08', stage: 'other' }
    expect(holds(recorded('response-sent'), [first, sent])).toBe('no')
    expect(holds(recorded(the('response-sent', { stage: 'any' })), [first, sent])).toBe('yes')
    const made = (on: string, purpose: string): Short => ({ type: 'contact-made', on, data: { purpose } })
    expect(
      holds(is(fieldOf(last('contact-made'), 'purpose'), 'second'), [first, made('2026-04-08', 'first'), made('2026-04-09', 'second')]),
    ).toBe('yes')
  })

  test('in a register, by the entry of the day', () => {
    const entry = (on: string, data: Short['data']): Short => ({
      type: 'person-registered',
      on,
      case: null,
      data: { register: 'people', person: 'p-1', ...data },
    })
    const listed = inRegister('p-1', 'people')
    expect(holds(listed, [entry('2026-01-05', { cleared: true, grade: 5 }), first])).toBe('yes')
    expect(
      holds(listed, [entry('2026-01-05', { cleared: true, grade: 5 }), first, entry('2026-04-09', { cleared: false, grade: 5 })]),
    ).toBe('no')
    expect(holds(listed, [first])).toBe('no')
  })

  test('for every point, however the points are looked at', () => {
    const raised = (point: string): Short => ({ type: 'point-raised', on: '2026-04-07', about: { point: [point] }, data: { words: 'x' } })
    const found = (point: string): Short => ({
      type: 'finding-recorded',
      on: '2026-04-08',
      about: { point: [point] },
      data: { finding: 'upheld', reasons: 'x' },
    })
    const all = every('point', recorded('finding-recorded'))
    expect(holds(all, [first, raised('1'), raised('2'), found('1')])).toBe('no')
    expect(holds(all, [first, raised('1'), raised('2'), found('1'), found('2')])).toBe('yes')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Procedure } from '#language'
import { inLondon } from '../days-in-words/london.ts'
import { advocateDuty, advocateFacts } from '../testing/advocate-story.ts'
import { anytown, anytownBody } from '../testing/anytown.ts'
import { fact, factState, state } from '../testing/states.ts'
import { thatMovedADate, timeline } from './timeline.ts'
import type { TimelineEntry } from './view.ts'

const tell = (facts = advocateFacts, states: ReturnType<typeof factState>[] = []) =>
  timeline(
    {
      state: state('2026-05-14', { duties: [advocateDuty], facts: states }),
      procedure: anytown,
      facts,
      people: { p1: { name: 'K. A.' } },
      accounts: { 'account-1': 'Complaints officer' },
    },
    'oldest-first',
  )
const first = (entries: readonly TimelineEntry[]): TimelineEntry => {
  if (entries[0] === undefined) throw new Error('nothing on the timeline')
  return entries[0]
}

describe('an entry', () => {
  test('says what happened, when, who did it and who recorded it', () => {
    expect(first(tell())).toMatchObject({
      title: 'The complaint was received',
      happened: 'Thursday 2 April 2026, 4.10pm',
      by: 'K. A., Complainant',
      recorded: 'Recorded the same day',
      recordedBy: 'Complaints officer',
      words: ['My visits were cancelled.'],
      tone: 'key',
    })
  })

  test('gives both times where they differ, and what it moved with the clause', () => {
    const told = tell().at(-1)
    expect(told).toMatchObject({ recorded: 'Recorded Monday 11 May 2026', recordedLater: true, tone: 'more' })
    expect(told?.moved).toEqual([
      {
        key: 'stage-1/respond',
        words: 'The date to send a written response to every point moved from Tuesday 12 May to Wednesday 20 May',
        clause: '6.5',
      },
    ])
    expect(told?.details).toContainEqual({ label: 'The new date', value: 'Wednesday 20 May 2026' })
  })

  test('an entry taken back is named by what it says, and an ombudsman by their name', () => {
    const given = fact('person-appointed-1', 'person-appointed', '2026-04-03', { data: { as: 'service-manager', person: 'account-1' } })
    const back = fact('fact-retracted-1', 'fact-retracted', '2026-04-07', { data: { retracts: given.id, reasons: 'Of another case' } })
    const approached = fact('ombudsman-approached-1', 'ombudsman-approached', '2026-04-08', { data: { which: 'lgo' } })
    const told = timeline(
      {
        ...{ state: state('2026-05-14', {}), procedure: anytown, facts: [given, back, approached] },
        body: { ...anytownBody, ombudsman: { ...anytownBody.ombudsman, id: 'lgo', name: 'The Invented Ombudsman' } },
      },
      'oldest-first',
    )
    const values = told.flatMap(({ details }) => details.map(({ value }) => value))
    expect(values).toContain(`${first(told).title}, 3 April 2026`)
    expect(values).not.toContain(given.id)
    expect(values).toContain('The Invented Ombudsman')
    expect(values).not.toContain('lgo')
  })

  test('what stopped the clock says so', () => {
    const stopped = tell().find(entry => entry.type === 'advocate-delayed')
    expect(stopped?.tone).toBe('stop')
    expect(stopped?.moved[0]?.words).toBe('The date to send a written response to every point stopped running; it was Monday 20 April')
  })

  test('without effect it says why; waiting it says for what', () => {
    const refusal = {
      act: 'stage-1/ask-for-stage-2',
      clause: '6.9',
      because: 'asked after the last day',
      severity: 'decide',
      tests: [],
    } as const
    const asked = fact('f9', 'escalation-requested', '2026-06-20')
    expect(first(tell([asked], [factState('f9', { effect: 'waits', refusals: [refusal] })]))).toMatchObject({
      effect: 'waits',
      reasons: [{ because: 'Asked after the last day.', clause: '6.9' }],
    })
  })

  test('a finding names its point and itself', () => {
    const finding = fact('f9', 'finding-recorded', '2026-05-11', {
      about: { point: ['1'] },
      data: { finding: 'partly-upheld', reasons: 'No driver was booked.' },
    })
    expect(first(tell([finding]))).toMatchObject({
      title: 'Finding on point 1: partly upheld',
      words: ['No driver was booked.'],
      points: ['1'],
    })
  })

  test('what a point is about is said with its number', () => {
    const arose = fact('f9', 'matter-arose', '2026-03-01', { about: { point: ['3'] } })
    expect(first(tell([arose])).title).toBe('What point 3 is about happened')
  })

  test('a span is said as a span', () => {
    const arose = fact('f9', 'matter-arose', '2026-03-01', {
      on: { from: day('2026-03-07'), to: day('2026-03-14') },
    })
    expect(first(tell([arose])).happened).toBe('Between Saturday 7 March and Saturday 14 March 2026')
  })
})

describe('mistakes are put right by further entries', () => {
  const note = fact('n1', 'note-made', '2026-05-01', { data: { words: 'Called back.' } })
  const correction = fact('n2', 'fact-corrected', '2026-05-04', {
    data: { corrects: 'n1', with: '{"on":"2026-05-02"}', reason: 'wrong day' },
  })
  const retraction = fact('n3', 'fact-retracted', '2026-05-05', { data: { retracts: 'n1', reason: 'another case' } })
  const restored = fact('n4', 'fact-retracted', '2026-05-06', { data: { retracts: 'n3', reason: 'it was this case after all' } })

  test('the entry says that it was corrected, and why', () => {
    expect(first(tell([note, correction])).corrections).toEqual(['Put right on Monday 4 May: wrong day'])
  })
  test('taken back, and brought back when the taking back is taken back', () => {
    expect(first(tell([note, retraction])).retracted).toBe('Taken back on Tuesday 5 May: another case')
    expect(first(tell([note, retraction, restored])).retracted).toBeUndefined()
  })
})

test('order: by day, by time, then as recorded; a fact without a time goes with the one before it', () => {
  const facts = [
    fact('a', 'note-made', '2026-05-02', { at: '15:00' }),
    fact('b', 'note-made', '2026-05-02'),
    fact('c', 'note-made', '2026-05-02', { at: '09:00' }),
    fact('d', 'note-made', '2026-05-01'),
  ]
  expect(tell(facts).map(entry => entry.fact)).toEqual(['d', 'c', 'a', 'b'])
})

test('a duty, a report, several roles and what runs by itself are called by their names, not by their keys', () => {
  const procedure = {
    ...anytown,
    reports: {
      weekly: { title: 'Live complaints', clause: '12', by: 'complaint-received', who: 'complaints-officer', to: 'director', contains: {} },
    },
  } satisfies Procedure
  const facts = [
    fact('r', 'reminder-sent', '2026-05-01', {
      recordedBy: 'daily-job',
      data: { duty: 'stage-1/respond', rung: 'day-10', to: 'complaints-officer' },
    }),
    fact('w', 'report-issued', '2026-05-01', {
      data: { report: 'weekly', to: 'complaints-officer and complaints-manager', period: 'week 18' },
    }),
  ]
  const [reminder, report] = timeline({ state: state('2026-05-14', {}), procedure, facts }, 'oldest-first')
  expect(reminder?.recordedBy).toBe('Daily job')
  expect(reminder?.details).toContainEqual({ label: 'Of which duty', value: 'Send a written response to every point' })
  expect(report?.details).toContainEqual({ label: 'Which report', value: 'Live complaints' })
  const titles = ['complaints-officer', 'complaints-manager'].map(role => anytown.roles[role]?.title)
  expect(report?.details).toContainEqual({ label: 'To whom', value: titles.join(' and ') })
})

test('only what moved a date', () => {
  expect(thatMovedADate(tell()).map(entry => entry.type)).toEqual(['advocate-delayed', 'person-appointed', 'complainant-told-of-extension'])
})

test('the body’s own facts are not the case’s', () => {
  expect(tell([fact('b1', 'setting-changed', '2026-05-01', { case: null })])).toEqual([])
})

test('an instant has its day and hour in London', () => {
  expect(inLondon('2026-05-19T23:30:00.000Z')).toEqual({ day: '2026-05-20', time: '00:30' })
  expect(inLondon('2026-01-19T23:30:00.000Z')).toEqual({ day: '2026-01-19', time: '23:30' })
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
  fc.assert(
    fc.property(instants, at => {
      const london = inLondon(at.toISOString())
      expect(`${london?.day}, ${london?.time}`).toBe(format.format(at))
    }),
  )
})

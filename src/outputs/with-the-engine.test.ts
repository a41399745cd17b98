/** The outputs over what the engine really makes of facts, where the tests beside each of them use states written by hand. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type LocalDate } from '#calendar'
import { type CaseState, compile, evaluate, type Fact } from '#case'
import { caseSummary, draft, gapsOf, group, knownGaps, progress, rowsOf, timeline, whatHappensNext, whyThisDate } from './index.ts'
import { advocateDuty, advocateFacts } from './testing/advocate-story.ts'
import { anytown, anytownBody, england } from './testing/anytown.ts'
import { fact } from './testing/states.ts'

const compiled = compile(anytown, 'anytown-for-tests')
const about = { reference: 'AN26-0104', title: 'Contact visits cancelled', person: 'Young person', restricted: false }
const readOf = (facts: readonly Fact[], today: LocalDate) => {
  const state: CaseState = evaluate(compiled, facts, england, today)
  return { state, procedure: anytown, facts, reference: 'AN26-0104', body: anytownBody, people: { p1: { name: 'K. Abara' } } }
}
const staged = advocateFacts.map(each => (each.type === 'complainant-told-of-extension' ? { ...each, stage: 'stage-1' } : each))

describe('the story of the advocate', () => {
  const read = readOf(staged, day('2026-05-14'))
  const duty = read.state.duties.find(each => each.key === 'stage-1/respond')
  if (duty === undefined) throw new Error('the duty is lost')

  test('the engine’s explanation is drawn as the one written by hand', () => {
    const drawn = whyThisDate(read, duty, england)
    const byHand = whyThisDate(read, { ...advocateDuty, lines: [] }, england)
    expect(drawn.answer).toEqual(byHand.answer)
    expect(drawn.steps).toEqual(byHand.steps)
    expect(drawn.grid).toEqual(byHand.grid)
  })

  test('what does not apply is not news; what is refused says why, without repeating the clause', () => {
    const { cannot } = whatHappensNext(read, england)
    expect(cannot).toEqual([
      {
        key: 'stage-1/ask-for-stage-2',
        leads: true,
        title: 'Ask for Stage 2',
        reasons: [{ because: 'No response has been sent and none is overdue.', clause: '6.9' }],
        who: ['complainant', 'advocate'],
      },
    ])
  })

  test('the timeline says what each fact moved', () => {
    const told = timeline(read)[0]
    expect(told?.moved.map(move => move.words)).toContain(
      'The date to send a written response to every point moved from Tuesday 12 May to Wednesday 20 May',
    )
  })
})

const TYPES: readonly (readonly [string, Partial<Fact>])[] = [
  ['complaint-received', { by: { role: 'complainant', person: 'p1' }, data: { words: 'My visits were cancelled.' } }],
  ['point-raised', { about: { point: ['a'] }, data: { words: 'No visits' } }],
  ['point-raised', { about: { point: ['b'] }, data: { words: 'No reason' } }],
  [
    'acknowledgement-sent',
    { stage: 'stage-1', by: { role: 'complaints-officer' }, data: { contents: ['received', 'contact'], to: ['complainant'] } },
  ],
  ['advocate-delayed', { data: { unavoidable: true, cause: 'on leave' } }],
  ['person-appointed', { data: { as: 'advocate', person: 'p2' } }],
  ['other-process-began', { data: { process: 'court' } }],
  ['other-process-ended', {}],
  [
    'complainant-told-of-extension',
    { stage: 'stage-1', by: { role: 'complaints-manager' }, data: { newDate: '2026-05-20', reasons: 'complex' } },
  ],
  ['finding-recorded', { about: { point: ['a'] }, data: { finding: 'upheld', reasons: 'No driver.' } }],
  [
    'response-sent',
    {
      stage: 'stage-1',
      by: { role: 'service-manager' },
      data: { contents: ['findings', 'next-step', 'ombudsman', 'remedy'], to: ['complainant'] },
    },
  ],
  ['escalation-requested', { stage: 'stage-2', by: { role: 'complainant', person: 'p1' }, data: { how: 'by telephone' } }],
  ['report-received', { stage: 'stage-2', data: { of: 'investigation', signed: true } }],
  ['case-closed', { by: { role: 'complaints-manager' } }],
]

const anyFacts: fc.Arbitrary<readonly Fact[]> = fc
  .array(fc.record({ which: fc.nat({ max: TYPES.length - 1 }), after: fc.nat({ max: 100 }) }), { maxLength: 14 })
  .map(picks => {
    const received = fact('f0', 'complaint-received', '2026-04-02', TYPES[0]?.[1])
    const others = picks.flatMap(({ which, after }, i) => {
      const [type, more] = TYPES[which] ?? []
      return type === undefined ? [] : [fact(`f${i + 1}`, type, addDays(day('2026-04-02'), after), more)]
    })
    return [received, ...others]
  })
const anyDay = fc.nat({ max: 130 }).map(n => addDays(day('2026-04-02'), n))

describe('whatever happens', () => {
  test('each date is drawn: its due day is there, its letters match its steps, its numbers rise one by one', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const read = readOf(facts, today)
        for (const clock of [...read.state.duties, ...read.state.dates]) {
          const why = whyThisDate(read, clock, england)
          const cells = why.grid?.weeks.flatMap(week => week.cells) ?? []
          if (clock.due !== undefined) expect(cells.filter(cell => cell.state === 'due').map(cell => cell.day)).toEqual([clock.due])
          expect(cells.flatMap(cell => cell.letters).sort()).toEqual(why.steps.map(step => step.letter).sort())
          const inForce = cells.filter(cell => ['counted', 'extra', 'not-used-extra', 'latest', 'due', 'start'].includes(cell.state))
          const numbers = inForce.flatMap(cell => (cell.count === undefined || cell.count === 0 ? [] : [cell.count]))
          expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i))
          expect(why.answer.map(part => part.text).join('').length).toBeGreaterThan(10)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('rows are JSON, one for each live duty, and every fact of the case is on its timeline once', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const read = readOf(facts, today)
        const rows = rowsOf(read, about)
        expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
        expect(new Set(rows.map(row => row.key)).size).toBe(rows.length)
        const grouped = group(rows, today, england)
        const late = read.state.duties.filter(duty => duty.status === 'late' && !duty.aim)
        const lateness = (all: readonly { readonly due?: LocalDate | undefined; readonly daysLate: number }[]): readonly string[] =>
          all.map(({ due, daysLate }) => `${due} ${daysLate}`).sort()
        // The closed days straight after a last day are no working day late: a list of what is late says one all the same.
        expect(lateness(grouped.overdue)).toEqual(lateness(late.map(({ due, daysLate = 0 }) => ({ due, daysLate: Math.max(1, daysLate) }))))
        expect(
          timeline(read)
            .map(entry => entry.fact)
            .sort(),
        ).toEqual(facts.map(each => each.id).sort())
        const next = whatHappensNext(read, england)
        expect(next.next.filter(thing => !thing.projected).length).toBe(rows.filter(row => row.is !== 'awaits-decision').length)
        expect(progress(read).answer).not.toBe('')
        expect(progress(read, 'young').path.filter(step => step.is === 'now').length).toBeLessThan(2)
        expect(JSON.parse(JSON.stringify(caseSummary(read)))).toEqual(caseSummary(read))
      }),
      { numRuns: 150 },
    )
  })

  test('a draft has no gap that it does not name', () => {
    const known = knownGaps(anytown)
    fc.assert(
      fc.property(anyFacts, anyDay, fc.constantFrom('acknowledgement', 'stage-1-response'), (facts, today, letter) => {
        const made = draft(letter, readOf(facts, today))
        for (const piece of made?.pieces ?? []) {
          expect(gapsOf(piece.words).filter(gap => known.has(gap))).toEqual(piece.unfilled.map(({ gap }) => gap))
        }
      }),
      { numRuns: 60 },
    )
  })
})

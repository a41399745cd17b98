import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type LocalDate } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import type { Duty, Procedure, Stage } from '#language'
import { anytown, england } from '../testing/anytown.ts'
import { fact } from '../testing/states.ts'
import { whatWouldMove } from './what-would-move.ts'

const stage1 = (procedure: Procedure): Stage => {
  const stage = procedure.stages['stage-1']
  if (stage === undefined) throw new Error('there is no stage 1')
  return stage
}

const withDuty = (procedure: Procedure, id: string, change: Partial<Duty>): Procedure => {
  const stage = stage1(procedure)
  const duty = stage.duties?.[id]
  if (duty === undefined) throw new Error(`there is no duty ${id}`)
  return {
    ...procedure,
    receivedFrom: day('2026-07-01'),
    stages: { ...procedure.stages, 'stage-1': { ...stage, duties: { ...stage.duties, [id]: { ...duty, ...change } } } },
  }
}

const withoutDuty = (procedure: Procedure, id: string): Procedure => {
  const stage = stage1(procedure)
  const { [id]: _, ...duties } = stage.duties ?? {}
  return { ...procedure, receivedFrom: day('2026-07-01'), stages: { ...procedure.stages, 'stage-1': { ...stage, duties } } }
}

const sideOf = (procedure: Procedure, facts: readonly Fact[], today: LocalDate) => ({
  procedure,
  state: evaluate(compile(procedure, procedure.receivedFrom), facts, england, today),
})

const moved = (to: Procedure, facts: readonly Fact[], today = day('2026-04-08'), from = anytown) =>
  whatWouldMove(sideOf(from, facts, today), sideOf(to, facts, today), facts)

const received = fact('f1', 'complaint-received', '2026-04-02', { by: { role: 'complainant' } })
const extended = fact('f2', 'complainant-told-of-extension', '2026-04-07', {
  stage: 'stage-1',
  by: { role: 'complaints-manager' },
  data: { newDate: '2026-05-05', reasons: 'complex' },
})

describe('what would move', () => {
  test('a longer time moves the date, with the clause on each side', () => {
    const longer = withDuty(anytown, 'respond', {
      clause: '6.41',
      by: { unit: 'working-days', n: 15, how: 'from', of: 'complaint-received' },
    })
    const { clocks, isNothing, steps } = moved(longer, [received])
    expect(isNothing).toBe(false)
    expect(steps).toEqual([])
    expect(clocks.find(({ key }) => key === 'stage-1/respond')).toMatchObject({
      is: 'moves',
      before: { due: '2026-04-20', clause: '6.4' },
      after: { due: '2026-04-27', clause: '6.41' },
    })
    // What leans on it moves with it; what does not stays out.
    expect(clocks.map(({ key }) => key).sort()).toEqual(['stage-1/respond', 'stage-1/stage-2-window'])
  })

  test('a duty that is in one version only appears, and vanishes the other way', () => {
    const without = withoutDuty(anytown, 'acknowledge')
    const away = moved(without, [received])
    expect(away.clocks).toEqual([expect.objectContaining({ key: 'stage-1/acknowledge', is: 'vanishes' })])
    expect(away.letters).toEqual([expect.objectContaining({ letter: 'acknowledgement', is: 'vanishes' })])
    const back = moved(anytown, [received], day('2026-04-08'), without)
    expect(back.clocks).toEqual([
      expect.objectContaining({ key: 'stage-1/acknowledge', is: 'appears', after: expect.objectContaining({ due: '2026-04-09' }) }),
    ])
    expect(back.letters[0]?.is).toBe('appears')
  })

  test('the same day owed by somebody else is a change, not a move', () => {
    const { clocks } = moved(withDuty(anytown, 'respond', { who: 'complaints-manager' }), [received])
    expect(clocks).toEqual([expect.objectContaining({ key: 'stage-1/respond', is: 'changes' })])
  })

  test('a step that the other version would refuse is named with why, and its date falls back', () => {
    const shorter = withDuty(anytown, 'respond', {
      extensions: {
        complex: {
          clause: '6.52',
          who: 'complaints-manager',
          may: 'give more time',
          records: 'complainant-told-of-extension',
          to: { dateIn: 'given', field: 'newDate' },
          atMost: { unit: 'working-days', n: 12, how: 'from', of: { at: 'start' } },
        },
      },
    })
    const { steps, clocks } = moved(shorter, [received, extended])
    expect(steps).toEqual([
      expect.objectContaining({ fact: 'f2', before: 'yes', after: 'no', reasons: [expect.objectContaining({ clause: '6.52' })] }),
    ])
    expect(clocks.find(({ key }) => key === 'stage-1/respond')).toMatchObject({
      before: { due: '2026-05-05' },
      after: { due: '2026-04-20' },
    })
  })

  test('a step by a role, or of a stage, that the other version has not, is said', () => {
    const { 'complaints-manager': _, ...roles } = anytown.roles
    const { steps } = moved({ ...anytown, roles }, [received, extended])
    expect(steps.map(step => [step.fact, step.after, step.reasons[0]?.because])).toEqual([
      ['f2', 'no', 'That version has no such role as the one that did it.'],
    ])
    const elsewhere = fact('f3', 'note-made', '2026-04-07', { stage: 'stage-2', data: { words: 'Rang.' } })
    const { 'stage-2': gone, ...stages } = anytown.stages
    if (gone === undefined) throw new Error('there is no stage 2')
    expect(moved({ ...anytown, stages }, [received, elsewhere]).steps.map(step => step.fact)).toContain('f3')
  })

  test('a letter still to be sent that must say more', () => {
    const letters = { ...anytown.letters }
    const response = letters['stage-1-response']
    if (response === undefined) throw new Error('there is no response')
    letters['stage-1-response'] = { ...response, contains: { ...response.contains, thanks: { clause: '6.43', says: 'thank them' } } }
    expect(moved({ ...anytown, letters }, [received]).letters).toEqual([
      { letter: 'stage-1-response', title: response.title, is: 'asks-more', added: [{ says: 'thank them', clause: '6.43' }], removed: [] },
    ])
  })
})

const histories = fc
  .array(
    fc.record({
      which: fc.constantFrom('advocate-delayed', 'response-sent', 'acknowledgement-sent', 'note-made', 'case-closed'),
      after: fc.nat({ max: 60 }),
    }),
    {
      maxLength: 6,
    },
  )
  .map(picks => [
    received,
    ...picks.map(({ which, after }, i) =>
      fact(`g${i}`, which, addDays(day('2026-04-02'), after), { stage: 'stage-1', by: { role: 'complaints-officer' } }),
    ),
  ])

describe('whatever happened', () => {
  test('nothing moves to the same procedure', () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 90 }), (facts, n) => {
        expect(moved(anytown, facts, addDays(day('2026-04-02'), n)).isNothing).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  test('there and back are each other’s mirror', () => {
    const other = withDuty(anytown, 'respond', { by: { unit: 'days', n: 21, how: 'from', of: 'complaint-received' }, clause: '6.42' })
    fc.assert(
      fc.property(histories, fc.nat({ max: 90 }), (facts, n) => {
        const today = addDays(day('2026-04-02'), n)
        const [there, back] = [moved(other, facts, today), moved(anytown, facts, today, other)]
        const pairs = (clocks: typeof there.clocks, from: 'before' | 'after', to: 'before' | 'after') =>
          clocks.map(({ key, ...sides }) => [key, sides[from]?.due, sides[to]?.due].join(' ')).sort()
        expect(pairs(there.clocks, 'before', 'after')).toEqual(pairs(back.clocks, 'after', 'before'))
        expect(there.steps.map(step => [step.fact, step.before, step.after])).toEqual(
          back.steps.map(step => [step.fact, step.after, step.before]),
        )
      }),
      { numRuns: 80 },
    )
  })
})

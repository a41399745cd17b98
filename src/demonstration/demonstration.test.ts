import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { compile, evaluate } from '#case'
import {
  all,
  any,
  atLeast,
  count,
  covers,
  fieldsOf,
  filled,
  given,
  is,
  not,
  onOrBefore,
  owed,
  type Procedure,
  recorded,
  workingDays,
} from '#language'
import { anytown, anytownCompiled, england } from '../case/testing/anytown.ts'
import { chanceFrom } from './chance.ts'
import { generate, referredTo, wayOn } from './index.ts'
import { remediesFor } from './remedies.ts'
import { anytownAccounts, anytownPeople } from './testing/anytown-people.ts'

const to = day('2026-09-30')
const asked = {
  edition: { procedure: anytown, compiled: anytownCompiled },
  calendar: england,
  texts: anytownPeople,
  accounts: anytownAccounts,
  from: day('2026-02-02'),
  to,
  count: 24,
}
const cases = [...generate(asked)]

describe('chance', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: number) => Array.from({ length: 20 }, chanceFrom(seed).next)
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
  })

  test('a whole number lies between its bounds, and a shuffle loses nothing', () =>
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -9, max: 9 }), fc.nat(9), (seed, first, more) => {
        const chance = chanceFrom(seed)
        const n = chance.whole(first, first + more)
        const list = Array.from({ length: more }, (_, i) => i)
        return (
          n >= first &&
          n <= first + more &&
          chance
            .shuffled(list)
            .sort((a, b) => a - b)
            .join() === list.join()
        )
      }),
    ))
})

describe('what would make a condition true', () => {
  test('a fact that is not recorded, a field that is not given, a list that does not hold all', () => {
    expect(remediesFor(recorded('contact-made'), true)).toEqual([[{ is: 'make', ref: 'contact-made', fields: {} }]])
    expect(remediesFor(filled(given('reasons')), true)).toEqual([[{ is: 'give', field: 'reasons' }]])
    expect(remediesFor(covers(fieldsOf('extension-agreed', 'agreedBy'), ['a', 'b']), true)).toEqual([
      [{ is: 'make', ref: 'extension-agreed', fields: { agreedBy: ['a', 'b'] } }],
    ])
    expect(remediesFor(atLeast(count('meeting-held'), 3), true)).toEqual([[{ is: 'make', ref: 'meeting-held', fields: {}, oneMore: true }]])
  })

  test('either of two, both of two, and the other way round', () => {
    const [one, two] = [recorded('contact-made'), filled(given('why'))]
    expect(remediesFor(any(one, two), true)).toHaveLength(2)
    expect(remediesFor(all(one, two), true)).toEqual([[...remediesFor(one, true).flat(), ...remediesFor(two, true).flat()]])
    expect(remediesFor(not(is(given('person'), 'kit')), true)).toEqual([[{ is: 'avoid', field: 'person', value: 'kit' }]])
    expect(remediesFor(not(one), true)).toEqual([])
  })

  test('a day that has to pass, and what is owed', () => {
    expect(remediesFor(not(onOrBefore('response-sent')), true)).toEqual([[{ is: 'wait' }]])
    expect(remediesFor(not(owed('*')), true)).toEqual([[{ is: 'owed' }]])
  })
})

describe('cases lived through a procedure nobody told the actor of', () => {
  test('the same seed gives the same bytes', () => {
    expect(JSON.stringify([...generate(asked)])).toBe(JSON.stringify(cases))
    expect(JSON.stringify([...generate({ ...asked, seed: 8 })])).not.toBe(JSON.stringify(cases))
  })

  test('every fact has effect or waits for a decision, and is on record by the last day', () => {
    for (const { facts } of cases) {
      const state = evaluate(anytownCompiled, facts, england, to)
      expect(state.facts.filter(({ effect }) => effect === 'no')).toEqual([])
      for (const fact of facts) expect([fact.id, fact.recordedAt.slice(0, 10) <= to]).toEqual([fact.id, true])
      expect(facts.map(fact => fact.recordedAt)).toEqual(facts.map(fact => fact.recordedAt).sort())
    }
  })

  test('both stages are answered, some dates are moved, and cases end', () => {
    const states = cases.map(({ facts }) => evaluate(anytownCompiled, facts, england, to))
    const duties = states.flatMap(state => state.duties)
    const isMet = (key: string) => duties.some(duty => duty.key === key && duty.status.startsWith('met'))
    for (const key of ['stage-1/acknowledge', 'stage-1/respond', 'stage-1/tell-people', 'stage-2/investigate', 'stage-2/respond']) {
      expect([key, isMet(key)]).toEqual([key, true])
    }
    expect(duties.some(duty => duty.moves.some(move => move.by === 'extension'))).toBe(true)
    expect(states.some(state => state.positions.some(({ kind, open }) => kind === 'case' && !open))).toBe(true)
  })

  test('a case takes the reference it is given, wherever it is written', () => {
    const [first] = cases
    const facts = first === undefined ? [] : referredTo(first, 'AT26-0001')
    expect(facts[0]?.id).toBe('AT26-0001/1')
    expect(JSON.stringify(facts)).not.toContain(first?.reference)
  })
})

describe('a way on (law 16)', () => {
  const prefix = fc
    .nat(cases.length - 1)
    .chain(n => fc.record({ n: fc.constant(n), length: fc.integer({ min: 1, max: cases[n]?.facts.length ?? 1 }) }))

  test('from every state of a case it can still be closed, by facts that are let through', () =>
    fc.assert(
      fc.property(prefix, ({ n, length }) => {
        const facts = cases[n]?.facts.slice(0, length) ?? []
        const today = facts.reduce((latest, { on }) => (typeof on === 'string' && on > latest ? on : latest), asked.from)
        const way = wayOn(anytownCompiled, facts, england, today)
        expect(way.stuck).toEqual([])
        expect(way.closes).toBe(true)
        const last = way.acts.at(-1)?.on
        const state = evaluate(anytownCompiled, [...facts, ...way.acts], england, typeof last === 'string' ? last : today)
        expect(state.facts.filter(({ effect }) => effect === 'no')).toEqual([])
      }),
      { numRuns: 40 },
    ))

  test('where nothing can end it, it says what is in the way', () => {
    const nobodyAnswers: Procedure = {
      ...anytown,
      stages: {
        ...anytown.stages,
        'stage-1': {
          ...anytown.stages['stage-1'],
          title: 'Stage 1',
          clause: '6.1',
          duties: {
            respond: {
              clause: '6.4',
              who: 'service-manager',
              must: 'respond',
              by: workingDays(10).from('complaint-received'),
              doneBy: 'response-sent',
              needs: { never: { clause: '6.4', that: not(recorded('complaint-received')), otherwise: 'there was no complaint' } },
            },
          },
        },
      },
    }
    const way = wayOn(compile(nobodyAnswers, 'x'), cases[0]?.facts.slice(0, 1) ?? [], england, to)
    expect(way.closes).toBe(false)
    expect(way.stuck.map(({ what }) => what)).toContain('stage-1/respond')
    expect(way.stuck.flatMap(({ refusals }) => refusals.map(({ clause }) => clause))).toContain('6.4')
  })
})

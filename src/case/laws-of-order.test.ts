/** Laws 1 to 5, 12, 13, 15, 18 and 19 of the language: what may and may not change what follows from the facts. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#calendar'
import type { Procedure } from '#language'
import { compile } from './compile.ts'
import { begin } from './evaluate/begin.ts'
import { dutyState } from './evaluate/clock-state.ts'
import { evaluate } from './evaluate.ts'
import { anytown, anytownCompiled, england } from './testing/anytown.ts'
import { factsOf } from './testing/facts.ts'
import { histories, historiesOfPoints, LOOKED_FROM, someDay } from './testing/histories.ts'
import type { CaseState, Fact } from './types.ts'
import { ofStrand, wholeCase } from './words/sight.ts'

const either = fc.oneof(histories, historiesOfPoints)
const stateOf = (facts: readonly Fact[], today = LOOKED_FROM): CaseState => evaluate(anytownCompiled, facts, england, today)

const datesAndStatuses = (state: CaseState) => [
  ...state.duties.map(({ key, for: things, status, due, doneOn, daysLate }) => ({ key, things, status, due, doneOn, daysLate })),
  ...state.dates.map(({ key, for: things, due }) => ({ key, things, due })),
]

/** Everything but the list of facts, which says only what was recorded. */
const withoutFacts = ({ facts: _facts, ...rest }: CaseState): string => JSON.stringify(rest)

const withoutProcedure = (state: CaseState): string => {
  const { procedure: _procedure, ...rest }: CaseState = JSON.parse(JSON.stringify(state))
  return JSON.stringify(rest)
}

describe('the same facts, the same state', () => {
  test('what is read by name is what is written out', () => {
    fc.assert(
      fc.property(either, someDay, (facts, today) => {
        const written: CaseState = JSON.parse(JSON.stringify(stateOf(facts, today)))
        const read = stateOf(facts, today)
        const { strands, positions, dates, gates, notices, facts: judged, outcomes, checklists, unknown } = read
        const { duties: _duties, procedure: _procedure, today: _today, ...parts } = written
        const named = { strands, positions, dates, gates, notices, facts: judged, outcomes, checklists, unknown }
        expect(JSON.parse(JSON.stringify(named))).toEqual(parts)
        for (const [i, duty] of read.duties.entries()) {
          const { says, steps, moves, lines, others, ladder, missing, blockedBy, wasLate, withoutEffect } = duty
          const all = { ...duty, says, steps, moves, lines, others, ladder, missing, blockedBy, wasLate, withoutEffect }
          expect(JSON.parse(JSON.stringify(all))).toEqual(written.duties[i])
        }
      }),
      { numRuns: 30 },
    )
  })

  test('what is read first changes nothing', () => {
    fc.assert(
      fc.property(either, someDay, (facts, today) => {
        const backwards = stateOf(facts, today)
        for (const gate of backwards.gates.toReversed()) JSON.stringify(gate)
        for (const duty of backwards.duties.toReversed()) JSON.stringify([duty.ladder, duty.says, duty.moves])
        JSON.stringify([backwards.unknown, backwards.dates, backwards.strands])
        expect(JSON.stringify(backwards)).toBe(JSON.stringify(stateOf(facts, today)))
      }),
    )
  })

  test('1: twice gives the same bytes', () => {
    fc.assert(
      fc.property(either, someDay, (facts, today) => {
        expect(JSON.stringify(stateOf(facts, today))).toBe(JSON.stringify(stateOf(facts, today)))
      }),
    )
  })

  test('2: recording facts of different days in another order changes nothing', () => {
    fc.assert(
      fc.property(either, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }), (facts, keys) => {
        const keyOf = new Map([...new Set(facts.map(fact => String(fact.on)))].map((on, i) => [on, keys[i % keys.length] ?? 0]))
        // Sorting is stable, so facts of one day keep their order among themselves.
        const shuffled = [...facts].sort((a, b) => (keyOf.get(String(a.on)) ?? 0) - (keyOf.get(String(b.on)) ?? 0))
        expect(JSON.stringify(stateOf(shuffled))).toBe(JSON.stringify(stateOf(facts)))
      }),
    )
  })

  test('18: through JSON and back, facts and procedure give the same bytes', () => {
    fc.assert(
      fc.property(either, facts => {
        const read: Procedure = JSON.parse(JSON.stringify(anytown))
        const again = compile(read, 'anytown-hash')
        const copy: readonly Fact[] = JSON.parse(JSON.stringify(facts))
        expect(JSON.stringify(evaluate(again, copy, england, LOOKED_FROM))).toBe(JSON.stringify(stateOf(facts)))
      }),
      { numRuns: 20 },
    )
  })

  test('19: an identical version gives the same state', () => {
    fc.assert(
      fc.property(either, facts => {
        const other = evaluate(compile(anytown, 'another-hash'), facts, england, LOOKED_FROM)
        expect(withoutProcedure(other)).toBe(withoutProcedure(stateOf(facts)))
      }),
      { numRuns: 20 },
    )
  })
})

describe('what comes later', () => {
  test('3: a fact once judged stays as it was judged, unless it waited', () => {
    fc.assert(
      fc.property(either, facts => {
        const final = new Map(stateOf(facts).facts.map(one => [one.fact, one]))
        for (let n = 1; n <= facts.length; n++) {
          const before = evaluate(anytownCompiled, facts.slice(0, n), england, LOOKED_FROM)
          for (const one of before.facts) {
            if (one.effect === 'waits') continue
            expect({ fact: one.fact, effect: one.effect, through: one.through }).toEqual({
              fact: one.fact,
              effect: final.get(one.fact)?.effect,
              through: final.get(one.fact)?.through,
            })
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('3: the state on a day is the state of the facts up to that day', () => {
    fc.assert(
      fc.property(either, someDay, (facts, today) => {
        const known = facts.filter(fact => typeof fact.on === 'string' && fact.on <= today)
        expect(JSON.stringify(stateOf(facts, today))).toBe(JSON.stringify(stateOf(known, today)))
      }),
    )
  })

  test('4: a fact that the procedure does not name moves no date and no status', () => {
    fc.assert(
      fc.property(either, someDay, (facts, on) => {
        const [note] = factsOf({ type: 'document-received', on, id: 'note', data: { what: 'a photograph' } })
        const more = note === undefined ? facts : [...facts, note]
        expect(datesAndStatuses(stateOf(more))).toEqual(datesAndStatuses(stateOf(facts)))
      }),
    )
  })

  test('4: a fact about another thing moves no date and no status of this one', () => {
    fc.assert(
      fc.property(historiesOfPoints, facts => {
        const others = facts.filter(fact => fact.about?.point?.includes('1') !== false)
        const about = (state: CaseState) =>
          state.duties
            .filter(duty => duty.for.every(thing => thing.kind !== 'point' || thing.id === '1'))
            .map(({ key, status, due }) => `${key} ${status} ${due}`)
        const [alone, together] = [stateOf(others), stateOf(facts)]
        // A fact about no point has effect if it is let through for one: the other point may be the one (language 2).
        const through = ({ facts: judged }: CaseState) =>
          new Map(judged.map(({ fact, effect, through: acts }) => [fact, `${effect} ${acts.join()}`]))
        const both = through(together)
        fc.pre([...through(alone)].every(([fact, how]) => both.get(fact) === how))
        for (const line of about(together)) expect(about(alone)).toContain(line)
      }),
    )
  })

  test('5: with the same facts a later day changes statuses, never a date', () => {
    fc.assert(
      fc.property(either, fc.integer({ min: 1, max: 90 }), (facts, later) => {
        const dates = (state: CaseState) =>
          [...state.duties, ...state.dates].map(({ key, for: things, due, start, base }) => ({ key, things, due, start, base }))
        expect(dates(stateOf(facts, addDays(LOOKED_FROM, later)))).toEqual(dates(stateOf(facts)))
      }),
    )
  })

  test('15: a duty that is met is not changed by later facts, but for undoing and a new start', () => {
    fc.assert(
      fc.property(either, either, someDay, (facts, more, today) => {
        const before = stateOf(facts, today)
        const undo = [
          'response-returned',
          'point-resubmitted',
          'complaint-received',
          'point-raised',
          'timescale-set',
          'stage-omission-agreed',
          'point-routed',
        ]
        const later = more
          .filter(fact => typeof fact.on === 'string' && fact.on > today && !undo.includes(fact.type))
          .map((fact, i) => ({ ...fact, id: `later-${i}` }))
        const after = stateOf([...facts.filter(fact => typeof fact.on === 'string' && fact.on <= today), ...later])
        for (const duty of before.duties) {
          if (!duty.status.startsWith('met') || duty.for.length > 0) continue
          const now = after.duties.filter(one => one.key === duty.key)
          for (const one of now) {
            expect(`${one.key} ${one.status} ${one.due} ${one.doneOn}`).toBe(`${duty.key} ${duty.status} ${duty.due} ${duty.doneOn}`)
          }
        }
      }),
    )
  })
})

describe('putting right', () => {
  test('12: a retracted fact leaves the state without it', () => {
    fc.assert(
      fc.property(either, fc.nat(), (facts, which) => {
        const target = facts[which % facts.length]
        // Without its first fact there would be no case.
        if (target === undefined || target === facts[0] || target.case === null) return
        const [retraction] = factsOf({
          type: 'fact-retracted',
          on: '2026-09-29',
          id: 'back',
          data: { retracts: target.id, reason: 'a mistake' },
        })
        if (retraction === undefined) return
        const without = stateOf(facts.filter(fact => fact !== target))
        expect(withoutFacts(stateOf([...facts, retraction]))).toBe(withoutFacts(without))
        // Taken back in its turn, the fact counts again.
        const [restored] = factsOf({
          type: 'fact-retracted',
          on: '2026-09-29',
          id: 'again',
          data: { retracts: 'back', reason: 'it was right' },
        })
        if (restored !== undefined) expect(withoutFacts(stateOf([...facts, retraction, restored]))).toBe(withoutFacts(stateOf(facts)))
      }),
    )
  })

  test('12: correcting to the same values changes nothing; to another day, it is as if it had been that day', () => {
    fc.assert(
      fc.property(either, fc.nat(), someDay, (facts, which, on) => {
        const target = facts[which % facts.length]
        if (target === undefined || target.case === null) return
        const correct = (saying: object) =>
          factsOf({ type: 'fact-corrected', on: '2026-09-29', id: 'right', data: { corrects: target.id, with: JSON.stringify(saying) } })
        expect(withoutFacts(stateOf([...facts, ...correct({ on: target.on, ...target.data })]))).toBe(withoutFacts(stateOf(facts)))
        const moved = facts.map(fact => (fact === target ? { ...fact, on } : fact))
        expect(withoutFacts(stateOf([...facts, ...correct({ on })]))).toBe(withoutFacts(stateOf(moved)))
      }),
    )
  })
})

describe('13: strands', () => {
  test('one point behaves as none', () => {
    fc.assert(
      fc.property(histories, facts => {
        const pointed = facts.map((fact, i) => (i === 0 ? { ...fact, about: { point: ['1'] } } : fact))
        const things = (state: CaseState) => datesAndStatuses(state)
        expect(things(stateOf(pointed))).toEqual(things(stateOf(facts)))
      }),
    )
  })

  test('strands shown as one have the same state', () => {
    fc.assert(
      fc.property(historiesOfPoints, facts => {
        const world = begin(anytownCompiled, facts, england, LOOKED_FROM, undefined, 'first')
        const whole = wholeCase(world, world.entries.length, LOOKED_FROM)
        const state = stateOf(facts)
        for (const clock of anytownCompiled.clocks.values()) {
          const { duty } = clock
          if (duty === undefined || clock.each !== undefined || clock.stage.ofTheBody) continue
          const shown = state.duties.filter(one => one.key === clock.key)
          for (const strand of world.strandsAt(world.entries.length)) {
            const v = ofStrand(whole, strand.point, strand.member)
            const standing = world.standingOfDuty(v, clock)
            if (standing === undefined || standing.status === 'not-started') continue
            const own = dutyState(world, v, clock, duty, standing, [])
            const mine = shown.find(
              one => one.for.every(thing => thing.id === strand.point) || one.for.some(thing => thing.id === strand.point),
            )
            expect({ ...mine, for: [] }).toEqual({ ...own, for: [] })
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('the first and the last known day are looked at', () => {
  expect(stateOf(factsOf({ type: 'complaint-received', on: '2026-04-02' }), day('2026-04-02')).duties[0]?.due).toBe('2026-04-09')
})

/** A case read under two procedures at once is what it is under each by itself, whatever is changed and whatever is read first. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Duty, Gate, Procedure, Stage } from '#language'
import { sameWords } from './compile/same-words.ts'
import { compile } from './compile.ts'
import { evaluate, evaluateBoth } from './evaluate.ts'
import { anytown, anytownCompiled, england } from './testing/anytown.ts'
import { histories, historiesOfPoints, someDay } from './testing/histories.ts'
import type { CaseState } from './types.ts'

const inStage = (id: string, change: (stage: Stage) => Stage): Procedure => {
  const stage = anytown.stages[id]
  return stage === undefined ? anytown : { ...anytown, stages: { ...anytown.stages, [id]: change(stage) } }
}
const inDuty = (id: string, name: string, change: (duty: Duty) => Duty): Procedure =>
  inStage(id, stage => {
    const duty = stage.duties?.[name]
    return duty === undefined ? stage : { ...stage, duties: { ...stage.duties, [name]: change(duty) } }
  })
const inGate = (id: string, name: string, change: (gate: Gate) => Gate): Procedure =>
  inStage(id, stage => {
    const gate = stage.gates?.[name]
    return gate === undefined ? stage : { ...stage, gates: { ...stage.gates, [name]: change(gate) } }
  })

const later = ({ by, ...duty }: Duty): Duty => ({ ...duty, by: { unit: 'working-days', n: 3, how: 'after', of: by } })
const always = ({ when: _when, ...duty }: Duty): Duty => duty
const unasked = ({ needs: _needs, letter: _letter, asks: _asks, ...duty }: Duty): Duty => duty
const freely = ({ needs: _needs, when: _when, until: _until, ...gate }: Gate): Gate => gate
const byNobodyElse = (gate: Gate): Gate => ({ ...gate, who: 'director' })
const endless = ({ endsWhen: _endsWhen, ...stage }: Stage): Stage => stage
const endlessly = (id: string): Procedure => inStage(id, endless)
const unheld = ({ holds: _holds, ...stage }: Stage): Stage => stage

/** A procedure with the lengths that are chosen, counted in its order, made longer. */
function withLengths(of: Procedure, isChosen: (at: number) => boolean, more: number): Procedure {
  let i = 0
  const change = (_key: string, value: unknown): unknown =>
    typeof value === 'object' &&
    value !== null &&
    'unit' in value &&
    'of' in value &&
    'n' in value &&
    typeof value.n === 'number' &&
    isChosen(i++)
      ? { ...value, n: value.n + more }
      : value
  // Only a number is replaced by a number.
  return JSON.parse(JSON.stringify(of, change)) as Procedure
}

const someLengths = Array.from({ length: 12 }, (_, at) => withLengths(anytown, i => i % 12 === at, 3))

/** One thing changed, of every sort a case may turn on. */
const anyChange: fc.Arbitrary<Procedure> = fc.constantFrom(
  ...Object.entries(anytown.stages).flatMap(([id, stage]) => [
    inStage(id, endless),
    inStage(id, unheld),
    ...Object.keys(stage.duties ?? {}).flatMap(name => [later, always, unasked].map(change => inDuty(id, name, change))),
    ...Object.keys(stage.gates ?? {}).flatMap(name => [freely, byNobodyElse].map(change => inGate(id, name, change))),
  ]),
  ...someLengths,
  withLengths(anytown, () => true, 2),
  { ...anytown, counting: 'same-day' },
  { ...anytown, receivedFrom: anytown.receivedFrom, title: 'The same by another name' },
)

const dated = ({ duties, facts }: CaseState): unknown => [
  duties.map(({ key, for: things, status, start, base, due, atMost, doneOn, occurrences }) => [
    key,
    things,
    status,
    start,
    base,
    due,
    atMost,
    doneOn,
    occurrences,
  ]),
  facts.map(({ fact, effect, since, through }) => [fact, effect, since, through]),
]

const written = (state: CaseState): unknown => JSON.parse(JSON.stringify(state))

describe('a case under two procedures', () => {
  test('is what it is under each', () => {
    fc.assert(
      fc.property(fc.oneof(histories, historiesOfPoints), someDay, anyChange, fc.boolean(), (facts, today, procedure, isAfterFirst) => {
        const changed = compile(procedure, 'changed')
        const both = evaluateBoth({ compiled: anytownCompiled, calendar: england }, { compiled: changed, calendar: england }, facts, today)
        const states = isAfterFirst ? [both.after, both.before] : [both.before, both.after]
        const alone = [evaluate(anytownCompiled, facts, england, today), evaluate(changed, facts, england, today)]
        expect(states.map(written)).toEqual((isAfterFirst ? alone.reverse() : alone).map(written))
      }),
      { numRuns: 100 },
    )
  })

  test('where nothing was counted by a length that differs, the dates and what each fact came to are the same', () => {
    const lengths = Object.values(anytown.stages).flatMap(({ duties }) => Object.keys(duties ?? {})).length
    const seen = { alike: 0, apart: 0 }
    fc.assert(
      fc.property(
        fc.oneof(histories, historiesOfPoints),
        someDay,
        fc.nat(lengths),
        fc.integer({ min: 1, max: 9 }),
        (facts, today, at, more) => {
          const changed = compile(
            withLengths(anytown, i => i === at, more),
            'changed',
          )
          const both = evaluateBoth(
            { compiled: anytownCompiled, calendar: england },
            { compiled: changed, calendar: england },
            facts,
            today,
          )
          const [before, after] = [dated(evaluate(anytownCompiled, facts, england, today)), dated(evaluate(changed, facts, england, today))]
          if (both.areAlike) expect(after).toEqual(before)
          seen[both.areAlike ? 'alike' : 'apart']++
        },
      ),
      { numRuns: 200 },
    )
    expect(seen.alike).toBeGreaterThan(20)
    expect(seen.apart).toBeGreaterThan(20)
  })

  test('what is changed beside a length is never taken for alike', () => {
    const today = day('2026-03-02')
    const counting = anytown.counting === 'day-after' ? 'same-day' : 'day-after'
    for (const procedure of [anytown, inDuty('stage-1', 'respond', later), endlessly('stage-1'), { ...anytown, counting } as const]) {
      const changed = { compiled: compile(procedure, 'changed'), calendar: england }
      const { areAlike } = evaluateBoth({ compiled: anytownCompiled, calendar: england }, changed, [], today)
      expect(areAlike).toBe(procedure === anytown)
    }
  })

  test('what reads the same is found, and what leans on what was changed is not', () => {
    const whole = sameWords(anytownCompiled, compile(anytown, 'again'))
    expect(whole.judging.every(Boolean)).toBe(true)
    const changed = compile(inDuty('stage-1', 'respond', later), 'later')
    const { shown, judging } = sameWords(anytownCompiled, changed)
    const keys = [...shown].map(({ key }) => key)
    expect(keys).toContain('stage-1/acknowledge')
    expect(keys).not.toContain('stage-1/respond')
    const isJudgedTheSame = (type: string) => judging[changed.typeNumbers.get(type) ?? -1]
    expect(isJudgedTheSame('acknowledgement-sent')).toBe(true)
    // Closing asks whether anything at all is owed.
    expect(isJudgedTheSame('case-closed')).toBe(false)
  })
})

import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type LocalDate } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import { calendarsWith, type Edition, readLibrary } from '#library'
import { type CaseChange, lengthsOf, type Standing, sumOf, WhatIf, withLengths } from '#outputs'
import { withoutPeople } from '../case-file/index.ts'
import { readText } from '../read-json.ts'
import { factsOfEachCase } from '../scenarios/facts-of-scenario.ts'
import { editionOfFile, filesIn, parseScenarios } from '../scenarios/index.ts'

const scenarios = fileURLToPath(new URL('../../../scenarios/', import.meta.url))

interface Case {
  readonly reference: string
  readonly edition: Edition
  readonly facts: readonly Fact[]
  readonly today: LocalDate
}

const library = await readLibrary()
/** Every worked case of every body, as recorded cases. */
const cases: readonly Case[] = filesIn(scenarios).flatMap(file => {
  const parsed = parseScenarios(readText(file), file)
  const edition = editionOfFile(library, parsed, file)
  return parsed.scenarios.flatMap(scenario =>
    factsOfEachCase(scenario).map(({ of, facts }) => ({ reference: `${scenario.id} ${of}`, edition, facts, today: day(scenario.asOf) })),
  )
})
const anyCase = fc.constantFrom(...cases)
const calendarOf = calendarsWith([])
const of = ({ edition, today }: Case, changed = edition.compiled) => new WhatIf({ changed, calendarOf, today })
const read = (one: Case, whatIf = of(one)): CaseChange => whatIf.add(one.reference, one.facts, one.edition.compiled)

test('a procedure read beside itself changes nothing, in any worked case of any body', () => {
  expect(cases.length).toBeGreaterThan(200)
  for (const one of cases) expect(read(one), one.reference).toEqual({ reference: one.reference, duties: [], lost: [] })
})

test('what a case says does not turn on the people or the words in it', () => {
  const masked = withoutPeople()
  const dates = ({ edition, today }: Case, facts: readonly Fact[]) =>
    evaluate(edition.compiled, facts, calendarOf(edition.procedure), today).duties.map(({ key, due, status, doneOn }) => [
      key,
      due,
      status,
      doneOn,
    ])
  const differing = cases.filter(one => {
    const without = one.facts.map(fact => masked(fact, one.edition.procedure))
    return JSON.stringify(dates(one, without)) !== JSON.stringify(dates(one, one.facts))
  })
  expect(differing.map(({ reference }) => reference)).toEqual([])
})

/** Some worked cases have a procedure of their own, beside those of the library. */
const lengths = new Map(
  [...new Set(cases.map(({ edition }) => edition))].map(edition => [
    edition,
    lengthsOf(edition.procedure).filter(({ path, how }) => path.includes('duties') && path.at(-2) === 'by' && how !== 'before'),
  ]),
)
/** One length of a duty made longer. */
const anyLonger = anyCase.chain(one => {
  const own = lengths.get(one.edition) ?? []
  return fc.record({ one: fc.constant(one), length: fc.constantFrom(...own), more: fc.integer({ min: 1, max: 30 }) })
})

describe('with one length made longer', () => {
  test('a case is told to differ where, and only where, evaluating it under each by itself gives other dates', () => {
    // What is not owed at all has no date that anybody would miss.
    const notOwed: readonly string[] = ['not-started', 'does-not-apply', 'no-longer-owed']
    const dates = ({ facts, edition, today }: Case, compiled = edition.compiled) => {
      const { duties } = evaluate(compiled, facts, calendarOf(edition.procedure), today)
      return duties.flatMap(({ key, for: things, due, status }) => (notOwed.includes(status) ? [] : [[key, things, due, status]]))
    }
    fc.assert(
      fc.property(anyLonger, ({ one, length, more }) => {
        const longer = compile(
          withLengths(one.edition.procedure, ({ id, n }) => (id === length.id ? n + more : n)),
          'longer',
        )
        const isOtherwise = JSON.stringify(dates(one)) !== JSON.stringify(dates(one, longer))
        if (read(one, of(one, longer)).duties.length > 0 !== isOtherwise)
          throw new Error(
            `${one.reference} with ${more} more of ${length.id}: evaluated it is ${isOtherwise ? 'another' : 'the same'}, told the other`,
          )
      }),
      { numRuns: 150 },
    )
  })

  test('no duty that was done in time by it would be late', () => {
    fc.assert(
      fc.property(anyLonger, ({ one, length, more }) => {
        const changed = withLengths(one.edition.procedure, ({ id, n }) => (id === length.id ? n + more : n))
        const { duties } = read(one, of(one, compile(changed, 'longer')))
        const own = duties.filter(({ key }) => key === `${length.stage}/${length.path[length.path.indexOf('duties') + 1]}`)
        for (const { before, after } of own)
          expect([before.standing, after.standing], JSON.stringify({ before, after })).not.toEqual(['in-time', 'late'])
      }),
      { numRuns: 150 },
    )
  })

  test('the totals are the sum of the cases, and what changes is what is listed', () => {
    fc.assert(
      fc.property(anyLonger, fc.array(anyCase, { minLength: 1, maxLength: 6 }), ({ one, length, more }, others) => {
        const changed = compile(
          withLengths(one.edition.procedure, ({ id, n }) => (id === length.id ? n + more : n)),
          'longer',
        )
        const same = [one, ...others.filter(({ edition }) => edition === one.edition)]
        const whatIf = of(one, changed)
        const found = same.map(each => read(each, whatIf))
        const { totals } = whatIf
        const [before, after] = [sumOf(totals.duties, 'before'), sumOf(totals.duties, 'after')]
        const listed = found.flatMap(({ duties }) => duties)
        for (const standing of Object.keys(before) as Standing[]) {
          const gained = listed.filter(duty => duty.after.standing === standing).length
          const lost = listed.filter(duty => duty.before.standing === standing).length
          expect(after[standing] - before[standing], standing).toBe(gained - lost)
        }
        const sum = (counts: Readonly<Record<Standing, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0)
        expect(sum(after)).toBe(sum(before))
        expect(totals.cases).toBe(same.length)
        expect(totals.changed).toBe(found.filter(({ duties }) => duties.length > 0).length)
        expect(totals.duties.reduce((n, { otherDate }) => n + otherDate, 0)).toBe(
          listed.filter(duty => duty.before.due !== duty.after.due).length,
        )
        expect(totals.duties.reduce((n, { otherStanding }) => n + otherStanding, 0)).toBe(
          listed.filter(duty => duty.before.standing !== duty.after.standing).length,
        )
      }),
      { numRuns: 60 },
    )
  })
})

import { expect, test } from 'vitest'
import { chanceFrom, inventedEquality } from '#demonstration'
import { equalityInEngland, equalityInScotland } from '../procedures/equality-questions.ts'
import { equality } from '../procedures/invented/equality.ts'

test.each([
  ['England', equalityInEngland],
  ['Scotland', equalityInScotland],
])(
  'invented answers are of the questions that are asked in %s, some are left empty, and the seed gives the same ones again',
  (_, asked) => {
    const many = (seed: number) => {
      const chance = chanceFrom(seed)
      return Array.from({ length: 300 }, () => inventedEquality(chance, equality, asked.questions, 'prefer-not-to-say'))
    }
    const answers = many(7)
    expect(many(7)).toEqual(answers)
    const given = answers.filter(one => one !== undefined)
    expect(given.length).toBeGreaterThan(150)
    expect(given.length).toBeLessThan(220)
    for (const { id, options } of asked.questions) {
      const said = given.map(one => one[id])
      const known = new Set([...Object.keys(options), 'prefer-not-to-say', undefined])
      expect(said.filter(one => !known.has(one))).toEqual([])
      expect(new Set(said).size, id).toBeGreaterThan(2)
    }
  },
)

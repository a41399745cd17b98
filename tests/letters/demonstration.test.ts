// The letters of the demonstration: a child has theirs in words for a child, as the product writes them, and they are measured.
import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { addDays, bankHolidays, compileCalendar, day } from '#calendar'
import { type DemonstrationTexts, generate } from '#demonstration'
import { readLibrary } from '#library'
import { demonstration as bolton } from '../../procedures/bolton/demonstration.ts'
import { demonstration as telford } from '../../procedures/telford-wrekin/demonstration.ts'
import { lettersOf } from '../../src/server/demonstration-letters.ts'

const library = await readLibrary()
/** As for the letters as the procedures have them: the youngest age that goes with their year of school. */
const oldest = 10
const today = day('2026-05-14')

const lettersIn = (id: string, texts: DemonstrationTexts) => {
  const edition = library.editions.find(({ procedure }) => procedure.id === id)
  const body = edition && library.bodies[edition.procedure.body]
  if (edition === undefined || body === undefined) throw new Error(`there is no procedure ${id}`)
  const calendar = compileCalendar(bankHolidays[edition.procedure.calendar])
  const accounts = Object.fromEntries(Object.keys(texts.staff).map(role => [role, [`demo-${role}`]]))
  const names = Object.fromEntries(Object.entries(texts.staff).map(([role, name]) => [`demo-${role}`, name]))
  const cases = [...generate({ edition, calendar, texts, accounts, from: addDays(today, -365), to: today, count: 60 })]
  return cases.flatMap(({ reference, facts, people }) => {
    const relation = facts.find(({ type }) => type === 'complaint-received')?.data.relation
    const sent = lettersOf({
      ...{ reference, edition, body, calendar, facts, today, accounts: names, written: texts.written ?? {} },
      people: Object.fromEntries(people.map(person => [person.id, person])),
    })
    return sent.map(letter => ({ relation, letter, plain: edition.procedure.letters?.[letter.letter]?.plainly?.title }))
  })
}

/** What the body writes: what somebody said, and what was found of it, stands in the case as it was put. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+|(?<=[.?!:])\s+(?=[A-Z])/)
    .map(line => line.trim())
    .filter(line => /[a-z]{2}.*\s.*[a-z]{2}/.test(line))

describe.each([
  ['bolton-children', bolton],
  ['telford-wrekin-children', telford],
] as const)('%s', (id, texts) => {
  const all = lettersIn(id, texts)
  const toChildren = all.filter(({ relation, plain }) => relation === 'child' && plain !== undefined)

  test('a child is written to in words for a child, an adult is not', () => {
    expect(toChildren.length).toBeGreaterThan(5)
    expect(toChildren.filter(({ letter, plain }) => letter.title !== plain).map(({ letter }) => letter.title)).toEqual([])
    const toAdults = all.filter(({ relation, plain }) => relation !== 'child' && relation !== 'care-leaver' && plain !== undefined)
    expect(toAdults.length).toBeGreaterThan(5)
    expect(toAdults.filter(({ letter, plain }) => letter.title === plain)).toEqual([])
  })

  test('together they are read by somebody of 9 to 11, and none has a gap left', () => {
    const sentences = toChildren.flatMap(({ letter }) => sentencesOf(letter.text))
    const age = readability.fleschKincaidGrade(sentences.map(one => (/[.?!]$/.test(one) ? one : `${one}.`)).join(' ')) + 5
    if (process.env.SHOW) console.log(age.toFixed(1), toChildren.length, toChildren[3]?.letter.text)
    expect(age).toBeLessThanOrEqual(oldest)
    expect(toChildren.filter(({ letter }) => /\{[^}]*\}/.test(letter.text))).toEqual([])
  })
})

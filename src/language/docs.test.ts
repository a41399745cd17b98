import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as language from './index.ts'
import { heads } from './testing/heads.ts'
import { vocabularyInWords } from './testing/vocabulary-in-words.ts'
import * as words from './words.ts'

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
const page = read('language.md')
const written = read('writing-a-procedure.md')

test('docs/language.md lists the shared facts as they are', () => {
  const listed = /<!-- vocabulary -->\n([\s\S]*?)\n?<!-- \/vocabulary -->/.exec(page)?.[1]?.trim()
  expect(listed, `put this between the two marks:\n\n${vocabularyInWords()}`).toBe(vocabularyInWords())
})

test.each(Object.keys(words))('docs/language.md explains the word %s', word => {
  expect(page).toMatch(new RegExp(`[\`(. ]${word}[\`(,]`))
})

test.each([...heads])('docs/writing-a-procedure.md has an example of %s', head => {
  expect(written).toContain(`"${head}":`)
})

test('every word is offered at the door', () => {
  for (const word of Object.keys(words)) expect(language).toHaveProperty(word)
})

test('the example is said, and counted, as the page says', async () => {
  const { addWorkingDays, bankHolidays, compileCalendar, day } = await import('#calendar')
  expect(language.sayWhen({}, language.workingDays(10).from('complaint-received'))).toBe(
    '10 working days from the day the complaint was received',
  )
  expect(addWorkingDays(compileCalendar(bankHolidays['england-and-wales']), day('2026-04-02'), 10)).toBe('2026-04-20')
})

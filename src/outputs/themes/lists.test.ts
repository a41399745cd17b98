import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { ThemeList } from '#language'
import { keysReadAs, readTheme, themeKey, themeListOn, themeOfKey, themeOptions, titleOfTheme } from './lists.ts'
import { anytownThemes } from './testing/anytown-themes.ts'

const [first, second, third] = anytownThemes as readonly [ThemeList, ThemeList, ThemeList]
const read = (id: string, list: ThemeList, present: ThemeList) => readTheme(anytownThemes, 'themes', { id, list: list.from }, present)

test('the list in force is the last that has begun; before the first, the first', () => {
  expect(themeListOn(anytownThemes, day('2026-03-31'))).toBe(first)
  expect(themeListOn(anytownThemes, day('2026-04-01'))).toBe(second)
  expect(themeListOn(anytownThemes, day('2020-01-01'))).toBe(first)
  expect(themeListOn([], day('2026-04-01'))).toBeUndefined()
})

test('carried on, renamed, merged', () => {
  expect(read('money', first, second)).toEqual({ is: 'theme', id: 'money', title: 'Money and payments' })
  expect(read('late', first, second)).toEqual({ is: 'theme', id: 'delay', title: 'Delay' })
  expect(read('waiting', first, second)).toEqual({ is: 'theme', id: 'delay', title: 'Delay' })
})

test('what was split needs a person, and its parts are named as they are called now', () => {
  expect(read('communication', first, second)).toEqual({ is: 'needs-person', oneOf: ['not-told', 'not-heard'] })
  expect(read('communication', first, third)).toEqual({ is: 'needs-person', oneOf: ['not-told', 'taking-part'] })
})

test('what is no longer used says why; what no list has is not guessed', () => {
  expect(read('minibus', first, third)).toEqual({ is: 'retired', because: 'The minibus was sold.' })
  expect(read('nowhere', first, second)).toEqual({ is: 'unknown' })
  expect(readTheme(anytownThemes, 'themes', { id: 'money', list: '1999-01-01' }, second)).toEqual({ is: 'unknown' })
})

test('an id given to something else later is read through the lists between', () => {
  // 'not-heard' of the second became 'taking-part'; the third uses 'not-heard' for nothing.
  expect(read('not-heard', second, third)).toEqual({ is: 'theme', id: 'taking-part', title: 'Taking part' })
})

test('as recorded it keeps the title it had', () => {
  expect(titleOfTheme(anytownThemes, 'themes', { id: 'late', list: first.from })).toBe('Lateness')
  expect(titleOfTheme(anytownThemes, 'themes', { id: 'gone', list: first.from })).toBe('gone')
})

test('every key that reads as an entry of the present list', () => {
  expect(keysReadAs(anytownThemes, 'delay', third)).toEqual([
    '2025-04-01/late',
    '2025-04-01/waiting',
    '2026-04-01/delay',
    '2026-10-01/delay',
  ])
  expect(themeOfKey(themeKey({ id: 'delay', list: '2026-04-01' }))).toEqual({ id: 'delay', list: '2026-04-01' })
})

test('what is within a theme stands after it', () => {
  expect(themeOptions(second.themes).map(({ id, depth }) => `${'-'.repeat(depth)}${id}`)).toEqual([
    'telling',
    '-not-told',
    '-not-heard',
    'delay',
    'money',
  ])
})

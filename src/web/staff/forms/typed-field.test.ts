import { expect, test } from 'vitest'
import { readDay, readField, readOpenField } from './typed-field.ts'

const day = (d: string, m: string, y: string) => readDay({ 'x-day': d, 'x-month': m, 'x-year': y }, 'x', 'The new date')

test('a day typed in three boxes, its month as a number or a word', () => {
  expect(day('7', '5', '2026')).toEqual({ value: '2026-05-07' })
  expect(day('7', 'May', '2026')).toEqual({ value: '2026-05-07' })
})

test('an impossible day is named, and the error goes to its first box', () => {
  expect(day('30', '2', '2026')).toEqual({
    error: { id: 'x-day', text: 'The new date must be a real date, like 27 3 2026. There is no 30 2 2026' },
  })
  expect(day('1', '5', '26')).toHaveProperty('error.id', 'x-day')
})

test('a day with a part missing says which part, at that part', () => {
  expect(day('7', '', '2026')).toEqual({ error: { id: 'x-month', text: 'The new date must include a month' } })
  expect(day('', '5', '')).toEqual({ error: { id: 'x-day', text: 'The new date must include a day and a year' } })
  expect(day('', '', '')).toEqual({})
})

const read = (type: Parameters<typeof readField>[3]['type'], text: string) =>
  readField({ x: text }, 'x', 'It', { type, says: 'it' }, undefined)

test('times, numbers and money as people type them', () => {
  expect(read('time', '4.10pm')).toEqual({ value: '16:10' })
  expect(read('time', '12:05am')).toEqual({ value: '00:05' })
  expect(read('time', '25:00')).toHaveProperty('error')
  expect(read('number', '12')).toEqual({ value: 12 })
  expect(read('number', 'twelve')).toHaveProperty('error')
  expect(read('money', '£1,250.50')).toEqual({ value: 1250.5 })
})

test('words keep every script', () => {
  expect(read('words', ' שלום 🙂\nنص ')).toEqual({ value: 'שלום 🙂\nنص' })
})

test('100 kB in a field is refused with its length, and nothing is cut', () => {
  expect(read('words', 'a'.repeat(100_000))).toEqual({
    error: { id: 'x', text: 'It must be 20,000 characters or fewer; it is 100,000' },
  })
})

test('what is not among the options is refused', () => {
  expect(readField({ x: 'z' }, 'x', 'It', { type: 'choice', says: 'it', of: ['a'] }, undefined)).toHaveProperty('error')
  expect(readField({ x: ['a', 'z'] }, 'x', 'It', { type: 'choices', says: 'it', of: ['a'] }, undefined)).toHaveProperty('error')
})

const readOpen = (type: 'text' | 'words' | 'list', form: Parameters<typeof readOpenField>[0]) =>
  readOpenField(form, 'x', 'It', { type, says: 'it' })

test('a field with values offered takes one of them, or anything typed beside them', () => {
  expect(readOpen('text', { x: 'clarify' })).toEqual({ value: 'clarify' })
  expect(readOpen('text', { x: '_other', 'x-other': ' to say hello ' })).toEqual({ value: 'to say hello' })
  expect(readOpen('text', { 'x-other': 'typed without choosing' })).toEqual({ value: 'typed without choosing' })
  expect(readOpen('text', { x: 'clarify', 'x-other': 'left behind' })).toEqual({ value: 'clarify' })
  expect(readOpen('text', { x: '_other' })).toHaveProperty('error.id', 'x-other')
  expect(readOpen('text', {})).toEqual({})
})

test('a list with values offered holds what is ticked and the lines beside, each once', () => {
  expect(readOpen('list', { x: ['advocate', 'team'], 'x-other': 'the school\n\nadvocate' })).toEqual({
    value: ['advocate', 'team', 'the school'],
  })
  expect(readOpen('list', {})).toEqual({})
})

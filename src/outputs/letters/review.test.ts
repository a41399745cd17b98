import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords, type LetterStep, reviewOf } from './review.ts'

const step = (what: LetterStep['what'], pieces: LetterStep['pieces'] = { opening: 'Dear Ada' }): LetterStep => ({
  ...{ draft: 'd1', what, words: '', comments: {}, pieces, by: 'manager', at: '2026-05-14T10:00:00.000Z' },
})
const now = { opening: 'Dear Ada' }

test('a letter nobody was asked to look at may go; one that waits, or was sent back, may not', () => {
  expect(reviewOf([], now)).toEqual({ is: 'not-asked' })
  expect(reviewOf([step('asked')], now).because).toContain('has not answered')
  expect(reviewOf([step('asked'), step('sent-back')], now).because).toContain('sent back with comments')
})

test('an approval is of the words it was given to: others must be asked for again', () => {
  expect(reviewOf([step('asked'), step('approved')], now)).toMatchObject({ is: 'approved' })
  expect(reviewOf([step('asked'), step('approved')], { opening: 'Dear Ada ', closing: '' }).is).toBe('approved')
  expect(reviewOf([step('asked'), step('approved')], { opening: 'Dear Bea' })).toMatchObject({
    is: 'changed',
    because: expect.stringContaining('changed after it was approved'),
  })
  expect(reviewOf([step('asked'), step('went-on')], { opening: 'Dear Bea' }).because).toBeUndefined()
})

test('what changed is told word by word', () => {
  expect(changedWords('We answer by 2 June.', 'We will answer by 9 June.')).toEqual([
    { is: 'same', words: 'We ' },
    { is: 'new', words: 'will ' },
    { is: 'same', words: 'answer by ' },
    { is: 'gone', words: '2 ' },
    { is: 'new', words: '9 ' },
    { is: 'same', words: 'June.' },
  ])
})

const text = fc.array(fc.constantFrom('we', 'you', 'will', 'answer', 'by', 'June'), { maxLength: 30 }).map(words => words.join(' '))

test('what is not new gives back the words before, and what is not gone the words now', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const told = changedWords(before, after)
      const without = (is: string) =>
        told
          .filter(run => run.is !== is)
          .map(({ words }) => words.trim())
          .join(' ')
      expect(without('new').trim()).toBe(before.trim())
      expect(without('gone').trim()).toBe(after.trim())
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainForm, tellingWords } from './telling-words.ts'

test.each([
  [['cancel', 'cancels', 'cancelled', 'cancelling'].map(plainForm)],
  [['move', 'moves', 'moved', 'moving'].map(plainForm)],
  [['stop', 'stops', 'stopped', 'stopping'].map(plainForm)],
  [['worry', 'worries', 'worried'].map(plainForm)],
  [['bus', 'bus'].map(plainForm)],
  [['allowance', 'allowances'].map(plainForm)],
  [['child', 'children'].map(plainForm)],
  [['pay', 'paid', 'pays', 'paying'].map(plainForm)],
  [['visit', 'visits', 'visited', 'visiting'].map(plainForm)],
])('%s are one word', forms => {
  expect(new Set(forms).size, forms.join(' ')).toBe(1)
})

test('different words stay different', () => {
  expect(plainForm('ring')).toBe('ring')
  expect(plainForm('red')).toBe('red')
  expect(plainForm('class')).toBe('class')
  expect(plainForm('house')).not.toBe(plainForm('hours'))
})

test('what anybody says and the names of people are left out; the word stays as it stood', () => {
  const words = tellingWords('My social worker cancelled four visits in a row and did not say why. Pat’s brother Lee knows.', [
    'Pat Hill',
    'Lee',
  ])
  expect([...words.values()]).toEqual(['social', 'worker', 'cancelled', 'visits', 'row', 'brother'])
})

test('a text says the same however often and in whatever case it is said', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), text => {
      const once = [...tellingWords(text).keys()]
      expect([...tellingWords(`${text} ${text}`).keys()].slice(0, once.length)).toEqual(once)
      for (const form of once) expect(form.length).toBeGreaterThan(0)
    }),
  )
})

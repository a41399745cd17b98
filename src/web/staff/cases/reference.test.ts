import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReference } from './reference.ts'

test('however a case number is written, it is the same case', () => {
  const mark = fc.constantFrom('-', ' ', '/', '', ' - ', '.')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), mark, mark, fc.boolean(), fc.boolean(), (n, first, second, isShort, isSmall) => {
      const number = isShort && second !== '' ? String(n) : String(n).padStart(4, '0')
      const written = `CA${first}26${second}${number}`
      expect(readReference(isSmall ? written.toLowerCase() : written, 'CA')).toBe(`CA26-${String(n).padStart(4, '0')}`)
    }),
  )
})

test.each(['26 0119', '26/119'])('%j needs no letters', text => expect(readReference(text, 'CA')).toBe('CA26-0119'))

test.each(['260119', '119', 'XX26-0119', 'CA', 'noise at night', '01632 960 555', 'CA26-0119 and more', ''])(
  '%j is no case number of ours',
  text => expect(readReference(text, 'CA')).toBeUndefined(),
)

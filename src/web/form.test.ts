import { expect, test } from 'vitest'
import { cleaned } from './form.ts'

test('words are kept; what nobody types on purpose is taken out', () => {
  expect(cleaned('one\r\ntwo\rthree\tfour')).toBe('one\ntwo\nthree\tfour')
  expect(cleaned('a\u0000b\u001bc\u0085d\u007f')).toBe('abcd')
  expect(cleaned('\u{1f600} مرحبا \u200fשלום')).toBe('\u{1f600} مرحبا \u200fשלום')
  expect(cleaned('half \ud83d a pair')).toBe('half \ufffd a pair')
  expect(cleaned('e\u0301')).toBe('\u00e9')
})

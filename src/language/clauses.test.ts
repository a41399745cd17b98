import { describe, expect, test } from 'vitest'
import { anchorFor, citesOf, parseClauses } from './clauses.ts'

const text = `<!-- the adopted text -->
# The procedure

## 6.4
The service manager will reply within 10 working days.

### Note
This is part of 6.4.
## 6.10 {not a rule: describes the service's values}
We listen.
## App 1 table
## 6.4 (1)   { Not a rule:  an aside  }
`

describe('clauses.md', () => {
  test('is read by its anchors; deeper headings and the file’s own note are not anchors', () => {
    expect({ ...parseClauses(text) }).toEqual({
      '6.4': { text: 'The service manager will reply within 10 working days.\n\n### Note\nThis is part of 6.4.' },
      '6.10': { text: 'We listen.', notARule: "describes the service's values" },
      'App 1 table': { text: '' },
      '6.4 (1)': { text: '', notARule: 'an aside' },
    })
  })

  test('reads the same with the line ends of another system', () => {
    expect(parseClauses(text.replaceAll('\n', '\r\n'))).toEqual(parseClauses(text))
  })

  test('has no anchors that nobody wrote', () => {
    expect(parseClauses('')).toEqual({})
    expect(parseClauses(text).constructor).toBeUndefined()
    expect(Object.keys(parseClauses('## constructor\nx'))).toEqual(['constructor'])
  })

  test.each([
    ['## 6.4\n## 6.4\n', /'## 6.4' twice/],
    ['## \ntext', /no clause number/],
    ['## {not a rule: why}\n', /no clause number/],
  ])('refuses %j', (markdown, message) => expect(() => parseClauses(markdown)).toThrow(message))
})

test('a cite names each of its anchors', () => {
  expect(citesOf('7.12.1; 7.14  row 7 ;')).toEqual(['7.12.1', '7.14 row 7'])
  expect(citesOf(' 7.12.1')).toEqual(['7.12.1'])
  expect(citesOf('')).toEqual([])
})

test.each([
  ['7.11.7', '7.11.7'],
  ['7.11.7 (1)', '7.11.7 (1)'],
  ['7.11.7 (2)', '7.11.7'],
  ['7.11.7(2)', '7.11.7'],
  ['7.11.7 first exception', '7.11.7'],
  ['7.14  row 7', '7.14 row 7'],
  ['7.14 row 8', '7.14'],
  ['7.11', undefined],
  ['7.11.70', undefined],
  ['reg 14', undefined],
  ['toString', undefined],
  ['', undefined],
  ['(1)', undefined],
])('%j stands on %j', (cite, anchor) => {
  const known = { '7.11.7': 1, '7.11.7 (1)': 1, '7.14': 1, '7.14 row 7': 1 }
  expect(anchorFor(cite, known)).toBe(anchor)
})

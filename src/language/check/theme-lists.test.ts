import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { ThemeList } from '../types.ts'
import { checkThemeLists } from './theme-lists.ts'

const first: ThemeList = {
  from: day('2025-04-01'),
  themes: { staff: { title: 'Staff' }, late: { title: 'Lateness' }, lifts: { title: 'Lifts' }, words: { title: 'Being told' } },
  causes: { person: { title: 'A mistake of one person' } },
}
const second: ThemeList = {
  from: day('2026-04-01'),
  themes: {
    conduct: { title: 'How people were treated' },
    rude: { title: 'Rudeness', within: 'conduct' },
    delay: { title: 'Delay' },
    words: { title: 'Communication' },
  },
  causes: { person: { title: 'A mistake of one person' } },
  became: { staff: { oneOf: ['conduct', 'rude'] }, late: { now: 'delay' }, lifts: { retired: 'The lifts are gone.' } },
}
const said = (...lists: readonly ThemeList[]): readonly string[] =>
  checkThemeLists(lists).map(({ place, message }) => `${place}: ${message}`)

test('renamed, merged, split and retired are all accounted for', () => {
  expect(said(first, second)).toEqual([])
})

test('an id that is gone without a word is a fault', () => {
  const { became: _, ...silent } = second
  expect(said(first, silent)).toEqual([
    "the list of themes from 2026-04-01: 'staff' of the version before is gone, and nothing says what became of it.",
    "the list of themes from 2026-04-01: 'late' of the version before is gone, and nothing says what became of it.",
    "the list of themes from 2026-04-01: 'lifts' of the version before is gone, and nothing says what became of it.",
  ])
})

test.each([
  ['a version that does not come later', [second, first], 'does not begin after'],
  ['a first version with something before it', [second], 'the first version has none before it'],
  ['a theme within itself', [{ ...first, themes: { a: { title: 'A', within: 'b' }, b: { title: 'B', within: 'a' } } }], 'is within itself'],
  ['a theme within none', [{ ...first, themes: { a: { title: 'A', within: 'c' } } }], "is within 'c', which is not in this list"],
  ['an id of both kinds', [{ ...first, causes: { staff: { title: 'Staff' } } }], 'is a theme and a cause'],
  ['an id not fit for one', [{ ...first, themes: { 'A b': { title: 'A' } } }], 'cannot be an id'],
  ['no title', [{ ...first, themes: { a: { title: ' ' } } }], 'has no title'],
  ['nothing in it', [{ ...first, themes: {} }], 'has no entry'],
  ['split into one', [first, { ...second, became: { ...second.became, staff: { oneOf: ['rude'] } } }], 'split into fewer than two'],
  ['became nothing known', [first, { ...second, became: { ...second.became, late: { now: 'dilay' } } }], "became 'dilay'"],
  ['was never there', [first, { ...second, became: { ...second.became, lost: { now: 'delay' } } }], "'lost' is not in the version before"],
  ['retired and kept', [first, { ...second, became: { ...second.became, words: { retired: 'No.' } } }], 'said to be no longer used'],
])('%s is a fault', (_, lists, message) => {
  expect(said(...(lists as readonly ThemeList[])).join('\n')).toContain(message)
})

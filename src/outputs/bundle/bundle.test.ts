import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { compile, evaluate } from '#case'
import { render } from '../letters/render.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import { advocateFacts } from '../testing/advocate-story.ts'
import { anytown, anytownBody, england } from '../testing/anytown.ts'
import { type BundleChoice, type BundleFrom, bundleItems, bundlePaper, withPages } from './bundle.ts'
import { removing } from './removal.ts'

const today = day('2026-05-14')
const state = evaluate(compile(anytown, 'anytown-for-tests'), advocateFacts, england, today)
const frame = {
  ...{ title: 'We have your complaint', body: anytownBody.name, address: ['1 Any Street'], phone: '01632 960001' },
  ...{ to: ['K. Abara'], dateWords: 'Friday 3 April 2026', reference: 'AN26-0104', formats: '' },
}
const from: BundleFrom = {
  ...{ state, procedure: anytown, facts: advocateFacts, people: { p1: { name: 'K. Abara' } }, body: anytownBody },
  ...{ reference: 'AN26-0104', title: 'Contact visits cancelled', bodyName: anytownBody.name, calendar: england },
  letters: [
    {
      ...{ id: 'l1', title: 'We have your complaint', sentOn: day('2026-04-03') },
      html: render({ opening: 'Dear K. Abara\n\nThank you.' }, ['opening'], frame).html,
    },
  ],
  documents: [{ id: 'd1', title: 'Diary of K. Abara', addedOn: day('2026-04-02'), sha256: 'ab' }],
  record: { entries: 12, hash: 'cd' },
}
const every = bundleItems(from).map(({ id }) => id)

const paperOf = (choice: BundleChoice): Paper => bundlePaper(from, choice, today).paper

const wordsOf = (block: PaperBlock): readonly string[] => {
  if (block.is === 'heading') return [block.text]
  if (block.is === 'paragraph') return block.lines
  if (block.is === 'list') return block.items
  return block.is === 'table' ? [block.caption, ...block.head, ...block.rows.flat()] : []
}
const said = (paper: Paper): string => [paper.title, paper.foot, ...paper.blocks.flatMap(wordsOf)].join('\n')

describe('a bundle', () => {
  const paper = paperOf({ items: every, removals: [] })

  test('offers everything the case has, in the order it is read', () => {
    expect(bundleItems(from).map(({ title }) => title)).toEqual([
      'Chronology',
      'Decisions and their reasons',
      'How each date came about',
      'Letter: We have your complaint',
      'Document: Diary of K. Abara',
    ])
  })

  test('begins with what it is, under which version, as far as which entry', () => {
    expect(said(paper)).toContain('fingerprint anytown-for-tests')
    expect(said(paper)).toContain('Record: 12 entries, the last with fingerprint cd.')
  })

  test('lists each thing with its page', () => {
    const numbered = withPages(paper, { chronology: 2, decisions: 4, dates: 5, 'letter/l1': 9 })
    const table = numbered.blocks.find(block => block.is === 'table')
    expect(table?.is === 'table' && table.rows.map(row => [row[1], row[3]])).toEqual([
      ['Chronology', '2'],
      ['Decisions and their reasons', '4'],
      ['How each date came about', '5'],
      ['Letter: We have your complaint', '9'],
      ['Document: Diary of K. Abara', 'In the files'],
    ])
  })

  test('holds every entry of the case, each letter word for word, and why each date is that date', () => {
    const chronology = paper.blocks.find(block => block.is === 'table' && block.caption.startsWith('Everything recorded'))
    expect(chronology?.is === 'table' && chronology.rows.length).toBe(advocateFacts.filter(fact => fact.case !== null).length)
    expect(said(paper)).toContain('Dear K. Abara')
    expect(said(paper)).toContain('The date to send a written response to every point is')
  })

  test('says what was not put in', () => {
    const less = paperOf({ items: ['chronology'], removals: [] })
    expect(said(less)).toContain('Not in this bundle')
    expect(said(less)).not.toContain('Dear K. Abara')
  })

  test('what is removed is nowhere in it, in any case of letters, and its mark leads to the reason', () => {
    const removals = [{ what: 'words', item: '*', words: 'k.  abara', reason: 'A child’s name' }] as const
    const without = said(paperOf({ items: every, removals }))
    expect(without).not.toMatch(/abara/i)
    expect(without).toContain('Dear [removed 1]')
    expect(without).toContain('Document: Diary of [removed 1]')
    expect(without).toContain('A child’s name')
  })

  test('what is removed from one thing stays in the others', () => {
    const removals = [{ what: 'words', item: 'letter/l1', words: 'Thank you', reason: 'Not needed' }] as const
    const without = said(paperOf({ items: every, removals }))
    expect(without).not.toContain('Thank you')
    expect(without).toContain('Contact visits cancelled')
  })
})

test('whatever is removed, none of it is left, and marks are never removed themselves', () => {
  const word = fc.stringMatching(/^[a-z.*()[\]$ ]{1,6}$/).filter(words => words.trim() !== '' && !'[removed 12]'.includes(words.trim()))
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 2 }), fc.array(word, { maxLength: 6 }), (words, others) => {
      const text = [...others, ...words].join(' and ')
      const removals = words.map(each => ({ what: 'words', item: '*', words: each, reason: 'x' }) as const)
      const left = removing(removals, '*')
        .fromText(text)
        .replaceAll(/\[removed \d\]/g, '\n')
      for (const each of words) expect(left.replaceAll(/\s+/g, ' ')).not.toContain(` ${each.trim().replaceAll(/\s+/g, ' ')} `)
    }),
  )
})

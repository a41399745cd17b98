import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Procedure } from '#language'
import { anytown } from '../testing/anytown.ts'
import { clauseAnchor, clausePage } from './clause-page.ts'

const clauses = {
  '5.2': { text: 'We acknowledge a complaint within 3 working days.' },
  '5.9': { text: 'We value feedback.', notARule: 'a value, not a promise' },
  '6.4': { text: 'The service manager replies within ten days.' },
  '6.5': { text: 'More time may be given.' },
  '6.6': { text: 'Where an advocate is late the time begins afresh.' },
  '6.9': { text: 'Stage 2 may be asked for.' },
}
const page = clausePage(anytown, clauses)
const rulesAt = (clause: string) => page.entries.find(entry => entry.clause === clause)?.rules ?? []

describe('the book, clause by clause', () => {
  test('every clause stands in the order of the document, with its words', () => {
    expect(page.entries.map(entry => entry.clause)).toEqual(Object.keys(clauses))
    expect(page.entries[1]).toMatchObject({ notARule: 'a value, not a promise', rules: [], anchor: 'c-5-9' })
    expect(page.version).toBe('For complaints received from 1 April 2026')
  })

  test('a duty is said with who, what, by when and what does it, in the words of the language', () => {
    expect(rulesAt('6.4').find(rule => rule.key === 'stage-1/respond')).toEqual({
      key: 'stage-1/respond',
      kind: 'duty',
      title: 'Send a written response to every point',
      lines: [
        { label: 'Who', words: 'The Service Manager' },
        { label: 'Must', words: 'Send a written response to every point' },
        { label: 'By', words: '10 working days from the day the complaint was received' },
        { label: 'Done by', words: 'The response was sent' },
        { label: 'Letter', words: 'Our answer to your complaint' },
      ],
      reading: {
        doubt: '6.4 says "ten days".',
        chosen: 'Working days, as everywhere else in the procedure.',
        others: ['calendar days: 10 days from the day the complaint was received'],
      },
    })
  })

  test('extensions, holds, windows, needs and letters stand at their own clauses', () => {
    expect(rulesAt('6.5').map(rule => [rule.kind, rule.title])).toEqual([['extension', 'Give more time because the complaint is complex']])
    expect(rulesAt('6.5')[0]?.lines).toContainEqual({ label: 'Never past', words: '20 working days from the day this time starts' })
    expect(rulesAt('6.6')[0]?.lines.at(-1)).toEqual({ label: 'Then', words: 'The whole time runs again from that day' })
    expect(rulesAt('6.9').map(rule => rule.kind)).toEqual(['date', 'gate', 'need', 'letter'])
  })

  test('what is cited from elsewhere is listed apart, with what the mark stands for', () => {
    const lawful: Procedure = {
      ...anytown,
      outsideSources: { reg: 'the invented Regulations' },
      stages: {
        ...anytown.stages,
        law: {
          title: 'The law',
          clause: '6.4',
          duties: {
            tell: {
              clause: 'reg 14; 6.4',
              who: 'complaints-officer',
              must: 'tell the complainant',
              by: { day: day('2026-04-01') },
              doneBy: 'note-made',
              departs: { from: 'reg 14', how: 'the policy counts working days' },
            },
          },
        },
      },
    }
    const made = clausePage(lawful, clauses)
    expect(made.outside.find(each => each.clause === 'reg 14')).toMatchObject({
      says: 'the invented Regulations',
      rules: [{ key: 'law/tell' }],
    })
    expect(made.entries.find(entry => entry.clause === '6.4')?.rules.map(rule => rule.key)).toContain('law/tell')
    expect(made.departures).toEqual([{ key: 'law/tell', clause: 'reg 14; 6.4', from: 'reg 14', how: 'the policy counts working days' }])
  })

  test('each rule of the procedure stands somewhere', () => {
    const keys = [...page.entries, ...page.outside].flatMap(entry => entry.rules.map(rule => rule.key))
    for (const [stage, { duties, gates, dates, holds }] of Object.entries(anytown.stages)) {
      for (const id of Object.keys({ ...duties, ...gates, ...dates, ...holds })) expect(keys).toContain(`${stage}/${id}`)
    }
  })
})

test('a clause has an address', () => {
  expect([clauseAnchor('7.12.1'), clauseAnchor('7.14 row 7'), clauseAnchor('7.11.7 (2)')]).toEqual([
    'c-7-12-1',
    'c-7-14-row-7',
    'c-7-11-7-2',
  ])
})

import { describe, expect, test } from 'vitest'
import { typesOf } from './refs.ts'
import type { FactDefinition } from './types.ts'
import { factDefinition, vocabulary, vocabularyGroups } from './vocabulary.ts'
import { last, the } from './words.ts'

const FIELD_TYPES = ['text', 'words', 'yes-no', 'number', 'money', 'day', 'time', 'choice', 'choices', 'role', 'person', 'list']
const KINDS = [
  'point',
  'member',
  'person',
  'payment',
  'action',
  'restriction',
  'adjustment',
  'party',
  'reader',
  'comment',
  'change',
  'enquiry',
]
const rows = Object.entries(vocabulary)

describe('the shared facts', () => {
  test.each(rows)('%s is well formed', (type, definition) => {
    expect(type).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(type in {}).toBe(false)
    expect(['body', 'outside']).toContain(definition.by)
    // A plain clause that stands after 'it is recorded that' and after 'the day': no capital but a name's, no full stop.
    expect(definition.says).toMatch(
      /^(a|an|the|it|more|something|someone|people|behaviour|evidence|consent|comments|complaints|another|part|dates|training|what) .*[^.]$/,
    )
    if (definition.concerns !== undefined) expect(KINDS).toContain(definition.concerns)
    for (const [name, field] of Object.entries(definition.fields)) {
      expect(name).toMatch(/^[a-z][a-zA-Z]*$/)
      expect(name in {}).toBe(false)
      expect(FIELD_TYPES).toContain(field.type)
      expect(field.says, `${type}.${name}`).toMatch(/^[A-Z].*[^.:]$/)
      expect(field.type === 'choice' || field.type === 'choices').toBe(field.of !== undefined)
      if (field.type === 'yes-no') expect(field.says.endsWith('?') || field.says === 'In writing?', `${type}.${name}`).toBe(true)
      if (field.of !== undefined) expect(new Set(field.of).size).toBe(field.of.length)
    }
  })

  test('are 143, each in one group', () => {
    expect(rows).toHaveLength(143)
    expect(Object.values(vocabularyGroups).flat().toSorted()).toEqual(rows.map(([type]) => type).toSorted())
    expect(Object.fromEntries(Object.entries(vocabularyGroups).map(([title, types]) => [title, types.length]))).toEqual({
      'Coming in': 14,
      'People and consent': 13,
      'Other processes': 7,
      Handling: 13,
      'Reports and responses': 14,
      'Time and moving on': 9,
      'Meetings and panels': 5,
      'Other bodies': 3,
      Ending: 4,
      Ombudsman: 9,
      Payments: 7,
      'Actions and learning': 15,
      Behaviour: 5,
      "The body's own record": 14,
      'The record itself': 11,
    })
  })

  test('every decision may give its reasons, and what is sent or received may say how', () => {
    for (const [type, { fields }] of rows) {
      if (type.endsWith('-decided')) expect(fields, type).toHaveProperty('reasons')
      if (/-(sent|received)$/.test(type)) expect(fields, type).toHaveProperty('channel')
    }
  })
})

describe('a procedure’s own facts and fields', () => {
  const seen: FactDefinition = {
    says: 'the heating log was looked at',
    by: 'body',
    fields: { month: { type: 'text', says: 'Month', required: true } },
  }
  const procedure = {
    facts: { 'heating-log-seen': seen },
    fields: {
      'complaint-received': { eligibility: { type: 'text', says: 'Which head applies' }, words: { type: 'number', says: 'Changed' } },
      'heating-log-seen': { room: { type: 'text', says: 'Room' } },
    },
    registers: {
      investigators: {
        title: 'Investigators',
        clause: '3.1',
        of: 'people',
        requires: { checkedThisYear: true, grade: 2, service: ['a', 'b'] },
      },
    },
  } as const

  test('are added to the shared ones', () => {
    expect(factDefinition({}, 'case-closed')).toBe(vocabulary['case-closed'])
    expect(factDefinition(procedure, 'case-closed')).toBe(vocabulary['case-closed'])
    expect(Object.keys(factDefinition(procedure, 'heating-log-seen')?.fields ?? {}).toSorted()).toEqual(['month', 'room'])
    expect(factDefinition(procedure, 'complaint-received')?.fields.eligibility).toEqual({ type: 'text', says: 'Which head applies' })
  })

  test('never change a shared one', () => {
    expect(factDefinition(procedure, 'complaint-received')?.fields.words).toEqual(vocabulary['complaint-received']?.fields.words)
    const repeats = { facts: { 'case-closed': seen } }
    expect(factDefinition(repeats, 'case-closed')).toBe(vocabulary['case-closed'])
  })

  test('what the registers require is a field of an entry, never required itself', () => {
    const fields = factDefinition(procedure, 'person-registered')?.fields
    expect(fields?.checkedThisYear).toEqual({ type: 'yes-no', says: 'Checked this year' })
    expect(fields?.grade).toEqual({ type: 'number', says: 'Grade' })
    expect(fields?.service).toEqual({ type: 'text', says: 'Service' })
    expect(fields?.person?.type).toBe('person')
  })

  test('a type that nobody has declared is not known, nor is a member of every object', () => {
    expect(factDefinition(procedure, 'stage-1-response-issued')).toBeUndefined()
    expect(factDefinition(procedure, 'constructor')).toBeUndefined()
  })
})

test('the types that a ref may pick', () => {
  expect(typesOf('a')).toEqual(['a'])
  expect(typesOf(last('a'))).toEqual(['a'])
  expect(typesOf(the([the('a', { by: 'r' }), the(['b', 'a']), 'c']))).toEqual(['a', 'b', 'c'])
})

import { expect, test } from 'vitest'
import { factDefinition } from '#language'
import { procedure } from './adults/2021-03-01/index.ts'

test('what the sheet, the draft and the payment hold can be recorded', () => {
  const fields = (type: string) => Object.keys(procedure.fields?.[type] ?? {})
  for (const type of ['ombudsman-draft-received', 'ombudsman-decision-received'])
    expect(Object.keys(factDefinition(procedure, type)?.fields ?? {})).toContain('remedy')
  expect(fields('learning-sheet-entered')).toEqual(['status', 'outline'])
  expect(procedure.fields?.['learning-sheet-entered']?.status?.of).toEqual(['upheld', 'partially-upheld', 'not-upheld'])
  expect(Object.keys(factDefinition(procedure, 'payment-detail-settled')?.fields ?? {})).toContain('code')
})

test('bank details are in no fact: they are kept apart, encrypted', () => {
  const all = Object.values(procedure.fields ?? {}).flatMap(fields => Object.values(fields))
  expect(all.filter(({ personal }) => personal === 'bank-details')).toEqual([])
  expect(procedure.sees?.['bank-details']?.logged).toBe(true)
})

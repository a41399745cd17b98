import { expect, test } from 'vitest'
import { procedure } from './adults/2021-03-01/index.ts'

test('what the sheet, the draft and the payment hold can be recorded', () => {
  const fields = (type: string) => Object.keys(procedure.fields?.[type] ?? {})
  expect(fields('ombudsman-draft-received')).toContain('remedy')
  expect(fields('ombudsman-decision-received')).toContain('remedy')
  expect(fields('learning-sheet-entered')).toEqual(['status', 'outline'])
  expect(procedure.fields?.['learning-sheet-entered']?.status?.of).toEqual(['upheld', 'partially-upheld', 'not-upheld'])
  expect(procedure.fields?.['payment-detail-settled']?.account?.personal).toBe('bank-details')
  expect(procedure.fields?.['payment-detail-settled']?.accountHolder?.personal).toBe('bank-details')
})

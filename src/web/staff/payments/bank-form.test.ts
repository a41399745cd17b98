import { expect, test } from 'vitest'
import { readBankDetails, typedDetails } from './bank-form.ts'

const right = {
  ...{ with: 'The complainant', 'bank-holder': 'Hazel Example', 'bank-sort-code': '12-34-56', 'bank-sort-code-again': '12 34 56' },
  ...{ 'bank-account': '0123 4567', 'bank-account-again': '01234567', 'bank-roll': '' },
}
const read = (typed: Readonly<Record<string, string>> = {}) => readBankDetails(typedDetails({ ...right, ...typed }))
const errors = (typed: Readonly<Record<string, string>>) => {
  const found = read(typed)
  return 'errors' in found ? found.errors.map(({ field, text }) => `${field}: ${text}`) : []
}

test('spaces and hyphens make no difference; the digits are kept bare', () => {
  expect(read()).toEqual({ details: { accountHolder: 'Hazel Example', sortCode: '123456', accountNumber: '01234567' } })
  expect(read({ 'bank-roll': 'A/1234-5' })).toMatchObject({ details: { rollNumber: 'A/1234-5' } })
})

test.each([
  [{ 'bank-sort-code': '12345', 'bank-sort-code-again': '12345' }, 'bank-sort-code: A sort code is 6 digits'],
  [{ 'bank-sort-code': '１２３４５６', 'bank-sort-code-again': '１２３４５６' }, 'bank-sort-code: A sort code is 6 digits'],
  [{ 'bank-account': '1234567', 'bank-account-again': '1234567' }, 'bank-account: An account number is 8 digits'],
  [{ 'bank-account-again': '01234568' }, 'bank-account: The two are not the same'],
  [{ 'bank-sort-code-again': '' }, 'bank-sort-code: The two are not the same'],
  [{ 'bank-holder': ' ' }, 'bank-holder: Enter the name of the account holder'],
  [{ 'bank-holder': 'x'.repeat(71) }, 'bank-holder: The name of the account holder must be 70'],
  [{ 'bank-roll': '=1+1' }, 'bank-roll: A roll number is up to 18'],
  [{ with: '' }, 'with: Enter who gave the details'],
])('%o is refused at its box', (typed, wrong) => {
  expect(errors(typed)).toHaveLength(1)
  expect(errors(typed)[0]).toContain(wrong)
})

test('everything wrong is said at once', () => {
  expect(errors({ 'bank-holder': '', 'bank-sort-code': '', 'bank-account': 'abc' })).toHaveLength(3)
})

/** The form of bank details: what was typed, and what is wrong with it. It is typed twice, because nobody sees a wrong digit. */
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { BankDetails } from '../../payment-services.ts'

/** Names beginning with `bank-` are never kept while somebody signs in again. */
export const bankFields = {
  with: 'with',
  holder: 'bank-holder',
  sortCode: 'bank-sort-code',
  sortCodeAgain: 'bank-sort-code-again',
  account: 'bank-account',
  accountAgain: 'bank-account-again',
  roll: 'bank-roll',
} as const

type Field = keyof typeof bankFields

export type TypedDetails = Readonly<Record<Field, string>>

export const typedDetails = (form: Form): TypedDetails => ({
  with: textOf(form, bankFields.with).trim(),
  holder: textOf(form, bankFields.holder).trim(),
  sortCode: textOf(form, bankFields.sortCode),
  sortCodeAgain: textOf(form, bankFields.sortCodeAgain),
  account: textOf(form, bankFields.account),
  accountAgain: textOf(form, bankFields.accountAgain),
  roll: textOf(form, bankFields.roll).trim(),
})

/** '12-34-56', '12 34 56' and '123456' are the same. */
const digits = (text: string): string => text.replace(/[\s\-–.]/g, '')

const wrongNumber = (text: string, again: string, wanted: RegExp, missing: string, wrong: string): string | undefined => {
  if (text === '') return missing
  if (!wanted.test(text)) return wrong
  return text === again ? undefined : 'The two are not the same. Type both again'
}

export const readBankDetails = (typed: TypedDetails): { readonly details: BankDetails } | { readonly errors: readonly FormError[] } => {
  const errors: FormError[] = []
  const say = (field: Field, text: string | undefined): void => {
    if (text !== undefined) errors.push({ field: bankFields[field], text })
  }
  const [sortCode, account] = [digits(typed.sortCode), digits(typed.account)]
  if (typed.with === '') say('with', 'Enter who gave the details')
  if (typed.holder === '') say('holder', 'Enter the name of the account holder')
  // What a transfer by BACS can carry.
  else if (typed.holder.length > 70) say('holder', 'The name of the account holder must be 70 characters or fewer')
  say(
    'sortCode',
    wrongNumber(sortCode, digits(typed.sortCodeAgain), /^\d{6}$/, 'Enter the sort code', 'A sort code is 6 digits, like 12 34 56'),
  )
  say(
    'account',
    wrongNumber(
      account,
      digits(typed.accountAgain),
      /^\d{8}$/,
      'Enter the account number',
      'An account number is 8 digits. Put 0 in front of a shorter one',
    ),
  )
  if (!/^[A-Za-z0-9./ -]{0,18}$/.test(typed.roll))
    say('roll', 'A roll number is up to 18 letters, digits, spaces, points, hyphens or slashes')
  if (errors.length > 0) return { errors }
  const details = { accountHolder: typed.holder, sortCode, accountNumber: account }
  return { details: typed.roll === '' ? details : { ...details, rollNumber: typed.roll } }
}

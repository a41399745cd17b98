/** Payments as the finance system takes them: one row each, amounts in pounds with two places, no formula in any cell. */
import { csvCell } from '../csv-cell.ts'

export interface FinanceRow {
  /** 'CA26-0104/p1': unlike any other payment's. */
  readonly reference: string
  readonly payee: string
  readonly accountHolder: string
  readonly sortCode: string
  readonly accountNumber: string
  readonly rollNumber: string
  readonly amount: number
  readonly budgetCode: string
  /** Days it was in a file like this before, as 'YYYY-MM-DD': look before it is paid twice. */
  readonly exportedBefore: readonly string[]
}

const head = [
  ...['payment reference', 'payee', 'account holder', 'sort code', 'account number', 'roll number'],
  ...['amount', 'budget code', 'exported before'],
]

export const financeCsv = (rows: readonly FinanceRow[]): string =>
  [
    head,
    ...rows.map(row => [
      ...[row.reference, row.payee, row.accountHolder, row.sortCode, row.accountNumber, row.rollNumber],
      ...[row.amount.toFixed(2), row.budgetCode, row.exportedBefore.join(' ')],
    ]),
  ]
    .map(cells => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')

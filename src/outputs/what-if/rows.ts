import { csvCell } from '../csv-cell.ts'
import type { ChangedDuty, Standing } from './view.ts'

const inWords: Readonly<Record<Standing, string>> = {
  'in-time': 'in time',
  extended: 'in time, extended',
  late: 'late',
  overdue: 'overdue',
  owed: 'owed',
  'cannot-say': 'cannot say',
  'not-owed': 'not owed',
}

export const standingInWords = (standing: Standing): string => inWords[standing]

export const whatIfCsvHeader = 'reference,duty,of,title,due before,due after,before,after,why,clause'

/** One changed duty of one case as a row for a spreadsheet; no line break at its end. */
export const whatIfCsvRow = (reference: string, { key, of, title, before, after, why }: ChangedDuty): string =>
  [
    reference,
    key,
    of,
    title,
    before.due ?? '',
    after.due ?? '',
    standingInWords(before.standing),
    standingInWords(after.standing),
    why.words,
    why.clause,
  ]
    .map(csvCell)
    .join(',')

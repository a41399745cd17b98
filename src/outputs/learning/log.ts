/** The log of what was learned, as a file. */
import { csvCell } from '../csv-cell.ts'
import type { LessonOfCase } from './agenda.ts'
import { lessonStateInWords } from './lesson.ts'

export const logCsvHeader = 'case,service,cause or theme,state,what was learned,actions,decided,entered,updated,concluded,changes'

const actionWords = { open: 'to do', done: 'done', dropped: 'no longer required' } as const

/** One lesson as a row for a spreadsheet; no line break at its end. */
export const logCsvRow = ({ reference, service, lesson }: LessonOfCase): string =>
  [
    reference,
    service ?? '',
    lesson.cause ?? '',
    lessonStateInWords(lesson.state),
    lesson.words.join(' '),
    lesson.actions.map(({ what, is, by }) => `${what} (${actionWords[is]}${by === undefined ? '' : `, by ${by}`})`).join('; '),
    lesson.state === 'undecided' ? '' : lesson.since,
    lesson.enteredOn ?? '',
    lesson.updatedOn ?? '',
    lesson.concludedOn ?? '',
    lesson.history.map(({ on, what, who }) => `${on} ${what}${who === '' ? '' : ` (${who})`}`).join('; '),
  ]
    .map(csvCell)
    .join(',')

/** What a run says: its heading, what was changed, totals by duty, and the cases that would read otherwise. */
import { type DutyTotals, lengthInWords, plainDay, type Standing, standingInWords, standingsInOrder, sumOf } from '#outputs'
import type { WhatIfRow, WhatIfRun } from '../../what-if-services.ts'

const columns = standingsInOrder.filter(standing => standing !== 'not-owed' && standing !== 'cannot-say')

export interface Cell {
  readonly label: string
  readonly before: number
  readonly after: number
}

export interface TotalsRow {
  readonly title: string
  readonly clause: string
  readonly cells: readonly Cell[]
}

export interface CaseRow {
  readonly reference: string
  readonly href: string
  readonly duty: string
  readonly of: string
  readonly before: string
  readonly after: string
  readonly was: string
  readonly would: string
  readonly why: string
  readonly clause: string
}

export interface RunView {
  readonly id: string
  readonly is: WhatIfRun['is']
  readonly sub: string
  readonly changes: readonly string[]
  readonly headline: string
  readonly notes: readonly string[]
  readonly columns: readonly string[]
  readonly stages: readonly { readonly title: string; readonly rows: readonly TotalsRow[] }[]
  readonly all: TotalsRow
  readonly same: readonly TotalsRow[]
  readonly lost: readonly { readonly text: string; readonly clause: string; readonly such: readonly string[]; readonly more: number }[]
  readonly rows: readonly CaseRow[]
  readonly rowsInAll: number
}

const shownRows = 50

const count = (n: number, one: string): string => `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const cellsOf = (before: Readonly<Record<Standing, number>>, after: Readonly<Record<Standing, number>>): readonly Cell[] =>
  columns.map(standing => ({ label: capital(standingInWords(standing)), before: before[standing], after: after[standing] }))

const rowOf = ({ title, clause, before, after }: DutyTotals): TotalsRow => ({
  title: capital(title),
  clause,
  cells: cellsOf(before, after),
})

const isOtherwise = ({ otherDate, otherStanding }: DutyTotals): boolean => otherDate + otherStanding > 0

const caseRow = ({ reference, duty }: WhatIfRow): CaseRow => ({
  reference,
  href: `/cases/${encodeURIComponent(reference)}`,
  duty: capital(duty.title),
  of: duty.of,
  before: duty.before.due === undefined ? 'no date' : plainDay(duty.before.due),
  after: duty.after.due === undefined ? 'no date' : plainDay(duty.after.due),
  was: standingInWords(duty.before.standing),
  would: standingInWords(duty.after.standing),
  why: duty.why.words,
  clause: duty.why.clause,
})

/** What would stand otherwise says more than another date for what stands as it did. */
const tellingFirst = (rows: readonly WhatIfRow[]): readonly WhatIfRow[] => {
  const isTelling = ({ duty }: WhatIfRow): boolean => duty.before.standing !== duty.after.standing
  return [...rows.filter(isTelling), ...rows.filter(row => !isTelling(row))]
}

const which = { closed: 'Closed cases', open: 'Open cases', all: 'Open and closed cases' } as const

const between = ({ receivedFrom, receivedTo }: WhatIfRun['asked']): string => {
  if (receivedFrom !== undefined && receivedTo !== undefined) return `, received ${plainDay(receivedFrom)} to ${plainDay(receivedTo)}`
  if (receivedFrom !== undefined) return `, received from ${plainDay(receivedFrom)}`
  return receivedTo === undefined ? '' : `, received up to ${plainDay(receivedTo)}`
}

const notesOf = ({ is, totals, leftOut, withoutRestricted }: WhatIfRun): readonly string[] => [
  ...(is === 'stopped' ? [`It was stopped. What follows is of the first ${count(totals.cases, 'case')} alone.`] : []),
  ...(is === 'failed'
    ? [
        `Something went wrong after ${count(totals.cases, 'case')}. What follows is of those alone. Try again, or ask whoever looks after the service.`,
      ]
    : []),
  ...(leftOut > 0 ? [`${count(leftOut, 'case')} left out: the version each is under is not here.`] : []),
  ...(withoutRestricted ? ['Restricted cases are left out, but for those in which you have a part by name.'] : []),
]

export const runView = (run: WhatIfRun, stageTitle: (stage: string) => string): RunView => {
  const { procedure, totals, changes, asked } = run
  const changed = totals.duties.filter(isOtherwise)
  return {
    id: run.id,
    is: run.is,
    sub: `${which[asked.cases]}${between(asked)}, read by ${procedure.title} from ${plainDay(procedure.version)}${procedure.isDraft ? ' (draft)' : ''}, as of ${plainDay(run.asOf)}`,
    changes: changes.map(
      ({ length, to }) =>
        `${capital(length.of)}: ${lengthInWords(to, length.unit)} instead of ${lengthInWords(length.n, length.unit)} (${length.clause})`,
    ),
    headline:
      totals.cases === 0 && run.is !== 'running'
        ? 'No case was found to read.'
        : `${totals.changed.toLocaleString('en-GB')} of ${count(totals.cases, 'case')} would read otherwise`,
    notes: notesOf(run),
    columns: columns.map(standing => capital(standingInWords(standing))),
    stages: [...new Set(changed.map(({ stage }) => stage))].map(stage => ({
      title: stageTitle(stage),
      rows: changed.filter(duty => duty.stage === stage).map(rowOf),
    })),
    all: { title: 'All duties', clause: '', cells: cellsOf(sumOf(totals.duties, 'before'), sumOf(totals.duties, 'after')) },
    same: totals.duties.filter(duty => !isOtherwise(duty)).map(rowOf),
    lost: totals.lost.map(({ title, because, clause, steps, such }) => ({
      text: `${count(steps, 'step')}: ${title}. ${steps > 1 ? 'In the first of them: ' : ''}${because}`,
      clause,
      such,
      more: steps - such.length,
    })),
    rows: tellingFirst(run.rows).slice(0, shownRows).map(caseRow),
    rowsInAll: run.rows.length + run.moreRows,
  }
}

/** A what-if in words, as lines of JSON, or as rows for a spreadsheet. */
import { type CaseChange, type ChangedDuty, type Standing, standingInWords, standingsInOrder, sumOf, type WhatIfTotals } from '#outputs'

export interface Ran {
  readonly changed: string
  readonly against: string
  readonly asOf: string
  readonly totals: WhatIfTotals
  /** Cases of another procedure, or of a version that is not here. */
  readonly leftOut: number
  readonly isPartial: boolean
  readonly seconds: number
}

export const jsonRow = ({ reference, duties, lost }: CaseChange): string =>
  JSON.stringify({ is: 'case', reference, duties: duties.map(({ why, ...duty }) => ({ ...duty, why })), lost })

export const jsonTotals = (ran: Ran): string => JSON.stringify({ is: 'totals', ...ran })

export const rowInWords = (reference: string, { key, of, before, after, why }: ChangedDuty): string =>
  `${reference}  ${key}${of === '' ? '' : ` (${of})`}: ${before.due ?? 'no date'} -> ${after.due ?? 'no date'}, ` +
  `${standingInWords(before.standing)} -> ${standingInWords(after.standing)}: ${why.words} [${why.clause}]`

const beforeAndAfter = (before: number, after: number): string =>
  before === after ? (before === 0 ? '-' : String(before)) : `${before} -> ${after}`

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row =>
    `  ${row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd(),
  )
}

const shownStandings = standingsInOrder.filter(standing => standing !== 'not-owed')

function totalsTable({ duties }: WhatIfTotals): readonly string[] {
  const stages = [...new Set(duties.map(({ stage }) => stage))]
  const line = (name: string, before: Readonly<Record<Standing, number>>, after: Readonly<Record<Standing, number>>): readonly string[] => [
    name,
    ...shownStandings.map(standing => beforeAndAfter(before[standing], after[standing])),
  ]
  return table([
    ['', ...shownStandings.map(standing => standingInWords(standing)), 'other date'],
    ...stages.flatMap(stage => {
      const own = duties.filter(duty => duty.stage === stage)
      const moved = own.reduce((sum, { otherDate }) => sum + otherDate, 0)
      return [
        [...line(stage, sumOf(own, 'before'), sumOf(own, 'after')), String(moved)],
        ...own.map(duty => [...line(`  ${duty.key}  [${duty.clause}]`, duty.before, duty.after), String(duty.otherDate)]),
      ]
    }),
    [...line('all', sumOf(duties, 'before'), sumOf(duties, 'after')), String(duties.reduce((sum, { otherDate }) => sum + otherDate, 0))],
  ])
}

const thousands = (n: number): string => n.toLocaleString('en-GB')

/** The whole answer; `first` are the first changed duties, as lines. */
export function textOf(ran: Ran, first: readonly string[]): string {
  const { totals } = ran
  const more = totals.duties.reduce((sum, { otherDate }) => sum + otherDate, 0)
  return [
    ...(ran.isPartial ? [`PARTIAL: stopped after ${thousands(totals.cases)} cases. What follows is of those alone.`, ''] : []),
    `${ran.against} read by ${ran.changed}, as of ${ran.asOf}: ${thousands(totals.cases)} cases, of which ${thousands(totals.changed)} would read otherwise; ${ran.seconds.toFixed(1)} s`,
    ...(ran.leftOut > 0 ? [`${thousands(ran.leftOut)} cases are of another procedure and are left out.`] : []),
    'A what-if is about dates: people who had other dates to keep would have acted otherwise.',
    '',
    'Present version -> changed one, counted by duty:',
    ...totalsTable(totals),
    ...(totals.lost.length > 0
      ? [
          '',
          'Recorded steps that would be refused, or be without effect:',
          ...totals.lost.map(
            ({ title, because, clause, steps, such }) =>
              `  ${thousands(steps)} x ${title}: ${because} [${clause}]  in ${such.join(', ')}${steps > such.length ? ' ...' : ''}`,
          ),
        ]
      : []),
    ...(first.length > 0 ? ['', 'Case by case (the first; --csv lists all):', ...first.map(line => `  ${line}`)] : []),
    ...(more > 0 && first.length === 0 ? ['', '--csv lists them case by case.'] : []),
  ].join('\n')
}

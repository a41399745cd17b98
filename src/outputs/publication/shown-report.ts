/** A report as the public is shown it, made of what was issued. */
import type { LocalDate } from '#calendar'
import type { Reconciled } from '../figures/report-figures.ts'
import { shownAssessment } from './assessment.ts'
import { type IsOfTheEnd, Numbers } from './cells-of.ts'
import { type IssuedContent, rowWords, type ShownAmount, type ShownReport, type ShownSection, type ShownTable } from './content.ts'
import { equalitySection } from './equality-section.ts'
import { type BesideThis, hideSmall } from './hide-small.ts'

export interface Showing {
  readonly content: IssuedContent
  readonly issuedOn: LocalDate
  /** Nothing is hidden where the report is for the body alone. */
  readonly beside?: BesideThis
  readonly isOfTheEnd: IsOfTheEnd
}

export interface Shown {
  readonly report: ShownReport
  readonly hidden: ReadonlySet<string>
  /** Numbers that earlier reports give away. */
  readonly givenAway: readonly string[]
}

export function shownReport({ content, issuedOn, beside, isOfTheEnd }: Showing): Shown {
  const { figures, words } = content
  const { hidden, givenAway } = beside === undefined ? { hidden: new Set<string>(), givenAway: [] } : hideSmall(figures, beside, isOfTheEnd)
  const numbers = new Numbers(isOfTheEnd)
  const counted = figures.sections.map(
    ({ id, title, clause, tables, sums }): ShownSection => ({
      ...{ id, title, clause, words: words.sections[id] ?? '', parts: sums.flatMap(partsIn) },
      tables: tables
        .map(
          (table): ShownTable => ({
            ...{ id: table.id, title: table.title, columns: table.columns },
            ...(table.says && { says: table.says }),
            ...(table.note !== undefined && { note: table.note }),
            ...(table.asksWords && { asksWords: table.asksWords }),
            ...(table.isTrend && { isTrend: table.isTrend }),
            rows: table.rows.map(row => ({
              ...{ id: row.id, measure: row.measure, title: row.title, isGroup: row.group !== undefined },
              ...(row.said && { said: row.said }),
              ...wordsOn(words.sections[rowWords(id, row)]),
              cells: row.cells.map(({ amount }, i): ShownAmount => {
                const column = table.columns[i]
                if (column === undefined) return amount
                const { number, whole } = numbers.keysOf(figures, id, row, column, amount)
                return hidden.has(number.key) || (whole !== undefined && hidden.has(whole.key)) ? { is: 'hidden' } : amount
              }),
            })),
          }),
        )
        .filter(({ isTrend, rows }) => !isTrend || !rows.some(({ cells }) => cells.some(({ is }) => is === 'hidden')))
        .map(withoutTelling),
    }),
  )
  const { equality } = content
  const sections = equality === undefined ? counted : [...counted, equalitySection(equality, figures.period, words.sections.equality ?? '')]
  const report: ShownReport = {
    ...{ body: content.body, report: content.report, procedure: content.procedure.id, title: figures.title, period: figures.period },
    ...{ asAt: figures.asAt, edition: content.edition, issuedOn, summary: words.summary, sections },
    ...(content.reason !== undefined && { reason: content.reason }),
    definitions: Object.values(figures.definitions),
    ...(content.signedOff && { signedOff: { title: content.signedOff.title, on: content.signedOff.on } }),
    ...(content.presented && { presented: content.presented }),
    moved: content.moved.map(({ title, period }) => `${title}, ${period}`),
    ...(content.assessments && { assessments: content.assessments.map(one => shownAssessment(one, sections)) }),
    ...(beside !== undefined && { hiddenUpTo: beside.upTo }),
  }
  return { report, hidden, givenAway }
}

/** A row that is listed for its number says that number, or nearly: hidden, it is left out. */
const withoutTelling = (table: ShownTable): ShownTable => {
  const rows = table.rows.filter(({ cells: [now] }) => now?.is !== 'hidden')
  if (!/-(few|recurring)$/.test(table.id) || rows.length === table.rows.length) return table
  return { ...table, rows, note: `${table.note ?? ''} Those whose number is not shown are left out.`.trim() }
}

const wordsOn = (words = ''): Pick<ShownSection['tables'][number]['rows'][number], 'words'> => (words.trim() === '' ? {} : { words })

/** A sum of parts and their whole is named by its whole. */
const partsIn = ({ id, left, right }: Reconciled): ShownSection['parts'] => {
  const [whole] = right
  return id.endsWith('-parts') && whole !== undefined ? [{ whole: whole.measure, parts: left.map(({ measure }) => measure) }] : []
}

/**
 * Figures counted again, under the names they were issued under: what a service or a person is called, and which services a body has, is
 * no figure and may have changed since. A number that differs stays different.
 */
import type { FigureRow, FigureTable, ReportFigures } from '../figures/report-figures.ts'

/** `gone`: what stands where words were erased, or left out: of words that hold it the issued ones are taken. */
export const asIssued = (again: ReportFigures, issued: ReportFigures, gone: readonly string[]): ReportFigures => {
  const was = new Map(issued.sections.flatMap(({ id, tables }) => tables.map(table => [`${id} ${table.id}`, table] as const)))
  const named = (section: string, table: FigureTable): FigureTable => {
    const kept = was.get(`${section} ${table.id}`)
    return kept === undefined ? table : { ...table, rows: rowsAsIssued(table.rows, kept.rows, gone) }
  }
  const tablesOf = ({ id, tables }: ReportFigures['sections'][number]): readonly FigureTable[] =>
    // What was issued before months were followed has none.
    tables.filter(table => !table.isTrend || was.has(`${id} ${table.id}`)).map(table => named(id, table))
  return { ...again, sections: again.sections.map(section => ({ ...section, tables: tablesOf(section) })) }
}

const isNone = ({ group, cells }: FigureRow): boolean => group !== undefined && cells.every(({ amount }) => amount.is === 'none')

function rowsAsIssued(again: readonly FigureRow[], issued: readonly FigureRow[], gone: readonly string[]): readonly FigureRow[] {
  const now = new Map(again.map(row => [row.id, row]))
  const kept = new Set(issued.map(({ id }) => id))
  const isGone = (words: string): boolean => gone.some(mark => words.includes(mark))
  const found = issued.flatMap((row): readonly FigureRow[] => {
    const own = now.get(row.id)
    // A group that the body does not have any more, and in which there was nothing.
    if (own === undefined) return isNone(row) ? [row] : []
    const readable = (words: string, then = words): string => (isGone(words) || isGone(then) ? then : words)
    const said = own.said?.map((words, i) => readable(words, row.said?.[i]))
    const title = own.group === undefined ? readable(own.title, row.title) : row.title
    return [{ ...own, title, ...(said && { said }) }]
  })
  return [...found, ...again.filter(row => !kept.has(row.id) && !isNone(row))]
}

/** Figures that somebody chose, as a document and as rows: for its reader alone, so nothing in it is hidden, and nothing of it is published. */
import type { LocalDate } from '#calendar'
import type { ReportFigures } from '../figures/report-figures.ts'
import type { ShownReport } from './content.ts'

export interface Chosen {
  readonly figures: ReportFigures
  readonly body: string
  readonly title: string
  /** What it is narrowed to and what is left out, a sentence each. */
  readonly says: readonly string[]
  readonly on: LocalDate
}

export const chosenReport = ({ figures, body, title, says, on }: Chosen): ShownReport => ({
  ...{ body, report: 'figures', procedure: figures.procedure, title, period: figures.period, asAt: figures.asAt },
  ...{ edition: 1, issuedOn: on, summary: '', moved: [], chosen: says, definitions: Object.values(figures.definitions) },
  sections: figures.sections.map(section => ({
    ...{ id: section.id, title: section.title, clause: section.clause, words: '', parts: [] },
    tables: section.tables.map(({ rows, ...table }) => ({
      ...table,
      rows: rows.map(({ id, measure, title: row, group, cells }) => ({
        ...{ id, measure, title: row, isGroup: group !== undefined, cells: cells.map(({ amount }) => amount) },
      })),
    })),
  })),
})

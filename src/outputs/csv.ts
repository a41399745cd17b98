import { csvCell } from './csv-cell.ts'

/** A row for a spreadsheet; no line break at its end. */
export const csvRow = (cells: readonly string[]): string => cells.map(csvCell).join(',')

/** A table in a PDF: rows that stay whole where they can, its head drawn again on each page, each cell tagged. */
import type { PaperBlock } from '#outputs'
import { margins, type Sheet } from './sheet.ts'

type Table = Extract<PaperBlock, { is: 'table' }>
type Tag = 'TH' | 'TD'

const pad = 5

export function drawTable(sheet: Sheet, root: PDFKit.PDFStructureElement, table: Table): void {
  const { doc, size, bold } = sheet
  const columns = widthsOf(sheet, table)
  const element = doc.struct('Table')
  root.add(element)
  drawCaption(sheet, element, table.caption)
  const head = pieces(sheet, columns, table.head, bold)[0] ?? table.head
  const headHeight = heightOf(sheet, columns, head, bold)
  if (doc.y + headHeight + size * 3 > bottom(sheet)) doc.addPage()
  element.add(drawRow(sheet, columns, head, { font: bold, tag: () => 'TH', scope: 'Column' }))
  for (const row of table.rows) {
    for (const part of pieces(sheet, columns, row, sheet.regular, headHeight)) {
      if (doc.y + heightOf(sheet, columns, part, sheet.regular) > bottom(sheet)) {
        doc.addPage()
        doc.markContent('Artifact', { type: 'Layout' })
        drawCells(sheet, columns, head, bold)
        doc.endMarkedContent()
        drawRule(sheet)
      }
      element.add(drawRow(sheet, columns, part, { font: sheet.regular, tag: i => (i === 0 ? 'TH' : 'TD'), scope: 'Row' }))
    }
  }
  doc.x = margins.left
}

const bottom = ({ doc }: Sheet): number => doc.page.height - margins.bottom

function widthsOf({ width }: Sheet, { head, widths }: Table): readonly number[] {
  const shares = head.map((_, i) => widths?.[i] ?? 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => (share / whole) * width)
}

function drawCaption({ doc, size, width, bold, languageOf }: Sheet, table: PDFKit.PDFStructureElement, caption: string): void {
  if (doc.y + size * 6 > doc.page.height - margins.bottom) doc.addPage()
  const content = doc.markStructureContent('Caption')
  doc.font(bold, size).text(caption, margins.left, doc.y, { width })
  doc.endMarkedContent()
  table.add(doc.struct('Caption', languageOf(caption), [content]))
  doc.y += size * 0.4
}

const cellText = (size: number): number => size * 0.88

function heightOf({ doc, size }: Sheet, columns: readonly number[], cells: readonly string[], font: string): number {
  doc.font(font, cellText(size))
  return Math.max(...cells.map((text, i) => doc.heightOfString(text === '' ? ' ' : text, { width: (columns[i] ?? 0) - 2 * pad }))) + 2 * pad
}

/** A row as rows that each fit on a page: one, unless a cell is longer than a page. */
function pieces(
  sheet: Sheet,
  columns: readonly number[],
  row: readonly string[],
  font: string,
  headHeight = 0,
): readonly (readonly string[])[] {
  const room = sheet.doc.page.height - margins.top - margins.bottom - headHeight
  if (heightOf(sheet, columns, row, font) <= room) return [row]
  const cut = columns.map((width, i) => cutToFit(sheet, row[i] ?? '', width - 2 * pad, room - 2 * pad))
  const rest = cut.map(({ rest }) => rest)
  const first = cut.map(({ fits }) => fits)
  return rest.every(text => text === '') ? [first] : [first, ...pieces(sheet, columns, rest, font, headHeight)]
}

/** As many whole words as fit in a height; at least one, so that it ends. */
function cutToFit({ doc }: Sheet, text: string, width: number, height: number): { readonly fits: string; readonly rest: string } {
  const parts = text.split(/(?<=\s)/)
  let [low, high] = [1, parts.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (doc.heightOfString(parts.slice(0, middle).join(''), { width }) <= height) low = middle
    else high = middle - 1
  }
  return { fits: parts.slice(0, low).join('').trimEnd(), rest: parts.slice(low).join('') }
}

const noOptions = (): PDFKit.Mixins.StructureElementOptions => ({})

interface RowStyle {
  readonly font: string
  readonly tag: (column: number) => Tag
  readonly scope: 'Column' | 'Row'
}

function drawRow(
  sheet: Sheet,
  columns: readonly number[],
  cells: readonly string[],
  { font, tag, scope }: RowStyle,
): PDFKit.PDFStructureElement {
  const { doc, languageOf } = sheet
  const row = doc.struct('TR')
  drawCells(sheet, columns, cells, font, (i, drawCell) => {
    const content = doc.markStructureContent(tag(i))
    drawCell()
    doc.endMarkedContent()
    // The published types do not know a cell's scope yet.
    row.add(doc.struct(tag(i), Object.assign(noOptions(), languageOf(cells[i] ?? ''), tag(i) === 'TH' && { scope }), [content]))
  })
  drawRule(sheet)
  return row
}

function drawCells(
  sheet: Sheet,
  columns: readonly number[],
  cells: readonly string[],
  font: string,
  around: (column: number, drawCell: () => void) => void = (_, drawCell) => drawCell(),
): void {
  const { doc, size } = sheet
  const [top, height] = [doc.y, heightOf(sheet, columns, cells, font)]
  let x = margins.left
  columns.forEach((width, i) => {
    around(i, () =>
      doc.font(font, cellText(size)).text(cells[i] === '' ? ' ' : (cells[i] ?? ' '), x + pad, top + pad, { width: width - 2 * pad }),
    )
    x += width
  })
  doc.y = top + height
}

function drawRule({ doc, width }: Sheet): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc
    .moveTo(margins.left, doc.y)
    .lineTo(margins.left + width, doc.y)
    .lineWidth(0.5)
    .stroke('#8a8f94')
  doc.endMarkedContent()
}

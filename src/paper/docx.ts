/** A paper as a Word document (Office Open XML): real headings, lists and table heads, so that it can be read aloud and edited. */
import {
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { frameWords, type Paper, type PaperBlock } from '#outputs'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
/** Half points, as Word counts. */
const sizes = { standard: 24, large: 36 }
const headingScale = { 1: 1.6, 2: 1.25, 3: 1.08 }
/** Twentieths of a point: A4 and a margin of 64 points. */
const page = { width: 11906, height: 16838, margin: 1280 }

export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const size = sizes[paper.print]
  const heading = (level: 1 | 2 | 3) => ({
    run: { size: Math.round(size * headingScale[level]), bold: true, color: '000000', font: 'Arial' },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  })
  const document = new Document({
    title: paper.title,
    creator: paper.body,
    styles: {
      default: {
        document: {
          run: { size, font: 'Arial', language: { value: paper.language ?? 'en-GB' } },
          paragraph: { spacing: { after: 160, line: 300 } },
        },
        heading1: heading(1),
        heading2: heading(2),
        heading3: heading(3),
      },
    },
    numbering: { config: [{ reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] }] },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: margins } },
        footers: { default: foot(paper) },
        children: paper.blocks.flatMap(block => asWord(block, textsOf(paper))),
      },
    ],
  })
  return withDates(await Packer.toBuffer(document), paper.issued)
}

const margins = { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin }

type Run = (text: string, how?: { readonly bold?: boolean; readonly italics?: boolean; readonly break?: number }) => TextRun

/** What is not in the language of the paper says so. */
const textsOf =
  ({ inEnglish }: Paper): Run =>
  (text, how = {}) =>
    new TextRun({ text, ...how, ...(inEnglish?.has(text) && { language: { value: 'en-GB' } }) })

function asWord(block: PaperBlock, run: Run): readonly (Paragraph | Table)[] {
  switch (block.is) {
    case 'new-page':
      return [new Paragraph({ pageBreakBefore: true, children: [] })]
    case 'picture':
      if (block.isInWords) return []
      return [new Paragraph({ children: [run(`${block.picture.title}. ${block.picture.describes}`, { italics: true })] })]
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: [run(block.text)] })]
    case 'paragraph':
      return [new Paragraph({ children: block.lines.map((text, i) => run(text, i === 0 ? {} : { break: 1 })) })]
    case 'list':
      return block.items.map(item => new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: [run(item)] }))
    case 'table':
      return [new Paragraph({ keepNext: true, children: [run(block.caption, { bold: true })] }), asTable(block, run)]
  }
}

function asTable({ head, rows, widths }: Extract<PaperBlock, { is: 'table' }>, run: Run): Table {
  const shares = head.map((_, i) => widths?.[i] ?? 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const columns = shares.map(share => Math.round((share / whole) * (page.width - 2 * page.margin)))
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(
        (width, i) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            children: [new Paragraph({ children: [run(cells[i] ?? '', { bold: isHead || i === 0 })] })],
          }),
      ),
    })
  return new Table({
    columnWidths: columns,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map(cells => row(cells, false))],
  })
}

const foot = ({ foot: words, language = 'en-GB' }: Paper): Footer => {
  const [page, of] = frameWords[language].page
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${words}   `, size: 20 }),
          new TextRun({ size: 20, children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

/** The day it was issued in place of the moment of writing: the same paper gives the same bytes. */
function withDates(bytes: Uint8Array, issued: string): Uint8Array {
  const files = unzipSync(bytes)
  const core = files['docProps/core.xml']
  if (core) files['docProps/core.xml'] = strToU8(strFromU8(core).replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${issued}T00:00:00Z`))
  return zipSync(files, { mtime: new Date(1980, 0, 1) })
}

/**
 * A paper as PDF/UA-1: every word tagged in reading order (ISO 14289-1), bookmarks from its headings, fonts embedded.
 * The same paper gives the same bytes.
 */
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { frameWords, type Paper, type PaperBlock } from '#outputs'
import { drawPicture, heightOfPicture } from './pdf-picture.ts'
import { drawTable } from './pdf-table.ts'
import { margins, type Sheet } from './sheet.ts'

const font = (file: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${file}`))

const sizes = { standard: 12, large: 18 }
const headingScale = { 1: 1.6, 2: 1.25, 3: 1.08 }

export const pdfOf = async (paper: Paper): Promise<Uint8Array> => (await drawnAsPdf(paper)).bytes

interface Drawn {
  readonly bytes: Uint8Array
  readonly pages: number
  /** The page that each heading of level 1 stands on, in order, counted from 1. */
  readonly begins: readonly number[]
}

/** `more` pages follow it in one file: the feet count them in. */
export async function drawnAsPdf(paper: Paper, more = 0): Promise<Drawn> {
  const doc = new PDFDocument(Object.assign(optionsOf(paper), asPdfUa))
  const bytes = collect(doc)
  doc.registerFont('regular', font('400Regular/SourceSans3_400Regular.ttf'))
  doc.registerFont('bold', font('600SemiBold/SourceSans3_600SemiBold.ttf'))
  const sheet: Sheet = {
    doc,
    size: sizes[paper.print],
    width: doc.page.width - margins.left - margins.right,
    regular: 'regular',
    bold: 'bold',
    languageOf: text => (paper.inEnglish?.has(text) ? { lang: 'en-GB' } : {}),
  }
  const root = doc.struct('Document')
  doc.addStructure(root)
  const outline: Outline = [{ level: 0, item: doc.outline }]
  const begins: number[] = []
  for (const [i, block] of paper.blocks.entries()) {
    draw(sheet, root, outline, block, paper.blocks[i + 1])
    if (block.is === 'heading' && block.level === 1) begins.push(doc.bufferedPageRange().count)
  }
  root.end()
  const pages = doc.bufferedPageRange().count
  drawFeet(sheet, paper, pages + more)
  doc.end()
  return { bytes: await bytes, pages, begins }
}

// The published types do not know this subset yet.
const asPdfUa = { subset: 'PDF/UA' }

const optionsOf = (paper: Paper): PDFKit.PDFDocumentOptions => ({
  size: 'A4',
  margins,
  pdfVersion: '1.7',
  tagged: true,
  lang: paper.language ?? 'en-GB',
  displayTitle: true,
  bufferPages: true,
  info: { Title: inMetadata(paper.title), Author: inMetadata(paper.body), CreationDate: new Date(`${paper.issued}T00:00:00Z`) },
})

/** The library writes these into the file's XML as they are: a mark of XML in a title would spoil it. */
const inMetadata = (words: string): string =>
  words
    .replaceAll(/\s*&\s*/g, ' and ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')

const collect = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((done, failed) => {
    const parts: Buffer[] = []
    doc.on('data', part => parts.push(part))
    doc.on('end', () => done(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', failed)
  })

type Outline = { readonly level: number; readonly item: PDFKit.PDFOutline }[]

function draw(sheet: Sheet, root: PDFKit.PDFStructureElement, outline: Outline, block: PaperBlock, next: PaperBlock | undefined): void {
  const { doc, size } = sheet
  switch (block.is) {
    case 'new-page':
      if (doc.y > margins.top) doc.addPage()
      return
    case 'heading':
      drawHeading(sheet, root, outline, block, next?.is === 'picture' ? heightOfPicture(sheet, next.picture) : sheet.size * 4)
      return
    case 'paragraph':
      for (const lines of ofOneLanguage(sheet, block.lines)) root.add(words(sheet, 'P', lines))
      doc.y += size * 0.6
      return
    case 'list':
      root.add(drawList(sheet, block.items))
      doc.y += size * 0.6
      return
    case 'picture':
      drawPicture(sheet, root, block.picture)
      doc.y += size
      return
    case 'table':
      drawTable(sheet, root, block)
      doc.y += size
  }
}

/** Lines of two languages are paragraphs of their own, each read aloud as what it is. */
const ofOneLanguage = ({ languageOf }: Sheet, lines: readonly string[]): readonly (readonly string[])[] => {
  const english = lines.filter(line => languageOf(line).lang !== undefined)
  return english.length === 0 || english.length === lines.length ? [lines] : lines.map(line => [line])
}

/** Text under one tag, from where the pen is, over as many pages as it takes. */
function words(sheet: Sheet, tag: string, lines: readonly string[], indent = 0): PDFKit.PDFStructureElement {
  const { doc, size, width, regular, languageOf } = sheet
  const content = doc.markStructureContent(tag)
  doc.font(regular, size).text(lines.join('\n'), margins.left + indent, doc.y, { width: width - indent, lineGap: size * 0.25 })
  doc.endMarkedContent()
  return doc.struct(tag, languageOf(lines[0] ?? ''), [content])
}

function drawHeading(
  { doc, size, width, bold, languageOf }: Sheet,
  root: PDFKit.PDFStructureElement,
  outline: Outline,
  { level, text }: Extract<PaperBlock, { is: 'heading' }>,
  under: number,
): void {
  const points = size * headingScale[level]
  doc.font(bold, points)
  const before = doc.y > margins.top ? size * 0.8 : 0
  // A heading stays with the first lines of what it heads, and with a drawing.
  if (doc.y + before + doc.heightOfString(text, { width }) + size * 0.4 + under > doc.page.height - margins.bottom) doc.addPage()
  else doc.y += before
  while ((outline.at(-1)?.level ?? 0) >= level) outline.pop()
  const item = outline.at(-1)?.item.addItem(text)
  if (item !== undefined) outline.push({ level, item })
  const content = doc.markStructureContent(`H${level}`)
  doc.text(text, margins.left, doc.y, { width })
  doc.endMarkedContent()
  root.add(doc.struct(`H${level}`, languageOf(text), [content]))
  doc.y += size * 0.4
}

function drawList(sheet: Sheet, items: readonly string[]): PDFKit.PDFStructureElement {
  const { doc, size, regular } = sheet
  const list = doc.struct('L')
  for (const item of items) {
    if (doc.y + size * 1.5 > doc.page.height - margins.bottom) doc.addPage()
    const top = doc.y
    const label = doc.markStructureContent('Lbl')
    doc.font(regular, size).text('•', margins.left + size * 0.4, top, { lineBreak: false })
    doc.endMarkedContent()
    doc.y = top
    const body = words(sheet, 'LBody', [item], size * 1.5)
    list.add(doc.struct('LI', {}, [doc.struct('Lbl', {}, [label]), body]))
    doc.y += size * 0.2
  }
  return list
}

/** The foot of every page is not part of what it says: a screen reader passes over it. */
function drawFeet({ doc, regular, width }: Sheet, { foot, language = 'en-GB' }: Paper, inAll: number): void {
  const [pageWord, ofWord] = frameWords[language].page
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    const y = doc.page.height - 44
    doc.font(regular, 10)
    const number = `${pageWord} ${page + 1} ${ofWord} ${inAll}`
    const numbered = doc.widthOfString(number)
    doc.text(foot, margins.left, y, { width: width - numbered - 12, height: 26, ellipsis: true })
    doc.text(number, margins.left + width - numbered, y, { lineBreak: false })
    doc.endMarkedContent()
    doc.page.margins.bottom = margins.bottom
  }
}

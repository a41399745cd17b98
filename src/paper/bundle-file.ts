/** A bundle as one PDF: our own pages, then the documents as they are, numbered through. The same bundle gives the same bytes. */
import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { type BundlePaper, withPages } from '#outputs'
import { drawnAsPdf } from './pdf.ts'

export interface Attached {
  readonly id: string
  readonly title: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Pages taken out, counted from 1; only a PDF has pages. */
  readonly withoutPages: readonly number[]
}

export interface BundleFile {
  readonly pdf: Uint8Array
  readonly pages: number
  /** The page on which each item begins. */
  readonly begins: Readonly<Record<string, number>>
}

/** What of the bundle is done: parts finished, of how many. A number below the last may never follow. */
export type Progress = (done: number, of: number) => void

/** A document that cannot be shown on pages (a recording, a locked PDF) has no page: it is in the files beside this one. */
export async function bundleFile(
  { paper, sections }: Pick<BundlePaper, 'paper' | 'sections'>,
  attached: readonly Attached[],
  progress: Progress = () => undefined,
): Promise<BundleFile> {
  const of = attached.length + 3
  const opened: { readonly file: Attached; readonly pdf: PDFDocument; readonly keep: readonly number[] }[] = []
  for (const [i, file] of attached.entries()) {
    const pdf = await asPdf(file)
    if (pdf !== undefined) opened.push({ file, pdf, keep: pdf.getPageIndices().filter(page => !file.withoutPages.includes(page + 1)) })
    progress(i + 1, of)
  }
  const more = opened.reduce((sum, { keep }) => sum + keep.length, 0)
  // Page numbers are known once everything is laid out; they take no more room than the words put first.
  const first = await drawnAsPdf(withPages(paper, {}), more)
  progress(attached.length + 1, of)
  const pages = { ...Object.fromEntries(sections.map((id, i) => [id, first.begins[i + 1] ?? 0])), ...pagesFrom(first.pages + 1, opened) }
  const own = await drawnAsPdf(withPages(paper, pages), more)
  progress(attached.length + 2, of)
  const whole = await PDFDocument.load(own.bytes, { updateMetadata: false })
  const font = await whole.embedFont(StandardFonts.Helvetica)
  let number = own.pages
  for (const { file, pdf, keep } of opened) {
    for (const page of await whole.copyPages(pdf, [...keep])) {
      number += 1
      stamp(whole.addPage(page), font, `${file.title}`, `Page ${number} of ${own.pages + more}`)
    }
  }
  const pdf = await whole.save({ useObjectStreams: true })
  progress(of, of)
  return { pdf, pages: own.pages + more, begins: pages }
}

const pagesFrom = (
  begin: number,
  opened: readonly { readonly file: Attached; readonly keep: readonly number[] }[],
): Record<string, number> => {
  let page = begin
  return Object.fromEntries(
    opened.map(({ file, keep }) => {
      const here = page
      page += keep.length
      return [file.id, here]
    }),
  )
}

/** A document without the pages that were taken out: only what is kept is copied, so that nothing of the rest is left in it. */
export async function withoutPages(file: Attached): Promise<Uint8Array> {
  if (file.withoutPages.length === 0) return file.bytes
  const from = await PDFDocument.load(file.bytes, { updateMetadata: false })
  const to = await PDFDocument.create({ updateMetadata: false })
  const keep = from.getPageIndices().filter(page => !file.withoutPages.includes(page + 1))
  for (const page of await to.copyPages(from, keep)) to.addPage(page)
  return to.save()
}

/** As pages; undefined where it has none that can be shown. */
async function asPdf({ mediaType, bytes }: Attached): Promise<PDFDocument | undefined> {
  try {
    if (mediaType === 'application/pdf') {
      const found = await PDFDocument.load(bytes, { updateMetadata: false })
      // A damaged file may open and then turn out to have no pages.
      return found.getPageCount() > 0 ? found : undefined
    }
    if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') return undefined
    const pdf = await PDFDocument.create({ updateMetadata: false })
    const image = mediaType === 'image/png' ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes)
    const page = pdf.addPage([595.28, 841.89])
    const scale = Math.min((page.getWidth() - 80) / image.width, (page.getHeight() - 120) / image.height, 1)
    const [width, height] = [image.width * scale, image.height * scale]
    page.drawImage(image, { x: (page.getWidth() - width) / 2, y: page.getHeight() - 40 - height, width, height })
    await pdf.flush()
    return pdf
  } catch {
    // A PDF that is locked or damaged cannot be put on pages; it still goes with the files, as it is.
    return undefined
  }
}

/** Its place in the bundle, along the foot of a page that is not ours, whichever way up that page is. */
function stamp(page: PDFPage, font: PDFFont, title: string, words: string): void {
  const turned = page.getRotation().angle % 360
  const { width, height } = page.getSize()
  const at = { 0: [24, 14], 90: [width - 14, 24], 180: [width - 24, height - 14], 270: [14, height - 24] }[turned] ?? [24, 14]
  const said = [...`${words}   ${title}`].filter(sign => font.getCharacterSet().includes(sign.codePointAt(0) ?? 0)).join('')
  page.drawText(said.slice(0, 90), { x: at[0] ?? 24, y: at[1] ?? 14, size: 9, font, rotate: degrees(turned) })
}

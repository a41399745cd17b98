/** Letters to be printed in one go: a sheet that lists them, then each on pages of its own, numbered by itself. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Paper } from '#outputs'
import { pdfOf } from './pdf.ts'

/** For the printer, not to be read on a screen: tags do not survive being put together. The same papers give the same bytes. */
export async function printRun(cover: Paper, letters: readonly Paper[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false })
  for (const paper of [cover, ...letters]) {
    const one = await PDFDocument.load(await pdfOf(paper), { updateMetadata: false })
    for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page)
  }
  return whole.save({ useObjectStreams: true })
}

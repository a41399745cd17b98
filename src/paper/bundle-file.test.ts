import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import type { BundlePaper, Paper } from '#outputs'
import { type Attached, bundleFile, withoutPages } from './bundle-file.ts'
import { pdfOf } from './pdf.ts'

const paper = (...blocks: Paper['blocks']): Paper => ({
  title: 'Evidence: AN26-0001',
  body: 'Anytown Council',
  issued: day('2026-05-20'),
  foot: 'Anytown Council, AN26-0001',
  print: 'standard',
  blocks,
})

const threePages = paper(
  { is: 'heading', level: 1, text: 'Notes' },
  { is: 'paragraph', lines: ['One.'] },
  { is: 'new-page' },
  { is: 'paragraph', lines: ['Two, about a neighbour.'] },
  { is: 'new-page' },
  { is: 'paragraph', lines: ['Three.'] },
)

const notes = async (without: readonly number[] = []): Promise<Attached> => ({
  id: 'notes',
  title: 'Notes of the visit',
  mediaType: 'application/pdf',
  bytes: await pdfOf(threePages),
  withoutPages: without,
})

const sheet: Attached = { id: 'sheet', title: 'Hours', mediaType: 'text/csv', bytes: Buffer.from('a,b'), withoutPages: [] }

/** Our own part: a page of index and one of chronology. */
const own: Pick<BundlePaper, 'paper' | 'sections'> = {
  paper: paper(
    { is: 'heading', level: 1, text: 'Evidence' },
    {
      is: 'table',
      caption: 'What is in this bundle',
      head: ['What', 'Page'],
      rows: ['chronology', 'notes', 'sheet'].map(id => [id, `page of ${id}`]),
    },
    { is: 'new-page' },
    { is: 'heading', level: 1, text: 'Chronology' },
  ),
  sections: ['chronology'],
}

describe('a bundle as one file', () => {
  test('says on which page each part begins, and counts every page', async () => {
    const made = await bundleFile(own, [await notes(), sheet])
    expect(made.pages).toBe(5)
    expect((await PDFDocument.load(made.pdf)).getPageCount()).toBe(5)
    expect(made.begins).toEqual({ chronology: 2, notes: 3 })
  })

  test('keeps the tags of our own pages', async () => {
    const { pdf } = await bundleFile(own, [await notes()])
    const { catalog } = await PDFDocument.load(pdf)
    expect(catalog.get(PDFName.of('StructTreeRoot'))).toBeDefined()
    expect(catalog.get(PDFName.of('MarkInfo'))).toBeDefined()
  })

  test('gives the same bytes for the same bundle', async () => {
    const [one, two] = [await bundleFile(own, [await notes()]), await bundleFile(own, [await notes()])]
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0)
  })

  test('leaves out pages that were taken out', async () => {
    const made = await bundleFile(own, [await notes([2])])
    expect(made.pages).toBe(4)
  })

  test('a damaged file stops nothing', async () => {
    const broken = { ...(await notes()), bytes: Buffer.from('%PDF-1.7 and then nothing') }
    expect((await bundleFile(own, [broken])).pages).toBe(2)
  })

  test('tells how far it is, to the end', async () => {
    const seen: number[] = []
    await bundleFile(own, [await notes(), sheet], (done, of) => seen.push(done / of))
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
  })
})

/** Everything a PDF holds, with its streams unpacked. */
const everything = async (bytes: Uint8Array): Promise<string> => {
  const { context } = await PDFDocument.load(bytes)
  return context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      object instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(object).decode()).toString('latin1') : String(object),
    )
    .join('\n')
}

test('what was taken out of a document is nowhere in it', async () => {
  const made = await PDFDocument.create({ updateMetadata: false })
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (const words of ['about the visit', 'about a neighbour']) made.addPage().drawText(words, { font })
  const file: Attached = { ...(await notes()), bytes: await made.save() }
  const inHex = Buffer.from('neighbour').toString('hex').toUpperCase()
  expect(await everything(file.bytes)).toContain(inHex)
  const cut = await withoutPages({ ...file, withoutPages: [2] })
  expect((await PDFDocument.load(cut)).getPageCount()).toBe(1)
  expect(await everything(cut)).not.toContain(inHex)
})

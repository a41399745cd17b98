/**
 * How long a bundle of evidence takes: a case told on many pages of our own, with documents of many more, as one PDF and as files.
 * Against it stands only what no maker can leave out: drawing the same own pages once, and copying the same documents' pages once.
 * By itself: `node --import ./bin/typescript.mjs bench/bundle.ts [pages of documents] [entries of the chronology]`.
 */
import { PDFDocument } from '@cantoo/pdf-lib'
import { day } from '#calendar'
import type { Paper } from '#outputs'
import { makeBundle, pdfOf } from '#paper'
import { grouped } from './side-by-side.ts'

const [documentPages = 380, entries = 1_400] = process.argv.slice(2).map(Number)
const words = 'The visit was to be at nine and nobody came; the office was rung at ten and said that the list had been changed. '

const paper = (title: string, blocks: Paper['blocks']): Paper => ({
  ...{ title, body: 'Anytown Council', issued: day('2026-05-20'), foot: 'Anytown Council, AN26-0001', print: 'standard' },
  blocks: [{ is: 'heading', level: 1, text: title }, ...blocks],
})

const rows = Array.from({ length: entries }, (_, i) => [`${1 + (i % 28)} May 2026`, `${i + 1}. ${words}`])
const own = paper('Chronology', [{ is: 'table', caption: 'What happened', head: ['Day', 'What'], rows }])
const perDocument = 20
const document = await pdfOf(
  paper(
    'Notes of visits',
    Array.from({ length: perDocument }, () => [{ is: 'paragraph', lines: [words.repeat(12)] } as const, { is: 'new-page' } as const])
      .flat()
      .slice(0, -1),
  ),
)
const attached = Array.from({ length: Math.round(documentPages / perDocument) }, (_, i) => ({
  ...{ id: `document/${i}`, title: `Notes of visits ${i + 1}`, mediaType: 'application/pdf', bytes: document, withoutPages: [] },
}))

const seconds = async <T>(work: () => Promise<T>): Promise<{ readonly took: number; readonly made: T }> => {
  const began = performance.now()
  const made = await work()
  return { took: (performance.now() - began) / 1000, made }
}

const bundle = { paper: own, sections: ['chronology'], apart: [{ id: 'chronology', paper: own }] }
const steps: number[] = []
const toMake = { bundle, attached, procedure: { json: '{}', clauses: '## 1', book: '<p>The book</p>' }, about: {} }
const whole = await seconds(() => makeBundle(toMake, (done, of) => steps.push(done / of)))
const once = await seconds(async () => {
  await pdfOf(own)
  const to = await PDFDocument.create({ updateMetadata: false })
  for (const { bytes } of attached) {
    const from = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await to.copyPages(from, from.getPageIndices())) to.addPage(page)
  }
  return to.save()
})
const again = await makeBundle(toMake, () => undefined)
const isSame = Buffer.compare(again.zip, whole.made.zip) === 0
console.log(
  `a bundle of ${grouped(whole.made.pages)} pages, ${grouped(attached.length)} documents: ${whole.took.toFixed(1)} s, told in ${steps.length} steps`,
)
console.log(
  `  drawing its own pages once and copying the documents once: ${once.took.toFixed(1)} s (the bundle is ${(whole.took / once.took).toFixed(1)} times that)`,
)
console.log(
  `  made again: ${isSame ? 'the same bytes' : 'OTHER BYTES'}; the zip is ${grouped(Math.round(whole.made.zip.length / 1024))} KB`,
)

/** Documents as files: one source as PDF or Word, a bundle of evidence with its files; the same bytes each time. */
export type { Attached, Progress } from './bundle-file.ts'
export { type BundleToMake, type MadeBundle, makeBundle } from './bundle-zip.ts'
export { docxOf } from './docx.ts'
export { odsOf } from './ods.ts'
export { pdfOf } from './pdf.ts'
export { printRun } from './print-run.ts'

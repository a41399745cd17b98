/** Documents as files: one source as PDF, Word or plain text, the same bytes each time. */
export { docxOf } from './docx.ts'
export { pdfOf } from './pdf.ts'

/** A report as files: PDF, large print, Word, CSV with what its columns are, and OpenDocument. */
import type { FastifyReply } from 'fastify'
import {
  csvMetadata,
  openGovernmentLicence,
  type Paper,
  reportColumns,
  reportCsv,
  reportPaper,
  reportRows,
  type ShownReport,
} from '#outputs'
import { docxOf, odsOf, pdfOf } from '#paper'

export const reportFiles = [
  { file: 'report.pdf', title: 'PDF' },
  { file: 'report-large-print.pdf', title: 'PDF in large print' },
  { file: 'report.docx', title: 'Word' },
  { file: 'report.ods', title: 'Figures as a spreadsheet (ODS)' },
  { file: 'report.csv', title: 'Figures as CSV' },
  { file: 'report.csv-metadata.json', title: 'What the columns of the CSV are (JSON)' },
] as const

const daysColumns = reportColumns.flatMap(({ is }, i) => (is === 'date' ? [i] : []))

const odsOfReport = (report: ShownReport): Uint8Array =>
  odsOf({
    ...{ title: `${report.title}, ${report.period.title}`, author: report.body, issued: report.issuedOn },
    sheets: [
      { name: 'Figures', head: reportColumns.map(({ title }) => title), rows: reportRows(report), days: daysColumns },
      {
        ...{ name: 'About', head: ['What', 'Is'], days: [] },
        rows:
          report.chosen !== undefined
            ? [
                ['Figures', `${report.title}, ${report.period.title}`],
                ['Of', report.body],
                ['Record as at', report.asAt],
                ...report.chosen.map(words => ['What was asked', words]),
              ]
            : [
                ['Report', `${report.title}, ${report.period.title}`],
                ['Issued by', report.body],
                ['Issued on', report.issuedOn],
                ['Record as at', report.asAt],
                ['Edition', report.edition],
                ['Licence', `${openGovernmentLicence.title}, ${openGovernmentLicence.url}`],
              ],
      },
    ],
  })

/** Answers with one of them; false where there is no such file. `put`: what is to be read as a document, in the language of its reader. */
export async function sendReportFile(
  reply: FastifyReply,
  report: ShownReport,
  file: string,
  put: (paper: Paper) => Paper = paper => paper,
): Promise<boolean> {
  const paper = (print: Paper['print']): Paper => put(reportPaper(report, print))
  const name = `${report.report}-${report.period.id}`.replaceAll(/[^\w.-]+/g, '-')
  const send = (type: string, ending: string, bytes: Uint8Array | string): true => {
    reply.header('content-disposition', `attachment; filename="${name}${ending}"`)
    reply.type(type).send(typeof bytes === 'string' ? bytes : Buffer.from(bytes))
    return true
  }
  switch (file) {
    case 'report.pdf':
      return send('application/pdf', '.pdf', await pdfOf(paper('standard')))
    case 'report-large-print.pdf':
      return send('application/pdf', '-large-print.pdf', await pdfOf(paper('large')))
    case 'report.docx':
      return send('application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx', await docxOf(paper('standard')))
    case 'report.ods':
      return send('application/vnd.oasis.opendocument.spreadsheet', '.ods', odsOfReport(report))
    case 'report.csv':
      return send('text/csv; charset=utf-8', '.csv', reportCsv(report))
    case 'report.csv-metadata.json':
      return send('application/csvm+json; charset=utf-8', '.csv-metadata.json', JSON.stringify(csvMetadata(report, 'report.csv'), null, 2))
    default:
      return false
  }
}

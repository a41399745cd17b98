/** What the public may read beside their own case: a report that was published, and papers given to somebody outside. */
import { day } from '#calendar'
import type { ShownReport } from '#outputs'
import type { ShownPapers } from '../paper-services.ts'
import type { PublishedReport } from '../publication-services.ts'
import type { Services } from '../services.ts'

const period = { id: '2026-27-Q1', title: 'April to June 2026', from: day('2026-04-01'), to: day('2026-06-30') }

const report: ShownReport = {
  ...{ body: 'Example Council', report: 'quarterly', procedure: 'example', title: 'Quarterly report', period, edition: 2 },
  ...{ asAt: day('2026-07-02'), issuedOn: day('2026-07-10'), reason: 'A case was counted twice.', summary: 'Fewer people complained.' },
  sections: [
    {
      ...{ id: 'numbers', title: 'Numbers', clause: '1', words: 'As last year.', parts: [] },
      tables: [
        {
          ...{ id: 'all', title: 'All', columns: [period] },
          rows: [
            {
              ...{ id: 'received', measure: 'received', title: 'Received', isGroup: false, words: 'Most about visits.' },
              cells: [{ is: 'count', count: 41 }],
            },
            { id: 'late', measure: 'late', title: 'Late', isGroup: false, cells: [{ is: 'hidden' }] },
            { id: 'days', measure: 'days', title: 'Days', isGroup: false, cells: [{ is: 'none' }] },
          ],
        },
        {
          ...{ id: 'lessons', title: 'Lessons', columns: [], rows: [], says: ['Lesson'], note: 'Those of the quarter' },
        },
      ],
    },
  ],
  definitions: [
    {
      ...{ measure: 'received', title: 'Received', clause: '1', rule: 'a complaint was received', on: 'its receipt' },
      ...{ counts: 'complaint', splitBy: [], outOf: { measure: 'all', title: 'All' } },
    },
  ],
  signedOff: { title: 'Head of complaints', on: day('2026-07-08') },
  presented: { to: 'Committee', on: day('2026-07-09') },
  assessments: [
    {
      ...{ id: 'self', title: 'Self-assessment', source: 'The code', note: 'Each year' },
      questions: [
        {
          ...{ id: 'a', clause: '1.1', asks: 'Is it easy?', answer: 'yes', words: 'It is.' },
          figures: [{ title: 'Received', amount: { is: 'count', count: 41 } }],
        },
        { id: 'b', clause: '1.2', asks: 'Is it quick?', answer: 'partly', words: '', figures: [] },
        { id: 'c', clause: '1.3', asks: 'Is it kind?', answer: 'no', words: '', figures: [] },
      ],
    },
  ],
  moved: ['Received, January to March 2026'],
  hiddenUpTo: 4,
}

export const publishedExample: PublishedReport = { id: 'quarterly-2', report, later: 'quarterly-3' }

const letter = { id: 'l1', title: 'Our answer', sentOn: day('2026-05-20'), html: '<article class="rc-letter"><p>Dear Ash</p></article>' }

const papers: ShownPapers = {
  ...{ reference: 'EX26-0149', name: 'Ash Sample', until: day('2026-06-20'), letters: [letter] },
  documents: [
    {
      ...{ id: 'd1', title: 'letter.pdf', mediaType: 'application/pdf', bytes: 1_400_000, sha256: '0', addedAt: '2026-05-01T09:00:00Z' },
      ...{ addedBy: 'kim', revision: 0, scan: { is: 'clean' } },
    },
  ],
}

/** Services in which these are there; a browser with any session has its papers open. */
export const withPublished = (services: Services): Services => ({
  ...services,
  publishedReports: async () => [publishedExample],
  publishedReport: async id => (id === publishedExample.id ? publishedExample : undefined),
  papersAt: async token => (token === 'a-token' ? { mayMailCode: true } : undefined),
  openPapers: async (_token, code) => (code === '12345678' ? 'a-session' : undefined),
  papersIn: async session => (session === 'a-session' ? papers : undefined),
  letterIn: async () => letter,
})

/** A report as a document: its words, its charts and the tables beside them, for PDF, large print and Word. */
import { type chartWidths, pictureOf } from '../charts/charts.ts'
import { sentencesShown } from '../control-chart/in-words.ts'
import { plainDay } from '../days-in-words/days.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import { answerInWords } from './assessment.ts'
import { besideItsCharts, trendHead, trendLines } from './charts-of.ts'
import { isOfChosenRows, type ShownAssessment, type ShownReport, type ShownSection, type ShownTable } from './content.ts'
import { countedInWords, hidingInWords, issuedInWords, nothingListed, shownInWords, wordsHead } from './said.ts'

/** What the body calls its figures and the parts of its report: data, whatever of our own words it happens to be. */
export const ownNamesIn = ({ definitions, sections }: Pick<ShownReport, 'definitions' | 'sections'>): ReadonlySet<string> => {
  const figures = sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.filter(({ measure }) => measure !== undefined)))
  return new Set([...definitions, ...sections, ...figures].map(({ title }) => title))
}

/** Those names, with every line that somebody wrote. */
const ownWordsIn = (report: ShownReport): ReadonlySet<string> => {
  const questions = (report.assessments ?? []).flatMap(one => one.questions)
  const written = [report.summary, ...[...report.sections, ...questions].map(({ words }) => words)]
  return new Set([...ownNamesIn(report), ...written.flatMap(paragraphsIn).flatMap(each => each.split('\n'))])
}

export const reportPaper = (report: ShownReport, print: Paper['print']): Paper => {
  const title = `${report.title}, ${report.period.title}`
  return {
    ...{ title, body: report.body, issued: report.issuedOn, foot: `${title}. ${report.body}`, print },
    own: ownWordsIn(report),
    blocks: [
      { is: 'paragraph', lines: [report.body] },
      { is: 'heading', level: 1, text: title },
      { is: 'paragraph', lines: issuedInWords(report) },
      ...(report.summary === '' ? [] : [heading('In brief'), ...paragraphs(report.summary)]),
      ...report.sections.flatMap(section => sectionBlocks(section, print === 'large' ? 'narrow' : 'page')),
      ...(report.assessments ?? []).flatMap(assessmentBlocks),
      ...movedBlocks(report),
      ...countedBlocks(report),
    ],
  }
}

const heading = (text: string): PaperBlock => ({ is: 'heading', level: 2, text })

/** An empty line begins a new paragraph. */
export const paragraphsIn = (words: string): readonly string[] =>
  words
    .split(/\n\s*\n/)
    .map(each => each.trim())
    .filter(each => each !== '')

const paragraphs = (words: string): readonly PaperBlock[] => paragraphsIn(words).map(each => ({ is: 'paragraph', lines: each.split('\n') }))

const sectionBlocks = (section: ShownSection, width: keyof typeof chartWidths): readonly PaperBlock[] => [
  heading(section.title),
  ...paragraphs(section.words),
  ...besideItsCharts(section).flatMap(({ table, charts }): readonly PaperBlock[] => [
    ...charts.flatMap((chart): readonly PaperBlock[] => {
      const picture = pictureOf(chart, width)
      return picture === undefined
        ? []
        : [
            { is: 'heading', level: 3, text: chart.title },
            { is: 'picture', picture, ...(chart.is === 'control' && { isInWords: true }) },
            ...(chart.is === 'control' ? [{ is: 'paragraph', lines: sentencesShown(chart.chart) } as const] : []),
          ]
    }),
    ...tableBlocks(table),
  ]),
]

const trendBlock = (table: ShownTable): PaperBlock => ({
  ...{ is: 'table', caption: table.title, head: ['Month', table.rows[0]?.title ?? '', trendHead], widths: [2, 2, 4] },
  rows: trendLines(table).map(({ title, amount, says }) => [title, shownInWords(amount), says]),
})

const tableBlocks = (table: ShownTable): readonly PaperBlock[] => {
  if (table.isTrend) return [trendBlock(table)]
  const { title, columns, rows, says = [], note } = table
  const hasWords = rows.some(({ words }) => words !== undefined)
  const noted: readonly PaperBlock[] = note === undefined ? [] : [{ is: 'paragraph', lines: [`${title}. ${note}`] }]
  if (rows.length === 0 && isOfChosenRows(table)) return [...noted, { is: 'paragraph', lines: [nothingListed] }]
  return [
    ...noted,
    {
      ...{ is: 'table', caption: title, head: ['', ...says, ...columns.map(column => column.title), ...(hasWords ? [wordsHead] : [])] },
      widths: [3, ...says.map(() => 2), ...columns.map(() => 2), ...(hasWords ? [3] : [])],
      rows: rows.map(row => [row.title, ...(row.said ?? []), ...row.cells.map(shownInWords), ...(hasWords ? [row.words ?? ''] : [])]),
    },
  ]
}

const assessmentBlocks = ({ title, source, note, questions }: ShownAssessment): readonly PaperBlock[] => [
  heading(title),
  { is: 'paragraph', lines: [source, ...(note === undefined ? [] : [note])] },
  ...questions.flatMap(({ clause, asks, answer, words, figures }): readonly PaperBlock[] => [
    { is: 'heading', level: 3, text: asks },
    { is: 'paragraph', lines: [`${answerInWords(answer)}. (Of the source: ${clause}.)`] },
    ...paragraphs(words),
    ...(figures.length === 0
      ? []
      : [{ is: 'list', items: figures.map(figure => `${figure.title}: ${shownInWords(figure.amount)}`) } as const]),
  ]),
]

const movedBlocks = ({ moved }: ShownReport): readonly PaperBlock[] =>
  moved.length === 0
    ? []
    : [
        heading('Figures that have changed since they were first given'),
        {
          is: 'paragraph',
          lines: ['More was recorded since, or what was recorded was corrected. The earlier report stays as it was issued.'],
        },
        { is: 'list', items: moved },
      ]

const countedBlocks = (report: ShownReport): readonly PaperBlock[] => {
  const hiding = hidingInWords(report)
  return [
    heading('How the figures are counted'),
    ...(hiding === undefined ? [] : [{ is: 'paragraph', lines: [hiding] } as const]),
    {
      ...{ is: 'table', caption: 'What each figure counts', head: ['Figure', 'What it counts', 'Clause'], widths: [3, 5, 2] },
      rows: report.definitions.map(definition => [definition.title, countedInWords(definition), definition.clause]),
    },
    { is: 'paragraph', lines: [`Counted from the record as it stood on ${plainDay(report.asAt)}.`] },
  ]
}

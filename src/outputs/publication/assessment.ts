/** What a source outside the procedures asks each year, answered beside the words of a report and published with it. */
import type { Assessment, AssessmentQuestion } from '#language'
import type {
  AnsweredAssessment,
  AssessmentAnswer,
  ReportWords,
  ShownAmount,
  ShownAssessment,
  ShownReport,
  ShownSection,
} from './content.ts'
import { shownInWords } from './said.ts'

export const assessmentAnswers: readonly AssessmentAnswer[] = ['yes', 'partly', 'no']

/** Where the words and the answer to a question stand among the words of a report's sections, whose ids have no slash. */
export const assessmentKeys = (assessment: string, question: string) => ({
  words: `${assessment}/${question}`,
  answer: `${assessment}/${question}/answer`,
})

/** Whether these are words of a question, and not of a section of the report. */
export const isOfAssessment = (key: string): boolean => key.includes('/')

const answerIn = ({ sections }: ReportWords, key: string): AssessmentAnswer | undefined =>
  assessmentAnswers.find(answer => answer === sections[key])

/** Questions without an answer, by their ids. */
export const unanswered = ({ id, questions }: Assessment, words: ReportWords): readonly string[] =>
  Object.keys(questions).filter(question => answerIn(words, assessmentKeys(id, question).answer) === undefined)

/** As it is issued; nothing where no question was answered. */
export function answeredAssessment(assessment: Assessment, words: ReportWords): AnsweredAssessment | undefined {
  const { id, title, source, note } = assessment
  const questions = Object.entries(assessment.questions).flatMap(([question, { clause, asks, shows = [] }]) => {
    const keys = assessmentKeys(id, question)
    const answer = answerIn(words, keys.answer)
    return answer === undefined ? [] : [{ id: question, clause, asks, shows, answer, words: words.sections[keys.words] ?? '' }]
  })
  return questions.length === 0 ? undefined : { id, title, source, ...(note !== undefined && { note }), questions }
}

/** Figures of the report itself, as its readers are shown them there: a number that is hidden in the report is hidden here. */
export const figuresShown = (
  { shows = [] }: Pick<AssessmentQuestion, 'shows'>,
  sections: readonly Pick<ShownSection, 'tables'>[],
): readonly { readonly title: string; readonly amount: ShownAmount }[] => {
  const rows = sections.flatMap(({ tables }) => tables.flatMap(table => table.rows.filter(({ isGroup }) => !isGroup)))
  return shows.flatMap(measure => {
    const row = rows.find(one => one.measure === measure)
    const amount = row?.cells[0]
    return row === undefined || amount === undefined ? [] : [{ title: row.title, amount }]
  })
}

/** A first answer in words: what the report's own figures say. */
export const draftAnswer = (question: AssessmentQuestion, sections: ShownReport['sections']): string =>
  figuresShown(question, sections)
    .flatMap(({ title, amount }) => (amount.is === 'hidden' ? [] : [`${title}: ${shownInWords(amount)}.`]))
    .join(' ')

export const shownAssessment = ({ questions, ...assessment }: AnsweredAssessment, sections: readonly ShownSection[]): ShownAssessment => ({
  ...assessment,
  questions: questions.map(({ shows, ...question }) => ({ ...question, figures: figuresShown({ shows }, sections) })),
})

/** 'Yes', 'In part', 'No'. */
export const answerInWords = (answer: AssessmentAnswer): string => ({ yes: 'Yes', partly: 'In part', no: 'No' })[answer]

/** What a source outside the procedures asks each year: each question with the figures and duties that show it, its answer and its words. */
import { answerInWords, assessmentAnswers, assessmentKeys, type ReportFigures } from '#outputs'
import { Button, Radios, Textarea } from '../../govuk/index.ts'
import { CsrfField, type FormError, FormErrors } from '../../layout/index.ts'
import type { AssessmentAtWork, ReportAtWork } from '../../publication-services.ts'
import { FiguresTable } from '../figures/table.tsx'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { assessmentHref, reportHref, reportsHref } from './hrefs.ts'

type Question = AssessmentAtWork['questions'][number]

export interface AssessmentView {
  readonly at: ReportAtWork
  readonly assessment: AssessmentAtWork
  /** Everything that a question shows, of the report's period, as this reader may see it. */
  readonly figures: ReportFigures | undefined
  /** By question: duties of the procedure that are its evidence. */
  readonly evidence: Readonly<Record<string, readonly { readonly must: string; readonly clauses: readonly ClauseLink[] }[]>>
  readonly mayWrite: boolean
  readonly errors: readonly FormError[]
  readonly csrf: string
}

export const answerField = (question: string): string => `answer-${question}`
export const wordsField = (question: string): string => `words-${question}`

const Shown = ({ view, question }: { readonly view: AssessmentView; readonly question: Question }) => {
  const table = view.figures?.sections[0]?.tables[0]
  const rows = table?.rows.filter(({ measure }) => question.shows?.includes(measure)) ?? []
  const evidence = view.evidence[question.id] ?? []
  return (
    <>
      {table !== undefined && rows.length > 0 && (
        <FiguresTable table={{ ...table, title: question.asks, rows }} link={{ procedure: view.at.procedure }} />
      )}
      {evidence.length > 0 && (
        <ul class="rc-bul">
          {evidence.map(({ must, clauses }) => (
            <li>
              The procedure: {must}. <Clauses links={clauses} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const One = ({ view, question }: { readonly view: AssessmentView; readonly question: Question }) => (
  <section class="rc-block" aria-labelledby={`${question.id}-h`}>
    <h2 id={`${question.id}-h`}>{question.asks}</h2>
    <p class="rc-small">Of the source: {question.clause}</p>
    <Shown view={view} question={question} />
    {view.mayWrite && (
      <>
        <Radios
          idPrefix={answerField(question.id)}
          name={answerField(question.id)}
          classes="govuk-radios--inline govuk-radios--small"
          fieldset={{ legend: { text: 'Is it so?', classes: 'govuk-fieldset__legend--s' } }}
          items={[
            ...assessmentAnswers.map(value => ({ value, text: answerInWords(value) })),
            { value: '', text: 'Not answered', checked: question.answer === undefined },
          ]}
          value={question.answer ?? ''}
        />
        <Textarea
          id={wordsField(question.id)}
          name={wordsField(question.id)}
          label={{ text: 'In words, with what is done where it is not so', classes: 'govuk-label--s' }}
          rows={3}
          value={question.words === '' && question.answer === undefined ? question.draft : question.words}
        />
      </>
    )}
  </section>
)

export const AssessmentPage = ({ view, frame }: { readonly view: AssessmentView; readonly frame: Frame }) => {
  const { at, assessment, errors } = view
  return (
    <StaffShell frame={frame} title={assessment.title} current="/service" isError={errors.length > 0}>
      <p class="rc-crumb">
        <a href={reportsHref}>Reports</a> ›{' '}
        <a href={reportHref(at, 'words')}>
          {at.title}, {at.of.title}
        </a>{' '}
        › Self-assessment
      </p>
      <FormErrors errors={errors} />
      <h1>{assessment.title}</h1>
      <p class="rc-sub">
        {assessment.source}. {assessment.note} It is signed off, frozen and published with the report.
      </p>
      {view.mayWrite ? (
        <form action={assessmentHref(at, assessment.id)} method="post" novalidate>
          <CsrfField token={view.csrf} />
          <input type="hidden" name="version" value={String(at.version)} />
          {assessment.questions.map(question => (
            <One view={view} question={question} />
          ))}
          <Button text="Save" preventDoubleClick />
        </form>
      ) : (
        <>
          <p>It is answered by others: your account may read it in the preview.</p>
          {assessment.questions.map(question => (
            <One view={view} question={question} />
          ))}
        </>
      )}
    </StaffShell>
  )
}

/** The words that a form gave, beside those that the report has. */
export const wordsOfAssessment = ({ id, questions }: AssessmentAtWork, said: (field: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    questions.flatMap(({ id: question }) => {
      const keys = assessmentKeys(id, question)
      return [
        [keys.answer, said(answerField(question))],
        [keys.words, said(wordsField(question)).trim()],
      ]
    }),
  )

/** Where a report is written: its figures beside its words, what was done with it, and what is left to do. */
import type { ShownSection } from '#outputs'
import { longDay, plainDay, rowWords } from '#outputs'
import { Button, Checkboxes, DateInput, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { ReportAtWork } from '../../publication-services.ts'
import { FiguresTable, TrendFigure } from '../../report-article/report-article.tsx'
import { figuresOfReportHref } from '../figures/in-reports.tsx'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { StaffShell } from '../parts/shell.tsx'
import { Hidden } from '../parts/small-parts.tsx'
import { assessmentHref, issuedHref, reportHref, reportsHref } from './hrefs.ts'

export interface WordsView {
  readonly at: ReportAtWork
  readonly clauses: readonly ClauseLink[]
  /** What stands in each field: what was typed, else what was saved, else a draft from the figures. */
  readonly said: Readonly<Record<string, string>>
  readonly presentedOn: { readonly day: string; readonly month: string; readonly year: string }
  readonly reason: string
  readonly may: { readonly write: boolean; readonly signOff: boolean }
  readonly errors: readonly FormError[]
  readonly csrf: string
  readonly key: string
}

export const summaryField = 'summary'
export const sectionField = (id: string): string => `section-${id}`

const Common = ({ view }: { readonly view: WordsView }) => (
  <>
    <CsrfField token={view.csrf} />
    <input type="hidden" name="version" value={String(view.at.version)} />
  </>
)

/** Room to explain one row. */
const RowWords = ({
  view,
  section,
  row,
}: {
  readonly view: WordsView
  readonly section: string
  readonly row: { readonly id: string; readonly title: string }
}) => {
  const key = rowWords(section, row)
  return (
    <Textarea
      id={sectionField(key)}
      name={sectionField(key)}
      label={{ text: `What is to be said about it: ${row.title}`, classes: 'govuk-label--s' }}
      rows={2}
      value={view.said[key] ?? ''}
    />
  )
}

const SectionWords = ({ view, section }: { readonly view: WordsView; readonly section: Pick<ShownSection, 'id' | 'title' | 'tables'> }) => (
  <section class="rc-block" aria-labelledby={`${section.id}-h`}>
    <h3 id={`${section.id}-h`}>{section.title}</h3>
    {section.tables.map(table => (
      <>
        {table.isTrend ? (
          <TrendFigure table={table} id={`${section.id}-${table.id}`} />
        ) : (
          <FiguresTable table={table} within={section.title} />
        )}
        {table.asksWords && table.rows.length > 0 && (
          <div class="rc-space-top">
            {table.rows.map(row => (
              <RowWords view={view} section={section.id} row={row} />
            ))}
          </div>
        )}
      </>
    ))}
    <Textarea
      id={sectionField(section.id)}
      name={sectionField(section.id)}
      label={{
        html: (
          <>
            Its words<Hidden>: {section.title}</Hidden>
          </>
        ),
        classes: 'govuk-label--s',
      }}
      hint={{ text: 'Why it is so is yours to say: the draft only says what the figures do.' }}
      rows={5}
      value={view.said[section.id] ?? ''}
    />
  </section>
)

const WordsForm = ({ view }: { readonly view: WordsView }) => {
  const { at } = view
  return (
    <form action={reportHref(at, 'words')} method="post" novalidate>
      <Common view={view} />
      <Textarea
        id={summaryField}
        name={summaryField}
        label={{ text: 'In brief, in plain words', classes: 'govuk-label--m' }}
        hint={{ text: 'A few sentences that anybody can follow. It opens the report, and the feed of what is published.' }}
        rows={5}
        value={view.said[summaryField] ?? ''}
      />
      {at.shown.sections.map(section => (
        <SectionWords view={view} section={section} />
      ))}
      {at.beside.map(({ id, title }) => (
        <SectionWords view={view} section={{ id, title, tables: [] }} />
      ))}
      <div class="rc-acts">
        <Button text="Save" preventDoubleClick />
        <Button text="Save, and count the figures again" name="recount" value="yes" classes="govuk-button--secondary" preventDoubleClick />
      </div>
    </form>
  )
}

const Done = ({ at }: { readonly at: ReportAtWork }) => (
  <ul class="rc-bul">
    <li>{at.version === 0 ? 'Its words are not saved yet.' : `Version ${at.version} is saved, by ${at.versions[0]?.by ?? ''}.`}</li>
    {at.steps.map(step => (
      <li>
        {step.what === 'signed-off' ? `Signed off by ${step.by}, ${step.title}` : `Presented to the ${at.to}, as ${step.by} says`},{' '}
        {plainDay(step.on)}
        {step.what === 'signed-off' && !step.isOfThisVersion && ': its words were changed since, so it is to be signed off again'}
      </li>
    ))}
    {at.issued.map(one => (
      <li>
        <a href={issuedHref(one.id)}>
          Edition {one.edition}, issued {plainDay(one.issuedOn)}
        </a>
      </li>
    ))}
  </ul>
)

const Present = ({ view }: { readonly view: WordsView }) => (
  <form action={reportHref(view.at, 'present')} method="post" novalidate>
    <Common view={view} />
    <DateInput
      id="presented"
      namePrefix="presented"
      fieldset={{ legend: { text: `When was it presented to the ${view.at.to}?`, classes: 'govuk-fieldset__legend--s' } }}
      day={{ name: 'day', value: view.presentedOn.day }}
      month={{ name: 'month', value: view.presentedOn.month }}
      year={{ name: 'year', value: view.presentedOn.year }}
      errorMessage={errorFor(view.errors, 'presented-day')}
    />
    <Button text="Record that it was presented" classes="govuk-button--secondary" preventDoubleClick />
  </form>
)

const Issue = ({ view }: { readonly view: WordsView }) => {
  const { at } = view
  return (
    <form action={reportHref(at, 'issue')} method="post" novalidate>
      <Common view={view} />
      <input type="hidden" name="position" value={String(at.position)} />
      <input type="hidden" name="key" value={view.key} />
      {at.issued.length > 0 && (
        <Textarea
          id="reason"
          name="reason"
          label={{ text: 'What is corrected, for those who read the earlier edition', classes: 'govuk-label--s' }}
          rows={2}
          value={view.reason}
          errorMessage={errorFor(view.errors, 'reason')}
        />
      )}
      {at.names.length > 0 && (
        <Checkboxes
          name="names"
          idPrefix="names"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: `Its words hold: ${at.names.join(', ')}`, classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorFor(view.errors, 'names')}
          items={[{ value: 'read', text: 'I looked: none of these is the name of anybody in a complaint' }]}
        />
      )}
      <Button text={at.isPublished ? 'Issue and publish it' : 'Issue it'} preventDoubleClick />
      <p class="rc-small">
        {at.isPublished
          ? 'Everybody can read it from then on, as the preview shows it. It is kept as it is; a correction is a further edition.'
          : 'Its figures and words are kept as they are; a correction is a further edition.'}
      </p>
    </form>
  )
}

const SignOff = ({ view }: { readonly view: WordsView }) =>
  view.at.signedOffBy === undefined ? null : (
    <form action={reportHref(view.at, 'sign-off')} method="post" novalidate>
      <Common view={view} />
      <p>The {view.at.signedOffBy.title} signs it off.</p>
      {view.may.signOff && <Button text="Sign this version off" classes="govuk-button--secondary" preventDoubleClick />}
    </form>
  )

const Assessments = ({ at }: { readonly at: ReportAtWork }) =>
  at.assessments.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="assessment" id="assessments">
      <h2 id="assessment" tabIndex={-1}>
        Answered with it
      </h2>
      <ul class="rc-bul">
        {at.assessments.map(({ id, title, source, questions }) => (
          <li>
            <a href={assessmentHref(at, id)}>{title}</a> ({source}): {questions.filter(({ answer }) => answer !== undefined).length} of{' '}
            {questions.length} questions answered.
          </li>
        ))}
      </ul>
    </section>
  )

const Moved = ({ at }: { readonly at: ReportAtWork }) =>
  at.moved.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="moved-h">
      <h2 id="moved-h">What moved since the reports before</h2>
      <ul class="rc-bul">
        {at.moved.map(({ title, period, was, is, because }) => (
          <li>
            {title}, {period}: {shortAmount(was)} then, {shortAmount(is)} now
            {because.length > 0 && `. Recorded since: ${because.join(', ')}`}
          </li>
        ))}
      </ul>
    </section>
  )

const shortAmount = (amount: ReportAtWork['moved'][number]['was']): string =>
  amount.is === 'none'
    ? 'none'
    : amount.is === 'share'
      ? `${amount.count} of ${amount.of}`
      : amount.is === 'days'
        ? `${amount.average} on average`
        : String(amount.count)

export const WordsPage = ({ view, frame }: { readonly view: WordsView; readonly frame: Frame }) => {
  const { at, errors, may } = view
  const title = `${at.title}, ${at.of.title}`
  return (
    <StaffShell frame={frame} title={title} current="/service" isError={errors.length > 0}>
      <p class="rc-crumb">
        <a href={reportsHref}>Reports</a> › {at.of.title}
      </p>
      <FormErrors errors={errors} />
      <h1>{title}</h1>
      <p class="rc-sub">
        For: {at.to}
        {at.isPublished ? ', and published' : ''}. <Clauses links={view.clauses} /> Figures from the record as it stood on{' '}
        {longDay(at.shown.asAt)}. <a href={reportHref(at, 'preview')}>Preview, as it will be read</a> ·{' '}
        <a href={figuresOfReportHref(at.report, at.period, at.procedure)}>Its figures, each with its cases</a>
      </p>
      {!at.isOver && <p>Its period is not over yet: it can be written, and issued from the day after {plainDay(at.of.to)}.</p>}
      {at.givenAway > 0 && (
        <p>
          <b>{at.givenAway === 1 ? 'One small number' : `${at.givenAway} small numbers`}</b> can be worked out from reports published
          before, whatever is hidden in this one.
        </p>
      )}
      <section class="rc-block" aria-labelledby="where-it-stands-h">
        <h2 id="where-it-stands-h">Where it stands</h2>
        <Done at={at} />
        <SignOff view={view} />
        {may.write && at.version > 0 && (
          <>
            <Present view={view} />
            <Issue view={view} />
          </>
        )}
      </section>
      <Assessments at={at} />
      <Moved at={at} />
      <h2>Its words</h2>
      {may.write || may.signOff ? <WordsForm view={view} /> : <p>It is written by others: your account may read it in the preview.</p>}
    </StaffShell>
  )
}

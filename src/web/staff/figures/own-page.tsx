import type { Procedure } from '#language'
import { besideItsCharts, definitionOf, type ReportFigures, type ShownSection, sentenceCase } from '#outputs'
import { Checkboxes, Input, Select } from '../../govuk/index.ts'
import { FormErrors } from '../../layout/index.ts'
import { ChartFigure } from '../../report-article/report-article.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { periodChoices } from './choose.tsx'
import type { NarrowChoice } from './narrows.ts'
import { Keep, type KeepView, KeptQuestions } from './own-keep.tsx'
import type { OwnQuestion } from './own-question.ts'
import { FiguresTable } from './table.tsx'

export interface OwnView extends OwnQuestion, KeepView {
  readonly procedures: readonly Procedure[]
  readonly services: readonly { readonly id: string; readonly title: string }[]
  readonly narrowChoices: readonly NarrowChoice[]
  readonly narrowed: readonly string[]
  readonly figures: ReportFigures | undefined
  /** The same as its reader is shown it, for charts. */
  readonly shown: ShownSection | undefined
  readonly note: string
}

/** Fields that something is split by, each by the name it has with the first that is. */
const fieldsOf = (procedure: Procedure): readonly { readonly value: string; readonly text: string }[] => {
  const titles = Object.keys(procedure.measures ?? {}).flatMap(id => definitionOf(procedure, id).splitBy)
  return [...new Map(titles.toReversed().map(({ field, title }) => [field, title]))]
    .toReversed()
    .map(([value, title]) => ({ value, text: sentenceCase(title.replace(/^the /, '')) }))
}

const What = ({ view }: { readonly view: OwnView }) => (
  <>
    {view.procedures.length > 1 ? (
      <Select
        id="procedure"
        name="procedure"
        label={{ text: 'Procedure' }}
        items={view.procedures.map(({ id, title }) => ({ value: id, text: title }))}
        value={view.procedure.id}
      />
    ) : (
      <input type="hidden" name="procedure" value={view.procedure.id} />
    )}
    <Checkboxes
      idPrefix="measure"
      name="measure"
      fieldset={{ legend: { text: 'What to count' } }}
      classes="govuk-checkboxes--small rc-two-columns"
      items={Object.entries(view.procedure.measures ?? {}).map(([value, { title }]) => ({ value, text: title }))}
      values={view.measures}
    />
  </>
)

const Groups = ({ view }: { readonly view: OwnView }) => (
  <>
    <Checkboxes
      idPrefix="by"
      name="by"
      fieldset={{ legend: { text: 'In groups by' } }}
      hint={{ text: 'Where what is counted can be split by it' }}
      classes="govuk-checkboxes--small"
      items={fieldsOf(view.procedure)}
      values={view.by}
    />
    <Select
      id="across"
      name="across"
      label={{ text: 'And within each group by' }}
      items={[{ value: '', text: 'Nothing further' }, ...fieldsOf(view.procedure)]}
      value={view.across}
    />
  </>
)

const Only = ({ view }: { readonly view: OwnView }) => (
  <details open={view.only.length > 0 || view.narrowed.length > 0}>
    <summary>Only some complaints</summary>
    <Checkboxes
      idPrefix="service"
      name="service"
      fieldset={{ legend: { text: 'About these services' } }}
      hint={{ text: 'All services, where none is chosen' }}
      classes="govuk-checkboxes--small rc-two-columns"
      items={view.services.map(({ id, title }) => ({ value: id, text: title }))}
      values={view.only}
    />
    <div class="rc-list-tools">
      {view.narrowChoices.map(({ name, title, items }) => (
        <Select
          id={name}
          name={name}
          label={{ text: title }}
          items={[{ value: '', text: 'Any' }, ...items]}
          value={view.narrows[name] ?? ''}
        />
      ))}
    </div>
  </details>
)

const Days = ({ view: { days, beside } }: { readonly view: OwnView }) => (
  <div class="rc-list-tools">
    <Select
      id="period"
      name="period"
      label={{ text: 'Period' }}
      items={[...periodChoices, { value: '', text: 'The days given here' }]}
      value={days.period}
    />
    <Input id="from" name="from" type="date" label={{ text: 'From' }} value={days.from} classes="govuk-input--width-10" />
    <Input id="to" name="to" type="date" label={{ text: 'To' }} value={days.to} classes="govuk-input--width-10" />
    <Select
      id="beside"
      name="beside"
      label={{ text: 'Beside so many periods before' }}
      items={['0', '1', '2', '4', '8'].map(value => ({ value, text: value === '0' ? 'None' : value }))}
      value={String(beside)}
    />
    <button class="rc-btn rc-btn--main" type="submit">
      Count it
    </button>
  </div>
)

const Question = ({ view }: { readonly view: OwnView }) => (
  <form class="rc-screen-only" method="get" action="/figures/own">
    <What view={view} />
    <Groups view={view} />
    <Only view={view} />
    <Days view={view} />
  </form>
)

const Answer = ({ view, figures }: { readonly view: OwnView; readonly figures: ReportFigures }) => {
  const { procedure, only, narrows, narrowed, shown } = view
  const link = { procedure: procedure.id, ...(only.length > 0 && { services: only }), ...(narrowed.length > 0 && { narrows }) }
  return (
    <section class="rc-block" aria-labelledby="answer-h">
      <h2 id="answer-h">{figures.period.title}</h2>
      {narrowed.length > 0 && (
        <p class="rc-read">
          Only complaints of which this is so: {narrowed.join('; ')}. What is said of a complaint is as it stands today, whatever the days.
        </p>
      )}
      {view.note !== '' && <p class="rc-small">{view.note}</p>}
      <p class="rc-screen-only">
        {[
          { href: `/figures/own.csv?${view.asked}`, text: 'Download CSV' },
          { href: `/figures/own/report.ods?${view.asked}`, text: 'Spreadsheet (ODS)' },
          { href: `/figures/own/report.pdf?${view.asked}`, text: 'PDF' },
        ].map(({ href, text }) => (
          <>
            <a class="rc-btn" href={href}>
              {text}
            </a>{' '}
          </>
        ))}
      </p>
      {figures.sections[0]?.tables.map((table, i) => (
        <div class="rc-space-top">
          <h3>{table.title}</h3>
          <FiguresTable table={table} link={link} />
          {besideItsCharts({ tables: shown?.tables.slice(i, i + 1) ?? [], parts: [] }).map(({ charts }) =>
            charts.map((chart, n) => <ChartFigure chart={chart} id={`chart-${i}-${n}`} />),
          )}
        </div>
      ))}
    </section>
  )
}

export const OwnPage = ({ view, frame }: { readonly view: OwnView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.kept?.name ?? 'Ask your own'} current="/reports" isError={view.keeping !== undefined}>
    <FormErrors errors={view.keeping?.errors ?? []} />
    <p class="rc-crumb">
      <a href="/reports">Reports</a> › <a href="/figures">Figures</a> › Ask your own
    </p>
    <h1>{view.kept?.name ?? 'Ask your own'}</h1>
    <p class="rc-sub">
      Choose what to count. The address of this page is the question: keep it, or send it to somebody who may see figures.
    </p>
    <KeptQuestions saved={view.saved} current={view.kept?.id} />
    {view.days.wrong !== undefined && <p class="rc-warned">{view.days.wrong}</p>}
    {view.figures === undefined ? (
      <Question view={view} />
    ) : (
      <details class="rc-screen-only">
        <summary>Change the question</summary>
        <Question view={view} />
      </details>
    )}
    {view.figures === undefined ? (
      <Empty title="Nothing is chosen yet">Choose at least one thing to count.</Empty>
    ) : (
      <>
        <Answer view={view} figures={view.figures} />
        <Keep view={view} csrf={frame.session?.csrf ?? ''} />
      </>
    )}
  </StaffShell>
)

import type { Procedure } from '#language'
import { definitionOf, type ReportFigures, sentenceCase } from '#outputs'
import { Checkboxes, Input, Select } from '../../govuk/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import type { DaysAsked } from './choose.tsx'
import { FiguresTable } from './table.tsx'

export interface OwnView {
  readonly procedure: Procedure
  readonly procedures: readonly Procedure[]
  readonly measures: readonly string[]
  readonly by: readonly string[]
  readonly only: readonly string[]
  readonly services: readonly { readonly id: string; readonly title: string }[]
  readonly days: DaysAsked
  readonly beside: number
  readonly figures: ReportFigures | undefined
  readonly note: string
  readonly csv: string
}

/** Fields that something is split by, each by the name it has with the first that is. */
const fieldsOf = (procedure: Procedure): readonly { readonly value: string; readonly text: string }[] => {
  const titles = Object.keys(procedure.measures ?? {}).flatMap(id => definitionOf(procedure, id).splitBy)
  return [...new Map(titles.toReversed().map(({ field, title }) => [field, title]))]
    .toReversed()
    .map(([value, title]) => ({ value, text: sentenceCase(title.replace(/^the /, '')) }))
}

const Question = ({ view }: { readonly view: OwnView }) => (
  <form class="rc-screen-only" method="get" action="/figures/own">
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
    <Checkboxes
      idPrefix="by"
      name="by"
      fieldset={{ legend: { text: 'In groups by' } }}
      hint={{ text: 'Where what is counted can be split by it' }}
      classes="govuk-checkboxes--small"
      items={fieldsOf(view.procedure)}
      values={view.by}
    />
    <Checkboxes
      idPrefix="service"
      name="service"
      fieldset={{ legend: { text: 'Only about' } }}
      hint={{ text: 'All services, where none is chosen' }}
      classes="govuk-checkboxes--small rc-two-columns"
      items={view.services.map(({ id, title }) => ({ value: id, text: title }))}
      values={view.only}
    />
    <div class="rc-list-tools">
      <Input id="from" name="from" type="date" label={{ text: 'From' }} value={view.days.from} classes="govuk-input--width-10" />
      <Input id="to" name="to" type="date" label={{ text: 'To' }} value={view.days.to} classes="govuk-input--width-10" />
      <Select
        id="beside"
        name="beside"
        label={{ text: 'Beside so many periods before' }}
        items={['0', '1', '2', '4', '8'].map(value => ({ value, text: value === '0' ? 'None' : value }))}
        value={String(view.beside)}
      />
      <button class="rc-btn rc-btn--main" type="submit">
        Count it
      </button>
    </div>
  </form>
)

export const OwnPage = ({ view, frame }: { readonly view: OwnView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="Ask your own" current="/reports">
    <p class="rc-crumb">
      <a href="/reports">Reports</a> › <a href="/figures">Figures</a> › Ask your own
    </p>
    <h1>Ask your own</h1>
    <p class="rc-sub">
      Choose what to count. The address of this page is the question: keep it, or send it to somebody who may see figures.
    </p>
    {view.days.wrong !== undefined && <p class="rc-warned">{view.days.wrong}</p>}
    <Question view={view} />
    {view.figures === undefined ? (
      <Empty title="Nothing is chosen yet">Choose at least one thing to count.</Empty>
    ) : (
      <section class="rc-block" aria-labelledby="answer-h">
        <h2 id="answer-h">{view.figures.period.title}</h2>
        {view.note !== '' && <p class="rc-small">{view.note}</p>}
        <p class="rc-screen-only">
          <a class="rc-btn" href={view.csv}>
            Download CSV
          </a>
        </p>
        {view.figures.sections[0]?.tables.map(table => (
          <div class="rc-space-top">
            <h3>{table.title}</h3>
            <FiguresTable table={table} link={{ procedure: view.procedure.id, ...(view.only.length > 0 && { services: view.only }) }} />
          </div>
        ))}
      </section>
    )}
  </StaffShell>
)

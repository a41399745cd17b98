/** The limits of a chart worked out anew: only after a signal, from a month, with a reason that stays beside it. */
import { type ControlChart, mayRebase, monthInWords, monthsOf } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import { Button, Select, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { ControlChartFigure } from './chart.tsx'
import type { ChartView } from './view.ts'

export interface LimitsView {
  readonly chart: ChartView
  readonly service: string
  readonly theme: string
  readonly errors: readonly FormError[]
  readonly form: Form
  readonly csrf: string
}

/** The months that may be the first of the new limits. */
const monthsOffered = (chart: ControlChart): readonly { readonly value: string; readonly text: string }[] => {
  const may = mayRebase(chart)
  if (!may.may) return []
  return monthsOf(chart)
    .filter(({ month }) => month >= may.fromAtEarliest && month <= may.fromAtLatest)
    .map(({ month }) => ({ value: month, text: monthInWords(month) }))
}

export const LimitsPage = ({ view, frame }: { readonly view: LimitsView; readonly frame: Frame }) => {
  const may = mayRebase(view.chart.chart)
  return (
    <StaffShell frame={frame} title="Set the limits anew" current="/learning" isError={view.errors.length > 0}>
      <p class="rc-crumb">
        <a href={`/learning/themes?${new URLSearchParams({ service: view.service })}`}>Themes</a> › Set the limits anew
      </p>
      <h1>Set the limits anew</h1>
      <FormErrors errors={view.errors} />
      <p class="rc-sub">
        Do this only when you know what changed for good. Limits that follow every change hide the next one. The old limits and the reason
        stay on the chart.
      </p>
      <ControlChartFigure view={{ ...view.chart, title: view.chart.title }} />
      {may.may ? (
        <form method="post" action="/learning/themes/limits" novalidate>
          <CsrfField token={view.csrf} />
          <input type="hidden" name="service" value={view.service} />
          <input type="hidden" name="theme" value={view.theme} />
          <Select
            id="from"
            name="from"
            label={{ text: 'From which month?' }}
            items={[{ value: '', text: 'Choose' }, ...monthsOffered(view.chart.chart)]}
            value={textOf(view.form, 'from')}
            errorMessage={errorFor(view.errors, 'from')}
          />
          <Textarea
            id="reason"
            name="reason"
            label={{ text: 'What changed?' }}
            value={textOf(view.form, 'reason')}
            rows={3}
            errorMessage={errorFor(view.errors, 'reason')}
          />
          <p class="rc-acts">
            <Button text="Set the limits anew" />
          </p>
        </form>
      ) : (
        <p class="rc-refuse">{may.because}</p>
      )}
    </StaffShell>
  )
}

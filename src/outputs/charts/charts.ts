/** Charts drawn from their data alone: as a picture, as a table that says the same, and as nothing where there is nothing to draw. */

import { type ChartedMonth, type ControlChart, monthsOf } from '../control-chart/chart.ts'
import { monthInWords, signalsInWords } from '../control-chart/in-words.ts'
import { barsPicture, inWords, stackedPicture } from './bars.ts'
import type { ChartData, ChartTable, Drawn } from './chart-data.ts'
import { controlPicture, linePicture } from './lines.ts'
import type { Picture } from './picture.ts'

/** Units of width: a page, and a telephone. */
export const chartWidths = { wide: 860, narrow: 340 } as const

/** Nothing where no value is known or all are none: then the page says so instead of an empty frame. */
export const pictureOf = (chart: ChartData, width: keyof typeof chartWidths): Picture | undefined => {
  const units = chartWidths[width]
  if (valuesOf(chart).every(value => value === undefined || value === 0)) return undefined
  if (chart.is === 'bars') return barsPicture(chart, units)
  if (chart.is === 'stacked') return stackedPicture(chart, units)
  return chart.is === 'line' ? linePicture(chart, units) : controlPicture(chart, units)
}

const valuesOf = (chart: ChartData): readonly Drawn[] => {
  if (chart.is === 'bars') return chart.rows.map(({ value }) => value)
  if (chart.is === 'stacked') return chart.rows.flatMap(({ values }) => values)
  return chart.is === 'line' ? chart.points.map(({ value }) => value) : monthsOf(chart.chart).map(({ value }) => value)
}

/** What is said in place of a chart without anything to draw. */
export const nothingToDraw = (chart: ChartData): string =>
  valuesOf(chart).some(value => value === undefined)
    ? 'There is no chart: the numbers are too small to be shown.'
    : `There is no chart: there were no ${chart.unit}.`

/** The same in rows and columns: always beside the chart. */
export const tableOfChart = (chart: ChartData): ChartTable => {
  const caption = chart.title
  const upper = `${chart.unit.charAt(0).toUpperCase()}${chart.unit.slice(1)}`
  if (chart.is === 'bars') return { caption, head: [chart.of, upper], rows: chart.rows.map(({ label, value }) => [label, inWords(value)]) }
  if (chart.is === 'line')
    return { caption, head: [chart.of, upper], rows: chart.points.map(({ label, value }) => [label, inWords(value)]) }
  if (chart.is === 'stacked')
    return { caption, head: [chart.of, ...chart.parts], rows: chart.rows.map(({ label, values }) => [label, ...values.map(inWords)]) }
  return {
    ...{ caption, head: ['Month', upper, 'Judged by the limits'] },
    rows: judged(chart.chart).map(({ month, value, signals }) => [monthInWords(month), String(value), signalsInWords(signals)]),
  }
}

const judged = (chart: ControlChart): readonly ChartedMonth[] =>
  chart.is === 'charted' ? chart.spans.flatMap(({ months }) => months) : chart.months.map(month => ({ ...month, signals: [] }))

/** Charts drawn from their data alone: as a picture, and as nothing where there is nothing to draw. */
import { monthsOf } from '../control-chart/chart.ts'
import { barsPicture, stackedPicture } from './bars.ts'
import type { ChartData, Drawn } from './chart-data.ts'
import { controlPicture, linePicture } from './lines.ts'
import type { Picture } from './picture.ts'

/** Units of width: a screen, a printed page, and a telephone or large print: the words in a drawing are as large as those beside it. */
export const chartWidths = { wide: 860, page: 640, narrow: 340 } as const

/** Nothing where no value is known or all are none: its table says so, and an empty frame would say less. */
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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { controlChart } from '../control-chart/chart.ts'
import type { ChartData } from './chart-data.ts'
import { chartWidths, pictureOf } from './charts.ts'
import type { Picture, Shape } from './picture.ts'
import { svgOf } from './svg.ts'

const bars = (values: readonly (number | undefined)[]): ChartData => ({
  ...{ is: 'bars', title: 'Complaints received', unit: 'complaints' },
  rows: values.map((value, i) => ({ label: `Service ${i}`, value })),
})
const stacked = (values: readonly (readonly (number | undefined)[])[]): ChartData => ({
  ...{ is: 'stacked', title: 'Answered', unit: 'complaints', parts: ['In time', 'In extra time', 'Late'] },
  rows: values.map((row, i) => ({ label: `Stage ${i + 1}`, values: row })),
})
const line = (values: readonly (number | undefined)[]): ChartData => ({
  ...{ is: 'line', title: 'Received by quarter', unit: 'complaints' },
  points: values.map((value, i) => ({ label: `Q${i + 1}`, value })),
})
const control = (values: readonly number[]): ChartData => ({
  ...{ is: 'control', title: 'Received by month', unit: 'complaints' },
  chart: controlChart(
    values.map((value, i) => ({ month: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, value })),
  ),
})
const drawn = (chart: ChartData, width: keyof typeof chartWidths = 'wide'): Picture => {
  const picture = pictureOf(chart, width)
  if (picture === undefined) throw new Error('it is drawn')
  return picture
}
const ofKind = <Is extends Shape['is']>(picture: Picture, is: Is) =>
  picture.shapes.filter((shape): shape is Extract<Shape, { is: Is }> => shape.is === is)

const some = fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined })

test('a bar is as long as its number: scales begin at nought', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 9 }), values => {
      const widths = ofKind(drawn(bars(values)), 'rect').map(({ width }) => width)
      const first = { width: widths[0] ?? 0, value: values[0] ?? 0 }
      for (const [i, value] of values.entries())
        expect(Math.abs((widths[i] ?? 0) * first.value - first.width * value)).toBeLessThanOrEqual(0.06 * (value + first.value))
    }),
  )
})

test('the parts of a stacked bar stand side by side and are told apart by hatching, not by colour alone', () => {
  const picture = drawn(stacked([[31, 7, 4]]))
  const [, , , first, second, third] = ofKind(picture, 'rect')
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.x ?? 0, 0)
  expect((second?.width ?? 0) / (third?.width ?? 1)).toBeCloseTo(7 / 4, 1)
  expect(ofKind(picture, 'strokes')).toHaveLength(4)
  expect(ofKind(picture, 'text').map(({ text }) => text)).toEqual(['In time', 'In extra time', 'Late', 'Stage 1', '31 + 7 + 4'])
})

test('what is hidden is said to be hidden, none is said to be none, and neither has a bar', () => {
  const picture = drawn(bars([12, undefined, 0]))
  expect(ofKind(picture, 'rect')).toHaveLength(1)
  expect(picture.describes).toBe('Service 0 (12). None: Service 2. Not shown: Service 1. Counted in complaints.')
  expect(ofKind(drawn(line([3, undefined, 5, 6])), 'strokes').at(-1)?.strokes).toHaveLength(1)
})

test('where there is nothing to draw there is no picture: its table says so', () => {
  for (const chart of [bars([0, 0]), bars([undefined, 0]), stacked([[0, 0, undefined]]), line([undefined, 0])])
    expect(pictureOf(chart, 'wide')).toBeUndefined()
})

test('its words are what somebody would say who looks at it', () => {
  expect(drawn(bars([3, 12, 9, 7, 0, 0])).describes).toBe(
    'Most: Service 1 (12), Service 2 (9) and Service 3 (7). 1 more has fewer. None: Service 4 and Service 5. Counted in complaints.',
  )
  expect(drawn(line([10, 21, undefined, 4, 14])).describes).toBe(
    'From 10 in Q1 to 14 in Q5. Highest: 21 in Q2. Lowest: 4 in Q4. Not shown: Q3. Counted in complaints.',
  )
  const { unit: _, ...untold } = bars([5])
  expect(drawn(untold).describes).toBe('Service 0 (5).')
  expect(drawn(stacked([[31, 7, 0]])).describes).toBe('Stage 1: 31 in time, 7 in extra time, none late. Counted in complaints.')
})

test('everything stands inside the picture, at both widths', () => {
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 14 }), values => {
      for (const width of ['wide', 'narrow'] as const)
        for (const chart of [bars(values), stacked(values.map(value => [value, 3, value])), line(values)]) {
          const picture = pictureOf(chart, width)
          const outside = (picture?.shapes ?? [])
            .flatMap(pointsOf)
            .filter(([x, y]) => x < 0 || x > chartWidths[width] || y < 0 || y > (picture?.height ?? 0))
          expect(outside, chart.is).toEqual([])
        }
    }),
  )
})

const pointsOf = (shape: Shape): readonly (readonly [number, number])[] => {
  if (shape.is === 'rect')
    return [
      [shape.x, shape.y],
      [shape.x + shape.width, shape.y + shape.height],
    ]
  if (shape.is === 'strokes') return shape.strokes.flat()
  return shape.is === 'area' ? shape.points : [shape.at]
}

test('as SVG: a title and a description that it is named by, no style, and words cannot become markup', () => {
  const svg = svgOf(drawn({ ...bars([3]), title: '<script>"&' }), 'received', 'rc-wide')
  expect(svg).toContain('role="img" aria-labelledby="received-t received-d" class="rc-wide"')
  expect(svg).toContain('<title id="received-t">&lt;script&gt;&quot;&amp;</title>')
  for (const chart of [bars([3]), stacked([[3, 2, 1]]), line([1, 2]), control([5, 7, 6, 4, 8, 6, 5, 7, 6, 6, 5, 7, 14])])
    expect(svgOf(drawn(chart), 'x')).not.toMatch(/style=|<script|NaN|undefined/)
})

import { type ChartDrawing, chartDrawing } from '../control-chart/drawing.ts'
import { monthInShort, whatItShows } from '../control-chart/in-words.ts'
import { listInWords, sentenceCase } from '../days-in-words/days.ts'
import { countedIn, inWords } from './bars.ts'
import type { ChartData } from './chart-data.ts'
import { type Picture, type Point, round, type Shape, stroke, text } from './picture.ts'
import { scaleOf } from './scale.ts'

type Line = Extract<ChartData, { is: 'line' }>
type Control = Extract<ChartData, { is: 'control' }>

const margin = { left: 34, right: 14, top: 30, bottom: 28 }

export const linePicture = ({ title, unit, points }: Line, width: number): Picture => {
  const height = 240
  const [left, right, bottom] = [margin.left, width - margin.right, height - margin.bottom]
  const scale = scaleOf(
    points.flatMap(({ value }) => (value === undefined ? [] : [value])),
    bottom,
    margin.top,
  )
  const gap = points.length > 1 ? (right - left - 32) / (points.length - 1) : 0
  const xOf = (i: number): number => round(left + 16 + i * gap)
  const every = Math.max(1, Math.ceil(64 / Math.max(gap, 1)))
  const marks = points.flatMap(({ value }, i): readonly Shape[] =>
    value === undefined
      ? [text([xOf(i), bottom - 6], '–', { anchor: 'middle', ink: 'quiet' })]
      : [
          { is: 'dot', at: [xOf(i), round(scale.at(value))], radius: 4, fill: 'first' },
          ...(gap >= 26 || points.length === 1
            ? [text([xOf(i), round(scale.at(value)) - 9], String(value), { anchor: 'middle', bold: true })]
            : []),
        ],
  )
  return {
    ...{ width, height, title },
    describes: lineInWords(points, unit),
    shapes: [
      ...scale.ticks.flatMap(tick => gridRow(tick, left, right, round(scale.at(tick)))),
      ...(unit === undefined ? [] : [text([0, 14], unit, { size: 13, ink: 'quiet' })]),
      ...runsOf(points.map(({ value }, i): Point | undefined => (value === undefined ? undefined : [xOf(i), round(scale.at(value))]))),
      ...marks,
      ...points.flatMap(({ label }, i) =>
        (points.length - 1 - i) % every === 0
          ? [text(labelAt(xOf(i), height - 8, label, width), label, { anchor: 'middle', size: 13 })]
          : [],
      ),
    ],
  }
}

/** What whoever looks at it would say: where it begins, where it ends, and how high and low it goes between. */
const lineInWords = (points: Line['points'], unit: Line['unit']): string => {
  const shown = points.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]))
  const hidden = points.filter(({ value }) => value === undefined).map(({ label }) => label)
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return ''
  const said = ({ label, value }: { readonly label: string; readonly value: number }): string => `${inWords(value)} in ${label}`
  const extremes = (['Highest', 'Lowest'] as const).flatMap(name => {
    const found = shown.reduce((best, one) => ((name === 'Highest' ? one.value > best.value : one.value < best.value) ? one : best), first)
    return found.value === first.value || found.value === last.value ? [] : [`${name}: ${said(found)}.`]
  })
  const ends = first === last ? `${sentenceCase(said(first))}.` : `From ${said(first)} to ${said(last)}.`
  return [ends, ...extremes, ...(hidden.length === 0 ? [] : [`Not shown: ${listInWords(hidden)}.`])].join(' ').concat(countedIn(unit))
}

/** A long label at an edge is moved in, so that nothing of it is cut off. */
const labelAt = (x: number, y: number, label: string, width: number): Point => {
  const half = label.length * 3.4
  return [round(Math.min(Math.max(x, half), Math.max(half, width - half))), y]
}

const gridRow = (tick: number, left: number, right: number, y: number): readonly Shape[] => [
  stroke(
    [
      [left, y],
      [right, y],
    ],
    'grid',
  ),
  text([left - 6, y + 4], String(tick), { anchor: 'end', size: 13 }),
]

/** A value that is not shown breaks the line: what lies between is not guessed. */
const runsOf = (points: readonly (Point | undefined)[]): readonly Shape[] => {
  const strokes: Point[][] = [[]]
  for (const point of points) {
    if (point === undefined) strokes.push([])
    else strokes.at(-1)?.push(point)
  }
  return [{ is: 'strokes', strokes: strokes.filter(run => run.length > 1), ink: 'first', weight: 2 }]
}

export const controlPicture = ({ title, unit, chart }: Control, width: number): Picture => {
  const drawing = chartDrawing(chart, { width, height: width > 500 ? 250 : 230 })
  return {
    ...{ width, height: drawing.height, title },
    describes: whatItShows(chart).concat(countedIn(unit)),
    shapes: [...frameOf(drawing), ...marksOf(drawing)],
  }
}

const frameOf = (drawing: ChartDrawing): readonly Shape[] => [
  ...drawing.rows.flatMap(({ y, value }) => gridRow(value, drawing.left, drawing.right, y)),
  ...drawing.breaks.map(x =>
    stroke(
      [
        [x, 8],
        [x, drawing.bottom],
      ],
      'quiet',
      1.5,
    ),
  ),
  ...drawing.lines.map(({ is, x1, x2, y }) =>
    stroke(
      [
        [x1, y],
        [x2, y],
      ],
      'limit',
      1.5,
      is === 'limit' ? [5, 4] : undefined,
    ),
  ),
  ...drawing.names.map(({ x, y, text: name }) => text([x, y], name, { size: 12 })),
  ...drawing.columns.flatMap(({ x, month, isLabelled }) =>
    isLabelled ? [text([x, drawing.bottom + 18], monthInShort(month), { anchor: 'middle', size: 12 })] : [],
  ),
]

/** A month that is a signal is a diamond with its number: it is seen without its colour. */
const marksOf = ({ marks }: ChartDrawing): readonly Shape[] => [
  { is: 'strokes', strokes: [marks.map(({ x, y }): Point => [x, y])], ink: 'first', weight: 2 },
  ...marks.flatMap(({ x, y, value, isSignal }): readonly Shape[] =>
    isSignal
      ? [
          {
            is: 'area',
            points: [
              [x, y - 7],
              [x + 7, y],
              [x, y + 7],
              [x - 7, y],
            ],
            fill: 'third',
          },
          text([x, y - 11], String(value), { anchor: 'middle', size: 12, bold: true }),
        ]
      : [{ is: 'dot', at: [x, y], radius: 3.5, fill: 'first' }],
  ),
]

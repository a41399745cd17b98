import { listInWords } from '../days-in-words/days.ts'
import type { ChartData, Drawn } from './chart-data.ts'
import { hatch } from './hatch.ts'
import { type Ink, type Picture, round, type Shape, text } from './picture.ts'
import { type Scale, scaleOf } from './scale.ts'

type Bars = Extract<ChartData, { is: 'bars' }>
type Stacked = Extract<ChartData, { is: 'stacked' }>

const ROW = 48
const BAR = 18
/** From the top of a row to its bar: the label stands on a line of its own, so that the narrowest screen has room for it. */
const LABEL = 22

/** What a part is known by beside its colour. */
const parts: readonly { readonly fill: Ink; readonly hatch?: 'up' | 'down'; readonly ink?: Ink }[] = [
  { fill: 'first' },
  { fill: 'second', hatch: 'up', ink: 'ink' },
  { fill: 'third', hatch: 'down', ink: 'paper' },
  { fill: 'fourth' },
]

export const inWords = (value: Drawn): string => (value === undefined ? 'not shown' : value === 0 ? 'none' : String(value))

export const barsPicture = ({ title, unit, rows }: Bars, width: number): Picture => {
  const scale = scaleOf(known(rows.map(({ value }) => value)), 0, width - 44)
  return {
    ...{ width, height: rows.length * ROW + 4, title },
    describes: barsInWords(rows, unit),
    shapes: rows.flatMap(({ label, value }, i) => {
      const y = i * ROW
      const end = value === undefined ? 0 : round(scale.at(value))
      return [
        text([0, y + 16], fitting(label, width)),
        ...(end > 0 ? [box(0, y + LABEL, end, 'first')] : []),
        text([end === 0 ? 0 : end + 6, y + LABEL + 14], inWords(value), { bold: true }),
      ]
    }),
  }
}

/** So many of the longest are named; the table beside it has them all. */
const mostNamed = 3

/** What whoever looks at it would say: which are the longest, which have none, which are not shown. */
const barsInWords = (rows: Bars['rows'], unit: Bars['unit']): string => {
  const drawn = rows.flatMap(({ label, value = 0 }) => (value > 0 ? [{ label, value }] : [])).toSorted((a, b) => b.value - a.value)
  const named = listInWords(drawn.slice(0, mostNamed).map(({ label, value }) => `${label} (${value})`))
  const labels = (is: Drawn): readonly string[] => rows.flatMap(({ label, value }) => (value === is ? [label] : []))
  const [none, hidden] = [labels(0), labels(undefined)]
  return [
    `${drawn.length > 1 ? 'Most: ' : ''}${named}.${fewer(drawn.length - mostNamed)}`,
    ...(none.length === 0 ? [] : [`None: ${listInWords(none)}.`]),
    ...(hidden.length === 0 ? [] : [`Not shown: ${listInWords(hidden)}.`]),
  ]
    .join(' ')
    .concat(countedIn(unit))
}

const fewer = (n: number): string => (n <= 0 ? '' : n === 1 ? ' 1 more has fewer.' : ` ${n} more have fewer.`)

export const countedIn = (unit: string | undefined): string => (unit === undefined ? '' : ` Counted in ${unit}.`)

export const stackedPicture = (chart: Stacked, width: number): Picture => {
  // The longest is as wide as there is room: there is no scale beside it to read.
  const most = Math.max(1, ...chart.rows.map(({ values }) => sum(values)))
  const at = (value: number): number => (value / most) * width
  const key = keyOf(chart.parts, width)
  return {
    ...{ width, height: key.height + chart.rows.length * ROW + 4, title: chart.title },
    describes: `${chart.rows.map(({ label, values }) => `${label}: ${partsInWords(chart.parts, values)}`).join('; ')}.${countedIn(chart.unit)}`,
    shapes: [...key.shapes, ...chart.rows.flatMap(({ label, values }, i) => rowOf(label, values, key.height + i * ROW, at, width))],
  }
}

const partsInWords = (names: readonly string[], values: readonly Drawn[]): string =>
  sum(values) === 0 && values.every(value => value !== undefined)
    ? 'none'
    : names.map((name, i) => `${inWords(values[i])} ${name.toLowerCase()}`).join(', ')

const known = (values: readonly Drawn[]): readonly number[] => values.filter(value => value !== undefined)
const sum = (values: readonly Drawn[]): number => known(values).reduce((all, value) => all + value, 0)

const box = (x: number, y: number, width: number, fill: Ink): Extract<Shape, { is: 'rect' }> => ({
  ...{ is: 'rect', x: round(x), y, width: round(width), height: BAR, fill },
})

const filled = (x: number, y: number, width: number, part: number): readonly Shape[] => {
  const { fill, hatch: slant, ink } = parts[part % parts.length] ?? { fill: 'first' as const }
  const rect = box(x, y, width, fill)
  return slant === undefined ? [rect] : [rect, { is: 'strokes', strokes: hatch(rect, slant), ink: ink ?? 'ink', weight: 1 }]
}

/** How each part is drawn, with its name; as many on a line as fit. */
const keyOf = (names: readonly string[], width: number): { readonly shapes: readonly Shape[]; readonly height: number } => {
  const shapes: Shape[] = []
  let [x, y] = [0, 0]
  names.forEach((name, i) => {
    const wide = 28 + name.length * 7.2 + 18
    if (x > 0 && x + wide > width) [x, y] = [0, y + 26]
    const swatch = filled(x, y, 20, i).map(shape => (shape.is === 'rect' ? { ...shape, height: 16 } : shape))
    shapes.push(...swatch.map(shape => (shape.is === 'strokes' ? swatchHatch(x, y, i, shape) : shape)), text([x + 28, y + 13], name))
    x += wide
  })
  return { shapes, height: names.length === 0 ? 0 : y + 34 }
}

const swatchHatch = (x: number, y: number, part: number, shape: Extract<Shape, { is: 'strokes' }>): Shape => ({
  ...shape,
  strokes: hatch({ x, y, width: 20, height: 16 }, parts[part % parts.length]?.hatch ?? 'up'),
})

const rowOf = (label: string, values: readonly Drawn[], y: number, at: Scale['at'], width: number): readonly Shape[] => {
  const all = sum(values)
  const isNone = all === 0 && values.every(value => value !== undefined)
  const said = isNone ? 'none' : `${values.map(value => (value === undefined ? 'not shown' : value)).join(' + ')}`
  let x = 0
  const drawn = values.flatMap((value, i) => {
    if (value === undefined || value === 0) return []
    const wide = at(value)
    const piece = filled(x, y + LABEL, wide, i)
    x += wide
    return piece
  })
  return [
    text([0, y + 16], fitting(label, width - said.length * 7.4 - 12)),
    text([width, y + 16], said, { anchor: 'end', bold: true }),
    ...drawn,
  ]
}

/** A label that is too long for its line is cut: the table beside the chart has it whole. */
const fitting = (label: string, width: number): string => {
  const room = Math.floor(width / 7.2)
  return label.length > room ? `${label.slice(0, Math.max(4, room - 1)).trimEnd()}…` : label
}

/**
 * Where the boxes and lines of the drawing stand: wide for a desk, tall for a phone. The text is measured by a table of widths, a little
 * generously, so that no label is cut off or lies on another.
 */
import { edgeWords, type Flow, type FlowEdge, received } from './flow.ts'
import { wrapped } from './text-width.ts'

export interface Box {
  readonly id: string
  readonly is: 'start' | 'stage'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly BoxLine[]
}

export interface BoxLine {
  readonly text: string
  readonly is: 'title' | 'period' | 'small'
  readonly x: number
  /** The base of the letters. */
  readonly y: number
}

export interface Line {
  readonly from: string
  readonly to: string
  /** From the one box to the other, corner by corner. */
  readonly points: readonly (readonly [x: number, y: number])[]
  /** The number that stands at its end, and before its words in the list. */
  readonly number: number
  readonly badge: readonly [x: number, y: number]
}

export interface Band {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly BoxLine[]
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  /** What stands open alongside; absent where nothing does. */
  readonly band?: Band
}

export interface NumberedEdge extends FlowEdge {
  readonly number: number
  readonly words: string
}

/** The lines of a flow in the order of the boxes they leave, each with its number. */
export const numberedEdges = (flow: Flow): readonly NumberedEdge[] => {
  const order = [received, ...flow.nodes.map(({ id }) => id)]
  return [...flow.edges]
    .toSorted((a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to))
    .map((edge, i) => ({ ...edge, number: i + 1, words: edgeWords(edge) }))
}

/** How many steps from the receipt a box is: after everything that leads to it. A way back counts for nothing. */
export function ranksOf(flow: Flow): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>([[received, 0]])
  const visiting = new Set<string>()
  const rankOf = (id: string): number => {
    const known = ranks.get(id)
    if (known !== undefined) return known
    if (visiting.has(id)) return 0
    visiting.add(id)
    const before = flow.edges.filter(edge => edge.to === id).map(edge => rankOf(edge.from))
    visiting.delete(id)
    const rank = Math.max(0, ...before) + 1
    ranks.set(id, rank)
    return rank
  }
  for (const { id } of flow.nodes) rankOf(id)
  return ranks
}

const line = 18
const pad = 12
/** Between two arrowheads that end at one box. */
const apart = 24

interface Sized {
  readonly id: string
  readonly is: Box['is']
  readonly texts: readonly { readonly text: string; readonly is: BoxLine['is'] }[]
  readonly height: number
}

function sizedBoxes(flow: Flow, width: number): readonly Sized[] {
  const room = width - 2 * pad
  const sized = (id: string, is: Box['is'], title: string, period: string, small: readonly string[]): Sized => {
    const texts = [
      ...wrapped(title, room, 15, true).map(text => ({ text, is: 'title' as const })),
      ...wrapped(period, room, 14, true).map(text => ({ text, is: 'period' as const })),
      ...small.flatMap(words => wrapped(words, room, 13, false).map(text => ({ text, is: 'small' as const }))),
    ]
    const comingIn = flow.edges.filter(edge => edge.to === id).length
    return { id, is, texts, height: Math.max(texts.length * line + 2 * pad - 2, comingIn * apart + 12, 48) }
  }
  return [
    sized(
      received,
      'start',
      flow.start.title,
      '',
      flow.start.stages.map(({ title }) => title),
    ),
    ...flow.nodes.map(({ id, title, period }) => sized(id, 'stage', title, period, [])),
  ]
}

function placed({ id, is, texts, height }: Sized, x: number, y: number, width: number): Box {
  const top = y + (height - texts.length * line) / 2 + 14
  return {
    id,
    is,
    x,
    y,
    width,
    height,
    lines: texts.map(({ text, is: kind }, i) => ({ text, is: kind, x: x + width / 2, y: top + i * line })),
  }
}

function bandOf(flow: Flow, x: number, y: number, width: number): Band | undefined {
  if (flow.alongside.length === 0) return undefined
  const words = `Open at any time: ${flow.alongside.map(({ title }) => title).join('; ')}`
  const lines = wrapped(words, width - 2 * pad, 14, false)
  return {
    x,
    y,
    width,
    height: lines.length * line + 16,
    lines: lines.map((text, i) => ({ text, is: 'small', x: x + width / 2, y: y + 23 + i * line })),
  }
}

/** Columns from left to right, one a step from the receipt; ways that lead no further stand in rows below. */
export function wideDrawing(flow: Flow): Drawing {
  const ranks = ranksOf(flow)
  const edges = numberedEdges(flow)
  const leaves = leavesOf(flow)
  const columns = Math.max(...[...ranks].filter(([id]) => !leaves.has(id)).map(([, rank]) => rank)) + 1
  const far = edges.filter(edge => isFar(edge, ranks) && !leaves.has(edge.to))
  const boxWidth = Math.min(210, Math.floor((wide - 2 - gap * (columns - 1)) / columns))
  const left = 1
  const top = far.length * 12 + 8
  const sized = sizedBoxes(flow, boxWidth)
  const boxes: Box[] = []
  for (let column = 0; column < columns; column++) {
    let y = top
    for (const one of sized.filter(({ id }) => !leaves.has(id) && ranks.get(id) === column)) {
      boxes.push(placed(one, left + column * (boxWidth + gap), y, boxWidth))
      y += one.height + 18
    }
  }
  const below = leafRows(flow, leaves, Math.max(...boxes.map(box => box.y + box.height)) + 54)
  const all = [...boxes, ...below]
  const bottom = Math.max(...all.map(box => box.y + box.height))
  const band = bandOf(flow, 1, bottom + 22, wide - 2)
  const lines = edges.flatMap(edge =>
    leaves.has(edge.to)
      ? leafLine(edge, all)
      : wideLine(
          edge,
          edges.filter(one => !leaves.has(one.to)),
          boxes,
          far.indexOf(edge),
        ),
  )
  return {
    width: wide,
    height: (band === undefined ? bottom : band.y + band.height) + 2,
    boxes: all,
    lines,
    ...(band === undefined ? {} : { band }),
  }
}

const wide = 1140
const gap = 62
const leafWidth = 196
const leafGap = 30

/** What begins with the receipt and leads nowhere further. */
function leavesOf(flow: Flow): ReadonlySet<string> {
  const only = flow.nodes.filter(
    ({ id }) =>
      flow.edges.every(edge => edge.from !== id) && flow.edges.filter(edge => edge.to === id).every(edge => edge.from === received),
  )
  return only.length === flow.nodes.length ? new Set() : new Set(only.map(({ id }) => id))
}

function leafRows(flow: Flow, leaves: ReadonlySet<string>, top: number): readonly Box[] {
  const sized = sizedBoxes(flow, leafWidth).filter(({ id }) => leaves.has(id))
  const inRow = Math.floor((wide - 42) / (leafWidth + leafGap))
  const boxes: Box[] = []
  let y = top
  for (let i = 0; i < sized.length; i += inRow) {
    const row = sized.slice(i, i + inRow)
    const height = Math.max(...row.map(one => one.height))
    for (const [n, one] of row.entries()) boxes.push(placed({ ...one, height }, 42 + n * (leafWidth + leafGap), y, leafWidth))
    y += height + 54
  }
  return boxes
}

/** Down from the receipt, along above the row, into the top of the box. */
function leafLine(edge: NumberedEdge, boxes: readonly Box[]): readonly Line[] {
  const from = boxes.find(({ id }) => id === edge.from)
  const to = boxes.find(({ id }) => id === edge.to)
  if (from === undefined || to === undefined) return []
  const x = to.x + to.width / 2
  const along = to.y - 40
  const points: Line['points'] = [
    [from.x + 18, from.y + from.height],
    [from.x + 18, along],
    [x, along],
    [x, to.y],
  ]
  return [{ from: edge.from, to: edge.to, points, number: edge.number, badge: [x, to.y - 21] }]
}

/** Not to the next column: it goes round above the boxes. */
const isFar = ({ from, to }: FlowEdge, ranks: ReadonlyMap<string, number>): boolean => (ranks.get(to) ?? 0) - (ranks.get(from) ?? 0) !== 1

function wideLine(edge: NumberedEdge, edges: readonly NumberedEdge[], boxes: readonly Box[], lane: number): readonly Line[] {
  const from = boxes.find(({ id }) => id === edge.from)
  const to = boxes.find(({ id }) => id === edge.to)
  if (from === undefined || to === undefined) return []
  const leaving = edges.filter(one => one.from === edge.from)
  const out = from.y + (from.height * (leaving.indexOf(edge) + 1)) / (leaving.length + 1)
  const into = entryOf(edge, edges, to)
  const leavesAt = from.x + from.width
  const turn = leavesAt + 8 + lanesIn(leavesAt, edge.number, edges, boxes)
  const before = to.x - gap + 8 + lanesIn(to.x - gap, edge.number, edges, boxes)
  const points: (readonly [number, number])[] =
    lane < 0
      ? [
          [leavesAt, out],
          [turn, out],
          [turn, into],
          [to.x, into],
        ]
      : [
          [leavesAt, out],
          [turn, out],
          [turn, 4 + lane * 12],
          [before, 4 + lane * 12],
          [before, into],
          [to.x, into],
        ]
  return [{ from: edge.from, to: edge.to, points, number: edge.number, badge: [to.x - 22, into] }]
}

/** How far into a gap between two columns a line turns: each line that turns there has its own place, before the numbers. */
function lanesIn(left: number, number: number, edges: readonly NumberedEdge[], boxes: readonly Box[]): number {
  const x = (id: string) => boxes.find(box => box.id === id)
  const turning = edges.filter(edge => {
    const from = x(edge.from)
    const to = x(edge.to)
    return from !== undefined && to !== undefined && (from.x + from.width === left || to.x - gap === left)
  })
  return turning.findIndex(edge => edge.number === number) * Math.min(5, 21 / turning.length)
}

/** The height at which a line comes in: those of one box stand apart. */
function entryOf(edge: NumberedEdge, edges: readonly NumberedEdge[], to: Box): number {
  const coming = edges.filter(one => one.to === edge.to)
  return to.y + to.height / 2 + (coming.indexOf(edge) - (coming.length - 1) / 2) * apart
}

/** One below the other, with the lines in lanes at the right. */
export function tallDrawing(flow: Flow): Drawing {
  const ranks = ranksOf(flow)
  const edges = numberedEdges(flow)
  const width = 320
  const lanes = lanesOf(edges, [received, ...sorted(flow, ranks)])
  const count = Math.max(0, ...lanes.values()) + 1
  const step = Math.min(9, 70 / count)
  const boxWidth = Math.floor(width - 42 - count * step)
  const boxes: Box[] = []
  let y = 1
  const sized = sizedBoxes(flow, boxWidth)
  for (const id of [received, ...sorted(flow, ranks)]) {
    const one = sized.find(each => each.id === id)
    if (one === undefined) continue
    const leaving = edges.filter(edge => edge.from === id).length
    const height = Math.max(one.height, (edges.filter(edge => edge.to === id).length + 1) * apart + Math.min(leaving, 1) * 12)
    boxes.push(placed({ ...one, height }, 1, y, boxWidth))
    y += height + 16
  }
  const band = bandOf(flow, 1, y + 4, width - 2)
  const lines = edges.flatMap((edge): readonly Line[] => {
    const from = boxes.find(({ id }) => id === edge.from)
    const to = boxes.find(({ id }) => id === edge.to)
    if (from === undefined || to === undefined) return []
    const right = 1 + boxWidth
    const lane = right + 38 + (lanes.get(edge.number) ?? 0) * step
    const into = entryOf(edge, edges, to) - 6
    const out = from.y + from.height - 9
    return [
      {
        from: edge.from,
        to: edge.to,
        points: [
          [right, out],
          [lane, out],
          [lane, into],
          [right, into],
        ],
        number: edge.number,
        badge: [right + 22, into],
      },
    ]
  })
  return { width, height: (band === undefined ? y : band.y + band.height) + 2, boxes, lines, ...(band === undefined ? {} : { band }) }
}

const sorted = (flow: Flow, ranks: ReadonlyMap<string, number>): readonly string[] =>
  flow.nodes.map(({ id }) => id).toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))

/** One lane for all lines that leave one box; two boxes share one where their lines do not pass each other. */
function lanesOf(edges: readonly NumberedEdge[], order: readonly string[]): ReadonlyMap<number, number> {
  const reach = order.flatMap((id, at) => {
    const mine = edges.filter(edge => edge.from === id)
    const ends = mine.map(edge => order.indexOf(edge.to))
    return mine.length === 0 ? [] : [{ mine, from: Math.min(at, ...ends), to: Math.max(at, ...ends) }]
  })
  const lanes = new Map<number, number>()
  const used: { from: number; to: number }[][] = []
  for (const { mine, from, to } of reach.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const free = used.findIndex(taken => taken.every(other => to < other.from || other.to < from))
    const lane = free < 0 ? used.length : free
    used[lane] = [...(used[lane] ?? []), { from, to }]
    for (const edge of mine) lanes.set(edge.number, lane)
  }
  return lanes
}

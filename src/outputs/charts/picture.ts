/** A drawing as shapes, in the units of its view box: written out as SVG for a page and drawn the same in a PDF. */

/** Colours by what they are for; told apart by lightness and by hatching too, for those who see colours differently and for print. */
export type Ink = 'ink' | 'quiet' | 'grid' | 'paper' | 'band' | 'limit' | 'first' | 'second' | 'third' | 'fourth'

export const inks: Readonly<Record<Ink, string>> = {
  ink: '#17252d',
  quiet: '#4a5a63',
  grid: '#d6dcdd',
  paper: '#ffffff',
  band: '#e9edf6',
  limit: '#3b4f78',
  first: '#11505a',
  second: '#d3bde6',
  third: '#9d2a1b',
  fourth: '#f0d58c',
}

export type Shape =
  | { readonly is: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: Ink }
  /** Lines from point to point: one stroke each. */
  | {
      readonly is: 'strokes'
      readonly strokes: readonly (readonly Point[])[]
      readonly ink: Ink
      readonly weight: number
      readonly dash?: readonly [number, number]
    }
  | { readonly is: 'area'; readonly points: readonly Point[]; readonly fill: Ink }
  | { readonly is: 'dot'; readonly at: Point; readonly radius: number; readonly fill: Ink }
  | {
      readonly is: 'text'
      readonly at: Point
      readonly text: string
      readonly size: number
      readonly anchor: 'start' | 'middle' | 'end'
      readonly ink: Ink
      readonly bold?: true
    }

export type Point = readonly [x: number, y: number]

export interface Picture {
  readonly width: number
  readonly height: number
  readonly title: string
  /** What it shows, in words, for whoever cannot see it. */
  readonly describes: string
  readonly shapes: readonly Shape[]
}

export const round = (n: number): number => Math.round(n * 10) / 10

export const text = (at: Point, words: string, more: Partial<Omit<Extract<Shape, { is: 'text' }>, 'is' | 'at' | 'text'>> = {}): Shape => ({
  ...{ is: 'text', at, text: words, size: 14, anchor: 'start', ink: 'ink' },
  ...more,
})

export const stroke = (points: readonly Point[], ink: Ink, weight = 1, dash?: readonly [number, number]): Shape => ({
  ...{ is: 'strokes', strokes: [points], ink, weight },
  ...(dash && { dash }),
})

import { type Point, round } from './picture.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const gap = 7

/** Slanting lines inside a box: a part of a bar is known by them where its colour cannot be told. */
export const hatch = ({ x, y, width, height }: Box, slant: 'up' | 'down'): readonly (readonly Point[])[] => {
  const lines: (readonly Point[])[] = []
  for (let at = gap; at < width + height; at += gap) {
    const [left, right] = [Math.max(0, at - height), Math.min(width, at)]
    if (right - left < 1) continue
    const yOf = (across: number): number => (slant === 'up' ? at - across : height - (at - across))
    lines.push([
      [round(x + left), round(y + yOf(left))],
      [round(x + right), round(y + yOf(right))],
    ])
  }
  return lines
}

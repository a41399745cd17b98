import type { ControlChart } from '../control-chart/chart.ts'

/** A value that is drawn; nothing where it is hidden because it is small, or is not known. */
export type Drawn = number | undefined

interface Titled {
  readonly title: string
  /** What is counted: 'complaints', 'working days'. */
  readonly unit: string
}

/** A chart as its data: drawn, put in words and printed as a table from the same. */
export type ChartData =
  | (Titled & { readonly is: 'bars'; readonly of: string; readonly rows: readonly { readonly label: string; readonly value: Drawn }[] })
  /** Bars in at most four parts that add up: in time, in extra time, late. */
  | (Titled & {
      readonly is: 'stacked'
      readonly of: string
      readonly parts: readonly string[]
      readonly rows: readonly { readonly label: string; readonly values: readonly Drawn[] }[]
    })
  | (Titled & { readonly is: 'line'; readonly of: string; readonly points: readonly { readonly label: string; readonly value: Drawn }[] })
  | (Titled & { readonly is: 'control'; readonly chart: ControlChart })

export interface ChartTable {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

import type { ControlChart } from '../control-chart/chart.ts'

/** A value that is drawn; nothing where it is hidden because it is small, or is not known. */
export type Drawn = number | undefined

interface Titled {
  readonly title: string
  /** What is counted: 'complaints', 'working days'; nothing where its title says it. */
  readonly unit?: string
}

/** A chart as its data: drawn and put in words from the same. It stands beside the table that it is drawn from. */
export type ChartData =
  | (Titled & { readonly is: 'bars'; readonly rows: readonly { readonly label: string; readonly value: Drawn }[] })
  /** Bars in at most four parts that add up: in time, in extra time, late. */
  | (Titled & {
      readonly is: 'stacked'
      readonly parts: readonly string[]
      readonly rows: readonly { readonly label: string; readonly values: readonly Drawn[] }[]
    })
  | (Titled & { readonly is: 'line'; readonly points: readonly { readonly label: string; readonly value: Drawn }[] })
  | (Titled & { readonly is: 'control'; readonly chart: ControlChart })

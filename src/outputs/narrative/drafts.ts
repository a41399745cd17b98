/** First words for a section, drawn from its numbers alone: what rose, what fell, what is none. People edit them; why is theirs to say. */
import { type ControlChart, lastSignal } from '../control-chart/chart.ts'
import { headline } from '../control-chart/in-words.ts'
import { listInWords } from '../days-in-words/days.ts'
import { trendChart } from '../publication/charts-of.ts'
import { isOfChosenRows, type ShownAmount, type ShownRow, type ShownSection, type ShownTable } from '../publication/content.ts'
import { shownInWords } from '../publication/said.ts'

/** Sentences of a draft: more would be the table again. */
const most = 6
/** Of fewer than this a percentage says little. */
const fewForPercent = 20

export function draftWords(section: ShownSection): string {
  const trends = Object.fromEntries(
    section.tables.filter(({ isTrend }) => isTrend).map(table => [table.rows[0]?.measure, trendChart(table)]),
  )
  const sentences = section.tables
    .filter(table => !isOfChosenRows(table) && !table.isTrend)
    .flatMap(table => {
      const groups = table.rows.filter(({ isGroup }) => isGroup)
      return groups.length > 0 ? groupSentences(table, groups) : table.rows.flatMap(row => rowSentences(withBefore(table), row, trends))
    })
  return sentences.slice(0, most).join(' ')
}

/** A period of which nothing at all is recorded is none that numbers rose or fell from: it may be older than the record. */
const withBefore = (table: ShownTable): ShownTable =>
  table.rows.every(({ cells: [, before] }) => before === undefined || wasNothing(before))
    ? { ...table, columns: table.columns.slice(0, 1) }
    : table

const wasNothing = (amount: ShownAmount): boolean =>
  amount.is === 'none' || (amount.is === 'count' && amount.count === 0) || (amount.is === 'share' && amount.of === 0)

function rowSentences(
  { columns }: ShownTable,
  { title, measure, cells }: ShownRow,
  trends: Readonly<Record<string, ControlChart | undefined>>,
): readonly string[] {
  const [now, before] = cells
  if (now === undefined) return []
  const period = columns[1]?.title ?? ''
  const change = before === undefined || columns.length < 2 ? '' : changeInWords(now, before, period)
  const few = now.is === 'share' && now.of > 0 && now.of < fewForPercent ? ' These are too few for the percentage to mean much.' : ''
  const trend = trends[measure]
  return [`${title}: ${lowerNone(shownInWords(now))}${change}.${few}${trend === undefined ? '' : ` ${trendInWords(trend)}`}`]
}

const lowerNone = (words: string): string => (words === 'None' || words === 'Not shown' ? words.toLowerCase() : words)

const comparable = (amount: ShownAmount): number | undefined => {
  if (amount.is === 'count') return amount.count
  if (amount.is === 'share') return amount.percent
  return amount.is === 'days' ? amount.average : amount.is === 'none' ? 0 : undefined
}

/** ', up from 44 in July to September 2026'. */
function changeInWords(now: ShownAmount, before: ShownAmount, period: string): string {
  const [is, was] = [comparable(now), comparable(before)]
  const said = lowerNone(shownInWords(before))
  if (is === undefined || was === undefined) return `; ${said} in ${period}`
  if (is === was) return `, the same as in ${period}`
  return `, ${is > was ? 'up' : 'down'} from ${said} in ${period}`
}

function groupSentences({ title }: ShownTable, groups: readonly ShownRow[]): readonly string[] {
  const counted = groups.flatMap(({ title: name, cells: [now] }) => (now?.is === 'count' ? [{ name, count: now.count }] : []))
  const top = counted.toSorted((a, b) => b.count - a.count).slice(0, 3)
  const none = groups.filter(({ cells: [now] }) => now?.is === 'none').map(({ title: name }) => name)
  return [
    ...(top.length === 0 ? [] : [`${title}: most in ${listInWords(top.map(({ name, count }) => `${name} (${count})`))}.`]),
    ...(none.length === 0 ? [] : [`There were none in ${listInWords(none)}.`]),
  ]
}

function trendInWords(chart: ControlChart): string {
  if (chart.is !== 'charted') return ''
  return lastSignal(chart) === undefined
    ? 'Month by month this is within the usual ups and downs: no change is shown.'
    : `Month by month there is more than chance in it (${headline(chart).replace(/^Signal: /, '')}).`
}

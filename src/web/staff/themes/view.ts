/** Themes across cases, exactly as the page prints them: a chart for each that has enough to be one, and the rest in words. */
import type { LocalDate } from '#calendar'
import type { Body } from '#language'
import {
  type ControlChart,
  controlChart,
  explained,
  headline,
  mayRebase,
  monthInWords,
  monthsOf,
  plainDay,
  signalsInWords,
  tallyThemes,
  themeListOn,
} from '#outputs'
import type { ThemeFigures } from '../../theme-services.ts'

export interface ChartView {
  readonly id: string
  readonly title: string
  readonly chart: ControlChart
  readonly headline: string
  readonly isSignal: boolean
  readonly sentences: readonly string[]
  readonly rows: readonly { readonly month: string; readonly value: number; readonly says: string }[]
  /** Who set the limits anew, and why. */
  readonly history: readonly string[]
  /** Where the limits may be set anew. */
  readonly rebase?: string
}

export interface ThemeRowView {
  readonly id: string
  readonly title: string
  readonly depth: number
  readonly total: number
  readonly headline: string
  readonly isSignal: boolean
  readonly href?: string
}

export interface ThemesView {
  readonly title: string
  readonly sub: string
  readonly services: readonly { readonly value: string; readonly text: string }[]
  readonly service: string
  readonly counts: readonly { readonly n: number; readonly name: string; readonly fact: string; readonly href: string }[]
  readonly rows: readonly ThemeRowView[]
  readonly charts: readonly ChartView[]
  readonly notes: readonly string[]
  readonly list: string
}

export const serviceTitle = (body: Pick<Body, 'services'>, id: string | undefined): string =>
  body.services.find(one => one.id === id)?.title ?? (id === undefined || id === '' ? 'no service named' : id)

export const rebaseHref = (service: string, theme: string): string => `/learning/themes/limits?${new URLSearchParams({ service, theme })}`

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

interface Series {
  readonly id: string
  readonly title: string
  readonly months: Parameters<typeof controlChart>[0]
}

/** The chart of one series, as it is judged by the limits in force. */
export const chartView = (series: Series, service: string, figures: ThemeFigures, mayAdminister: boolean): ChartView => {
  const own = figures.baselines.filter(one => one.service === service && one.theme === series.id)
  const chart = controlChart(series.months, own)
  const spans = chart.is === 'charted' ? chart.spans : []
  const signals = new Map(spans.flatMap(span => span.months.map(month => [month.month, month.signals] as const)))
  return {
    id: series.id === '' ? 'all' : series.id,
    title: series.title,
    chart,
    headline: headline(chart),
    isSignal: (spans.at(-1)?.months ?? []).some(month => month.signals.length > 0),
    sentences: explained(chart),
    rows: monthsOf(chart).map(({ month, value }) => ({
      month: monthInWords(month),
      value,
      says: chart.is === 'charted' ? signalsInWords(signals.get(month) ?? []) : 'Not judged',
    })),
    history: own.map(
      ({ from, reason, by, at }) =>
        `Limits set anew from ${monthInWords(from)} by ${by} on ${plainDay(at.slice(0, 10) as LocalDate)}: ${reason}`,
    ),
    ...(mayAdminister && mayRebase(chart).may && { rebase: rebaseHref(service, series.id) }),
  }
}

export interface ThemesFrom {
  readonly body: Pick<Body, 'services' | 'themeLists'>
  readonly today: LocalDate
  readonly figures: ThemeFigures
  readonly service: string
  readonly mayAdminister: boolean
  readonly again: number
}

const notesOf = ({ figures }: ThemesFrom, tally: ReturnType<typeof tallyThemes> | undefined): readonly string[] => [
  'A complaint counts in the month it was received, each of its points once. Only months that are over are counted, and a month without any counts as nought.',
  ...(figures.isWithoutRestricted ? ['Restricted cases are left out, but for those in which you have a part by name.'] : []),
  ...(tally?.retired ?? []).map(
    ({ title, count, because }) =>
      `${plural(count, 'point was', 'points were')} recorded under “${title}”, which is no longer used. ${because}`,
  ),
  'The charts are those of individual values and their moving range, after Donald Wheeler: the limits are the mean, and 2.66 times the average step from one month to the next to either side. They count points, not rates: how many people use a service is not known here. Where a whole service grows or shrinks, its own chart shows it first.',
]

export const themesView = (from: ThemesFrom): ThemesView => {
  const { body, today, figures, service, mayAdminister, again } = from
  const lists = body.themeLists ?? []
  const present = themeListOn(lists, today)
  const tally =
    present && figures.months ? tallyThemes(lists, present, figures.counted, figures.months.first, figures.months.last) : undefined
  const all = tally && chartView({ id: '', title: 'All themes together', months: tally.all }, service, figures, mayAdminister)
  const charts = tally?.themes.map(theme => ({ theme, view: chartView(theme, service, figures, mayAdminister) })) ?? []
  const shown = charts.filter(({ view }) => view.chart.is === 'charted')
  const span = figures.months && `${monthInWords(figures.months.first)} to ${monthInWords(figures.months.last)}`
  const of = service === '' ? '' : `?${new URLSearchParams({ service })}`
  return {
    title: 'Themes',
    sub: tally === undefined ? 'Nothing has been counted yet.' : `${plural(tally.total, 'point', 'points')} of complaint, ${span}.`,
    services: [{ value: '', text: 'All services' }, ...body.services.map(({ id, title }) => ({ value: id, text: title }))],
    service,
    counts: [
      {
        n: charts.filter(({ view }) => view.isSignal).length + (all?.isSignal ? 1 : 0),
        name: 'Signals',
        fact: 'charts that say something changed',
        href: '#charts',
      },
      { n: again, name: 'Come up again', fact: 'after something was done', href: '/learning/themes/again' },
      {
        n: tally?.withoutTheme ?? 0,
        name: 'Without a theme',
        fact: 'counted in the whole, in no theme',
        href: `/learning/themes/sort${of}`,
      },
      { n: tally?.needPerson ?? 0, name: 'To say again', fact: 'their theme was split since', href: `/learning/themes/sort?which=split` },
    ],
    rows: charts.map(({ theme, view }) => ({
      ...{ id: theme.id, title: theme.title, depth: theme.depth, total: theme.total },
      ...{ headline: view.headline, isSignal: view.isSignal },
      ...(view.chart.is === 'charted' && { href: `#${view.id}` }),
    })),
    charts: [...(all ? [all] : []), ...shown.map(({ view }) => view)],
    notes: notesOf(from, tally),
    list: present === undefined ? '' : `The list in force is that from ${plainDay(present.from)}.`,
  }
}

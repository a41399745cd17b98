/** A control chart in words: what is a signal, what is noise, and what to do about either. */
import { MONTHS } from '#calendar'
import { listInWords } from '../days-in-words/days.ts'
import { baselineMonths, type ControlChart, fewestMonths, type Month, monthsOf, type Span } from './chart.ts'
import type { Signal, SignalRule } from './signals.ts'

/** 'April 2026' */
export const monthInWords = (month: Month): string => `${MONTHS[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`
/** 'Apr 26' */
export const monthInShort = (month: Month): string => `${(MONTHS[Number(month.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${month.slice(2, 4)}`

const oneDecimal = (n: number): string => (Math.round(n * 10) / 10).toLocaleString('en-GB')

const RULES: Readonly<Record<SignalRule, (side: Signal['side']) => string>> = {
  beyond: side => (side === 'high' ? 'above the upper limit' : 'below the lower limit'),
  step: side => (side === 'high' ? 'a larger rise than usual from the month before' : 'a larger fall than usual from the month before'),
  run: side => `one of 8 or more months in a row ${side === 'high' ? 'above' : 'below'} the mean`,
  'near-limit': side => `one of 3 in 4 months nearer to the ${side === 'high' ? 'upper' : 'lower'} limit than to the mean`,
}

/** Why a month is a signal; 'usual' where it is none. */
export const signalsInWords = (signals: readonly Signal[]): string =>
  signals.length === 0 ? 'Usual' : `Signal: ${listInWords(signals.map(({ rule, side }) => RULES[rule](side)))}`

/** The band of usual months in whole complaints: a count is never a fraction. */
export const usualInWords = ({ limits }: Pick<Span, 'limits'>): string =>
  `between ${Math.max(0, Math.ceil(limits.lower - 1e-9))} and ${Math.floor(limits.upper + 1e-9)}`

const baselineInWords = ({ months, baseline, isProvisional, reason }: Span): readonly string[] => {
  const [first, last] = [months[0]?.month ?? '', months[baseline - 1]?.month ?? '']
  const from = `The limits come from the ${baseline} months ${monthInWords(first)} to ${monthInWords(last)}`
  const how = isProvisional ? ` and still move until there are ${baselineMonths}` : ' and stay as they are'
  return [`${from}${how}.`, ...(reason === undefined ? [] : [`They were set anew from ${monthInWords(first)}: ${reason}`])]
}

const runsOfMonths = (months: readonly Month[]): string =>
  months.length > 3 ? `${monthInWords(months[0] ?? '')} to ${monthInWords(months.at(-1) ?? '')}` : listInWords(months.map(monthInWords))

/** One line: signal or noise. */
export const headline = (chart: ControlChart): string => {
  if (chart.is === 'too-few-months') return 'Too few months to say'
  if (chart.is === 'too-few-to-chart') return 'Too few complaints to say'
  const signals = (chart.spans.at(-1)?.months ?? []).filter(month => month.signals.length > 0)
  return signals.length === 0 ? 'No signal: the usual ups and downs' : `Signal: ${runsOfMonths(signals.map(({ month }) => month))}`
}

/** What it shows, for whoever reads and has nothing to do about it. */
export const whatItShows = (chart: ControlChart): string => sentencesShown(chart).join(' ')

/** The same, sentence by sentence: each is put into another language whole. */
export const sentencesShown = (chart: ControlChart): readonly string[] => [
  `${headline(chart)}.`,
  ...(chart.is === 'charted' ? saidOf(chart).slice(0, -1) : saidOf(chart)).flat(),
]

/** What it means, in a few sentences. */
export const explained = (chart: ControlChart): readonly string[] => saidOf(chart).map(sentences => sentences.join(' '))

const saidOf = (chart: ControlChart): readonly (readonly string[])[] => {
  const months = monthsOf(chart)
  const total = months.reduce((sum, { value }) => sum + value, 0)
  if (chart.is === 'too-few-months')
    return [
      [
        `There ${months.length === 1 ? 'is 1 complete month' : `are ${months.length} complete months`}, and limits from fewer than ${fewestMonths} would pretend to know what is usual. Look at each complaint instead.`,
      ],
    ]
  if (chart.is === 'too-few-to-chart')
    return [
      [
        `${total} in ${months.length} months is about ${oneDecimal(chart.mean)} a month in the first year. With so few, one month more or less says nothing. Look at each complaint instead.`,
      ],
    ]
  const span = chart.spans.at(-1)
  if (span === undefined) return []
  const signals = span.months.filter(month => month.signals.length > 0)
  const band = [`The mean is ${oneDecimal(span.limits.mean)} a month; a month ${usualInWords(span)} is usual.`, ...baselineInWords(span)]
  if (signals.length === 0)
    return [
      band,
      [
        'No month stands out. A month that is higher or lower than the last has no reason of its own to be found: to bring the number down, change how the work is always done.',
      ],
    ]
  const why = signals.map(
    ({ month, value, signals: own }) =>
      `${monthInWords(month)} (${value}) is ${listInWords(own.map(({ rule, side }) => RULES[rule](side)))}.`,
  )
  return [
    band,
    ...(why.length > 4
      ? [...why.slice(0, 3), `So are others, to ${monthInWords(signals.at(-1)?.month ?? '')}; the table lists them.`]
      : why
    ).map(one => [one]),
    ['Something changed. Find out what, and write down what was done about it.'],
  ]
}

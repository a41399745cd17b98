import { MONTHS, WEEKDAYS, WELSH_MONTHS, WELSH_WEEKDAYS } from '#calendar'
import { beside } from './cy/beside.ts'
import { charts } from './cy/charts.ts'
import { equality } from './cy/equality.ts'
import { following } from './cy/following.ts'
import { form } from './cy/form.ts'
import { mails } from './cy/mails.ts'
import { notices } from './cy/notices.ts'
import { standing } from './cy/standing.ts'
import { young } from './cy/young.ts'
import type { Language } from './translate-html.ts'

const inTheirOrder = (english: readonly string[], inWelsh: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(english.map((name, i) => [name, inWelsh[i] ?? name]))

const months = inTheirOrder(MONTHS, WELSH_MONTHS)
const days = inTheirOrder(WEEKDAYS, WELSH_WEEKDAYS)

const month = new RegExp(`\\b(${Object.keys(months).join('|')})\\b`, 'g')
const weekday = new RegExp(`\\b(${Object.keys(days).join('|')})\\b`, 'g')
const date = new RegExp(`^(?:(?:${Object.keys(days).join('|')}) )?(?:\\d{1,2} )?(?:${Object.keys(months).join('|')})(?: \\d{4})?$`)

/** After a figure these words change their first letter, or another word is used. */
const lengths = {
  year: (n: number) => (n === 1 ? 'flwyddyn' : n === 2 ? 'flynedd' : [3, 4, 6].includes(n) ? 'blynedd' : 'mlynedd'),
  month: (n: number) => (n === 2 ? 'fis' : 'mis'),
  day: (n: number) => (n === 2 ? 'ddiwrnod' : 'diwrnod'),
  'working day': (n: number) => (n === 2 ? 'ddiwrnod gwaith' : 'diwrnod gwaith'),
  'calendar day': (n: number) => (n === 2 ? 'ddiwrnod calendr' : 'diwrnod calendr'),
  week: () => 'wythnos',
} as const

const isUnit = (unit: string): unit is keyof typeof lengths => Object.hasOwn(lengths, unit)

const lengthIn = (english: string): string | undefined => {
  const [, figure = '', unit = ''] = /^(\d+) ([a-z ]+?)s?$/.exec(english) ?? []
  return isUnit(unit) ? `${figure} ${lengths[unit](Number(figure))}` : undefined
}

const monthIn = (english: string): string => english.replace(month, name => months[name] ?? name)
const monthAndYear = `(?:${Object.keys(months).join('|')}) \\d{4}`
const period = new RegExp(`^(${monthAndYear}) to (${monthAndYear})$`)
const share = /^([\d.]+%|n\/a) \(([\d,]+) of ([\d,]+)\)$/
const average = /^([\d.,]+) on average \(median ([\d.,]+), longest ([\d.,]+); ([\d,]+)\)$/

/** What stands in a cell of a table, or over it: the months of a period, a share, an average. */
const figureIn = (english: string): string | undefined => {
  const [, first, last] = period.exec(english) ?? []
  if (first !== undefined && last !== undefined) return `${monthIn(first)} hyd fis ${monthIn(last)}`
  const [, percent, part, of] = share.exec(english) ?? []
  if (percent !== undefined) return `${percent === 'n/a' ? 'amherthnasol' : percent} (${part} o ${of})`
  const [, mean, median, longest, count] = average.exec(english) ?? []
  return mean === undefined ? undefined : `${mean} ar gyfartaledd (canolrif ${median}, hwyaf ${longest}; ${count})`
}

export const welsh: Language & { readonly code: 'cy' } = {
  code: 'cy',
  scripts: {
    'data-module="govuk-character-count"': [
      'data-i18n.characters-under-limit.other="Mae gennych %{count} nod ar ôl"',
      'data-i18n.characters-at-limit="Nid oes gennych unrhyw nodau ar ôl"',
      'data-i18n.characters-over-limit.other="Mae gennych %{count} nod yn ormod"',
    ].join(' '),
  },
  catalogue: { ...form, ...following, ...standing, ...young, ...equality, ...notices, ...mails, ...beside, ...charts },
  // “Ar”, “tan” and their like soften the word after them: ar ddydd Llun.
  joined: sentence => sentence.replace(/(?<!\p{L})(ar|tan|o|i|am|hyd|gan) dydd (?=\p{Lu})/giu, '$1 ddydd '),
  part: english =>
    lengthIn(english) ??
    figureIn(english) ??
    (date.test(english) ? english.replace(weekday, name => days[name] ?? name).replace(month, name => months[name] ?? name) : english),
}

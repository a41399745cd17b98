/** A report filled in: its sections as its procedure has them, from what was counted. */
import { addDays, type LocalDate } from '#calendar'
import { type Measure, type Procedure, type Report, type ReportSection, sayCondition, sayInSentence, sayLabel, sayWhen } from '#language'
import { idInWords, sentenceCase } from '../days-in-words/days.ts'
import { amountOf, amountOfGroup } from './amounts.ts'
import { type Narrowing, pairField, pairValue } from './narrowing.ts'
import { periodsBefore } from './periods.ts'
import { reconciled } from './reconciled.ts'
import type { Cell, FigureDefinition, FigureRow, FigureSection, FigureTable, NamedPeriod, ReportFigures } from './report-figures.ts'
import { fewTable, listTable, measuresOfRows, objectivesTable, type RecordBehind, recurringTable } from './rows-chosen.ts'
import { nothingCounted, type Pair, type Tallies, type Tally } from './tally.ts'
import { monthsOfTrend, trendTable } from './trend-table.ts'

/** What has to be counted for one column of a section. */
export interface Counting {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly services?: readonly string[]
  readonly only?: Narrowing
  /** Fields that are counted together. */
  readonly pairs?: readonly Pair[]
  /** All that is asked of it: whoever counts case by case may leave out the others. */
  readonly measures?: readonly string[]
}

/** Within one filling, `only` and `pairs` are the same throughout. */
export const countingKey = ({ from, to, services = [] }: Counting): string => `${from} ${to} ${[...services].sort().join(' ')}`

/** What each group is called, and those that must be there though nothing was counted in them. */
export interface Groups {
  titleOf(field: string, value: string): string
  known(field: string): readonly string[]
}

export interface Filling {
  readonly procedure: Procedure
  readonly report?: string
  readonly title: string
  readonly clause: string
  readonly sections: Readonly<Record<string, ReportSection>>
  readonly period: NamedPeriod
  /** The periods before it, the latest first, as many as any section asks for. */
  readonly earlier: readonly NamedPeriod[]
  /** Of some cases alone. */
  readonly only?: Narrowing
  /** A second field, for tables of its groups beside those of the first. */
  readonly across?: string
}

/** A report of a procedure, for one of its periods. */
export function reportFilling(procedure: Procedure, id: string, report: Report, period: NamedPeriod): Filling {
  const beside = Math.max(0, ...Object.values(report.contains).map(one => one.beside ?? 0))
  return {
    ...{ procedure, report: id, title: report.title, clause: report.clause, sections: report.contains, period },
    earlier: periodsBefore(report, period, beside),
  }
}

const columnsOf = ({ period, earlier }: Filling, { beside = 0 }: ReportSection): readonly NamedPeriod[] => [
  period,
  ...earlier.slice(0, beside),
]

/** The measures of a section: those it shows, else those that its words name. */
const measuresOf = ({ procedure }: Filling, { shows, says }: ReportSection): readonly (readonly [string, Measure])[] => {
  const ids = shows ?? [...says.matchAll(/\{([^{}]*)\}/g)].map(([, gap = '']) => gap)
  return ids.flatMap(id => {
    const measure = procedure.measures?.[id]
    return measure === undefined ? [] : [[id, measure] as const]
  })
}

const dayBefore = ({ from }: NamedPeriod): Counting => ({ from: addDays(from, -1), to: addDays(from, -1) })

/** Everything that must be counted to fill it in, each once. */
export function countings(filling: Filling): readonly Counting[] {
  const common = commonTo(filling)
  const all = Object.values(filling.sections).flatMap(section => {
    const only = { ...common, ...(section.services && { services: section.services }) }
    const shown = measuresOf(filling, section)
    if (shown.length === 0 && !choosesRows(section)) return []
    const before = shown.some(([, { flow }]) => flow !== undefined) ? [{ ...dayBefore(filling.period), ...only }] : []
    return [...columnsOf(filling, section).map(({ from, to }): Counting => ({ from, to, ...only })), ...before]
  })
  // A month that is a period of its own is asked for as that.
  return [...new Map([...monthsCounted(filling), ...all].map(one => [countingKey(one), one])).values()]
}

/** What a report follows month by month: the first of its counts that happen on a day and are of all services. */
function followed(filling: Filling): { readonly section: string; readonly measure: string } | undefined {
  if (filling.report === undefined) return undefined
  for (const [section, own] of Object.entries(filling.sections)) {
    if (own.services !== undefined) continue
    const found = measuresOf(filling, own).find(
      ([, { on, value, outOf }]) => value === undefined && outOf === undefined && !(typeof on === 'object' && 'at' in on),
    )
    if (found !== undefined) return { section, measure: found[0] }
  }
  return undefined
}

const monthsCounted = (filling: Filling): readonly Counting[] => {
  const { measure } = followed(filling) ?? {}
  return measure === undefined ? [] : monthsOfTrend(filling.period).map(({ from, to }) => ({ from, to, measures: [measure] }))
}

/** What every counting of a filling has alike. */
function commonTo(filling: Filling): Pick<Counting, 'only' | 'pairs' | 'measures'> {
  const { report, only, across } = filling
  const sections = Object.values(filling.sections)
  const fields = new Set(sections.flatMap(({ by = [] }) => by))
  const pairs = across === undefined ? [] : [...fields].filter(field => field !== across).map((field): Pair => [field, across])
  // A report shows nearly all there is: what it leaves out is not worth asking for.
  if (report !== undefined && only === undefined && pairs.length === 0) return {}
  return { ...(only && { only }), pairs, measures: leanedOn(sections.flatMap(section => measuresOf(filling, section))) }
}

/** These, and those that they are a share of or add up with. */
const leanedOn = (shown: readonly (readonly [string, Measure])[]): readonly string[] => [
  ...new Set(shown.flatMap(([id, { outOf = id, parts = [], flow }]) => [id, outOf, ...parts, ...(flow ? [...flow.in, ...flow.out] : [])])),
]

export interface Filled {
  /** By `countingKey`. */
  readonly counted: ReadonlyMap<string, Tallies>
  readonly groups: Groups
  readonly asAt: LocalDate
  readonly isWhole: boolean
  /** The body's own record, and cases behind what sections list. */
  readonly record?: RecordBehind
}

/** Fills it in. What was not counted reads as nothing counted. */
export function fillReport(filling: Filling, filled: Filled): ReportFigures {
  const { procedure, report, title, clause, period } = filling
  const sections = Object.entries(filling.sections).map(([id, section]) => fillSection(filling, filled, id, section))
  const shown = new Set(
    Object.values(filling.sections).flatMap(section => [...measuresOf(filling, section).map(([id]) => id), ...measuresOfRows(section)]),
  )
  const wholes = [...shown].flatMap(id => procedure.measures?.[id]?.outOf ?? [])
  return {
    ...{ procedure: procedure.id, ...(report === undefined ? {} : { report }), title, clause, period, sections },
    ...{ asAt: filled.asAt, isWhole: filled.isWhole },
    definitions: Object.fromEntries([...new Set([...shown, ...wholes])].map(id => [id, definitionOf(procedure, id)])),
  }
}

function fillSection(filling: Filling, filled: Filled, id: string, section: ReportSection): FigureSection {
  const { services } = section
  const columns = columnsOf(filling, section)
  const only = services === undefined ? {} : { services }
  const tallied = columns.map(({ from, to }) => filled.counted.get(countingKey({ from, to, ...only })) ?? {})
  const shown = measuresOf(filling, section)
  const title = sentenceCase(section.says.replaceAll(/:?\s*\{[^{}]*\}/g, '').replace(/\.$/, ''))
  const tables: FigureTable[] = shown.length === 0 ? [] : [{ id, title, columns, rows: shown.map(row => measureRow(row, tallied)) }]
  tables.push(...trendIn(filling, filled, id))
  for (const [measure, { splitBy = [], ...own }] of shown)
    for (const field of section.by ?? []) {
      if (!splitBy.includes(field)) continue
      const grouping = { measure, own, field, columns, tallied, services }
      tables.push(groupTable(filling, filled, grouping))
      const { across } = filling
      if (across !== undefined && across !== field && splitBy.includes(across)) tables.push(crossTable(filling, filled, grouping, across))
    }
  tables.push(...chosenTables({ filling, filled, section, columns, tallied }))
  const before = filled.counted.get(countingKey({ ...dayBefore(filling.period), ...only }))
  const sums = shown.flatMap(([measure]) => reconciled(filling.procedure, measure, tallied[0] ?? {}, before))
  return { id, title, clause: section.clause, tables, sums }
}

function trendIn(filling: Filling, { counted, asAt }: Filled, section: string): readonly FigureTable[] {
  const its = followed(filling)
  const measure = its?.section === section ? filling.procedure.measures?.[its.measure] : undefined
  if (its === undefined || measure === undefined) return []
  const months = monthsOfTrend(filling.period).filter(({ to }) => to < asAt)
  const counts = months.map(({ from, to }) => tallyIn(counted.get(countingKey({ from, to })) ?? {}, its.measure))
  return trendTable(its.measure, measure.title, months, counts) ?? []
}

const tallyIn = (tallies: Tallies, measure: string | undefined): Tally =>
  (measure === undefined ? undefined : tallies[measure]) ?? nothingCounted

function measureRow([id, measure]: readonly [string, Measure], tallied: readonly Tallies[]): FigureRow {
  const cells = tallied.map((tallies): Cell => {
    const tally = tallyIn(tallies, id)
    return { amount: amountOf(measure, tally, tallyIn(tallies, measure.outOf)), notKnown: tally.notKnown }
  })
  return { id, measure: id, title: measure.title, cells }
}

const choosesRows = (section: ReportSection): boolean => measuresOfRows(section).length > 0

/** Tables of rows that are chosen: those with few or none, those who have an objective, what came up again, and what is listed one by one. */
function chosenTables({
  filling,
  filled,
  section: { few, objectives, recurring, lists, services },
  columns,
  tallied,
}: {
  readonly filling: Filling
  readonly filled: Filled
  readonly section: ReportSection
  readonly columns: readonly NamedPeriod[]
  readonly tallied: readonly Tallies[]
}): readonly FigureTable[] {
  const { procedure, period } = filling
  const { record } = filled
  const grouped = ({ of, by }: { readonly of: string; readonly by: string }): FigureTable | undefined => {
    const own = procedure.measures?.[of]
    return own && groupTable(filling, filled, { measure: of, own, field: by, columns, tallied, services })
  }
  const isPublished = filling.report !== undefined && procedure.reports?.[filling.report]?.published === true
  const of = { procedure, period, isPublished, ...(record && { record }) }
  return [few && fewTable(of, few, grouped(few)), objectives && objectivesTable(of, objectives, grouped(objectives))]
    .concat(recurring && recurringTable(of, recurring, grouped(recurring)), lists && listTable(of, lists))
    .filter(table => table !== undefined)
}

interface Grouping {
  readonly measure: string
  readonly own: Measure
  readonly field: string
  readonly columns: readonly NamedPeriod[]
  readonly tallied: readonly Tallies[]
  readonly services: readonly string[] | undefined
}

const valuesOf = (groups: Groups, field: string, tallied: readonly Tally[], known = groups.known(field)): readonly string[] => {
  const seen = tallied.flatMap(({ by }) => Object.keys(by[field] ?? {}))
  return [...new Set([...known, ...seen.filter(value => value !== ''), ...(seen.includes('') ? [''] : [])])]
}

const titleIn = ({ titleOf }: Groups, field: string, value: string): string => (value === '' ? 'Not given' : titleOf(field, value))

/** The groups of one field beside those of another, in the period itself; only those that something was counted in. */
function crossTable(
  { procedure, period }: Filling,
  { groups }: Filled,
  { measure, own, field, tallied }: Grouping,
  across: string,
): FigureTable {
  const tally = tallyIn(tallied[0] ?? {}, measure)
  const [down, beside] = [valuesOf(groups, field, [tally], []), valuesOf(groups, across, [tally], [])]
  const together = tally.by[pairField(field, across)] ?? {}
  return {
    id: `${measure}-by-${field}-and-${across}`,
    title: `${own.title}, by ${fieldWithin(procedure, own, field)} and ${fieldWithin(procedure, own, across)}`,
    columns: beside.map(value => ({
      ...{ id: `${across} ${value}`, title: titleIn(groups, across, value), from: period.from, to: period.to },
      group: { field: across, value },
    })),
    rows: down.map(value => ({
      ...{ id: `${measure} ${field} ${value} by ${across}`, measure, group: { field, value }, title: titleIn(groups, field, value) },
      cells: beside.map(other => ({ amount: amountOfGroup(together[pairValue(value, other)] ?? 0, undefined), notKnown: 0 })),
    })),
  }
}

/** Groups that are known stay in the table with none; of several measures a share is given only where its whole is split alike. */
function groupTable(
  { procedure }: Filling,
  { groups }: Filled,
  { measure, own, field, columns, tallied, services }: Grouping,
): FigureTable {
  const known = field === 'service' && services !== undefined ? services : groups.known(field)
  const values = valuesOf(
    groups,
    field,
    tallied.map(tallies => tallyIn(tallies, measure)),
    known,
  )
  const isShare = own.outOf !== undefined && procedure.measures?.[own.outOf]?.splitBy?.includes(field) === true
  const rows = values.map((value): FigureRow => {
    const cells = tallied.map((tallies): Cell => {
      const count = tallyIn(tallies, measure).by[field]?.[value] ?? 0
      const of = isShare ? (tallyIn(tallies, own.outOf).by[field]?.[value] ?? 0) : undefined
      return { amount: amountOfGroup(count, of), notKnown: 0 }
    })
    return {
      ...{ id: `${measure} ${field} ${value}`, measure, group: { field, value }, cells },
      title: titleIn(groups, field, value),
    }
  })
  return { id: `${measure}-by-${field}`, title: `${own.title}, by ${fieldWithin(procedure, own, field)}`, columns, rows }
}

const fieldTitle = (procedure: Procedure, { on }: Measure, field: string): string => {
  const role = procedure.roles[field]
  if (role !== undefined) return role.title
  const ref = typeof on === 'string' ? on : 'fact' in on ? on : 'complaint-received'
  const own = sayLabel(procedure, ref, field)
  return own.startsWith('“') ? sayLabel(procedure, 'complaint-received', field).replaceAll(/[“”]/g, '') : own
}

/** Within a sentence; what a role is called stays as it is. */
const fieldWithin = (procedure: Procedure, measure: Measure, field: string): string => {
  const title = fieldTitle(procedure, measure, field)
  return procedure.roles[field] === undefined ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title
}

/** How a measure counts, in words. */
export function definitionOf(procedure: Procedure, id: string): FigureDefinition {
  const measure = procedure.measures?.[id]
  if (measure === undefined) return { measure: id, title: idInWords(id), clause: '', rule: '', on: '', counts: '', splitBy: [] }
  const { title, clause, counts, on, outOf, splitBy = [], flag, each } = measure
  const whole = outOf === undefined ? undefined : procedure.measures?.[outOf]
  return {
    ...{ measure: id, title, clause },
    rule: sayInSentence(sayCondition(procedure, counts)),
    on: sayWhen(procedure, on),
    counts: each === undefined ? 'complaint' : each,
    ...(outOf === undefined || whole === undefined ? {} : { outOf: { measure: outOf, title: whole.title } }),
    splitBy: splitBy.map(field => ({ field, title: fieldTitle(procedure, measure, field) })),
    ...(flag === undefined ? {} : { flag }),
  }
}

/** Tables whose rows are chosen, or named one by one, beside the figures of a section. */
import type { LocalDate } from '#calendar'
import type { Measured } from '#case'
import type { Procedure, ReportSection } from '#language'
import { actionsOf } from '../actions/actions.ts'
import type { Action } from '../actions/view.ts'
import type { CaseRead } from '../case-read.ts'
import { listInWords, plainDay, sentenceCase } from '../days-in-words/days.ts'
import { withoutNames } from '../learning/names-in.ts'
import { keptRegisters } from '../of-the-body/registers.ts'
import { settingsInForce } from '../of-the-body/settings.ts'
import { bodyImprovements } from './body-improvements.ts'
import type { FigureRow, FigureTable, NamedPeriod } from './report-figures.ts'

/** A case behind a figure, as it stood on the period's last day. */
export interface CaseBehind {
  /** Where whoever looks may open it. */
  readonly reference?: string
  readonly read: CaseRead
  readonly counted: readonly Pick<Measured, 'measure' | 'for' | 'by'>[]
}

export interface RecordBehind {
  /** The body's own record, as it stood on the period's last day. */
  readonly body: CaseRead
  readonly cases: readonly CaseBehind[]
  /** Cases that are counted and may not be opened by whoever looks: what is listed of them is left out. */
  readonly others: number
  /** Of people in the record: left out of what is said. */
  readonly names?: readonly string[]
}

interface Of {
  readonly procedure: Procedure
  readonly period: NamedPeriod
  readonly record?: RecordBehind
  /** For everybody: how many are of which service is not to be had by counting lines. */
  readonly isPublished?: boolean
}

/** The measures that the chosen rows of a section are of. */
export const measuresOfRows = ({ few, objectives, lists, recurring }: ReportSection): readonly string[] => [
  ...new Set([few, objectives, recurring].flatMap(one => one?.of ?? []).concat(lists?.of ?? [])),
]

/** Those whose cases have to be read, and not counted alone. */
export const measuresRead = ({ lists, recurring }: ReportSection): readonly string[] => [
  ...new Set([...(recurring === undefined ? [] : [recurring.of]), ...(lists?.of ?? [])]),
]

type Grouped = FigureTable | undefined
const measureTitle = ({ procedure }: Of, measure: string): string => procedure.measures?.[measure]?.title ?? measure
const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

/** The number in force at the period's end; nothing where the body has yet to set it. */
function numberSet({ procedure, period, record }: Of, setting: string): number | undefined {
  const found = settingsInForce(procedure, record?.body.facts ?? [], period.to).find(({ name }) => name === setting)
  const value = Number(found?.now)
  return found?.now === undefined || Number.isNaN(value) ? undefined : value
}

const countNow = ({ cells: [now] }: FigureRow): number => (now === undefined || now.amount.is === 'none' ? 0 : now.amount.count)

export function fewTable(of: Of, { of: measure, upTo }: NonNullable<ReportSection['few']>, grouped: Grouped): Grouped {
  if (grouped === undefined) return undefined
  const most = numberSet(of, upTo) ?? 0
  const few = most === 0 ? 'none' : `none, or ${most === 1 ? '1' : `${most} or fewer`}`
  return {
    ...{ id: `${measure}-few`, title: `Few or none: ${lower(measureTitle(of, measure))}`, columns: grouped.columns, asksWords: true },
    note: `Where there were ${few}, by the body’s own list. That may be good practice, or something that keeps people from complaining.`,
    rows: grouped.rows.filter(row => row.group?.value !== '' && countNow(row) <= most).map(row => ({ ...row, id: `few ${row.id}` })),
  }
}

/** Somebody entered is found by their id or their name: a complaint may name them either way. */
export function objectivesTable(
  of: Of,
  { register, field, of: measure, by }: NonNullable<ReportSection['objectives']>,
  grouped: Grouped,
): Grouped {
  if (grouped === undefined) return undefined
  const kept = of.record === undefined ? [] : keptRegisters(of.record.body)
  const found = kept.find(({ id }) => id === register)
  const entries = found?.entries ?? []
  const rows = entries.map(({ id, name, percents }): FigureRow => {
    const isTheirs = ({ group }: FigureRow) => group?.value === id || group?.value.toLowerCase() === name.toLowerCase()
    const counted = grouped.rows.find(isTheirs)
    const percent = percents[field]
    return {
      ...{ id: `objective ${id}`, measure, group: { field: by, value: counted?.group?.value ?? id }, title: sentenceCase(name) },
      said: [typeof percent === 'number' ? `${percent}%` : 'Not set'],
      cells: counted?.cells ?? grouped.columns.map(() => ({ amount: { is: 'none' as const }, notKnown: 0 })),
    }
  })
  return {
    ...{ id: `${measure}-objectives`, title: `${found?.title ?? 'Objectives'}: the objective and the actual figure` },
    ...{ columns: grouped.columns, says: ['Objective'], rows, asksWords: true },
    note: `Actual figure: ${lower(measureTitle(of, measure))}.`,
  }
}

const orNone = (words: readonly string[]): string => (words.length === 0 ? 'Nothing recorded' : sentenceCase(listInWords(words)))

/** What came up more than once in the period. */
export function recurringTable(of: Of, { of: measure, by }: NonNullable<ReportSection['recurring']>, grouped: Grouped): Grouped {
  if (grouped === undefined) return undefined
  const { cases = [], others = 0, names = [] } = of.record ?? {}
  const rows = grouped.rows.filter(row => row.group?.value !== '' && countNow(row) > 1)
  return {
    ...{ id: `${measure}-recurring`, title: `${measureTitle(of, measure)}: what came up more than once`, columns: grouped.columns },
    ...{ says: ['What is being done about it'], asksWords: true },
    note: noteOf('Actions on those complaints, with how each stands.', others),
    rows: rows.map(row => ({
      ...{ ...row, id: `recurring ${row.id}` },
      said: [orNone(cases.flatMap(one => actionsOnGroup(one, of.period.to, names, { measure, field: by, value: row.group?.value ?? '' })))],
    })),
  }
}

interface Group {
  readonly measure: string
  readonly field: string
  readonly value: string
}

/** An action of the point that is counted, or of its complaint as a whole. */
function actionsOnGroup({ read, counted }: CaseBehind, on: LocalDate, names: readonly string[], group: Group): readonly string[] {
  const things = counted.filter(one => one.measure === group.measure && one.by[group.field] === group.value)
  if (things.length === 0) return []
  const points = things.flatMap(one => (one.for?.kind === 'point' ? [one.for.id] : []))
  const isOn = ({ points: own }: Action) => own.length === 0 || points.length === 0 || own.some(id => points.includes(id))
  return actionsOf(read)
    .filter(action => action.kind !== 'remedy' && isOn(action))
    .map(action => `${withoutNames(lower(action.what.replace(/[.]$/, '')), names)} (${lower(standingOn(action, on))})`)
}

export function listTable(of: Of, { of: measures, ofTheBody }: NonNullable<ReportSection['lists']>): FigureTable {
  const { cases = [], others = 0, body, names = [] } = of.record ?? {}
  const on = of.period.to
  const ofCases = cases.flatMap(({ reference, read, counted }) => {
    const ids = new Set(
      counted.flatMap(one => (measures.includes(one.measure) && one.for?.kind === 'action' ? [`${one.measure} ${one.for.id}`] : [])),
    )
    return actionsOf(read).flatMap((action): readonly Listed[] => {
      const measure = measures.find(id => ids.has(`${id} ${action.id}`))
      if (measure === undefined) return []
      const by = action.target === undefined ? 'No day set' : plainDay(action.target)
      const said = [...(of.isPublished ? [] : [serviceOf(read)]), by, standingOn(action, on)]
      return [{ measure, title: withoutNames(action.what, names), said, ...(reference !== undefined && { case: reference }) }]
    })
  })
  const own = (ofTheBody === undefined || body === undefined ? [] : bodyImprovements(body.facts, of.period)).map(
    ({ title, said, isMade }) => ({
      ...{ title: withoutNames(title, names), measure: (isMade ? measures[0] : measures.at(-1)) ?? '' },
      said: of.isPublished ? said : ['All services', ...said],
    }),
  )
  const listed = [...ofCases, ...own].toSorted((a, b) => measures.indexOf(a.measure) - measures.indexOf(b.measure))
  return {
    ...{ id: `${measures.join('-')}-list`, title: 'One by one, with how each stands', columns: [] },
    ...{
      says: [...(of.isPublished ? [] : ['Service']), 'To be done by', 'How it stands'],
      note: noteOf(`As it stood on ${plainDay(on)}.`, others),
    },
    rows: listed.map(({ measure, ...one }, i) => ({ ...one, id: `listed ${i + 1}`, measure, cells: [] })),
  }
}

const serviceOf = ({ facts, body }: CaseRead): string => {
  const id = facts.find(({ type }) => type === 'complaint-received')?.data.service
  return body?.services.find(service => service.id === id)?.title ?? 'Not given'
}

interface Listed {
  readonly measure: string
  readonly title: string
  readonly said: readonly string[]
  readonly case?: string
}

const noteOf = (words: string, others: number): string =>
  others === 0
    ? words
    : `${words} ${others === 1 ? 'One more is' : `${others} more are`} of cases that you may not open, and left out here.`

/** 'Done 3 June 2026', 'Overdue since 1 May 2026', 'Under way', 'Proposed, with nobody yet', 'No longer required'. */
function standingOn({ done, dropped, checked, standing, target }: Action, on: LocalDate): string {
  if (dropped !== undefined) return 'No longer required'
  if (done !== undefined) {
    const worked = checked?.worked === undefined ? '' : checked.worked ? ', and it worked' : ', and it did not work'
    return `Done ${plainDay(done.on)}${worked}`
  }
  if (target !== undefined && target < on) return `Overdue since ${plainDay(target)}`
  return standing === 'proposed' && target === undefined ? 'Proposed' : 'In progress'
}

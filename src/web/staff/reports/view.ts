/** What the pages of reports print: what is due, and one report filled in. */
import type { LocalDate } from '#calendar'
import type { Procedure, Report } from '#language'
import {
  type Cell,
  type FigureDefinition,
  type FigureRow,
  type FigureSection,
  type FigureTable,
  listInWords,
  longDay,
  type NamedPeriod,
  periodInWords,
  plainDay,
  type ReportFigures,
  rolesInWords,
  sentenceCase,
} from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import type { Services } from '../../services.ts'
import { figuresOfReportHref } from '../figures/in-reports.tsx'
import { flagsOf, leftOut, sumHref } from '../figures/view.ts'
import { type ClauseLink, linkClause } from '../parts/clauses.tsx'
import { reportHref as wordsHref } from '../publication/hrefs.ts'

export interface ReportListed {
  readonly id: string
  readonly title: string
  readonly to: string
  readonly clauses: readonly ClauseLink[]
  readonly published: boolean
  /** What is owed of it, the oldest first: 'for the second quarter of 2026-27, due Friday 30 October 2026'. */
  readonly owed: readonly { readonly words: string; readonly isLate: boolean; readonly href?: string }[]
  readonly periods: readonly { readonly title: string; readonly href: string; readonly words: string; readonly issued: string }[]
  /** It is the list of live complaints, which has its own page. */
  readonly isLive: boolean
}

/** After 'for the': a meeting, one role or several, the public. */
const toWords = (procedure: Procedure, { to }: Report): string => {
  const roles = to.split(' and ')
  if (roles.every(id => procedure.roles[id] !== undefined)) return rolesInWords(procedure, roles)
  return procedure.meetings?.[to]?.title ?? to.replaceAll('-', ' ')
}

/** The reports of one procedure: what is due of each, and its last periods. */
export const reportsListed = (services: Services, open: OpenBody): readonly ReportListed[] => {
  const { procedure, state } = open
  const link = linkClause(procedure, services.clauses(procedure.id))
  return Object.entries(procedure.reports ?? {}).map(([id, report]) => {
    const duties = state.duties.filter(({ key }) => key === `body/${id}` || key.startsWith(`body/${id} `))
    const periodOf = (things: readonly { readonly kind: string; readonly id: string }[]) => things.find(({ kind }) => kind === 'period')?.id
    return {
      ...{ id, title: report.title, to: toWords(procedure, report), clauses: link(report.clause) },
      published: report.published === true,
      isLive: report.listsLive !== undefined,
      owed: duties
        .filter(({ status }) => status === 'owed' || status === 'late' || status === 'owed-without-a-date')
        .map(({ for: of, due, status }) => {
          const period = periodOf(of)
          return {
            words: owedInWords(period, due),
            isLate: status === 'late',
            ...(period === undefined ? {} : { href: figuresOfReportHref(id, period, procedure.id) }),
          }
        }),
      periods: services
        .reportPeriods(procedure.id, id)
        .slice(0, 8)
        .map(({ id: period, title }) => ({
          ...{ title, href: figuresOfReportHref(id, period, procedure.id) },
          words: wordsHref({ procedure: procedure.id, report: id, period }, 'words'),
          issued: issuedInWords(open, id, period),
        })),
    }
  })
}

const owedInWords = (period: string | undefined, due: LocalDate | undefined): string =>
  `${period === undefined ? '' : `for ${periodInWords(period)}, `}${due === undefined ? 'no day is set' : `due ${longDay(due)}`}`

const issuedInWords = ({ facts }: OpenBody, report: string, period: string): string => {
  const last = facts.findLast(({ type, data }) => type === 'report-issued' && data.report === report && data.period === period)
  if (last === undefined) return ''
  return `Issued ${plainDay(typeof last.on === 'string' ? last.on : last.on.from)}`
}

export interface SectionView {
  readonly section: FigureSection
  readonly clauses: readonly ClauseLink[]
  readonly services?: readonly string[]
  readonly notes: Readonly<Record<string, string>>
  readonly sums: readonly { readonly sum: FigureSection['sums'][number]; readonly href: string }[]
}

/** A year beside the sum of its quarters. */
export interface QuartersView {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly title: string; readonly quarters: readonly number[]; readonly sum: number; readonly year: number }[]
  readonly note: string
}

const countIn = ({ amount }: Cell): number => (amount.is === 'none' ? 0 : amount.count)

/** The quarters in their order; `table` has the last first. */
export const quartersView = (table: FigureTable, year: readonly FigureRow[]): QuartersView => {
  const rows = table.rows.map(({ id, title, cells }) => {
    const quarters = cells.map(countIn).toReversed()
    const own = year.find(row => row.id === id)?.cells[0]
    return { title, quarters, sum: quarters.reduce((a, b) => a + b, 0), year: own === undefined ? 0 : countIn(own) }
  })
  const differing = rows.filter(({ sum, year: own }) => sum !== own).map(({ title }) => title.toLowerCase())
  const adds =
    differing.length === 0 ? 'The four quarters add up to the year.' : `They do not add up to the year in: ${listInWords(differing)}.`
  return {
    columns: table.columns.map(({ title }) => title).toReversed(),
    rows,
    note: `${adds} Year and quarters are both counted from the record as it stands today. A report issued earlier may say otherwise: what was recorded late, corrected, or answered again at a later stage since then is counted here where it belongs now.`,
  }
}

export interface ReportView {
  readonly title: string
  readonly sub: string
  readonly note: string
  readonly clauses: readonly ClauseLink[]
  readonly procedure: string
  readonly sections: readonly SectionView[]
  readonly definitions: readonly (FigureDefinition & { readonly clauses: readonly ClauseLink[] })[]
  readonly csv: string
  readonly words: string
  readonly quarters?: QuartersView
  readonly earlier?: string
  readonly later?: string
}

export const reportView = (services: Services, procedure: Procedure, id: string, figures: ReportFigures): ReportView => {
  const link = linkClause(procedure, services.clauses(procedure.id))
  const report = procedure.reports?.[id]
  const { period } = figures
  const isOver = period.to < services.today()
  const periods = services.reportPeriods(procedure.id, id)
  const at = periods.findIndex(one => one.id === period.id)
  const hrefOf = (one: NamedPeriod | undefined) => (one === undefined ? undefined : figuresOfReportHref(id, one.id, procedure.id))
  const [earlier, later] = [hrefOf(at < 0 ? undefined : periods[at + 1]), hrefOf(at < 1 ? undefined : periods[at - 1])]
  return {
    title: `${figures.title}: ${period.title}`,
    sub: `${report === undefined ? '' : `For: ${toWords(procedure, report)}. `}${isOver ? '' : `The period is not over: it ends on ${plainDay(period.to)}. `}Counted from the record as it stands on ${plainDay(figures.asAt)}.`,
    note: leftOut(figures.isWhole).trim(),
    clauses: link(figures.clause),
    procedure: procedure.id,
    sections: figures.sections.map(section => {
      const only = report?.contains[section.id]?.services
      return {
        ...{ section, clauses: link(section.clause), notes: flagsOf(procedure, section.tables[0]) },
        ...(only === undefined ? {} : { services: only }),
        sums: section.sums.map(sum => ({ sum, href: sumHref(sum, procedure.id, period) })),
      }
    }),
    definitions: Object.values(figures.definitions).map(one => ({ ...one, rule: sentenceCase(one.rule), clauses: link(one.clause) })),
    csv: `/reports/${encodeURIComponent(id)}/${encodeURIComponent(period.id)}/figures.csv?${new URLSearchParams({ procedure: procedure.id })}`,
    words: wordsHref({ procedure: procedure.id, report: id, period: period.id }, 'words'),
    ...(earlier === undefined ? {} : { earlier }),
    ...(later === undefined ? {} : { later }),
  }
}

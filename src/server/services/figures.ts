/** Figures and reports as pages ask for them: counted, laid out, and the cases behind each. */
import { addDays, type LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Body, Procedure, Report, ReportSection } from '#language'
import {
  chosenBefore,
  chosenPeriod,
  countingKey,
  countings,
  type Filling,
  fillReport,
  type Groups,
  idInWords,
  isNarrowed,
  measuresRead,
  type NamedPeriod,
  type Narrowing,
  periodsBefore,
  type ReportFigures,
  reportFilling,
  reportPeriod,
  reportPeriodNamed,
  trait,
  valueTitle,
} from '#outputs'
import type { FigureCaseQuery, FigureCaseRow, Sight, StaffAccount } from '#record'
import type { FigureAsked, FigureCase, FigureServices, Session } from '#web'
import type { countedAsAt } from '../figures/as-at.ts'
import { countedFromFacts, dayOf } from '../figures/from-facts.ts'
import { countedFromSums, countedOnly, isStanding } from '../figures/from-sums.ts'
import { recordBehind, referencesBehind } from '../figures/record-behind.ts'
import type { Desk } from './desk.ts'
import { editionsInForce } from './editions-in-force.ts'
import { sightOf } from './listing.ts'
import { ownQuestionServices } from './own-questions.ts'

/** The version whose measures and reports are used: that in force at a period's end, else today's. */
const procedureOf = (desk: Desk, id: string): Procedure | undefined =>
  editionsInForce(desk, desk.clock.today()).find(({ procedure }) => procedure.id === id)?.procedure

/** The body's services are all in their table, also those that nobody complained about. */
const groupsOf = (body: Body, procedure: Procedure, accounts: readonly StaffAccount[]): Groups => ({
  known: field => (field === 'service' ? body.services.map(({ id }) => id) : []),
  titleOf: (field, value) =>
    (field === 'service' ? body.services.find(({ id }) => id === value)?.title : undefined) ??
    (field === 'relation' ? body.relations.find(({ id }) => id === value)?.called : undefined) ??
    (procedure.roles[field] === undefined ? undefined : (accounts.find(({ id }) => id === value)?.name ?? idInWords(value))) ??
    valueTitle(procedure, body.themeLists ?? [], field, value),
})

/** A filling counted and filled in, of a past moment from the facts unless said otherwise; restricted cases and those that whoever looks is kept from are left out of every figure. */
export async function filledIn(
  desk: Desk,
  sight: Sight,
  filling: Filling,
  asAt?: Instant,
  count: typeof countedAsAt = countedFromFacts,
): Promise<ReportFigures> {
  const { procedure } = filling
  const then = asAt === undefined ? undefined : await countedThen(desk, sight, filling, asAt, count)
  const [counted, record] = await Promise.all([
    then?.counted ?? countedFromSums(desk, procedure, sight, countings(filling)),
    recordBehind(desk, sight, filling, then),
  ])
  const isWhole = sight.restricted && (sight.viewer === undefined || !(await desk.store.isKeptFromAny(sight.viewer)))
  return fillReport(filling, {
    counted,
    groups: groupsOf(desk.body, filling.procedure, await desk.store.accounts()),
    asAt: asAt === undefined ? desk.clock.today() : dayOf(asAt),
    isWhole,
    ...(record && { record }),
  })
}

const countedThen = async (desk: Desk, sight: Sight, filling: Filling, at: Instant, count: typeof countedAsAt) => {
  const { procedure, period } = filling
  const named = { measures: new Set(Object.values(filling.sections).flatMap(measuresRead)), in: countingKey(period) }
  const { counted, references, changed } = await count(desk, { procedure, sight, countings: countings(filling), asAt: at, named })
  if (changed === undefined || named.measures.size === 0) return { at, counted, references }
  const { found } = await referencesBehind(desk, sight, filling)
  return { at, counted, references: [...new Set([...found.filter(one => !changed.includes(one)), ...references])].sort() }
}

/** The report of that name and period. */
export function fillingOf(desk: Desk, procedure: string, report: string, period: string): Filling | undefined {
  const found = procedureOf(desk, procedure)
  const own = found?.reports?.[report]
  const named = own && reportPeriodNamed(own, period, desk.clock.today())
  return found && own && named && reportFilling(found, report, own, named)
}

const choiceOf = (procedure: Procedure, section: ReportSection, period: NamedPeriod, more: Pick<Filling, 'only' | 'across'>): Filling => ({
  ...{ procedure, title: 'Figures chosen', clause: '', period, sections: { chosen: section }, ...more },
  earlier: chosenBefore(period, section.beside ?? 0),
})

/** Who decided in a case is for those who may open it: what others ask of it is not answered. */
const asksTooMuch = ({ account }: Pick<Session, 'account'>, only: Narrowing | undefined): boolean =>
  !account.permissions.includes('see-all-cases') && (only?.traits ?? []).flat().some(one => one.startsWith(trait('decided', '')))

/** What a field has been, in cases that the session's figures are of. */
const valuesOf = async (desk: Desk, session: Session, procedure: Procedure, field: string): Promise<readonly string[]> => {
  const ids = Object.keys(procedure.measures ?? {}).filter(id => procedure.measures?.[id]?.splitBy?.includes(field))
  if (ids.length === 0) return []
  const ever = { from: procedure.receivedFrom, to: desk.clock.today() }
  const tallies = (await countedFromSums(desk, procedure, sightOf(desk, session), [ever])).get(countingKey(ever)) ?? {}
  return [...new Set(ids.flatMap(id => Object.keys(tallies[id]?.by[field] ?? {})))].filter(value => value !== '').sort()
}

/** As far back as the procedure goes: sixty at the most. */
const periodsOf = (report: Report, procedure: Procedure, today: LocalDate): readonly NamedPeriod[] => {
  const now = reportPeriod(report, today)
  return now === undefined ? [] : [now, ...periodsBefore(report, now, 60)].filter(({ to }) => to >= procedure.receivedFrom)
}

/** Cases a page. */
const pageSize = 50

const caseQuery = (found: Procedure, { measure, from, to, group, across, only, services }: FigureAsked, sight: Sight): FigureCaseQuery => ({
  ...{ procedure: found.id, measure, isStanding: isStanding(found, measure), from, to, sight },
  ...(group && { group }),
  ...(across && { across }),
  ...(only && { only: countedOnly(only) }),
  ...(services && { services }),
})

const caseOf = ({ thing, ...row }: FigureCaseRow): FigureCase => ({ ...row, ...(thing === '' ? {} : { thing }) })

export const figureServices = (desk: Desk): FigureServices => ({
  ...ownQuestionServices(desk),

  async reportFigures(session, { procedure, report, period, asAt }) {
    const filling = fillingOf(desk, procedure, report, period)
    return filling && filledIn(desk, sightOf(desk, session), filling, asAt)
  },

  async chosenFigures(session, { procedure, measures, from, to, by = [], services, beside = 0, asAt, only, across }) {
    const found = procedureOf(desk, procedure)
    if (found === undefined || asksTooMuch(session, only)) return undefined
    const section = { clause: '', says: 'Figures chosen', shows: measures, by, beside, ...(services && { services }) }
    const more = { ...(isNarrowed(only) && only && { only }), ...(across !== undefined && { across }) }
    const filling = choiceOf(found, section, chosenPeriod(from, to), more)
    return filledIn(desk, sightOf(desk, session), filling, asAt)
  },

  async figureCases(session, asked, page) {
    const found = procedureOf(desk, asked.procedure)
    if (found === undefined || asksTooMuch(session, asked.only)) return { rows: [], total: 0, others: 0, page: 1, pages: 1 }
    const { rows, total, counted } = await desk.store.casesBehind(caseQuery(found, asked, sightOf(desk, session)), page, pageSize)
    return { rows: rows.map(caseOf), total, others: counted - total, page, pages: Math.max(1, Math.ceil(total / pageSize)) }
  },

  async narrowedTo(session, procedure) {
    const found = procedureOf(desk, procedure)
    if (found === undefined) return { provider: [], decided: [] }
    const providers = await valuesOf(desk, session, found, 'provider')
    const staff = session.account.permissions.includes('see-all-cases') ? await desk.store.accounts() : []
    const decided = staff.map(({ id, name }) => ({ value: id, title: name })).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))
    return { provider: providers.map(value => ({ value, title: groupsOf(desk.body, found, []).titleOf('provider', value) })), decided }
  },

  async casesOutOfStep(session, { procedure, measure, of, from, to }) {
    const found = procedureOf(desk, procedure)
    const own = found?.measures?.[measure]
    if (found === undefined || own === undefined) return []
    const within = { procedure, from, to }
    const query = (one: string, days: Pick<FigureAsked, 'from' | 'to'> = within) =>
      caseQuery(found, { ...within, ...days, measure: one }, sightOf(desk, session))
    if (of === 'parts')
      return desk.store.casesOutOfStep(
        (own.parts ?? []).map(one => query(one)),
        [query(measure)],
      )
    const dayBefore = addDays(from, -1)
    return desk.store.casesOutOfStep(
      [query(measure, { from: dayBefore, to: dayBefore }), ...(own.flow?.in ?? []).map(one => query(one))],
      [query(measure), ...(own.flow?.out ?? []).map(one => query(one))],
    )
  },

  reportPeriods(procedure, report) {
    const found = procedureOf(desk, procedure)
    const own = found?.reports?.[report]
    return found && own ? periodsOf(own, found, desk.clock.today()) : []
  },
})

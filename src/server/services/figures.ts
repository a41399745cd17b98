/** Figures and reports as pages ask for them: counted, laid out, and the cases behind each. */
import { addDays, type LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Body, Procedure, Report } from '#language'
import {
  chosenPeriod,
  countings,
  type Filling,
  fillReport,
  type Groups,
  type NamedPeriod,
  periodsBefore,
  type ReportFigures,
  reportFilling,
  reportPeriod,
  reportPeriodNamed,
  valueTitle,
} from '#outputs'
import type { Sight } from '#record'
import type { FigureServices } from '#web'
import { countedFromFacts, dayOf } from '../figures/from-facts.ts'
import { countedFromSums } from '../figures/from-sums.ts'
import type { Desk } from './desk.ts'
import { editionsInForce } from './editions-in-force.ts'
import { sightOf } from './listing.ts'

/** The version whose measures and reports are used: that in force at a period's end, else today's. */
const procedureOf = (desk: Desk, id: string): Procedure | undefined =>
  editionsInForce(desk, desk.clock.today()).find(({ procedure }) => procedure.id === id)?.procedure

/** The body's services are all in their table, also those that nobody complained about. */
const groupsOf = (body: Body, procedure: Procedure): Groups => ({
  known: field => (field === 'service' ? body.services.map(({ id }) => id) : []),
  titleOf: (field, value) =>
    (field === 'service' ? body.services.find(({ id }) => id === value)?.title : undefined) ??
    valueTitle(procedure, body.themeLists ?? [], field, value),
})

/** A filling counted and filled in; restricted cases and those that whoever looks is kept from are left out of every figure. */
export async function filledIn(desk: Desk, sight: Sight, filling: Filling, asAt?: Instant): Promise<ReportFigures> {
  const { procedure } = filling
  const counted =
    asAt === undefined
      ? await countedFromSums(desk, procedure, sight, countings(filling))
      : await countedFromFacts(desk, { procedure, sight, countings: countings(filling), asAt })
  const isWhole = sight.restricted && sight.viewer === undefined
  return fillReport(filling, {
    counted,
    groups: groupsOf(desk.body, filling.procedure),
    asAt: asAt === undefined ? desk.clock.today() : dayOf(asAt),
    isWhole,
  })
}

/** The report of that name and period. */
export function fillingOf(desk: Desk, procedure: string, report: string, period: string): Filling | undefined {
  const found = procedureOf(desk, procedure)
  const own = found?.reports?.[report]
  const named = own && reportPeriodNamed(own, period, desk.clock.today())
  return found && own && named && reportFilling(found, report, own, named)
}

const choiceOf = (
  procedure: Procedure,
  measures: readonly string[],
  period: NamedPeriod,
  by: readonly string[],
  services?: readonly string[],
): Filling => ({
  ...{ procedure, title: 'Figures chosen', clause: '', period, earlier: [] },
  sections: { chosen: { clause: '', says: 'Figures chosen', shows: measures, by, ...(services && { services }) } },
})

/** As far back as the procedure goes: sixty at the most. */
const periodsOf = (report: Report, procedure: Procedure, today: LocalDate): readonly NamedPeriod[] => {
  const now = reportPeriod(report, today)
  return now === undefined ? [] : [now, ...periodsBefore(report, now, 60)].filter(({ to }) => to >= addDays(procedure.receivedFrom, 0))
}

export const figureServices = (desk: Desk): FigureServices => ({
  async reportFigures(session, { procedure, report, period, asAt }) {
    const filling = fillingOf(desk, procedure, report, period)
    return filling && filledIn(desk, sightOf(session), filling, asAt)
  },

  async chosenFigures(session, { procedure, measures, from, to, by = [], services, asAt }) {
    const found = procedureOf(desk, procedure)
    if (found === undefined) return undefined
    const filling = choiceOf(found, measures, chosenPeriod(from, to), by, services)
    return filledIn(desk, sightOf(session), filling, asAt)
  },

  reportPeriods(procedure, report) {
    const found = procedureOf(desk, procedure)
    const own = found?.reports?.[report]
    return found && own ? periodsOf(own, found, desk.clock.today()) : []
  },
})

import { idInWords, rolesInWords } from '#outputs'
import type { Services, Session } from '../../services.ts'
import { linkClause } from '../parts/clauses.tsx'
import type { ReportOfList } from './list-page.tsx'

/** Periods of each report that are offered to write: the one that runs and those of about a year before. */
const most = 5

/** Every report by periods of the procedures in force; what was issued of each. */
export const listOfReports = async (services: Services, session: Session): Promise<readonly ReportOfList[]> => {
  const today = services.today()
  const records = await services.bodyRecord(session)
  const lists = await Promise.all(
    records.map(async ({ procedure }) => {
      const issued = await services.issuedReports(session, procedure.id)
      const link = linkClause(procedure, services.clauses(procedure.id))
      return Object.entries(procedure.reports ?? {}).flatMap(([id, report]): ReportOfList[] => {
        const periods = services.reportPeriods(procedure.id, id).slice(0, most)
        if (report.listsLive !== undefined || periods.length === 0) return []
        const roles = report.to.split(' and ').filter(role => procedure.roles[role] !== undefined)
        return [
          {
            ...{ title: report.title, clauses: link(report.clause), isPublished: report.published === true },
            to: roles.length > 0 ? rolesInWords(procedure, roles) : idInWords(report.to),
            periods: periods.map(({ id: period, title, to }) => ({
              procedure: procedure.id,
              report: id,
              period,
              title,
              isOver: to < today,
            })),
            issued: issued.filter(one => one.report === id),
          },
        ]
      })
    }),
  )
  return lists.flat()
}

/** The reports that figures of some days belong in: their figures, and where their words are written. */
import type { LocalDate } from '#calendar'
import type { Procedure } from '#language'
import type { Services } from '../../services.ts'
import { Hidden } from '../parts/small-parts.tsx'
import { reportHref as wordsHref } from '../publication/hrefs.ts'

export interface InReport {
  readonly title: string
  readonly figures: string
  readonly words: string
}

export const figuresOfReportHref = (report: string, period: string, procedure: string): string =>
  `/reports/${encodeURIComponent(report)}/${encodeURIComponent(period)}?${new URLSearchParams({ procedure })}`

/** Of each report that gives one of these measures the period that holds the days; the shortest first. */
export const inReports = (
  services: Pick<Services, 'reportPeriods'>,
  procedure: Procedure,
  days: { readonly from: LocalDate; readonly to: LocalDate },
  measure?: string,
): readonly InReport[] =>
  Object.entries(procedure.reports ?? {})
    .flatMap(([id, report]) => {
      const gives = Object.values(report.contains).some(
        ({ shows, says }) => measure === undefined || (shows?.includes(measure) ?? says.includes(`{${measure}}`)),
      )
      const period = services.reportPeriods(procedure.id, id).find(({ from, to }) => from <= days.from && to >= days.to)
      return gives && period !== undefined && report.listsLive === undefined ? [{ id, report, period }] : []
    })
    .toSorted((a, b) => (a.period.from === b.period.from ? (a.period.to < b.period.to ? -1 : 1) : a.period.from > b.period.from ? -1 : 1))
    .map(({ id, report, period }) => ({
      title: `${report.title}, ${period.title}`,
      figures: figuresOfReportHref(id, period.id, procedure.id),
      words: wordsHref({ procedure: procedure.id, report: id, period: period.id }, 'words'),
    }))

export const InReports = ({ reports }: { readonly reports: readonly InReport[] }) =>
  reports.length === 0 ? null : (
    <div class="rc-card rc-screen-only">
      <h2>In the reports</h2>
      <ul class="rc-bul">
        {reports.map(({ title, figures, words }) => (
          <li>
            <a href={figures}>{title}</a>:{' '}
            <a href={words}>
              its words<Hidden> of {title}</Hidden>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )

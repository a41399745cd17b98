import { plainDay } from '#outputs'
import type { IssuedReport, ReportNamed } from '../../publication-services.ts'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { ServiceShell } from '../service/frame.tsx'
import { issuedHref, reportHref, reportsHref } from './hrefs.ts'

export interface ReportOfList {
  readonly title: string
  readonly clauses: readonly ClauseLink[]
  readonly to: string
  readonly isPublished: boolean
  readonly periods: readonly (ReportNamed & { readonly title: string; readonly isOver: boolean })[]
  readonly issued: readonly IssuedReport[]
}

const One = ({ report }: { readonly report: ReportOfList }) => (
  <section class="rc-block rc-space-top" aria-labelledby={`report-${report.periods[0]?.report}`}>
    <h2 id={`report-${report.periods[0]?.report}`}>{report.title}</h2>
    <p>
      For: {report.to}
      {report.isPublished ? ', and published' : ''}. <Clauses links={report.clauses} />
    </p>
    <h3>To write</h3>
    <ul class="rc-bul">
      {report.periods.map(one => (
        <li>
          <a href={reportHref(one, 'words')}>
            {one.title}
            <Hidden>: {report.title}</Hidden>
          </a>
          {!one.isOver && ' (not over yet)'}
        </li>
      ))}
    </ul>
    {report.issued.length > 0 && (
      <>
        <h3>Issued</h3>
        <ul class="rc-bul">
          {report.issued.map(one => (
            <li>
              <a href={issuedHref(one.id)}>
                {one.content.figures.period.title}
                {one.edition > 1 && `, edition ${one.edition}`}
                <Hidden>: {report.title}, as it was issued</Hidden>
              </a>
              , {plainDay(one.issuedOn)}, by {one.by}
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)

export const ReportsPage = ({ frame, reports }: { readonly frame: Frame; readonly reports: readonly ReportOfList[] }) => (
  <ServiceShell frame={frame} title="Reports" current={reportsHref}>
    {reports.length === 0 && (
      <div class="rc-space-top">
        <Empty title="No procedure in force asks for a report by periods">Where a procedure does, its periods are listed here.</Empty>
      </div>
    )}
    {reports.map(report => (
      <One report={report} />
    ))}
  </ServiceShell>
)

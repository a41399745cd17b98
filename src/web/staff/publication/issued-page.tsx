import { plainDay, type ShownReport } from '#outputs'
import type { IssuedReport, MadeAgain } from '../../publication-services.ts'
import { ReportArticle } from '../../report-article/report-article.tsx'
import { reportFiles } from '../../report-article/report-files.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { issuedHref, reportHref, reportsHref } from './hrefs.ts'

const Again = ({ again }: { readonly again: MadeAgain }) => (
  <div role="status">
    {again.isSame ? (
      <p>
        <b>The same.</b> Made again from the record as it stood then, it has the same bytes: <span class="rc-data">{again.hash}</span>.
      </p>
    ) : (
      <>
        <p>
          <b>Not the same.</b> Made again from the record as it stood then, these came out otherwise:
        </p>
        <ul class="rc-bul">
          {again.differs.map(words => (
            <li>{words}</li>
          ))}
        </ul>
      </>
    )}
  </div>
)

export interface IssuedView {
  readonly one: IssuedReport
  /** All of it, nothing hidden: for those of the body who may see figures. */
  readonly whole: ShownReport
  readonly again?: MadeAgain
}

export const IssuedPage = ({ view, frame }: { readonly view: IssuedView; readonly frame: Frame }) => {
  const { one, whole, again } = view
  return (
    <StaffShell frame={frame} title={one.title} current="/service">
      <p class="rc-crumb">
        <a href={reportsHref}>Reports</a> › Issued
      </p>
      <h1>{one.title}</h1>
      <section class="rc-block" aria-labelledby="kept-h">
        <h2 id="kept-h">Kept as it was issued</h2>
        <p>
          Edition {one.edition}, issued on {plainDay(one.issuedOn)} by {one.by}. Its SHA-256 is <code class="rc-data">{one.hash}</code>
        </p>
        {again === undefined ? (
          <p>
            <a href={`${issuedHref(one.id)}?again=yes`}>Make it again from the record as it stood then, and compare</a>
          </p>
        ) : (
          <Again again={again} />
        )}
        <p>
          {one.isPublished && (
            <>
              <a href={`/published/${encodeURIComponent(one.id)}`}>As it is published</a>
              {' · '}
            </>
          )}
          <a href={reportHref(one, 'words')}>Correct it in a further edition</a> ·{' '}
          <a href="/service/formats">Record a paper copy or another format that was asked for</a>
        </p>
        <ul class="rc-bul">
          {reportFiles.map(({ file, title }) => (
            <li>
              <a href={`${issuedHref(one.id)}/${file}`}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
      <ReportArticle report={whole} />
    </StaffShell>
  )
}

/** Before it is issued: what its readers will be shown. */
export const PreviewPage = ({ report, back, frame }: { readonly report: ShownReport; readonly back: string; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`Preview: ${report.title}, ${report.period.title}`} current="/service">
    <p class="rc-crumb">
      <a href={reportsHref}>Reports</a> › <a href={back}>{report.period.title}</a> › Preview
    </p>
    <h1>
      {report.title}, {report.period.title}
    </h1>
    <p class="rc-sub">This is what its readers will be shown. Nothing is issued yet.</p>
    <ReportArticle report={{ ...report, chosen: [`From the record as it stood on ${plainDay(report.asAt)}.`] }} />
  </StaffShell>
)

import { openGovernmentLicence, plainDay } from '#outputs'
import { EmailLink, PublicPage, type Site } from '../../layout/index.ts'
import type { PublishedReport } from '../../publication-services.ts'
import { ReportArticle } from '../../report-article/report-article.tsx'
import { reportFiles } from '../../report-article/report-files.ts'

const path = '/published'
const hrefOf = (id: string): string => `${path}/${encodeURIComponent(id)}`
const titleOf = ({ report }: PublishedReport): string => `${report.title}, ${report.period.title}`

export const PublishedPage = ({ site, reports }: { readonly site: Site; readonly reports: readonly PublishedReport[] }) => (
  <PublicPage site={site} title="Reports about complaints" back="/">
    <h1>Reports about complaints</h1>
    {reports.length === 0 ? (
      <p>We have not published a report here yet.</p>
    ) : (
      <>
        <p>What people complained about, how we answered, and what changed because of it.</p>
        <ul class="rc-bul">
          {reports.map(one => (
            <li>
              <a href={hrefOf(one.id)}>{titleOf(one)}</a>, published on {plainDay(one.report.issuedOn)}
              {one.report.edition > 1 && `, edition ${one.report.edition}`}
              {one.later !== undefined && ' (replaced by a later edition)'}
            </li>
          ))}
        </ul>
        <p>
          <a href="/published.atom">A feed of what we publish (Atom)</a>
        </p>
      </>
    )}
  </PublicPage>
)

export const PublishedReportPage = ({ site, one }: { readonly site: Site; readonly one: PublishedReport }) => {
  const { team, phone, email } = site.body.contact
  return (
    <PublicPage site={site} title={titleOf(one)} back={path}>
      <h1>{titleOf(one)}</h1>
      {one.later !== undefined && (
        <p>
          <b>There is a later edition.</b> This one is kept as it was. <a href={hrefOf(one.later)}>Read the later edition</a>.
        </p>
      )}
      <ReportArticle report={one.report} />
      <section class="rc-block" aria-labelledby="files-h">
        <h2 id="files-h">Take it with you</h2>
        <ul class="rc-bul">
          {reportFiles.map(({ file, title }) => (
            <li>
              <a href={`${hrefOf(one.id)}/${file}`}>{title}</a>
            </li>
          ))}
        </ul>
        <p>
          Do you want it on paper, in another language or in another format? Ask {team}: <span class="rc-nowrap">{phone}</span> or{' '}
          <EmailLink email={email} />. It is free.
        </p>
        <p>
          You may use it under the <a href={openGovernmentLicence.url}>{openGovernmentLicence.title}</a>.
        </p>
      </section>
    </PublicPage>
  )
}

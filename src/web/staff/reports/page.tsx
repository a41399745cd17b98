import { isOfChosenRows, nothingListed } from '#outputs'
import { Chip } from '../../layout/index.ts'
import { FiguresTable, Sums } from '../figures/table.tsx'
import { Trend } from '../figures/trend.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { as, Empty, Hidden } from '../parts/small-parts.tsx'
import type { QuartersView, ReportListed, ReportView, SectionView } from './view.ts'

const Listed = ({ report }: { readonly report: ReportListed }) => (
  <section class="rc-block" aria-labelledby={`report-${report.id}`}>
    <h3 id={`report-${report.id}`}>{report.title}</h3>
    <p class="rc-small">
      For: {report.to}. {report.published && 'It is published. '}
      <Clauses links={report.clauses} />
    </p>
    {report.owed.length > 0 && (
      <ul class="rc-space-top--small">
        {report.owed.slice(0, 4).map(({ words, isLate, href }) => (
          <li>
            {href === undefined ? (
              `Owed ${words}`
            ) : (
              <a href={href}>
                Owed {words}
                <Hidden>: {report.title}</Hidden>
              </a>
            )}{' '}
            {isLate && <Chip meaning="late" text="Late" />}
          </li>
        ))}
        {report.owed.length > 4 && <li>And {report.owed.length - 4} more that nobody has issued.</li>}
      </ul>
    )}
    {report.isLive ? (
      <p>
        <a href="/service/live">The lists of live complaints</a> are made out on their day and kept as they were sent.
      </p>
    ) : (
      <ul class="rc-report-list">
        {report.periods.map(({ title, href, words, issued }) => (
          <li>
            <a href={href}>
              {title}
              <Hidden>: {report.title}</Hidden>
            </a>{' '}
            <span class="rc-small">
              {issued === '' ? 'Not issued' : issued} ·{' '}
              <a href={words}>
                Its words
                <Hidden>
                  : {report.title}, {title}
                </Hidden>
              </a>
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

export interface ReportsPageParams {
  readonly frame: Frame
  readonly procedures: readonly { readonly title: string; readonly reports: readonly ReportListed[] }[]
}

export const ReportsPage = ({ frame, procedures }: ReportsPageParams) => (
  <StaffShell frame={frame} title="Reports" current="/reports">
    <h1>Reports</h1>
    <p class="rc-sub">What each procedure asks to be reported, to whom and when, with its figures for each period.</p>
    <p class="rc-space-top--small">
      <a class="rc-btn" href="/figures">
        All figures
      </a>{' '}
      <a class="rc-btn" href="/figures/own">
        Ask your own
      </a>{' '}
      <a class="rc-btn" href="/equality">
        Who complains
      </a>
    </p>
    {procedures.map(({ title, reports }) => (
      <section class="rc-space-top">
        <h2 class="rc-reports-of">{title}</h2>
        {reports.length === 0 ? (
          <Empty title="No report is asked for">This procedure names no report. Its figures can be opened all the same.</Empty>
        ) : (
          reports.map(report => <Listed report={report} />)
        )}
      </section>
    ))}
  </StaffShell>
)

const Quarters = ({ view }: { readonly view: QuartersView }) => (
  <section class="rc-fig" id="quarters" aria-labelledby="quarters-h">
    <h2 id="quarters-h">The year and its quarters</h2>
    <p class="rc-read">{view.note}</p>
    <table class="rc-tbl rc-tbl--stack" {...as('table')}>
      <caption class="rc-vh">The year and its quarters</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          <th {...as('columnheader')} scope="col">
            What is counted
          </th>
          {[...view.columns, 'Together', 'The year'].map(title => (
            <th {...as('columnheader')} scope="col" class="r">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {view.rows.map(({ title, quarters, sum, year }) => (
          <tr {...as('row')}>
            <th scope="row">{title}</th>
            {[...quarters, sum, year].map((n, i) => (
              <td {...as('cell')} class="r" data-l={view.columns[i] ?? (i === quarters.length ? 'Together' : 'The year')}>
                {n.toLocaleString('en-GB')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Section = ({ view, procedure }: { readonly view: SectionView; readonly procedure: string }) => (
  <section class="rc-fig" id={view.section.id} aria-labelledby={`${view.section.id}-h`}>
    <div class="rc-fig__top">
      <h2 id={`${view.section.id}-h`}>{view.section.title}</h2>
      <span class="rc-small">
        <Clauses links={view.clauses} />
      </span>
    </div>
    {view.section.tables.length === 0 && <p class="rc-read">This section has words and no figures of its own.</p>}
    {view.section.tables.map((table, i) => {
      const link = { procedure, ...(view.services && { services: view.services }) }
      if (table.isTrend)
        return (
          <div class="rc-space-top">
            <Trend table={table} link={link} />
          </div>
        )
      return (
        <div class={i > 0 ? 'rc-space-top' : undefined}>
          {(i > 0 || isOfChosenRows(table)) && <h3>{table.title}</h3>}
          {table.note !== undefined && <p class="rc-small">{table.note}</p>}
          {table.rows.length === 0 && isOfChosenRows(table) ? (
            <p class="rc-read">{nothingListed}</p>
          ) : (
            <FiguresTable table={table} notes={view.notes} link={link} {...(view.services && { of: view.section.title })} />
          )}
        </div>
      )
    })}
    {view.sums.length > 0 && <Sums sums={view.sums} />}
  </section>
)

export const ReportPage = ({ view, frame }: { readonly view: ReportView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.title} current="/reports">
    <p class="rc-crumb">
      <a href="/reports">Reports</a> › One report
    </p>
    <h1>{view.title}</h1>
    <p class="rc-sub">
      {view.sub} <Clauses links={view.clauses} />
    </p>
    {view.note !== '' && <p class="rc-warned">{view.note}</p>}
    <div class="rc-report-cols">
      <nav class="rc-toc" aria-label="In this report">
        <p class="rc-toc__t">In this report</p>
        <ul>
          {view.sections.map(({ section }) => (
            <li>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
          <li>
            <a href="#defs">How the figures are counted</a>
          </li>
          {view.earlier !== undefined && (
            <li>
              <a href={view.earlier}>The period before</a>
            </li>
          )}
          {view.later !== undefined && (
            <li>
              <a href={view.later}>The period after</a>
            </li>
          )}
        </ul>
        <p class="rc-space-top--small">
          <a class="rc-btn" href={view.words}>
            Its words
          </a>{' '}
          <a class="rc-btn" href={view.csv}>
            Download CSV
          </a>
        </p>
      </nav>
      <div>
        {view.sections.map(section => (
          <Section view={section} procedure={view.procedure} />
        ))}
        {view.quarters !== undefined && <Quarters view={view.quarters} />}
        <section id="defs" aria-labelledby="defs-h">
          <h2 id="defs-h">How the figures are counted</h2>
          <details>
            <summary>The rule of each figure, and its clause</summary>
            <dl class="rc-defs">
              {view.definitions.map(({ title, rule, on, outOf, clauses }) => (
                <>
                  <dt>{title}</dt>
                  <dd>
                    {rule}; on the day of this: {on}. {outOf !== undefined && `Out of: ${outOf.title.toLowerCase()}. `}
                    <Clauses links={clauses} />
                  </dd>
                </>
              ))}
            </dl>
          </details>
        </section>
      </div>
    </div>
  </StaffShell>
)

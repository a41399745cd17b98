import type { FigureDefinition, FigureTable, Reconciled } from '#outputs'
import { Pagination } from '../../govuk/index.ts'
import { Chip } from '../../layout/index.ts'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { as, Empty } from '../parts/small-parts.tsx'
import type { FigureLink } from './figure-href.ts'
import { type InReport, InReports } from './in-reports.tsx'
import { FiguresTable, Sums } from './table.tsx'

export interface FigureCaseView {
  readonly reference: string
  readonly href: string
  readonly title: string
  readonly restricted: boolean
  readonly service: string
  readonly on: string
  readonly adds: string
}

export interface FigureView {
  readonly title: string
  readonly answer: string
  readonly period: string
  readonly back: string
  readonly definition: FigureDefinition
  readonly clauses: readonly ClauseLink[]
  readonly outOfHref?: string
  readonly cases: readonly FigureCaseView[]
  readonly counted: string
  readonly others: string
  readonly hasValues: boolean
  readonly groups: readonly FigureTable[]
  readonly link: Omit<FigureLink, 'measure' | 'from' | 'to' | 'group' | 'across'>
  readonly sums: readonly { readonly sum: Reconciled; readonly href: string }[]
  readonly inReports: readonly InReport[]
  readonly page: number
  readonly pages: number
  pageHref(page: number): string
}

const Cases = ({ view }: { readonly view: FigureView }) => (
  <table class="rc-tbl rc-tbl--stack" {...as('table')}>
    <caption class="rc-vh">{view.counted}</caption>
    <thead {...as('rowgroup')}>
      <tr {...as('row')}>
        <th {...as('columnheader')} scope="col">
          Case
        </th>
        <th {...as('columnheader')} scope="col">
          Service
        </th>
        <th {...as('columnheader')} scope="col">
          Counted on
        </th>
        {view.hasValues && (
          <th {...as('columnheader')} scope="col" class="r">
            Days
          </th>
        )}
      </tr>
    </thead>
    <tbody {...as('rowgroup')}>
      {view.cases.map(({ reference, href, title, restricted, service, on, adds }) => (
        <tr {...as('row')}>
          <th scope="row">
            <a href={href}>{reference}</a> {restricted && <Chip meaning="lock" text="Restricted" />}
            <small class="rc-under">{title}</small>
          </th>
          <td {...as('cell')} data-l="Service">
            {service}
          </td>
          <td {...as('cell')} data-l="Counted on">
            {on}
          </td>
          {view.hasValues && (
            <td {...as('cell')} class="r" data-l="Days">
              {adds}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const Definition = ({ view }: { readonly view: FigureView }) => (
  <div class="rc-card">
    <h2>How it is counted</h2>
    <dl class="rc-dl">
      <div>
        <dt>What counts</dt>
        <dd>
          Each {view.definition.counts} of which this is so: {view.definition.rule}.
        </dd>
      </div>
      <div>
        <dt>On which day</dt>
        <dd>The day of this: {view.definition.on}.</dd>
      </div>
      {view.definition.outOf !== undefined && (
        <div>
          <dt>Out of</dt>
          <dd>{view.outOfHref === undefined ? view.definition.outOf.title : <a href={view.outOfHref}>{view.definition.outOf.title}</a>}</dd>
        </div>
      )}
      <div>
        <dt>Clause</dt>
        <dd>
          <Clauses links={view.clauses} />
        </dd>
      </div>
    </dl>
  </div>
)

export const FigurePage = ({ view, frame }: { readonly view: FigureView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.title} current="/reports">
    <p class="rc-crumb">
      <a href={view.back}>Figures, {view.period}</a> › One figure
    </p>
    <h1>{view.title}</h1>
    <p class="rc-answer">{view.answer}</p>
    <div class="rc-case-cols">
      <div>
        <section class="rc-block" aria-labelledby="cases-h">
          <h2 id="cases-h">{view.counted}</h2>
          <p class="rc-small">{view.others}</p>
          {view.cases.length === 0 ? (
            <Empty title="There is no case to open">Nothing that you may open is behind this figure in these days.</Empty>
          ) : (
            <Cases view={view} />
          )}
          {view.pages > 1 && (
            <Pagination
              previous={view.page > 1 ? { href: view.pageHref(view.page - 1) } : undefined}
              next={view.page < view.pages ? { href: view.pageHref(view.page + 1) } : undefined}
              landmarkLabel="Pages of cases"
            />
          )}
        </section>
        {view.groups.map(table => (
          <section class="rc-block" aria-labelledby={`by-${table.id}`}>
            <h2 id={`by-${table.id}`}>{table.title}</h2>
            <FiguresTable table={table} link={view.link} />
          </section>
        ))}
      </div>
      <aside>
        {view.sums.length > 0 && (
          <div class="rc-card">
            <h2>Does it add up?</h2>
            <Sums sums={view.sums} />
          </div>
        )}
        <Definition view={view} />
        <InReports reports={view.inReports} />
      </aside>
    </div>
  </StaffShell>
)

export interface OutOfStepView {
  readonly title: string
  readonly back: string
  readonly rows: readonly { readonly reference: string; readonly href: string; readonly title: string; readonly says: string }[]
}

/** The cases that make two sides of a sum differ. */
export const OutOfStepPage = ({ view, frame }: { readonly view: OutOfStepView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.title} current="/reports">
    <p class="rc-crumb">
      <a href={view.back}>The figure</a> › What makes the difference
    </p>
    <h1>{view.title}</h1>
    <p class="rc-read">
      Each of these cases is counted on one side alone, of those that you may open. A case that was answered, and then went on, is counted
      as closed where it ended; one that was recorded or put right late may be open in one figure and not yet, or no longer, in another.
    </p>
    {view.rows.length === 0 ? (
      <Empty title="No case makes a difference">Both sides are made of the same cases, as far as you may see them.</Empty>
    ) : (
      <table class="rc-tbl">
        <caption class="rc-vh">{view.title}</caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Where it is counted</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ reference, href, title, says }) => (
            <tr>
              <th scope="row">
                <a href={href}>{reference}</a>
                <small class="rc-under">{title}</small>
              </th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </StaffShell>
)

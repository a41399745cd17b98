import { Button } from '../../govuk/index.ts'
import { CsrfField } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Hidden } from '../parts/small-parts.tsx'
import type { Cell, RunView, TotalsRow } from './run-view.ts'

const base = '/procedures/what-if'

const Numbers = ({ cell: { label, before, after } }: { readonly cell: Cell }) => (
  <td data-l={label} class="rc-nowrap">
    {before === after ? (
      before.toLocaleString('en-GB')
    ) : (
      <>
        <Hidden>now </Hidden>
        {before.toLocaleString('en-GB')} <span aria-hidden="true">→</span>
        <Hidden>, would be</Hidden> <b>{after.toLocaleString('en-GB')}</b>
      </>
    )}
  </td>
)

const Row = ({ row }: { readonly row: TotalsRow }) => (
  <tr>
    <th scope="row">
      {row.title} {row.clause !== '' && <span class="rc-small">{row.clause}</span>}
    </th>
    {row.cells.map(cell => (
      <Numbers cell={cell} />
    ))}
  </tr>
)

const Head = ({ columns, first }: { readonly columns: readonly string[]; readonly first: string }) => (
  <thead>
    <tr>
      <th scope="col" class="rc-w44">
        {first}
      </th>
      {columns.map(column => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  </thead>
)

const Totals = ({ view }: { readonly view: RunView }) => (
  <section class="rc-block" aria-labelledby="totals-h">
    <h2 id="totals-h">Duties, now and as they would have been</h2>
    {view.stages.map(stage => (
      <table class="rc-tbl rc-tbl--stack rc-space-top--small">
        <caption>{stage.title}</caption>
        <Head columns={view.columns} first="Duty" />
        <tbody>
          {stage.rows.map(row => (
            <Row row={row} />
          ))}
        </tbody>
      </table>
    ))}
    <table class="rc-tbl rc-tbl--stack rc-space-top--small">
      <caption>All stages</caption>
      <Head columns={view.columns} first="Duty" />
      <tbody>
        <Row row={view.all} />
      </tbody>
    </table>
    {view.same.length > 0 && (
      <details class="rc-fold rc-space-top--small">
        <summary>
          Duties that would stay as they are <span class="k">{view.same.length}</span>
        </summary>
        <table class="rc-tbl rc-tbl--stack">
          <caption class="rc-vh">Duties that would stay as they are</caption>
          <Head columns={view.columns} first="Duty" />
          <tbody>
            {view.same.map(row => (
              <Row row={row} />
            ))}
          </tbody>
        </table>
      </details>
    )}
  </section>
)

const Lost = ({ view }: { readonly view: RunView }) =>
  view.lost.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="lost-h">
      <h2 id="lost-h">Recorded steps that would not have counted</h2>
      <p class="rc-sub">What follows from these steps does not follow under the changed procedure.</p>
      <ul class="rc-steps-list">
        {view.lost.map(({ text, clause, such, more }) => (
          <li>
            <div>
              <p>
                {text} {clause !== '' && <span class="rc-small">({clause})</span>}
              </p>
              <p>
                In{' '}
                {such.map((reference, i) => (
                  <>
                    {i > 0 && ', '}
                    <a href={`/cases/${encodeURIComponent(reference)}`}>{reference}</a>
                  </>
                ))}
                {more > 0 && ' and others'}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )

const Cases = ({ view }: { readonly view: RunView }) =>
  view.rows.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="cases-h">
      <h2 id="cases-h">Case by case</h2>
      <p class="rc-sub">
        {view.rows.length < view.rowsInAll
          ? `${view.rows.length.toLocaleString('en-GB')} of ${view.rowsInAll.toLocaleString('en-GB')} changed duties, those that would stand otherwise first. `
          : ''}
        <a href={`${base}/${view.id}/cases.csv`}>Take them away as a spreadsheet (CSV)</a>
      </p>
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">Duties that would be due or stand otherwise</caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Duty</th>
            <th scope="col">Due</th>
            <th scope="col">How it stands</th>
            <th scope="col" class="rc-w33">
              Why
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(row => (
            <tr>
              <th scope="row" class="rc-nowrap">
                <a href={row.href}>{row.reference}</a>
              </th>
              <td data-l="Duty">
                {row.duty}
                {row.of !== '' && <span class="rc-small"> ({row.of})</span>}
              </td>
              <td data-l="Due">
                {row.before} <span aria-hidden="true">→</span>
                <Hidden>, would be</Hidden> {row.after}
              </td>
              <td data-l="How it stands">
                {row.was === row.would ? (
                  row.was
                ) : (
                  <>
                    {row.was} <span aria-hidden="true">→</span>
                    <Hidden>, would be</Hidden> <b>{row.would}</b>
                  </>
                )}
              </td>
              <td data-l="Why">
                {row.why} <span class="rc-small">({row.clause})</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

const Progress = ({ view, csrf }: { readonly view: RunView; readonly csrf: string }) => (
  <div class="rc-warned rc-space-top" role="status">
    <h2>Reading cases</h2>
    <p>{view.headline} so far. It goes on while you do other things; come back to this page to see how far it is.</p>
    <form class="rc-acts" action={`${base}/${view.id}/stop`} method="post">
      <CsrfField token={csrf} />
      <a class="rc-btn rc-btn--main" href={`${base}/${view.id}`}>
        See how far it is
      </a>
      <Button text="Stop it" classes="govuk-button--secondary" />
    </form>
  </div>
)

export const WhatIfRunPage = ({ view, csrf, frame }: { readonly view: RunView; readonly csrf: string; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="What if: what would have been" current="/procedures">
    <p class="rc-crumb">
      <a href="/procedures">Procedures</a> › <a href={base}>What if</a> › What would have been
    </p>
    <h1>What would have been</h1>
    <p class="rc-sub">{view.sub}</p>
    {view.changes.length > 0 && (
      <ul class="rc-steps-list">
        {view.changes.map(change => (
          <li>{change}</li>
        ))}
      </ul>
    )}
    {view.is === 'running' ? (
      <Progress view={view} csrf={csrf} />
    ) : (
      <>
        <p class="rc-what-if__headline">{view.headline}</p>
        {view.notes.map(note => (
          <p class="rc-warned">{note}</p>
        ))}
        <p class="rc-sub">
          This is about dates alone. People who had had other dates to keep would have acted otherwise: a letter sent on the tenth day of
          ten would hardly have been sent on the tenth of fifteen. Read it as a bound, not a forecast.
        </p>
        <Totals view={view} />
        <Lost view={view} />
        <Cases view={view} />
      </>
    )}
    <p class="rc-acts">
      <a href={base}>Ask another</a>
    </p>
  </StaffShell>
)

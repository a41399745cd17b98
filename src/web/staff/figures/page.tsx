import type { Amount, FigureTable } from '#outputs'
import { Select } from '../../govuk/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { besideOf, leadOf } from './amount.tsx'
import { periodChoices } from './choose.tsx'
import { InReports } from './in-reports.tsx'
import { FiguresTable, Sums } from './table.tsx'
import type { FiguresView } from './view.ts'

const Headline = ({ title, amount, before, href }: { title: string; amount: Amount; before: Amount | undefined; href: string }) => (
  <li>
    <span class="v">{leadOf(amount)}</span>
    <span class="l">{title}</span>
    <span class="f">
      {besideOf(amount) !== '' && `${besideOf(amount)}. `}
      {before !== undefined && `${leadOf(before)} in the period before. `}
      <a class="rc-open" href={href}>
        Open this figure<Hidden>: {title}</Hidden>
      </a>
    </span>
  </li>
)

export const FiguresPage = ({ view, frame }: { readonly view: FiguresView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="Figures" current="/reports">
    <p class="rc-crumb">
      <a href="/reports">Reports</a> › Figures
    </p>
    <h1>Figures</h1>
    <p class="rc-sub">{view.sub}</p>
    {view.wrong !== undefined && <p class="rc-warned">{view.wrong}</p>}
    <form class="rc-list-tools rc-screen-only" method="get" action="/figures">
      {view.procedures.length > 1 && (
        <Select id="procedure" name="procedure" label={{ text: 'Procedure' }} items={[...view.procedures]} value={view.procedure} />
      )}
      <Select
        id="period"
        name="period"
        label={{ text: 'Period' }}
        items={[...periodChoices, ...(view.period === '' ? [{ value: '', text: 'The days chosen' }] : [])]}
        value={view.period}
      />
      <button class="rc-btn" type="submit">
        Show
      </button>
      <a class="rc-btn" href={view.ownHref}>
        Ask your own
      </a>
    </form>
    {view.table === undefined ? (
      <Empty title="This procedure measures nothing yet">
        Figures come from what a procedure says it counts. Ask whoever looks after the procedure to add measures to it.
      </Empty>
    ) : (
      <Body view={view} table={view.table} />
    )}
  </StaffShell>
)

const Body = ({ view, table }: { readonly view: FiguresView; readonly table: FigureTable }) => (
  <>
    <ul class="rc-figs">
      {view.headlines.map(one => (
        <Headline {...one} />
      ))}
    </ul>
    <div class="rc-case-cols">
      <section class="rc-block" aria-labelledby="all-h">
        <h2 id="all-h">Everything that is counted</h2>
        <p class="rc-small">Each number opens onto its definition and its cases.</p>
        <FiguresTable table={table} link={{ procedure: view.procedure }} notes={view.notes} />
      </section>
      <aside>
        {view.sums.length > 0 && (
          <div class="rc-card">
            <h2>Does it add up?</h2>
            <Sums sums={view.sums} />
          </div>
        )}
        <InReports reports={view.inReports} />
      </aside>
    </div>
  </>
)

import type { DraftForMe } from '../../letter-services.ts'
import { type LimitsToday, LimitsToLookAt } from '../contact-limits/limits-today.tsx'
import { NewToday, type NewTodayView } from '../hand-over/new-today.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { as, Chips, Empty, Hidden, tone, When } from '../parts/small-parts.tsx'
import { DraftsToday } from '../review/drafts-today.tsx'
import { AgainToday, type AgainView } from '../themes/again.tsx'
import type { GroupView, RowView, TickView, TodayView } from './view.ts'

const Row = ({ row, isMain }: { readonly row: RowView; readonly isMain: boolean }) => {
  const which = `${row.what}, ${row.reference}`
  return (
    <tr {...as('row')}>
      <td {...as('cell')} class="due">
        <When when={row.when} />
      </td>
      <td {...as('cell')} class="rc-what">
        <a href={row.href}>
          {row.what}
          <Hidden>, {row.reference}</Hidden>
        </a>
        <p>
          <span class="rc-nowrap">{row.reference}</span> · {row.about}
        </p>
        <Chips chips={[]} restricted={row.restricted} />
      </td>
      <td {...as('cell')} class="rc-from">
        {row.isYours ? <b>{row.from}</b> : row.from}
        {row.fromDetail !== '' && <span>{row.fromDetail}</span>}
      </td>
      <td {...as('cell')} class="rc-why">
        <Chips chips={row.chips} />
        <Clauses links={row.clauses} />
        {row.why !== undefined && (
          <>
            {' · '}
            <a href={row.why}>
              Why?<Hidden> {which}</Hidden>
            </a>
          </>
        )}
      </td>
      <td {...as('cell')} class="act">
        <a class={isMain ? 'rc-btn rc-btn--main' : 'rc-btn'} href={row.action.href}>
          {row.action.text}
          <Hidden>
            : {which}
            {row.action.about}
          </Hidden>
        </a>
      </td>
    </tr>
  )
}

const Group = ({ group, isFirst }: { readonly group: GroupView; readonly isFirst: boolean }) => (
  <section class={`rc-group ${tone(group.tone)}`} id={group.id} aria-labelledby={`${group.id}-h`}>
    <header>
      <h2 id={`${group.id}-h`}>{group.title}</h2>
      <span class="n">
        <Hidden>number: </Hidden>
        {group.count}
      </span>
      <p class="rc-small">{group.note}</p>
    </header>
    {group.rows.length === 0 ? (
      <Empty title={group.empty.title}>{group.empty.text}</Empty>
    ) : (
      <table class="rc-wl" {...as('table')} aria-labelledby={`${group.id}-h`}>
        <colgroup>
          <col class="due" />
          <col />
          <col class="from" />
          <col class="why" />
          <col class="act" />
        </colgroup>
        <thead {...as('rowgroup')} class={isFirst ? undefined : 'rc-vh'}>
          <tr {...as('row')}>
            <th {...as('columnheader')} scope="col" class="due">
              {group.firstColumn}
            </th>
            <th {...as('columnheader')} scope="col">
              What is due
            </th>
            <th {...as('columnheader')} scope="col" class="from">
              From whom
            </th>
            <th {...as('columnheader')} scope="col" class="why">
              Reason and clause
            </th>
            <th {...as('columnheader')} scope="col" class="act">
              Action
            </th>
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {group.rows.map((row, i) => (
            <Row row={row} isMain={i === 0 && (group.id === 'overdue' || group.id === 'dueToday')} />
          ))}
        </tbody>
      </table>
    )}
    {group.more && (
      <p class="rc-more-rows">
        <a href={group.more.href}>
          {group.more.text}
          <Hidden>: {group.title}</Hidden>
        </a>
      </p>
    )}
  </section>
)

const Ticks = ({ legend, name, ticks }: { readonly legend: string; readonly name: string; readonly ticks: readonly TickView[] }) =>
  ticks.length === 0 ? null : (
    <fieldset>
      <legend>{legend}</legend>
      {ticks.map(({ value, text, count, checked }) => (
        <label class="rc-tick">
          <input type="checkbox" name={name} value={value} checked={checked} />
          <span>{text}</span>
          <span class="k">{count}</span>
        </label>
      ))}
    </fieldset>
  )

const Filter = ({ view }: { readonly view: TodayView }) => (
  <aside class="rc-aside" id="filter" aria-labelledby="filter-h">
    <form method="get" action="/today">
      <h2 id="filter-h">Filter</h2>
      {view.filter.mine && <input type="hidden" name="mine" value="yes" />}
      <div class="rc-aside__text">
        <label class="rc-small" for="text">
          Case number, name or words
        </label>
        <input class="govuk-input" id="text" name="text" type="search" value={view.filter.text} autocomplete="off" />
      </div>
      <Ticks legend="From whom" name="from" ticks={view.filter.from} />
      <Ticks legend="Stage" name="stage" ticks={view.filter.stage} />
      <p class="rc-aside__go">
        <button class="rc-btn rc-btn--main" type="submit">
          Apply filters
        </button>
        {view.isFiltered && (
          <a class="rc-aside__clear" href="/today">
            Clear
          </a>
        )}
      </p>
    </form>
  </aside>
)

export interface TodayParams {
  readonly view: TodayView
  /** How many this account was sent today. */
  readonly reminders: number
  /** What has come up again of what this account follows up. */
  readonly again: readonly AgainView[]
  /** Letters that somebody asks this account to look at. */
  readonly drafts: readonly DraftForMe[]
  /** What was lately given to this account. */
  readonly given: NewTodayView
  readonly limits: LimitsToday
  readonly frame: Frame
}

export const TodayPage = ({ view, reminders, again, drafts, given, limits, frame }: TodayParams) => (
  <StaffShell frame={frame} title={view.title} current="/today">
    <h1>{view.title}</h1>
    <p class="rc-sub">
      {view.sub}{' '}
      <a href="/reminders">{reminders === 0 ? 'Your reminders' : reminders === 1 ? '1 reminder today' : `${reminders} reminders today`}</a>
    </p>
    <ul class="rc-counts">
      {view.counts.map(({ id, n, name, fact, tone: colour }) => (
        <li class={tone(colour)}>
          <a href={`#${id}`}>
            <span class="n">{n}</span> <b>{name}</b>
            <small>{fact}</small>
          </a>
        </li>
      ))}
    </ul>
    <nav class="rc-views" aria-label="Whose work">
      {view.views.map(({ text, href, current }) => (
        <a href={href} aria-current={current ? 'true' : undefined}>
          {text}
        </a>
      ))}
    </nav>
    <p class="rc-jump">
      <a href="#filter">Filter this list</a>
    </p>
    <div class="rc-cols">
      <div>
        <NewToday view={given} />
        <LimitsToLookAt limits={limits} />
        <DraftsToday drafts={drafts} />
        <AgainToday rows={again} />
        {view.groups.map((group, i) => (
          <Group group={group} isFirst={i === view.groups.findIndex(({ rows }) => rows.length > 0)} />
        ))}
        {view.later !== '' && <p class="rc-small">{view.later}</p>}
      </div>
      <Filter view={view} />
    </div>
  </StaffShell>
)

/** The page of who may do what: by stage, for everybody or for one role; it prints as it stands. */
import { Select } from '../../govuk/index.ts'
import { toldApart } from '../../layout/index.ts'
import { Clauses, type linkClause } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Hidden } from '../parts/small-parts.tsx'
import { type BookPlace, BookShell } from '../procedure/book-shell.tsx'
import type { WhoMayView } from './view.ts'

export interface WhoMayParams {
  readonly view: WhoMayView
  readonly place: BookPlace
  readonly link: ReturnType<typeof linkClause>
  readonly frame: Frame
}

type Besides = ReadonlyMap<WhoMayView['stages'][number]['rows'][number], string>
type StageRows = WhoMayView['stages'][number]

const Acts = ({
  stage: { title, rows },
  head,
  link,
  besides,
}: { readonly stage: StageRows; readonly head: string; readonly besides: Besides } & Pick<WhoMayParams, 'link'>) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">{title}: who may do what</caption>
    <thead>
      <tr>
        <th scope="col" class="rc-w44">
          What
        </th>
        <th scope="col">{head}</th>
        <th scope="col">Clause</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr>
          <th scope="row">
            <a href={row.href}>
              {row.title}
              {besides.has(row) && <Hidden>, {besides.get(row)}</Hidden>}
            </a>
            {row.of !== '' && <div class="rc-small">{row.of}</div>}
          </th>
          <td data-l={head}>
            {row.may.map(one => (
              <div class={row.isNo ? 'rc-small' : undefined}>{one}</div>
            ))}
            {!row.isNo && row.more.map(one => <div class="rc-small">{one}</div>)}
          </td>
          <td data-l="Clause">
            <Clauses links={link(row.clause)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Acts of one name are told apart by what they are for, their stage, or whether they are owed. */
const besidesOf = (view: WhoMayView): Besides => {
  const rows = view.stages.flatMap(stage => stage.rows.map(row => ({ row, stage: stage.title })))
  const besides = toldApart(
    rows,
    ({ row }) => row.title,
    ({ row }) => row.href,
    ({ row }) => row.of,
    ({ stage }) => stage,
    ({ row }) => row.kind,
  )
  return new Map([...besides].map(([{ row }, words]) => [row, words]))
}

export const WhoMayPage = ({ view, place, link, frame }: WhoMayParams) => {
  const besides = besidesOf(view)
  return (
    <BookShell frame={frame} place={place} page={{ id: 'who-may', title: 'Who may do what' }}>
      <form class="rc-list-tools" action={`${place.base}/who-may`} method="get">
        <Select
          id="role"
          name="role"
          label={{ text: 'In which role' }}
          items={[{ value: '', text: 'Every role' }, ...view.roles]}
          value={view.role}
        />
        <button class="rc-btn rc-btn--main" type="submit">
          Show
        </button>
        <a href={view.csvHref}>Download as a spreadsheet, one column a role (CSV)</a>
      </form>
      <p>
        {view.roleTitle !== undefined && <b>{view.roleTitle}. </b>}
        {view.counts} {view.deputies} What is asked beside the role, such as what must have happened before, stands with the rule
        <Hidden> of each act</Hidden>.
      </p>
      {view.stages.map(stage => (
        <section class="rc-block" aria-labelledby={`may-${stage.id}`}>
          <h2 id={`may-${stage.id}`}>{stage.title}</h2>
          <Acts stage={stage} head={view.roleTitle === undefined ? 'Who may' : 'This role'} link={link} besides={besides} />
        </section>
      ))}
    </BookShell>
  )
}

/** The page of who may do what: by stage, for everybody or for one role; it prints as it stands. */
import { Select } from '../../govuk/index.ts'
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

type StageRows = WhoMayView['stages'][number]

const Acts = ({
  stage: { title, rows },
  head,
  link,
}: { readonly stage: StageRows; readonly head: string } & Pick<WhoMayParams, 'link'>) => (
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
      {rows.map(({ title: what, href, clause, may, isNo, more }) => (
        <tr>
          <th scope="row">
            <a href={href}>{what}</a>
          </th>
          <td data-l={head}>
            {may.map(one => (
              <div class={isNo ? 'rc-small' : undefined}>{one}</div>
            ))}
            {!isNo && more.map(one => <div class="rc-small">{one}</div>)}
          </td>
          <td data-l="Clause">
            <Clauses links={link(clause)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const WhoMayPage = ({ view, place, link, frame }: WhoMayParams) => (
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
        <Acts stage={stage} head={view.roleTitle === undefined ? 'Who may' : 'This role'} link={link} />
      </section>
    ))}
  </BookShell>
)

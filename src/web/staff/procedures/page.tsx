import { Chip } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { ProcedureRows } from './view.ts'

export const Periods = ({ periods }: Pick<ProcedureRows, 'periods'>) =>
  periods.length === 0 ? (
    <p class="rc-small">No version is published: no complaint can be taken under it yet.</p>
  ) : (
    <ul class="rc-ways">
      {periods.map(({ words, isGap }) => (
        <li>{isGap ? <strong>{words}</strong> : words}</li>
      ))}
    </ul>
  )

const Procedure = ({ rows }: { readonly rows: ProcedureRows }) => (
  <section class="rc-block" aria-labelledby={`p-${rows.id}`}>
    <h2 id={`p-${rows.id}`}>
      <a href={rows.book}>{rows.title}</a>
    </h2>
    <Periods periods={rows.periods} />
    <table class="rc-tbl rc-tbl--stack">
      <thead>
        <tr>
          <th scope="col">For complaints received from</th>
          <th scope="col">State</th>
          <th scope="col" class="rc-w33">
            Last step
          </th>
          <th scope="col">Do</th>
        </tr>
      </thead>
      <tbody>
        {rows.versions.map(({ from, book, manage, chip, hash, said }) => (
          <tr>
            <th scope="row">
              <a href={book}>{from}</a>
              <div class="rc-small">
                Hash <code>{hash}</code>
              </div>
            </th>
            <td data-l="State">
              <Chip meaning={chip.meaning} text={chip.text} />
            </td>
            <td data-l="Last step">{said}</td>
            <td data-l="Do">
              <a href={manage}>
                Manage<Hidden> the version of {from}</Hidden>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export const ProceduresPage = ({
  procedures,
  mayLoad,
  frame,
}: {
  readonly procedures: readonly ProcedureRows[]
  readonly mayLoad: boolean
  readonly frame: Frame
}) => (
  <StaffShell frame={frame} title="Procedures" current="/procedures">
    <h1>Procedures</h1>
    <p class="rc-sub">
      What is owed to people who complain, clause by clause. Each version opens as a book; a case stays under the version it began under.
    </p>
    {mayLoad && (
      <p class="rc-acts">
        <a class="rc-btn rc-btn--main" href="/procedures/load">
          Load a version
        </a>
        <a href="/procedures/what-if">What if: read recorded cases by another version or with other lengths</a>
      </p>
    )}
    {procedures.length === 0 ? (
      <Empty title="There is no procedure here yet">Load one as JSON, then publish it: complaints can be taken from then.</Empty>
    ) : (
      procedures.map(rows => <Procedure rows={rows} />)
    )}
  </StaffShell>
)

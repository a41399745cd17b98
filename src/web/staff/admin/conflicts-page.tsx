/** That there are conflicts of interest: who is kept from which case, and never why. */
import type { ListedConflict } from '../../admin-services.ts'
import type { Frame } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { AdminShell } from './frame.tsx'

export const ConflictsPage = ({ rows, frame }: { readonly rows: readonly ListedConflict[]; readonly frame: Frame }) => (
  <AdminShell frame={frame} title="Conflicts of interest" current="/admin/conflicts">
    <h2>Conflicts of interest</h2>
    <p>
      Who is kept from which case. What each interest is stands with the case, for those who handle it. A conflict of your own is not in
      this list.
    </p>
    {rows.length === 0 ? (
      <Empty title="Nobody is kept from a case">Conflicts are declared on the People page of a case.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">Who is kept from which case</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Cases</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, references }) => (
            <tr>
              <th scope="row">{name}</th>
              <td data-l="Cases">{references.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </AdminShell>
)

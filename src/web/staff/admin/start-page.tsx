/** Where administration begins: every page of it, and what was changed there last. */
import type { Frame } from '../parts/shell.tsx'
import { AdminShell } from './frame.tsx'
import type { AdminArea } from './start-view.ts'

export const AdminStartPage = ({ areas, frame }: { readonly areas: readonly AdminArea[]; readonly frame: Frame }) => (
  <AdminShell frame={frame} title="Overview" current="/admin">
    <h2 class="rc-vh">Overview</h2>
    <table class="rc-tbl rc-tbl--stack">
      <caption class="rc-vh">What is looked after here</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">What</th>
          <th scope="col">Changed last</th>
        </tr>
      </thead>
      <tbody>
        {areas.map(({ href, title, says, last }) => (
          <tr>
            <th scope="row">
              <a href={href}>{title}</a>
            </th>
            <td data-l="What">{says}</td>
            <td data-l="Changed last">{last ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </AdminShell>
)

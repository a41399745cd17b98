/** The table of permissions: which roles have each, and which pages it opens. It prints as it stands. */
import type { Frame } from '../parts/shell.tsx'
import { AdminShell } from './frame.tsx'
import type { PermissionGroup, RoleRow } from './permissions-view.ts'

interface PermissionsParams {
  readonly rows: readonly RoleRow[]
  readonly groups: readonly PermissionGroup[]
  readonly procedures: readonly { readonly href: string; readonly title: string }[]
  readonly frame: Frame
}

const Group = ({ group: { id, title, roles, routes } }: { readonly group: PermissionGroup }) => (
  <section class="rc-block" aria-labelledby={`p-${id}`}>
    <h2 id={`p-${id}`}>{title}</h2>
    <p>{roles.length === 0 ? 'No role has it.' : `${roles.join(', ')}.`}</p>
    {routes.length === 0 ? (
      <p class="rc-small">It opens no page by itself: it says which cases and whose doings are shown on the others.</p>
    ) : (
      <details class="rc-fold">
        <summary>
          {routes.length === 1 ? '1 page or form' : `${routes.length} pages and forms`}
          <span class="rc-vh"> of “{title}”</span>
        </summary>
        <table class="rc-tbl rc-tbl--stack">
          <caption class="rc-vh">{title}: pages and forms</caption>
          <thead>
            <tr>
              <th scope="col">Page or form</th>
              <th scope="col">Does</th>
              <th scope="col">Also opened by those who may</th>
            </tr>
          </thead>
          <tbody>
            {routes.map(({ does, path, others }) => (
              <tr>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td data-l="Does">{does}</td>
                <td data-l="Also opened by those who may">{others}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    )}
  </section>
)

const Roles = ({ rows }: { readonly rows: readonly RoleRow[] }) => (
  <section class="rc-block rc-space-top" aria-labelledby="p-roles">
    <h2 id="p-roles">What each role may do</h2>
    <table class="rc-tbl rc-tbl--stack">
      <caption class="rc-vh">What each role may do</caption>
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">May</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, may, href }) => (
          <tr>
            <th scope="row">
              <a href={href}>{title}</a>
            </th>
            <td data-l="May">{may}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export const PermissionsPage = ({ rows, groups, procedures, frame }: PermissionsParams) => (
  <AdminShell frame={frame} title="Who may open what" current="/admin/permissions">
    <h2 class="rc-vh">Who may open what</h2>
    <p>
      Every request is judged by this table before anything else. What may then be done on a case is laid down by the procedure:{' '}
      {procedures.map(({ href, title }, i) => (
        <>
          {i > 0 && ', '}
          <a href={href}>who may do what, {title}</a>
        </>
      ))}
      . <a href="/admin/permissions.csv">Download this table as a spreadsheet (CSV)</a>
    </p>
    <Roles rows={rows} />
    {groups.map(group => (
      <Group group={group} />
    ))}
  </AdminShell>
)

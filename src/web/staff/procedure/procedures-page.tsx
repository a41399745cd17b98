import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { mayUse } from '../permissions.ts'

export interface ProceduresView {
  readonly rows: readonly { readonly title: string; readonly href: string; readonly detail: string }[]
}

export const ProceduresPage = ({ view, frame }: { readonly view: ProceduresView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="Procedures" current="/procedures">
    <h1>Procedures</h1>
    <p class="rc-sub">What is owed to people who complain, clause by clause, and the rules made from it.</p>
    {view.rows.length === 0 ? (
      <Empty title="No procedure is published here">A procedure that is published appears here.</Empty>
    ) : (
      <ul class="rc-steps-list rc-space-top">
        {view.rows.map(({ title, href, detail }) => (
          <li>
            <div>
              <h2 class="rc-h3">
                <a href={href}>{title}</a>
              </h2>
              <p>{detail}</p>
            </div>
          </li>
        ))}
      </ul>
    )}
    {mayUse('GET /procedures/what-if', frame.session?.account.permissions) && (
      <p class="rc-space-top">
        <a href="/procedures/what-if">What if: read recorded cases by another version or with other lengths</a>
      </p>
    )}
  </StaffShell>
)

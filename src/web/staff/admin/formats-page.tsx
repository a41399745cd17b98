import type { Frame } from '../parts/shell.tsx'
import type { FormatsReady, ReadyRow } from './formats-view.ts'
import { AdminShell } from './frame.tsx'

const Rows = ({ id, title, rows }: { readonly id: string; readonly title: string; readonly rows: readonly ReadyRow[] }) => (
  <section class="rc-block" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <table class="rc-tbl rc-tbl--stack">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Where it is offered</th>
          <th scope="col">How it is kept to</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, offered, kept }) => (
          <tr>
            <th scope="row">{what}</th>
            <td data-l="Offered">{offered}</td>
            <td data-l="Kept to">{kept}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export const FormatsReadyPage = ({ ready, frame }: { readonly ready: FormatsReady; readonly frame: Frame }) => (
  <AdminShell frame={frame} title="Formats and ways" current="/admin/formats">
    <p>These stand ready for everybody, before anybody asks. None of them can be switched off.</p>
    <Rows id="letters-h" title="How a letter can be had" rows={ready.letters} />
    <Rows id="ways-h" title="How a complaint can be made and followed" rows={ready.ways} />
    <section class="rc-block" aria-labelledby="foot-h">
      <h2 id="foot-h">At the foot of every letter</h2>
      <p>“{ready.foot}”</p>
      <p>
        <a href="/admin/body">Change what stands there</a>
      </p>
    </section>
  </AdminShell>
)

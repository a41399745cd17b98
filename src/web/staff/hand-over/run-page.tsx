/** How far handing over is, and what could not be handed over, with why. */
import { Button } from '../../govuk/index.ts'
import { CsrfField } from '../../layout/index.ts'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import type { RunView } from './view.ts'

const at = (key: string): string => `/hand-over/runs/${encodeURIComponent(key)}`

const Going = ({ view, csrf }: { readonly view: RunView; readonly csrf: string }) => (
  <div class="rc-warned" role="status">
    <h2>{view.headline}</h2>
    <p>It goes on while you do other things. What is given already stays given if you stop it.</p>
    <form class="rc-acts" action={`${at(view.key)}/stop`} method="post">
      <CsrfField token={csrf} />
      <a class="rc-btn rc-btn--main" href={at(view.key)}>
        See how far it is
      </a>
      <Button text="Stop it" classes="govuk-button--secondary" />
    </form>
  </div>
)

const Refused = ({ view }: { readonly view: RunView }) =>
  view.refused.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="refused-h">
      <h2 id="refused-h">What could not be handed over</h2>
      <p class="rc-small">It stays where it was.</p>
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">What could not be handed over, and why</caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">What</th>
            <th scope="col">Why not</th>
          </tr>
        </thead>
        <tbody>
          {view.refused.map(({ reference, href, what, because, clauses }) => (
            <tr>
              <th scope="row" class="rc-nowrap">
                <a href={href}>{reference}</a>
              </th>
              <td data-l="What">{what}</td>
              <td data-l="Why not">
                {because} <Clauses links={clauses} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

export const HandOverRunPage = ({ view, csrf, frame }: { readonly view: RunView; readonly csrf: string; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="Handing over" current="/cases">
    <p class="rc-crumb">
      <a href="/cases">Cases</a> › Hand over
    </p>
    <h1>{view.title}</h1>
    {view.is === 'going' ? (
      <Going view={view} csrf={csrf} />
    ) : (
      <div class={view.refused.length > 0 || view.is !== 'done' ? 'rc-warned' : 'rc-route__one'} role="status">
        <h2>{view.headline}</h2>
        {view.is === 'stopped' && <p>It was stopped: {view.left.toLocaleString('en-GB')} were not tried and stay where they were.</p>}
        {view.is === 'failed' && <p>Something went wrong after that. What is given stays given; hand over the rest again.</p>}
        {view.given.length > 0 && (
          <ul>
            {view.given.map(({ to, count }) => (
              <li>
                {to}: {count.toLocaleString('en-GB')}
              </li>
            ))}
          </ul>
        )}
      </div>
    )}
    <Refused view={view} />
    <p class="rc-acts">
      <a href={view.back}>{view.refused.length > 0 ? 'Hand over what is left' : 'Go back'}</a>
      <a href="/cases">All cases</a>
    </p>
  </StaffShell>
)

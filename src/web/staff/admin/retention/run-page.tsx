/** How far erasing is, and what was not erased, with why. */
import { CsrfField } from '../../../layout/index.ts'
import type { ErasingRun } from '../../../retention-services.ts'
import { caseHref } from '../../case-frame/view.ts'
import type { Frame } from '../../parts/shell.tsx'
import { AdminShell } from '../frame.tsx'

export interface ErasingRunParams {
  readonly frame: Frame
  readonly csrf: string
  readonly run: ErasingRun
  readonly href: string
}

const cases = (n: number): string => (n === 1 ? '1 case' : `${n.toLocaleString('en-GB')} cases`)

const headline = ({ is, of, done }: ErasingRun): string => {
  const went = `${cases(done.length)} of ${of.toLocaleString('en-GB')} erased`
  if (is === 'going') return `${went} so far`
  if (is === 'stopped') return `Stopped: ${went}`
  return is === 'failed' ? `It broke off: ${went}` : went
}

export const ErasingRunPage = ({ frame, csrf, run, href }: ErasingRunParams) => (
  <AdminShell frame={frame} title="Erasing" current="/admin/retention">
    <p class="rc-crumb">
      <a href="/admin/retention">Retention</a> › <a href="/admin/retention/due">Past its time</a> › Erasing
    </p>
    <div class={run.is === 'done' && run.refused.length === 0 ? 'rc-route__one' : 'rc-warned'} role="status">
      <h2>{headline(run)}</h2>
      {run.is === 'going' && <p>It goes on while you do other things. What is erased stays erased if you stop it.</p>}
      {run.is === 'failed' && <p>Something went wrong after that. The rest is as it was: choose them again.</p>}
      {run.is === 'stopped' && <p>The rest is as it was.</p>}
      {run.is === 'going' && (
        <form class="rc-acts" action={`${href}/stop`} method="post">
          <CsrfField token={csrf} />
          <a class="rc-btn rc-btn--main" href={href}>
            See how far it is
          </a>
          <button type="submit" class="rc-btn">
            Stop it
          </button>
        </form>
      )}
    </div>
    {run.refused.length > 0 && (
      <section class="rc-block" aria-labelledby="not-h">
        <h2 id="not-h">Not erased</h2>
        <ul class="rc-list">
          {run.refused.map(({ reference, because }) => (
            <li>
              <a href={`${caseHref(reference)}/keeping`}>{reference}</a>: {because}
            </li>
          ))}
        </ul>
      </section>
    )}
    {run.done.length > 0 && (
      <section class="rc-block" aria-labelledby="done-h">
        <h2 id="done-h">Erased</h2>
        <ul class="rc-list">
          {run.done.map(reference => (
            <li>
              <a href={caseHref(reference)}>{reference}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
    <p class="rc-acts">
      <a href="/admin/retention/due">What is past its time</a>
    </p>
  </AdminShell>
)

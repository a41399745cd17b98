import { Chip } from '../../layout/index.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { Details } from './adjustments-page.tsx'
import type { HoldsView, HoldView } from './holds-view.ts'
import { StepList } from './step-list.tsx'
import { SubPages } from './sub-pages.tsx'

const Next = ({ steps, of }: { readonly steps: HoldView['next']; readonly of: string }) =>
  steps.length === 0 ? null : (
    <>
      <p>What to do next:</p>
      <StepList steps={steps} of={of} />
    </>
  )

const Hold = ({ hold: { title, chip, clauses, details, stops, next } }: { readonly hold: HoldView }) => (
  <div class="rc-promise">
    <h3>{title}</h3>
    <p>
      <Chip meaning={chip.kind} text={chip.words} /> <Clauses links={clauses} />
    </p>
    <Details details={details} />
    {stops.length === 0 ? (
      <p>It stops no date.</p>
    ) : (
      <>
        <p>It stops:</p>
        <ul class="rc-plain-list">
          {stops.map(({ words, whyHref }) => (
            <li>
              {words} ·{' '}
              <a href={whyHref}>
                Why?<Hidden> {words}</Hidden>
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
    <Next steps={next} of={title} />
  </div>
)

const Processes = ({ said, processes }: Pick<HoldsView, 'said' | 'processes'>) =>
  said === '' && processes.length === 0 ? null : (
    <>
      <h3>Other proceedings</h3>
      {said !== '' && (
        <p>
          Said when the complaint came in: <span class="rc-typed">{said}</span>
        </p>
      )}
      {processes.map(({ words, reasons, next }) => (
        <div class="rc-promise">
          <p>
            {words} <span class="rc-kept">{reasons}</span>
          </p>
          <Next steps={next} of={words} />
        </div>
      ))}
    </>
  )

const Lines = ({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly { readonly words: string; readonly reasons?: string }[]
}) =>
  lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="rc-plain-list">
        {lines.map(({ words, reasons }) => (
          <li>
            {words} <span class="rc-kept">{reasons}</span>
          </li>
        ))}
      </ul>
    </>
  )

export const HoldsPage = ({ view, frame }: { readonly view: HoldsView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Holds and safeguarding">
    <SubPages reference={view.reference} current="holds" />
    <div class="rc-space-top">
      <section class="rc-block" aria-labelledby="holds-h">
        <h2 id="holds-h">What stands still</h2>
        {view.holds.length === 0 ? (
          <Empty title="Nothing is on hold">Every date of the case runs.</Empty>
        ) : (
          view.holds.map(hold => <Hold hold={hold} />)
        )}
        {view.holds.length > 0 && (
          <Lines title="What goes on all the same" lines={view.goesOn.map(({ words, when }) => ({ words: `${words}: ${when}` }))} />
        )}
        <Processes said={view.said} processes={view.processes} />
        <Lines title="May be sent in again" lines={view.again.map(words => ({ words }))} />
        <Lines title="Changes planned while the complaint goes on" lines={view.changes} />
        <Lines title="On hold before" lines={view.before.map(words => ({ words }))} />
        {view.holds.length + view.processes.length > 0 && view.holdSteps.length > 0 && <h3>What else may be recorded</h3>}
        <StepList steps={view.holdSteps} />
      </section>
      <section class="rc-block" aria-labelledby="safe-h">
        <h2 id="safe-h">Safeguarding</h2>
        {view.safeguarding.length === 0 && <p>Nobody has recorded yet whether anyone is at risk.</p>}
        <Lines title="What was considered" lines={view.safeguarding} />
        <StepList steps={view.safeguardingSteps} />
        {view.plain.length > 0 && (
          <p class="rc-acts rc-screen-only">
            {view.plain.map(({ text, href }) => (
              <a href={href}>{text}</a>
            ))}
          </p>
        )}
      </section>
    </div>
  </CaseShell>
)

import { Chip } from '../../layout/index.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { Details } from './adjustments-page.tsx'
import type { BehaviourView, LimitView } from './behaviour-view.ts'
import { StepList } from './step-list.tsx'
import { SubPages } from './sub-pages.tsx'

const Links = ({ links, of }: { readonly links: LimitView['plain']; readonly of?: string }) =>
  links.length === 0 ? null : (
    <p class="rc-acts rc-screen-only">
      {links.map(({ text, href }) => (
        <a href={href}>
          {text}
          {of !== undefined && <Hidden>: {of}</Hidden>}
        </a>
      ))}
    </p>
  )

const Limit = ({ limit: { id, title, chip, details, steps, plain } }: { readonly limit: LimitView }) => (
  <section class="rc-promise" id={`limit-${id}`} aria-labelledby={`limit-${id}-h`}>
    <h3 id={`limit-${id}-h`}>{title}</h3>
    <p>
      <Chip meaning={chip.kind} text={chip.words} />
    </p>
    <Details details={details} />
    <StepList steps={steps} of={title} />
    <Links links={plain} of={title} />
  </section>
)

const Entries = ({ title, entries }: { readonly title: string; readonly entries: BehaviourView['happened'] }) =>
  entries.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      {entries.map(entry => (
        <div class="rc-promise">
          <p>
            <b>{entry.title}</b>, {entry.on}
            {entry.by !== '' && `, recorded by ${entry.by}`}
          </p>
          <p class="rc-kept">{entry.words}</p>
        </div>
      ))}
    </>
  )

export const BehaviourPage = ({ view, frame }: { readonly view: BehaviourView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Behaviour and contact">
    <SubPages reference={view.reference} current="behaviour" />
    <div class="rc-space-top">
      <section class="rc-block" aria-labelledby="limits-h">
        <h2 id="limits-h">Limits on contact</h2>
        <p>The complaint itself goes on as any other: a limit on contact stops none of its dates.</p>
        {view.limits.length === 0 ? (
          <Empty title="Contact is not limited">{view.byWhat}</Empty>
        ) : (
          view.limits.map(limit => <Limit limit={limit} />)
        )}
      </section>
      {view.staysOpen.length > 0 && (
        <section class="rc-block" aria-labelledby="open-h">
          <h2 id="open-h">What holds whatever is limited</h2>
          <ul class="rc-plain-list">
            {view.staysOpen.map(({ words, clauses }) => (
              <li>
                {words.replace(/[.]?$/, '.')} <Clauses links={clauses} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {(view.steps.length + view.plain.length > 0 || view.happened.length + view.warnings.length > 0) && (
        <section class="rc-block" aria-labelledby="happened-h">
          <h2 id="happened-h">What happened, and what was said</h2>
          <Entries title="What happened" entries={view.happened} />
          <Entries title="Explained and warned" entries={view.warnings} />
          <StepList steps={view.steps} />
          <Links links={view.plain} />
        </section>
      )}
    </div>
  </CaseShell>
)

import { Chip } from '../../layout/index.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { AdjustmentsView, AdjustmentView } from './adjustments-view.ts'
import { StepList } from './step-list.tsx'
import { SubPages } from './sub-pages.tsx'

/** What is recorded about one thing, as a list of terms. */
export const Details = ({ details }: { readonly details: readonly (AdjustmentView['details'][number] & { readonly href?: string })[] }) => (
  <dl>
    {details.map(({ label, value, href }) => (
      <div>
        <dt>{label}</dt>
        <dd class="rc-kept">{href === undefined ? value : <a href={href}>{value}</a>}</dd>
      </div>
    ))}
  </dl>
)

const Adjustment = ({ adjustment: { id, title, chip, details, steps, plain } }: { readonly adjustment: AdjustmentView }) => (
  <section class="rc-promise" id={`adjustment-${id}`} aria-labelledby={`adjustment-${id}-h`}>
    <h3 id={`adjustment-${id}-h`}>{title}</h3>
    <p>
      <Chip meaning={chip.kind} text={chip.words} />
    </p>
    <Details details={details} />
    <StepList steps={steps} of={title} />
    {plain && (
      <p class="rc-acts rc-screen-only">
        <a href={plain.href}>
          {plain.text}
          <Hidden>: {title}</Hidden>
        </a>
      </p>
    )}
  </section>
)

export const AdjustmentsPage = ({ view, frame }: { readonly view: AdjustmentsView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Adjustments">
    <SubPages reference={view.reference} current="adjustments" />
    <div class="rc-space-top">
      <section class="rc-block" aria-labelledby="adjustments-h">
        <h2 id="adjustments-h">What we do differently</h2>
        <p>
          What is agreed stands above every page of the case, and letters take its format. Ask at any time; nobody is asked to prove a
          disability.
        </p>
        {view.adjustments.length === 0 && (
          <Empty title="Nothing was asked for yet">
            {view.needs.length === 0
              ? 'Ask, whenever you speak to them, whether anything would make it easier.'
              : `When they complained they said: ${view.needs.join('; ')}.`}
          </Empty>
        )}
        {view.adjustments.map(adjustment => (
          <Adjustment adjustment={adjustment} />
        ))}
      </section>
      {(view.asking.length > 0 || view.plain.length > 0) && (
        <section class="rc-block" aria-labelledby="asking-h">
          <h2 id="asking-h">Ask, or suggest one</h2>
          <StepList steps={view.asking} />
          {view.plain.length > 0 && (
            <p class="rc-acts rc-screen-only">
              {view.plain.map(({ text, href }) => (
                <a href={href}>{text}</a>
              ))}
            </p>
          )}
        </section>
      )}
      {view.moreTime.length + view.timeGiven.length > 0 && (
        <section class="rc-block" aria-labelledby="time-h">
          <h2 id="time-h">More time for what they do</h2>
          <p>Never for what we owe them: our own dates stay as they are.</p>
          {view.timeGiven.length > 0 && (
            <ul class="govuk-list">
              {view.timeGiven.map(({ title, was, now, whyHref, correctHref }) => (
                <li>
                  {title}: <b>{now}</b>, before that {was}.{' '}
                  <a href={whyHref}>
                    Why this date?<span class="govuk-visually-hidden"> {title}</span>
                  </a>{' '}
                  It stands until it is taken back itself, whatever is decided above:{' '}
                  <a href={correctHref}>
                    put it right or take it back<span class="govuk-visually-hidden">: {title}</span>
                  </a>
                  .
                </li>
              ))}
            </ul>
          )}
          <StepList steps={view.moreTime} />
        </section>
      )}
    </div>
  </CaseShell>
)

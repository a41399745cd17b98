import { Icon, toldApart } from '../../layout/index.ts'
import { Reasons } from '../case/page.tsx'
import { CaseShell } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { RecordView, StepChoice } from './view.ts'

type Besides = ReadonlyMap<StepChoice, string>

const List = ({ steps, besides }: { readonly steps: readonly StepChoice[]; readonly besides: Besides }) => (
  <ul class="rc-steps-list">
    {steps.map(step => (
      <li>
        <div>
          <h3>{step.title}</h3>
          <p>
            {step.of !== '' && `${step.of}. `}
            {step.detail}. <Clauses links={step.clauses} />
          </p>
          <Reasons reasons={step.reasons} />
        </div>
        <div class="rc-steps-list__do">
          {step.links.map(({ text, href, isMain }) => (
            <a class={isMain ? 'rc-btn' : 'rc-steps-list__other'} href={href}>
              {text}
              <Hidden>
                : {step.title}
                {besides.has(step) && `, ${besides.get(step)}`}
              </Hidden>
            </a>
          ))}
        </div>
      </li>
    ))}
  </ul>
)

interface Group {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly steps: readonly StepChoice[]
  readonly besides: Besides
}

const Steps = ({ id, title, note, steps, besides }: Group) =>
  steps.length === 0 ? null : (
    <section class="rc-block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="rc-small">{note}</p>
      <List steps={steps} besides={besides} />
    </section>
  )

const May = ({ may, besides }: Pick<RecordView, 'may'> & { readonly besides: Besides }) =>
  may.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="may-h">
      <h2 id="may-h">You may also</h2>
      <p class="rc-small">What you may record when it happens, by the part of the procedure it belongs to.</p>
      {may.map(({ title, isOpen, steps }) => (
        <details class="rc-fold" open={isOpen || undefined}>
          <summary>
            {title} <span class="k">({steps.length})</span>
          </summary>
          <List steps={steps} besides={besides} />
        </details>
      ))}
    </section>
  )

/** Steps of one title are told apart by what they are for, or where they belong. */
const besidesOf = (view: RecordView): Besides =>
  toldApart(
    [...view.due, ...view.may.flatMap(({ steps }) => steps), ...view.others],
    ({ title }) => title,
    ({ links }) => links[0]?.href ?? '',
    ({ of }) => of,
    ({ stage }) => stage,
  )

export const RecordPage = ({ view, frame }: { readonly view: RecordView; readonly frame: Frame }) => {
  const besides = besidesOf(view)
  return (
    <CaseShell view={view.frame} frame={frame} title="Record a step">
      <div class="rc-case-cols">
        <div>
          {view.due.length + view.may.length + view.others.length === 0 && (
            <section class="rc-block" aria-labelledby="none-h">
              <h2 id="none-h">Record a step</h2>
              <Empty title="Nothing here is yours to record now">
                When a step becomes yours it appears here. What others must do is on “What happens next”.
              </Empty>
            </section>
          )}
          <Steps id="due-h" title="Due from you" note="What the procedure asks of you now." steps={view.due} besides={besides} />
          <May may={view.may} besides={besides} />
          <Steps
            id="others-h"
            title="Record for others"
            note="What people outside did or asked: you write it down for them."
            steps={view.others}
            besides={besides}
          />
          {view.cannot.length > 0 && (
            <section class="rc-block" aria-labelledby="cannot-h">
              <h2 id="cannot-h">What cannot be done now</h2>
              <p class="rc-small">These would be refused, and this is why.</p>
              <ul class="rc-refuse rc-refuse--ruled">
                {view.cannot.map(({ title, reasons, clauses }) => (
                  <li>
                    <Icon name="no" />
                    <div>
                      <h3>{title}</h3>
                      {reasons.length > 0 ? (
                        <Reasons reasons={reasons} />
                      ) : (
                        <p>
                          <Clauses links={clauses} />
                        </p>
                      )}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside aria-label="How recording works">
          <div class="rc-card">
            <h2>How recording works</h2>
            <p>You write down what happened and on which day. Every date is then worked out again from the record.</p>
            <p>Nothing is edited or removed. A mistake is put right by a further entry.</p>
          </div>
        </aside>
      </div>
    </CaseShell>
  )
}

import { Button, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors, Icon } from '../../layout/index.ts'
import { Reasons } from '../case/page.tsx'
import { CaseShell } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Chips, Empty, Hidden } from '../parts/small-parts.tsx'
import type { CheckView, PaymentsView, PaymentView, StepView } from './view.ts'

const marks: Readonly<Record<CheckView['is'], string>> = { checked: 'Checked: ', lapsed: 'No longer counts: ', missing: '' }

const Checks = ({ payment }: { readonly payment: PaymentView }) =>
  payment.items.length === 0 ? null : (
    <table class="rc-tbl rc-tbl--stack rc-pay__checks">
      <caption>What must be right before it is paid</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Checked by</th>
          <th scope="col">Clause</th>
        </tr>
      </thead>
      <tbody>
        {payment.items.map(({ words, checks, clauses }) => (
          <tr>
            <th scope="row">{words}</th>
            <td data-l="Checked by">
              {checks.map(({ words: said, is }) => (
                <div class={`rc-pay__check rc-pay__check--${is}`}>
                  <Icon name={is === 'checked' ? 'tick' : is === 'lapsed' ? 'no' : 'clock'} />
                  <span>
                    <Hidden>{marks[is]}</Hidden>
                    {said}
                  </span>
                </div>
              ))}
            </td>
            <td data-l="Clause">
              <Clauses links={clauses} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )

const Steps = ({ steps, title, of }: { readonly steps: readonly StepView[]; readonly title?: string; readonly of: string }) =>
  steps.length === 0 ? null : (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ol class="rc-steps-list">
        {steps.map(({ words, by, when, late, clauses, action }) => (
          <li>
            <div>
              <b>{words}</b>
              <p>
                {by}
                {when !== '' && `, ${late ? 'was due' : 'by'} ${when}`}. <Clauses links={clauses} />
              </p>
            </div>
            {action && (
              <a class="rc-btn rc-screen-only" href={action.href}>
                {action.text}
                <Hidden>
                  : {words}, {of}
                </Hidden>
              </a>
            )}
          </li>
        ))}
      </ol>
    </>
  )

const Details = ({
  payment: { id, details, title },
  csrf,
  errors,
}: {
  readonly payment: PaymentView
  readonly csrf: string
  readonly errors: readonly FormError[]
}) => (
  <div>
    <dt>Bank details</dt>
    <dd>
      {details.words} {details.problem !== undefined && <span class="rc-pay__problem">{details.problem}</span>}{' '}
      {details.enter && (
        <a href={details.enter.href} class="rc-screen-only">
          {details.enter.text}
          <Hidden>, {title}</Hidden>
        </a>
      )}
      {details.taken.map(words => (
        <small>{words}</small>
      ))}
      {details.showAction !== undefined && (
        <details class="rc-fold rc-screen-only" open={errorFor(errors, `reason-${id}`) !== undefined}>
          <summary>
            Show the bank details<Hidden>, {title}</Hidden>
          </summary>
          <form action={details.showAction} method="post" novalidate>
            <CsrfField token={csrf} />
            <Textarea
              id={`reason-${id}`}
              name="reason"
              rows={2}
              label={{ text: 'Why you need to see them' }}
              hint={{ text: 'Your name, the time and this reason go on the case’s timeline.' }}
              errorMessage={errorFor(errors, `reason-${id}`)}
            />
            <Button text="Show them" classes="govuk-button--secondary" />
          </form>
        </details>
      )}
    </dd>
  </div>
)

const Refused = ({ payment }: { readonly payment: PaymentView }) =>
  payment.refused.length === 0 ? null : (
    <>
      <h3>What cannot be done now</h3>
      <ul class="rc-refuse rc-refuse--ruled">
        {payment.refused.map(({ words, reasons }) => (
          <li>
            <Icon name="no" />
            <div>
              <h4>{words}</h4>
              <Reasons reasons={reasons} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )

const History = ({ payment }: { readonly payment: PaymentView }) => (
  <details class="rc-fold">
    <summary>
      Everything recorded about it<Hidden>, {payment.title}</Hidden>
    </summary>
    <ol class="rc-line">
      {payment.events.map(({ when, what, by, details }) => (
        <li>
          <h3>{what}</h3>
          <p>
            {when}
            {by !== '' && `, ${by}`}
          </p>
          {details.map(words => (
            <p class="rc-small">{words}</p>
          ))}
        </li>
      ))}
    </ol>
  </details>
)

const Card = ({
  payment,
  csrf,
  errors,
}: {
  readonly payment: PaymentView
  readonly csrf: string
  readonly errors: readonly FormError[]
}) => (
  <section class="rc-block rc-pay" aria-labelledby={`payment-${payment.id}`}>
    <h2 id={`payment-${payment.id}`}>{payment.title}</h2>
    <Chips chips={payment.chips} />
    <dl class="rc-pay__facts">
      {payment.facts.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <Details payment={payment} csrf={csrf} errors={errors} />
    </dl>
    <Checks payment={payment} />
    <Steps steps={payment.owed} title="What is next" of={payment.title} />
    <Steps steps={payment.may} title="What you may do" of={payment.title} />
    <Refused payment={payment} />
    {payment.others.length > 0 && (
      <details class="rc-fold">
        <summary>
          What others may do now<Hidden>, {payment.title}</Hidden>
        </summary>
        <Steps steps={payment.others} of={payment.title} />
      </details>
    )}
    <History payment={payment} />
    <p class="rc-acts rc-screen-only">
      <a class="rc-btn" href={payment.recordHref}>
        Payment record (PDF)<Hidden>, {payment.title}</Hidden>
      </a>
    </p>
  </section>
)

export interface PaymentsPageOf {
  readonly view: PaymentsView
  readonly frame: Frame
  readonly csrf: string
  readonly errors: readonly FormError[]
}

export const PaymentsPage = ({ view, frame, csrf, errors }: PaymentsPageOf) => (
  <CaseShell view={view.frame} frame={frame} title="Payments" isError={errors.length > 0}>
    <div class="rc-pays">
      <FormErrors errors={errors} title="This could not be done" />
      {!view.hasRules && (
        <section class="rc-block" aria-labelledby="rules-h">
          <h2 id="rules-h">This procedure has no rules for payments</h2>
          <p>
            It does not say who checks or makes a payment, so none is ordered here and no bank details are kept. A payment that puts
            something right is written down as a remedy, and that it was made is the remedy’s proof.
          </p>
        </section>
      )}
      {view.hasRules && view.payments.length === 0 && (
        <Empty title="No payment is part of the remedy yet">
          Once one is ordered it stands here, with what must be checked, by whom, and what is next.
        </Empty>
      )}
      {view.payments.map(payment => (
        <Card payment={payment} csrf={csrf} errors={errors} />
      ))}
      {view.order && (
        <p class="rc-acts rc-screen-only">
          <a class="rc-btn" href={view.order.href}>
            {view.order.text}
          </a>
        </p>
      )}
    </div>
  </CaseShell>
)

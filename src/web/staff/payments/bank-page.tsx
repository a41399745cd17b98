import { Button, Input } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { BankDetails } from '../../payment-services.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { bankFields, type TypedDetails } from './bank-form.ts'

interface Of {
  readonly frame: Frame
  readonly reference: string
  readonly caseHref: string
  readonly title: string
}

export interface BankPageOf extends Of {
  readonly action: string
  readonly typed: TypedDetails
  readonly errors: readonly FormError[]
  readonly hidden: readonly (readonly [string, string])[]
  readonly isChange: boolean
}

export const BankPage = ({ frame, reference, caseHref, title, action, typed, errors, hidden, isChange }: BankPageOf) => {
  const box = (field: keyof typeof bankFields, label: string, hint?: string, classes = 'govuk-input--width-10') => (
    <Input
      id={bankFields[field]}
      name={bankFields[field]}
      label={{ text: label }}
      {...(hint !== undefined && { hint: { text: hint } })}
      classes={classes}
      value={typed[field]}
      autocomplete="off"
      spellcheck={false}
      errorMessage={errorFor(errors, bankFields[field])}
    />
  )
  return (
    <StaffShell frame={frame} title={`Bank details: ${reference}`} current="/cases" isError={errors.length > 0}>
      <CaseCrumb reference={reference} href={`${caseHref}/payments`} here="Bank details" />
      <h1>Bank details for {title}</h1>
      <p class="rc-sub rc-sub--form">
        They are kept encrypted, apart from the record, and erased when the payment has been made and confirmed. Only those who prepare and
        make this payment may see them, and each look is recorded.
        {isChange && ' These replace the ones that are kept, and the checks made of those no longer count.'}
      </p>
      <FormErrors errors={errors} title="These bank details were not kept" />
      <form action={action} method="post" novalidate autocomplete="off">
        {hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {box('with', 'Who gave them', 'The payee, or who passed them on.', 'govuk-input--width-20')}
        {box('holder', 'Name on the account', undefined, 'govuk-input--width-20')}
        {box('sortCode', 'Sort code', 'It must be 6 digits long', 'govuk-input--width-5')}
        {box('sortCodeAgain', 'Sort code again', undefined, 'govuk-input--width-5')}
        {box('account', 'Account number', 'It must be 8 digits long')}
        {box('accountAgain', 'Account number again')}
        {box('roll', 'Building society roll number (optional)', 'On the card, statement or passbook.')}
        <div class="rc-acts">
          <Button text="Keep these bank details" preventDoubleClick />
          <a href={`${caseHref}/payments`}>Cancel</a>
        </div>
      </form>
    </StaffShell>
  )
}

const spaced = (text: string, every: RegExp): string => text.replace(every, '$& ').trim()

/** Shown once, in answer to a form that said why: the page has no address of its own. */
export const ShownPage = ({
  frame,
  reference,
  caseHref,
  title,
  details,
  reason,
}: Of & { readonly details: BankDetails; readonly reason: string }) => (
  <StaffShell frame={frame} title={`Bank details: ${reference}`} current="/cases">
    <CaseCrumb reference={reference} href={`${caseHref}/payments`} here="Bank details" />
    <h1>Bank details for {title}</h1>
    <p class="rc-sub">That you looked is on the case’s timeline, with your reason: {reason}</p>
    <div class="rc-card rc-pay__shown">
      <dl class="rc-dl">
        <div>
          <dt>Name on the account</dt>
          <dd>{details.accountHolder}</dd>
        </div>
        <div>
          <dt>Sort code</dt>
          <dd>{spaced(details.sortCode, /\d{2}/g)}</dd>
        </div>
        <div>
          <dt>Account number</dt>
          <dd>{spaced(details.accountNumber, /\d{4}/g)}</dd>
        </div>
        {details.rollNumber !== undefined && (
          <div>
            <dt>Roll number</dt>
            <dd>{details.rollNumber}</dd>
          </div>
        )}
      </dl>
    </div>
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href={`${caseHref}/payments`}>
        Back to the payments
      </a>
    </p>
  </StaffShell>
)

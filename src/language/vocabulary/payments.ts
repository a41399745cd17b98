import { about, channel, choice, done, type Facts, list, money, optional, role, text } from './fields.ts'

const payment = about('payment')

/** Payments that put something right. */
export const payments: Facts = {
  'payment-ordered': done(
    'a payment was ordered',
    { payee: text('To whom', 'identity'), amount: money('The amount'), source: text('Who ordered it') },
    payment,
  ),
  'payment-detail-settled': done(
    'a detail of a payment was settled',
    {
      what: choice('Which detail', 'amount', 'bank-details', 'budget-code'),
      with: text('With whom'),
      amount: optional(money('The amount')),
      code: optional(text('The budget code')),
    },
    payment,
  ),
  'payment-items-checked': done(
    'the details of a payment were checked',
    { items: list('What was checked'), amount: money('The amount') },
    payment,
  ),
  'payment-information-sent': done('the details of a payment were sent', { to: role('To whom'), channel }, payment),
  'payment-verified': done('a payment was verified', {}, payment),
  'payment-made': done('a payment was made', { amount: money('The amount'), method: text('How it was paid') }, payment),
  'ledger-confirmed': done('the ledger shows the payment', { told: list('Who was told') }, payment),
}

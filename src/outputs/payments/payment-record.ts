/** One payment on one page, as evidence: what was ordered, who checked what, when it was made, that the ledger shows it. */
import type { LocalDate } from '#calendar'
import { plainDay } from '../days-in-words/days.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'
import { pounds } from '../timeline/field-in-words.ts'
import type { ItemCheck, Payment } from './view.ts'

export const lapsedWords: Readonly<Record<NonNullable<ItemCheck['lapsed']>, string>> = {
  'amount-changed': 'for another amount',
  'details-changed': 'before the bank details were changed',
}

/** `ending`: the last digits of the account, for a reader who may have them. No other digit of it is ever here. */
export const paymentBlocks = (payment: Payment, ending?: string): readonly PaperBlock[] => [
  {
    is: 'table',
    caption: 'The payment',
    head: ['What', ''],
    widths: [3, 6],
    rows: [
      ['Payee', payment.payee],
      ['Amount', `${pounds(payment.amount)}${payment.before.length === 0 ? '' : ` (before: ${payment.before.map(pounds).join(', ')})`}`],
      ['Asked for by', payment.sourceWords],
      ...(payment.refund ? [['Kind', 'A refund of charges']] : []),
      ['How it stands', payment.standingWords],
      ...(payment.due === undefined ? [] : [['To be made by', plainDay(payment.due)]]),
      ...(payment.paid === undefined
        ? []
        : [['Made', `${pounds(payment.paid.amount)} by ${payment.paid.method} on ${plainDay(payment.paid.on)}`]]),
      ...(ending === undefined ? [] : [['To the account ending', ending]]),
      ...(payment.confirmed === undefined
        ? []
        : [['In the ledger', `Confirmed ${plainDay(payment.confirmed.on)}; told: ${payment.confirmed.told.join(', ')}`]]),
    ],
  },
  ...(payment.items.length === 0
    ? []
    : [
        {
          is: 'table',
          caption: 'What was checked, and by whom',
          head: ['Item', 'Checked by', 'When', 'For'],
          widths: [2, 4, 2, 2],
          rows: payment.items.flatMap(({ words, checks }) =>
            checks.map(({ who, check }) =>
              check === undefined
                ? [words, `Not yet by ${who}`, '', '']
                : [
                    words,
                    check.by,
                    plainDay(check.on),
                    [check.amount === undefined ? '' : pounds(check.amount), check.lapsed === undefined ? '' : lapsedWords[check.lapsed]]
                      .filter(part => part !== '')
                      .join(', '),
                  ],
            ),
          ),
        } as const,
      ]),
  {
    is: 'table',
    caption: 'Everything recorded about it',
    head: ['When', 'What', 'By whom'],
    widths: [2, 5, 3],
    rows: payment.events.map(({ on, words, by, details }) => [
      plainDay(on),
      [words, ...details.map(({ label, value }) => `${label}: ${value}`)].join('\n'),
      by,
    ]),
  },
]

export interface PaymentRecordOf {
  readonly reference: string
  readonly title: string
  readonly bodyName: string
  readonly issued: LocalDate
  readonly ending?: string
}

export const paperOfPayment = (payment: Payment, { reference, title, bodyName, issued, ending }: PaymentRecordOf): Paper => ({
  title: `Payment record: ${reference}`,
  body: bodyName,
  issued,
  foot: `${bodyName}, ${reference}, payment ${payment.id}`,
  print: 'standard',
  blocks: [
    { is: 'heading', level: 1, text: `Payment record: ${reference}` },
    { is: 'paragraph', lines: [title, `${bodyName}. Made ${plainDay(issued)}.`] },
    ...paymentBlocks(payment, ending),
  ],
})

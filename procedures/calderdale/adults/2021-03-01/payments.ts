import {
  actorRole,
  all,
  allCovered,
  any,
  covers,
  dueOf,
  fieldOf,
  fieldsOf,
  filled,
  type Gate,
  given,
  is,
  last,
  type Need,
  noLimit,
  not,
  type Ref,
  recorded,
  stage,
  stands,
  the,
  theActor,
  whoDid,
} from '#language'
import { closedByTheOmbudsman, finalResponse, withdrawn } from './events.ts'

const fromTheComplaint = recorded(the('payment-ordered', { where: { source: 'complaint' } }))
export const fromTheOmbudsman = recorded(the('payment-ordered', { where: { source: ['ombudsman-draft', 'ombudsman-final'] } }))
const isRefund = recorded(the('payment-ordered', { where: { refund: true } }))
const ordered = last('payment-ordered')
const amountOrdered = fieldOf(ordered, 'amount')

/** Checks of the amount last ordered: where a final report changes it, earlier ones lapse. */
const checksBy = (by: string | readonly string[]) => the('payment-items-checked', { by, where: { amount: amountOrdered } })
const four = ['amount', 'bank-details', 'account-holder', 'budget-code']
const allFourBy = (by: string | readonly string[]) => covers(fieldsOf(checksBy(by), 'items'), four)
const leadOfficer = ['investigating-officer', 'lead-person'] as const

const settled = (what: string, by: string) => the('payment-detail-settled', { where: { what, with: by } })
const refundAgreed = settled('amount', 'charging-team')
const budgetCode = settled('budget-code', 'finance-team')
const bankDetails = the('payment-detail-settled', { where: { what: 'bank-details' } })
/** Paid in full: what the last order says. */
const paidInFull = the('payment-made', { where: { amount: amountOrdered } })
const verified = the('payment-verified', { since: 'payment-items-checked' })

/** The person acting is none of those who did this, whatever other roles they hold; where only roles are recorded, the roles speak. */
const notBy = (ref: Ref) => any(not(filled(theActor)), not(filled(whoDid(ref))), not(is(theActor, whoDid(ref))))

/** Two people: whoever ordered or checked a payment neither verifies nor makes it. */
const byAnother: Readonly<Record<string, Need>> = {
  'by-another': {
    clause: 'Stage 4 payment checks; Ombudsman payment agreement',
    that: notBy(the(['payment-ordered', 'payment-items-checked'])),
    otherwise: 'whoever ordered or checked a payment may not also release it: another payments officer must',
  },
}

/** Both items were checked after the bank details that are held now were given: changed ones are checked again. */
const checkedSince = (by: string | readonly string[]) =>
  all(
    ...['bank-details', 'account-holder'].map(item =>
      any(not(recorded(bankDetails)), stands(the('payment-items-checked', { by, where: { items: item } }), bankDetails)),
    ),
  )

const changedSince = 'the bank details were given or changed after they were checked: they must be checked again'

const itemsChecked: Readonly<Record<string, Need>> = {
  'refund-agreed': {
    clause: 'Stage 4 payment contacts; Ombudsman payment contacts',
    that: any(
      not(isRefund),
      not(covers(given('items'), ['amount'])),
      recorded(the('payment-detail-settled', { where: { what: 'amount', with: 'charging-team', amount: given('amount') } })),
    ),
    otherwise: 'the Charging Assessment Team has not agreed this amount',
  },
  'budget-code': {
    clause: 'Stage 4 payment contacts; Ombudsman payment contacts',
    that: any(not(covers(given('items'), ['budget-code'])), recorded(budgetCode)),
    otherwise: 'the Directorate Finance Team has not given a budget code',
  },
}

const toThePaymentsOfficer = (clause: string): Readonly<Record<string, Need>> => ({
  'payments-officer': { clause, that: is(given('to'), 'payments-officer'), otherwise: 'it goes to the payments officer' },
})

const gates: Readonly<Record<string, Gate>> = {
  order: {
    clause: 'Stage 4 payment; Ombudsman payment',
    who: ['investigating-officer', 'lead-person', 'complaints-officer'],
    may: 'record that a payment is part of the remedy',
    each: 'payment',
    records: 'payment-ordered',
  },
  'check-items': {
    clause: 'Stage 4 payment checks',
    who: leadOfficer,
    may: 'check the items of a payment',
    each: 'payment',
    when: fromTheComplaint,
    records: 'payment-items-checked',
    needs: itemsChecked,
  },
  'agree-items': {
    clause: 'Ombudsman payment agreement',
    who: ['lead-person', 'complaints-officer'],
    may: 'agree the items of a payment that the Ombudsman asks for',
    each: 'payment',
    when: fromTheOmbudsman,
    records: 'payment-items-checked',
    needs: {
      ...itemsChecked,
      'two-people': {
        clause: 'Ombudsman payment agreement',
        that: any(
          all(is(actorRole, 'lead-person'), notBy(the('payment-items-checked', { by: 'complaints-officer' }))),
          all(is(actorRole, 'complaints-officer'), notBy(the('payment-items-checked', { by: 'lead-person' }))),
        ),
        otherwise: 'two people agree the items: you have agreed this payment in the other role',
      },
    },
  },
  'settle-bank-details': {
    clause: 'Stage 4 payment',
    who: ['investigating-officer', 'lead-person', 'complaints-officer'],
    may: 'record the payee’s bank details',
    each: 'payment',
    when: fromTheComplaint,
    records: bankDetails,
  },
  'obtain-bank-details': {
    clause: 'Ombudsman payment bank details',
    who: 'complaints-officer',
    may: 'obtain the payee’s bank details for the Lead Person',
    each: 'payment',
    records: bankDetails,
  },
  'send-information': {
    clause: 'Stage 4 payment checks',
    who: 'investigating-officer',
    may: 'send the payment information to the payments officer',
    each: 'payment',
    when: fromTheComplaint,
    records: 'payment-information-sent',
    needs: {
      ...toThePaymentsOfficer('Stage 4 payment checks'),
      'four-items': {
        clause: 'Stage 4 payment checks',
        that: allFourBy(leadOfficer),
        otherwise: 'the amount, the bank details, the account holder and the budget code must all be checked for this amount',
      },
      'details-stand': { clause: 'Stage 4 payment checks', that: checkedSince(leadOfficer), otherwise: changedSince },
    },
    reading: {
      doubt: 'The information goes by e-mail to one named person.',
      chosen: 'To the role of payments officer; what was sent and when is on the case.',
    },
  },
  'send-ombudsman-information': {
    clause: 'Ombudsman payment agreement',
    who: 'complaints-officer',
    may: 'send the information on a payment that the Ombudsman asks for to the payments officer',
    each: 'payment',
    when: fromTheOmbudsman,
    records: 'payment-information-sent',
    needs: {
      ...toThePaymentsOfficer('Ombudsman payment agreement'),
      'lead-agrees': {
        clause: 'Ombudsman payment agreement',
        that: allFourBy('lead-person'),
        otherwise: 'the Lead Person has not agreed all four items for this amount',
      },
      'officer-agrees': {
        clause: 'Ombudsman payment agreement',
        that: allFourBy('complaints-officer'),
        otherwise: 'the Complaints and Compliments Officer has not agreed all four items for this amount',
      },
      'details-stand': {
        clause: 'Ombudsman payment agreement',
        that: all(checkedSince('lead-person'), checkedSince('complaints-officer')),
        otherwise: changedSince,
      },
    },
  },
  verify: {
    clause: 'Stage 4 payment checks; Ombudsman payment agreement',
    who: 'payments-officer',
    may: 'verify the information',
    each: 'payment',
    records: 'payment-verified',
    needs: {
      sent: {
        clause: 'Stage 4 payment checks',
        that: recorded('payment-information-sent'),
        otherwise: 'no payment information has been sent',
      },
      ...byAnother,
    },
    reading: {
      doubt: 'One officer checks and another verifies and pays; what holds where one person is both is not said.',
      chosen: 'Two people, whatever roles they hold.',
    },
  },
  pay: {
    clause: 'Stage 4 payment; Ombudsman payment; Ombudsman Stage 5 payment',
    who: 'payments-officer',
    may: 'make the payment',
    each: 'payment',
    records: 'payment-made',
    needs: {
      'final-response': {
        clause: 'Stage 4 payment',
        that: any(not(fromTheComplaint), recorded(finalResponse)),
        otherwise: 'the response that states the payment has not been sent',
      },
      'final-report': {
        clause: 'Ombudsman payment; Ombudsman Stage 5 payment',
        that: any(not(fromTheOmbudsman), recorded('ombudsman-decision-received')),
        otherwise: 'no final report of the Ombudsman has been received',
      },
      agreed: {
        clause: 'Stage 4 payment checks; Ombudsman payment agreement',
        that: any(
          all(fromTheComplaint, allFourBy(leadOfficer)),
          all(fromTheOmbudsman, allFourBy('lead-person'), allFourBy('complaints-officer')),
        ),
        otherwise: 'all four items must be agreed for this amount',
      },
      verified: {
        clause: 'Stage 4 payment checks; Ombudsman payment agreement',
        that: recorded(verified),
        otherwise: 'the payments officer has not verified the information',
      },
      'details-stand': {
        clause: 'Stage 4 payment checks; Ombudsman payment agreement',
        that: any(
          all(fromTheComplaint, checkedSince(leadOfficer)),
          all(fromTheOmbudsman, checkedSince('lead-person'), checkedSince('complaints-officer')),
        ),
        otherwise: changedSince,
      },
      ...byAnother,
      bacs: {
        clause: 'Stage 4 payment; Ombudsman Stage 5 payment',
        that: is(given('method'), 'BACS'),
        otherwise: 'remedy payments are made by BACS',
      },
      exact: {
        clause: 'Ombudsman Stage 5 payment; Stage 4 payment contacts',
        that: is(given('amount'), amountOrdered),
        otherwise: 'the amount is not the one ordered: the remedy is not met by it',
        onlyWarn: true,
      },
    },
    reading: {
      doubt:
        'When an internal payment may be released is not said; for the Ombudsman’s, the final report must be "received" in one place and "issued" in another.',
      chosen:
        'Not before the response has gone, or the final report has come in, which is never before it was issued; and if that changes the payment, all four items are agreed again.',
    },
  },
  'ask-another-officer': {
    clause: 'Stage 4 payment contacts; Ombudsman payment contacts',
    who: leadOfficer,
    may: 'ask another officer for what is needed for the right payment',
    each: 'payment',
    records: the('contact-made', { where: { purpose: 'payment-information' } }),
  },
}

/** The payment rules of Stage 4 and of the Ombudsman section: every payment on its own. */
export const payments = stage({
  title: 'Payments',
  clause: 'Stage 4 payment',
  endsWhen: withdrawn,

  duties: {
    'request-bank-details': {
      clause: 'Stage 4 payment',
      who: 'investigating-officer',
      must: 'ask the recipient for bank details',
      each: 'payment',
      when: fromTheComplaint,
      by: noLimit('owed').after('payment-ordered'),
      doneBy: the('contact-made', { where: { purpose: 'bank-details' } }),
    },
    'get-bank-details': {
      clause: 'Ombudsman payment bank details',
      who: 'complaints-officer',
      must: 'obtain the payee’s bank details and pass them to the Lead Person',
      each: 'payment',
      when: fromTheOmbudsman,
      by: noLimit('owed').after('payment-ordered'),
      doneBy: bankDetails,
    },
    'get-budget-code': {
      clause: 'Stage 4 payment contacts; Ombudsman payment contacts',
      who: leadOfficer,
      must: 'get a budget code from the Directorate Finance Team',
      each: 'payment',
      by: noLimit('as necessary').after('payment-ordered'),
      doneBy: budgetCode,
    },
    'agree-refund': {
      clause: 'Stage 4 payment contacts; Ombudsman payment contacts',
      who: leadOfficer,
      must: 'agree the amount of the refund with the Charging Assessment Team',
      each: 'payment',
      when: isRefund,
      by: noLimit('owed').after('payment-ordered'),
      doneBy: refundAgreed,
    },
    check: {
      clause: 'Stage 4 payment checks; Stage 4 payment contacts',
      who: leadOfficer,
      must: 'confirm the exact amount and check the four items',
      each: 'payment',
      when: fromTheComplaint,
      by: noLimit('before payment').after('payment-ordered'),
      doneBy: allCovered(fieldsOf(checksBy(leadOfficer), 'items'), four, checksBy(leadOfficer)),
      undoneBy: bankDetails,
      reading: {
        doubt: 'The rules for an internal payment name a Lead Person, who exists only in the Ombudsman section.',
        chosen: 'On an internal complaint the Investigating Officer is the Lead Person.',
      },
    },
    prepare: {
      clause: 'Ombudsman payment; Ombudsman payment contacts',
      who: 'lead-person',
      must: 'start the payment process and confirm the exact amount',
      each: 'payment',
      when: fromTheOmbudsman,
      by: noLimit('on the draft, if accepted').after(
        the([the('ombudsman-draft-answered', { where: { accepted: true } }), 'ombudsman-decision-received']),
      ),
      doneBy: allCovered(fieldsOf(checksBy('lead-person'), 'items'), four, checksBy('lead-person')),
      undoneBy: bankDetails,
      reading: {
        doubt: 'Preparation starts on the draft "assuming the judgement is accepted", or simply on receipt; who accepts is not said.',
        chosen: 'The Lead Person, through the Officer: accepted, it is a duty; otherwise it may be prepared. Release is a step of its own.',
      },
    },
    'send-for-payment': {
      clause: 'Stage 4 payment checks; Ombudsman payment agreement',
      who: ['investigating-officer', 'complaints-officer'],
      must: 'send the payment information to the payments officer',
      each: 'payment',
      by: noLimit('owed').after(the([finalResponse, 'ombudsman-decision-received'])),
      // What was prepared on a draft is paid by nobody where the Ombudsman closes its case and decides nothing.
      until: all(fromTheOmbudsman, closedByTheOmbudsman, not(recorded('ombudsman-decision-received'))),
      doneBy: 'payment-information-sent',
    },
    'verify-information': {
      clause: 'Stage 4 payment checks; Ombudsman payment agreement',
      who: 'payments-officer',
      must: 'make sure that the information is verified',
      each: 'payment',
      by: noLimit('before payment').after('payment-information-sent'),
      doneBy: verified,
    },
    'make-payment': {
      clause: 'Stage 4 payment',
      who: 'payments-officer',
      must: 'make the payment by BACS',
      each: 'payment',
      when: fromTheComplaint,
      by: noLimit('owed').after(finalResponse),
      doneBy: paidInFull,
    },
    'meet-the-remedy': {
      clause: 'Ombudsman Stage 5; Ombudsman Stage 5 payment',
      who: 'lead-person',
      must: 'see that the payment is accurate, by BACS, and made by the date the Ombudsman set',
      each: 'payment',
      when: fromTheOmbudsman,
      by: dueOf('ombudsman/comply-by'),
      doneBy: paidInFull,
      ladder: {
        'not-complied': {
          clause: 'Ombudsman Stage 5',
          on: { unit: 'days', n: 1, how: 'after', of: { at: 'due' } },
          what: 'The Ombudsman’s date has passed and the payment is not made',
          to: ['lead-person', 'complaints-officer'],
        },
      },
    },
    'tell-senior-finance-officer': {
      clause: 'Ombudsman Stage 5 payment',
      who: 'lead-person',
      must: 'tell the Senior Finance Officer that the payment has been made',
      each: 'payment',
      when: fromTheOmbudsman,
      by: noLimit('once payment has been made').after('payment-made'),
      doneBy: the('people-told', { where: { of: 'payment-made', to: 'senior-finance-officer' } }),
    },
    'confirm-ledger': {
      clause: 'Ombudsman Stage 5 payment',
      who: 'senior-finance-officer',
      must: 'check the ledger and e-mail both the Complaints and Compliments Officer and the Lead Person that it was paid',
      each: 'payment',
      when: fromTheOmbudsman,
      by: noLimit('once payment has been made').after('payment-made'),
      doneBy: allCovered(fieldsOf('ledger-confirmed', 'told'), ['complaints-officer', 'lead-person'], 'ledger-confirmed'),
    },
  },

  gates,
})

/** The Senior Finance Officer has told both that this payment is in the ledger. */
export const ledgerConfirmed = covers(fieldsOf('ledger-confirmed', 'told'), ['complaints-officer', 'lead-person'])

/** Payments: bank details given, shown and taken to the finance system, each by those whom the payment's own route names. */
import { randomUUID } from 'node:crypto'
import { daysBetween } from '#calendar'
import { type Attempt, decide } from '#case'
import type { RoleId } from '#language'
import {
  type CaseRead,
  type FinanceRow,
  financeCsv,
  mayEnterDetails,
  maySeeDetails,
  type Payment,
  type PaymentRow,
  paperOfPayment,
  payersOf,
  paymentsOf,
  refusalInWords,
} from '#outputs'
import { pdfOf } from '#paper'
import type { DetailsStep, ListedThing, SealedDetails } from '#record'
import type { DetailsState, Exported, ListedPayment, PaymentServices, Recorded, Session, Shown } from '#web'
import { openDetails, sealDetails } from '../bank-details.ts'
import { londonDay } from '../clock.ts'
import { titleOfCase } from '../projections.ts'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { type CaseInHand, opened, readFor, readInHand } from './reading.ts'
import { recorderOf, recordInHand } from './recording.ts'
import { toldTo } from './who-complained.ts'

const readOf = (desk: Desk, hand: CaseInHand): CaseRead => ({ ...opened(desk, hand), facts: hand.facts })

/** The first of these roles that the account holds. */
const ownOf = ({ account }: Session, roles: readonly RoleId[]): RoleId | undefined => roles.find(role => account.roles.includes(role))

const placeOf = (desk: Desk, reference: string, payment: string) => ({ body: desk.body.id, reference, payment })

/** Details that nobody recorded, or that were given before those that were recorded last, are none. */
const inForce = (rows: readonly SealedDetails[], { id, detailsBy }: Payment): SealedDetails | undefined =>
  rows.find(({ payment, fact }) => payment === id && fact === detailsBy?.fact)

const refused = (because: string, clause = ''): Recorded => ({
  is: 'refused',
  refusals: [{ act: 'record', clause, because, severity: 'refuse', tests: [] }],
})

const notFound = 'There is no such payment among those you may see. Check the reference.'

const clauseOfSight = ({ edition }: CaseInHand): string => edition.procedure.sees?.['bank-details']?.clause ?? ''

interface Found {
  readonly hand: CaseInHand
  readonly read: CaseRead
  readonly payment: Payment
}

const find = async (desk: Desk, session: Session, reference: string, id: string): Promise<Found | undefined> => {
  const hand = await readFor(desk, session, reference)
  if (hand === undefined) return undefined
  const read = readOf(desk, hand)
  const payment = paymentsOf(read).find(one => one.id === id)
  return payment && { hand, read, payment }
}

/** That somebody looked, on the case's own timeline. Somebody else may record something meanwhile: then it is tried on the case as it is now. */
const recordLook = async (desk: Desk, session: Session, { hand, payment }: Found, role: RoleId, reason: string): Promise<boolean> => {
  const { reference } = hand.record
  const attempt: Attempt = {
    ...{ type: 'record-viewed', case: reference, on: desk.clock.today(), by: { role, person: session.account.id } },
    ...{ about: { payment: [payment.id] }, data: { what: `Bank details of the payment to ${payment.payee}`, reason } },
  }
  const key = randomUUID()
  for (let tries = 0; tries < 3; tries++) {
    const now = tries === 0 ? hand : await readFor(desk, session, reference)
    if (now === undefined) return false
    const recorder = recorderOf(now.edition.procedure, session.account)
    const recorded = await recordInHand(desk, now, recorder, { reference, position: now.record.position, attempts: [attempt], key })
    if (recorded.is !== 'changed') return recorded.is === 'recorded'
  }
  return false
}

const stateOf = (
  desk: Desk,
  session: Session,
  { hand, read, payment }: Found,
  rows: readonly SealedDetails[],
  steps: readonly DetailsStep[],
): DetailsState => {
  const { reference } = hand.record
  const nameOf = (id: string | undefined): string =>
    id === undefined ? 'Recourse' : (hand.staff.find(account => account.id === id)?.name ?? 'somebody who has no account any more')
  const own = steps.filter(step => step.payment === payment.id)
  const sealed = inForce(rows, payment)
  const maySee = ownOf(session, maySeeDetails(read, payment.id)) !== undefined
  const found = sealed && maySee ? openDetails(desk.sealer, placeOf(desk, reference, payment.id), sealed.sealed) : undefined
  const standing = sealed === undefined ? (own.at(-1)?.what === 'erased' ? 'erased' : 'none') : 'kept'
  return {
    payment: payment.id,
    is: found !== undefined && 'because' in found ? 'unreadable' : standing,
    ...(found !== undefined && 'because' in found && { because: found.because }),
    ...(found !== undefined && 'details' in found && { ending: found.details.accountNumber.slice(-4) }),
    mayEnter: mayEnterDetails(read, payment.id).some(({ roles }) => ownOf(session, roles) !== undefined),
    maySee,
    taken: own.map(({ what, by, at }) => ({ what, by: nameOf(by), on: londonDay(at) })),
  }
}

const givenBefore = async (desk: Desk, reference: string, payment: string, fact: string): Promise<boolean> =>
  (await desk.store.bankDetails(reference)).some(row => row.payment === payment && row.fact === fact)

type Enter = PaymentServices['enterBankDetails']

const enter = async (desk: Desk, session: Session, given: Parameters<Enter>[1]): Promise<Recorded> => {
  const { reference, payment: id, details, position, key } = given
  const found = await find(desk, session, reference, id)
  if (found === undefined) return refused(notFound)
  const { hand, read, payment } = found
  const act = mayEnterDetails(read, id).find(({ roles }) => ownOf(session, roles) !== undefined)
  const role = act && ownOf(session, act.roles)
  if (act === undefined || role === undefined)
    return refused('The bank details of this payment are for others to enter: the clause names them.', clauseOfSight(hand))
  if (payment.standing === 'paid' || payment.standing === 'confirmed')
    return refused('This payment is made: its bank details are not needed any more.', clauseOfSight(hand))
  const sealed = sealDetails(desk.sealer, placeOf(desk, reference, id), details)
  if ('because' in sealed) return refused(`The bank details were not kept, and nothing was recorded. ${sealed.because}`)
  const at = desk.clock.now()
  const attempt: Attempt = {
    ...{ type: 'payment-detail-settled', case: reference, on: desk.clock.today(), by: { role, person: session.account.id } },
    ...{ about: { payment: [id] }, under: act.act, data: { what: 'bank-details', with: given.with } },
  }
  const recorder = recorderOf(hand.edition.procedure, session.account)
  const recorded = await recordInHand(desk, hand, recorder, { reference, position, attempts: [attempt], key })
  // First the record, then the details: if only the first succeeds, the payment has none, and says so.
  const fact = recorded.is === 'recorded' ? recorded.facts.at(-1)?.id : undefined
  if (fact !== undefined && !(await givenBefore(desk, reference, id, fact)))
    await desk.store.keepBankDetails({ reference, payment: id, fact, sealed: sealed.sealed, by: session.account.id, at })
  return recorded
}

const show = async (desk: Desk, session: Session, found: Found | undefined, reason: string): Promise<Shown> => {
  if (found === undefined) return { is: 'refused', because: notFound }
  const { hand, read, payment } = found
  const { reference } = hand.record
  const role = ownOf(session, maySeeDetails(read, payment.id))
  if (role === undefined)
    return { is: 'refused', because: 'Your account holds none of the roles that may see the bank details of this payment.' }
  const sealed = inForce(await desk.store.bankDetails(reference), payment)
  if (sealed === undefined) return { is: 'refused', because: 'No bank details are kept for this payment.' }
  const details = openDetails(desk.sealer, placeOf(desk, reference, payment.id), sealed.sealed)
  if ('because' in details) return { is: 'refused', because: details.because }
  if (!(await recordLook(desk, session, found, role, reason)))
    return { is: 'refused', because: 'That you looked could not be recorded, so they are not shown. Try again.' }
  const by = { by: session.account.id, at: desk.clock.now() }
  await desk.store.addBankDetailsStep(reference, { payment: payment.id, what: 'shown', ...by })
  return { is: 'shown', details: details.details }
}

interface Ready {
  readonly found: Found
  readonly role: RoleId
  readonly sealed: SealedDetails
  readonly exported: readonly DetailsStep[]
}

/** Whether this account could make the payment now, asked of the same rules that will judge it; why not, where it could not. */
const readiness = async (desk: Desk, session: Session, found: Found): Promise<Ready | { readonly because: string } | undefined> => {
  const { hand, read, payment } = found
  const role = ownOf(session, payersOf(hand.edition.procedure))
  if (role === undefined || payment.standing === 'paid' || payment.standing === 'confirmed') return undefined
  const { reference } = hand.record
  const attempt: Attempt = {
    ...{ type: 'payment-made', case: reference, on: desk.clock.today(), by: { role, person: session.account.id } },
    ...{ about: { payment: [payment.id] }, data: { amount: payment.amount, method: 'BACS' } },
  }
  const decision = decide(hand.edition.compiled, hand.facts, hand.calendar, desk.clock.today(), attempt)
  if ('refused' in decision) return { because: decision.refused.map(refusalInWords)[0] ?? 'It would be refused now.' }
  const sealed = inForce(await desk.store.bankDetails(reference), payment)
  if (sealed === undefined) return { because: 'No bank details are kept for it.' }
  if (!maySeeDetails(read, payment.id).includes(role)) return { because: 'Its bank details are not for your role.' }
  if (payment.budgetCode === undefined) return { because: 'No budget code is recorded.' }
  const steps = await desk.store.bankDetailsSteps(reference)
  return { found, role, sealed, exported: steps.filter(step => step.payment === payment.id && step.what === 'exported') }
}

type ThingFound = ListedThing<PaymentRow>

const findListed = async (desk: Desk, session: Session, { reference, id }: ThingFound): Promise<Found | undefined> =>
  find(desk, session, reference, id)

const openStates = ['ordered', 'sent', 'verified', 'not-met']

const listedOf = async (desk: Desk, session: Session, thing: ThingFound): Promise<ListedPayment> => {
  const { reference, title, since, due, restricted, row } = thing
  const found = openStates.includes(thing.state) ? await findListed(desk, session, thing) : undefined
  const ready = found && (await readiness(desk, session, found))
  return {
    ...{ reference, title, since, restricted, row },
    ...(due && { due }),
    ...(ready && { ready: 'because' in ready ? ready : { exported: ready.exported.map(({ at }) => londonDay(at)) } }),
  }
}

const mayExport = (desk: Desk, session: Session): boolean =>
  desk.library.editions.some(({ procedure }) => procedure.body === desk.body.id && ownOf(session, payersOf(procedure)) !== undefined)

const everyOpen = async (desk: Desk, session: Session): Promise<readonly ThingFound[]> => {
  const all: ThingFound[] = []
  for (let page = 1; ; page++) {
    const query = { sight: sightOf(desk, session), kind: 'payment', states: openStates }
    const found = await desk.store.things<PaymentRow>(query, { page, pageSize: 200 })
    all.push(...found.rows)
    if (page >= found.pages) return all
  }
}

/** One payment's row, once it is on record that it was taken. */
const taken = async (desk: Desk, session: Session, ready: Ready, reason: string, file: string): Promise<FinanceRow | undefined> => {
  const { found, role, sealed, exported } = ready
  const { hand, payment } = found
  const { reference } = hand.record
  const opened = openDetails(desk.sealer, placeOf(desk, reference, payment.id), sealed.sealed)
  if ('because' in opened || !(await recordLook(desk, session, found, role, reason))) return undefined
  const { details } = opened
  const by = { by: session.account.id, at: desk.clock.now() }
  await desk.store.addBankDetailsStep(reference, { payment: payment.id, what: 'exported', export: file, ...by })
  return {
    ...{ reference: `${reference}/${payment.id}`, payee: payment.payee, ...details, rollNumber: details.rollNumber ?? '' },
    ...{ amount: payment.amount, budgetCode: payment.budgetCode ?? '', exportedBefore: exported.map(({ at }) => londonDay(at)) },
  }
}

const exportAll = async (desk: Desk, session: Session, reason: string): Promise<Exported> => {
  if (!mayExport(desk, session)) return { is: 'refused', because: 'Only those who make payments may take them to the finance system.' }
  const file = randomUUID().slice(0, 8)
  const rows: FinanceRow[] = []
  for (const thing of await everyOpen(desk, session)) {
    const found = await findListed(desk, session, thing)
    const ready = found && (await readiness(desk, session, found))
    const row = ready && !('because' in ready) ? await taken(desk, session, ready, reason, file) : undefined
    if (row) rows.push(row)
  }
  if (rows.length === 0) return { is: 'refused', because: 'No payment is ready to be made. The list says of each what it waits for.' }
  return { is: 'made', csv: financeCsv(rows), payments: rows.length }
}

export const paymentServices = (desk: Desk): PaymentServices => ({
  async detailsOfPayments(session, reference) {
    const hand = await readFor(desk, session, reference)
    if (hand === undefined) return []
    const [rows, steps] = await Promise.all([desk.store.bankDetails(reference), desk.store.bankDetailsSteps(reference)])
    const read = readOf(desk, hand)
    return paymentsOf(read).map(payment => stateOf(desk, session, { hand, read, payment }, rows, steps))
  },

  enterBankDetails: (session, given) => enter(desk, session, given),

  showBankDetails: async (session, reference, payment, reason) =>
    show(desk, session, await find(desk, session, reference, payment), reason),

  async paymentList(session, { open, text, page }) {
    const query = {
      sight: sightOf(desk, session),
      kind: 'payment',
      states: open ? openStates : ['paid', 'confirmed'],
      ...(text && { text }),
    }
    const found = await desk.store.things<PaymentRow>(query, { page, order: open ? 'due' : 'latest' })
    const rows = await Promise.all(found.rows.map(row => listedOf(desk, session, row)))
    return { rows, total: found.total, page: found.page, pages: found.pages, mayExport: mayExport(desk, session) }
  },

  exportPayments: (session, reason) => exportAll(desk, session, reason),

  async paymentRecord(session, reference, id) {
    const found = await find(desk, session, reference, id)
    if (found === undefined) return undefined
    const hand = toldTo(desk, found.hand, session.account)
    const payment = paymentsOf(readOf(desk, hand)).find(one => one.id === id) ?? found.payment
    const [rows, steps] = await Promise.all([desk.store.bankDetails(reference), desk.store.bankDetailsSteps(reference)])
    const { ending } = stateOf(desk, session, found, rows, steps)
    const of = { reference, title: titleOfCase(hand.record.facts), bodyName: desk.body.name, issued: desk.clock.today() }
    return pdfOf(paperOfPayment(payment, { ...of, ...(ending !== undefined && { ending }) }))
  },
})

const neededFor = 28

/**
 * Whether the details have done their work: the payment is made and the ledger shows it, or made and nobody has to confirm it and the
 * days for a transfer that comes back are over; or the case has ended without it; or newer ones were given.
 */
const areNotNeeded = (desk: Desk, hand: CaseInHand, row: SealedDetails): boolean => {
  const read = readOf(desk, hand)
  const payment = paymentsOf(read).find(({ id }) => id === row.payment)
  if (payment === undefined || inForce([row], payment) === undefined) return true
  if (payment.standing === 'confirmed' && !payment.isOpen) return true
  const isOwed = payment.steps.some(({ isOwed }) => isOwed)
  const isToBeConfirmed = payment.steps.some(({ isOwed, records }) => isOwed && records === 'ledger-confirmed')
  if (payment.standing === 'paid' && payment.paid !== undefined)
    return !isToBeConfirmed && daysBetween(payment.paid.on, desk.clock.today()) >= (desk.body.keepsBankDetailsFor ?? neededFor)
  return !isOwed && read.state.positions.some(({ kind, open }) => kind === 'case' && !open)
}

/** Erases bank details that are not needed any more; gives how many. */
export const eraseBankDetails = async (desk: Desk): Promise<number> => {
  let erased = 0
  for (const row of await desk.store.allBankDetails()) {
    const hand = await readInHand(desk, row.reference)
    if (hand !== undefined && !areNotNeeded(desk, hand, row)) continue
    await desk.store.eraseBankDetails(row.reference, row.payment, desk.clock.now())
    erased += 1
  }
  return erased
}

/** What a caller asks to record, made into the attempt that the page of the same act would make; or the refusal that says whose it is. */
import { createHash, randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { parseLocalDate } from '#calendar'
import type { Attempt, Refusal } from '#case'
import { factDefinition } from '#language'
import type { OpenCase, OpenRecord, Session } from '../services.ts'
import { actsOfRecord, type StepAct, whoInWords } from '../staff/acts/act.ts'
import { type Doers, doersOf, isOffered } from '../staff/acts/offer.ts'
import { changeableBy, entryInHand } from '../staff/correct/entry.ts'
import { mayUse, type StaffRoute } from '../staff/permissions.ts'
import { plainSteps } from '../staff/rights/plain-steps.ts'
import { problem } from './problem.ts'
import type { AttemptAsked } from './schemas/record.ts'

type Made = { readonly attempt: Attempt } | { readonly refusal: Refusal }

/** What pages record of a case though no act of its procedure does. */
const plain: ReadonlySet<string> = new Set([
  ...['conflict-declared', 'conflict-ended', 'action-proposed', 'action-assigned', 'action-done', 'people-told', 'action-checked'],
  ...['contact-made', 'ombudsman-item-gathered', ...Object.values(plainSteps).map(({ type }) => type)],
])

/** What pages record of the body though no act of a procedure does, each with the page that does: whoever may use that may record it. */
const plainOfBody: Readonly<Record<string, StaffRoute>> = {
  'format-asked-for': 'POST /service/formats',
  'format-supplied': 'POST /service/formats/supplied',
  'person-registered': 'POST /service/registers/:register',
  'person-away': 'POST /service/people',
  'person-back': 'POST /service/people',
  'check-made': 'POST /service/people',
}

/** Of themselves anybody says when they are away. */
const isOwnAbsence = ({ account }: Session, { type, data }: AttemptAsked): boolean =>
  (type === 'person-away' || type === 'person-back') && data.person === account.id

const mayOfBody = (session: Session, asked: AttemptAsked): boolean => {
  const page = plainOfBody[asked.type]
  return page !== undefined && (isOwnAbsence(session, asked) || mayUse(page, session.account.permissions))
}

const ofTheRecord: ReadonlySet<string> = new Set(['fact-corrected', 'fact-retracted'])

const refusal = (because: string, more: Partial<Refusal> = {}): { readonly refusal: Refusal } => ({
  refusal: { act: 'record', clause: '', because, severity: 'refuse', tests: [], ...more },
})

const dayOf = (on: AttemptAsked['on']): Attempt['on'] | undefined => {
  if (typeof on === 'string') return parseLocalDate(on)
  const [from, to] = [parseLocalDate(on.from), parseLocalDate(on.to)]
  return from === undefined || to === undefined ? undefined : { from, to }
}

const isCase = (open: OpenRecord): open is OpenCase => open.reference !== null

/** Bank details are kept apart, sealed: as a fact's words they would be in the record. */
const givesBankDetails = ({ type, data }: AttemptAsked): boolean => type === 'payment-detail-settled' && data.what === 'bank-details'

/** Whether an entry about another entry is this account's to make, as its page asks. */
const mayCorrect = (open: OpenRecord, { account }: Session, { data }: AttemptAsked): boolean => {
  if (!isCase(open)) return false
  const entry = entryInHand(open, String(data.corrects ?? data.retracts ?? ''))
  return entry !== undefined && changeableBy(open, account)(entry.fact)
}

interface Offered {
  readonly act: StepAct
  readonly doers: Doers
}

const byOf = (asked: AttemptAsked['by'], offered: readonly Offered[], { account }: Session): Attempt['by'] | undefined => {
  const own = offered.flatMap(({ doers }) => doers.own)
  const others = offered.flatMap(({ doers }) => doers.others)
  const role = asked === undefined ? (own[0] ?? others[0]) : [...own, ...others].find(one => one === asked.role)
  if (role === undefined) return undefined
  if (own.includes(role)) return { role, person: account.id }
  return { role, ...(asked?.person !== undefined && { person: asked.person }) }
}

const plainly = (open: OpenRecord, session: Session, asked: AttemptAsked): Attempt['by'] | undefined => {
  const mayPlainly = isCase(open) ? plain.has(asked.type) : mayOfBody(session, asked)
  const may = ofTheRecord.has(asked.type) ? mayCorrect(open, session, asked) : mayPlainly
  const { account } = session
  const own = account.roles.filter(role => open.procedure.roles[role] !== undefined && open.procedure.roles[role].outside !== true)
  const role = own.find(one => asked.by === undefined || one === asked.by.role)
  return may && role !== undefined ? { role, person: account.id } : undefined
}

const attemptOf = (open: OpenRecord, asked: AttemptAsked, on: Attempt['on'], by: Attempt['by'], act: StepAct | undefined): Attempt => {
  const way = act?.ways.find(({ type }) => type === asked.type)
  const staged = act !== undefined && factDefinition(open.procedure, asked.type)?.staged === true
  const stage = asked.stage ?? (staged ? (way?.stage ?? act.stage) : undefined)
  return {
    ...{ type: asked.type, case: open.reference, on, data: asked.data },
    ...(by && { by }),
    ...(asked.at !== undefined && { at: asked.at }),
    ...(stage !== undefined && { stage }),
    ...(asked.about && { about: asked.about }),
    ...(asked.under !== undefined && { under: asked.under }),
  }
}

const nobodyRecords = (open: OpenRecord, { type, under }: AttemptAsked) =>
  under === undefined
    ? refusal(
        `No act of ${open.procedure.title} records "${type}" here. What may be recorded is listed under "mayRecord" of what is next.`,
        {
          field: 'type',
        },
      )
    : refusal(
        `${open.procedure.title} has no act "${under}" that records "${type}". Its acts are listed under "mayRecord" of what is next.`,
        {
          field: 'under',
        },
      )

export const attemptAsked = (open: OpenRecord, session: Session, asked: AttemptAsked): Made => {
  const on = dayOf(asked.on)
  if (on === undefined) return refusal('The day it happened is no day of the calendar. Write it as 2026-03-02.', { field: 'on' })
  if (givesBankDetails(asked)) return refusal('Bank details are given on their own page, where they are kept encrypted.', { field: 'type' })
  const acts = [...actsOfRecord(open).values()].filter(
    ({ key, ways }) => ways.some(({ type }) => type === asked.type) && (asked.under === undefined || asked.under === key),
  )
  if (acts.length === 0) {
    const by = asked.under === undefined ? plainly(open, session, asked) : undefined
    return by === undefined ? nobodyRecords(open, asked) : { attempt: attemptOf(open, asked, on, by, undefined) }
  }
  const offered = acts.map(act => ({ act, doers: doersOf(act, open.procedure, session.account) })).filter(({ doers }) => isOffered(doers))
  const by = byOf(asked.by, offered, session)
  if (by === undefined) {
    const [first] = acts
    const whose = [...new Set(acts.map(act => whoInWords(act, open.procedure)))].join(' or ')
    return refusal(
      `This is for the ${whose}, and your account may not record it${asked.by ? ` as ${asked.by.role}` : ''}. Ask them to record it, or an administrator to give you the role.`,
      { act: first?.key ?? 'record', clause: first?.clause ?? '', field: 'by' },
    )
  }
  const one = offered.find(({ doers }) => [...doers.own, ...doers.others].includes(by.role))?.act
  return { attempt: attemptOf(open, asked, on, by, one) }
}

/** The key under which a step is recorded once: each account has its own. */
export const keyOf = ({ account }: Session, given: string): string =>
  `api-${createHash('sha256').update(`${account.id}\n${given}`).digest('base64url')}`

/** The id of what is added to a case under the key that a call gave: the same for the same key of the same account. */
export const idOfKey = (session: Session, { headers }: FastifyRequest, reference: string): string | undefined => {
  const given = headers['idempotency-key']
  if (typeof given !== 'string') return undefined
  const hex = createHash('sha256')
    .update(`${reference}\n${keyOf(session, given)}`)
    .digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

export const otherWithKey = problem(
  'refused',
  'This Idempotency-Key was used for something else. Nothing was recorded. Send it again with a new key.',
  { errors: [{ at: 'headers/idempotency-key', detail: 'It was used before.' }] },
)

/** The key that a call gave, as its account's own; a new one where it gave none. */
export const givenKey = (session: Session, { headers }: FastifyRequest): string => {
  const given = headers['idempotency-key']
  return typeof given === 'string' ? keyOf(session, given) : randomUUID()
}

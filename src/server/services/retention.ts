/** Retention: what the body's rules say, what is past its time, what keeps it longer, and its end. */
import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { addMonths, type LocalDate } from '#calendar'
import type { KeepingRule } from '#language'
import { closedToBePast, type DataAsked, keepingOf } from '#outputs'
import type { Erasure, PastQuery } from '#record'
import {
  type Account,
  type ErasableThing,
  type ErasingRun,
  type KeepingClass,
  type KeepingOfCase,
  mailInWords,
  type PastCase,
  type Recorded,
  type RetentionServices,
  type Session,
} from '#web'
import { londonDay } from '../clock.ts'
import type { Desk } from './desk.ts'
import { type ErasureAsked, eraseInHand, refused, withRole } from './erase-case.ts'
import { sightOf } from './listing.ts'
import { type CaseInHand, readFor, readInHand, stateOf } from './reading.ts'
import { recorderOf, recordInHand } from './recording.ts'
import { handSaid, type Saying, sayingTo } from './who-complained.ts'

/** Cases a page: each is read and judged. */
const pageSize = 25
/** Runs kept in memory; what they did is in the record. */
const mostRuns = 20
/** Emails that go in one turn. */
const atOnce = 200

const service = { id: 'service', name: 'The service itself', roles: [] } as const
const noCase = 'There is no such case among those you may see.'

const mayErase = ({ account }: Session): boolean => account.permissions.includes('administer')

/** The one rule of the software's own: a log that nobody thought of would else be kept for ever. */
const logRule: KeepingRule = {
  ...{ id: 'log', months: 72, byItself: true },
  because:
    'Recourse’s own rule, until you set yours: long enough to answer who did what for as long as a complaint, an ombudsman or a claim may ask',
}

const ownRule = ({ body }: Desk, id: string): KeepingRule | undefined => body.keeping?.find(rule => rule.id === id)
const ruleFor = (desk: Desk, id: string): KeepingRule | undefined => ownRule(desk, id) ?? (id === logRule.id ? logRule : undefined)

/** The instant before which something is past its time. */
const instantPast = (desk: Desk, months: number): string => `${addMonths(desk.clock.today(), -months)}T00:00:00.000Z`

const queryOf = (desk: Desk, session: Session, { id, months, decidedBy }: KeepingRule): PastQuery => ({
  ...{ sight: sightOf(desk, session), procedure: id },
  ...(months !== undefined && { closedTo: closedToBePast(months, desk.clock.today()) }),
  ...(decidedBy && { decidedBy }),
})

const proceduresOf = ({ library, body }: Desk) => [
  ...new Map(library.editions.flatMap(({ procedure }) => (procedure.body === body.id ? [[procedure.id, procedure.title] as const] : []))),
]

const countPast = async (desk: Desk, session: Session, rule: KeepingRule): Promise<number> => {
  const { id, months } = rule
  if (id === 'emails') return months === undefined ? 0 : desk.store.countMailsPast(instantPast(desk, months))
  if (id === 'log') return months === undefined ? 0 : desk.store.countLogBefore(instantPast(desk, months))
  if (id === 'letter-drafts') return months === undefined ? 0 : desk.store.countPastDrafts(instantPast(desk, months))
  return (await desk.store.casesPast(queryOf(desk, session, rule), { skip: 0, limit: 0 })).total
}

const keepingIn = (desk: Desk, hand: CaseInHand) => {
  const rule = ruleFor(desk, hand.edition.procedure.id)
  const read = { state: stateOf(desk, hand), procedure: hand.edition.procedure, facts: hand.facts, people: hand.people }
  return { keeping: keepingOf(read, hand.calendar, rule), ...(rule && { rule }) }
}

const thingsOf = async (desk: Desk, hand: CaseInHand, saying?: Saying): Promise<readonly ErasableThing[]> => {
  const { record } = handSaid(hand, saying)
  const mails = await desk.store.mailsOfCase(record.reference)
  const mailSaid = (mail: (typeof mails)[number]): string => (saying === undefined ? mailInWords(mail) : saying.say(mailInWords(mail)))
  const day = (on: CaseInHand['facts'][number]['on']): LocalDate => (typeof on === 'string' ? on : on.from)
  return [
    ...record.documents.map(({ id, title, addedAt }) => ({ what: 'document', id, title, on: londonDay(addedAt) }) as const),
    ...record.letters.flatMap(({ id, title, sentOn, copy }) => (copy ? [{ what: 'letter', id, title, on: sentOn } as const] : [])),
    ...mails.map(mail => ({ what: 'email', id: mail.id, title: mailSaid(mail), on: londonDay(mail.receivedAt) }) as const),
    ...record.facts.flatMap((fact, i) => {
      const words = Object.values(fact.data).filter(value => typeof value === 'string' && value.includes(' '))
      return words.length === 0 ? [] : [{ what: 'entry', id: String(i + 1), title: words.join(' · '), on: day(fact.on) } as const]
    }),
  ]
}

/** Everything of one case, where nothing hinders it now. */
const eraseWhole = async (desk: Desk, session: Session, reference: string, dataAsked: DataAsked): Promise<Recorded> => {
  const hand = await readFor(desk, session, reference)
  if (hand === undefined) return refused(noCase)
  const { keeping, rule } = keepingIn(desk, hand)
  if (keeping.hindrances.length > 0) return refused(keeping.hindrances.join(' '))
  return eraseInHand(desk, hand, { what: 'case', thing: '', why: 'time-over', rule: rule?.because ?? '', dataAsked, by: session.account })
}

const eraseMails = async (desk: Desk, rule: KeepingRule, by: ErasureAsked['by']): Promise<number> => {
  if (rule.months === undefined) return 0
  for (let gone = 0; ; ) {
    const mails = await desk.store.mailsPast(instantPast(desk, rule.months), atOnce)
    for (const thing of mails) {
      const line = { thing, why: 'time-over', rule: rule.because, by: { account: by.id, name: by.name }, at: desk.clock.now() }
      if (await desk.store.eraseMail(line)) gone += 1
    }
    if (mails.length < atOnce) return gone
  }
}

const eraseOfKind = async (desk: Desk, id: string, by: ErasureAsked['by']): Promise<number> => {
  const rule = ruleFor(desk, id)
  if (rule?.months === undefined) return 0
  if (id === 'emails') return eraseMails(desk, rule, by)
  const before = instantPast(desk, rule.months)
  if (id === 'letter-drafts') return desk.store.dropPastDrafts(before)
  return desk.store.eraseLogBefore(before, { by: { account: by.id, name: by.name }, reason: rule.because, at: desk.clock.now() })
}

const because = (recorded: Recorded): string =>
  recorded.is === 'refused'
    ? recorded.refusals.map(({ because: words }) => words).join(' ')
    : 'Somebody recorded something in it meanwhile. Look at it again.'

/** One line of the list of erasures as it is kept outside the store. */
export interface ErasureKept {
  readonly body: string
  readonly reference?: string
  readonly what: Erasure['what']
  readonly thing: string
  readonly rule: string
}

/** Every erasure of this body, the oldest first: to be kept where a copy of the store does not reach. */
export const erasuresKept = async (desk: Desk): Promise<readonly (ErasureKept & { readonly at: string })[]> =>
  (await desk.store.erasures()).map(({ reference, what, thing, rule, at }) => ({
    ...{ body: desk.body.id, ...(reference !== undefined && { reference }), what, thing, rule, at },
  }))

/** After a restore: what was erased since the copy was made is erased again. 'erased', 'was-erased', or why not. */
export const eraseAgain = async (desk: Desk, { reference, what, thing, rule }: ErasureKept): Promise<string> => {
  const why = 'after-a-restore'
  if (reference === undefined) {
    const line = { thing, why, rule, by: { account: service.id, name: service.name }, at: desk.clock.now() }
    return (await desk.store.readMail(thing)) !== undefined && (await desk.store.eraseMail(line)) ? 'erased' : 'was-erased'
  }
  const hand = await readInHand(desk, reference)
  if (hand === undefined) return 'was-erased'
  const isThere =
    what === 'case'
      ? keepingIn(desk, hand).keeping.erased === undefined
      : (await thingsOf(desk, hand)).some(one => one.what === what && one.id === thing)
  if (!isThere) return 'was-erased'
  const recorded = await eraseInHand(desk, hand, { what, thing, why, rule, by: service })
  return recorded.is === 'recorded' ? 'erased' : because(recorded)
}

/** What the body lets go without anybody looking; gives how much went. */
export const eraseByItself = async (desk: Desk): Promise<number> => {
  let gone = 0
  for (const id of ['emails', 'letter-drafts', 'log']) if (ruleFor(desk, id)?.byItself) gone += await eraseOfKind(desk, id, service)
  return gone
}

const record = async (
  desk: Desk,
  session: Session,
  reference: string,
  step: { readonly type: string; readonly data: Readonly<Record<string, string>>; readonly position: number; readonly key: string },
): Promise<Recorded> => {
  if (!mayErase(session)) return refused('Your account may not decide how long a case is kept. Ask an administrator.')
  const hand = await readFor(desk, session, reference)
  if (hand === undefined) return refused(noCase)
  const attempt = withRole(hand, session.account, { type: step.type, case: reference, on: desk.clock.today(), data: step.data })
  const recorder = recorderOf(hand.edition.procedure, session.account)
  return recordInHand(desk, hand, recorder, { reference, position: step.position, key: step.key, attempts: [attempt] })
}

interface Run {
  readonly account: Account['id']
  readonly references: readonly string[]
  readonly dataAsked: DataAsked
  readonly done: string[]
  readonly refused: { readonly reference: string; readonly because: string }[]
  is: ErasingRun['is']
}

const carryOut = async (desk: Desk, session: Session, run: Run): Promise<void> => {
  for (const reference of run.references) {
    if (run.is !== 'going') return
    const recorded = await eraseWhole(desk, session, reference, run.dataAsked)
    if (recorded.is === 'recorded') run.done.push(reference)
    else run.refused.push({ reference, because: because(recorded) })
    await nextTurn()
  }
  run.is = 'done'
}

type Runs = Pick<RetentionServices, 'beginErasing' | 'erasingRun' | 'stopErasing'>

const runsOf = (desk: Desk, report: (fault: unknown) => void): Runs => {
  const runs = new Map<string, Run>()
  const own = ({ account }: Session, id: string): Run | undefined => {
    const run = runs.get(id)
    return run?.account === account.id ? run : undefined
  }
  return {
    beginErasing(session, references, dataAsked) {
      const id = randomUUID()
      const run: Run = {
        account: session.account.id,
        references: mayErase(session) ? references : [],
        dataAsked,
        done: [],
        refused: [],
        is: 'going',
      }
      runs.set(id, run)
      for (const key of [...runs.keys()].slice(0, Math.max(0, runs.size - mostRuns))) runs.delete(key)
      carryOut(desk, session, run).catch(fault => {
        report(fault)
        run.is = 'failed'
      })
      return id
    },
    erasingRun(session, id) {
      const run = own(session, id)
      return run && { is: run.is, of: run.references.length, done: [...run.done], refused: [...run.refused] }
    },
    stopErasing(session, id) {
      const run = own(session, id)
      if (run?.is === 'going') run.is = 'stopped'
    },
  }
}

const pastCase = async (desk: Desk, session: Session, reference: string): Promise<readonly PastCase[]> => {
  const hand = await readFor(desk, session, reference)
  const [listed] = (await desk.store.cases({ sight: sightOf(desk, session), references: [reference] })).rows
  if (hand === undefined || listed === undefined) return []
  const { keeping, rule } = keepingIn(desk, hand)
  const { title, person, restricted, closedOn } = listed
  return [
    {
      ...{ reference, title, person, restricted, procedure: hand.edition.procedure.title, because: rule?.because ?? '', keeping },
      ...(closedOn !== undefined && { closedOn }),
    },
  ]
}

export const retentionServices = (desk: Desk, report: (fault: unknown) => void): RetentionServices => ({
  ...runsOf(desk, report),

  async keepingClasses(session) {
    if (!mayErase(session)) return []
    const kinds: readonly Omit<KeepingClass, 'past' | 'rule'>[] = [
      ...proceduresOf(desk).map(([id, title]) => ({ id, title, is: 'cases' }) as const),
      { id: 'emails', title: 'Emails that joined no case', is: 'emails' },
      { id: 'letter-drafts', title: 'Letters begun and never sent, in cases that are closed', is: 'letter-drafts' },
      { id: 'log', title: 'The log: who signed in, who opened which case, who changed what of the service', is: 'log' },
    ]
    return Promise.all(
      kinds.map(async kind => {
        const rule = ruleFor(desk, kind.id)
        const isDefault = rule !== undefined && ownRule(desk, kind.id) === undefined
        return {
          ...kind,
          ...(rule && { rule }),
          ...(isDefault && { isDefault }),
          past: rule === undefined ? 0 : await countPast(desk, session, rule),
        }
      }),
    )
  },

  pastIf: async (session, id, months) => (mayErase(session) ? countPast(desk, session, { id, months, because: '' }) : 0),

  async casesPast(session, asked) {
    const page = Math.max(1, asked)
    const references: string[] = []
    let [total, skip] = [0, (page - 1) * pageSize]
    if (mayErase(session))
      for (const [id] of proceduresOf(desk)) {
        const rule = ruleFor(desk, id)
        if (rule === undefined) continue
        const found = await desk.store.casesPast(queryOf(desk, session, rule), { skip, limit: pageSize - references.length })
        references.push(...found.references)
        total += found.total
        skip = Math.max(0, skip - found.total)
      }
    const rows: PastCase[] = []
    for (const reference of references) rows.push(...(await pastCase(desk, session, reference)))
    return { rows, total, page, pages: Math.max(1, Math.ceil(total / pageSize)) }
  },

  async keepingOfCase(session, reference): Promise<KeepingOfCase | undefined> {
    const hand = await readFor(desk, session, reference)
    if (hand === undefined) return undefined
    const { keeping, rule } = keepingIn(desk, hand)
    return {
      ...{ reference, position: hand.record.position, keeping, ...(rule && { rule }) },
      things: mayErase(session) && keeping.erased === undefined ? await thingsOf(desk, hand, sayingTo(desk, hand, session.account)) : [],
      names: { ...Object.fromEntries(hand.staff.map(({ id, name }) => [id, name])), service: service.name },
    }
  },

  keepLonger: (session, reference, { why, reason, until, position, key }) =>
    record(desk, session, reference, {
      ...{ type: 'kept-longer', position, key },
      data: { why, reason, ...(until !== undefined && { until }) },
    }),

  keepNoLonger: (session, reference, { reason, position, key }) =>
    record(desk, session, reference, { type: 'kept-no-longer', data: { reason }, position, key }),

  async eraseThing(session, reference, { what, id }, why, position) {
    if (!mayErase(session)) return refused('Your account may not erase anything. Ask an administrator.')
    const hand = await readFor(desk, session, reference)
    if (hand === undefined) return refused(noCase)
    if (position !== hand.record.position) return { is: 'changed', since: hand.record.facts.slice(position) }
    if (!(await thingsOf(desk, hand)).some(thing => thing.what === what && thing.id === id))
      return refused('It is not there any more: somebody has erased it, or you may not see it.')
    return eraseInHand(desk, hand, { what, thing: id, why, rule: '', by: session.account })
  },

  async eraseOthers(session, id) {
    return mayErase(session) ? eraseOfKind(desk, id, session.account) : 0
  },

  async erasures(session) {
    if (!mayErase(session)) return []
    const line = ({ reference, what, why, rule, by, at }: Erasure) => ({
      ...{ what, why, rule, by: by.name, at },
      ...(reference !== undefined && { reference }),
    })
    const all = (await desk.store.erasures()).toReversed()
    const references = [...new Set(all.flatMap(({ reference }) => reference ?? []))]
    const seen = new Set(
      (await desk.store.cases({ sight: sightOf(desk, session), references }, { pageSize: 100_000 })).rows.map(row => row.reference),
    )
    return all.filter(({ reference }) => reference === undefined || seen.has(reference)).map(line)
  },
})

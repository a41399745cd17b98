/**
 * Reminders and escalations as the procedures lay them down. First each case: the fact that a reminder was sent and who is to be told go
 * into the record together. Then each person: what waits for them becomes one message, with its place in the outbox. A run that was cut
 * short anywhere is finished by the next: what was recorded is not recorded again, and nobody has two messages of one day.
 */
import { isWorkingDay } from '#calendar'
import { type Attempt, evaluate } from '#case'
import { appointedRoles, appointedTo, type DigestItem, type DueRung, digest, emailWordsOf, inLondon, rungKind, rungsDue } from '#outputs'
import type { KeptReminder, ReminderRow, StaffAccount } from '#record'
import type { Account } from '#web'
import { judge } from './judging.ts'
import { personalFields } from './personal.ts'
import { readAgain } from './read-again.ts'
import type { Desk } from './services/desk.ts'
import { sightOf } from './services/listing.ts'
import { type CaseInHand, maySee, projectedNow, readInHand } from './services/reading.ts'
import { versionOf } from './services/recording.ts'
import { kindOfReminder } from './services/reminders.ts'
import { accountOf } from './sign-in/sessions.ts'
import { theDailyJob } from './the-daily-job.ts'

/** The hours in which people are written to, where the body has not chosen others. */
const usualHours = { from: '08:00', until: '18:00' } as const

/** Whether people may be written to now: a working day of the body's calendar, in its hours. */
export const isInHours = async ({ clock, calendar, body }: Desk): Promise<boolean> => {
  const now = inLondon(clock.now())
  const { from, until } = body.writesBetween ?? usualHours
  return now !== undefined && isWorkingDay(await calendar(), now.day) === true && now.time >= from && now.time < until
}

/** What a run needs to know beside the record: where links lead, and whether e-mail goes out here. */
export interface Reminding {
  /** Where the product is reached, without a slash at its end. */
  readonly address: string
  readonly mails: boolean
}

interface Staffed {
  readonly accounts: ReadonlyMap<string, Account>
  /** Whom an e-mail reaches: what is a message of its own goes to them at once. */
  readonly reached: ReadonlySet<string>
  /** Who had their message of today: what comes up later waits for the next. */
  readonly written: ReadonlySet<string>
}

const staffedToday = async (desk: Desk, mails: boolean): Promise<Staffed> => {
  const active = (await desk.store.accounts()).filter(({ isActive }) => isActive)
  const accounts = await Promise.all(active.map((account: StaffAccount) => accountOf(desk, account)))
  return {
    accounts: new Map(accounts.map(account => [account.id, account])),
    reached: new Set(mails ? active.filter(({ isEmailConfirmed }) => isEmailConfirmed).map(({ id }) => id) : []),
    written: await desk.store.digestedOn(desk.clock.today()),
  }
}

/** Those who are to be told as one role: whoever was appointed to it in this case, for what it is about, else all who act in it today. */
const holders = (desk: Desk, hand: CaseInHand, staffed: Staffed, role: string, about: DueRung['about']): readonly Account[] => {
  const { edition, facts, calendar, staff } = hand
  const state = evaluate(edition.compiled, facts, calendar, desk.clock.today())
  const appointed = appointedRoles(edition.procedure).has(role)
    ? appointedTo({ state, facts, procedure: edition.procedure }, role, about)?.person
    : undefined
  const ids = appointed === undefined ? staff.filter(({ roles }) => roles.includes(role)).map(({ id }) => id) : [appointed]
  return ids.flatMap(id => staffed.accounts.get(id) ?? []).filter(account => maySee(desk, account, hand))
}

const rowOf = (rung: DueRung, role: string, account: Account): ReminderRow => ({
  ...{ rung: rung.id, account: account.id, role, kind: rungKind(rung, role), day: rung.day, row: rung },
})

/** Whoever no e-mail reaches has it with the day's others, on their page. */
const goesAlone = ({ reached }: Staffed, { alone }: DueRung, account: string): boolean => alone === true && reached.has(account)

interface Told {
  readonly rung: DueRung
  readonly role: string
  readonly rows: readonly ReminderRow[]
  /** Nobody with an account is it: the rows are for those who are to pass it on. */
  readonly isPassedOn: boolean
}

const toldOf = (desk: Desk, hand: CaseInHand, staffed: Staffed, rung: DueRung): readonly Told[] =>
  rung.to.map(({ role, title }) => {
    const reached = holders(desk, hand, staffed, role, rung.about)
    if (reached.length > 0) return { rung, role, rows: reached.map(one => rowOf(rung, role, one)), isPassedOn: false }
    const passing = holders(desk, hand, staffed, desk.body.receivedBy, rung.about)
    return { rung, role, rows: passing.map(one => ({ ...rowOf(rung, role, one), passOn: title })), isPassedOn: true }
  })

/** One person, one rung, once: whoever stands in two roles has it as the one that comes first. */
const once = (rows: readonly ReminderRow[]): readonly ReminderRow[] =>
  rows.filter((row, i) => rows.findIndex(other => other.rung === row.rung && other.account === row.account) === i)

const tries = 5

/** Records what of a case is to be told today. false: it kept changing meanwhile, and the next run looks again. */
const remindOfCase = async (desk: Desk, reference: string, staffed: Staffed): Promise<boolean> => {
  for (let i = 0; i < tries; i++) {
    const hand = await readInHand(desk, reference)
    if (!hand) return true
    const { compiled, procedure } = hand.edition
    const state = evaluate(compiled, hand.facts, hand.calendar, desk.clock.today())
    const due = rungsDue({ state, procedure })
    const before = new Set(
      (
        await desk.store.remindedOf(
          reference,
          due.map(({ id }) => id),
        )
      ).map(({ rung, account }) => `${rung} ${account}`),
    )
    const told = due
      .flatMap(rung => toldOf(desk, hand, staffed, rung))
      .filter(({ rows }) => rows.some(({ rung, account }) => !before.has(`${rung} ${account}`)))
      .filter(({ rung, rows }) => rows.every(({ account }) => goesAlone(staffed, rung, account) || !staffed.written.has(account)))
    const at = desk.clock.now()
    const sent = told.filter(({ isPassedOn }) => !isPassedOn)
    const isDone = sent.length === 0 || (await recordSent(desk, hand, staffed, sent, at))
    if (!isDone) continue
    const passed = once(told.filter(({ isPassedOn }) => isPassedOn).flatMap(({ rows }) => rows))
    await desk.store.keepReminders(reference, passed, at)
    // The list said that something is due where nothing is: it is put right, or it would be looked at for ever.
    if (due.length === 0) await readAgain(desk, reference)
    return true
  }
  return false
}

const recordSent = async (desk: Desk, hand: CaseInHand, staffed: Staffed, sent: readonly Told[], at: string): Promise<boolean> => {
  const { compiled, procedure } = hand.edition
  const { reference, position } = hand.record
  const today = desk.clock.today()
  const attempts = sent.map(({ rung, role, rows }): Attempt => {
    const byEmail = rows.some(({ account }) => goesAlone(staffed, rung, account))
    const data = { duty: rung.duty, rung: rung.rung, to: role, ...(byEmail && { channel: 'email' }) }
    const about = rung.about && { about: rung.about }
    return { type: 'reminder-sent', case: reference, on: today, by: { role: desk.body.receivedBy }, ...about, data }
  })
  const stamp = { recordedAt: at, recordedBy: theDailyJob }
  const judgement = judge({ compiled, calendar: hand.calendar, today, facts: hand.facts, position }, reference, attempts, stamp)
  if ('refused' in judgement)
    throw new Error(`${reference}: a reminder could not be recorded: ${judgement.refused.map(({ act, because }) => `${act}: ${because}`)}`)
  const { facts } = judgement
  const appended = await desk.store.appendFacts({
    ...{ reference, position, procedure: versionOf(hand), facts, personal: personalFields(procedure) },
    projections: projectedNow(desk, hand, [...hand.facts, ...facts], hand.people),
    reminders: once(sent.flatMap(({ rows }) => rows)),
  })
  if (appended.is === 'refused') throw new Error(`${reference}: a reminder could not be kept: ${appended.because}`)
  return appended.is === 'recorded'
}

const atOnce = 200

/** Cases with something due to be told, by what lists know of them. */
const casesDue = async (desk: Desk): Promise<ReadonlySet<string>> => {
  const references = new Set<string>()
  for (let page = 1; ; page += 1) {
    const query = { sight: { restricted: true }, kind: 'reminder', states: ['due'] }
    const found = await desk.store.things<DueRung>(query, { page, pageSize: atOnce })
    for (const { reference } of found.rows) references.add(reference)
    if (found.rows.length < atOnce) return references
  }
}

const mostInOne = 500

type Waiting = KeptReminder<DueRung>

const itemOf = ({ reference, kind, passOn, row }: Waiting): DigestItem => ({
  ...{ reference, kind: kindOfReminder(kind), rung: row },
  ...(passOn === undefined ? {} : { passOn }),
})

/** One message, with its place in the outbox. `alone`: about that one thing, and it goes on going out until that is due. */
const keepMessage = (desk: Desk, { id, name }: Account, address: string, rows: readonly Waiting[], alone?: Waiting): Promise<boolean> => {
  const [on, at] = [desk.clock.today(), desk.clock.now()]
  const items = rows.map(itemOf)
  const written = digest({ name, body: desk.body.contact.team, on, items, address, words: emailWordsOf(desk.body) })
  const about = alone === undefined ? {} : { about: `${alone.reference} ${alone.rung}` }
  const until = alone?.row.due === undefined ? {} : { until: alone.row.due }
  return desk.store.keepDigest(
    { account: id, day: on, subject: written.subject, text: written.text, madeAt: at, ...about },
    { account: id, name, day: on, ...about, ...until, ...written },
    rows.map(({ number }) => number),
  )
}

/**
 * What waits for somebody: each that is a message of its own, and the rest as the one message of the day, where they have not had it. What
 * they may not see any more is left out, and stays theirs if they may again. Gives how many messages were made.
 */
const writeTo = async (desk: Desk, staffed: Staffed, account: Account, address: string): Promise<number> => {
  const waiting = await desk.store.reminders<DueRung>({
    sight: sightOf(desk, { account }),
    account: account.id,
    isSent: false,
    limit: mostInOne,
  })
  const isOwn = ({ row, passOn }: Waiting): boolean => passOn === undefined && goesAlone(staffed, row, account.id)
  let made = 0
  for (const one of waiting.filter(isOwn)) if (await keepMessage(desk, account, address, [one], one)) made += 1
  const others = waiting.filter(row => !isOwn(row))
  if (others.length > 0 && !staffed.written.has(account.id) && (await keepMessage(desk, account, address, others))) made += 1
  return made
}

/** Reminds of all that has come; how many messages were made. Safe to run again at any time, and in two processes. */
export const remind = async (desk: Desk, { address, mails }: Reminding): Promise<number> => {
  const staffed = await staffedToday(desk, mails)
  for (const reference of await casesDue(desk)) await remindOfCase(desk, reference, staffed)
  let written = 0
  const waiting = await desk.store.accountsWithReminders()
  for (const id of waiting) {
    const account = staffed.accounts.get(id)
    if (account) written += await writeTo(desk, staffed, account, address)
  }
  return written
}

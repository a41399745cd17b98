/** Reminders on a real record: on their days, to the right people, once, whatever happens in between. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, type LocalDate } from '#calendar'
import type { Attempt } from '#case'
import type { DueRung } from '#outputs'
import type { Services, Session } from '#web'
import { startTestStore, type TestStore } from '../record/testing/test-store.ts'
import { bringUpToToday } from './daily-job.ts'
import { type House, openHouse } from './house.ts'
import { isInHours, remind } from './reminders.ts'
import type { Desk } from './services/desk.ts'
import { servicesOf } from './services/services.ts'
import { accountOf } from './sign-in/sessions.ts'

const address = 'https://complaints.example'

let store: TestStore
let dataFolder: string
let house: House
let desk: Desk
let services: Services
let today = day('2026-03-02')
let time = '09:00'

const employ = (id: string, roles: readonly string[], email?: string): Promise<void> =>
  desk.store.saveAccount({
    ...{ id, signInName: id, name: `The ${id}`, roles, passwordHash: 'none', isActive: true },
    ...(email === undefined ? {} : { email, isEmailConfirmed: true }),
  })

const as = async (id: string): Promise<Session> => {
  const account = (await desk.store.accounts()).find(one => one.id === id)
  if (account === undefined) throw new Error(`${id} is not employed`)
  return { id, csrf: '', account: await accountOf(desk, account) }
}

const did = async (reference: string, id: string, type: string, data: Attempt['data'], more: Partial<Attempt> = {}): Promise<void> => {
  const session = await as(id)
  const attempt: Attempt = { type, case: reference, on: today, by: { role: id, person: id }, data, ...more }
  const position = (await services.openCase(session, reference))?.position ?? 0
  const recorded = await services.record(session, { reference, position, attempts: [attempt], key: randomUUID() })
  if (recorded.is !== 'recorded') throw new Error(`${type}: ${JSON.stringify(recorded)}`)
}

/** A complaint of 2 March with an investigating officer, told to nobody yet. */
const complaint = async (service = 'charging'): Promise<string> => {
  const answers = {
    ...{ points: ['The invoice was wrong.'], relation: 'service-user', name: 'Hazel Sample', channel: 'telephone', receivedOn: today },
    ...{ service, receivedBy: 'complaints-team' },
  }
  const taken = await services.takeComplaint(await as('complaints-officer'), answers, randomUUID())
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  const { reference } = taken
  await did(reference, 'complaints-officer', 'complaint-registered', { reference, route: 'direct' }, { by: { role: 'complaints-officer' } })
  const appointed = { as: 'investigating-officer', person: 'io', role: 'operations-manager', agreedWith: ['service-manager'] }
  await did(reference, 'complaints-officer', 'person-appointed', appointed, { stage: 'allocation' })
  await did(reference, 'complaints-officer', 'person-appointed', { as: 'line-manager', person: 'line-manager' }, { stage: 'allocation' })
  return reference
}

const morning = async (date: string): Promise<number> => {
  today = day(date)
  await bringUpToToday(desk)
  return remind(desk, { address, mails: true })
}

interface Line {
  readonly on: LocalDate | undefined
  readonly who: string
  readonly what: string
}

const toldOf = async (reference: string): Promise<readonly Line[]> => {
  const rows = await desk.store.reminders<DueRung>({ sight: { restricted: true }, limit: 500 })
  return rows
    .filter(row => row.reference === reference && row.kind !== 'notice')
    .toSorted((a, b) => `${a.digestOn} ${a.day}`.localeCompare(`${b.digestOn} ${b.day}`))
    .map(({ digestOn, account, kind, row, passOn }) => ({
      on: digestOn,
      who: account,
      what: `${kind}: ${row.what}${passOn === undefined ? '' : ` for ${passOn}`}`,
    }))
}

const remindersIn = async (reference: string) =>
  ((await desk.store.readCase(reference))?.facts ?? [])
    .filter(({ type }) => type === 'reminder-sent')
    .map(({ on, data, recordedBy }) => ({ on, duty: data.duty, rung: data.rung, to: data.to, recordedBy }))

const digestsOut = async () => {
  const claimed = await desk.store.claimMessages('2027-01-01T00:00:00Z', '2027-01-01T00:00:01Z', 1_000)
  return claimed.filter(({ kind }) => kind === 'digest').map(({ message }) => message)
}

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'recourse-reminders-'))
  await chmod(dataFolder, 0o711)
  store = await startTestStore()
  const clock = { now: () => `${today}T${time}:00.000Z`, today: () => today }
  house = await openHouse({ dataFolder, clock, databaseUrl: store.ownerUrl, body: 'calderdale' })
  desk = house.desk(false)
  services = servicesOf(desk)
  await employ('complaints-officer', ['complaints-officer', 'complaints-team'])
  await employ('io', ['investigating-officer'])
  await employ('another-io', ['investigating-officer'])
  await employ('lead', ['lead-person'], 'lead@calderdale.example')
  await employ('unreached', ['lead-person'])
  await employ('service-manager', ['service-manager'])
  await employ('line-manager', ['line-manager'])
  await employ('head-of-service', ['head-of-service'])
})
afterAll(async () => {
  await house?.close()
  await store?.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

test('Calderdale’s ladder: days 10, 13, 17 and 20, each to whom the step names, each once and in the record', async () => {
  today = day('2026-03-02')
  const reference = await complaint()
  for (let date = today; date < '2026-04-03'; date = addDays(date, 1)) await morning(date)
  const lines = (await toldOf(reference)).filter(({ what }) => /Reminder|escalation/.test(what))
  expect(lines).toEqual([
    { on: '2026-03-16', who: 'io', what: 'reminder: Reminder 1' },
    { on: '2026-03-19', who: 'io', what: 'reminder: Reminder 2' },
    { on: '2026-03-25', who: 'line-manager', what: 'escalation: First escalation' },
    { on: '2026-03-30', who: 'head-of-service', what: 'escalation: Second escalation' },
  ])
  expect((await remindersIn(reference)).filter(({ duty }) => String(duty).startsWith('investigation/'))).toEqual(
    [
      ['2026-03-16', 'investigation/draft', 'reminder-1', 'investigating-officer'],
      ['2026-03-19', 'investigation/investigate', 'reminder-2', 'investigating-officer'],
      ['2026-03-25', 'investigation/investigate', 'escalation-1', 'line-manager'],
      ['2026-03-30', 'investigation/investigate', 'escalation-2', 'head-of-service'],
    ].map(([on, duty, rung, to]) => ({ on, duty, rung, to, recordedBy: 'daily-job' })),
  )
  const state = (await services.openCase(await as('head-of-service'), reference))?.state
  const rungs = state?.duties.find(({ key }) => key === 'investigation/investigate')?.ladder.filter(({ is }) => is === 'sent')
  expect(rungs?.map(({ day: on }) => on)).toEqual(['2026-03-19', '2026-03-25', '2026-03-30'])
})

test('whoever it was escalated to may open the case, and has it among what is theirs to do', async () => {
  const [first] = (await services.worklist(await as('line-manager'), { mine: true })).overdue.filter(({ key }) =>
    key.startsWith('investigation/investigate'),
  )
  expect(first?.escalatedTo).toContain('line-manager')
  expect(await services.openCase(await as('another-io'), first?.reference ?? '')).toBeUndefined()
})

test('a missed week is one message, the oldest first; the same run again says nothing twice', async () => {
  today = day('2026-05-05')
  const reference = await complaint()
  await digestsOut()
  expect(await morning('2026-06-08')).toBeGreaterThan(0)
  const lines = (await toldOf(reference)).filter(({ what }) => /Reminder|escalation/.test(what))
  expect(lines.filter(({ who }) => who === 'io').map(({ on, what }) => [on, what])).toEqual([
    ['2026-06-08', 'reminder: Reminder 1'],
    ['2026-06-08', 'reminder: Reminder 2'],
  ])
  const before = await remindersIn(reference)
  const ofIo = (await digestsOut()).filter(message => JSON.stringify(message).includes('"account":"io"'))
  expect(ofIo).toHaveLength(1)
  const text = JSON.stringify(ofIo[0])
  expect(text.indexOf('Reminder 1')).toBeLessThan(text.indexOf('Reminder 2'))
  expect(text).toContain(`${address}/cases/${reference}`)
  for (const said of ['invoice', 'Hazel', 'Sample']) expect(text).not.toContain(said)
  expect(await remind(desk, { address, mails: true })).toBe(0)
  expect(await remindersIn(reference)).toEqual(before)
  expect(await digestsOut()).toEqual([])
})

test('what was done or stopped meanwhile reminds nobody', async () => {
  today = day('2026-07-01')
  const reference = await complaint()
  const by = { role: 'complainant', person: 'complainant' }
  await did(reference, 'complaints-officer', 'complaint-withdrawn', { how: 'telephone' }, { by })
  await morning('2026-08-31')
  expect((await toldOf(reference)).filter(({ what }) => /Reminder|escalation/.test(what))).toEqual([])
})

test('a restricted case reminds whoever is appointed to it, though their role sees none such', async () => {
  today = day('2026-09-01')
  const reference = await complaint('safeguarding')
  await morning('2026-09-15')
  const lines = (await toldOf(reference)).filter(({ what }) => what.includes('Reminder 1'))
  expect(lines).toEqual([{ on: '2026-09-15', who: 'io', what: 'reminder: Reminder 1' }])
  expect((await digestsOut()).map(message => JSON.stringify(message)).filter(message => message.includes(reference))).toMatchObject([
    expect.stringContaining('"account":"io"'),
  ])
})

test('where nobody may open it, the team is told to pass it on, and no fact says it was sent', async () => {
  today = day('2026-09-01')
  const reference = await complaint('safeguarding')
  await did(reference, 'complaints-officer', 'conflict-declared', { person: 'io', why: 'A neighbour of theirs' })
  await morning('2026-09-15')
  const lines = (await toldOf(reference)).filter(({ what }) => what.includes('Reminder 1'))
  expect(lines).toEqual([{ on: '2026-09-15', who: 'complaints-officer', what: 'reminder: Reminder 1 for Investigating Officer' }])
  expect((await remindersIn(reference)).filter(({ rung }) => rung === 'reminder-1')).toEqual([])
  await morning('2026-09-16')
  expect((await toldOf(reference)).filter(({ what }) => what.includes('Reminder 1'))).toHaveLength(1)
})

/** The Ombudsman asks for six items by that day; who leads is named. */
const enquiry = async (informationDue: LocalDate, lead: string): Promise<string> => {
  const reference = await complaint()
  const brought = { stage: 'ombudsman', acknowledged: false, anonymous: false, relation: 'service-user', receivedBy: 'complaints-team' }
  await did(reference, 'complaints-officer', 'case-brought-in', brought, { by: { role: 'complaints-team' } })
  const asked = { which: 'lgsco', reference: 'X', informationDue, items: 6, fullInvestigation: true }
  await did(reference, 'complaints-officer', 'ombudsman-enquiry-received', asked, { about: { enquiry: ['e1'] }, by: { role: 'ombudsman' } })
  const named = { as: 'lead-person', person: lead, agreedWith: ['assistant-director'] }
  await did(reference, 'service-manager', 'person-appointed', named, { stage: 'ombudsman', about: { enquiry: ['e1'] } })
  await digestsOut()
  return reference
}

const ofLead = async (): Promise<readonly string[]> =>
  (await digestsOut()).map(message => JSON.stringify(message)).filter(message => message.includes('"account":"lead"'))
const toLead = async (reference: string) => (await remindersIn(reference)).filter(({ to }) => to === 'lead-person')

test('the reminder before the Ombudsman’s date is an e-mail of its own: 5 days before, moved to the working day before, once', async () => {
  today = day('2026-06-29')
  const reference = await enquiry(day('2026-07-17'), 'lead')
  await morning('2026-07-09')
  expect(await toLead(reference)).toEqual([])
  await digestsOut()
  // Twelve days of July are a Sunday: the Friday before it.
  await morning('2026-07-10')
  const [only, ...more] = (await ofLead()).filter(message => message.includes('in hand'))
  expect(only).toContain(`"subject":"${reference}: Is everything that the Ombudsman asked for in hand?"`)
  expect(only).toContain('17 July')
  expect(more).toEqual([])
  expect(await toLead(reference)).toEqual([
    { on: '2026-07-10', duty: 'ombudsman/gather-evidence', rung: 'reminder', to: 'lead-person', recordedBy: 'daily-job' },
  ])
  const state = (await services.openCase(await as('complaints-officer'), reference))?.state
  expect(state?.duties.find(({ key }) => key === 'ombudsman/remind-lead-person')?.status).toBe('met-in-time')
  const told = await services.remindersSent(await as('complaints-officer'), { from: today, to: today })
  const mailed = await services.digestsMailed({ from: today, to: today })
  const about = mailed.find(one => one.account === 'lead' && one.about !== undefined)?.about
  expect(told.find(one => one.account === 'lead' && `${one.reference} ${one.rung.id}` === about)?.on).toBe('2026-07-10')
  await remind(desk, { address, mails: true })
  await morning('2026-07-11')
  await morning('2026-07-20')
  expect((await ofLead()).filter(message => message.includes('in hand'))).toEqual([])
  expect(await toLead(reference)).toHaveLength(1)
})

test('two enquiries of one case: each has its own reminder 5 days before, to its own Lead Person, once', async () => {
  today = day('2026-07-21')
  const reference = await enquiry(day('2026-08-05'), 'lead')
  const asked = { which: 'lgsco', reference: 'Y', informationDue: '2026-08-12', items: 2, fullInvestigation: true }
  const about = { enquiry: ['e2'] }
  await did(reference, 'complaints-officer', 'ombudsman-enquiry-received', asked, { about, by: { role: 'ombudsman' } })
  const named = { as: 'lead-person', person: 'unreached', agreedWith: ['assistant-director'] }
  await did(reference, 'service-manager', 'person-appointed', named, { stage: 'ombudsman', about })
  for (let date = today; date < '2026-08-18'; date = addDays(date, 1)) await morning(date)
  const sent = ((await desk.store.readCase(reference))?.facts ?? []).filter(
    ({ data }) => data.rung === 'reminder' && data.to === 'lead-person',
  )
  expect(sent.map(fact => [fact.on, fact.about, fact.data.channel])).toEqual([
    ['2026-07-31', { enquiry: ['e1'] }, 'email'],
    ['2026-08-07', about, undefined],
  ])
  expect((await toldOf(reference)).filter(({ what }) => what.includes('in hand')).map(({ on, who }) => [on, who])).toEqual([
    ['2026-07-31', 'lead'],
    ['2026-08-07', 'unreached'],
  ])
  const state = (await services.openCase(await as('complaints-officer'), reference))?.state
  const team = state?.duties.filter(({ key }) => key === 'ombudsman/remind-lead-person') ?? []
  expect(team.map(({ for: of, status }) => [of[0]?.id, status])).toEqual([
    ['e1', 'met-in-time'],
    ['e2', 'late'],
  ])
})

test('after days without a run it goes late, and once; it does not wait where the day’s message has gone', async () => {
  today = day('2026-08-03')
  await enquiry(day('2026-08-21'), 'lead')
  const reference = await enquiry(day('2026-08-24'), 'lead')
  await morning('2026-08-20')
  const messages = (await ofLead()).filter(message => message.includes('in hand'))
  expect(messages).toHaveLength(2)
  expect(messages.find(message => message.includes(`"subject":"${reference}`))).toContain('Its day was Wednesday 19 August')
  const late = await enquiry(day('2026-08-28'), 'lead')
  expect(await toLead(late)).toEqual([])
  const [on, madeAt] = [day('2026-08-21'), '2026-08-21T08:00:00.000Z']
  await desk.store.keepDigest(
    { account: 'lead', day: on, subject: 'The day’s', text: 'The day’s', madeAt },
    { account: 'lead', day: on },
    [],
  )
  await morning(on)
  expect((await toLead(late)).map(told => told.on)).toEqual([on])
  expect((await ofLead()).filter(message => message.includes(`"subject":"${late}`))).toHaveLength(1)
})

test('where no e-mail reaches the Lead Person it is a line among the others, no channel is said, and the Team still owes its reminder', async () => {
  today = day('2026-10-05')
  const reference = await enquiry(day('2026-10-23'), 'unreached')
  await morning('2026-10-16')
  const facts = (await desk.store.readCase(reference))?.facts ?? []
  expect(facts.filter(({ type, data }) => type === 'reminder-sent' && data.to === 'lead-person').map(({ data }) => data.channel)).toEqual([
    undefined,
  ])
  const state = (await services.openCase(await as('complaints-officer'), reference))?.state
  expect(state?.duties.find(({ key }) => key === 'ombudsman/remind-lead-person')?.status).toBe('owed')
  expect((await services.digestsMailed({ from: today, to: today })).filter(one => one.account === 'unreached' && one.about)).toEqual([])
})

test('people are written to in the hours of a working day', async () => {
  const at = async (date: string, hour: string): Promise<boolean> => {
    ;[today, time] = [day(date), hour]
    return isInHours(desk)
  }
  expect(await at('2026-11-23', '07:59')).toBe(false)
  expect(await at('2026-11-23', '08:00')).toBe(true)
  expect(await at('2026-11-23', '18:00')).toBe(false)
  expect(await at('2026-07-06', '07:00')).toBe(true) // summer time
  expect(await at('2026-11-22', '10:00')).toBe(false) // a Sunday
  expect(await at('2026-12-25', '10:00')).toBe(false)
  time = '09:00'
})

const typescript = pathToFileURL(join(import.meta.dirname, '../../bin/typescript.mjs')).href

test('killed at any moment and begun again: each reminder once in the record, once in a message, one message a person', async () => {
  today = day('2026-10-01')
  const references: string[] = []
  for (let i = 0; i < 12; i++) references.push(await complaint())
  today = day('2026-10-30')
  await bringUpToToday(desk)
  await digestsOut()
  let kills = 0
  for (let isDone = false; !isDone; ) {
    const file = join(import.meta.dirname, 'testing/remind-until-killed.ts')
    const child: ChildProcess = spawn(process.execPath, ['--import', typescript, file, store.ownerUrl, dataFolder, 'calderdale', today], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise<void>(done => child.once('close', () => done()))
    let said = ''
    const isReady = new Promise<void>(done =>
      child.stdout?.on('data', (text: Buffer) => {
        said += text
        if (said.includes('ready')) done()
      }),
    )
    await Promise.race([isReady, ended])
    const isSpared = kills === 4
    if (!isSpared) {
      await Promise.race([pause(20 + Math.random() * 250), ended])
      child.kill('SIGKILL')
      kills += 1
    }
    await ended
    isDone = said.includes('done')
    if (isSpared) expect(said).toContain('done')
  }
  for (const reference of references) {
    const rungs = (await remindersIn(reference)).map(({ duty, rung, to }) => `${duty} ${rung} ${to}`)
    expect(rungs).toContain('investigation/investigate reminder-2 investigating-officer')
    expect(new Set(rungs).size).toBe(rungs.length)
    const lines = (await toldOf(reference)).filter(({ what }) => what.includes('Reminder 2'))
    expect(lines).toEqual([{ on: today, who: 'io', what: 'reminder: Reminder 2' }])
  }
  const messages = (await digestsOut()).map(message => JSON.stringify(message))
  const ofIo = messages.filter(message => message.includes('"account":"io"'))
  expect(ofIo).toHaveLength(1)
  for (const reference of references) expect(ofIo[0]?.split(`${reference}: Reminder 2`)).toHaveLength(2)
}, 240_000)

/** Daily messages by e-mail on a real record: once a person a day, to where they said, also when the process is killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStore, type TestStore } from '../../record/testing/test-store.ts'
import { receiveMail } from '../mail-in/receive-mail.ts'
import { bounce } from '../mail-in/testing/messages.ts'
import { type HouseOfATest, openHouseOfATest } from '../testing/house-of-a-test.ts'
import { testPost } from '../testing/test-post.ts'
import { carrierOf } from './carrier-of.ts'
import { carryPost } from './worker.ts'

let store: TestStore
let house: HouseOfATest

beforeAll(async () => {
  store = await startTestStore()
  house = await openHouseOfATest(store, 'calderdale', '2026-03-02')
})
afterAll(() => house?.close())

interface Taken {
  readonly id: string
  readonly to: string
  readonly words: string
}

interface Server {
  readonly port: number
  readonly taken: readonly Taken[]
  stop(): Promise<void>
}

/** Each takes a little while, so that a kill falls anywhere in a hand-over. */
const aWhile = (): Promise<void> => pause(Math.random() * 25)

const mailServer = async (): Promise<Server> => {
  const taken: Taken[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => void aWhile().then(() => done()),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const words = Buffer.concat(parts).toString('utf8')
        const id = /^Message-ID: <([^>]+)>/im.exec(words)?.[1] ?? ''
        taken.push({ id, to: session.envelope.rcptTo[0]?.address ?? '', words })
        void aWhile().then(() => done())
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return { port, taken, stop: () => new Promise(ended => server.close(() => ended())) }
}

/** As much of GOV.UK Notify's HTTP interface as is used. */
const notify = async (): Promise<Server> => {
  const taken: Taken[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(Buffer.from(part))
    await aWhile()
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const reference = new URL(request.url ?? '/', 'http://localhost').searchParams.get('reference')
    if (request.method === 'GET')
      return say(200, { notifications: taken.filter(({ id }) => id === reference).map(({ id }) => ({ id, reference: id })) })
    const asked = JSON.parse(Buffer.concat(parts).toString('utf8'))
    taken.push({ id: asked.reference, to: asked.email_address, words: asked.personalisation.body })
    await aWhile()
    return say(201, { id: asked.reference })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', () => ready()))
  return { port: (server.address() as AddressInfo).port, taken, stop: () => new Promise(ended => server.close(() => ended())) }
}

/** As the daily job keeps it: the message, and its place among what goes out. */
const dailyMessage = (account: string, on: string): Promise<boolean> => {
  const subject = `1 reminder about 1 case, ${on}`
  const text = `The ${account},\n\nCA26-0001: Reminder 1`
  const message = { account, name: `The ${account}`, day: on, subject, text, html: `<p>${text}</p>` }
  return house.desk.store.keepDigest({ account, day: house.desk.clock.today(), subject, text, madeAt: house.desk.clock.now() }, message, [])
}

const employ = async (id: string, email: string): Promise<void> => {
  await house.employ(id, ['complaints-officer'])
  await house.desk.store.changeEmail(id, email)
  await house.desk.store.keepEmailLink(`link of ${id}`, { account: id, email }, '2030-01-01T00:00:00.000Z')
  await house.desk.store.confirmEmail(id, `link of ${id}`, house.desk.clock.now())
}

const states = () => house.desk.store.digestsOnTheWay(house.desk.clock.today(), house.desk.clock.today())

test('a message goes once to the address its owner gave, marked as written by a machine; without an address it is said', async () => {
  await employ('mo', 'mo@anytown.example')
  await employ('jo', '')
  await dailyMessage('mo', '2026-03-02')
  await dailyMessage('jo', '2026-03-02')
  expect(await dailyMessage('mo', '2026-03-02')).toBe(false) // one a day
  const server = await mailServer()
  await carryPost(house.desk, carrierOf(testPost('smtp', server.port)))
  await carryPost(house.desk, carrierOf(testPost('smtp', server.port)))
  await server.stop()
  expect(server.taken.map(({ to }) => to)).toEqual(['mo@anytown.example'])
  expect(server.taken[0]?.words).toMatch(/^Auto-Submitted: auto-generated/m)
  expect(server.taken[0]?.words).toContain('CA26-0001: Reminder 1')
  const told = await house.services.digestsMailed({ from: house.desk.clock.today(), to: house.desk.clock.today() })
  expect(told.map(({ name, state, lastFault }) => [name, state, lastFault])).toEqual([
    ['The mo', 'given', null],
    ['The jo', null, 'the account has no e-mail address'],
  ])
  expect(await receiveMail(house.desk, bounce(server.taken[0]?.id ?? ''))).toEqual({ is: 'set-aside' })
  expect((await states()).find(({ account }) => account === 'mo')).toMatchObject({ state: 'failed' })
})

test('an old message is not sent late: after days without mail the day’s own goes, and what is past does not', async () => {
  house.at('2026-03-10')
  await dailyMessage('mo', '2026-03-04')
  house.at('2026-03-11')
  await dailyMessage('mo', '2026-03-11')
  const server = await mailServer()
  await carryPost(house.desk, carrierOf(testPost('smtp', server.port)))
  await server.stop()
  expect(server.taken.map(({ words }) => /^Subject: (.*)$/m.exec(words)?.[1])).toEqual(['1 reminder about 1 case, 2026-03-11'])
})

const typescript = pathToFileURL(join(import.meta.dirname, '../../../bin/typescript.mjs')).href

/**
 * A worker in a process of its own, killed at some moment after so many messages of its were taken; whether it had come to its end before.
 * Messages and not time: how many of them a machine sends in half a second is no matter of the test.
 */
const carryAndKill = async (way: string, server: Server, messages: number): Promise<boolean> => {
  const file = join(import.meta.dirname, '../testing/carry-until-killed.ts')
  const about = [store.ownerUrl, house.dataFolder, 'calderdale', house.desk.clock.now(), way, String(server.port)]
  const child: ChildProcess = spawn(process.execPath, ['--import', typescript, file, ...about], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>(done => child.once('close', () => done()))
  let said = ''
  const isReady = new Promise<void>(done =>
    child.stdout?.on('data', (text: Buffer) => {
      said += text
      if (said.includes('ready')) done()
    }),
  )
  await Promise.race([isReady, ended])
  const enough = server.taken.length + messages
  while (server.taken.length < enough && child.exitCode === null) await pause(1)
  await Promise.race([pause(Math.random() * 8), ended])
  child.kill('SIGKILL')
  await ended
  return said.includes('done')
}

const people = 12
const kills = 4

/** Twelve messages, four kills, each an hour after the one before; then whatever is left, to its end. */
const throughKills = async (way: 'smtp' | 'notify', date: string, server: Server) => {
  house.at(date, '08:00')
  const ids = Array.from({ length: people }, (_, i) => `${way}-${i}`)
  for (const id of ids) {
    await employ(id, `${id}@anytown.example`)
    await dailyMessage(id, date)
  }
  let killed = 0
  for (let i = 0; i < kills; i++) {
    house.at(date, `${String(9 + i).padStart(2, '0')}:00`)
    if (!(await carryAndKill(way, server, i))) killed += 1
  }
  for (const time of ['16:00', '17:00', '18:00']) {
    house.at(date, time)
    await carryPost(house.desk, carrierOf(testPost(way, server.port)))
  }
  await server.stop()
  const copies = ids.map(id => server.taken.filter(({ to }) => to === `${id}@anytown.example`))
  const asked = (await states()).filter(({ stoppedAt }) => stoppedAt !== null)
  const isGiven = (await states()).every(({ state, stoppedAt }) => state === 'given' || stoppedAt !== null)
  return { killed, copies, isGiven, asked: asked.map(({ lastFault }) => lastFault) }
}

test('a worker killed again and again: through Notify each message goes once, and none is lost', async () => {
  const { killed, copies, isGiven, asked } = await throughKills('notify', '2026-03-16', await notify())
  expect(killed).toBeGreaterThan(0)
  expect(copies.map(({ length }) => length)).toEqual(Array.from({ length: people }, () => 1))
  expect([isGiven, asked]).toEqual([true, []])
}, 240_000)

test('through a mail server none is lost, and only one whose end a kill hid goes a second time, under the same Message-ID', async () => {
  const { killed, copies, isGiven, asked } = await throughKills('smtp', '2026-03-17', await mailServer())
  expect(killed).toBeGreaterThan(0)
  for (const own of copies) {
    expect(own.length).toBeLessThanOrEqual(2)
    expect(new Set(own.map(({ id }) => id)).size).toBeLessThanOrEqual(1)
  }
  expect(copies.filter(({ length }) => length === 2).length).toBeLessThanOrEqual(killed)
  // Whatever no kill hid twice has gone; of the others a person is asked.
  expect(isGiven).toBe(true)
  expect(copies.filter(({ length }) => length === 0).length).toBeLessThanOrEqual(asked.length)
  expect(asked.every(because => because?.includes('it may have arrived'))).toBe(true)
}, 240_000)

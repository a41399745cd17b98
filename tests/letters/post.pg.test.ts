/** Mail goes out of a real record through a real mail server that fails, hangs, refuses and breaks off: nothing is lost, nothing goes twice unless nobody can know. */
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { day as calendarDay } from '#calendar'
import { receiveMail } from '../../src/server/mail-in/receive-mail.ts'
import type { Carrier } from '../../src/server/post/carrier.ts'
import { notifyCarrier } from '../../src/server/post/notify.ts'
import { postSettings } from '../../src/server/post/post-settings.ts'
import { smtpCarrier } from '../../src/server/post/smtp.ts'
import { carryPost, followPost, messageIdOf } from '../../src/server/post/worker.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let house: StaffedHouse
/** Mail is set up; each test takes what waits to a carrier of its own. */
const neverAsked: Carrier = { way: 'smtp', domain: 'anytown.example', carry: () => Promise.reject(new Error('nobody asked for this')) }
let reference = ''
let day = 2
let sentSoFar = 0

beforeAll(async () => {
  house = await staffedHouse('calderdale', calendarDay('2026-03-02'), neverAsked)
  const taken = await house.services.takeComplaint(
    house.session('complaints-team'),
    {
      ...{ points: ['The invoice was wrong.'], relation: 'service-user', name: 'Hazel Sample', email: 'hazel@sample.example' },
      ...{ channel: 'telephone', receivedOn: '2026-03-02', service: 'charging', receivedBy: 'complaints-team' },
    },
    'first',
  )
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  reference = taken.reference
})
afterAll(() => house?.stop())

interface Received {
  readonly id: string
  readonly words: string
  readonly to: readonly string[]
}

interface Mailbox {
  readonly received: Received[]
  readonly carrier: Carrier
  stop(): Promise<void>
}

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const carrierTo = (port: number, silenceMs = 1500): Carrier => {
  const settings = postSettings({
    RECOURSE_SMTP: `smtp://127.0.0.1:${port}`,
    RECOURSE_MAIL_FROM: 'Complaints <complaints@anytown.example>',
  })
  if (settings?.is !== 'smtp') throw new Error('no settings')
  return smtpCarrier(settings, { connectMs: 1500, silenceMs })
}

/** A mail server that keeps what it takes. */
const mailbox = async (options: SMTPServerOptions = {}): Promise<Mailbox> => {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const words = Buffer.concat(parts).toString('utf8')
        received.push({
          id: /^Message-ID: <([^>]+)>/im.exec(words)?.[1] ?? '',
          words,
          to: session.envelope.rcptTo.map(({ address }) => address),
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>(ended => server.close(() => ended()))
  stops.push(stop)
  return { received, carrier: carrierTo(port), stop }
}

/** Takes every word of a message and then says nothing, or breaks off: nobody can know whether it was taken. */
const breaksOff = async (how: 'silent' | 'ends'): Promise<{ readonly carrier: Carrier; readonly taken: () => number }> => {
  let taken = 0
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    let said = ''
    let areWords = false
    socket.on('error', () => undefined)
    socket.write('220 anytown.example\r\n')
    socket.on('data', part => {
      said += part.toString('latin1')
      if (areWords) {
        if (!said.endsWith('\r\n.\r\n')) return
        taken += 1
        if (how === 'ends') socket.destroy()
        return
      }
      if (!said.endsWith('\r\n')) return
      const command = said.trim().toUpperCase()
      said = ''
      areWords = command === 'DATA'
      socket.write(areWords ? '354 go on\r\n' : '250 ok\r\n')
    })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', () => ready()))
  stops.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>(ended => server.close(() => ended()))
  })
  return { carrier: carrierTo((server.address() as AddressInfo).port, 400), taken: () => taken }
}

/** Another hour and another letter that says so. */
const wait = (hours: number): void => {
  day += hours / 24
  const at = new Date(Date.parse('2026-03-01T10:00:00.000Z') + day * 24 * 3_600_000)
  house.setNow(at.toISOString())
}

const queued = async (kind = 'letter', to = 'complainant'): Promise<number> => {
  const open = await house.services.openCase(house.session('complaints-team'), reference)
  const person = Object.values(open?.people ?? {}).find(({ as }) => as === to)?.id ?? 'nobody'
  const id = `letter-${++sentSoFar}`
  const [entry] = await house.store.asOwner<{ fact: string; position: number }>(
    `select fact, position from recourse.record_entry where body = 'calderdale' and case_reference = $1 order by position limit 1`,
    [reference],
  )
  await house.store.asOwner(
    `insert into recourse.letter_sent (body, case_reference, id, fact, position, letter, title, sent_on, sent_by, sha256)
     values ('calderdale', $1, $2, 'f', $3, 'acknowledgement', 'We have your complaint', '2026-03-02', 'complaints-team', '\\x00')`,
    [reference, id, entry?.position],
  )
  await house.store.asOwner(
    `insert into recourse.letter_copy (body, case_reference, id, recipients, html, text)
     values ('calderdale', $1, $2, '{Hazel Sample}', '<article class="rc-letter"><h1>We have your complaint</h1><p dir="auto">Dear Hazel</p></article>', 'Dear Hazel')`,
    [reference, id],
  )
  const [row] = await house.store.asOwner<{ number: string }>(
    `insert into recourse.outbox (body, case_reference, kind, message, not_before) values ('calderdale', $1, $2, $3, '2026-03-01T00:00:00Z') returning number`,
    [reference, kind, JSON.stringify({ letter: id, way: 'e-mail', to: person })],
  )
  return Number(row?.number)
}

const stateOf = async (number: number) => (await house.desk.store.messagesOfCase(reference)).find(one => one.number === number)
const copiesOf = ({ received }: Mailbox, number: number) =>
  received.filter(({ id }) => id === messageIdOf({ reference, number }, 'anytown.example'))

test('a letter goes once, as words and as PDF, under a Message-ID that names its case; a later one refers to it', async () => {
  const box = await mailbox()
  const [one, two] = [await queued(), await queued()]
  expect(await carryPost(house.desk, box.carrier)).toBe(2)
  expect(await carryPost(house.desk, box.carrier)).toBe(0)
  expect(copiesOf(box, one)).toHaveLength(1)
  const words = copiesOf(box, two)[0]?.words ?? ''
  for (const part of [
    'Content-Type: text/plain',
    'Content-Type: text/html',
    'Content-Type: application/pdf',
    'multipart/alternative',
    'Dear Hazel',
  ])
    expect(words).toContain(part)
  expect(words).toContain(`In-Reply-To: <${messageIdOf({ reference, number: one }, 'anytown.example')}>`)
  expect(box.received[0]?.to).toEqual(['hazel@sample.example'])
  expect(await stateOf(one)).toMatchObject({ state: 'given', handedBy: 'smtp', messageId: `${reference}.${one}@anytown.example` })
})

test('an answer goes to whoever wrote, in words alone, In-Reply-To their email; their next email joins the case', async () => {
  const email = (id: string, more: readonly string[]) =>
    Buffer.from(
      [
        ...['From: Ned Other <ned@other.example>', `Subject: About ${reference}`, `Message-ID: <${id}>`, ...more],
        ...['Content-Type: text/plain; charset=utf-8', '', 'Nobody rang.'],
      ].join('\r\n'),
    )
  expect(await receiveMail(house.desk, email('first@other.example', []))).toEqual({ is: 'waits' })
  const officer = house.session('complaints-officer')
  const [mail] = (await house.services.mails(officer, 'waiting')).mails
  expect(await house.services.joinMail(officer, mail?.id ?? '', reference)).toBe('joined')
  const answering = house.as('complaints-officer')
  const sent = await answering.fill(`/cases/${reference}/emails/${mail?.id}/answer`, {
    ...{ subject: 'Re: About it', words: 'We ring tomorrow.', _way: 'e-mail', do: 'send' },
  })
  expect(sent.status, sent.words.slice(0, 400)).toBe(303)
  const [message] = (await house.desk.store.messagesOfCase(reference)).slice(-1)
  const box = await mailbox()
  await carryPost(house.desk, box.carrier)
  const went = copiesOf(box, message?.number ?? 0)[0]
  expect(went?.to).toEqual(['ned@other.example'])
  expect(went?.words).toContain('In-Reply-To: <first@other.example>')
  expect(went?.words).toContain('We ring tomorrow.')
  expect(went?.words).not.toContain('application/pdf')
  expect(went?.words).toMatch(new RegExp(`Subject: Re: About it \\(${reference}\\)`))
  const back = email('second@other.example', [`In-Reply-To: <${went?.id}>`])
  expect(await receiveMail(house.desk, back)).toEqual({ is: 'joined', reference })
})

test('while the mail server is down it waits, longer each time, and goes once when the server is back', async () => {
  const gone = await mailbox()
  await gone.stop()
  stops.pop()
  const number = await queued()
  await carryPost(house.desk, gone.carrier)
  const waiting = await stateOf(number)
  expect(waiting).toMatchObject({ doneAt: null, stoppedAt: null, attempts: 1, lastFault: expect.stringContaining('cannot be reached') })
  expect(await carryPost(house.desk, gone.carrier)).toBe(0) // not before its time
  const tries: number[] = []
  for (let i = 0; i < 4; i++) {
    wait(5)
    await carryPost(house.desk, gone.carrier)
    const now = await stateOf(number)
    tries.push(Date.parse(now?.notBefore ?? '') - Date.parse(house.desk.clock.now()))
  }
  expect(tries).toEqual([5, 15, 60, 240].map(minutes => minutes * 60_000))
  const back = await mailbox()
  wait(5)
  await carryPost(house.desk, back.carrier)
  expect(copiesOf(back, number)).toHaveLength(1)
  expect(await stateOf(number)).toMatchObject({ state: 'given' })
})

test('an address that is refused stops at once, in plain words without the address; a person sends it by post', async () => {
  const box = await mailbox({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('5.1.1 hazel@sample.example unknown'), { responseCode: 550 })),
  })
  const number = await queued()
  await carryPost(house.desk, box.carrier)
  const stopped = await stateOf(number)
  expect(stopped?.lastFault).toBe('the mail server says there is no such address')
  expect(stopped?.stoppedAt).not.toBeNull()
  wait(200)
  expect(await carryPost(house.desk, box.carrier)).toBe(0)
  const officer = house.session('complaints-officer')
  expect(await house.services.sendByPost(officer, number)).toMatchObject({ is: 'done' })
  expect(await house.services.sendByPost(officer, number)).toMatchObject({ is: 'refused' })
  const waiting = (await house.services.post(officer)).filter(({ way, doneAt }) => way === 'post' && doneAt === null)
  expect(waiting).toHaveLength(1)
  expect(
    Buffer.from((await house.services.lettersToPrint(officer, [waiting[0]?.number ?? 0])) ?? [])
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF')
  const today = house.desk.clock.today()
  expect(await house.services.markPosted(officer, [waiting[0]?.number ?? 0], today)).toEqual({ is: 'done', how: 1 })
  expect(await house.services.markPosted(officer, [waiting[0]?.number ?? 0], today)).toMatchObject({ is: 'refused' })
})

test('a fault that passes is tried again; somebody without an address is for a person; a kind without words is left', async () => {
  let busy = true
  const box = await mailbox({
    onRcptTo: (_address, _session, done) => (busy ? done(Object.assign(new Error('greylisted'), { responseCode: 451 })) : done()),
  })
  const number = await queued()
  await carryPost(house.desk, box.carrier)
  expect(await stateOf(number)).toMatchObject({ stoppedAt: null, lastFault: 'the mail server asks us to try again later (451)' })
  busy = false
  wait(1)
  const [strange, unknown] = [await queued('carrier-pigeon'), await queued('letter', 'nobody')]
  await carryPost(house.desk, box.carrier)
  expect(copiesOf(box, number)).toHaveLength(1)
  expect(await stateOf(strange)).toMatchObject({ attempts: 0, stoppedAt: null })
  expect((await stateOf(unknown))?.lastFault).toBe('no e-mail address is known for this person')
})

test.each(['silent', 'ends'] as const)(
  'a server that takes all its words and then (%s) gives no answer gets it twice at most',
  async how => {
    const { carrier, taken } = await breaksOff(how)
    const number = await queued()
    for (let i = 0; i < 5; i++) {
      await carryPost(house.desk, carrier)
      wait(5)
    }
    expect(taken()).toBe(2)
    const stopped = await stateOf(number)
    expect(stopped?.lastFault).toContain('it may have arrived')
    expect(stopped?.stoppedAt).not.toBeNull()
  },
)

test('a worker killed after the server took it and before that was written down: handed over once more under the same Message-ID, and no more', async () => {
  const box = await mailbox()
  const number = await queued()
  const dies: Carrier = {
    ...box.carrier,
    carry: async mail => {
      await box.carrier.carry(mail)
      throw new Error('killed')
    },
  }
  await expect(carryPost(house.desk, dies)).rejects.toThrow('killed')
  expect(await carryPost(house.desk, box.carrier)).toBe(0) // it is still claimed
  wait(1)
  await carryPost(house.desk, box.carrier)
  wait(1)
  await carryPost(house.desk, box.carrier)
  expect(copiesOf(box, number)).toHaveLength(2)
  expect(await stateOf(number)).toMatchObject({ state: 'given' })
})

test('many workers at once send each message once', async () => {
  const box = await mailbox()
  const numbers: number[] = []
  for (let i = 0; i < 12; i++) numbers.push(await queued())
  await Promise.all(Array.from({ length: 4 }, () => carryPost(house.desk, box.carrier)))
  expect(numbers.map(number => copiesOf(box, number).length)).toEqual(numbers.map(() => 1))
})

interface Notified {
  readonly id: string
  readonly reference: string
  readonly email_address: string
  readonly body: string
  status: string
}

/** A stand-in that speaks as much of GOV.UK Notify's HTTP interface as is used. */
const notify = async (answers: { sending: 'taken' | 'taken-then-fails' | 'refused'; asking: 'answers' | 'fails' }) => {
  const taken: Notified[] = []
  const server = createHttpServer((request, response) => {
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (!request.headers.authorization?.startsWith('Bearer ')) return say(403, { errors: [{ error: 'AuthError' }] })
    if (request.method === 'GET') {
      if (answers.asking === 'fails') return say(503, {})
      const id = /\/v2\/notifications\/(.+)/.exec(url.pathname)?.[1]
      if (id === undefined)
        return say(200, { notifications: taken.filter(({ reference }) => reference === url.searchParams.get('reference')) })
      return say(200, taken.find(one => one.id === id) ?? {})
    }
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      if (answers.sending === 'refused') return say(400, { errors: [{ error: 'ValidationError', message: 'hazel@sample.example' }] })
      const asked = JSON.parse(Buffer.concat(parts).toString('utf8'))
      const made = {
        id: `n-${taken.length}`,
        reference: asked.reference,
        email_address: asked.email_address,
        body: asked.personalisation.body,
      }
      taken.push({ ...made, status: 'sending' })
      return answers.sending === 'taken' ? say(201, { id: made.id }) : say(500, {})
    })
    return undefined
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', () => ready()))
  stops.push(() => new Promise<void>(ended => server.close(() => ended())))
  const settings = postSettings({
    RECOURSE_NOTIFY_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    RECOURSE_NOTIFY_KEY: 'anytown-6d2ab2a3-6bf1-4d2d-b6a0-3b1ac5e3b0d1-9f3e8a0e-2a6c-4a0e-8f2a-0d3c9b7f4e11',
    RECOURSE_NOTIFY_TEMPLATE: 'the-template',
    RECOURSE_MAIL_FROM: 'complaints@anytown.example',
  })
  if (settings?.is !== 'notify') throw new Error('no settings')
  return { taken, answers, carrier: notifyCarrier(settings, 3000) }
}

test('Notify is asked what it has before anything is sent again: taken, answered with a fault, and still sent once', async () => {
  const { taken, answers, carrier } = await notify({ sending: 'taken-then-fails', asking: 'fails' })
  const number = await queued()
  for (let i = 0; i < 3; i++) {
    await carryPost(house.desk, carrier)
    wait(5)
  }
  expect(taken).toHaveLength(1) // while it cannot be asked, nothing is sent again
  answers.asking = 'answers'
  await carryPost(house.desk, carrier)
  expect(taken).toHaveLength(1)
  expect(taken[0]).toMatchObject({
    email_address: 'hazel@sample.example',
    reference: messageIdOf({ reference, number }, 'anytown.example'),
  })
  expect(taken[0]?.body).toContain('Dear Hazel')
  expect(await stateOf(number)).toMatchObject({ state: 'given', handedBy: 'notify' })
})

test('what became of a message is asked for and said; a refusal names no address', async () => {
  const { taken, answers, carrier } = await notify({ sending: 'taken', asking: 'answers' })
  const [arrives, returns] = [await queued(), await queued()]
  await carryPost(house.desk, carrier)
  for (const [i, status] of ['delivered', 'permanent-failure'].entries()) {
    const one = taken[i]
    if (one !== undefined) one.status = status
  }
  await followPost(house.desk, carrier)
  expect(await stateOf(arrives)).toMatchObject({ state: 'delivered' })
  expect(await stateOf(returns)).toMatchObject({ state: 'failed', because: 'there is no such address' })
  expect(await house.services.sendByPost(house.session('complaints-officer'), returns)).toMatchObject({ is: 'done' })
  answers.sending = 'refused'
  const refused = await queued()
  await carryPost(house.desk, carrier)
  expect((await stateOf(refused))?.lastFault).toBe('GOV.UK Notify refused it: the address or the template is not right (400)')
})

/** Emails read from a real mail server (Dovecot): each once, whatever is cut short, renumbered, moved, held or down in between. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStore, type TestStore } from '../../record/testing/test-store.ts'
import type { Desk } from '../services/desk.ts'
import { servicesOf } from '../services/services.ts'
import { type HouseWithACase, openHouseWithACase } from '../testing/house-with-a-case.ts'
import { startDovecot, type TestDovecot } from '../testing/start-dovecot.ts'
import { keepReading } from './keep-reading.ts'
import { type MailboxSettings, mailboxName, mailboxSettings } from './mailbox-settings.ts'
import { readMailbox } from './read-mailbox.ts'

let store: TestStore
let house: HouseWithACase
let server: TestDovecot
let minutes = 0

beforeAll(async () => {
  server = await startDovecot()
  store = await startTestStore()
  house = await openHouseWithACase(store.ownerUrl, { officer: 'complaints-officer' })
}, 180_000)

afterAll(async () => {
  await house?.close()
  await store?.stop()
  await server?.stop()
})

/** The desk at ten on 2 March, and so many minutes. */
const desk = (): Desk => {
  const now = () => new Date(Date.parse('2026-03-02T10:00:00.000Z') + minutes * 60_000).toISOString()
  return { ...house.desk, clock: { now, today: house.desk.clock.today } }
}

const settings = (more: Readonly<Record<string, string>> = {}): MailboxSettings => {
  const read = mailboxSettings({
    ...{ RECOURSE_IMAP: `imap://127.0.0.1:${server.port}`, RECOURSE_IMAP_USER: server.user, RECOURSE_IMAP_PASSWORD: server.password },
    ...more,
  })
  if (read === undefined) throw new Error('no mailbox')
  return read
}

const email = (subject: string, words = 'Nobody rang back.') =>
  `From: Ned Sample <ned@other.example>\nSubject: ${subject}\nMessage-ID: <${subject.replaceAll(/\W/g, '')}@other.example>\n\n${words}\n`

const officer = () => house.as('officer')
const inbox = async () => (await house.services.mails(officer(), 'waiting')).mails
const subjects = async () => (await inbox()).map(({ subject }) => subject)
const state = () => desk().store.mailboxState(mailboxName(settings()))

test('each email is taken in once, on the day it reached the mailbox, and is left there', async () => {
  await server.deliver(email('First'), '2026-02-27T16:00:00Z')
  await server.deliver(email('Second'), '2026-03-02T09:30:00Z')
  expect(await readMailbox(desk(), settings())).toBe(2)
  expect(await readMailbox(desk(), settings())).toBe(0)
  expect((await inbox()).map(({ subject, receivedOn }) => [subject, receivedOn])).toEqual([
    ['Second', '2026-03-02'],
    ['First', '2026-02-27'],
  ])
  expect(await server.subjects('INBOX')).toEqual(['First', 'Second'])
  expect(await state()).toMatchObject({ lookedAt: '2026-03-02T10:00:00.000Z', held: [] })
})

test('emails that came before the day it begins are left alone', async () => {
  const since = settings({ RECOURSE_IMAP: `imap://127.0.0.1:${server.port}/Old`, RECOURSE_IMAP_SINCE: '2026-03-01' })
  await expect(readMailbox(desk(), since)).rejects.toThrow('there is no folder “Old”')
  await server.deliver(email('Old one'), '2025-06-01T09:00:00Z', 'Done')
  const done = settings({ RECOURSE_IMAP: `imap://127.0.0.1:${server.port}/Done`, RECOURSE_IMAP_SINCE: '2026-03-01' })
  expect(await readMailbox(desk(), done)).toBe(0)
})

test('a wrong password, and a server that is down, are said in the inbox until it can be read again; nothing is lost', async () => {
  await expect(readMailbox(desk(), settings({ RECOURSE_IMAP_PASSWORD: 'wrong' }))).rejects.toThrow(
    'did not accept the name and the password',
  )
  expect((await state()).fault).toMatchObject({ because: 'the mail server did not accept the name and the password' })
  const told = await servicesOf(desk(), undefined, undefined, mailboxName(settings())).mailbox(officer())
  expect(told?.fault?.since).toBe('2026-03-02T10:00:00.000Z')
  await server.deliver(email('While we were out'), '2026-03-02T09:40:00Z')
  await server.pause()
  minutes += 1
  await expect(readMailbox(desk(), settings())).rejects.toThrow('cannot be reached')
  expect((await state()).fault?.since).toBe('2026-03-02T10:00:00.000Z')
  await server.resume()
  expect(await readMailbox(desk(), settings())).toBe(1)
  expect((await state()).fault).toBeUndefined()
  expect(await subjects()).toContain('While we were out')
})

test('numbers that mean nothing any more: all is looked at again, and nothing is taken twice', async () => {
  const before = await subjects()
  await server.renumber()
  await server.deliver(email('After it'), '2026-03-02T09:50:00Z')
  await readMailbox(desk(), settings())
  expect((await subjects()).toSorted()).toEqual([...before, 'After it'].toSorted())
})

test('one that cannot be taken in is held and shown, keeps none of the others, and is taken in later', async () => {
  await server.deliver(email('Poison'), '2026-03-02T09:55:00Z')
  await server.deliver(email('Behind it'), '2026-03-02T09:56:00Z')
  const real = desk()
  const failing: Desk = {
    ...real,
    store: {
      ...real.store,
      keepMail: mail => (mail.subject === 'Poison' ? Promise.reject(new TypeError('it broke')) : real.store.keepMail(mail)),
    },
  }
  expect(await readMailbox(failing, settings())).toBe(1)
  expect(await subjects()).toContain('Behind it')
  expect((await state()).held).toMatchObject([{ because: 'It could not be taken in (TypeError).', tries: 1 }])
  await readMailbox(failing, settings()) // too soon
  expect((await state()).held).toMatchObject([{ tries: 1 }])
  minutes += 20
  await readMailbox(failing, settings())
  expect((await state()).held).toMatchObject([{ tries: 2 }])
  minutes += 20
  await readMailbox(desk(), settings())
  expect((await state()).held).toEqual([])
  expect((await subjects()).filter(subject => subject === 'Poison')).toHaveLength(1)
})

test('one that is too large is told of, and stays where it is', async () => {
  await server.deliver(email('Film', `${'x'.repeat(70)}\n`.repeat(620_000)), '2026-03-02T09:57:00Z')
  await readMailbox(desk(), settings())
  const film = (await inbox()).find(({ subject }) => subject === 'Film')
  expect(film).toMatchObject({ fromName: 'Ned Sample', because: 'It is too large to be taken in.' })
  expect(film?.words).toContain('It is in the folder INBOX of the mailbox, where it came on 2 March 2026')
})

test('moved when it was taken in; a run cut short before it was moved leaves it to the next, which takes nothing twice', async () => {
  const moving = settings({ RECOURSE_IMAP_MOVE_TO: 'Done' })
  const before = (await subjects()).length
  const broken = settings({ RECOURSE_IMAP_MOVE_TO: 'Nowhere/else' })
  await server.deliver(email('To be moved'), '2026-03-02T09:58:00Z')
  await expect(readMailbox(desk(), broken)).rejects.toThrow('make that folder in the mailbox')
  await server.deliver(email('And this'), '2026-03-02T09:59:00Z')
  await readMailbox(desk(), moving)
  expect(await server.subjects('INBOX')).toEqual(['Film'])
  expect(await server.subjects('Done')).toEqual(expect.arrayContaining(['First', 'Poison', 'To be moved', 'And this']))
  expect(await subjects()).toHaveLength(before + 2)
  expect(await subjects()).toHaveLength(new Set(await subjects()).size)
})

test('while one process reads it no other does; what a dead one had claimed is free after ten minutes', async () => {
  await server.deliver(email('Claimed'), '2026-03-02T10:00:00Z')
  const now = desk().clock.now()
  await desk().store.claimMailbox(mailboxName(settings()), now, new Date(Date.parse(now) + 10 * 60_000).toISOString())
  expect(await readMailbox(desk(), settings())).toBe(0)
  minutes += 11
  expect(await readMailbox(desk(), settings())).toBe(1)
})

test('the server says itself that something came: it is taken in at once, and the reading ends when it is told to', async () => {
  const reading = keepReading(desk(), { ...settings(), everyMs: 600_000 }, fault => {
    throw fault
  })
  await new Promise(done => setTimeout(done, 1500))
  await server.deliver(email('At once'), '2026-03-02T10:00:00Z')
  await expect.poll(subjects, { timeout: 20_000 }).toContain('At once')
  const began = performance.now()
  await reading.stop()
  expect(performance.now() - began).toBeLessThan(5000)
})

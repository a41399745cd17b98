/** Emails on a real record: which case each joins, what waits for a person, and what never happens twice. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStore, type TestStore } from '../../record/testing/test-store.ts'
import { type HouseWithACase, openHouseWithACase } from '../testing/house-with-a-case.ts'
import { receiveMail } from './receive-mail.ts'
import { autoReply, bounce, malformed, multipart, written } from './testing/messages.ts'

let store: TestStore
let house: HouseWithACase
const ours = 'the-case.7@anytown.example'

beforeAll(async () => {
  store = await startTestStore()
  house = await openHouseWithACase(store.ownerUrl, { officer: 'complaints-officer', quality: 'quality-lead' })
  await store.asOwner(`select set_config('app.body', 'calderdale', false)`)
  await store.asOwner(
    `insert into recourse.message_sent (body, number, message_id, case_reference, kind, way, state, state_at)
     values ('calderdale', 7, $1, $2, 'letter', 'smtp', 'given', now())`,
    [ours, house.reference],
  )
})

afterAll(async () => {
  await house.close()
  await store.stop()
})

const receive = (raw: Buffer) => receiveMail(house.desk, raw)
const officer = () => house.as('officer')
const waiting = async () => (await house.services.mails(officer(), 'waiting')).mails
const opened = async () => {
  const open = await house.services.openCase(officer(), house.reference)
  if (open === undefined) throw new Error('the case is not there')
  return open
}
const cameIn = async () => (await opened()).facts.filter(({ type }) => type === 'document-received').map(({ data }) => data.what)

test('a reply to a message of ours joins its case: one fact, its words, the email as it came; twice is once', async () => {
  const reply = written({ subject: 'Re: Our letter', id: 'reply@family.example', more: [`In-Reply-To: <${ours}>`] })
  expect(await receive(reply)).toEqual({ is: 'joined', reference: house.reference })
  expect(await receive(reply)).toEqual({ is: 'again' })
  expect(await receive(Buffer.concat([Buffer.from('Received: by another way\r\n'), reply]))).toEqual({ is: 'again' })
  expect(await cameIn()).toEqual(['Email from Hazel Example: Re: Our letter'])
  const { documents } = await opened()
  expect(documents.map(({ mediaType }) => mediaType)).toEqual(['message/rfc822'])
  const [mail] = await house.services.mailsOfCase(officer(), house.reference)
  expect(mail).toMatchObject({ words: 'Nobody rang back.', stands: 'joined', because: 'It answers a message we sent.' })
})

test('our number joins where the sender is on the case; from anybody else it waits, with the suggestion', async () => {
  const named = { subject: `About ${house.reference.toLowerCase()}` }
  expect(await receive(written({ ...named, id: 'two@family.example' }))).toEqual({ is: 'joined', reference: house.reference })
  expect(await receive(written({ ...named, id: 'three@x.example', from: 'Ned Stranger <ned@x.example>' }))).toEqual({ is: 'waits' })
  const [mail] = await waiting()
  expect(mail?.suggested).toMatchObject({ reference: house.reference })
  expect(await house.services.joinMail(officer(), mail?.id ?? '', 'CA26-9999')).toBe('no-case')
  expect(await house.services.joinMail(officer(), mail?.id ?? '', house.reference)).toBe('joined')
  expect(await house.services.joinMail(officer(), mail?.id ?? '', house.reference)).toBe('handled')
  expect(await cameIn()).toHaveLength(3)
  expect(await waiting()).toEqual([])
})

test('an email about nothing known waits; a complaint made of it is one case, with the email and its papers', async () => {
  expect(await receive(multipart)).toEqual({ is: 'waits' })
  const [mail] = await waiting()
  if (mail === undefined) throw new Error('nothing waits')
  expect(mail.notTaken).toEqual([expect.stringContaining('invoice.pdf is a program'), expect.stringContaining('winmail.dat')])
  expect(mail.documents.map(({ title }) => title)).toEqual(expect.arrayContaining(['statement.pdf', 'forwarded.eml']))
  const answers = {
    points: [mail.words],
    relation: 'service-user',
    name: mail.fromName,
    channel: 'email',
    receivedOn: '2026-03-02',
  }
  const [first, again] = [
    await house.services.takeComplaint(officer(), answers, `mail-${mail.id}`),
    await house.services.takeComplaint(officer(), answers, `mail-${mail.id}`),
  ]
  if (first.is !== 'submitted') throw new Error(JSON.stringify(first))
  expect(again).toMatchObject({ reference: first.reference })
  expect(await house.services.mailBecame(officer(), mail.id, first.reference)).toBe(true)
  expect(await house.services.mailBecame(officer(), mail.id, house.reference)).toBe(false)
  const made = await house.services.openCase(officer(), first.reference)
  expect(made?.documents.map(({ title }) => title)).toContain('statement.pdf')
  expect((await house.services.mail(officer(), mail.id))?.stands).toBe('complaint')
})

test('an automatic reply is kept with its case and is no fact; one that answers nothing is set aside; nothing is answered', async () => {
  const before = (await opened()).facts.length
  expect(await receive(autoReply(ours))).toEqual({ is: 'joined', reference: house.reference })
  expect((await opened()).facts).toHaveLength(before)
  expect(await receive(autoReply('nothing-of-ours@x.example'))).toEqual({ is: 'set-aside' })
  expect(await receive(written({ id: ours, subject: 'Our own, come round again' }))).toEqual({ is: 'set-aside' })
  const [sent] = await store.asOwner<{ n: number }>(`select count(*)::int as n from recourse.message_sent`)
  expect(sent?.n).toBe(1)
})

test('a bounce marks the message it is about as failed, and stands with its case', async () => {
  expect(await receive(bounce(ours))).toEqual({ is: 'joined', reference: house.reference })
  const [sent] = await store.asOwner<{ state: string; because: string }>('select state, because from recourse.message_sent')
  expect(sent).toMatchObject({ state: 'failed', because: expect.stringContaining('gave it back on 2 March 2026') })
  expect(await receive(bounce('unknown@x.example'))).toEqual({ is: 'waits' })
})

test('set aside with a reason it is gone from the inbox, and can still be joined', async () => {
  await receive(malformed)
  const mail = (await waiting()).find(({ words }) => words.includes('all the same'))
  expect(await house.services.setMailAside(officer(), mail?.id ?? '', 'An advertisement')).toBe(true)
  expect(await house.services.setMailAside(officer(), mail?.id ?? '', 'Again')).toBe(false)
  const aside = (await house.services.mails(officer(), 'set-aside')).mails
  expect(aside.map(({ because }) => because)).toContain('An advertisement')
  expect(await house.services.joinMail(officer(), mail?.id ?? '', house.reference)).toBe('joined')
})

test('whoever does not take complaints in sees no email that waits', async () => {
  await receive(written({ id: 'secret@x.example', from: 'Una Sample <una@x.example>' }))
  expect(await house.services.mails(house.as('quality'), 'waiting')).toEqual({ mails: [], waiting: 0 })
  const all = await waiting()
  expect(all.length).toBeGreaterThan(0)
  for (const { id } of all) expect(await house.services.mail(house.as('quality'), id)).toBeUndefined()
})

test('one that is empty or too large is given back, saying why', async () => {
  expect(await receive(Buffer.alloc(0))).toMatchObject({ is: 'refused', because: expect.stringContaining('Nothing came') })
  expect(await receive(Buffer.alloc(41 * 1024 * 1024, 'a'))).toMatchObject({
    is: 'refused',
    because: expect.stringContaining('larger than 40 MB'),
  })
})

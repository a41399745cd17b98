// A complainant who comes back: by a link that was mailed and works once, to their own case and to no other, with more to say.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Person, Services } from '#web'
import { startTestStore, type TestStore } from '../../record/testing/test-store.ts'
import type { Carrier, Mail } from '../post/carrier.ts'
import { readBy } from '../post/link-mails.ts'
import { paperMessage, papersCodeMail, papersLinkMail } from '../post/paper-mails.ts'
import { carryPost } from '../post/worker.ts'
import { type HouseOfATest, openHouseOfATest } from '../testing/house-of-a-test.ts'
import { servicesOf } from './services.ts'

let store: TestStore
let house: HouseOfATest
let services: Services
let reference = ''
let other = ''
let key = ''

const mails: Mail[] = []
const carrier: Carrier = {
  way: 'smtp',
  domain: 'anytown.example',
  carry: async mail => {
    mails.push(mail)
    return { is: 'taken' }
  },
}

const complain = async (name: string, email: string) => {
  const { token } = await services.newDraft()
  const answers = { points: ['Nobody rang back.'], relation: 'parent', name, email, contactBy: 'email', anonymous: 'no' }
  await services.saveDraft(token, answers)
  const sent = await services.submitDraft(token)
  if (sent.is !== 'submitted') throw new Error(JSON.stringify(sent))
  return sent
}

beforeAll(async () => {
  store = await startTestStore()
  house = await openHouseOfATest(store, 'bolton', '2026-03-02')
  services = servicesOf(house.desk, undefined, carrier)
  const mine = await complain('Hazel Example', 'Hazel@family.example')
  reference = mine.reference
  key = mine.key
  other = (await complain('Rowan Sample', 'rowan@sample.example')).reference
})
afterAll(() => house?.close())

const carried = async (): Promise<Mail[]> => {
  mails.length = 0
  await carryPost(house.desk, carrier)
  return [...mails]
}
const linkIn = (mail: Mail | undefined): string => /\/progress\/open\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''

test('a link goes to the address given with the complaint, works once, and opens that case alone', async () => {
  await services.askForLink(reference, ' hazel@FAMILY.example ')
  const [mail] = await carried()
  expect(mail).toMatchObject({ to: 'hazel@FAMILY.example', subject: `Your link to ${reference}` })
  const token = linkIn(mail)
  expect(token).toMatch(/^[\w-]{43}$/)
  const used = await services.useLink(token)
  expect(used?.reference).toBe(reference)
  expect(await services.useLink(token)).toBeUndefined()
  expect((await services.openByKey(reference, used?.key ?? ''))?.openedBy).toEqual({ person: 'complainant' })
  expect(await services.openByKey(other, used?.key ?? '')).toBeUndefined()
  house.at('2026-03-02', '22:30')
  expect(await services.openByKey(reference, used?.key ?? '')).toBeUndefined()
  expect((await services.openByKey(reference, key))?.reference).toBe(reference)
  house.at('2026-03-02')
})

test('used twice at one moment, it opens once', async () => {
  await services.askForLink(reference, 'hazel@family.example')
  const token = linkIn((await carried())[0])
  const used = await Promise.all(Array.from({ length: 5 }, () => services.useLink(token)))
  expect(used.filter(one => one !== undefined)).toHaveLength(1)
})

test('an address that is not theirs, and a number that does not exist, get nothing', async () => {
  await services.askForLink(reference, 'rowan@sample.example')
  await services.askForLink('BO26-9999', 'hazel@family.example')
  await services.askForLink(reference, 'no address')
  expect(await carried()).toEqual([])
})

test('its time over, it opens nothing, and it is erased', async () => {
  await services.askForLink(other, 'rowan@sample.example')
  const token = linkIn((await carried())[0])
  house.at('2026-03-02', '11:01')
  expect(await services.useLink(token)).toBeUndefined()
  await house.desk.store.dropExpired(house.desk.clock.now())
  expect(await store.asOwner('select * from recourse.case_link')).toEqual([])
})

test('one address gets five links an hour, another is not held up, and an hour later there are more', async () => {
  house.at('2026-03-03')
  for (let i = 0; i < 8; i++) await services.askForLink(reference, 'hazel@family.example')
  await services.askForLink(other, 'rowan@sample.example')
  expect((await carried()).map(({ to }) => to)).toEqual([
    ...Array.from({ length: 5 }, () => 'hazel@family.example'),
    'rowan@sample.example',
  ])
  house.at('2026-03-03', '10:30')
  await services.askForLink(reference, 'hazel@family.example')
  expect(await carried()).toHaveLength(1)
})

test('neither the queue nor the tables hold an address, a number or a link in clear', async () => {
  await services.askForLink(other, 'rowan@sample.example')
  const { token } = await services.newDraft()
  await services.saveDraft(token, { points: ['My secret words'], name: 'Linden Sample' })
  await services.mailDraftLink(token, 'linden@sample.example')
  const rows = JSON.stringify(
    await store.asOwner('select message::text as kept from recourse.outbox union all select answers::text from recourse.public_draft'),
  )
  for (const clear of ['rowan', 'linden', other, token, 'secret words', 'Linden']) expect(rows).not.toContain(clear)
  const [, mail] = await carried()
  expect(mail?.text).toContain(`/complain/return/${token}`)
  expect(mail?.text).toContain('We erase it on Tuesday 31 March if you have not sent it.')
  expect((await services.readDraft(token))?.answers).toMatchObject({ points: ['My secret words'] })
  house.at('2026-03-31', '10:31')
  expect(await services.readDraft(token)).toBeUndefined()
  await house.desk.store.dropExpired(house.desk.clock.now())
  expect(await store.asOwner('select * from recourse.public_draft')).toEqual([])
  house.at('2026-03-03')
})

test('more is sent once: the words and the photo are theirs to see again, and on the timeline', async () => {
  const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const more = { words: 'It happened again on Monday.', files: [{ filename: 'letter.png', bytes: photo }], once: randomUUID() }
  expect(await services.sendMore(reference, key, more)).toMatchObject({ is: 'recorded', again: false })
  expect(await services.sendMore(reference, key, more)).toMatchObject({ is: 'recorded', again: true })
  const open = await services.openByKey(reference, key)
  expect(open?.documents.map(({ title }) => title).sort()).toEqual(['Message of 2026-03-03.txt', 'letter.png'])
  expect(open?.facts.at(-1)).toMatchObject({
    type: 'document-received',
    data: { what: 'From the complainant, on their own page: a message, letter.png' },
  })
  const program = { words: 'kept', files: [{ filename: 'x.exe', bytes: Buffer.from('MZ\u0090\0\u0003\0\0\0') }], once: randomUUID() }
  expect(await services.sendMore(reference, key, program)).toMatchObject({ is: 'not-taken' })
  expect(await services.sendMore(other, key, more)).toMatchObject({ is: 'refused' })
  expect((await services.openByKey(reference, key))?.documents).toHaveLength(2)
})

test('of a complaint of several each sees their own: what they sent, and how to stop their part', async () => {
  const willow: Person = { id: 'two', name: 'Willow Sample', as: 'complainant', email: 'willow@sample.example', needs: [] }
  await house.desk.store.savePeople(reference, [willow])
  await house.employ('quality-team', ['quality-team'])
  await house.did(reference, 'quality-team', 'person-joined', { as: 'resident', relation: 'child' }, { about: { member: ['two'] } })
  await services.askForLink(reference, 'willow@sample.example')
  const used = await services.useLink(linkIn((await carried()).at(-1)))
  const open = await services.openByKey(reference, used?.key ?? '')
  expect(open?.openedBy).toEqual({ person: 'two' })
  expect(open?.documents).toEqual([])
})

test('no reference and no key but its own opens a case', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(reference, other, 'BO26-0099'), fc.string({ maxLength: 40 }), async (tried, guessed) => {
      expect(await services.openByKey(tried, guessed)).toBeUndefined()
      expect(await services.useLink(guessed)).toBeUndefined()
    }),
    { numRuns: 30 },
  )
})

test('anonymous means that nothing says who it was: no person, no file name, no trace in the photo, no draft', async () => {
  const { token } = await services.newDraft()
  const exif = Buffer.from('ffd8ffe1001645786966000048617a656c204578616d706c6521ffda0004aabb00ffd9', 'hex')
  await services.uploadToDraft(token, { filename: 'Hazel Example at home.jpg', bytes: exif })
  const answers = { points: ['They shouted at a child.'], relation: 'parent', anonymous: 'yes' }
  await services.saveDraft(token, { ...answers, name: 'Hazel Example', email: 'hazel@family.example' })
  await services.saveDraft(token, { ...answers, representative: 'acts', representativeName: 'Hazel’s sister' })
  const sent = await services.submitDraft(token)
  if (sent.is !== 'submitted') throw new Error(JSON.stringify(sent))
  const open = await services.openByKey(sent.reference, sent.key)
  expect(open?.people).toEqual({})
  expect(open?.documents.map(({ title }) => title)).toEqual(['File 1.jpg'])
  const bytes = await house.desk.store.bytesOfDocument(open?.documents[0]?.sha256 ?? '')
  expect(bytes.includes('Hazel')).toBe(false)
  const rows = JSON.stringify(
    await store.asOwner(
      `select value from recourse.personal_field where case_reference = $1 union all select details::text from recourse.person where case_reference = $1`,
      [sent.reference],
    ),
  )
  expect(rows).not.toContain('Hazel')
  expect(await services.readDraft(token)).toBeUndefined()
})

test('a thank you and a comment are kept as what they are, and nobody is asked who they are', async () => {
  const { token } = await services.newDraft()
  await services.saveDraft(token, { what: 'compliment', points: ['The worker was kind.'], anonymous: 'yes' })
  const sent = await services.submitDraft(token)
  if (sent.is !== 'submitted') throw new Error(JSON.stringify(sent))
  const open = await services.openByKey(sent.reference, sent.key)
  expect(open?.facts.map(({ type, data }) => [type, data.kind])).toEqual([['representation-received', 'compliment']])
})

test('every mail to the public is in Welsh where the page was, or where they asked for Welsh: no sentence of ours stays in English', async () => {
  house.at('2026-04-02')
  const { token } = await services.newDraft()
  await services.saveDraft(token, { points: ['The hours were cut.'] })
  await services.askForLink(reference, 'hazel@family.example', 'cy')
  await services.mailDraftLink(token, 'linden@sample.example', 'cy')
  const mailed = await carried()
  expect(mailed.map(({ subject }) => subject)).toEqual([`Eich dolen i ${reference}`, 'Ewch ymlaen â’r hyn a ddechreuoch'])
  expect(mailed[1]?.text).toContain('Byddwn yn ei dileu ar ddydd Iau 30 Ebrill os nad ydych wedi’i hanfon.')
  const { desk } = house
  const asked = { email: 'ash@sample.example', reference, until: day('2026-03-20'), reads: readBy(['Llythyrau yn Gymraeg']) }
  const claim = { number: 1, reference, attempts: 0 }
  for (const [template, message] of [
    [papersLinkMail, paperMessage(desk, { ...asked, token: 'a-token' })],
    [papersCodeMail, paperMessage(desk, { ...asked, code: '12345678' })],
  ] as const) {
    const composed = await template(desk, { ...claim, ...message })
    if (!('html' in composed)) throw new Error('there is no mail')
    mailed.push({ ...composed, messageId: '', references: [] })
  }
  const hours = desk.body.contact.hours
  for (const { html, text } of mailed) {
    expect(html).toContain('<html lang="cy">')
    // What stays in English is the body's own: when it can be rung, and its name.
    const english = [...html.matchAll(/<span lang="en">(.*?)<\/span>/g)].map(([, words = '']) => words)
    expect(english.filter(words => words !== hours && words !== desk.body.name)).toEqual([])
    expect(text.replace(/http\S+/, '')).not.toMatch(/\b(you|your|link|papers|with)\b/i)
    expect(text.split('\n\n').length).toBeGreaterThan(3)
  }
})

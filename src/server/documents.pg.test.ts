/** Documents on a real record with a real scanner: what waits, who sees, what goes into a bundle, what becomes of the bytes. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsTeam, type Services, type Session } from '#web'
import { startTestStore, type TestStore } from '../record/testing/test-store.ts'
import { scanDocuments } from './scanning/scan-documents.ts'
import type { Desk } from './services/desk.ts'
import { type HouseWithACase, openHouseWithACase } from './testing/house-with-a-case.ts'
import { eicar, startClamd, type TestClamd } from './testing/start-clamd.ts'

let store: TestStore
let house: HouseWithACase
let clamd: TestClamd
let desk: Desk
let services: Services
let reference = ''

const as = (id: string): Session => house.as(id)

beforeAll(async () => {
  store = await startTestStore()
  clamd = await startClamd()
  const employed = { officer: 'complaints-officer', assistant: 'complaints-assistant', quality: 'quality-lead' }
  house = await openHouseWithACase(store.ownerUrl, employed, `127.0.0.1:${clamd.port}`)
  desk = house.desk
  services = house.services
  reference = house.reference
})

afterAll(async () => {
  await house.close()
  await store.stop()
  await clamd.stop()
})

const text = (words: string, filename = `${words}.txt`) => ({ filename, bytes: Buffer.from(words) })

const add = async (who: string, ...rest: Parameters<Services['uploadToCase']> extends [Session, string, ...infer Rest] ? Rest : never) => {
  const answer = await services.uploadToCase(as(who), reference, ...rest)
  if (answer.is !== 'kept') throw new Error(answer.because)
  return answer.document.id
}

const titles = async (who: string) => (await services.openCase(as(who), reference))?.documents.map(({ title }) => title) ?? []

test('a clean file can be opened at once; one that the scanner refuses is kept closed, with what was found', async () => {
  const clean = await add('officer', text('A log of calls'))
  expect(await services.document(as('officer'), reference, clean)).toMatchObject({ is: 'open' })
  const foul = await add('officer', { filename: 'photo.txt', bytes: eicar })
  expect(await services.document(as('officer'), reference, foul)).toMatchObject({
    is: 'shut',
    because: expect.stringContaining('Eicar-Test-Signature'),
  })
})

test('while the scanner is down documents wait, visibly, and are scanned when it is back', async () => {
  await clamd.stop()
  const id = await add('officer', text('While it was down'))
  expect(await services.document(as('officer'), reference, id)).toMatchObject({
    is: 'shut',
    because: expect.stringContaining('not been scanned'),
  })
  expect(await services.scanning()).toEqual({ is: 'down', waiting: 1 })
  await expect(scanDocuments(desk)).rejects.toThrow(/cannot be reached/)
  clamd = await startClamd(clamd.port)
  expect(await scanDocuments(desk)).toBe(1)
  expect(await services.document(as('officer'), reference, id)).toMatchObject({ is: 'open' })
  expect(await services.scanning()).toEqual({ is: 'up', waiting: 0 })
})

test('what is for the complaints team or a role is not there for anybody else, in lists, by its id or in a bundle', async () => {
  const ids = await Promise.all([
    add('officer', text('For the team'), { description: '', seenBy: [complaintsTeam] }),
    add('officer', text('For assistants'), { description: '', seenBy: ['complaints-assistant'] }),
  ])
  expect(await titles('assistant')).toEqual(expect.arrayContaining(['For the team.txt', 'For assistants.txt']))
  expect(await titles('officer')).toEqual(expect.arrayContaining(['For the team.txt', 'For assistants.txt'])) // its own
  expect(await titles('quality')).not.toEqual(expect.arrayContaining([expect.stringMatching(/For (the team|assistants)/)]))
  for (const id of ids) expect(await services.document(as('quality'), reference, id)).toBeUndefined()
  const offered = (await services.bundleItems(as('quality'), reference)).map(({ title }) => title)
  expect(offered).not.toEqual(expect.arrayContaining([expect.stringMatching(/For (the team|assistants)/)]))
  const items = ids.map(id => `document/${id}`)
  const bundle = await services.chooseBundle(as('assistant'), reference, { items, removals: [] })
  expect(await services.makeBundle(as('quality'), reference, bundle ?? '')).toBe(false)
})

test('a later version is seen by those who saw the earlier one, and neither takes the place of the other', async () => {
  const first = await add('assistant', text('Statement, first'), { description: '', seenBy: ['complaints-assistant'] })
  await add('assistant', text('Statement, second'), undefined, first)
  expect(await titles('assistant')).toEqual(expect.arrayContaining(['Statement, first.txt', 'Statement, second.txt']))
  expect(await titles('quality')).not.toContain('Statement, second.txt')
  const other = await services.uploadToCase(as('quality'), reference, text('Mine'), undefined, first)
  expect(other).toMatchObject({ is: 'refused', because: expect.stringContaining('no such document') })
})

test('retracted it stays listed with the reason, opens for the complaints team alone, and is in no bundle', async () => {
  const id = await add('officer', text('Of another case'))
  expect(await services.retractDocument(as('quality'), reference, id, 'It belongs to another case')).toBe(true)
  expect(await services.retractDocument(as('officer'), reference, id, 'Again')).toBe(false)
  const listed = (await services.openCase(as('quality'), reference))?.documents.find(document => document.id === id)
  expect(listed?.retracted).toMatchObject({ by: 'quality', reason: 'It belongs to another case' })
  expect(await services.document(as('quality'), reference, id)).toMatchObject({ is: 'shut' })
  expect(await services.document(as('officer'), reference, id)).toMatchObject({ is: 'open' })
  expect((await services.bundleItems(as('officer'), reference)).map(item => item.id)).not.toContain(`document/${id}`)
})

test('bytes that no document has any more are deleted after their time, and those that one has stay', async () => {
  const folder = join(house.dataFolder, 'documents', 'calderdale')
  const draft = await services.newDraft()
  const lost = await services.uploadToDraft(draft.token, text('Words of a form never sent'))
  const about = { title: 'log.txt', mediaType: 'text/plain', addedAt: desk.clock.now(), addedBy: 'complainant' }
  const shared = await desk.store.addDraftDocument(draft.token, about, text('A log of calls').bytes)
  if (lost.is === 'kept') await services.removeFromDraft(draft.token, lost.document.id)
  await services.removeFromDraft(draft.token, shared.id)
  const before = await readdir(folder)
  expect(await desk.store.sweepDocuments(3600)).toBe(0)
  expect(await desk.store.sweepDocuments(0)).toBe(1)
  expect(await readdir(folder)).toHaveLength(before.length - 1)
})

test('the files of a form lie encrypted, with their names, until it is sent; then they are the case’s, once each', async () => {
  const folder = join(house.dataFolder, 'documents', 'calderdale')
  const { token } = await services.newDraft()
  const answers = { points: ['Nobody rang back.'], relation: 'parent', name: 'Hazel Example', anonymous: 'no' }
  await services.saveDraft(token, answers)
  await clamd.stop()
  const [unseen, seen] = [text('My private letter'), text('My other letter')]
  await services.uploadToDraft(token, unseen)
  clamd = await startClamd(clamd.port)
  const kept = await services.uploadToDraft(token, seen)
  expect(kept).toMatchObject({ is: 'kept', document: { title: 'My other letter.txt', bytes: seen.bytes.length } })
  await services.uploadToDraft(token, { filename: 'photo.txt', bytes: eicar })
  const lying = Buffer.concat(await Promise.all((await readdir(folder)).map(name => readFile(join(folder, name)))))
  expect(lying.includes('My private letter')).toBe(false)
  expect(JSON.stringify(await store.asOwner('select title from recourse.document'))).not.toContain('private letter')
  // As it lies no scanner can say anything of it, so it is not asked.
  await scanDocuments(desk)
  expect((await services.readDraft(token))?.documents.map(({ title, scan }) => `${title} ${scan?.is}`).sort()).toEqual([
    'My other letter.txt clean',
    'My private letter.txt waiting',
    'photo.txt refused',
  ])
  const [sent, twice] = await Promise.all([services.submitDraft(token), services.submitDraft(token)])
  if (sent.is !== 'submitted' || twice.is !== 'submitted') throw new Error('it was not sent')
  expect(twice.reference).toBe(sent.reference)
  const documents = (await services.openCase(as('officer'), sent.reference))?.documents ?? []
  expect(documents.map(({ title }) => title).sort()).toEqual(['My other letter.txt', 'My private letter.txt', 'photo.txt'])
  await scanDocuments(desk)
  const letter = documents.find(({ title }) => title === 'My private letter.txt')
  expect(await services.document(as('officer'), sent.reference, letter?.id ?? '')).toMatchObject({ is: 'open', bytes: unseen.bytes })
})

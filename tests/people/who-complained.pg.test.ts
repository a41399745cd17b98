/** Who complained is known to those whose work needs it: to others of those who see the case, on every way out, the name is kept back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Attempt } from '#case'
import { receiveMail } from '#server'
import { apiTable } from '../../src/web/api/table.ts'
import { staffRoutes } from '../../src/web/staff/permissions.ts'
import { type StaffedHouse, staffedHouse } from '../letters/staffed-house.ts'

let house: StaffedHouse
let reference = ''
let letter = ''
let email = ''
let document = ''
let draft = ''

const gives = /hazel|cedar walk|960 ?001/i
const kept = '(name kept back: MCHP Part 2 confidentiality)'

const record = async (attempt: Pick<Attempt, 'type' | 'data'> & Partial<Attempt>, sending?: object): Promise<void> => {
  const lead = house.session('complaints-lead')
  const open = await house.services.openCase(lead, reference)
  const recorded = await house.services.record(lead, {
    ...{ reference, position: open?.position ?? -1, key: JSON.stringify(attempt) },
    attempts: [{ case: reference, on: day('2026-03-02'), by: { role: 'complaints-lead', person: 'complaints-lead' }, ...attempt }],
    ...sending,
  })
  if (recorded.is !== 'recorded') throw new Error(JSON.stringify(recorded))
}

beforeAll(async () => {
  house = await staffedHouse('scottish-council')
  await house.employ('overseer', ['senior-management'])
  await house.employ('writer', ['senior-management', 'accountable-officer'])
  const { services } = house
  const lead = house.session('complaints-lead')
  const taken = await services.takeComplaint(
    lead,
    {
      ...{
        points: ['Hazel Sample’s bin was missed again.'],
        relation: 'person-affected',
        name: 'Hazel Sample',
        email: 'hazel@sample.example',
      },
      ...{ phone: '01632 960001', address: '14 Cedar Walk\nSampleton\nSA1 2MP' },
      ...{ channel: 'telephone', receivedOn: '2026-03-02', service: house.desk.body.services[0]?.id ?? '', receivedBy: 'complaints-lead' },
    },
    'first',
  )
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  reference = taken.reference
  await services.addPerson(lead, reference, { name: 'Morgan Reed', as: 'contractor', needs: [] })
  const to = ['Hazel Sample', '14 Cedar Walk', 'Sampleton']
  const html = '<article><div>Hazel Sample<br>14 Cedar Walk<br>Sampleton</div><p>Dear Hazel</p></article>'
  await record(
    { type: 'contact-made', data: { with: 'Hazel Sample', purpose: 'news', result: 'Rang Ms Sample on 01632 960001', channel: 'letter' } },
    {
      sending: {
        draft: 'sent',
        letter: 'answer',
        title: 'News',
        to,
        html,
        text: `${to.join('\n')}\n\nDear Hazel`,
        messages: [{ way: 'post', person: null }],
      },
    },
  )
  await record({ type: 'note-made', data: { words: 'Hazel asked for a call.' } })
  const raw =
    'From: Hazel Sample <hazel@sample.example>\r\nTo: us@body.example\r\nSubject: From Hazel\r\nMessage-ID: <1@sample.example>\r\n\r\nHazel here.\r\n'
  await receiveMail(house.desk, Buffer.from(raw))
  email = (await services.mails(lead, 'waiting')).mails[0]?.id ?? ''
  await services.joinMail(lead, email, reference)
  const paper = { filename: 'Hazel Sample.txt', bytes: Buffer.from('A paper') }
  const uploaded = await services.uploadToCase(lead, reference, paper, { description: 'From Hazel', seenBy: [] })
  document = uploaded.is === 'kept' ? uploaded.document.id : ''
  const begun = { act: 'stage-1/respond', letter: 'answer', pieces: { opening: 'Dear Hazel' } }
  draft = (await services.saveLetter(lead, reference, begun)).id
  letter = (await services.openCase(lead, reference))?.letters[0]?.id ?? ''
})
afterAll(() => house?.stop())

/** Every address that a route can have in this case. */
const addressesOf = (route: string): readonly string[] => {
  const places: Readonly<Record<string, readonly string[]>> = {
    ':reference': [reference],
    ':id': [letter, document],
    ':mail': [email],
    ':draft': [draft],
    ':point': ['1'],
    ':file': ['letter.html', 'letter.txt'],
    '*': ['stage-1/respond'],
  }
  const parts = route.split('/').map(part => places[part] ?? [part.startsWith(':') ? 'x' : part])
  return parts
    .reduce<readonly string[]>((paths, choices) => paths.flatMap(path => choices.map(one => `${path}/${one}`)), [''])
    .map(path => path.slice(1))
}

const pathsIn = (routes: readonly string[]): readonly string[] =>
  routes.filter(route => route.startsWith('GET /')).flatMap(route => addressesOf(route.slice('GET '.length)))

/** Where a letter is written: whoever may send it is shown to whom. */
const writing = /\/letter(\/|$)|\/answer$/

test('on no page and in no file that a route gives, but for whoever writes a letter while they write it', async () => {
  const paths = pathsIn(Object.keys(staffRoutes)).filter(path => !path.startsWith('/sign'))
  const [lead, overseer, writer] = [house.as('complaints-lead'), house.as('overseer'), house.as('writer')]
  let named = 0
  for (const path of paths) {
    if (gives.test((await lead.get(path)).body)) named += 1
    else continue
    expect((await overseer.get(path)).body, path).not.toMatch(gives)
    if (!writing.test(path)) expect((await writer.get(path)).body, path).not.toMatch(gives)
  }
  expect(named).toBeGreaterThan(15)
  const first = (await overseer.get(`/cases/${reference}`)).words
  expect(first).toContain('Morgan Reed')
  expect(first).toContain('(name kept back)’s bin was missed again')
  expect(first).toContain('For those whose work needs it, and for whoever has a part in the case (MCHP Part 2 confidentiality)')
  expect((await overseer.get('/cases?which=all')).words).toContain(kept)
  expect((await writer.get(`/cases/${reference}/emails/${email}/answer`)).body).toContain('hazel@sample.example')
})

test('in no answer of a call', async () => {
  const called = async (as: string): Promise<ReadonlyMap<string, string>> => {
    const scopes = ['cases:read', 'documents:read'] as const
    const made = await house.services.makeToken(house.session(as), { name: as, scopes, days: 1 })
    if (made.is !== 'made') throw new Error(JSON.stringify(made.faults))
    const answers = new Map<string, string>()
    for (const path of pathsIn(Object.keys(apiTable))) {
      const answer = await house.app.inject({ url: `/api/v1${path}`, headers: { authorization: `Bearer ${made.secret}` } })
      answers.set(path, answer.body)
    }
    return answers
  }
  const [told, untold] = [await called('complaints-lead'), await called('overseer')]
  for (const [path, body] of untold) expect(body, path).not.toMatch(gives)
  expect([...told.values()].filter(body => gives.test(body)).length).toBeGreaterThan(5)
})

test('no search by the name finds the case or counts it, and a word of the complaint still does', async () => {
  const overseer = house.as('overseer')
  for (const text of ['Hazel', 'hazle', 'Sample', '01632 960001', 'SA1 2MP']) {
    const found = await overseer.get(`/cases?which=all&text=${encodeURIComponent(text)}`)
    expect(found.words, text).toContain('No case matches')
    expect(found.body, text).not.toContain(`/cases/${reference}`)
  }
  expect((await overseer.get('/cases?which=all&text=missed')).body).toContain(`/cases/${reference}`)
})

test('what is refused to them says no name, and neither does the email or the file of it', async () => {
  const overseer = house.session('overseer')
  const open = await house.services.openCase(overseer, reference)
  const attempt = { type: 'note-made', case: reference, on: day('2026-03-02'), by: { role: 'senior-management' }, data: { words: 'Seen' } }
  const late = await house.services.record(overseer, { reference, position: (open?.position ?? 0) - 1, key: 'late', attempts: [attempt] })
  expect(late.is).toBe('changed')
  expect(JSON.stringify(late)).not.toMatch(gives)
  const raw = (await house.services.openCase(house.session('complaints-lead'), reference))?.documents.find(
    ({ mediaType }) => mediaType === 'message/rfc822',
  )
  expect(raw).toBeDefined()
  expect(await house.services.document(overseer, reference, raw?.id ?? '')).toBeUndefined()
})

test('a file may name them inside: kept from them until somebody who knows says that it names nobody, or chooses who sees it', async () => {
  const [lead, overseer] = [house.session('complaints-lead'), house.session('overseer')]
  const listed = async () => (await house.services.openCase(overseer, reference))?.documents.map(({ title }) => title)
  const change = async (as: typeof lead, about: { readonly seenBy?: readonly string[]; readonly namesNobody?: boolean }, id = document) => {
    const { revision = 0 } = (await house.services.openCase(lead, reference))?.documents.find(one => one.id === id) ?? {}
    return (await house.services.changeDocument(as, reference, id, { description: '', seenBy: [], ...about }, revision)).is
  }
  expect(await listed()).toEqual([])
  expect(await house.services.document(overseer, reference, document)).toBeUndefined()
  const page = (await house.as('overseer').get(`/cases/${reference}/documents`)).words
  expect(page).toContain('1 file is not shown to you: it may say who complained')
  expect(page).toContain('MCHP Part 2 confidentiality')
  expect((await house.as('complaints-lead').get(`/cases/${reference}/documents/${document}`)).words).toContain(
    'Those who may know who complained (MCHP Part 2 confidentiality), and whoever added it',
  )

  expect(await change(lead, { namesNobody: true })).toBe('done')
  expect(await listed()).toEqual(['(name kept back).txt'])
  expect(await change(lead, { namesNobody: false })).toBe('done')
  expect(await listed()).toEqual([])
  expect(await change(lead, { seenBy: ['senior-management'] })).toBe('done')
  expect(await listed()).toHaveLength(1)
  expect(await change(lead, {})).toBe('done')

  // Whoever may not know sees what they added themselves, and cannot say of it that it names nobody.
  const own = await house.services.uploadToCase(
    overseer,
    reference,
    { filename: 'own.txt', bytes: Buffer.from('Mine') },
    { description: '', seenBy: [], namesNobody: true },
  )
  if (own.is !== 'kept') throw new Error(own.because)
  expect(own.document.namesNobody).toBeUndefined()
  expect(await listed()).toEqual(['own.txt'])
  expect(await change(overseer, { namesNobody: true }, own.document.id)).toBe('done')
  expect((await house.services.openCase(house.session('writer'), reference))?.documents.map(({ title }) => title)).toEqual([])
})

test('whoever is given a part in the case knows from then on', async () => {
  const overseer = house.as('overseer')
  expect((await overseer.get(`/cases/${reference}`)).body).not.toMatch(gives)
  await record({ type: 'person-appointed', stage: 'stage-1', data: { as: 'frontline-officer', person: 'overseer' } })
  expect((await overseer.get(`/cases/${reference}`)).words).toContain('Hazel Sample')
  expect((await overseer.get('/cases?which=all&text=Hazel')).body).toContain(`/cases/${reference}`)
})

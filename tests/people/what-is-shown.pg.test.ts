/** What of a case an account is shown: contact details only where the procedure shares them, the Panel’s notes to the Panel alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Attempt } from '#case'
import { receiveMail } from '#server'
import { type StaffedHouse, staffedHouse } from '../letters/staffed-house.ts'

let bolton: StaffedHouse
let telford: StaffedHouse
let reference = ''
let atTelford = ''

const take = async (house: StaffedHouse, as: string): Promise<string> => {
  const taken = await house.services.takeComplaint(
    house.session(as),
    {
      ...{ points: ['The respite visits were cancelled.'], relation: 'parent', name: 'Hazel Sample', email: 'hazel@sample.example' },
      ...{ channel: 'telephone', receivedOn: '2026-03-02', service: 'disabilities', receivedBy: as },
    },
    'first',
  )
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  return taken.reference
}

beforeAll(async () => {
  ;[bolton, telford] = [await staffedHouse('bolton'), await staffedHouse('telford-wrekin')]
  reference = await take(bolton, 'quality-team')
  atTelford = await take(telford, 'customer-relationship-team')
  // Taken over at the stage that the tests are about.
  await record(bolton, 'quality-team', reference, { type: 'case-brought-in', data: { stage: 'stage-2' } })
  await record(telford, 'customer-relationship-team', atTelford, { type: 'case-brought-in', data: { stage: 'stage-3' } })
})
afterAll(async () => {
  await bolton?.stop()
  await telford?.stop()
})

const record = async (
  house: StaffedHouse,
  by: string,
  to: string,
  attempt: Pick<Attempt, 'type' | 'data'> & Partial<Attempt>,
): Promise<void> => {
  const open = await house.services.openCase(house.session(by), to)
  const recorded = await house.services.record(house.session(by), {
    ...{ reference: to, position: open?.position ?? -1, key: JSON.stringify(attempt.data) },
    attempts: [{ case: to, on: day('2026-03-02'), by: { role: by, person: by }, ...attempt }],
  })
  if (recorded.is !== 'recorded') throw new Error(JSON.stringify(recorded))
}

const appoint = (house: StaffedHouse, by: string, to: string, as: string, stage: string): Promise<void> =>
  record(house, by, to, { type: 'person-appointed', stage, data: { as, person: as } })

const pages = ['', '/timeline', '/people', '/papers', '/documents', '/letters', '/record', '/routes', '/ombudsman', '/learning']
const contact = 'hazel@sample.example'

test('an investigator is shown nothing of a case before it is theirs, and the contact details from then on', async () => {
  const investigator = bolton.as('independent-investigator')
  expect((await investigator.get(`/cases/${reference}`)).status).toBe(404)
  await appoint(bolton, 'quality-team', reference, 'independent-investigator', 'stage-2')
  const page = await investigator.get(`/cases/${reference}`)
  expect(page.status).toBe(200)
  expect(page.words).toContain(contact)
})

test('whoever has a part and is not among those contact details are shared with finds them on no page of the case', async () => {
  await appoint(bolton, 'quality-team', reference, 'independent-person', 'stage-2')
  const person = bolton.as('independent-person')
  const first = await person.get(`/cases/${reference}`)
  expect(first.status).toBe(200)
  expect(first.words).toContain('Hazel Sample')
  expect(first.words).toContain('Contact details: for those it is shared with (Appendix 1 Stage 2)')
  for (const path of pages) expect((await person.get(`/cases/${reference}${path}`)).body).not.toContain(contact)
  for (const path of ['/today', '/cases?which=all']) expect((await person.get(path)).body).not.toContain(contact)
  const open = await bolton.services.openCase(bolton.session('independent-person'), reference, 'letter')
  expect(JSON.stringify(open?.people)).not.toContain(contact)
})

test('who writes a letter is shown where it goes while they write it, and only then', async () => {
  const director = bolton.session('director')
  const [read, written] = [
    await bolton.services.openCase(director, reference),
    await bolton.services.openCase(director, reference, 'letter'),
  ]
  expect(JSON.stringify(read?.people)).not.toContain(contact)
  expect(JSON.stringify(written?.people)).toContain(contact)
})

test('where a letter went and where an email came from is on no page, in no file and in no call of whoever it is not shared with', async () => {
  const [lived, phone] = ['14 Cedar Walk', '01632 960001']
  const added = await bolton.services.addPerson(bolton.session('quality-team'), reference, {
    ...{
      name: 'Robin Sample',
      as: 'complainant',
      email: 'robin@sample.example',
      phone,
      address: `${lived}\nSampleton\nSA1 2MP`,
      needs: [],
    },
  })
  expect(added).toMatchObject({ is: 'added' })
  const text = `Robin Sample\n${lived}\nSampleton\nSA1 2MP\n\nDear Robin\n\nWe rang you on ${phone}.`
  const html = `<article><div>Robin Sample<br>${lived}<br>Sampleton<br>SA1 2MP</div><p>Dear Robin</p><p>We rang you on ${phone}.</p></article>`
  const at = await bolton.services.openCase(bolton.session('quality-team'), reference)
  const sent = await bolton.services.record(bolton.session('quality-team'), {
    ...{ reference, position: at?.position ?? -1, key: 'a letter that says where it goes' },
    attempts: [
      {
        ...{ type: 'contact-made', case: reference, on: day('2026-03-02'), by: { role: 'quality-team', person: 'quality-team' } },
        data: { with: 'Robin Sample', purpose: 'news', result: `Rang on ${phone}, then wrote`, channel: 'letter' },
      },
    ],
    sending: { draft: 'd', letter: 'answer', title: 'News', to: ['Robin Sample', lived, 'Sampleton', 'SA1 2MP'], html, text },
  })
  if (sent.is !== 'recorded') throw new Error(JSON.stringify(sent))
  const raw = `From: robin@sample.example\r\nTo: us@body.example\r\nSubject: My complaint\r\nMessage-ID: <1@sample.example>\r\n\r\nRing me on ${phone}.\r\n`
  await receiveMail(bolton.desk, Buffer.from(raw))
  const [waiting] = (await bolton.services.mails(bolton.session('quality-team'), 'waiting')).mails
  expect(await bolton.services.joinMail(bolton.session('quality-team'), waiting?.id ?? '', reference)).toBe('joined')

  const [known] = await bolton.services.mailsOfCase(bolton.session('quality-team'), reference)
  expect(known).toMatchObject({ fromAddress: 'robin@sample.example', words: `Ring me on ${phone}.` })
  const [letter] = (await bolton.services.openCase(bolton.session('quality-team'), reference))?.letters ?? []
  expect(letter?.text).toContain(lived)

  const person = bolton.as('independent-person')
  const base = `/cases/${reference}`
  const files = ['html', 'txt'].map(form => `/letters/${letter?.id}/letter.${form}`)
  for (const path of [...pages, `/letters/${letter?.id}`, `/emails/${known?.id}`, ...files]) {
    const page = await person.get(`${base}${path}`)
    expect(page.status, path).toBe(200)
    for (const kept of [lived, phone, 'robin@']) expect(page.body, `${path}: ${kept}`).not.toContain(kept)
  }
  expect((await person.get(`${base}/letters/${letter?.id}`)).words).toContain('Contact details are left out here')
  expect((await person.get(`${base}/emails/${known?.id}`)).words).toContain('Ring me on (contact details kept back).')
  const raws = (await bolton.services.openCase(bolton.session('quality-team'), reference))?.documents ?? []
  const [asItCame] = raws.filter(({ mediaType }) => mediaType === 'message/rfc822')
  expect(await bolton.services.document(bolton.session('independent-person'), reference, asItCame?.id ?? '')).toBeUndefined()

  const called = async (as: string): Promise<string> => {
    const made = await bolton.services.makeToken(bolton.session(as), { name: as, scopes: ['cases:read', 'documents:read'], days: 1 })
    if (made.is !== 'made') throw new Error(JSON.stringify(made.faults))
    const answers = ['', '/facts', '/timeline', '/letters', '/documents'].map(path =>
      bolton.app.inject({ url: `/api/v1/cases/${reference}${path}`, headers: { authorization: `Bearer ${made.secret}` } }),
    )
    return (await Promise.all(answers)).map(({ body }) => body).join('\n')
  }
  for (const kept of [lived, phone, 'robin@']) expect(await called('independent-person')).not.toContain(kept)
  expect(await called('quality-team')).toContain(lived)

  const { steps } = await bolton.desk.store.adminSteps({ what: 'case-exported', about: reference })
  expect(steps.map(({ by, became }) => [by.account, became])).toEqual(
    files.map(() => ['independent-person', { file: 'letter', mayBeSeen: ['identity'] }]),
  )
})

test('why somebody needs an adjustment is for those that health is shared with, what it is for whoever deals with them', async () => {
  await record(bolton, 'quality-team', reference, {
    type: 'adjustment-requested',
    by: { role: 'quality-team', person: 'quality-team' },
    about: { adjustment: ['a1'] },
    data: { what: 'Letters in large print', why: 'A condition of the eyes' },
  })
  const [asked, seen] = await Promise.all(
    ['quality-team', 'independent-investigator'].map(async as => {
      const open = await bolton.services.openCase(bolton.session(as), reference)
      return open?.facts.find(({ type }) => type === 'adjustment-requested')?.data
    }),
  )
  expect(asked).toMatchObject({ why: 'A condition of the eyes' })
  expect(seen).toEqual({ what: 'Letters in large print', why: '(kept back: 17.1; 19.10)' })
  const page = await bolton.as('independent-investigator').get(`/cases/${reference}/people/adjustments`)
  expect(page.words).toContain('Letters in large print')
  expect(page.words).not.toContain('A condition of the eyes')
})

test('who opened a case is kept, once a day for each account, with what was theirs to see', async () => {
  const { steps } = await bolton.desk.store.adminSteps({ what: 'case-opened', about: reference })
  const of = (account: string) => steps.filter(({ by }) => by.account === account)
  expect(of('independent-investigator').map(({ became }) => became)).toEqual([{ mayBeSeen: ['identity', 'contact-details'] }])
  expect(of('independent-person').map(({ became }) => became)).toEqual([{ mayBeSeen: ['identity'] }])
  expect(of('panel-member')).toEqual([])
  const log = bolton.as('complaints-manager')
  expect((await log.get('/admin/log?what=case-opened')).words).toContain('Case opened')
  bolton.setNow('2026-03-03T10:00:00.000Z')
  await bolton.services.openCase(bolton.session('independent-investigator'), reference)
  expect((await bolton.desk.store.adminSteps({ by: 'independent-investigator', what: 'case-opened' })).total).toBe(2)
  expect((await bolton.desk.store.adminSteps({})).steps.map(({ what }) => what)).not.toContain('case-opened')
})

test('the Panel’s notes are seen by the Panel and its clerk and by no other officer', async () => {
  for (const as of ['panel-clerk', 'panel-member']) await appoint(telford, 'customer-relationship-team', atTelford, as, 'stage-3')
  const seen = await telford.as('customer-relationship-team').get(`/cases/${atTelford}/documents`)
  expect(seen.words).toContain('Panel Chair')
  const kept = await telford.services.uploadToCase(
    telford.session('panel-clerk'),
    atTelford,
    { filename: 'deliberation.txt', bytes: Buffer.from('What the Panel thought') },
    { description: 'Deliberation of the Panel', seenBy: ['panel-chair', 'panel-member'] },
  )
  if (kept.is !== 'kept') throw new Error(kept.because)
  const at = `/cases/${atTelford}/documents`
  for (const role of ['panel-clerk', 'panel-member']) expect((await telford.as(role).get(at)).body).toContain('deliberation.txt')
  for (const role of ['customer-relationship-team', 'complaints-manager', 'director-of-childrens-services']) {
    const officer = telford.as(role)
    for (const path of ['', '/documents', '/timeline', '/papers', '/record'])
      expect((await officer.get(`/cases/${atTelford}${path}`)).body).not.toContain('deliberation')
    expect(await telford.services.document(telford.session(role), atTelford, kept.document.id)).toBeUndefined()
    expect((await officer.get(`${at}/${kept.document.id}`)).body).not.toContain('Deliberation')
  }
})

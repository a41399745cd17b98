/** What of a case an account is shown: contact details only where the procedure shares them, the Panel’s notes to the Panel alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Attempt } from '#case'
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

test('who opened a case is kept, once a day for each account, with what was theirs to see', async () => {
  const { steps } = await bolton.desk.store.adminSteps({ what: 'case-opened', about: reference })
  const of = (account: string) => steps.filter(({ by }) => by.account === account)
  expect(of('independent-investigator').map(({ became }) => became)).toEqual([{ mayBeSeen: ['contact-details'] }])
  expect(of('independent-person').map(({ became }) => became)).toEqual([{ mayBeSeen: [] }])
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

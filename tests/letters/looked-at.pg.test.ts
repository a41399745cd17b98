/** Letters looked at before they go, on a real record: who is asked, who may answer, what may then be sent, and what is kept of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let house: StaffedHouse
let reference = ''
let letter = ''

beforeAll(async () => {
  house = await staffedHouse('calderdale')
  await house.employ('writer', ['complaints-team'])
  const taken = await house.services.takeComplaint(
    house.session('writer'),
    {
      ...{ points: ['The invoice was wrong.'], relation: 'service-user', name: 'Hazel Sample', email: 'hazel@sample.example' },
      ...{ channel: 'telephone', receivedOn: '2026-03-02', service: 'charging', receivedBy: 'complaints-team' },
    },
    'first',
  )
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  reference = taken.reference
  const { body } = await house.as('writer').get(`/cases/${reference}/letters`)
  letter = /href="(\/cases\/[^"]+\/letter\/[^"]+)"/.exec(body)?.[1] ?? ''
})
afterAll(() => house?.stop())

const open = async () => {
  const found = await house.services.openCase(house.session('writer'), reference)
  if (found === undefined) throw new Error('the case is not there')
  return found
}
const review = async () => `/cases/${reference}/review/${(await open()).drafts[0]?.id}`
const rewrite = async (words: string, wanted: string) => house.as('writer').fill(letter, { 'piece-closing': words, do: wanted })

test('it is asked of a role, stands on the list of those who hold it, and cannot be sent meanwhile', async () => {
  expect(letter).not.toBe('')
  const asked = await rewrite('Yours, the team', 'review')
  expect(asked.status, asked.words.slice(0, 600)).toBe(303)
  expect(asked.location).toBe(await review())
  const nobody = await house.as('writer').fill(await review(), { do: 'asked' })
  expect([nobody.status, nobody.words.includes('Choose who is to look at it')]).toEqual([422, true])
  const kept = await house.as('writer').fill(await review(), { asked: 'role complaints-officer', note: 'Is the tone right?', do: 'asked' })
  expect(kept.status).toBe(303)
  expect((await house.as('complaints-officer').get('/today')).words).toContain('Letters to look at')
  expect((await house.as('writer').get('/today')).words).not.toContain('Letters to look at')
  const sent = await rewrite('Yours, the team', 'send')
  expect([sent.status, (await open()).letters]).toEqual([422, []])
  expect(sent.words).toContain('Somebody was asked to look at this letter, and has not answered')
})

test('only those who were asked may answer; sent back needs a reason, which stands at its words', async () => {
  const { drafts } = await open()
  const step = { draft: drafts[0]?.id ?? '', seen: drafts[0]?.savedAt ?? '', what: 'approved', words: '', comments: {} } as const
  for (const id of ['writer', 'complaints-team', 'quality-lead'])
    expect(await house.services.stepOfLetter(house.session(id), reference, step), id).toMatchObject({ is: 'refused' })
  const officer = house.as('complaints-officer')
  const silent = await officer.fill(await review(), { do: 'sent-back' })
  expect([silent.status, silent.words.includes('Say what is to be changed')]).toEqual([422, true])
  expect((await officer.fill(await review(), { 'comment-closing': 'Say who signs.', do: 'sent-back' })).status).toBe(303)
  expect((await house.as('writer').get(letter)).words).toContain('The complaints-officer: “Say who signs.”')
})

test('what was looked at is what is approved: words changed since are another letter, and the change is shown', async () => {
  await rewrite('Yours, Jo of the team', 'review')
  await house.as('writer').fill(await review(), { asked: 'account complaints-officer', do: 'asked' })
  const officer = house.as('complaints-officer')
  const seen = await officer.get(await review())
  expect(seen.words).toContain('put in: Jo of')
  const stale = await officer.fill(await review(), { seen: '2026-03-01T00:00:00.000Z', do: 'approved' })
  expect([stale.status, stale.words.includes('saved again since you opened it')]).toEqual([422, true])
  expect((await officer.fill(await review(), { do: 'approved' })).status).toBe(303)
  const changed = await rewrite('Yours, Flo of the team', 'send')
  expect(changed.status).toBe(422)
  expect(changed.words).toContain('Its words were changed after it was approved')
})

test('it goes without only with a reason, and the letter kept says who looked at it', async () => {
  const why = await house.services.stepOfLetter(house.session('writer'), reference, {
    ...{
      draft: (await open()).drafts[0]?.id ?? '',
      seen: (await open()).drafts[0]?.savedAt ?? '',
      what: 'went-on',
      words: ' ',
      comments: {},
    },
  })
  expect(why).toMatchObject({ is: 'refused', because: 'Say why it goes without.' })
  await house.services.stepOfLetter(house.session('writer'), reference, {
    ...{ draft: (await open()).drafts[0]?.id ?? '', seen: (await open()).drafts[0]?.savedAt ?? '', what: 'went-on' },
    ...{ words: 'Only the name changed.', comments: {} },
  })
  const sent = await rewrite('Yours, Flo of the team', 'send')
  expect(sent.status, sent.words.slice(0, 900)).toBe(303)
  const [kept] = (await open()).letters
  const page = await house.as('complaints-officer').get(`/cases/${reference}/letters/${kept?.id}`)
  for (const words of ['Who looked at it', 'asked any ', 'sent it back', 'approved it', 'Only the name changed.', 'taken out: Jo'])
    expect(page.words).toContain(words)
  expect((await house.as('complaints-officer').get('/today')).words).not.toContain('Letters to look at')
})

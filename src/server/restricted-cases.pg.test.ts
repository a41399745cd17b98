/** Who sees a restricted case: whoever may see such cases, and whoever something in it is given to by name, for as long as it is. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fact } from '#case'
import { keptFrom } from '#outputs'
import { startTestStore } from '../record/testing/test-store.ts'
import { factId } from './judging.ts'
import { personalFields } from './personal.ts'
import { sightOf } from './services/listing.ts'
import { maySee, projectedNow, readInHand } from './services/reading.ts'
import { versionOf } from './services/recording.ts'
import { type HouseOfATest, openHouseOfATest } from './testing/house-of-a-test.ts'

let house: HouseOfATest

const staff: Readonly<Record<string, readonly string[]>> = {
  'complaints-officer': ['complaints-officer', 'complaints-team'],
  'quality-lead': ['quality-lead'],
  'investigating-officer': ['investigating-officer'],
  second: ['investigating-officer', 'line-manager'],
  both: ['quality-lead', 'investigating-officer'],
  'an officer/with a space': ['investigating-officer'],
  neither: ['member-of-staff'],
}
const names = Object.keys(staff)

const complaint = async (service: string): Promise<string> => {
  const answers = {
    ...{
      points: ['The visits were missed.'],
      relation: 'service-user',
      name: 'Hazel Sample',
      email: 'hazel@sample.example',
      channel: 'telephone',
    },
    ...{ service, receivedBy: 'complaints-team', receivedOn: house.services.today() },
  }
  const taken = await house.services.takeComplaint(await house.as('complaints-officer'), answers, randomUUID())
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  await house.did(taken.reference, 'complaints-officer', 'complaint-registered', { reference: taken.reference, route: 'direct' })
  return taken.reference
}

const agreed = { role: 'operations-manager', agreedWith: ['service-manager'] }

const appoint = (reference: string, person: string, more: Fact['data'] = {}) =>
  house.did(
    reference,
    'complaints-officer',
    'person-appointed',
    { as: 'investigating-officer', person, ...agreed, ...more },
    { stage: 'allocation' },
  )

beforeAll(async () => {
  house = await openHouseOfATest(await startTestStore(), 'calderdale', '2026-03-02')
  for (const [id, roles] of Object.entries(staff)) await house.employ(id, roles)
})
afterAll(() => house?.close())

type Happening = Pick<Fact, 'type' | 'data'> & Partial<Pick<Fact, 'about' | 'by'>>

/** Whatever has been said of a case, wise or not. */
const putIn = async (reference: string, happened: readonly Happening[]): Promise<void> => {
  const { desk } = house
  const hand = await readInHand(desk, reference)
  if (hand === undefined) throw new Error(reference)
  const { position } = hand.record
  const stamp = { recordedAt: desk.clock.now(), recordedBy: 'complaints-officer' }
  const facts = happened.map(
    (one, i): Fact => ({
      stage: 'allocation',
      ...one,
      ...stamp,
      id: factId(reference, position + i + 1),
      case: reference,
      on: desk.clock.today(),
    }),
  )
  const appended = await desk.store.appendFacts({
    ...{ reference, position, procedure: versionOf(hand), facts, personal: personalFields(hand.edition.procedure) },
    projections: projectedNow(desk, hand, [...hand.facts, ...facts], hand.people),
  })
  expect(appended.is).toBe('recorded')
}

const anybody = fc.constantFrom(...names)
const as = fc.constantFrom('investigating-officer', 'line-manager')
const action = fc.constantFrom('a1', 'a2')

const happening: fc.Arbitrary<(reference: string, position: number) => Happening> = fc.oneof(
  fc.record({ as, person: anybody }).map(data => () => ({ type: 'person-appointed', data: { ...data, ...agreed } })),
  fc.record({ as, person: anybody, insteadOf: anybody, until: fc.constantFrom('2026-03-20', '') }).map(({ until, ...data }) => () => ({
    type: 'person-appointed',
    data: { ...data, ...agreed, ...(until !== '' && { until }) },
  })),
  fc.tuple(action, anybody, anybody).map(([id, owner, followUp]) => () => ({
    ...{ type: 'action-assigned', about: { action: [id] } },
    data: { owner, followUp },
  })),
  fc.tuple(fc.constantFrom('conflict-declared', 'conflict-ended'), anybody).map(([type, person]) => () => ({
    type,
    data: { person, ...(type === 'conflict-declared' && { why: 'A neighbour' }) },
  })),
  anybody.map(person => () => ({ type: 'note-made', data: { words: 'Read.' }, by: { role: 'complaints-officer', person } })),
  fc.nat(3).map(back => (reference: string, position: number) => ({
    type: 'fact-retracted',
    data: { retracts: factId(reference, Math.max(1, position - back)), why: 'By mistake' },
  })),
)

type Told = (reference: string, position: number) => Happening
const given =
  (person: string): Told =>
  () => ({ type: 'person-appointed', data: { as: 'investigating-officer', person, ...agreed } })
const conflicted =
  (person: string): Told =>
  () => ({ type: 'conflict-declared', data: { person, why: 'A neighbour' } })
const mostly = fc.constantFrom(true, true, true, false)

test('whatever happened in a case, lists have it for exactly those who may open it', async () => {
  const { desk } = house
  const seen = { byName: 0, kept: 0, shut: 0 }
  await fc.assert(
    fc.asyncProperty(mostly, fc.array(happening, { minLength: 2, maxLength: 6 }), async (restricted, happenings) => {
      const reference = await complaint(restricted ? 'safeguarding' : 'charging')
      const before = (await readInHand(desk, reference))?.record.position ?? 0
      await putIn(
        reference,
        happenings.map((one, i) => one(reference, before + i)),
      )
      const hand = await readInHand(desk, reference)
      if (hand === undefined) throw new Error(reference)
      const kept = new Set(keptFrom(hand.edition.procedure, hand.record.facts).map(({ person }) => person))
      const all = await desk.store.worklist({ sight: { restricted: true }, text: reference })
      for (const name of names) {
        const session = await house.as(name)
        const may = maySee(desk, session.account, hand)
        const sight = sightOf(desk, session)
        const one = { sight, references: [reference] }
        expect((await desk.store.cases(one)).rows.length, `${name} of ${restricted}`).toBe(may ? 1 : 0)
        const work = await desk.store.worklist({ sight, text: reference })
        expect(work, `the work of ${name}`).toEqual(may ? all : [])
        if (!restricted || session.account.permissions.includes('see-restricted')) continue
        seen[may ? 'byName' : kept.has(name) ? 'kept' : 'shut'] += 1
      }
    }),
    {
      numRuns: 40,
      examples: [
        [true, [given('second')]],
        [true, [given('second'), conflicted('second')]],
        [true, [given('both')]],
      ],
    },
  )
  expect(seen.byName).toBeGreaterThan(1)
  expect(seen.kept).toBeGreaterThan(0)
  expect(seen.shut).toBeGreaterThan(1)
})

/** Everything in which somebody finds the case. */
const foundBy = async (id: string, reference: string): Promise<Readonly<Record<string, boolean>>> => {
  const { services } = house
  const session = await house.as(id)
  const listed = async (filter: object): Promise<boolean> =>
    (await services.cases(session, { whose: 'all', which: 'open', order: 'due', ...filter }, {})).rows.some(
      row => row.reference === reference,
    )
  const work = JSON.stringify(await services.worklist(session, {}))
  return {
    page: (await services.openCase(session, reference)) !== undefined,
    list: await listed({}),
    search: await listed({ text: reference }),
    work: work.includes(reference),
    calendar: ((await services.calendarOf(await services.makeCalendarFeed(session), 'https://complaints.example')) ?? '').includes(
      reference,
    ),
    duplicates: (await services.relatedCases(session, { name: 'Hazel Sample', email: 'hazel@sample.example' })).some(
      one => one.reference === reference,
    ),
    parts: (await services.parts(session, {})).some(part => part.reference === reference),
  }
}

/** What the list offers to filter by, and finds by it. */
const restrictedOnes = async (id: string): Promise<readonly string[] | 'not offered'> => {
  const filter = { whose: 'all', which: 'open', order: 'due', restricted: true } as const
  const { mayHaveRestricted, rows } = await house.services.cases(await house.as(id), filter, {})
  expect(rows.every(row => row.restricted)).toBe(true)
  return mayHaveRestricted ? rows.map(row => row.reference) : 'not offered'
}

const everywhere = { page: true, list: true, search: true, work: true, duplicates: true, parts: true }
const nowhere = { page: false, list: false, search: false, work: false, calendar: false, duplicates: false, parts: false }

test('who is appointed finds it everywhere, and nobody else of the role anywhere; handed over, it is the other’s', async () => {
  const reference = await complaint('safeguarding')
  const colleagues = ['investigating-officer', 'second', 'both', 'quality-lead']
  for (const id of colleagues) expect(await foundBy(id, reference), id).toEqual(nowhere)
  await appoint(reference, 'investigating-officer')
  expect(await foundBy('investigating-officer', reference)).toMatchObject({ ...everywhere, calendar: true })
  for (const id of ['second', 'both', 'quality-lead']) expect(await foundBy(id, reference), id).toEqual(nowhere)
  await appoint(reference, 'both')
  expect(await foundBy('both', reference)).toMatchObject({ ...everywhere, calendar: true })
  for (const id of ['investigating-officer', 'second', 'quality-lead']) expect(await foundBy(id, reference), id).toEqual(nowhere)
})

test('what is lent for a time stays in sight of whose it is', async () => {
  const reference = await complaint('safeguarding')
  await appoint(reference, 'investigating-officer')
  await appoint(reference, 'second', { insteadOf: 'investigating-officer', until: '2026-03-20' })
  for (const id of ['investigating-officer', 'second']) expect((await foundBy(id, reference)).page, id).toBe(true)
  expect(await foundBy('both', reference)).toEqual(nowhere)
})

test('an interest keeps whoever is appointed from it all the same', async () => {
  const reference = await complaint('safeguarding')
  await appoint(reference, 'investigating-officer')
  await house.did(reference, 'complaints-officer', 'conflict-declared', { person: 'investigating-officer', why: 'A neighbour' })
  expect(await foundBy('investigating-officer', reference)).toEqual(nowhere)
})

test('a list is filtered by “restricted” by whoever has such a case by name, and finds theirs alone', async () => {
  const { desk } = house
  await house.employ('newcomer', ['investigating-officer'])
  expect(await restrictedOnes('newcomer')).toBe('not offered')
  const [theirs, another] = [await complaint('safeguarding'), await complaint('safeguarding')]
  await appoint(theirs, 'newcomer')
  expect(await restrictedOnes('newcomer')).toEqual([theirs])
  expect(await restrictedOnes('complaints-officer')).toEqual(expect.arrayContaining([theirs, another]))
  await house.did(theirs, 'complaints-officer', 'conflict-declared', { person: 'newcomer', why: 'A neighbour' })
  expect(await restrictedOnes('newcomer')).toBe('not offered')
  expect(await desk.store.hasRestrictedCases('newcomer')).toBe(false)
})

test('a letter may be shown to whoever is appointed, and to nobody else of the role', async () => {
  const reference = await complaint('safeguarding')
  await appoint(reference, 'investigating-officer')
  const { people } = await house.services.mayReview(await house.as('complaints-officer'), reference)
  expect(people.map(({ id }) => id)).toEqual(['investigating-officer'])
})

test('nobody is given a part, or an action, whose account could not open the case: it says so, and does not offer them', async () => {
  const { services, desk } = house
  const reference = await complaint('safeguarding')
  await expect(appoint(reference, 'neither')).rejects.toThrow(
    'The neither could not open this case: none of their roles opens cases. Give them one that does first, or choose somebody else.',
  )
  const given = { owner: 'complaints-officer', followUp: 'neither' }
  await expect(house.did(reference, 'complaints-officer', 'action-assigned', given, { about: { action: ['a1'] } })).rejects.toThrow(
    'The neither could not open this case',
  )
  const left = (await desk.store.accounts()).find(({ id }) => id === 'second')
  if (left) await desk.store.saveAccount({ ...left, isActive: false })
  await expect(appoint(reference, 'second')).rejects.toThrow('their account is switched off')
  const open = await services.openCase(await house.as('complaints-officer'), reference)
  expect(open?.opensNothing).toEqual(['neither', 'second'])
})

/** Somebody kept from a case finds no trace of it: every read that is for somebody's eyes answers as if it were not in the record. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sight } from './list-conditions.ts'
import type { Store } from './open-record.ts'
import { aDay, exampleAppend, exampleProjections, exampleRow, exampleThing } from './testing/example-facts.ts'
import { startTestStore, type TestStore } from './testing/test-store.ts'

let made: TestStore
let bodies = 0
beforeAll(async () => {
  made = await startTestStore()
})
afterAll(() => made.stop())

interface Example {
  readonly restricted: boolean
  readonly open: boolean
  readonly isKept: boolean
  readonly theirs: boolean
  readonly stage: string
}

const anyCase: fc.Arbitrary<Example> = fc.record({
  ...{ restricted: fc.boolean(), open: fc.boolean(), isKept: fc.boolean(), theirs: fc.boolean() },
  stage: fc.constantFrom('stage-1', 'stage-2'),
})

const telling = ['respite', 'minibus', 'brookside']

const named = (n: number): string => `KF26-${String(n).padStart(4, '0')}`

const begin = async (store: Store, n: number, { restricted, open, isKept, theirs, stage }: Example): Promise<void> => {
  const reference = named(n)
  const accounts = theirs ? ['kim', 'pam'] : ['pam']
  const row = exampleRow(`${stage}/respond`, '2026-04-20', { restricted, accounts, stage })
  const things = [
    exampleThing('a1', '2026-04-20', {
      owner: 'kim',
      theme: 'delay',
      done: aDay('2026-04-10'),
      service: 'fostering',
      row: { kind: 'improvement', what: 'Train' },
    }),
    exampleThing(`p${n}`, '2026-04-20', {
      kind: 'point',
      state: 'themed',
      theme: 'delay',
      since: aDay(`2026-05-${10 + n}`),
      service: 'fostering',
    }),
  ]
  const index = {
    ...{
      restricted,
      open,
      accounts,
      telling,
      title: `Visits ${n}`,
      person: 'Ada Example',
      holders: ['kim'],
      owing: ['complaints-officer'],
    },
    ...{ acts: [`${stage}/respond`], found: { names: ['Ada Example'], contacts: ['01632 960 555'], addresses: ['4 Brookside, HX1 2AB'] } },
    ...(isKept ? { about: ['kim'] } : {}),
  }
  const outbox = [{ kind: 'mail', message: {}, notBefore: '2026-04-02T09:30:00.000Z' }]
  const figures = [
    { measure: 'received', thing: '', on: aDay('2026-04-02'), known: true, groups: { stage } },
    { measure: 'open', thing: '', on: aDay('2026-04-02'), known: true, groups: {}, ...(open ? {} : { until: aDay('2026-04-20') }) },
  ]
  const projections = { ...exampleProjections(index, open ? [row] : [], things), figures }
  await store.appendFacts(exampleAppend(reference, 0, { projections, outbox }))
  const draft = { id: `d${n}`, act: 'stage-1/respond', letter: 'response', pieces: {}, savedAt: '2026-04-02T09:30:00.000Z', savedBy: 'pam' }
  await store.saveLetterDraft(reference, draft)
  const step = { draft: draft.id, what: 'asked' as const, words: '', comments: {}, pieces: {}, by: 'pam', at: '2026-04-02T09:30:00.000Z' }
  await store.addLetterStep(reference, 1, { ...step, askedAccount: 'kim' })
  await store.addMinutesItem('m1', n, { reference, item: { n } })
  const reminder = {
    rung: 'stage-1/respond/first',
    account: 'kim',
    role: 'complaints-officer',
    kind: 'reminder',
    day: aDay('2026-04-10'),
    row: { n },
  }
  await store.keepReminders(reference, [reminder], '2026-04-10T09:30:00.000Z')
}

const themes = { keys: ['delay'], now: ['delay'] }
/** A list of live complaints that was sent with these cases in it. */
const sendList = async (store: Store, references: readonly string[]): Promise<void> => {
  const list = {
    procedure: 'anytown-children',
    report: 'live',
    title: 'Live complaints',
    recipients: [],
    madeOn: aDay('2026-05-01'),
    madeBy: 'pam',
  }
  const rows = references.map(reference => ({ reference, row: { reference } }))
  await store.appendFacts({ ...exampleAppend(null, 0), liveList: { ...list, rows } })
}

const viewer = { account: 'nobody-in-particular', name: '' }

const counted = { procedure: 'anytown-children', from: aDay('2026-04-01'), to: aDay('2026-04-30'), standing: ['open'] }

/** Every read that is for somebody's eyes, by its name. */
const reads: Readonly<Record<string, (store: Store, sight: Sight) => Promise<unknown>>> = {
  worklist: (store, sight) => store.worklist({ sight }),
  countWork: (store, sight) => store.countWork({ sight }, [{ name: 'all' }]),
  facets: async (store, sight) => [await store.facets({ sight }, 'roles'), await store.facets({ sight }, 'stage')],
  openCases: (store, sight) => store.openCases(sight),
  references: (store, sight) => store.references({ sight, limit: 50 }),
  cases: async (store, sight) => [
    await store.cases({ sight }),
    await store.cases({ sight, text: 'visits', nearly: true }),
    await store.cases({ sight, holders: ['kim'] }),
  ],
  countCases: (store, sight) => store.countCases({ sight }, { sight, open: true }, { sight, text: 'brookside' }),
  owedActs: (store, sight) => store.owedActs(sight),
  things: async (store, sight) => [
    await store.things({ sight, kind: 'action' }),
    await store.things({ sight, kind: 'point', text: 'visits' }),
  ],
  countThings: (store, sight) => store.countThings({ sight, kind: 'point' }, 'theme'),
  alike: (store, sight) => store.alike({ sight, words: telling, viewer, limit: 50 }),
  samePerson: (store, sight) =>
    store.samePerson({ sight, viewer, names: ['Ada Example'], contacts: ['01632960555'], addresses: [], limit: 50 }),
  countPoints: (store, { restricted, viewer: eyes }) =>
    store.countPoints({ restricted, ...(eyes && { viewer: eyes }), from: aDay('2026-01-01'), before: aDay('2027-01-01') }),
  recurrences: (store, sight) => store.recurrences({ sight, map: themes, doneFrom: aDay('2026-01-01') }),
  minutesItems: (store, sight) => store.minutesItems('m1', sight),
  draftsWaitingFor: (store, sight) => store.draftsWaitingFor(sight, 'kim', []),
  reminders: async (store, sight) =>
    (await store.reminders({ sight, account: 'kim', limit: 50 })).map(({ number: _, ...reminder }) => reminder),
  liveListRows: async (store, sight) => {
    const [list] = await store.liveLists(1)
    return store.liveListRows(list?.fact ?? '', sight)
  },
  figureSums: (store, sight) =>
    store.figureSums([
      { ...counted, sight },
      { ...counted, to: aDay('2026-04-25'), sight },
    ]),
  casesBehind: (store, sight) => store.casesBehind({ ...counted, measure: 'received', isStanding: false, sight }, 1),
  casesOutOfStep: (store, sight) => store.casesOutOfStep([{ ...counted, measure: 'received', isStanding: false, sight }], []),
  casesPast: (store, sight) => store.casesPast({ sight, procedure: 'anytown-children' }, { skip: 0, limit: 50 }),
  messagesOnTheWay: async (store, sight) =>
    (await store.messagesOnTheWay(sight, '2026-01-01T00:00:00.000Z')).map(({ number: _, ...message }) => message),
}

const sights: readonly Sight[] = [
  { restricted: true, viewer: 'kim' },
  { restricted: false, viewer: 'kim' },
  { restricted: true, viewer: 'kim', ownOf: 'kim' },
]

test('whatever cases there are, and whoever’s', async () => {
  let kept = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyCase, { minLength: 2, maxLength: 7 }), async cases => {
      const [whole, without] = [made.record.store(`kept-${++bodies}`), made.record.store(`kept-${++bodies}`)]
      for (const [n, one] of cases.entries()) await begin(whole, n, one)
      for (const [n, one] of cases.entries()) if (!one.isKept) await begin(without, n, one)
      await sendList(
        whole,
        cases.map((_, n) => named(n)),
      )
      await sendList(
        without,
        cases.flatMap(({ isKept }, n) => (isKept ? [] : [named(n)])),
      )
      kept += cases.filter(({ isKept }) => isKept).length
      for (const [name, read] of Object.entries(reads))
        for (const sight of sights) expect(await read(whole, sight), `${name} ${JSON.stringify(sight)}`).toEqual(await read(without, sight))
    }),
    { numRuns: 12 },
  )
  expect(kept).toBeGreaterThan(10)
})

test('the case is there for others, in every one of those reads', async () => {
  const [whole, empty] = [made.record.store(`kept-${++bodies}`), made.record.store(`kept-${++bodies}`)]
  const both = { restricted: false, open: true, isKept: true, theirs: true, stage: 'stage-1' }
  await begin(whole, 1, both)
  await begin(whole, 2, both)
  await begin(whole, 3, { ...both, open: false })
  await sendList(whole, [named(1), named(2)])
  const pam = { restricted: true, viewer: 'pam' }
  for (const [name, read] of Object.entries(reads)) expect(await read(whole, pam), name).not.toEqual(await read(empty, pam))
})

test('no read with a sight, in any file of the record, is left out here', () => {
  const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
  const withSight = files.filter(name => /type Sight\b/.test(readFileSync(join(import.meta.dirname, name), 'utf8')))
  expect(withSight.sort()).toEqual(
    [
      'alike.ts',
      'case-list.ts',
      'figure-cases.ts',
      'figure-sums.ts',
      'learning.ts',
      'letter-steps.ts',
      'lists.ts',
      'live-lists.ts',
      'reminders.ts',
      'messages.ts',
      'retention.ts',
      'same-person.ts',
      'themes.ts',
      'things.ts',
    ].sort(),
  )
})

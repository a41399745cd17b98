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
  /** To Kim, by name. */
  readonly isGiven: boolean
  readonly theirs: boolean
  readonly stage: string
}

const anyCase: fc.Arbitrary<Example> = fc.record({
  ...{ restricted: fc.boolean(), open: fc.boolean(), isKept: fc.boolean(), isGiven: fc.boolean(), theirs: fc.boolean() },
  stage: fc.constantFrom('stage-1', 'stage-2'),
})

const telling = ['respite', 'minibus', 'brookside']

const named = (n: number): string => `KF26-${String(n).padStart(4, '0')}`

const begin = async (store: Store, n: number, { restricted, open, isKept, isGiven, theirs, stage }: Example): Promise<void> => {
  const reference = named(n)
  const accounts = theirs ? ['kim', 'pam'] : ['pam']
  const key = `${stage}/respond`
  const about = { person: 'Ada Example', title: `Visits of Ada Example ${n}` }
  const row = exampleRow(key, '2026-04-20', { restricted, accounts, stage, row: { key, must: 'respond', ...about } })
  const things = [
    exampleThing('a1', '2026-04-20', {
      owner: 'kim',
      theme: 'delay',
      done: aDay('2026-04-10'),
      service: 'fostering',
      row: { kind: 'improvement', what: 'Write to Ada Example, and train', search: 'write to ada example, and train' },
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
      title: about.title,
      person: 'Ada Example',
      holders: ['kim'],
      owing: ['complaints-officer'],
    },
    ...{ acts: [`${stage}/respond`], found: { names: ['Ada Example'], contacts: ['01632 960 555'], addresses: ['4 Brookside, HX1 2AB'] } },
    ...(isKept ? { about: ['kim'] } : {}),
    ...(isGiven ? { named: ['kim'] } : {}),
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
  await store.addMinutesItem('m1', n, { reference, item: { n, said: 'Ms EXAMPLE asked again' } })
  const reminder = {
    rung: 'stage-1/respond/first',
    account: 'kim',
    role: 'complaints-officer',
    kind: 'reminder',
    day: aDay('2026-04-10'),
    row: { n, ...about },
  }
  await store.savePeople(reference, [ada, officer])
  await store.keepReminders(reference, [reminder], '2026-04-10T09:30:00.000Z')
}

const ada = {
  ...{ id: 'complainant', name: 'Ada Example', email: 'ada@sample.example', phone: '01632 960 555', address: '4 Brookside, HX1 2AB' },
}

const officer = { id: 'officer', name: 'Noor Vale', as: 'officer' }

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
  const rows = references.map(reference => ({ reference, row: { reference, person: 'Ada Example' } }))
  await store.appendFacts({ ...exampleAppend(null, 0), liveList: { ...list, rows } })
}

const viewer = { account: 'nobody-in-particular', name: '' }

const counted = { procedure: 'anytown-children', from: aDay('2026-04-01'), to: aDay('2026-04-30'), standing: ['open'] }

type Read = (store: Store, sight: Sight) => Promise<unknown>
/** Every read that is for somebody's eyes, by its name. */
const reads: Readonly<Record<string, Read>> = {
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

test('whoever may not see restricted cases reads those given to them by name, and nothing of the others', async () => {
  const given = { restricted: true, open: true, isKept: false, isGiven: true, theirs: true, stage: 'stage-1' }
  await fc.assert(
    fc.asyncProperty(fc.array(anyCase, { maxLength: 6 }), async others => {
      const cases = [given, { ...given, isGiven: false }, { ...given, isKept: true }, ...others]
      const [whole, seen] = [made.record.store(`kept-${++bodies}`), made.record.store(`kept-${++bodies}`)]
      const isSeen = ({ restricted, isKept, isGiven }: Example): boolean => !isKept && (!restricted || isGiven)
      for (const [n, one] of cases.entries()) await begin(whole, n, one)
      for (const [n, one] of cases.entries()) if (isSeen(one)) await begin(seen, n, one)
      const references = cases.map((_, n) => named(n))
      await sendList(whole, references)
      await sendList(
        seen,
        cases.flatMap((one, n) => (isSeen(one) ? [named(n)] : [])),
      )
      for (const [name, read] of Object.entries(reads))
        for (const whose of [{}, { ownOf: 'kim' }])
          expect(await read(whole, { restricted: false, viewer: 'kim', ...whose }), name).toEqual(
            await read(seen, { restricted: true, viewer: 'kim', ...whose }),
          )
    }),
    { numRuns: 12 },
  )
})

test('the case is there for others, in every one of those reads', async () => {
  const [whole, empty] = [made.record.store(`kept-${++bodies}`), made.record.store(`kept-${++bodies}`)]
  const both = { restricted: false, open: true, isKept: true, isGiven: false, theirs: true, stage: 'stage-1' }
  await begin(whole, 1, both)
  await begin(whole, 2, both)
  await begin(whole, 3, { ...both, open: false })
  await sendList(whole, [named(1), named(2)])
  const pam = { restricted: true, viewer: 'pam' }
  for (const [name, read] of Object.entries(reads)) expect(await read(whole, pam), name).not.toEqual(await read(empty, pam))
})

const unnamed = [{ procedure: 'anytown-children', clause: '17.1', fields: ['payee'], shown: ['officer'] }]
const both = { restricted: false, open: true, isKept: false, isGiven: false, theirs: true, stage: 'stage-1' }
const gives = /\bada\b|\bexample\b|960 ?555|brookside, hx/i

test('who complained is in no row read by whoever is not told, and in every one for whoever has a part in the case', async () => {
  const store = made.record.store(`kept-${++bodies}`)
  for (const [n, one] of [both, both, { ...both, open: false }].entries()) await begin(store, n, one)
  await sendList(store, [named(0), named(1)])
  const naming: string[] = []
  expect(await store.asTold({ restricted: true, viewer: 'pam', unnamed }, [{ reference: named(1), words: 'Ada told Noor' }])).toEqual([
    { reference: named(1), words: '(name kept back) told Noor' },
  ])
  const asTold: Read = (store, sight) => store.asTold(sight, [{ reference: named(1), words: 'Ada rang Noor from 01632960555' }])
  for (const [name, read] of Object.entries({ asTold, ...reads })) {
    const told = JSON.stringify(await read(store, { restricted: true, viewer: 'pam' }))
    const untold = JSON.stringify(await read(store, { restricted: true, viewer: 'pam', unnamed }))
    expect(untold, name).not.toMatch(gives)
    if (!gives.test(told)) continue
    naming.push(name)
    expect(untold, name).toMatch(/\(name kept back(: 17\.1)?\)/)
    const theirs = { restricted: true, viewer: 'kim' }
    expect(await read(store, { ...theirs, unnamed }), name).toEqual(await read(store, theirs))
  }
  const withNames = [
    'asTold',
    'worklist',
    'cases',
    'things',
    'recurrences',
    'minutesItems',
    'draftsWaitingFor',
    'reminders',
    'liveListRows',
  ]
  expect(naming.filter(name => name !== 'casesBehind' && name !== 'casesOutOfStep')).toEqual(withNames)
})

test('no search for who complained finds a case for whoever is not told, or counts it', async () => {
  const store = made.record.store(`kept-${++bodies}`)
  await begin(store, 1, both)
  const pam = { restricted: true, viewer: 'pam' }
  const found = async (sight: Sight, text: string) => [
    (await store.cases({ sight, text })).rows.length,
    (await store.cases({ sight, text, nearly: true })).rows.length,
    ...(await store.countCases({ sight, text }, { sight, text, nearly: true })),
    (await store.worklist({ sight, text })).length,
    (await store.countWork({ sight, text }, [{ name: 'all' }])).all,
    (await store.things({ sight, kind: 'point', text })).total,
    (await store.things({ sight, kind: 'action', said: text })).total > 0 ? 1 : 0,
    (await store.foundBy(sight, [named(1)], text, false)).get(named(1))?.length ?? 0,
  ]
  const byName = ['Ada', 'exam', 'ada example', '01632 960 555', 'brookside', 'HX1 2AB']
  for (const text of byName) {
    expect((await found(pam, text)).slice(0, 4), text).toEqual([1, 1, 1, 1])
    expect(await found({ ...pam, unnamed }, text), text).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
  }
  expect((await found(pam, 'exampel')).slice(1, 2)).toEqual([1])
  expect((await found({ ...pam, unnamed }, 'exampel')).slice(1, 2)).toEqual([0])
  for (const text of ['visits', named(1)]) expect((await found({ ...pam, unnamed }, text)).slice(0, 4), text).toEqual([1, 1, 1, 1])
  expect((await found({ ...pam, unnamed }, 'train'))[7]).toBe(1)
  const viewer = { account: 'pam', name: '' }
  const same = { viewer, names: ['Ada Example'], contacts: ['01632960555'], addresses: ['HX1 2AB'], limit: 5 }
  expect(await store.samePerson({ ...same, sight: pam })).toHaveLength(1)
  expect(await store.samePerson({ ...same, sight: { ...pam, unnamed } })).toEqual([])
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
      'kept-names.ts',
      'learning.ts',
      'letter-steps.ts',
      'lists.ts',
      'live-lists.ts',
      'reminders.ts',
      'messages.ts',
      'retention.ts',
      'same-person.ts',
      'sought.ts',
      'themes.ts',
      'things.ts',
    ].sort(),
  )
})

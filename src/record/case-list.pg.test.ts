import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseIndex } from './append/append.ts'
import type { CaseQuery, PageEnd } from './case-list.ts'
import type { Store } from './open-record.ts'
import { aDay, exampleAppend, exampleProjections, exampleRow } from './testing/example-facts.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

const all = { restricted: true }

describe.each(testServers())('lists of cases on $name', ({ start }) => {
  let server: TestServer
  let made: TestStore
  let towns = 0

  beforeAll(async () => {
    server = await start()
    made = await startTestStore(server)
  })
  afterAll(async () => {
    await made.stop()
    await server.stop()
  })
  const newStore = (): Store => made.record.store(`list-town-${++towns}`)
  const begin = (store: Store, reference: string, about: Partial<CaseIndex>) =>
    store.appendFacts(exampleAppend(reference, 0, { projections: exampleProjections(about, []) }))
  const found = async (store: Store, text: string, nearly = false): Promise<readonly string[]> =>
    (await store.cases({ sight: all, text, nearly }, { order: 'oldest' })).rows.map(({ reference }) => reference)

  describe('what people type', () => {
    let store: Store
    beforeAll(async () => {
      store = newStore()
      const person = (name: string, contacts: string[] = [], address = '') => ({
        person: name,
        found: { names: [name], contacts, addresses: [address] },
      })
      await begin(store, 'CA26-0001', {
        title: 'Wheelchair ramp',
        ...person("Siobhán O'Neill", ['01632 960 555'], '4 Brookside, Anytown HX1 2AB'),
      })
      await begin(store, 'CA26-0002', { title: 'Noise', ...person('Ewan McAllister', ['ewan@vale.example']) })
      await begin(store, 'CA26-0119', { title: 'Visits were missed', ...person('Jean-Łuc Smith') })
    })

    test.each([
      ['ca26 119', ['CA26-0119']],
      ['CA260119', ['CA26-0119']],
      ['oneill', ['CA26-0001']],
      ["siobhan o'neill", ['CA26-0001']],
      ['O’NEILL', ['CA26-0001']],
      ['macallister', ['CA26-0002']],
      ['Mc Allister', ['CA26-0002']],
      ['jeanluc', ['CA26-0119']],
      ['hx12ab', ['CA26-0001']],
      ['HX1 2AB', ['CA26-0001']],
      ['brookside 4', ['CA26-0001']],
      ['+44 1632 960555', ['CA26-0001']],
      ['(01632) 960-555', ['CA26-0001']],
      ['ewan@vale.example', ['CA26-0002']],
    ])('%j finds %j as it is written', async (text, references) => expect(await found(store, text)).toEqual(references))

    test.each([
      ['wheelchiar', ['CA26-0001']],
      ['shivaughn oneil', []],
      ['siobhan oneil', ['CA26-0001']],
      ['brokside', ['CA26-0001']],
      ['mcalister', ['CA26-0002']],
      ['simth', ['CA26-0119']],
      ['vizits', ['CA26-0119']],
      // It has the consonants of visits, said alike, and is another word.
      ['foists', []],
      ['zebra', []],
    ])('%j finds %j where near spellings are let in', async (text, references) => {
      expect(await found(store, text, true)).toEqual(references)
    })

    test('a case says which of its words it was found by, and where that stands', async () => {
      const why = await store.foundBy(all, ['CA26-0001', 'CA26-0002'], 'brok', false)
      expect(why.get('CA26-0001')).toEqual([])
      expect((await store.foundBy(all, ['CA26-0001'], 'BROOK hx1', false)).get('CA26-0001')).toEqual([
        { word: 'brookside', places: ['address'], nearly: false },
        { word: 'hx1', places: ['address'], nearly: false },
      ])
      expect((await store.foundBy(all, ['CA26-0119'], 'simth', true)).get('CA26-0119')).toEqual([
        { word: 'smith', places: ['name'], nearly: true },
      ])
    })

    test('once the personal data is erased no word finds the case, and none is left', async () => {
      await begin(store, 'CA26-0200', { title: 'Zither', person: 'Wilhelmina Quux', found: { names: ['Wilhelmina Quux'] } })
      expect(await found(store, 'quux')).toEqual(['CA26-0200'])
      await store.erasePersonal('CA26-0200')
      expect(await found(store, 'quux')).toEqual([])
      expect(await found(store, 'wilhelmena', true)).toEqual([])
      expect(await made.asOwner(`select word from recourse.case_word where case_reference = 'CA26-0200'`)).toEqual([])
    })
  })

  test('every filter is inside the query', async () => {
    const store = newStore()
    await begin(store, 'A1', { holders: ['kim'], owing: ['officer'], acts: ['stage-1/respond'], nextDue: aDay('2026-05-01') })
    await begin(store, 'A2', { holders: ['kim', 'lee'], owing: ['manager'], stage: 'Stage 2', position: 'On hold', service: 'respite' })
    await begin(store, 'A3', { open: false, closedOn: aDay('2026-06-01'), receivedOn: aDay('2026-03-01') })
    await store.appendFacts(
      exampleAppend('A4', 0, {
        projections: exampleProjections(
          { restricted: true },
          [],
          [{ kind: 'enquiry', id: '1', state: 'answering', since: aDay('2026-05-01'), row: {} }],
        ),
      }),
    )
    const of = async (query: Partial<CaseQuery>) =>
      (await store.cases({ sight: all, ...query }, { order: 'oldest' })).rows.map(({ reference }) => reference)
    expect(await of({ holders: ['kim'] })).toEqual(['A1', 'A2'])
    expect(await of({ holders: ['kim', 'lee'] })).toEqual(['A2'])
    expect(await of({ team: { account: 'lee', roles: ['officer'] } })).toEqual(['A1', 'A2'])
    expect(await of({ owedBy: 'manager' })).toEqual(['A2'])
    expect(await of({ act: 'stage-1/respond' })).toEqual(['A1'])
    expect(await of({ stage: 'Stage 2', position: 'On hold', service: 'respite' })).toEqual(['A2'])
    expect(await of({ open: false })).toEqual(['A3'])
    expect(await of({ receivedTo: aDay('2026-03-31') })).toEqual(['A3'])
    expect(await of({ receivedFrom: aDay('2026-04-02'), dueTo: aDay('2026-05-01') })).toEqual(['A1', 'A2', 'A4'])
    expect(await of({ atOmbudsman: true })).toEqual(['A4'])
    expect(await of({ restricted: true })).toEqual(['A4'])
    expect(await of({ procedure: 'nonesuch' })).toEqual([])
  })

  test('a word that more cases have than are worth gathering is looked for case by case, with the same answer', async () => {
    const store = newStore()
    await begin(store, 'C26-0001', { title: 'Noise of buses', person: 'Robin Sample' })
    const copies = `generate_series(2, 2100) n where t.body = $1`
    const columns = `procedure, title, person, service, stage, position_title, is_open, is_restricted, received_on, accounts, summary, lists_hash`
    await made.asOwner(
      `insert into recourse.case_index (body, case_reference, ${columns}) select body, 'C26-' || lpad(n::text, 4, '0'), ${columns} from recourse.case_index t, ${copies}`,
      [store.body],
    )
    await made.asOwner(
      `insert into recourse.case_word (body, word, case_reference, place)
       select body, case when word = 'robin' and n % 700 <> 0 then 'morgan' else word end, 'C26-' || lpad(n::text, 4, '0'), place
       from recourse.case_word t, ${copies} and word in ('noise', 'robin', '-robn')`,
      [store.body],
    )
    const page = await store.cases({ sight: all, text: 'nois robin' }, { order: 'oldest' })
    expect(page.rows.map(({ reference }) => reference)).toEqual(['C26-0001', 'C26-0700', 'C26-1400', 'C26-2100'])
    expect(await store.countCases({ sight: all, text: 'noise' }, { sight: all, text: 'noise robin' })).toEqual([1_001, 4])
    expect((await store.cases({ sight: all, text: 'noise' }, { order: 'oldest', pageSize: 2 })).next?.reference).toBe('C26-0002')
    expect((await store.cases({ sight: all, text: 'robyn', nearly: true })).rows).toHaveLength(4)
  })

  test('a kept list is its keeper’s, or of whoever has the role; only its keeper removes it', async () => {
    const store = newStore()
    const list = { account: 'kim', name: 'Late', asked: 'which=closed' }
    await store.keepList({ ...list, id: '1', sharedWith: '' }, '2026-04-02T09:00:00Z')
    await store.keepList({ ...list, id: '2', sharedWith: 'manager' }, '2026-04-02T09:01:00Z')
    await store.keepList({ ...list, id: '2', sharedWith: 'link' }, '2026-04-02T09:01:00Z')
    expect((await store.savedLists('kim', [])).map(({ id }) => id)).toEqual(['1', '2'])
    expect(await store.savedLists('lee', ['manager'])).toEqual([{ ...list, id: '2', sharedWith: 'manager' }])
    expect(await store.removeList('2', 'lee')).toBe(false)
    expect(await store.removeList('2', 'kim')).toBe(true)
    expect(await store.savedList('2')).toBeUndefined()
  })

  const word = fc.constantFrom('smith', 'smyth', 'noise', 'visits', 'brookside', 'jones')
  const anyCase = fc.record({
    ...{ person: word, title: word, restricted: fc.boolean(), mine: fc.boolean(), open: fc.boolean(), owing: fc.boolean() },
    day: fc.integer({ min: 1, max: 9 }),
  })
  const anyQuery = fc.record({
    text: fc.option(word),
    nearly: fc.boolean(),
    open: fc.option(fc.boolean()),
    team: fc.boolean(),
    ownOnly: fc.boolean(),
  })

  test('what somebody may not see changes nothing that they see: rows, pages, counts, near spellings, reasons, what is owed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCase, { minLength: 1, maxLength: 10 }), anyQuery, async (cases, asked) => {
        const [whole, seen] = [newStore(), newStore()]
        const sight = asked.ownOnly ? { restricted: false, ownOf: 'kim' } : { restricted: false }
        for (const [i, one] of cases.entries()) {
          const { person, title, restricted, open, mine, owing, day } = one
          const rows = open ? [exampleRow(`stage-1/act-${day % 3}`, `2026-05-0${day}`, { restricted, accounts: mine ? ['kim'] : [] })] : []
          const about = {
            person,
            title,
            restricted,
            open,
            accounts: mine ? ['kim'] : [],
            owing: owing ? ['officer'] : [],
            nextDue: aDay(`2026-05-0${day}`),
          }
          const append = exampleAppend(`P26-${i}`, 0, { projections: exampleProjections({ ...about, found: { names: [person] } }, rows) })
          await whole.appendFacts(append)
          if (!restricted && (mine || !asked.ownOnly)) await seen.appendFacts(append)
        }
        const query = {
          ...{ sight, nearly: asked.nearly },
          ...(asked.text !== null && { text: asked.text }),
          ...(asked.open !== null && { open: asked.open }),
          ...(asked.team && { team: { account: 'kim', roles: ['officer'] } }),
        }
        const shownBy = async (store: Store) => {
          const rows: string[] = []
          let after: PageEnd | undefined
          do {
            const page = await store.cases(query, { pageSize: 2, after })
            const references = page.rows.map(({ reference }) => reference)
            const why = await store.foundBy(sight, references, asked.text ?? '', asked.nearly)
            rows.push(...references.map(reference => `${reference} ${JSON.stringify(why.get(reference))}`))
            after = page.next
          } while (after !== undefined)
          const names = await store.samePerson({
            sight,
            viewer: { account: 'kim', name: 'Kim Vale' },
            names: [asked.text ?? 'smith'],
            contacts: [],
            addresses: [],
          })
          return { rows, names, counts: await store.countCases(query, { sight }), owed: await store.owedActs(sight) }
        }
        const [fromWhole, fromSeen] = [await shownBy(whole), await shownBy(seen)]
        expect(fromWhole).toEqual(fromSeen)
        expect(fromWhole.rows.length).toBe(fromWhole.counts[0])
      }),
      { numRuns: 60 },
    )
  })
})

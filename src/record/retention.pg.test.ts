import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from './open-record.ts'
import { aDay, exampleAppend, exampleFact, exampleProjections, exampleRow, exampleThing } from './testing/example-facts.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

const reference = 'E26-0001'
const other = 'E26-0002'
/** In every word and name of the case, and nowhere else. */
const marker = 'Quagmire7731'
const at = '2026-04-02T09:30:00.000Z'
const later = '2030-01-01T00:00:00.000Z'
const by = { account: 'manager-1', name: 'The manager' }

describe.each(testServers())('erasing on $name', ({ start }) => {
  let server: TestServer
  let made: TestStore
  let store: Store

  beforeAll(async () => {
    server = await start()
    made = await startTestStore(server)
    store = made.record.store('anytown')
  })
  afterAll(async () => {
    await made.stop()
    await server.stop()
  })

  /** Tables that hold the marker as text, as JSON or as bytes; and files. */
  const found = async (word: string): Promise<readonly string[]> => {
    const tables = await made.asOwner<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    )
    expect(tables.length).toBeGreaterThan(50)
    const holding: string[] = []
    for (const { name } of tables) {
      const like = [word, Buffer.from(word).toString('hex')].map(text => `%${text.toLowerCase()}%`)
      const rows = await made.asOwner(`select 1 from ${name} t where lower(t::text) like any ($1::text[]) limit 1`, [like])
      if (rows.length > 0) holding.push(name)
    }
    for (const file of await readdir(made.documents, { recursive: true, withFileTypes: true }))
      if (file.isFile() && (await readFile(join(file.parentPath, file.name))).includes(word)) holding.push(`file ${file.name}`)
    return holding
  }

  /** A case that has something of everything, with this word in all of it. */
  const fill = async (ref: string, word: string): Promise<void> => {
    const facts = [
      exampleFact(ref, 1, { id: `${ref}-1`, data: { words: `${word} words`, count: 3 } }),
      exampleFact(ref, 2, { id: `${ref}-2`, data: { words: `${word} note` } }),
    ]
    const personal = () => ['words']
    await store.appendFacts(
      exampleAppend(ref, 0, {
        ...{ facts, personal, people: [{ id: `p-${ref}`, ...{ name: `${word} Example` } }], caseKeys: [{ key: `key of ${ref}` }] },
        projections: exampleProjections(
          {
            ...{ title: `${word} title`, person: `${word} person`, search: word, open: false, closedOn: aDay('2026-05-01') },
            ...{ summary: { next: word }, telling: [word.toLowerCase()], found: { names: [word], contacts: [`${word}@x.example`] } },
          },
          [exampleRow('stage-1/respond', '2026-04-20', { row: { must: word } })],
          [exampleThing('a1', '2026-05-01', { row: { what: word } })],
        ),
        outbox: [{ kind: 'letter', message: { letter: `l-${ref}`, text: word }, notBefore: at }],
        letters: [
          {
            ...{ id: `l-${ref}`, fact: `${ref}-2`, letter: 'acknowledgement', title: 'Acknowledgement', sentOn: aDay('2026-04-03') },
            ...{ sentBy: 'officer-1', to: [word], html: `<p>${word}</p>`, text: word },
          },
        ],
        reminders: [{ rung: 'r1', account: 'officer-1', role: 'o', kind: 'reminder', day: aDay('2026-04-04'), row: { what: word } }],
      }),
    )
    const draft = {
      id: `d-${ref}`,
      act: 'stage-1/respond',
      letter: 'response',
      pieces: { opening: word },
      savedAt: at,
      savedBy: 'officer-1',
    }
    await store.saveLetterDraft(ref, draft)
    await store.addCaseDocument(
      ref,
      { title: `${word}.txt`, description: word, mediaType: 'text/plain', addedAt: at, addedBy: 'officer-1' },
      Buffer.from(`${word} file`),
    )
    const mail = {
      ...{ id: `m-${ref}`, fingerprint: `f-${ref}`, messageId: `<${word}@x.example>`, receivedAt: at, fromName: word },
      ...{ fromAddress: `${word}@x.example`, subject: word, words: word, because: '' },
      ...({ kind: 'message', stands: 'waiting' } as const),
      notTaken: [`${word}.exe`],
    }
    await store.keepMail(mail)
    await store.addMailDocument(
      { title: `${word}-2.txt`, mediaType: 'text/plain', addedAt: at, addedBy: 'mail', mail: mail.id },
      Buffer.from(`${word} enclosed`),
    )
    await store.handleMail(mail.id, { stands: 'joined', reference: ref, because: 'its subject', at })
    await store.keepForm(`form of ${ref}`, { path: `/cases/${ref}/record/note`, form: { words: word } }, later)
    // What the services of later rooms keep in tables of their own: whatever has a case and may hold words is filled here too.
    await made.asOwner(
      `insert into recourse.bundle_step (body, case_reference, bundle, what, reason, account, happened_at) values ('anytown', $1, 'b1', 'sent-back', $2, 'a', now())`,
      [ref, word],
    )
    await made.asOwner(`insert into recourse.bundle_choice values ('anytown', $1, 'b1', $2)`, [ref, JSON.stringify({ out: word })])
    await made.asOwner(`insert into recourse.learning_draft values ('anytown', $1, $2, now(), 'a')`, [ref, JSON.stringify({ typed: word })])
    await made.asOwner(`insert into recourse.minutes_item values ('anytown', $1, 'm1', 1, $2)`, [ref, JSON.stringify({ said: word })])
    await made.asOwner(`insert into recourse.live_list_row values ('anytown', $1, 'l1', $2)`, [ref, JSON.stringify({ title: word })])
    await made.asOwner(`insert into recourse.bank_detail values ('anytown', $1, 'p1', 'f1', $2, 'a', now())`, [ref, word])
    await made.asOwner(`insert into recourse.letter_step values ('anytown', $1, $2, 1, 'asked', $3, '[]', null, null, $4, 'a', now())`, [
      ref,
      `d-${ref}`,
      word,
      JSON.stringify({ opening: word }),
    ])
  }

  const kept = async () =>
    made.asOwner(
      `select (select json_agg(e order by position) from recourse.record_entry e where case_reference = $1 and position <= 2)::text as entries,
         (select json_agg(t order by id) from (select id, state, since, due_on from recourse.case_thing where case_reference = $1) t)::text as things`,
      [reference],
    )

  test('a case is erased with all that speaks of anybody: no table and no file has a word of it, and another case has all of its own', async () => {
    await fill(reference, marker)
    await fill(other, 'Marigold5512')
    expect((await found(marker)).length).toBeGreaterThan(15)
    const before = await kept()
    const elsewhere = await found('Marigold5512')

    const erasedFact = exampleFact(reference, 3, {
      type: 'personal-data-erased',
      data: { of: 'case', why: 'time-over', rule: 'clause 12' },
    })
    const answer = await store.appendFacts(
      exampleAppend(reference, 2, {
        facts: [erasedFact],
        projections: exampleProjections({ title: 'Erased', person: '', open: false }, [], [exampleThing('a1', '2026-05-01', { row: {} })]),
        erases: { reference, what: 'case', thing: '', why: 'time-over', rule: 'clause 12', by, at },
      }),
    )
    expect(answer).toMatchObject({ is: 'recorded', position: 3 })
    expect(await store.sweepDocuments(0)).toBe(2)

    expect(await found(marker)).toEqual([])
    expect(await found('Marigold5512')).toEqual(elsewhere)
    expect(await kept()).toEqual(before)
    expect(await store.verify()).toMatchObject({ is: 'whole', erased: 2 })
    expect((await store.readCase(reference))?.facts.map(fact => fact.data)).toEqual([
      { words: '[erased]', count: 3 },
      { words: '[erased]' },
      { of: 'case', why: 'time-over', rule: 'clause 12' },
    ])
    expect(await store.erasuresOfCase(reference)).toEqual([
      { reference, what: 'case', thing: '', why: 'time-over', rule: 'clause 12', by, at },
    ])
    expect((await store.cases({ sight: { restricted: true }, text: marker })).rows).toEqual([])
    expect((await store.cases({ sight: { restricted: true }, text: reference })).rows).toMatchObject([{ title: 'Erased' }])
  })

  test('where somebody recorded something first, nothing of it is erased', async () => {
    const answer = await store.appendFacts(
      exampleAppend(other, 1, { erases: { reference: other, what: 'case', thing: '', why: 'time-over', rule: '', by, at } }),
    )
    expect(answer).toMatchObject({ is: 'changed' })
    expect((await store.readCase(other))?.people).toHaveLength(1)
    expect(await store.erasuresOfCase(other)).toEqual([])
  })

  test('one document, letter, email or entry goes by itself, with its fact', async () => {
    const document = (await store.readCase(other))?.documents.find(({ mail }) => mail === undefined)
    const things = [
      ['document', document?.id ?? ''],
      ['letter', `l-${other}`],
      ['email', `m-${other}`],
      ['entry', '2'],
    ] as const
    for (const [i, [what, thing]] of things.entries()) {
      const fact = exampleFact(other, i + 3, {
        id: `${other}-${i}`,
        type: 'personal-data-erased',
        data: { of: what, why: 'mistake', thing },
      })
      const erases = { reference: other, what, thing, why: 'mistake', rule: '', by, at }
      expect(await store.appendFacts(exampleAppend(other, i + 2, { facts: [fact], erases }))).toMatchObject({ is: 'recorded' })
    }
    const left = await store.readCase(other)
    expect(left?.documents).toEqual([])
    expect(left?.letters[0]).not.toHaveProperty('copy')
    expect(await store.mailsOfCase(other)).toEqual([])
    expect(left?.facts.slice(0, 2).map(({ data }) => data)).toEqual([{ words: 'Marigold5512 words', count: 3 }, { words: '[erased]' }])
    expect(await store.verify()).toMatchObject({ is: 'whole', erased: 3 })
  })

  test('emails that joined no case go by their age, and only they', async () => {
    const mail = (id: string, receivedAt: string) => ({
      ...{ id, fingerprint: id, messageId: id, receivedAt, fromName: 'Rosalind9911', fromAddress: 'r@x.example', subject: '', words: '' },
      ...({ kind: 'message', stands: 'set-aside', because: '', notTaken: [] } as const),
    })
    await store.keepMail(mail('old', '2024-01-01T09:00:00.000Z'))
    await store.keepMail(mail('new', '2026-01-01T09:00:00.000Z'))
    expect(await store.countMailsPast('2025-01-01T00:00:00.000Z')).toBe(1)
    expect(await store.mailsPast('2025-01-01T00:00:00.000Z', 10)).toEqual(['old'])
    expect(await store.eraseMail({ thing: 'old', why: 'time-over', rule: 'emails', by, at })).toBe(true)
    expect(await store.eraseMail({ thing: 'none', why: 'time-over', rule: 'emails', by, at })).toBe(false)
    expect(await store.readMail('new')).toBeDefined()
  })

  test('the application may not take such rows away itself, nor another body’s', async () => {
    await made.asOwner('create user somebody in role recourse_app')
    for (const sql of [
      'delete from recourse.personal_field',
      'delete from recourse.letter_copy',
      'delete from recourse.erasure',
      `update recourse.bundle_step set reason = ''`,
    ])
      await expect(made.asOwner(`set role recourse_app; set app.body = 'anytown'; set app.erasing = 'yes'; ${sql}`), sql).rejects.toThrow(
        /permission denied/,
      )
    await made.asOwner(`reset role; reset app.erasing`)
    await expect(
      made.record
        .store('elsewhere')
        .appendFacts(exampleAppend(other, 6, { erases: { reference: other, what: 'case', thing: '', why: 'x', rule: '', by, at } })),
    ).resolves.toMatchObject({ is: 'changed' })
    expect((await store.readCase(other))?.people).toHaveLength(1)
  })
})

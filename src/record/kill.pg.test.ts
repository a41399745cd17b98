import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, startTestStore, type TestServer, type TestStore } from './testing/test-store.ts'

/** Killing PostgreSQL itself needs a server of our own: this runs on the embedded one only. */
const rounds = Number(process.env.KILL_ROUNDS ?? 24)
const casesAtOnce = 4

let server: TestServer
let made: TestStore

beforeAll(async () => {
  server = await startTestServer()
  made = await startTestStore(server)
})
afterAll(async () => {
  await made.stop().catch(() => undefined)
  await server.stop()
})

interface Writer {
  readonly child: ChildProcess
  readonly ready: Promise<void>
  readonly ended: Promise<void>
  readonly acknowledged: () => readonly string[]
}

/** What was read before is kept compiled: a writer begins in a third of the time. */
const typescript = pathToFileURL(join(import.meta.dirname, '../../bin/typescript.mjs')).href

const writer = (reference: string): Writer => {
  const file = join(import.meta.dirname, 'testing/append-until-killed.ts')
  const child = spawn(process.execPath, ['--import', typescript, file, made.ownerUrl, made.documents, reference, String(casesAtOnce)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  const ready = new Promise<void>(done => {
    child.stdout?.on('data', (text: Buffer) => {
      said += text
      if (said.startsWith('ready\n')) done()
    })
  })
  const ended = new Promise<void>(done => child.once('close', () => done()))
  return {
    ...{ child, ready: Promise.race([ready, ended]), ended },
    // a line cut by the kill was not acknowledged
    acknowledged: () =>
      said
        .slice(0, said.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(line => line.includes(' ')),
  }
}

/** Every process of the server at once, so that none can finish what another began. */
const serverProcesses = (postmaster: number): number[] => {
  try {
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ')
    return [postmaster, ...children.filter(Boolean).map(Number)]
  } catch {
    return [postmaster] // not Linux: the others end themselves when their postmaster is gone
  }
}

const postmaster = async (): Promise<number> => {
  const [row] = await ask<{ file: string }>(`select pg_read_file('postmaster.pid') as file`)
  return Number(row?.file.split('\n')[0])
}

/** Until it answers: after a kill the server is being started again and reads through what was being written. */
const ask = async <Row extends Record<string, unknown>>(sql: string): Promise<readonly Row[]> => {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: made.ownerUrl })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return (await client.query<Row>(sql)).rows
    } catch (fault) {
      if (tries > 600) throw fault
      await pause(50)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

/** What lists, keys and messages say, against what is in the chain, for every case there is. */
const disagreements = () =>
  ask(`with chain as (
      select case_reference, max(position) as position, count(*) as entries from recourse.record_entry where body = 'anytown' group by 1)
    select c.case_reference, c.position, c.entries, h.position as head, i.title, i.summary, w.rows, k.keys, o.messages, p.fields
    from chain c
      left join recourse.case_head h using (case_reference)
      left join recourse.case_index i using (case_reference)
      left join lateral (select array_agg(key || ' ' || (row->>'position')) as rows from recourse.worklist_row w where w.case_reference = c.case_reference) w on true
      left join lateral (select count(key) as keys from recourse.record_entry k where k.case_reference = c.case_reference and k.together = 1) k on true
      left join lateral (select count(*) as messages from recourse.outbox o where o.case_reference = c.case_reference) o on true
      left join lateral (select count(*) as fields from recourse.personal_field p where p.case_reference = c.case_reference) p on true
    where (c.entries, h.position, i.title, (i.summary->>'position')::int, w.rows, k.keys, o.messages, p.fields) is distinct from
      (c.position, c.position, format('Fact %s', c.position), c.position,
       array[format('duty-%s %s', c.position % 3, c.position)], c.position, c.position, c.position)
      or not exists (select from recourse.case_word d where d.case_reference = c.case_reference and d.word = 'word' || c.position % 7)`)

/** A process of the server may end by itself between being listed and being killed. */
const killIfThere = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ESRCH')) throw fault
  }
}

test(`killed ${rounds} times while recording, in every third with PostgreSQL: nothing acknowledged is lost, nothing is torn`, async () => {
  let acknowledged = 0
  let withServer = 0
  for (let round = 0; round < rounds; round++) {
    const writing = writer(`K${round}`)
    await writing.ready
    await pause(Math.random() ** 2 * 1_200)
    if (round % 3 === 2) {
      withServer += 1
      const processes = serverProcesses(await postmaster())
      for (const pid of processes) killIfThere(pid)
      if (round % 2 === 0) await pause(Math.random() * 20) // sometimes it sees the connection break, sometimes not
    }
    writing.child.kill('SIGKILL')
    await writing.ended
    const lines = writing.acknowledged()
    acknowledged += lines.length
    const found = await ask<{ line: string }>(
      `select concat_ws(' ', case_reference, position, fact::json->>'id') as line from recourse.record_entry where case_reference like 'K${round}-%'`,
    )
    const kept = new Set(found.map(row => row.line))
    expect(
      lines.filter(line => !kept.has(line)),
      `lost in round ${round}`,
    ).toEqual([])
    expect(kept.size - lines.length, `at most one append of each of ${casesAtOnce} was kept but not yet acknowledged`).toBeLessThanOrEqual(
      casesAtOnce,
    )
    expect(await disagreements(), `round ${round}`).toEqual([])
  }
  const verified = await made.record.store('anytown').verify()
  expect(verified).toMatchObject({ is: 'whole' })
  expect(acknowledged).toBeGreaterThan(rounds * 5)
  console.log(`${rounds} kills, ${withServer} of them with PostgreSQL: ${acknowledged} appends acknowledged, none lost, none torn`)
}, 400_000)

test('the comparison would have seen a torn append', async () => {
  await ask(
    `update recourse.worklist_row set row = '{"position": 0}' where case_reference = (select min(case_reference) from recourse.worklist_row)`,
  )
  expect(await disagreements()).toHaveLength(1)
})

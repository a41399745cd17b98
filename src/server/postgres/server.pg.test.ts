import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from './open-store.ts'
import { isAlive } from './pid-file.ts'
import { type Server, startServer } from './start-server.ts'

let folder: string
let servers: Server[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recourse-test-'))
  await chmod(folder, 0o711)
  servers = []
})
afterEach(async () => {
  for (const server of servers) await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const start = async (major?: number): Promise<Server> => {
  const server = await startServer({ folder, ...(major ? { major } : {}) })
  servers.push(server)
  return server
}

const ask = async (server: Server, sql: string): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: server.url('postgres') })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const gone = async (pid: number): Promise<void> => {
  while (isAlive(pid)) await pause(10)
}

const serve = async (): Promise<{ readonly child: ChildProcess; readonly pid: number }> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), folder], { stdio: ['pipe', 'pipe', 'ignore'] })
  const line = await new Promise<string>(found => createInterface(child.stdout).once('line', found))
  return { child, pid: (JSON.parse(line) as { pid: number }).pid }
}

test('it opens no port', async () => {
  expect(await ask(await start(), 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
})

test('a second start joins the first, and the server stops with the last', async () => {
  const first = await start()
  const second = await start()
  expect(second.pid).toBe(first.pid)
  expect(await first.stop()).toBe('left-running')
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await second.stop()).toBe('stopped')
  expect(isAlive(second.pid)).toBe(false)
})

test('many first starts at once make one store', async () => {
  const all = await Promise.all([start(), start(), start(), start()])
  expect(new Set(all.map(server => server.pid)).size).toBe(1)
  await Promise.all(all.slice(1).map(server => server.stop()))
  expect(await ask(all[0] as Server, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('when we are killed the server lives on, and the next start joins it', async () => {
  const { child, pid } = await serve()
  child.kill('SIGKILL')
  await new Promise(done => child.once('exit', done))
  expect(isAlive(pid)).toBe(true)
  const server = await start()
  expect(server.pid).toBe(pid)
  expect(await server.stop()).toBe('stopped')
})

test('when the server is killed too, the next start recovers what was committed', async () => {
  const { child, pid } = await serve()
  const before = await start()
  await ask(before, 'create table kept as select 1 as one')
  await before.stop()
  child.kill('SIGKILL')
  process.kill(pid, 'SIGKILL')
  await gone(pid)
  const server = await start()
  expect(server.pid).not.toBe(pid)
  expect(await ask(server, 'select one from kept')).toEqual([{ one: 1 }])
})

test('when the server is killed under us it is started again', async () => {
  const server = await start()
  const { pid } = server
  process.kill(pid, 'SIGKILL')
  while (server.pid === pid) await pause(10)
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a pid file that names another process, as after a restart of the machine, is seen through', async () => {
  const server = await start()
  const file = join(server.folder, 'cluster', 'postmaster.pid')
  const lines = (await readFile(file, 'utf8')).split('\n')
  await server.stop()
  await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'))
  await writeFile(join(server.socket, '.s.PGSQL.5432.lock'), `${process.pid}\n`)
  expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('another major version is refused for a store that one has made', async () => {
  const server = await start(18)
  await server.stop()
  await expect(startServer({ folder, major: 17 })).rejects.toThrow(/made by PostgreSQL 18, and 17 was asked for/)
  expect((await start()).version).toMatch(/^18\./)
})

test('the second major version for tests runs as well, and its store is opened by it later', async () => {
  const server = await start(17)
  expect(server.version).toMatch(/^17\./)
  await server.stop()
  expect((await start()).version).toMatch(/^17\./)
})

test('a store is opened, filled and opened again; pages hold no stronger connection than they need', async () => {
  const first = await openStore({ dataFolder: folder })
  const store = first.record.store('anytown')
  expect(await store.newReference('A', 2026)).toBe('A26-0001')
  await first.close()
  const said: string[] = []
  const again = await openStore({ dataFolder: folder, say: line => said.push(line) })
  expect(again.where).toMatch(/^PostgreSQL 18\.\d+ in .*postgres$/)
  expect(await again.record.store('anytown').newReference('A', 2026)).toBe('A26-0002')
  const application = new Client({ connectionString: again.ownerUrl.replace('//recourse@', '//recourse_app@') })
  await application.connect()
  await expect(application.query('set role recourse')).rejects.toThrow(/permission denied/)
  await application.end()
  await again.close()
  expect(said).toEqual([])
})

test.each([
  [
    'postgres://somebody:secret@127.0.0.1:1/none',
    /DATABASE_URL \(postgres:\/\/somebody:…@127\.0\.0\.1:1\/none\) cannot be reached: .*ECONNREFUSED/,
  ],
  ['postgres://somebody@no-such-host.invalid/none', /cannot be reached/],
])('a server that cannot be reached is said plainly, without its password: %s', async (databaseUrl, message) => {
  await expect(openStore({ databaseUrl, dataFolder: folder })).rejects.toThrow(message)
})

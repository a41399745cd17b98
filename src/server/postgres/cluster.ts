/** Making the cluster (PostgreSQL's folder of data) once, whole: a half-made one is never taken for a real one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fchownSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { isAlive } from './pid-file.ts'
import type { Place } from './place.ts'
import type { RunAs } from './run-as.ts'
import { StoreFault } from './store-fault.ts'

/** The superuser of the embedded store: it owns the tables. Pages never use it. */
export const owner = 'recourse'

export const majorOf = (cluster: string): number | undefined =>
  existsSync(join(cluster, 'PG_VERSION')) ? Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10) : undefined

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })

const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Text sorts the same on every machine, and upper and lower case are known beyond A to Z where the version can. */
const localeOf = (major: number): string[] =>
  major >= 17 ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--no-locale']

/** Two makers at once are harmless: each makes its own and one renames first. */
export const makeCluster = async (binaries: Binaries, place: Place, runAs: RunAs): Promise<void> => {
  sweep(place)
  const making = join(place.folder, `making-${process.pid}-${randomBytes(4).toString('hex')}`)
  const said: string[] = []
  const initdb = spawn(
    join(binaries.root, 'bin', 'initdb'),
    ['-D', making, '-U', owner, '--auth=trust', '--encoding=UTF8', '--data-checksums', '--no-instructions', ...localeOf(binaries.major)],
    { cwd: place.folder, uid: runAs.uid, gid: runAs.gid, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  initdb.stdout?.on('data', text => said.push(String(text)))
  initdb.stderr?.on('data', text => said.push(String(text)))
  if ((await ended(initdb)) !== 0) {
    rmSync(making, { recursive: true, force: true })
    throw new StoreFault(
      `The store could not be made in ${place.folder}. PostgreSQL said: ${said.join('').trim().split('\n').slice(-3).join(' ')}`,
    )
  }
  try {
    renameSync(making, place.cluster)
  } catch {
    rmSync(making, { recursive: true, force: true })
  }
}

/** What a start that was killed left half made. */
const sweep = (place: Place): void => {
  for (const name of readdirSync(place.folder)) {
    const pid = /^making-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(place.folder, name), { recursive: true, force: true })
  }
}

const settings = (socket: string): Record<string, string> => ({
  listen_addresses: '',
  unix_socket_directories: `"${socket}"`,
  unix_socket_permissions: '0700',
  port: '5432',
  max_connections: '60',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  jit: 'off',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
  lc_messages: 'C',
})

/** What is given up where nothing has to outlive a loss of power: a store that is thrown away. */
const passing = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Starts PostgreSQL in a process group of its own, so that it outlives us and Ctrl-C at the terminal does not reach it. */
export const startCluster = (binaries: Binaries, place: Place, runAs: RunAs, isPassing: boolean): ChildProcess => {
  const isLong = existsSync(place.log) && statSync(place.log).size > 4_000_000
  if (isLong) renameSync(place.log, `${place.log}.old`)
  const log = openSync(place.log, 'a')
  if (runAs.isDropped) fchownSync(log, runAs.uid, runAs.gid)
  const flags = Object.entries({ ...settings(place.socket), ...(isPassing && passing) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawn(join(binaries.root, 'bin', 'postgres'), ['-D', place.cluster, ...flags], {
    cwd: dirname(place.cluster),
    uid: runAs.uid,
    gid: runAs.gid,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return child
}

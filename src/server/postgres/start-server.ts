/** Starts the embedded PostgreSQL, or joins the one already running in that folder. No port is opened: a unix socket only. */
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { Binaries } from './binaries.ts'
import { majorOf, makeCluster, owner, startCluster } from './cluster.ts'
import { clearStaleLocks, isAlive, runningIn } from './pid-file.ts'
import { clusterIn, type Place, placeFor, programsFor } from './place.ts'
import { type RunAs, whoRunsIt } from './run-as.ts'
import { StoreFault } from './store-fault.ts'

export interface ServerOptions {
  /** The data folder; the server keeps to `postgres` inside it. */
  readonly folder: string
  /** A major version of PostgreSQL, where it matters: the tests run on two. */
  readonly major?: number
  /** It will be thrown away: what it holds need not be on disk. */
  readonly isPassing?: boolean
  readonly say?: (line: string) => void
}

export interface Server {
  readonly folder: string
  readonly socket: string
  readonly version: string
  readonly pid: number
  /** For `pg` and for libpq: a database of this server, as this user (its superuser unless another is named). */
  url(database: string, user?: string): string
  /** Stops the server, unless another process is still using it. */
  stop(): Promise<'stopped' | 'left-running'>
}

/** Every process that uses the server holds this lock shared; who can take it alone is the last and may stop the server. */
const inUse = "hashtext('recourse: in use')"

interface Starting {
  readonly binaries: Binaries
  readonly place: Place
  readonly runAs: RunAs
  readonly isPassing: boolean
  readonly say: (line: string) => void
}

const lastWords = (place: Place): string => {
  try {
    const lines = readFileSync(place.log, 'utf8').trim().split('\n')
    return (
      lines
        .filter(l => /FATAL|ERROR|PANIC|HINT/.test(l))
        .slice(-2)
        .join(' ') || lines.slice(-1).join('')
    )
  } catch {
    return 'nothing'
  }
}

const urlOf = (socket: string, database: string, user: string): string =>
  `postgresql://${encodeURIComponent(user)}@/${encodeURIComponent(database)}?host=${encodeURIComponent(socket)}`

/** A connection that holds the lock, or undefined while the server is not yet (or no longer) taking any. */
const join = async (socket: string): Promise<Client | undefined> => {
  const client = new Client({ connectionString: urlOf(socket, 'postgres', owner), application_name: 'recourse keeper' })
  client.on('error', () => undefined) // its end is what is listened to
  try {
    await client.connect()
    await client.query(`select pg_advisory_lock_shared(${inUse})`)
    return client
  } catch (fault) {
    await client.end().catch(() => undefined)
    const code = (fault as NodeJS.ErrnoException).code ?? ''
    const passes = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'].includes(code)
    if (passes || (fault as Error).message.includes('terminated unexpectedly')) return undefined
    throw fault
  }
}

/** Starts what is not running and waits for what is coming up, until a connection holds the lock. */
const reach = async ({ binaries, place, runAs, isPassing, say }: Starting): Promise<{ keeper: Client; pid: number; socket: string }> => {
  let child: ChildProcess | undefined
  let starts = 0
  let quietUntil = performance.now() + 3_000
  for (;;) {
    const running = runningIn(place.cluster)
    const keeper = running && (await join(running.socket || place.socket))
    if (keeper) return { keeper, pid: running.pid, socket: running.socket || place.socket }
    const isOurs = child !== undefined && child.exitCode === null && child.signalCode === null && child.pid !== undefined
    if (!running && !isOurs) {
      if (++starts > 20)
        throw new StoreFault(`The store in ${place.folder} did not start. PostgreSQL said: ${lastWords(place)}. See ${place.log}`)
      if (starts > 1) await pause(50 * starts) // the one before may still be going down
      clearStaleLocks(place.cluster, place.socket)
      child = startCluster(binaries, place, runAs, isPassing)
      child.on('error', () => undefined) // seen as an exit: no process number
    }
    if (performance.now() > quietUntil) {
      say('The store is still starting: after a sudden stop it first reads through what was being written')
      quietUntil = performance.now() + 10_000
    }
    await pause(10)
  }
}

const stopServer = async (keeper: Client, pid: number): Promise<'stopped' | 'left-running'> => {
  try {
    await keeper.query(`select pg_advisory_unlock_shared(${inUse})`)
    const { rows } = await keeper.query<{ alone: boolean }>(`select pg_try_advisory_lock(${inUse}) as alone`)
    if (!rows[0]?.alone) return 'left-running'
    process.kill(pid, 'SIGINT') // PostgreSQL's "fast" stop: ends connections, keeps everything committed
  } catch {
    return isAlive(pid) ? 'left-running' : 'stopped'
  } finally {
    await keeper.end().catch(() => undefined)
  }
  while (isAlive(pid)) await pause(5)
  return 'stopped'
}

export const startServer = async ({ folder, major, isPassing = false, say = () => undefined }: ServerOptions): Promise<Server> => {
  if (process.platform === 'win32')
    throw new StoreFault('The embedded store needs Linux or macOS. Set DATABASE_URL to a PostgreSQL server, or run in WSL.')
  const runAs = whoRunsIt(clusterIn(folder))
  const place = placeFor(folder, runAs, say)
  const kept = majorOf(place.cluster)
  if (kept && major && kept !== major) throw new StoreFault(`${place.cluster} was made by PostgreSQL ${kept}, and ${major} was asked for.`)
  const binaries = programsFor(runAs, kept ?? major)
  if (!kept) {
    say(`Making a new store in ${place.folder} (PostgreSQL ${binaries.version})`)
    await makeCluster(binaries, place, runAs)
  }
  const starting = { binaries, place, runAs, isPassing, say }
  let now = await reach(starting)
  let isStopping = false

  /** If PostgreSQL is killed under us it is started again; what was acknowledged is on disk. */
  const watch = (): void => {
    now.keeper.once('end', () => {
      if (isStopping) return
      say('The store stopped and is being started again')
      reach(starting).then(
        again => {
          now = again
          watch()
        },
        (fault: unknown) => say(fault instanceof Error ? fault.message : String(fault)),
      )
    })
  }
  watch()

  return {
    folder: place.folder,
    version: binaries.version,
    get socket() {
      return now.socket
    },
    get pid() {
      return now.pid
    },
    url: (database, user = owner) => urlOf(now.socket, database, user),
    stop: async () => {
      isStopping = true
      return await stopServer(now.keeper, now.pid)
    },
  }
}

/** Where the embedded store is kept, and the programs that run it: in the data folder, unless its user cannot get there. */
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Binaries, candidates, mendLinks, versionOf } from './binaries.ts'
import { mayEnter, mayRun, type RunAs } from './run-as.ts'
import { StoreFault } from './store-fault.ts'

/** A folder outside every home, for what the store's user cannot reach where it is. Used only when we are root. */
const elsewhere = '/var/lib/recourse'

export interface Place {
  /** Holds `cluster` (the data), `socket` and `postgres.log`. */
  readonly folder: string
  readonly cluster: string
  readonly socket: string
  readonly log: string
}

const ownedBy = (runAs: RunAs, folder: string, mode: number): void => {
  mkdirSync(folder, { recursive: true, mode })
  if (!runAs.isDropped) return
  chownSync(folder, runAs.uid, runAs.gid)
  chmodSync(folder, mode)
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** A socket's path may have about 100 characters; a longer one is kept in the machine's temporary folder. */
const socketFolder = (folder: string, runAs: RunAs): string => {
  const inside = join(folder, 'socket')
  if (Buffer.byteLength(inside) <= 85 && !/[",\\]/.test(inside)) {
    ownedBy(runAs, inside, 0o700)
    return inside
  }
  const apart = join(tmpdir(), `recourse-${short(folder)}-${runAs.uid}`)
  ownedBy(runAs, apart, 0o700)
  const found = lstatSync(apart)
  if (!found.isDirectory() || found.uid !== runAs.uid || (found.mode & 0o077) !== 0)
    throw new StoreFault(`${apart} belongs to somebody else. Remove it, or set RECOURSE_DATA to a folder with a shorter path.`)
  return apart
}

/** The note left in the data folder that says where the store really is; it is obeyed on every later start. */
const noteOf = (folder: string): string => join(folder, 'kept-elsewhere.txt')

const readNote = (folder: string): string | undefined => {
  if (!existsSync(noteOf(folder))) return undefined
  return readFileSync(noteOf(folder), 'utf8').split('\n')[0]?.trim()
}

/** Where the cluster is, if there is one. */
export const clusterIn = (dataFolder: string): string => {
  const folder = join(dataFolder, 'postgres')
  return join(readNote(folder) ?? folder, 'cluster')
}

export const placeFor = (dataFolder: string, runAs: RunAs, say: (line: string) => void): Place => {
  const isNew = !existsSync(dataFolder)
  mkdirSync(dataFolder, { recursive: true })
  if (isNew && runAs.isDropped) chmodSync(dataFolder, 0o711)
  let folder = join(dataFolder, 'postgres')
  const kept = readNote(folder)
  if (kept) folder = kept
  ownedBy(runAs, folder, 0o700)
  if (!kept && runAs.isDropped && !mayEnter(runAs, folder)) folder = keepElsewhere(folder, dataFolder, runAs, say)
  if (!mayEnter(runAs, folder))
    throw new StoreFault(
      `The store's folder ${folder} cannot be entered by ${runAs.name}, who runs it. ` +
        'Start as the user who made it, or set RECOURSE_DATA to a folder that user can enter, or DATABASE_URL to a PostgreSQL server.',
    )
  return { folder, cluster: join(folder, 'cluster'), socket: socketFolder(folder, runAs), log: join(folder, 'postgres.log') }
}

const keepElsewhere = (folder: string, dataFolder: string, runAs: RunAs, say: (line: string) => void): string => {
  const instead = join(elsewhere, short(dataFolder))
  if (existsSync(join(folder, 'cluster')))
    throw new StoreFault(
      `The store in ${folder} can no longer be reached by ${runAs.name}, who runs it. Let that user enter every folder above it (chmod o+x).`,
    )
  ownedBy(runAs, instead, 0o700)
  chmodSync(elsewhere, 0o755)
  writeFileSync(join(instead, 'belongs-to.txt'), `${dataFolder}\n`)
  writeFileSync(
    noteOf(folder),
    `${instead}\nOnly root can enter ${dataFolder}, and PostgreSQL does not run as root: the store is kept in the folder above.\n`,
  )
  say(`Only root can enter ${dataFolder}, so the store is kept in ${instead}`)
  return instead
}

/** The programs to run, of this major version where one is asked for; copied to where their user can reach them if need be. */
export const programsFor = (runAs: RunAs, major: number | undefined): Binaries => {
  const seen: string[] = []
  for (const { root, from } of candidates()) {
    const reachable = !runAs.isDropped || (mayEnter(runAs, join(root, 'share')) && mayRun(runAs, join(root, 'bin', 'postgres')))
    const asRoot = reachable ? versionOf(root, runAs) : versionOf(root, { ...runAs, uid: 0, gid: 0 })
    const found = Number.parseInt(asRoot ?? '', 10)
    seen.push(asRoot ? `${asRoot} in ${root}` : `one that does not run in ${root}`)
    if (!asRoot || found < 15 || (major !== undefined && found !== major)) continue
    return { root: reachable ? root : copyPrograms(root, asRoot), major: found, version: asRoot, from }
  }
  throw new StoreFault(
    `No PostgreSQL ${major ?? '15 or later'} was found to run (${seen.join('; ') || 'none is installed'}). ` +
      'Run npm ci again, or install PostgreSQL (apt-get install postgresql), or set DATABASE_URL to a server.',
  )
}

const copyPrograms = (root: string, version: string): string => {
  const to = join(elsewhere, `postgresql-${version}-${process.arch}`)
  if (existsSync(to)) return to
  const making = `${to}.${process.pid}`
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  chmodSync(elsewhere, 0o755)
  cpSync(root, making, { recursive: true, verbatimSymlinks: true })
  mendLinks(making)
  try {
    renameSync(making, to)
  } catch {
    rmSync(making, { recursive: true, force: true }) // another start was quicker
  }
  return to
}

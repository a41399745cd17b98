/** Who runs a cluster: what PostgreSQL writes in postmaster.pid, believed only where that process is a PostgreSQL of this cluster. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Running {
  readonly pid: number
  readonly socket: string
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return existsSync('/proc/self/cmdline') ? '' : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  }
}

/** After a restart of the machine, another program may have the number that PostgreSQL had. */
const isPostgresOf = (pid: number, cluster: string): boolean => isAlive(pid) && commandOf(pid).includes(cluster)

const firstLines = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

export const runningIn = (cluster: string): Running | undefined => {
  const [pid, , , , socket] = firstLines(join(cluster, 'postmaster.pid'))
  if (!pid || !isPostgresOf(Number(pid), cluster)) return undefined
  return { pid: Number(pid), socket: socket ?? '' }
}

/** Removes lock files left behind, where the process they name is not a PostgreSQL of this cluster: it would refuse to start. */
export const clearStaleLocks = (cluster: string, socket: string): void => {
  for (const file of [join(cluster, 'postmaster.pid'), join(socket, '.s.PGSQL.5432.lock')]) {
    const pid = Number(firstLines(file)[0])
    if (pid > 0 && isAlive(pid) && !isPostgresOf(pid, cluster)) rmSync(file, { force: true })
  }
}

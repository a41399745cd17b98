/** PostgreSQL refuses to run as root. Started as root we run it as another user, who must be able to enter its folders. */
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

export interface RunAs {
  readonly uid: number
  readonly gid: number
  readonly name: string
  /** We are root and it is not. */
  readonly isDropped: boolean
}

interface User {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const knownUsers = (): User[] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map(line => line.split(':'))
      .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
  } catch {
    return []
  }
}

const ownerOf = (cluster: string): User | undefined => {
  const found = statSync(cluster, { throwIfNoEntry: false })
  return found && found.uid > 0 ? { name: `user ${found.uid}`, uid: found.uid, gid: found.gid } : undefined
}

/** Ourselves; as root the user whose cluster it is, or for a new one 'postgres' where there is one, else 'nobody'. */
export const whoRunsIt = (cluster: string): RunAs => {
  const uid = process.getuid?.() ?? -1
  const gid = process.getgid?.() ?? -1
  if (uid !== 0) return { uid, gid, name: `user ${uid}`, isDropped: false }
  const owner = ownerOf(cluster)
  if (owner) return { ...owner, isDropped: true }
  const users = knownUsers()
  const other = users.find(u => u.name === 'postgres' && u.uid > 0) ?? users.find(u => u.name === 'nobody' && u.uid > 0)
  return { uid: 65534, gid: 65534, name: 'nobody', ...other, isDropped: true }
}

const asks = (runAs: RunAs, command: string, path: string): boolean =>
  spawnSync('/bin/sh', ['-c', command, 'sh', path], { cwd: '/', uid: runAs.uid, gid: runAs.gid, stdio: 'ignore' }).status === 0

/** Asked of the machine itself, as that user: permissions, access lists and mounts all count. */
export const mayEnter = (runAs: RunAs, folder: string): boolean => asks(runAs, 'cd "$1"', folder)
export const mayRun = (runAs: RunAs, file: string): boolean => asks(runAs, 'test -x "$1"', file)

/**
 * A real mail server for tests: Dovecot, in a folder that is thrown away. Where it is not there and this is root on Debian, it is installed
 * (apt-get install dovecot-imapd).
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

const program = '/usr/sbin/dovecot'

const isRoot = userInfo().uid === 0

const install = (): void => {
  if (existsSync(program) || !isRoot || !existsSync('/usr/bin/apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'dovecot-imapd'], { stdio: 'ignore', env })
}

export interface TestDovecot {
  readonly port: number
  readonly user: string
  readonly password: string
  /** An email is brought to a folder: it reached the mailbox at that instant. */
  deliver(raw: string, arrivedAt: string, folder?: string): Promise<void>
  /** What is in a folder, by its subject. */
  subjects(folder: string): Promise<readonly string[]>
  /** The folder is made anew with the same emails: their numbers mean nothing any more. */
  renumber(): Promise<void>
  pause(): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise(found => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise(said => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('data', () => {
      socket.destroy()
      said(true)
    })
    socket.on('error', () => said(false))
    socket.setTimeout(2000, () => {
      socket.destroy()
      said(false)
    })
  })

/** No process of a mail server may run as root: what it keeps is another user's. */
const keeper = isRoot ? { uid: 8, gid: 8 } : { uid: userInfo().uid, gid: userInfo().gid }

const settings = (folder: string, port: number): string => {
  const own = isRoot ? [] : [`default_internal_user = ${userInfo().username}`, `default_login_user = ${userInfo().username}`]
  return [
    ...['protocols = imap', `base_dir = ${folder}/run`, `state_dir = ${folder}/state`, `log_path = ${folder}/log`],
    ...['listen = 127.0.0.1', 'ssl = no', 'disable_plaintext_auth = no', 'first_valid_uid = 1', 'auth_failure_delay = 0'],
    ...[`mail_location = maildir:${folder}/mail/%u`, ...own],
    'passdb {\n  driver = static\n  args = password=secret\n}',
    `userdb {\n  driver = static\n  args = uid=${keeper.uid} gid=${keeper.gid} home=${folder}/mail/%u allow_all_users=yes\n}`,
    `service imap-login {\n  chroot =\n  inet_listener imap {\n    port = ${port}\n  }\n  inet_listener imaps {\n    port = 0\n  }\n}`,
    'service anvil {\n  chroot =\n}',
    'namespace inbox {\n  inbox = yes\n  mailbox Done {\n    auto = create\n  }\n}',
    '',
  ].join('\n')
}

export const startDovecot = async (): Promise<TestDovecot> => {
  install()
  if (!existsSync(program)) throw new Error('Dovecot is not there: apt-get install dovecot-imapd')
  const folder = await mkdtemp(join(tmpdir(), 'recourse-dovecot-'))
  const port = await freePort()
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'mail'))
  if (isRoot) await chown(join(folder, 'mail'), keeper.uid, keeper.gid)
  await writeFile(join(folder, 'dovecot.conf'), settings(folder, port))
  const user = 'complaints'
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const started = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
    child = started
    for (let tries = 0; tries < 200; tries++) {
      if (await answers(port)) return
      if (started.exitCode !== null) break
      await new Promise(done => setTimeout(done, 100))
    }
    throw new Error(`Dovecot does not listen on port ${port}`)
  }
  const end = async (): Promise<void> => {
    const running = child
    if (running === undefined || running.exitCode !== null) return
    const ended = new Promise<void>(done => running.once('exit', () => done()))
    running.kill()
    await ended
  }
  const { ImapFlow } = await import('imapflow')
  /** As the person who looks into the mailbox with a mail program of their own. */
  const withClient = async <T>(use: (client: InstanceType<typeof ImapFlow>) => Promise<T>): Promise<T> => {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      doSTARTTLS: false,
      auth: { user, pass: 'secret' },
      logger: false,
    })
    await client.connect()
    try {
      return await use(client)
    } finally {
      await client.logout()
    }
  }
  await start()
  return {
    ...{ port, user, password: 'secret' },
    deliver: async (raw, arrivedAt, into = 'INBOX') => {
      await withClient(client => client.append(into, Buffer.from(raw.replaceAll(/\r?\n/g, '\r\n')), [], new Date(arrivedAt)))
    },
    subjects: from =>
      withClient(async client => {
        await client.mailboxOpen(from)
        const found = await client.fetchAll('1:*', { envelope: true })
        return found.map(({ envelope }) => envelope?.subject ?? '')
      }),
    renumber: async () => {
      await withClient(async client => {
        await client.mailboxCreate('Aside')
        await client.mailboxOpen('INBOX')
        await client.messageMove('1:*', 'Aside')
      })
      await end()
      // Without its list the server begins to number the folder afresh.
      for (const name of ['dovecot-uidlist', 'dovecot.index', 'dovecot.index.log', 'dovecot.index.cache'])
        await rm(join(folder, 'mail', user, name), { force: true })
      await rm(join(folder, 'mail', user, 'dovecot-uidvalidity'), { force: true })
      await start()
      await withClient(async client => {
        await client.mailboxOpen('Aside')
        await client.messageMove('1:*', 'INBOX')
      })
    },
    pause: end,
    resume: start,
    stop: async () => {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

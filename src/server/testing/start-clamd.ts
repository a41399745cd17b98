/** A clamd for tests: ClamAV's own where it is installed (apt-get install clamav-daemon), else one that speaks the same protocol. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The harmless file that every scanner knows, put together here so that this source is not taken for it. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

const program = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/usr/bin/clamd'].find(path => existsSync(path))

export interface TestClamd {
  readonly port: number
  readonly isReal: boolean
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
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.destroy()
      said(true)
    })
    socket.on('error', () => said(false))
  })

const untilItAnswers = async (port: number, isGone: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (await answers(port)) return
    if (isGone()) break
    await new Promise(done => setTimeout(done, 100))
  }
  throw new Error(`clamd does not listen on port ${port}`)
}

/** With one signature, the hash of that file: a whole set of them takes a minute to load. */
const startReal = async (path: string, port: number): Promise<TestClamd> => {
  const folder = await mkdtemp(join(tmpdir(), 'recourse-clamd-'))
  await chmod(folder, 0o755) // started by root, it goes on as a user of its own
  const hash = createHash('md5').update(eicar).digest('hex')
  await writeFile(join(folder, 'test.hdb'), `${hash}:${eicar.length}:Eicar-Test-Signature\n`)
  const lines = [`DatabaseDirectory ${folder}`, `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', 'Foreground yes', 'StreamMaxLength 20M']
  await writeFile(join(folder, 'clamd.conf'), `${lines.join('\n')}\n`)
  const child = spawn(path, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  await untilItAnswers(port, () => child.exitCode !== null)
  return {
    port,
    isReal: true,
    stop: async () => {
      child.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The bytes of an INSTREAM once all of it has come; undefined: there is more to come. */
const streamed = (received: Buffer): Buffer | undefined => {
  const parts: Buffer[] = []
  let at = 'zINSTREAM\0'.length
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const startStandIn = (port: number): Promise<TestClamd> =>
  new Promise(started => {
    const server: Server = createServer(socket => {
      let received = Buffer.alloc(0)
      socket.on('error', () => undefined)
      socket.on('data', data => {
        received = Buffer.concat([received, data])
        const bytes = streamed(received)
        if (bytes !== undefined) socket.end(bytes.equals(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
      })
    }).listen(port, '127.0.0.1', () => started({ port, isReal: false, stop: () => new Promise(done => server.close(() => done())) }))
  })

export const startClamd = async (asked?: number): Promise<TestClamd> => {
  const port = asked ?? (await freePort())
  return program === undefined ? startStandIn(port) : startReal(program, port)
}
